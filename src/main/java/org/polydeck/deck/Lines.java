// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Arrays;

/**
 * The lines of a text while its blocks are read. A container (quote, list item) moves the begin or the first character
 * of a line for the blocks inside it, and puts it back.
 */
final class Lines {
    private final Plain plain;
    final String text;
    /** How many lines there are; each array has one more, which is empty. */
    final int count;

    /** Where a line begins, after the quote marks that were taken. */
    final int[] begin;
    /** Its line feed, or the end of the text. */
    final int[] end;
    /** Its first character that is no blank, or its end. */
    final int[] first;
    /** Columns before that character; -1 for a lazy line of a quote. */
    final int[] indent;
    /** Columns before {@code begin}, which tabs are counted from. */
    final int[] column;

    Lines(Plain plain, int from) {
        this.plain = plain;
        this.text = plain.text();
        int[] starts = new int[16];
        int n = 0;
        for (int at = from; isLine(text, at); n++) {
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
            }
            starts[n] = at;
            int feed = text.indexOf('\n', at);
            at = feed < 0 ? text.length() : feed + 1;
        }
        count = n;
        begin = Arrays.copyOf(starts, n + 1);
        end = new int[n + 1];
        first = new int[n + 1];
        indent = new int[n + 1];
        column = new int[n + 1];
        begin[n] = end[n] = first[n] = text.length();
        for (int line = 0; line < n; line++) {
            int feed = text.indexOf('\n', begin[line]);
            end[line] = feed < 0 ? text.length() : feed;
            int i = begin[line];
            int columns = 0;
            for (; i < end[line] && Chars.isBlank(text.charAt(i)); i++) {
                columns += text.charAt(i) == '\t' ? 4 - columns % 4 : 1;
            }
            first[line] = i;
            indent[line] = columns;
        }
    }

    /** Whether a line begins at an index; as markdown-it has it, blanks after the last line feed are none. */
    static boolean isLine(String s, int from) {
        return Chars.skipBlanks(s, from, s.length()) < s.length();
    }

    boolean isEmpty(int line) {
        return line > count || first[line] >= end[line];
    }

    /** A line from its first character. */
    String rest(int line) {
        return text.substring(first[line], end[line]);
    }

    int at(int index) {
        return plain.at(index);
    }

    /** The text of some lines, with an indent taken from each. */
    Content content(int from, int to, int columns, boolean lastFeed) {
        var out = new Content.Builder();
        int last = begin[from];
        for (int line = from; line < to; line++) {
            int taken = 0;
            int i = begin[line];
            for (; i < end[line] && taken < columns; i++) {
                char c = text.charAt(i);
                if (c == '\t') {
                    taken += 4 - (taken + column[line]) % 4;
                } else if (c == ' ' || i < first[line]) {
                    taken++;
                } else {
                    break;
                }
            }
            // "\t\tx" in an item of two columns is "  \tx"
            for (; taken > columns; taken--) {
                out.add(' ', at(i - 1));
            }
            int stop = end[line] + (end[line] < text.length() && (line + 1 < to || lastFeed) ? 1 : 0);
            for (; i < stop; i++) {
                out.add(text.charAt(i), at(i));
            }
            last = Math.max(i, begin[line]);
        }
        return out.end(at(last));
    }

    /** A part of one line as it stands. */
    Content content(int from, int to) {
        var out = new Content.Builder();
        for (int i = from; i < to; i++) {
            out.add(text.charAt(i), at(i));
        }
        return out.end(at(to));
    }
}
