// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.source;

/**
 * A range of one text, in UTF-16 code units from its first character.
 *
 * @param start first character, counted from 0
 * @param end the character after the last one; equal to {@code start} for a caret
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: [" + start + ", " + end + ")");
        }
    }

    /** How many UTF-16 code units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies inside this one; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The span that lies {@code by} code units further on. */
    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** Outer before inner, earlier before later. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
