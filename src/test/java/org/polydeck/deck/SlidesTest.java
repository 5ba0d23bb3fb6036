// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where slides begin. */
class SlidesTest {
    static Stream<Arguments> rules() {
        return Sketch.rows("""
                a⏎⏎---⏎⏎b                                -> 1:p(a) 2:hr 2:p(b)
                a⏎⏎***⏎b⏎⏎- - -⏎c⏎⏎_ _ _⏎d               -> 1:p(a) 2:hr 2:p(b) 3:hr 3:p(c) 4:hr 4:p(d)
                ---·x⏎---⏎a                              -> 1:p(a)
                ***⏎a                                    -> 2:hr 2:p(a)
                a⏎---⏎b                                  -> 1:h2(a) 1:p(b)
                a⏎b⏎---⏎c                                -> 1:h2(a/b) 1:p(c)
                a⏎···---⏎b                               -> 1:h2(a) 1:p(b)
                ![bg](x)⏎---⏎b                           -> 1:h2(image{bg|x}) 1:p(b)
                a⏎***⏎b                                  -> 1:p(a) 2:hr 2:p(b)
                a⏎- - -⏎b                                -> 1:p(a) 2:hr 2:p(b)
                - a⏎---⏎b                                -> 1:-(li(p(a))) 2:hr 2:p(b)
                - a⏎··---⏎b                              -> 1:-(li(h2(a))) 1:p(b)
                a⏎- ---⏎b                                -> 1:p(a) 2:hr 2:p(b)
                > ---⏎⏎a                                 -> 1:quote(hr) 1:p(a)
                # A⏎---⏎b                                -> 1:h1(A) 2:hr 2:p(b)
                ```⏎---⏎```⏎a                            -> 1:code(```⏎---⏎```) 1:p(a)
                <!-- a⏎---⏎-->⏎b                         -> 1:note(a⏎---) 1:p(b)
                <!-- a -->⏎---⏎b                         -> 1:note(a) 2:hr 2:p(b)
                <div>⏎---⏎</div>⏎⏎a                      -> 1:html(<div>⏎---⏎</div>⏎) 1:p(a)
                |a|⏎|-|⏎---⏎b                            -> 1:table[](head:|a|) 2:hr 2:p(b)
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rules(String deck, String expected) {
        assertEquals(expected, Sketch.slides(Sketch.deck(deck)));
    }

    static Stream<Arguments> headingDivider() {
        return Sketch.rows("""
                2                                        -> 1:p(a) 2:h1(B) 3:h2(C) 3:h3(D) 3:quote(h2(E)) 5:h1(F)
                [1, 3]                                   -> 1:p(a) 2:h1(B) 2:h2(C) 3:h3(D) 3:quote(h2(E)) 4:h1(F)
                1⏎headingDivider: 2                      -> 1:p(a) 1:h1(B) 1:h2(C) 1:h3(D) 1:quote(h2(E)) 1:h1(F)
                false                                    -> 1:p(a) 1:h1(B) 1:h2(C) 1:h3(D) 1:quote(h2(E)) 1:h1(F)
                9                                        -> 1:p(a) 1:h1(B) 1:h2(C) 1:h3(D) 1:quote(h2(E)) 1:h1(F)
                1st                                      -> 1:p(a) 2:h1(B) 2:h2(C) 2:h3(D) 2:quote(h2(E)) 3:h1(F)
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void headingDivider(String value, String expected) {
        String deck = "---\nheadingDivider: " + value + "\n---\na\n# B\n## C\n### D\n> ## E\n\n# F\n";
        assertEquals(expected, Sketch.slides(Sketch.deck(deck)));
    }

    @Test
    void takesTheLastDividerThatSaysSomething() {
        assertEquals(3, Sketch.deck("# A\n# B\n# C\n<!-- headingDivider: 1 -->").slides());
        assertEquals(
                1,
                Sketch.deck("<!-- headingDivider: 1 -->\n# A\n# B\n<!-- headingDivider: false -->")
                        .slides());
        assertEquals(
                2,
                Sketch.deck("<!-- headingDivider: 1 -->\n# A\n# B\n<!-- headingDivider: 7 -->")
                        .slides());
        assertEquals(3, Sketch.deck("<!-- headingDivider: 1 -->\na\n# A\n> # B").slides());
    }

    @Test
    void hasAtLeastOne() {
        assertEquals(1, Sketch.deck("").slides());
        assertEquals(1, Sketch.deck("---\ntitle: a\n---\n").slides());
    }
}
