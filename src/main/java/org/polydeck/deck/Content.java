// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.polydeck.source.Span;

/**
 * The text of a block as its parser gets it: quote marks and indents of its lines taken away, escaped pipes of a table
 * cell resolved, a YAML scalar decoded; with the way back to the deck. The characters tile a range of the deck: one ends
 * where the next begins, so a line feed covers the line end and the next line's quote marks and indent.
 */
public final class Content {
    private final String text;
    private final int[] at;

    private Content(String text, int[] at) {
        this.text = text;
        this.at = at;
    }

    /** A text that stands in the deck as it is, from a given place. */
    static Content plain(String text, int start) {
        int[] at = new int[text.length() + 1];
        for (int i = 0; i < at.length; i++) {
            at[i] = start + i;
        }
        return new Content(text, at);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Where a range of the text stands in the deck. */
    public Span span(int from, int to) {
        return new Span(at[from], at[to]);
    }

    /** Where the whole text stands in the deck. */
    public Span span() {
        return span(0, text.length());
    }

    /** A part of it. */
    public Content sub(int from, int to) {
        return new Content(text.substring(from, to), Arrays.copyOfRange(at, from, to + 1));
    }

    /** The index of the character that stands at, or covers, a place of the deck. */
    public int indexOf(int offset) {
        int found = Arrays.binarySearch(at, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a character begins in the deck; the text's length gives where it ends. */
    int at(int index) {
        return at[index];
    }

    /** Without ASCII white space at both ends. */
    Content trimmed() {
        return trimmed(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r');
    }

    /** Without characters of a kind at both ends. */
    Content trimmed(IntPredicate what) {
        int from = 0;
        int to = text.length();
        while (from < to && what.test(text.charAt(from))) {
            from++;
        }
        while (to > from && what.test(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? this : sub(from, to);
    }

    /** Collects a text with its places. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] at = new int[64];

        /** Adds a character that begins at a place of the deck. */
        void add(char c, int offset) {
            if (text.length() + 1 >= at.length) {
                at = Arrays.copyOf(at, at.length * 2);
            }
            at[text.length()] = offset;
            text.append(c);
        }

        /** Adds a string whose characters all stand for one piece of the deck that begins at a place. */
        void add(String s, int offset) {
            for (int i = 0; i < s.length(); i++) {
                add(s.charAt(i), offset);
            }
        }

        int length() {
            return text.length();
        }

        /** Ends the text; its last character ends at a place of the deck. */
        Content end(int offset) {
            at[text.length()] = offset;
            return new Content(text.toString(), Arrays.copyOf(at, text.length() + 1));
        }
    }
}
