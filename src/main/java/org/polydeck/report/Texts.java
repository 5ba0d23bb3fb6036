// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

/** Small pieces of English. */
public final class Texts {
    private Texts() {}

    /** {@code 1 deck}, {@code 2 decks}. */
    public static String many(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
