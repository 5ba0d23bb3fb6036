// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.Objects;

/** A piece of a translation, in the translator's order: text, or one of the source's codes by its id. */
public sealed interface Target {
    /** Text as the translator wrote it, without any markup. */
    record Text(String text) implements Target {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** A code of the source. */
    record Ref(int id, Piece.Role role) implements Target {
        public Ref {
            Objects.requireNonNull(role);
        }
    }

    /** The same piece, seen as a piece of a translation. */
    static Target of(Piece piece) {
        return piece instanceof Piece.Code code
                ? new Ref(code.id(), code.role())
                : new Text(((Piece.Words) piece).text());
    }
}
