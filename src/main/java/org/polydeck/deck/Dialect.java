// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

/** Whose reading of a deck is wanted. */
public enum Dialect {
    /** Marp's: comments, styles, formulas and emoji are known, bare host names are no links. */
    MARP,
    /** Plain markdown-it's with tables and strike-through, to be compared with it. */
    PLAIN
}
