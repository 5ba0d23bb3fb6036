// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;
import org.polydeck.unit.Rules;
import org.polydeck.unit.Units;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "en, 'Keep it simple, 24/7!',  5",
        "en, 'don''t worry',           2",
        "en, '-> ... %',               0",
        "en, '',                       0",
        "de, Schlüsselverwaltung,      1",
        "ja, 日本語の文章を読む,            5",
        "th, สวัสดีชาวโลก,                3",
        "ru, Привет мир,               2",
    })
    void countsAsTheLanguageDoes(String language, String text, int words) {
        assertEquals(words, new Words(language).in(text));
    }

    @Test
    void countsNoCodes() {
        var deck = Deck.of(new Source("a.md", "**W**hen `ls -l` runs\nit lists"));
        assertEquals(4, new Words("en").in(Units.of(deck, Rules.DEFAULT).get(0)));
    }
}
