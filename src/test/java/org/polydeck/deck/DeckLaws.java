// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.polydeck.deck.Block.Kind;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** What holds for each deck there is. */
final class DeckLaws {
    private final String text;
    private final Deck deck;

    private DeckLaws(String text) {
        this.text = text;
        this.deck = Deck.of(new Source("deck.md", text));
    }

    static void check(String text) {
        var laws = new DeckLaws(text);
        laws.parts();
        laws.blocks(laws.deck.blocks(), new Span(0, text.length()));
        Deck.FrontMatter front = laws.deck.frontMatter();
        if (front != null && front.entries() != null) {
            assertTrue(front.span().contains(front.body()), "the YAML lies in the front matter");
            laws.entries(front.entries(), front.body());
        }
        Remarks.forEach(
                laws.deck.blocks(),
                remark -> laws.entries(remark.directives(), remark.content().span()));
    }

    /** Joined, they are the file; none is empty; slides only go on. */
    private void parts() {
        int at = 0;
        int slide = 0;
        for (Deck.Part part : deck.parts()) {
            assertEquals(at, part.span().start(), "a part begins where the one before ends");
            assertTrue(part.span().length() > 0, "a part is not empty");
            assertTrue(part.slide() >= slide, "slides go on");
            assertTrue(part.block() == null || part.span().contains(part.block().span()), "a block lies in its part");
            at = part.span().end();
            slide = part.slide();
        }
        assertEquals(text.length(), at, "the parts are the file");
        assertTrue(slide <= deck.slides(), "no part lies behind the last slide");
    }

    /** Each lies in the one around it, after the one before. */
    private void blocks(List<Block> blocks, Span around) {
        int at = around.start();
        for (Block block : blocks) {
            assertTrue(block.span().start() >= at, block.kind() + " begins after the block before");
            assertTrue(block.span().end() <= around.end(), block.kind() + " ends in the block around it");
            assertTrue(block.line() < block.endLine(), block.kind() + " has a line");
            at = block.span().end();
            if (block.content() != null) {
                boolean inside = block.kind() == Kind.HTML
                        || block.span().contains(block.content().span());
                assertTrue(inside, block.kind() + " has its text inside");
                content(block.content());
                boolean read = List.of(Kind.PARAGRAPH, Kind.HEADING, Kind.CELL).contains(block.kind());
                String content = block.content().text();
                inlines(block.text(), 0, read ? content.length() : 0, content);
            }
            blocks(block.children(), block.span());
        }
    }

    /** A text's characters stand one after the other in the deck; those that stand there as they are, do. */
    private void content(Content content) {
        int at = content.span().start();
        for (int i = 0; i < content.text().length(); i++) {
            Span span = content.span(i, i + 1);
            assertTrue(span.start() >= at, "the places of a text go on");
            at = span.start();
            char c = content.text().charAt(i);
            boolean changed = c == '\n' || c == '\uFFFD' || c == ' ' || c == '|';
            assertTrue(changed || span.length() == 0 || text.charAt(at) == c, "a character stands at its place");
        }
        assertTrue(content.span().end() >= at, "the places of a text go on");
    }

    /** Joined, they are the text; the children of an element are what lies between its marks. */
    private static void inlines(List<Inline> inlines, int from, int to, String text) {
        int at = from;
        for (Inline inline : inlines) {
            assertEquals(at, inline.from(), inline.kind() + " begins where the one before ends");
            assertTrue(inline.from() < inline.to(), inline.kind() + " is not empty");
            assertTrue(
                    inline.from() <= inline.innerFrom() && inline.innerFrom() <= inline.innerTo(), "marks are around");
            assertTrue(inline.innerTo() <= inline.to(), "marks are around");
            switch (inline.kind()) {
                case EMPHASIS, STRONG, STRIKE, LINK ->
                    inlines(inline.children(), inline.innerFrom(), inline.innerTo(), text);
                case IMAGE -> {
                    String alt = text.substring(inline.innerFrom(), inline.innerTo());
                    inlines(inline.children(), 0, alt.length(), alt);
                }
                default -> assertEquals(List.of(), inline.children(), inline.kind() + " has nothing inside");
            }
            at = inline.to();
        }
        assertEquals(to, at, "the elements are the text");
    }

    private void entries(List<LooseYaml.Entry> entries, Span around) {
        for (LooseYaml.Entry entry : entries) {
            for (LooseYaml.Scalar scalar : entry.scalars()) {
                assertTrue(around.contains(scalar.span()), "a string lies in its YAML");
                assertTrue(scalar.span().contains(scalar.content().span()), "a string's value lies in it");
            }
        }
    }

    /** The same blocks and texts, whatever the line ends. */
    static void checkLineEnds(String text) {
        String feeds = text.replace("\r\n", "\n").replace('\r', '\n');
        String read = Sketch.slides(Sketch.deck(feeds));
        assertEquals(read, Sketch.slides(Sketch.deck(feeds.replace("\n", "\r\n"))), "read with CR LF");
        assertEquals(read, Sketch.slides(Sketch.deck(feeds.replace('\n', '\r'))), "read with CR");
        if (!feeds.startsWith("\uFEFF")) {
            assertEquals(read, Sketch.slides(Sketch.deck("\uFEFF" + feeds)), "read with a byte order mark");
        }
    }
}
