// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

/** Characters that look like signs of Markdown and are none, for places where nothing can be escaped. */
final class Guards {
    private static final String SIGNS = "\\`*_[]<>&$~,";
    private static final String GUARDS = "＼ˋ∗＿［］‹›＆＄～，";

    private Guards() {}

    /** The sign that a character may stand for, else the character itself. */
    static char unguarded(char c) {
        int i = c < 0x80 ? -1 : GUARDS.indexOf(c);
        return i < 0 ? c : SIGNS.charAt(i);
    }

    /** A character that looks like a sign and is none. */
    static char guarded(char c) {
        int i = SIGNS.indexOf(c);
        return i < 0 ? c : GUARDS.charAt(i);
    }
}
