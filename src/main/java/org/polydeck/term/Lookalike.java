// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of a translation that looks like the term that should stand there. A hint for people, never a reason. */
final class Lookalike {
    private static final int SHORTEST = 3;

    private Lookalike() {}

    /** The word that has most in common with the beginning of one of the terms, as far as that is much; else null. */
    static @Nullable String of(List<Term> terms, List<Word> words) {
        String best = null;
        int most = SHORTEST;
        for (Term term : terms) {
            String wanted = Tokens.fold(term.text());
            for (Word word : words) {
                int alike = Keys.alike(wanted, word.folded());
                if (word.folded().equals(wanted)) {
                    return null; // it is there, as a part of another term
                }
                if (alike > most && 3 * alike >= 2 * wanted.length()) {
                    most = alike;
                    best = word.letters();
                }
            }
        }
        return best;
    }
}
