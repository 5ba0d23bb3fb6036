// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;

class PseudoTest {
    private static List<Target> pseudo(String deck) {
        return Pseudo.of(
                Units.of(Deck.of(new Source("a.md", deck)), Rules.DEFAULT).get(0));
    }

    private static String text(List<Target> pieces) {
        return pieces.stream()
                .map(p -> p instanceof Target.Text t ? t.text() : "<" + ((Target.Ref) p).id() + ">")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Slides,                    ⟦Ŝĺîďéš ···⟧",
        "A,                         ⟦Å ···⟧",
        "日本語 and Ελληνικά,          ⟦日本語 åñď Ελληνικά ·····⟧",
        "50 % of Übung,             ⟦50 % öƒ Üƀûñğ ····⟧",
        "Keep keys safe,            ⟦Ķééþ ķéýš šåƒé ····⟧",
    })
    void showsWhatIsTranslated(String source, String target) {
        assertEquals(target, text(pseudo(source)));
    }

    @Test
    void keepsCodes() {
        assertEquals("⟦<1>W<1>ĥéñ <2> åñď <3>ñöŵ<3> ····⟧".replace("W", "Ŵ"), text(pseudo("**W**hen `ls` and _now_")));
    }

    @Test
    void letsLongTextsBreak() {
        assertEquals(
                "⟦" + "šö ".repeat(30).strip() + " ········ ········ ········ ···⟧", text(pseudo("so ".repeat(30))));
    }
}
