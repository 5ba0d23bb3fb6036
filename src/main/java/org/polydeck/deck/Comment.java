// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

/** How Marp reads a comment. */
final class Comment {
    private Comment() {}

    /**
     * What the comment that begins at an index says: its first character, the one after its last, and the one after the
     * comment; empty where it has no end. The dashes beside the marks belong to them.
     */
    static int[] inner(String s, int open) {
        int from = Chars.skipRun(s, open + 2, '-');
        int close = s.indexOf("-->", from);
        if (close < 0) {
            // "<!---->": dashes that open one close it, too, where nothing else does
            return from >= open + 6 && Chars.at(s, from) == '>' ? new int[] {from, from, from + 1} : new int[0];
        }
        int to = close;
        while (to > from && s.charAt(to - 1) == '-') {
            to--;
        }
        while (from < to && Chars.isSpace(s.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isSpace(s.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to, close + 3};
    }
}
