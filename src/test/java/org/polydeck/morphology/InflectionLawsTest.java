// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all strings, whether they are words or not. */
class InflectionLawsTest {
    private static final Map<String, Inflection> INFLECTIONS = inflections();
    private static final Map<String, Inflection> THE_SAME = inflections();

    private static final List<String> PIECES = List.of(
            "", "a", "ä", "i", "e", "nen", "ton", "ta", "in", "mpi", "kk", "nk", "s", "t", "en", "ing", ":", "'", "’",
            "-", "ge", "l'", "ا", "ة", "ى", "ء", "ال", "و", "م", "ُ", "ي", "ый", "ать", "ся", "ość", "ção", "\uD83D",
            "\uDE00", "😀", "\u0000", " ", "İ", "ß", "監", "\n");

    private static Map<String, Inflection> inflections() {
        Map<String, Inflection> inflections = new TreeMap<>();
        Stream.of("ar", "da", "de", "en", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk", "ja")
                .forEach(language -> inflections.put(language, Inflection.of(language)));
        return inflections;
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static Stream<String> languages() {
        return INFLECTIONS.keySet().stream();
    }

    private static String nasty(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyStringIsAFormOfItselfAndOneAnswerIsGiven(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String lemma = nasty(random);
            String word = random.nextBoolean() ? nasty(random) : lemma + nasty(random);
            INFLECTIONS.forEach((language, inflection) -> {
                assertTrue(inflection.isForm(lemma, lemma), language);
                assertEquals(
                        inflection.isForm(lemma, word),
                        Objects.requireNonNull(THE_SAME.get(language)).isForm(lemma, word),
                        language);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void staysQuickOnLongWords(String language) {
        Inflection inflection = INFLECTIONS.get(language);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String piece : PIECES) {
                String longWord = piece.repeat(10_000);
                inflection.isForm(longWord, longWord + "n");
                inflection.isForm(longWord + "a", longWord + "i");
                inflection.isForm("token", longWord);
                inflection.isForm(longWord, "token");
            }
        });
    }
}
