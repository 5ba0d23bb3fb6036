// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Span;

/**
 * A block of a deck.
 *
 * @param detail level of a heading ({@code 2}), marker of a list or item ({@code -}, {@code 5.}), alignments of a table,
 *     address of a definition; for code, math, style and HTML the exact text
 * @param line first line, counted from 0
 * @param endLine the line after the last one
 * @param span from its first mark to the end of its last line
 * @param children blocks inside; rows of a table, cells of a row
 * @param content text of a paragraph, heading or cell; HTML; what a comment says; the title of a definition
 * @param text the content's inline elements
 */
public record Block(
        Kind kind,
        String detail,
        int line,
        int endLine,
        Span span,
        List<Block> children,
        @Nullable Content content,
        List<Inline> text) {

    /** What it is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        RULE,
        QUOTE,
        LIST,
        ITEM,
        CODE,
        HTML,
        STYLE,
        COMMENT,
        MATH,
        TABLE,
        ROW,
        CELL,
        DEFINITION
    }

    public Block {
        children = List.copyOf(children);
        text = List.copyOf(text);
    }

    /**
     * Whether its text has nothing to show: only comments, background images and white space. Marp leaves such a text out,
     * and the notes in it, too.
     */
    public boolean isHidden() {
        String from = content == null ? "" : content.text();
        return text.stream().allMatch(inline -> switch (inline.kind()) {
            case COMMENT, SOFT_BREAK -> true;
            case TEXT -> Chars.trim(inline.value()).isEmpty();
            case IMAGE -> inline.isBackground(from);
            default -> false;
        });
    }

    /** The same block with its inline elements read, here and inside. */
    Block with(List<Block> newChildren, List<Inline> newText) {
        return new Block(kind, detail, line, endLine, span, newChildren, content, newText);
    }
}
