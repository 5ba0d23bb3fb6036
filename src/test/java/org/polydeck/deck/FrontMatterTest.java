// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.deck.LooseYaml.Scalar;
import org.polydeck.deck.LooseYaml.Style;
import org.polydeck.source.Span;

/** Where a front matter is, and what Marp makes of its YAML. */
class FrontMatterTest {
    static Stream<Arguments> bounds() {
        return Sketch.rows("""
                ---⏎title: a⏎---⏎# B                 -> title=a; h1(B)
                ---·⏎title: a⏎---⇥⏎b                 -> title=a; p(b)
                ----⏎title: a⏎---⏎----⏎b             -> rejected; p(b)
                ----⏎title: a⏎-----⏎b                -> title=a; p(b)
                --- x⏎title: a⏎---⏎b                 -> rejected; p(b)
                ---⏎title: a⏎...⏎b                   -> title=a; p(b)
                ---⏎title: a⏎···---⏎b                -> title=a; p(b)
                ---⏎title: a⏎····---⏎---⏎b           -> rejected; p(b)
                ---⏎# Gone⏎---⏎# Here                -> ; h1(Here)
                ---⏎title: a⏎# Gone                  -> title=a;·
                ---⏎---⏎b                            -> ; p(b)
                ---                                  -> ;·
                ⏎---⏎title: a⏎---                    -> none; hr h2(title: a)
                --⏎title: a⏎---                      -> none; h2(--/title: a)
                ***⏎title: a⏎---                     -> none; hr h2(title: a)
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bounds(String deck, String expected) {
        Deck read = Sketch.deck(deck);
        assertEquals(expected, front(read) + "; " + Sketch.of(read));
    }

    private static String front(Deck deck) {
        Deck.FrontMatter front = deck.frontMatter();
        return front == null ? "none" : front.entries() == null ? "rejected" : Sketch.entries(front.entries());
    }

    static Stream<Arguments> yaml() {
        return Sketch.rows("""
                footer: 123                            -> footer=123
                header: true                           -> header=true
                title: ~                               -> title=~
                footer: a "b" c: d                     -> footer=a "b" c: d
                title: a: b                            -> title=a: b
                author: @foo                           -> author=@foo
                title: %x                              -> title=%x
                title: - x                             -> title=- x
                footer: hash # not a comment           -> footer=hash # not a comment
                lang: se # a comment?                  -> lang=se # a comment?
                footer: C:\\new\\table                 -> footer=C:⏎ew⇥able
                footer: C:\\docs                       -> rejected
                footer: **bold**                       -> rejected
                footer: [l](u)                         -> rejected
                footer: "q" tail                       -> rejected
                title: &x                              -> title=
                title: &x y                            -> title=y
                title: &x y⏎author: *x                 -> title=y, author=y
                bad: yaml: here                        -> rejected
                math: a: b                             -> rejected
                size: 4:3                              -> size=4:3
                footer: a⏎footer: b                    -> rejected
                SPDX-A: a⏎SPDX-A: b                    -> rejected
                footer: a⏎··b                          -> rejected
                other: a⏎··b                           -> other=a b
                other: a⏎b                             -> rejected
                ··footer: a⏎··title: b                 -> rejected
                ··other: a⏎b: c                        -> other=a, b=c
                footer: "x"⏎# a comment⏎⏎title: b      -> footer=x, title=b
                # SPDX⏎title: b                        -> title=b
                # nothing                              ->
                words                                  ->
                - a⏎- b                                ->
                footer:⏎- a                            -> footer=["a",]
                keywords: [a, b c, "d, e"]             -> keywords=["a","b c","d, e",]
                keywords: [a: b, c]                    -> keywords=[{"a":"b",},"c",]
                keywords:⏎··- #x⏎··- y                 -> keywords=["","y",]
                footer:no space                        ->
                footer·: a                             -> footer=a
                "footer": a: b                         -> footer=a: b
                '_footer': a: b                        -> _footer=a: b
                Footer: a: b                           -> rejected
                <!-- c -->                             ->
                title: a⏎<!-- c -->                    -> rejected
                footer: |⏎··one⏎··two⏎title: b         -> footer=one⏎two⏎, title=b
                footer: |-⏎··one⏎⏎··two                -> footer=one⏎⏎two
                footer: >-⏎··one⏎··two                 -> footer=one two
                footer: 'it''s'                        -> footer=it's
                footer: "a \\"b\\" \\u00e9"            -> footer=a "b" é
                footer: "a⏎··b"                        -> footer=a b
                footer: "a⏎b"                          -> rejected
                footer: !!str a                        -> footer=!!str a
                other: !!str a                         -> other=a
                other: !mine a                         -> rejected
                other: *none                           -> rejected
                ? other⏎: a                            -> other=a
                ⇥other: a                              -> other=a
                a:⏎⇥b: c                               -> rejected
                {title: a, b: [c]}                     -> title=a, b=["c",]
                {title: a                              -> rejected
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void yaml(String yaml, String expected) {
        assertEquals(expected, front(Sketch.deck("---\n" + yaml + "\n---\n")));
    }

    @Test
    void knowsEachPlace() {
        String deck = "---\r\ntitle: \"A \\\"b\\\"\"\r\nfooter: c \"d\" e\r\nstyle: |\r\n  f\r\n  g\r\n\r\n---\r\n";
        var entries = Sketch.deck(deck).frontMatter().entries();
        assertNotNull(entries);
        Scalar title = entries.get(0).scalars().get(0);
        assertEquals("\"A \\\"b\\\"\"", slice(deck, title.span()));
        assertEquals("\\\"b", slice(deck, title.content().span(2, 4)));
        assertEquals(Style.DOUBLE, title.style());
        Scalar footer = entries.get(1).scalars().get(0);
        assertEquals("c \"d\" e", slice(deck, footer.span()));
        assertEquals("\"d", slice(deck, footer.content().span(2, 4)));
        assertEquals(Style.PLAIN, footer.style());
        Scalar style = entries.get(2).scalars().get(0);
        assertEquals("|\r\n  f\r\n  g", slice(deck, style.span()));
        assertEquals("f\ng\n", style.content().text());
        assertEquals(Style.BLOCK, style.style());
    }

    private static String slice(String deck, Span span) {
        return deck.substring(span.start(), span.end());
    }

    @Test
    void saysThatMarpRejectsIt() {
        var findings = Sketch.deck("---\nfooter: *x*\n---\n").findings();
        assertEquals(1, findings.size());
        assertEquals("front-matter-rejected", findings.get(0).rule());
        assertEquals(0, Sketch.deck("---\nfooter: x\n---\n").findings().size());
        assertNull(Sketch.deck("# A").frontMatter());
    }
}
