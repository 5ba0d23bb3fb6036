// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.polydeck.deck.Block.Kind;

/** The comments of blocks, in order. */
public final class Remarks {
    private Remarks() {}

    /** Does something with each comment, those inside other blocks and in texts included. */
    public static void forEach(List<Block> blocks, Consumer<Remark> action) {
        for (Block block : blocks) {
            if (block.kind() == Kind.COMMENT) {
                action.accept(of(block));
            }
            if (block.content() != null) {
                inlines(block.text(), block.content(), block.kind() == Kind.HEADING, action);
            }
            forEach(block.children(), action);
        }
    }

    private static void inlines(List<Inline> text, Content content, boolean heading, Consumer<Remark> action) {
        for (Inline inline : text) {
            if (inline.kind() == Inline.Kind.COMMENT) {
                action.accept(of(inline, content, heading));
            } else if (inline.kind() != Inline.Kind.IMAGE) {
                inlines(inline.children(), content, heading, action);
            }
        }
    }

    /** What a comment between blocks is. */
    public static Remark of(Block comment) {
        return Remark.of(Objects.requireNonNull(comment.content()), false);
    }

    /** What a comment in a text is. */
    public static Remark of(Inline comment, Content content, boolean heading) {
        return Remark.of(content.sub(comment.innerFrom(), comment.innerTo()), heading);
    }
}
