// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and near misses, from tables in {@code src/test/resources/inflection}. */
class InflectionTest {

    /** A line of a table. */
    record Row(String language, String lemma, List<String> forms, List<String> others) {

        static Row of(String language, String line) {
            String[] sides = line.split("\\s*[=|]\\s*", 3);
            return new Row(language, sides[0].strip(), words(sides[1]), sides.length < 3 ? List.of() : words(sides[2]));
        }

        private static List<String> words(String side) {
            return Arrays.stream(side.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return language + " " + lemma;
        }
    }

    static Stream<Row> rows() {
        return Stream.of("ar", "da", "de", "en", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")
                .flatMap(InflectionTest::rows);
    }

    static Stream<Row> rows(String language) {
        String name = "/inflection/" + language + ".txt";
        try (InputStream file = Objects.requireNonNull(InflectionTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Row.of(language, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void knowsFormsFromNearMisses(Row row) {
        Inflection inflection = Inflection.of(row.language());
        Stream<Executable> forms = row.forms().stream().map(word -> () -> expect(true, inflection, row.lemma(), word));
        Stream<Executable> others =
                row.others().stream().map(word -> () -> expect(false, inflection, row.lemma(), word));
        assertAll(Stream.concat(forms, others));
    }

    /** A gap that has closed has to lose its question mark. */
    private static void expect(boolean isForm, Inflection inflection, String lemma, String written) {
        boolean isGap = written.endsWith("?");
        String word = written.replace("?", "");
        assertEquals(isForm != isGap, inflection.isForm(lemma, word), lemma + " : " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh", "th", "tlh", ""})
    void knowsNothingButEqualityOfOtherLanguages(String language) {
        assertTrue(Inflection.of(language).isForm("token", "token"));
        assertFalse(Inflection.of(language).isForm("token", "tokens"));
    }

    @Test
    void readsNorwegianUnderAllItsSubtags() {
        assertTrue(Inflection.of("nb").isForm("angrep", "angrepene"));
        assertTrue(Inflection.of("nn").isForm("hackar", "hackarane"));
        assertTrue(Inflection.of("no").isForm("server", "serverne"));
    }

    @Test
    void readsArabicInAllItsSpellings() {
        Inflection arabic = Inflection.of("ar");
        assertTrue(arabic.isForm("نظام", "الأَنْظِمَة"));
        assertTrue(arabic.isForm("أنظمة", "انظمه"));
        assertTrue(arabic.isForm("مستوى", "مستواه"));
        assertTrue(arabic.isForm("الشبكة", "للشبكات"));
        assertTrue(arabic.isForm("أثر", "آثار"));
    }

    @Test
    void readsRussianWithoutDots() {
        assertTrue(Inflection.of("ru").isForm("отчёт", "отчетов"));
        assertTrue(Inflection.of("ru").isForm("обновляться", "обновлялась"));
        assertFalse(Inflection.of("ru").isForm("обновляться", "обновляла"));
    }

    @Test
    void readsElidedArticles() {
        assertTrue(Inflection.of("fr").isForm("attaque", "d’attaques"));
        assertTrue(Inflection.of("it").isForm("attacco", "dell'attacco"));
        assertFalse(Inflection.of("fr").isForm("l'", "l'l"));
    }
}
