// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;

/**
 * A piece of a passage with its place in the passage's content.
 *
 * @param words text as a reader meets it; null for a code
 * @param role of a code
 * @param type of a code
 * @param mark what a code is, for comparing: the same before and after a translation, whatever was translated inside it
 * @param pair number of a pair in the passage, the same at both ends; 0 for a code that stands for itself
 */
record Bit(int from, int to, @Nullable String words, Role role, Type type, String mark, int pair) {

    static Bit words(int from, int to, String words) {
        return new Bit(from, to, words, Role.SINGLE, Type.LITERAL, "", 0);
    }

    static Bit code(int from, int to, Type type, String mark) {
        return new Bit(from, to, null, Role.SINGLE, type, mark, 0);
    }

    static Bit end(int from, int to, Role role, Type type, String mark, int pair) {
        return new Bit(from, to, null, role, type, mark, pair);
    }

    boolean isWords() {
        return words != null;
    }

    /** The same, so much further on. */
    Bit shifted(int by) {
        return by == 0 ? this : new Bit(from + by, to + by, words, role, type, mark, pair);
    }
}
