// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.Locale;

/** What makes words of a text a term; the surest first. */
public enum Layer {
    /** They are written as the glossary lists them. */
    LISTED,
    /** A dictionary gives them the same dictionary form. */
    DICTIONARY,
    /** The rules of the language make one of the other. */
    RULES,
    /** Stemmers make the same of both. */
    STEM,
    /** The term ends a compound: {@code nyckel} in {@code krypteringsnyckeln}. */
    HEAD,
    /** The term begins a compound, or is in the middle of one: {@code nyckel} in {@code nyckelhantering}. */
    MODIFIER;

    /** As reports write it: {@code dictionary}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the term is a part of a longer word. */
    boolean isPart() {
        return this == HEAD || this == MODIFIER;
    }

    Layer surer(Layer other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Layer lessSure(Layer other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
