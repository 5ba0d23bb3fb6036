// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Span;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/** A text and its codes as one row of items, counted from 0: each UTF-16 code unit is one, and so is each code. */
final class Row {
    /** Stands in {@link #chars} where a code is. */
    private static final char CODE = '\uFFFC';

    private final StringBuilder chars = new StringBuilder();
    private final TreeMap<Integer, Target.Ref> codes = new TreeMap<>();
    private final BitSet spaces = new BitSet();
    private final BitSet opens = new BitSet();
    private final BitSet closes = new BitSet();
    private final BitSet breaks = new BitSet();
    /** Letters, digits, and codes that stand for something. */
    private final BitSet words = new BitSet();
    /** Items that a pair holds together with the item before them. */
    private final BitSet held;

    Row(List<Target> pieces, IntPredicate isBreak) {
        for (Target piece : pieces) {
            if (piece instanceof Target.Ref ref) {
                add(ref, isBreak);
            } else {
                add(((Target.Text) piece).text());
            }
        }
        held = held();
    }

    private void add(String text) {
        int start = chars.length();
        chars.append(text);
        for (int i = 0; i < text.length(); i++) {
            spaces.set(start + i, isSpace(text.charAt(i)));
            words.set(start + i, Character.isLetterOrDigit(text.codePointAt(i)));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void add(Target.Ref ref, IntPredicate isBreak) {
        BitSet kind = switch (ref.role()) {
            case OPEN -> opens;
            case CLOSE -> closes;
            case SINGLE -> isBreak.test(ref.id()) ? breaks : words;
        };
        kind.set(chars.length());
        codes.put(chars.length(), ref);
        chars.append(CODE);
    }

    private BitSet held() {
        var inside = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        int start = -1;
        boolean nested = true;
        for (Map.Entry<Integer, Target.Ref> code : codes.entrySet()) {
            int id = code.getValue().id();
            if (code.getValue().role() == Role.OPEN) {
                start = open.isEmpty() ? code.getKey() : start;
                open.push(id);
            } else if (code.getValue().role() == Role.CLOSE) {
                nested &= !open.isEmpty() && open.pop() == id;
                if (nested && open.isEmpty()) {
                    inside.set(start + 1, code.getKey() + 1);
                }
            }
        }
        if (!nested || !open.isEmpty()) {
            // "One. <1>Two. <2>Three.</1> Four.</2>": all from <1> to </2>
            var pairs = (BitSet) opens.clone();
            pairs.or(closes);
            int first = pairs.nextSetBit(0);
            inside.set(opens.get(first) ? first + 1 : first, pairs.length());
        }
        return inside;
    }

    int size() {
        return chars.length();
    }

    /** A character of the text; U+FFFC for a code. */
    char at(int item) {
        return chars.charAt(item);
    }

    boolean isSpace(int item) {
        return spaces.get(item);
    }

    boolean isCode(int item) {
        return codes.containsKey(item);
    }

    boolean isBreak(int item) {
        return breaks.get(item);
    }

    /** One end of a pair. */
    boolean isEnd(int item) {
        return opens.get(item) || closes.get(item);
    }

    /** Whether there is a letter, a digit or a code that stands for something. */
    boolean hasWord(int start, int end) {
        int word = words.nextSetBit(start);
        return word >= 0 && word < end;
    }

    /**
     * Where to cut between two sentences.
     *
     * @param item one between the last of the first sentence and the first of the second; the latter counts, too
     * @return the white space between the parts, or a caret; null where no cut is possible
     */
    @Nullable
    Span gap(int item) {
        int start = item;
        while (start > 0 && isBetween(start - 1)) {
            start--;
        }
        int end = item;
        while (end < size() && isBetween(end)) {
            end++;
        }
        int cut = -1;
        for (int i = start; start > 0 && end < size() && i <= end; i++) {
            boolean stays = i == start || closes.get(i - 1) || breaks.get(i - 1);
            cut = stays && !held.get(i) ? i : cut;
        }
        return cut < 0 ? null : new Span(cut, spaces.nextClearBit(cut));
    }

    private boolean isBetween(int item) {
        return isSpace(item) || isEnd(item) || isBreak(item);
    }

    /** Some of the items, with neighbouring texts joined. */
    List<Target> part(int start, int end) {
        var part = new ArrayList<Target>();
        int text = start;
        for (Map.Entry<Integer, Target.Ref> code : codes.subMap(start, end).entrySet()) {
            if (text < code.getKey()) {
                part.add(new Target.Text(chars.substring(text, code.getKey())));
            }
            part.add(code.getValue());
            text = code.getKey() + 1;
        }
        if (text < end) {
            part.add(new Target.Text(chars.substring(text, end)));
        }
        return List.copyOf(part);
    }
}
