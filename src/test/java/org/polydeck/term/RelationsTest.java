// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
    @ParameterizedTest
    @CsvSource({
        "ru, фишинговое, фишинг фишинга фишингя фишингь фишинго",
        "ru, антифишинг, фишинг",
        "ru, новый, ''",
        "ru, ключ, ''",
        "uk, хакерська, хакер хакера хакеря хакерь хакеро",
        "pl, kluczowy, klucz klucza kluczo",
        "pl, sieciowych, sieci siecia siecio",
        "en, antivirus, virus",
        "en, anti-virus, virus",
        "sv, antivirus, virus",
        "en, anti, ''",
        "en, antique, ''",
        "sv, kluczowy, ''",
    })
    void wordsThatAWordIsMadeOf(String language, String word, String expected) {
        assertEquals(expected, String.join(" ", Relations.of(language, word)));
    }

    @ParameterizedTest
    @CsvSource({
        "ru, фишинг, фишинговое письмо, фишинговое MODIFIER",
        "ru, сеть, новый, ''",
        "uk, хакер, хакерська атака, хакерська MODIFIER",
        "pl, klucz, kluczowy, kluczowy MODIFIER",
    })
    void areParts(String language, String term, String text, String expected) {
        assertEquals(expected, Hits.of(language, "noun", term, text));
    }
}
