// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Deck.FrontMatter;
import org.polydeck.source.Span;

/** Finds the front matter as Marp's parser does: from a first line of dashes to one that has at least as many. */
final class FrontMatters {
    private FrontMatters() {}

    private record Bounds(int bodyFrom, int bodyTo, int end) {}

    static @Nullable FrontMatter read(Plain plain, int length) {
        Bounds bounds = bounds(plain.text());
        if (bounds == null) {
            return null;
        }
        var body = new Content.Builder();
        for (int i = bounds.bodyFrom; i < bounds.bodyTo; i++) {
            body.add(plain.text().charAt(i), plain.at(i));
        }
        Content content = body.end(plain.at(bounds.bodyTo));
        int end = bounds.end == plain.text().length() ? length : plain.at(bounds.end);
        return new FrontMatter(new Span(plain.at(0), end), content.span(), LooseYaml.read(content, true));
    }

    /** Where the text after the front matter begins. */
    static int end(Plain plain) {
        Bounds bounds = bounds(plain.text());
        return bounds == null ? 0 : bounds.end;
    }

    private static @Nullable Bounds bounds(String s) {
        int dashes = Chars.skipRun(s, 0, '-');
        if (dashes < 3) {
            return null;
        }
        int bodyFrom = Math.min(dashes + 1, s.length());
        int line = s.indexOf('\n') + 1;
        if (line == 0) {
            return new Bounds(s.length(), s.length(), s.length());
        }
        int last = 0;
        while (Lines.isLine(s, line)) {
            int feed = s.indexOf('\n', line);
            int end = feed < 0 ? s.length() : feed;
            int first = Chars.skipBlanks(s, line, end);
            last = first;
            boolean dotted = s.startsWith("...", first) && end == first + 3;
            if (dotted && Lines.isLine(s, end + 1)) {
                return new Bounds(Math.min(bodyFrom, first), Math.max(bodyFrom, first - 1), feed + 1);
            }
            if (closes(s, line, first, end, dashes)) {
                int to = Math.max(bodyFrom, first - 1);
                return new Bounds(Math.min(bodyFrom, to), to, feed < 0 ? s.length() : feed + 1);
            }
            line = end + 1;
        }
        // never closed: the whole deck vanishes
        int to = Math.max(bodyFrom, last - 1);
        return new Bounds(Math.min(bodyFrom, to), Math.min(to, s.length()), s.length());
    }

    private static boolean closes(String s, int line, int first, int end, int dashes) {
        int columns = 0;
        for (int i = line; i < first; i++) {
            columns += s.charAt(i) == '\t' ? 4 - columns % 4 : 1;
        }
        int to = Chars.skipRun(s, first, '-');
        return columns < 4 && to - first >= dashes && Chars.skipBlanks(s, to, end) >= end;
    }
}
