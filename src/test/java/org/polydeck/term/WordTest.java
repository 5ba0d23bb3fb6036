// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;

class WordTest {
    @Test
    void isAPlaceAndItsLetters() {
        String text = "OpenSSH:n ja Log-";
        assertEquals(
                List.of(
                        new Word(new Span(0, 7), "OpenSSH", "openssh", Gap.NONE, false),
                        new Word(new Span(10, 12), "ja", "ja", Gap.SPACE, false),
                        new Word(new Span(13, 16), "Log", "log", Gap.SPACE, false)),
                Word.of("fi", text.substring(0, 16), Tokens.of(text.substring(0, 16))));
        assertEquals(
                new Word(new Span(13, 16), "Log", "log", Gap.SPACE, true),
                Word.of("fi", text, Tokens.of(text)).get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en | the user's and users' accounts | the user and users accounts
        en | Chris's log’s entries          | Chris log entries
        en | isn't                          | isn ' t
        en | the log                        | the log
        sv | vpn:et och OpenSSH:n           | vpn och OpenSSH
        sv | VPN:erna kl. 10                | VPN kl . 10
        sv | x:abcdefg                      | x : abcdefg
        fi | OpenSSH:n VPN:ään              | OpenSSH VPN
        de | VPN:et                         | VPN : et
        uk | комп'ютер                      | комп'ютер
        uk | комп’ютер                      | комп'ютер[комп’ютер]
        uk | комп\u02BCютер                 | комп'ютер[комп\u02BCютер]
        fr | l'accès d’un                   | l accès d un
        fr | aujourd'hui                    | aujourd ' hui
        it | dell'accesso                   | dell accesso
        pt | revogá-la                      | revogar[revogá-la]
        pt | removê-los e repô-la           | remover[removê-los] e repor[repô-la]
        pt | excluí-lo                      | excluir[excluí-lo]
        pt | enviar-lhe                     | enviar[enviar-lhe]
        pt | atualizam-no                   | atualizam[atualizam-no]
        pt | guarda-chuva                   | guarda chuva
        es | revogá-la                      | revogá la
        """)
    void whatHangsOnIsNoWordOfItsOwn(String language, String text, String expected) {
        assertEquals(expected.replace("\\u02BC", "\u02BC"), Hits.words(language, text.replace("\\u02BC", "\u02BC")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr | «contrôle» d’accès               | contrôle d accès
        ru | «отказ в обслуживании»           | отказ в обслуживании
        de | „Log“-Datei und »Schlüssel«      | Log Datei und Schlüssel
        en | the "audit" log                  | the audit log
        """)
    void quotesPartNothing(String language, String text, String expected) {
        assertEquals(expected, Hits.words(language, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | Benutzer- und Administratorkonten | Benutzer… und Administratorkonten
        sv | lösenords- och nyckelhantering    | lösenords… och nyckelhantering
        en | command- and control server       | command… and control server
        en | audit-log                         | audit log
        en | audit - log                       | audit log
        """)
    void aSuspendedHyphenLeavesAWordOpen(String language, String text, String expected) {
        assertEquals(expected, Hits.words(language, text));
    }
}
