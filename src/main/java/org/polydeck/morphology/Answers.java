// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to questions that were asked lately: texts have few words, and these often. When there are too many, those that
 * nobody asked for again are forgotten. For several threads at once.
 *
 * @param <T> what is answered
 */
public final class Answers<T> {
    private final int most;
    private final Function<String, T> source;
    private volatile Map<String, T> recent = new ConcurrentHashMap<>();
    private volatile Map<String, T> older = Map.of();

    /**
     * @param most at most twice as many answers are kept
     * @param source what knows the answers; the same for the same question
     */
    public Answers(int most, Function<String, T> source) {
        this.most = most;
        this.source = source;
    }

    /** The answer for a word. */
    public T to(String word) {
        T answer = recent.get(word);
        if (answer == null) {
            answer = older.get(word);
            if (answer == null) {
                answer = source.apply(word);
            }
            keep(word, answer);
        }
        return answer;
    }

    private void keep(String word, T answer) {
        if (recent.size() >= most) {
            older = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(word, answer);
    }
}
