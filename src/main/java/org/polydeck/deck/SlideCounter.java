// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Set;
import org.polydeck.deck.Block.Kind;

/** Counts slides block by block, in order: a rule outside all containers and certain headings anywhere begin one. */
public final class SlideCounter {
    private final Set<Integer> divider;
    private int slide = 1;
    private boolean visible; // whether anything that Marp shows came before

    public SlideCounter(Set<Integer> divider) {
        this.divider = divider;
    }

    /** The slide being counted, from 1. */
    public int slide() {
        return slide;
    }

    /** Takes a block outside all others, without those inside; the slide that it stands on. */
    public int enter(Block block) {
        if (block.kind() == Kind.RULE) {
            slide++;
        }
        return take(block);
    }

    /** Takes a block inside another, or any heading; the slide that it stands on. */
    public int take(Block block) {
        if (block.kind() == Kind.HEADING && visible && divider.contains(Integer.parseInt(block.detail()))) {
            slide++;
        }
        visible |= block.kind() != Kind.COMMENT && block.kind() != Kind.STYLE && block.kind() != Kind.DEFINITION;
        return slide;
    }

    /** Takes all blocks inside one. */
    void inside(Block block) {
        for (Block child : block.children()) {
            take(child);
            inside(child);
        }
    }
}
