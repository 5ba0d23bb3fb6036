// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.stream.Collectors;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Unit;

/** A unit as a text in which terms can be found. */
public final class UnitText {
    private UnitText() {}

    /** The words, with a line break for a code that is one, and U+FFFC for any other code that stands for itself. */
    public static String of(Unit unit) {
        return unit.pieces().stream().map(UnitText::of).collect(Collectors.joining());
    }

    private static String of(Piece piece) {
        if (piece instanceof Piece.Words words) {
            return words.text();
        }
        Piece.Code code = (Piece.Code) piece;
        return code.role() != Piece.Role.SINGLE ? "" : code.type() == Piece.Type.BREAK ? "\n" : "\uFFFC";
    }
}
