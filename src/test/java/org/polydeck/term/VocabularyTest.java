// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.morphology.WordClass;
import org.polydeck.term.Vocabulary.Fit;
import org.polydeck.term.Vocabulary.TermWord;

class VocabularyTest {
    /** The layer of the only fit, or nothing. */
    private static String fit(String language, String term, String word) {
        var vocabulary = new Vocabulary(language);
        TermWord added = vocabulary.add(term, Set.of(WordClass.NOUN));
        List<Fit> fits = vocabulary.fits(word);
        assertTrue(fits.stream().allMatch(f -> f.word().equals(added)), fits::toString);
        return String.join(" ", fits.stream().map(f -> f.layer().toString()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "sv, nyckel, NYCKEL, LISTED",
        "sv, nyckel, nycklarnas, DICTIONARY",
        "sv, hotaktör, hotaktörerna, DICTIONARY",
        "de, Benutzerkonto, Benutzerkonten, DICTIONARY",
        "de, Schlüssel, Schlüsseln, DICTIONARY",
        "fi, loki, lokeja, RULES",
        "fr, vulnérabilité, vulnérabilités, DICTIONARY",
        "fr, vulnérabilité, VULNERABILITES, RULES",
        "ru, ключ, ключом, DICTIONARY",
        "ar, مفتاح, المفتاح, RULES",
        "ar, مفتاح, والمفاتيح, RULES",
        "en, key, keys, DICTIONARY",
    })
    void formsOfAWord(String language, String term, String word, String layer) {
        assertEquals(layer, fit(language, term, word));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, nyckel, krypteringsnyckel, HEAD",
        "sv, nyckel, krypteringsnycklarna, HEAD",
        "sv, nyckel, nyckelhantering, MODIFIER",
        "sv, nyckel, nyckelhanteringsrutinen, MODIFIER",
        "sv, logg, loggranskning, MODIFIER",
        "sv, logg, händelseloggarna, HEAD",
        "sv, roll, administratörsroll, HEAD",
        "sv, roll, rollbaserad, MODIFIER",
        "sv, skola, skolväska, MODIFIER",
        "de, Virus, Virenschutz, MODIFIER",
        "de, Virus, Computerviren, HEAD",
        "de, prüfen, Prüfsumme, MODIFIER",
        "de, Konto, Administratorkonten, HEAD",
        "de, Log, Logdatei, MODIFIER",
        "nl, sleutel, sleutelbeheer, MODIFIER",
        "fi, loki, lokienhallinta, MODIFIER",
        "fi, loki, tapahtumaloki, HEAD",
        "ru, ключ, ключевой, MODIFIER",
        "en, phishing, antiphishing, MODIFIER",
    })
    void partsOfCompounds(String language, String term, String word, String layer) {
        assertEquals(layer, fit(language, term, word));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, roll, kontroll",
        "sv, roll, kontrollen",
        "sv, roll, troll",
        "sv, logg, blogg",
        "sv, logg, logga",
        "sv, hot, hotell",
        "sv, åtgärd, motåtgärd",
        "de, Schlüssel, Verschlüsselung",
        "de, Konto, Skonto",
        "de, Port, Transport",
        "de, Log, Katalog",
        "fi, loki, lokki",
        "en, key, monkey",
        "en, key, keyboard",
        "fr, vulnérabilité, vulnerabilites",
        "ar, مفتاح, كتاب",
        "is, lykill, lyklar",
    })
    void otherWords(String language, String term, String word) {
        assertEquals("", fit(language, term, word));
    }

    @Test
    void aVeryLongWordIsNoneOfThem() {
        assertEquals("", fit("sv", "nyckel", "nyckel".repeat(11)));
    }

    @Test
    void partsOfAWord() {
        assertEquals(Optional.of(List.of("kryptering", "nyckel")), new Vocabulary("sv").twoParts("krypteringsnyckel"));
        assertEquals(Optional.of(List.of("benutzer", "konto")), new Vocabulary("de").twoParts("benutzerkonto"));
        assertEquals(Optional.empty(), new Vocabulary("sv").twoParts("nyckel"));
        assertEquals(Optional.empty(), new Vocabulary("en").twoParts("keyboard"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sv", "de", "fr", "es", "pt", "fi", "pl", "ru", "uk", "ja", "zh", "ar", "en", "nl", "da", "it"})
    void enoughIsKnownOfSomeLanguages(String language) {
        assertTrue(new Vocabulary(language).isSure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"is", "el", "tlh", "und"})
    void tooLittleIsKnownOfOthers(String language) {
        assertFalse(new Vocabulary(language).isSure());
    }
}
