// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** A Marp deck: its front matter and its blocks, each with its exact place. */
public final class Deck {
    private final Source source;
    private final @Nullable FrontMatter frontMatter;
    private final List<Block> blocks;
    private final Map<String, String> definitions;
    private final Set<Integer> divider;
    private final List<Part> parts;

    /**
     * The front matter.
     *
     * @param span from the first dash to the begin of the first block
     * @param body where the YAML stands
     * @param entries null where Marp rejects the YAML and ignores all of it
     */
    public record FrontMatter(
            Span span, Span body, @Nullable List<LooseYaml.Entry> entries) {}

    /**
     * A piece of the deck; joined in order, the parts are the file.
     *
     * @param block null for the front matter and for white space before the first block
     * @param slide counted from 1, where the part begins; 0 for the front matter
     */
    public record Part(Span span, @Nullable Block block, int slide) {}

    private Deck(
            Source source,
            @Nullable FrontMatter frontMatter,
            List<Block> blocks,
            Map<String, String> definitions,
            Set<Integer> divider) {
        this.source = source;
        this.frontMatter = frontMatter;
        this.blocks = List.copyOf(blocks);
        this.definitions = definitions;
        this.divider = divider;
        this.parts = cut();
    }

    /** Reads a deck; there is no text that is not one. */
    public static Deck of(Source source) {
        Plain plain = Plain.of(source.text());
        FrontMatter front = FrontMatters.read(plain, source.text().length());
        int from = front == null ? 0 : FrontMatters.end(plain);
        Map<String, String> definitions = new HashMap<>();
        List<Block> blocks = BlockReader.read(plain, from, Dialect.MARP, definitions);
        return new Deck(source, front, blocks, definitions, Divider.of(front, blocks));
    }

    /** Reads a piece of a deck: without front matter, with the deck's link definitions and heading divider. */
    public Deck fragment(Source piece) {
        Map<String, String> known = new HashMap<>(definitions);
        List<Block> read = BlockReader.read(Plain.of(piece.text()), 0, Dialect.MARP, known);
        return new Deck(piece, null, read, known, divider);
    }

    /** Reads a front matter alone, with the deck's link definitions for its header and footer. */
    public Deck frontMatterOf(Source piece) {
        Plain plain = Plain.of(piece.text());
        FrontMatter front = FrontMatters.read(plain, piece.text().length());
        int from = front == null ? 0 : FrontMatters.end(plain);
        Map<String, String> known = new HashMap<>(definitions);
        return new Deck(piece, front, BlockReader.read(plain, from, Dialect.MARP, known), known, divider);
    }

    private List<Part> cut() {
        List<Part> out = new ArrayList<>();
        int at = 0;
        if (frontMatter != null) {
            out.add(new Part(new Span(0, frontMatter.span().end()), null, 0));
            at = frontMatter.span().end();
        }
        var counter = new SlideCounter(divider);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int start = lineStart(block.span().start(), at);
            if (start > at) {
                if (i == 0) {
                    out.add(new Part(new Span(at, start), null, 1));
                }
                at = start;
            }
            int end = i + 1 < blocks.size()
                    ? lineStart(blocks.get(i + 1).span().start(), at)
                    : source.text().length();
            int slide = counter.enter(block);
            out.add(new Part(new Span(at, end), block, slide));
            counter.inside(block);
            at = end;
        }
        if (at < source.text().length()) {
            out.add(new Part(new Span(at, source.text().length()), null, 1));
        }
        return List.copyOf(out);
    }

    /** Where the line of a character begins, but not before a given place. */
    private int lineStart(int offset, int least) {
        int i = offset;
        while (i > least && source.text().charAt(i - 1) != '\n' && source.text().charAt(i - 1) != '\r') {
            i--;
        }
        return i;
    }

    /** The exact text. */
    public Source source() {
        return source;
    }

    /** The front matter, or null. */
    public @Nullable FrontMatter frontMatter() {
        return frontMatter;
    }

    /** The blocks outside all others. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The deck cut along its blocks; joined, the parts are the file. */
    public List<Part> parts() {
        return parts;
    }

    /** Addresses of the link definitions, by normalised label. */
    public Map<String, String> definitions() {
        return definitions;
    }

    /** Heading levels that begin a slide ({@code headingDivider}). */
    public Set<Integer> divider() {
        return divider;
    }

    /** The inline elements of a text that stands outside the blocks, such as a footer. */
    public List<Inline> inlines(Content text) {
        return InlineReader.read(text.text(), definitions, Dialect.MARP);
    }

    /** How many slides it has; at least one. */
    public int slides() {
        var counter = new SlideCounter(divider);
        blocks.forEach(block -> {
            counter.enter(block);
            counter.inside(block);
        });
        return counter.slide();
    }

    /** What is wrong with the deck as it is. */
    public List<Finding> findings() {
        if (frontMatter != null && frontMatter.entries() == null) {
            return List.of(Finding.at(
                    source.place(frontMatter.span().start()),
                    "front-matter-rejected",
                    Finding.Level.WARNING,
                    "Marp rejects this front matter and ignores all of it; mend its YAML (a key given twice, a value"
                            + " that needs quotes, a wrong indent)"));
        }
        return List.of();
    }
}
