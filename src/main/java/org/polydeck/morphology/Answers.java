// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is known of words that were asked for lately: texts have few words, and these often. For several threads at once. */
final class Answers<T> {
    private static final int MOST = 16_384;

    private final Function<String, T> source;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    Answers(Function<String, T> source) {
        this.source = source;
    }

    T to(String word) {
        T answer = known.get(word);
        return answer != null ? answer : ask(word);
    }

    private T ask(String word) {
        if (known.size() >= MOST) {
            known.clear();
        }
        T answer = source.apply(word);
        known.put(word, answer);
        return answer;
    }
}
