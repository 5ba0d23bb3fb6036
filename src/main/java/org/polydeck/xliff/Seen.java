// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.BitSet;
import net.sf.okapi.common.ISegmenter;

/**
 * A row as the rules see it: a code is a word, all white space is one space, ends of pairs are not there. Runs that are
 * too long to be words lack their middle, since rules try each start of a run with each end.
 */
final class Seen {
    /** Begins with neither a capital nor a small letter; not one letter, or {@code <1/>.} were an abbreviation. */
    private static final String CODE = "ƻƻƻƻ";

    private static final char UNKNOWN = '\uFFFD';
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_SIGNS = 10;

    /** How much the rules get at once, and how much of its end they only look at. */
    private static final int WINDOW = 4000;

    private static final int AHEAD = 300;

    private final StringBuilder text = new StringBuilder();
    private final BitSet paragraphs = new BitSet();
    private int[] items;
    private int run;
    private Kind kind = Kind.SPACE;

    private enum Kind {
        SPACE,
        WORD,
        SIGN
    }

    Seen(Row row) {
        items = new int[row.size() + CODE.length()];
        int breaks = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.isBreak(i)) {
                add(' ', Kind.SPACE, i);
                // two line breaks are a blank line
                paragraphs.set(i, ++breaks == 2);
            } else if (row.isSpace(i)) {
                add(' ', Kind.SPACE, i);
            } else if (!row.isEnd(i)) {
                breaks = 0;
                add(row, i);
            }
        }
        shorten();
    }

    private void add(Row row, int item) {
        char c = row.at(item);
        if (row.isCode(item)) {
            CODE.chars().forEach(letter -> add((char) letter, Kind.WORD, item));
        } else if (c >= '\uE000' && c <= '\uF8FF') {
            add(UNKNOWN, Kind.SIGN, item); // Okapi's codes look like this
        } else {
            add(c, isWord(c) ? Kind.WORD : Kind.SIGN, item);
        }
    }

    private static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(char c, Kind kind, int item) {
        if (kind != this.kind) {
            shorten();
            this.kind = kind;
            run = text.length();
        } else if (kind == Kind.SPACE && text.length() > 0) {
            return;
        }
        if (text.length() == items.length) {
            items = Arrays.copyOf(items, items.length * 2);
        }
        items[text.length()] = item;
        text.append(c);
    }

    private void shorten() {
        int half = (kind == Kind.WORD ? LONGEST_WORD : LONGEST_SIGNS) / 2;
        int end = text.length() - half;
        if (end > run + half) {
            System.arraycopy(items, end, items, run + half, half);
            text.delete(run + half, end);
        }
    }

    /** The items before which a sentence may begin, with what stands between it and the one before it. */
    BitSet starts(ISegmenter rules) {
        var starts = (BitSet) paragraphs.clone();
        if (hasSentences()) {
            int start = 0;
            int known = 0;
            while (known < text.length()) {
                int end = Math.min(start + WINDOW, text.length());
                int next = end == text.length() ? end : end - AHEAD;
                rules.computeSegments(text.substring(start, end));
                int last = start;
                for (int split : rules.getSplitPositions()) {
                    int at = start + split;
                    if (at > known && at <= next) {
                        starts.set(items[at - 1] + 1);
                        last = at;
                    }
                }
                known = next;
                // rules look at what is before a place, too
                start = last > start ? last : next - AHEAD;
            }
        }
        return starts;
    }

    private boolean hasSentences() {
        return text.codePoints()
                .limit(Math.max(text.codePointCount(0, text.length()) - 1, 0))
                .anyMatch(c ->
                        c == '…' || c == ';' || c == '\u037E' || UCharacter.hasBinaryProperty(c, UProperty.S_TERM));
    }
}
