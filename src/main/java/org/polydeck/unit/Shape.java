// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.deck.Block;
import org.polydeck.deck.Deck;
import org.polydeck.deck.Directives;
import org.polydeck.deck.LooseYaml;
import org.polydeck.deck.Remarks;
import org.polydeck.deck.SlideCounter;

/** What a deck is apart from its words: slides, blocks, directives, code. A translation must not change it. */
final class Shape {
    private Shape() {}

    static List<String> of(Deck deck) {
        List<String> out = new ArrayList<>();
        Deck.FrontMatter front = deck.frontMatter();
        if (front != null) {
            out.add("front matter "
                    + (front.entries() == null ? deck.source().slice(front.body()) : directives(front.entries())));
        }
        var counter = new SlideCounter(deck.divider());
        for (Block block : deck.blocks()) {
            int slide = counter.enter(block);
            out.add(slide + " " + mark(block));
            inside(block, counter, out);
        }
        return out;
    }

    private static void inside(Block block, SlideCounter counter, List<String> out) {
        for (Block child : block.children()) {
            int slide = counter.take(child);
            out.add(slide + " " + mark(child));
            inside(child, counter, out);
        }
        out.add("/");
    }

    private static String mark(Block block) {
        return block.kind()
                + " "
                + switch (block.kind()) {
                    case COMMENT -> BitReader.remarkMark(Remarks.of(block));
                    case HTML -> HtmlReader.skeleton(block.detail());
                    case DEFINITION -> block.detail() + (block.content() == null ? "" : " titled");
                    default -> block.detail();
                };
    }

    /** Keys and values; of texts only whether they are there. */
    static String directives(List<LooseYaml.Entry> entries) {
        var out = new StringBuilder();
        for (LooseYaml.Entry e : entries) {
            boolean text = Directives.isMarginal(e.key()) || Directives.isMetadata(e.key());
            if (e.key().equals("lang")) {
                continue; // changes with the language
            }
            out.append(e.key()).append('=');
            if (!text) {
                out.append(e.shape());
            } else if (e.list()) {
                out.append("list of ").append(e.scalars().size());
            } else {
                out.append(e.scalars().stream().allMatch(s -> s.content().text().isBlank()) ? "empty" : "text");
            }
            out.append('\n');
        }
        return out.toString();
    }
}
