// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.source;

/**
 * A place in a file, for people and their editors.
 *
 * @param file path relative to the project folder, with {@code /}; as given where it lies outside
 * @param line counted from 1; 0 where the whole file is meant
 * @param column in characters (Unicode code points), counted from 1; 0 where the whole line is meant
 */
public record Place(String file, int line, int column) {
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("no such place: " + file + ":" + line + ":" + column);
        }
    }

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** As compilers print it: {@code file:line:column}, as far as it is known. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
