// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.Objects;

/**
 * A phrase that may be a term and has no entry in the glossary.
 *
 * @param text as it stands most often
 * @param count how often it stands in the decks
 * @param decks in how many of them
 * @param score the higher the more like a term: its C-value
 * @param context a text that it stands in
 */
public record Candidate(String text, int count, int decks, double score, String context) {
    public Candidate {
        Objects.requireNonNull(text);
        Objects.requireNonNull(context);
    }
}
