// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr | contrôle d'accès       | les contrôles des accès               | contrôles des accès DICTIONARY
        fr | contrôle d'accès       | le contrôle strict de l’accès         | contrôle strict de l’accès LISTED
        fr | gestion des correctifs | une gestion centralisée des correctifs | gestion centralisée des correctifs LISTED
        fr | frontière de confiance | les frontières de la confiance        | frontières de la confiance DICTIONARY
        es | control de acceso      | los controles del acceso              | controles del acceso DICTIONARY
        pl | klucz prywatny         | prywatnego klucza                     | prywatnego klucza DICTIONARY
        pl | klucz prywatny         | kluczem prywatnym                     | kluczem prywatnym DICTIONARY
        ru | отказ в обслуживании   | «отказ в обслуживании»                | отказ в обслуживании LISTED
        ru | отказ в обслуживании   | отказа в обслуживании                 | отказа в обслуживании DICTIONARY
        uk | витік даних            | через витоку даних                    | витоку даних DICTIONARY
        de | privater Schlüssel     | ein privater, geschützter Schlüssel   | privater, geschützter Schlüssel LISTED
        de | privater Schlüssel     | mit einem privaten Schlüssel          | privaten Schlüssel DICTIONARY
        de | Benutzerkonto          | das Konto des Benutzers               | Konto des Benutzers DICTIONARY
        de | Benutzerkonto          | Benutzer- und Administratorkonten     | Benutzer DICTIONARY
        de | Sicherheitslücke       | eine Sicherheits-Lücke                | Sicherheits-Lücke LISTED
        sv | lösenordshantering     | lösenords- och nyckelhantering        | lösenords LISTED
        sv | lösenordshantering     | hantering av lösenord                 | hantering av lösenord LISTED
        en | log management         | logmanagement                         | logmanagement LISTED
        en | cyberattack            | two cyber-attacks                     | cyber-attacks DICTIONARY
        """)
    void nouns(String language, String term, String text, String expected) {
        assertEquals(expected, Hits.of(language, "noun", term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | anmelden         | melden Sie sich an                   | melden Sie sich an LISTED
        de | anmelden         | Er meldet sich später an.            | meldet sich später an DICTIONARY
        de | anmelden         | um sich anzumelden                   | anzumelden LISTED
        de | anmelden         | angemeldet bleiben                   | angemeldet DICTIONARY
        de | wiederherstellen | stellen Sie die Daten wieder her     | stellen Sie die Daten wieder her LISTED
        sv | logga in         | loggar du in                         | loggar du in DICTIONARY
        sv | logga in         | loggade inte in                      | loggade inte in DICTIONARY
        sv | logga in         | är inloggad                          | inloggad DICTIONARY
        """)
    void verbsInTwoParts(String language, String term, String text, String expected) {
        assertEquals(expected, Hits.of(language, "verb", term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr | noun | confiance zéro         | une frontière sans confiance
        fr | noun | frontière de confiance | une frontière sans confiance
        fr | noun | contrôle d'accès       | contrôle aux frontières sans accès
        fr | noun | gestion des correctifs | gestion avec des correctifs
        pl | noun | klucz prywatny         | prywatny. Klucz
        ru | noun | отказ в обслуживании   | отказ от обслуживания
        de | noun | privater Schlüssel     | privater – Schlüssel
        de | noun | Sicherheitslücke       | Lücke in der Sicherung
        de | verb | anmelden               | meldet den Vorfall
        de | verb | anmelden               | melden Sie das. Kommen Sie an
        sv | verb | logga in               | loggar händelser i en fil
        en | noun | access control         | control of access
        """)
    void otherWords(String language, String pos, String term, String text) {
        assertEquals("", Hits.of(language, pos, term, text));
    }
}
