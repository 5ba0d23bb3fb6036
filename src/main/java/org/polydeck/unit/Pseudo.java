// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * A translation that nobody made: accents show what was translated, brackets whether all of it is there, and about a
 * third more length what no longer fits.
 */
public final class Pseudo {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "åƀçďéƒğĥîĵķĺɱñöþɋŕšţûṽŵẋýžÅƁÇĎÉƑĞĤÎĴĶĹṀÑÖÞɊŔŜŢÛṼŴẊÝŽ";
    /** So that a long text can break between the dots. */
    private static final int RUN = 8;

    private Pseudo() {}

    /** {@code Slides} as {@code ⟦Ŝĺîďéš ···⟧}; codes stay where they are. */
    public static List<Target> of(Unit unit) {
        List<Target> target = new ArrayList<>();
        target.add(new Target.Text("⟦"));
        for (Piece piece : unit.pieces()) {
            target.add(piece instanceof Piece.Words words ? new Target.Text(accented(words.text())) : Target.of(piece));
        }
        target.add(new Target.Text(dots(unit.words()) + "⟧"));
        return target;
    }

    private static String accented(String text) {
        var accented = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int letter = PLAIN.indexOf(text.charAt(i));
            accented.append(letter < 0 ? text.charAt(i) : ACCENTED.charAt(letter));
        }
        return accented.toString();
    }

    private static String dots(String text) {
        int length = Math.max(3, Math.round(text.codePointCount(0, text.length()) * 0.3f));
        var dots = new StringBuilder();
        for (int i = 0; i < length; i++) {
            dots.append(i % RUN == 0 ? " ·" : "·");
        }
        return dots.toString();
    }
}
