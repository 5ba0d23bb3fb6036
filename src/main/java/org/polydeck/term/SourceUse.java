// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Set;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;

/** How the terms of a source text hang together with the words beside them. */
final class SourceUse {
    /** After these, a translation may have the term in a compound: {@code management of keys} is {@code nyckelhantering}. */
    private static final Set<String> PREPOSITIONS = Grammar.words("""
            of for in on to from by with against between about at into per through without via after over
            across under within as and or""");

    /** Verbs, although dictionaries have nouns that look like them. */
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "can", "will", "must", "may", "might",
            "should", "could", "would", "do", "does", "did", "shall", "needs", "need");

    private final TermMatcher matcher;
    private final List<Word> words;

    SourceUse(TermMatcher matcher, String text) {
        this.matcher = matcher;
        this.words = matcher.words(text);
    }

    /** Whether a term is followed by a noun that it describes: {@code key} in {@code key management}. */
    boolean isInCompound(Span term) {
        int next = 0;
        while (next < words.size() && words.get(next).span().start() < term.end()) {
            next++;
        }
        if (next >= words.size() || !Word.isJoined(words.get(next))) {
            return false;
        }
        if (words.get(next).before() != Gap.HYPHEN && EnglishUse.isNoNoun(words, next, matcher.morphology())) {
            return false; // "the key opens the archive"
        }
        List<Reading> readings = matcher.morphology().readings(words.get(next).folded());
        return words.get(next).before() == Gap.HYPHEN
                || readings.isEmpty()
                || (readings.stream().anyMatch(r -> r.wordClass() == WordClass.NOUN)
                        && readings.stream().noneMatch(r -> r.wordClass() == WordClass.ADVERB)
                        && !PREPOSITIONS.contains(words.get(next).folded())
                        && !AUXILIARIES.contains(words.get(next).folded()));
    }

    /** Whether a preposition stands before a term, perhaps with an article or an adjective between. */
    boolean isComplement(Span term) {
        int at = 0;
        while (at < words.size() && words.get(at).span().end() <= term.start()) {
            at++;
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (words.get(i + 1).before() == Gap.BREAK || !words.get(i).isWord()) {
                return false;
            }
            if (PREPOSITIONS.contains(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }
}
