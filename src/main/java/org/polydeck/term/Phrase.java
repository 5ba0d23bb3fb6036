// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import org.polydeck.term.Vocabulary.TermWord;

/**
 * A term as a row of words, each of which may stand in any of its forms.
 *
 * @param words without articles and the like, which may come and go; at least one
 * @param capitals for each word, how it has to begin, or empty where capitals say nothing
 * @param gaps for each word but the first, what may stand before it
 */
record Phrase(Concept concept, Term term, List<TermWord> words, List<String> capitals, List<Gap> gaps) {
    Phrase {
        words = List.copyOf(words);
        capitals = List.copyOf(capitals);
        gaps = List.copyOf(gaps);
        if (words.isEmpty() || capitals.size() != words.size() || gaps.size() != words.size() - 1) {
            throw new IllegalArgumentException("not a phrase: " + words + ", " + capitals + ", " + gaps);
        }
    }

    /**
     * What may stand between two words of a phrase.
     *
     * @param most words, articles and the like not counted
     * @param article whether there has to be one
     * @param clause whether anything may stand there that a verb has with it
     */
    record Gap(int most, boolean article, boolean clause) {}

    boolean isSingle() {
        return words.size() == 1;
    }

    boolean isCased(int word, String letters) {
        return Spelling.isCased(capitals.get(word), letters);
    }
}
