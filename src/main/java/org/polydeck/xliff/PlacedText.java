// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.Arrays;
import org.polydeck.source.Place;

/** A text, and for each of its characters the place in the file where it came from. */
final class PlacedText {
    static final PlacedText EMPTY = new PlacedText();

    private final StringBuilder text = new StringBuilder();
    private int[] lines = new int[32];
    private int[] columns = new int[32];

    /** Adds a character that begins at a place; two UTF-16 code units may begin at the same. */
    void add(int character, int line, int column) {
        for (char c : Character.toChars(character)) {
            int at = text.length();
            if (at == lines.length) {
                lines = Arrays.copyOf(lines, at * 2);
                columns = Arrays.copyOf(columns, at * 2);
            }
            lines[at] = line;
            columns[at] = column;
            text.append(c);
        }
    }

    String text() {
        return text.toString();
    }

    /** Where a UTF-16 code unit of the text came from. */
    Place place(String file, int index) {
        return new Place(file, lines[index], columns[index]);
    }
}
