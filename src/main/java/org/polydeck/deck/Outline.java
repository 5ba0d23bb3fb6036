// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a deck with their lines and the numbers of its inline elements, in plain markdown-it's terms, to be
 * compared with that parser.
 *
 * @param blocks {@code kind@line}, lines counted from 0
 * @param inlines how many of each kind
 */
public record Outline(List<String> blocks, Map<String, Integer> inlines) {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("-{3,}+[^\\n]*+\\n(?s:.*?)\\n(?:-{3,}|\\.{3})[ \\t]*(?:\\n|\\z)");

    /** Reads a deck's text in the plain dialect. */
    public static Outline of(String raw) {
        Plain plain = Plain.of(raw);
        Matcher matcher = FRONT_MATTER.matcher(plain.text());
        int from = matcher.lookingAt() ? matcher.end() : 0;
        int before = (int)
                plain.text().substring(0, from).chars().filter(c -> c == '\n').count();
        List<String> blocks = new ArrayList<>();
        Map<String, Integer> inlines = new TreeMap<>();
        for (Block block : BlockReader.read(plain, from, Dialect.PLAIN, new java.util.HashMap<>())) {
            add(block, before, blocks, inlines);
        }
        return new Outline(blocks, inlines);
    }

    private static void add(Block block, int before, List<String> blocks, Map<String, Integer> inlines) {
        String name = name(block);
        if (!name.isEmpty()) {
            blocks.add(name + "@" + (block.line() + before));
        }
        block.text().forEach(i -> count(i, inlines));
        block.children().forEach(child -> add(child, before, blocks, inlines));
    }

    private static String name(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> "p";
            case HEADING -> "h" + block.detail();
            case RULE -> "hr";
            case QUOTE -> "bq";
            case LIST -> Chars.isDigit(block.detail().charAt(0)) ? "ol" : "ul";
            case ITEM -> "li";
            case CODE -> "code";
            case HTML -> "html";
            case TABLE -> "table";
            case ROW -> "tr";
            case STYLE, COMMENT, MATH, CELL, DEFINITION -> "";
        };
    }

    private static void count(Inline inline, Map<String, Integer> inlines) {
        String name = switch (inline.kind()) {
            case TEXT, ESCAPE, ENTITY, MATH, EMOJI, COMMENT -> "";
            case SOFT_BREAK, HARD_BREAK -> "br";
            case CODE -> "code_inline";
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case STRIKE -> "s";
            case LINK, AUTOLINK -> "link";
            case IMAGE -> "image";
            case HTML -> "html_inline";
        };
        if (!name.isEmpty()) {
            inlines.merge(name, 1, Integer::sum);
        }
        if (inline.kind() != Inline.Kind.IMAGE) {
            inline.children().forEach(child -> count(child, inlines));
        }
    }
}
