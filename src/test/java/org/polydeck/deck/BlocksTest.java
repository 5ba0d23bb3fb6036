// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Span;

/** Blocks as Marp reads them. */
class BlocksTest {
    static Stream<Arguments> headings() {
        return Sketch.rows("""
                # A                                      -> h1(A)
                ###### A                                 -> h6(A)
                ####### A                                -> p(####### A)
                #A                                       -> p(#A)
                #                                        -> h1()
                ## A ##                                  -> h2(A)
                # C #                                    -> h1(C)
                # C#                                     -> h1(C#)
                # C \\#                                  -> h1(C #)
                ···# A                                   -> h1(A)
                ····# A                                  -> code(····# A)
                A⏎===                                    -> h1(A)
                A⏎B⏎---                                  -> h2(A/B)
                A⏎····---                                -> p(A/---)
                A⏎=                                      -> h1(A)
                A⏎==·=                                   -> p(A/== =)
                > A⏎===                                  -> quote(p(A/===))
                """);
    }

    static Stream<Arguments> lists() {
        return Sketch.rows("""
                - a⏎- b                                  -> -(li(p(a)) li(p(b)))
                * a⏎* b                                  -> *(li(p(a)) li(p(b)))
                - a⏎* b                                  -> -(li(p(a))) *(li(p(b)))
                1. a⏎2) b                                -> 1.(li(p(a))) 2)(li(p(b)))
                5. a⏎7. b                                -> 5.(li(p(a)) li(p(b)))
                1986. A year                             -> 1986.(li(p(A year)))
                1234567890. a                            -> p(1234567890. a)
                - a⏎⏎- b                                 -> --loose(li(p(a)) li(p(b)))
                - a⏎⏎··b                                 -> --loose(li(p(a) p(b)))
                - a⏎··- b                                -> -(li(p(a) -(li(p(b)))))
                - a⏎- - b                                -> -(li(p(a)) li(-(li(p(b)))))
                - a⏎b                                    -> -(li(p(a/b)))
                -⏎··a                                    -> -(li(p(a)))
                -⏎⏎··a                                   -> -(li()) p(a)
                -·····a                                  -> -(li(code(····a)))
                - # A                                    -> -(li(h1(A)))
                - > a                                    -> -(li(quote(p(a))))
                a⏎- b                                    -> p(a) -(li(p(b)))
                a⏎1. b                                   -> p(a) 1.(li(p(b)))
                a⏎2. b                                   -> p(a/2. b)
                a⏎-                                      -> h2(a)
                a⏎*                                      -> p(a/*)
                - [ ] a                                  -> -(li(p([ ] a)))
                -a                                       -> p(-a)
                \\- a                                    -> p(- a)
                1\\. a                                   -> p(1. a)
                """);
    }

    static Stream<Arguments> quotesAndCode() {
        return Sketch.rows("""
                > a⏎> b                                  -> quote(p(a/b))
                >a⏎b                                     -> quote(p(a/b))
                > a⏎⏎> b                                 -> quote(p(a)) quote(p(b))
                > - a⏎b                                  -> quote(-(li(p(a/b))))
                > ```⏎a                                  -> quote(code(```)) p(a)
                a⏎> b                                    -> p(a) quote(p(b))
                \\> a                                    -> p(> a)
                ```js⏎a⏎⏎*b*⏎```⏎c                       -> code(```js⏎a⏎⏎*b*⏎```) p(c)
                ```⏎a                                    -> code(```⏎a)
                ````⏎```⏎````                            -> code(````⏎```⏎````)
                ~~~⏎```⏎~~~                              -> code(~~~⏎```⏎~~~)
                ``` a`b                                  -> p(``` a`b)
                a⏎```⏎b⏎```                              -> p(a) code(```⏎b⏎```)
                ····a⏎⏎····b                             -> code(····a⏎⏎····b)
                ⇥a                                       -> code(⇥a)
                a⏎····b                                  -> p(a/b)
                - a⏎⏎······b                             -> --loose(li(p(a) code(····b)))
                - ```⏎··a⏎··```                          -> -(li(code(```⏎a⏎```)))
                ```mermaid⏎graph⏎```                     -> code(```mermaid⏎graph⏎```)
                """);
    }

    static Stream<Arguments> html() {
        return Sketch.rows("""
                <div>⏎**x**⏎⏎**y**                       -> html(<div>⏎**x**⏎) p(strong{y})
                <b>x</b>                                 -> p(html{<b>}xhtml{</b>})
                <b>⏎x                                    -> html(<b>⏎x)
                a⏎<b>⏎x                                  -> p(a/html{<b>}/x)
                a⏎<div>                                  -> p(a) html(<div>)
                <pre>⏎⏎a</pre> b⏎c                       -> html(<pre>⏎⏎a</pre> b⏎) p(c)
                <script>⏎⏎</script>                      -> html(<script>⏎⏎</script>)
                <style>⏎p {}⏎</style> tail⏎a             -> style(<style>⏎p {}⏎</style> tail⏎) p(a)
                <style scoped>p {}</style>               -> style(<style scoped>p {}</style>)
                a <style>p {}</style>                    -> p(a html{<style>}p {}html{</style>})
                <?a⏎⏎?>⏎b                                -> html(<?a⏎⏎?>⏎) p(b)
                <!DOCTYPE x>⏎b                           -> html(<!DOCTYPE x>⏎) p(b)
                <notatag> a                              -> p(html{<notatag>} a)
                """);
    }

    static Stream<Arguments> math() {
        return Sketch.rows("""
                $$⏎x⏎⏎y⏎$$⏎a                             -> math($$⏎x⏎⏎y⏎$$) p(a)
                $$ x $$                                  -> math($$ x $$)
                a⏎$$⏎x⏎$$                                -> p(a) math($$⏎x⏎$$)
                $$⏎# gone                                -> math($$⏎# gone)
                \\$$ x                                   -> p($$ x)
                """);
    }

    static Stream<Arguments> tables() {
        return Sketch.rows("""
                |a|b|⏎|-|-|⏎|c|d|                        -> table[,](head:|a| b| |c| d|)
                a | b⏎:-- | :-:                          -> table[left,center](head:|a| b|)
                a|b⏎-|-⏎c                                -> table[,](head:|a| b| |c| |)
                a|b⏎-|-⏎c|d|e                            -> table[,](head:|a| b| |c| d|)
                a|b⏎-|-⏎⏎c                               -> table[,](head:|a| b|) p(c)
                a|b⏎-|-⏎# c                              -> table[,](head:|a| b|) h1(c)
                a|b⏎-|-|-                                -> p(a|b/-|-|-)
                |a|⏎|-:|⏎|`b \\| c` \\| d|               -> table[right](head:|a| |code{b | c} | d|)
                x⏎|a|⏎|-|                                -> p(x) table[](head:|a|)
                |a|⏎|-|⏎---                              -> table[](head:|a|) hr
                | a⏎- | b                                -> p(| a) -(li(p(| b)))
                """);
    }

    static Stream<Arguments> definitions() {
        return Sketch.rows("""
                [a]: /u "t"⏎[a]                          -> def(A /u t) p(link{a|/u})
                [a]: </u v>⏎'t⏎u'⏎b                      -> def(A /u v t⏎u) p(b)
                [a]: /u t⏎b                              -> p([a]: /u t/b)
                [a]:⏎/u                                  -> def(A /u)
                b⏎[a]: /u                                -> p(b/[a]: /u)
                [^1]: foot⏎⏎Text[^1]                     -> def(^1 foot) p(Textlink{^1|foot})
                [ẞ⏎ s]: /u⏎⏎[SS s]                       -> def(SS S /u) p(link{SS s|/u})
                [a]: javascript:x                        -> p([a]: javascript:x)
                [a]: /u⏎[a]: /v⏎⏎[a]                     -> def(A /u) def(A /v) p(link{a|/u})
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headings", "lists", "quotesAndCode", "html", "math", "tables", "definitions"})
    void reads(String deck, String expected) {
        assertEquals(expected, Sketch.of(Sketch.deck(deck)));
    }

    @Test
    void tellsWhereTheyStand() {
        String deck = "\uFEFF# A\r\n\r\n>  - b\r\n> \tc\r\n";
        Block quote = Sketch.deck(deck).blocks().get(1);
        assertEquals(2, quote.line());
        assertEquals(4, quote.endLine());
        assertEquals(">  - b\r\n> \tc", slice(deck, quote.span()));
        Block paragraph = quote.children().get(0).children().get(0).children().get(0);
        assertEquals("b\r\n> \tc", slice(deck, paragraph.span()));
        Content content = paragraph.content();
        assertEquals("b\nc", content.text());
        assertEquals("\r\n> \t", slice(deck, content.span(1, 2)));
        assertEquals("c", slice(deck, content.span(2, 3)));
        assertEquals(1, content.indexOf(deck.indexOf("> \tc") + 1));
    }

    @Test
    void cutsTheFileAlongThem() {
        String deck = "---\ntitle: a\n---\n\n# A\n\n- b\n\n---\n\nc";
        var parts = Sketch.deck(deck).parts().stream()
                .map(part -> part.slide() + " " + slice(deck, part.span()))
                .toList();
        assertEquals(
                java.util.List.of("0 ---\ntitle: a\n---\n", "1 \n", "1 # A\n\n", "1 - b\n\n", "2 ---\n\n", "2 c"),
                parts);
    }

    private static String slice(String deck, Span span) {
        return deck.substring(span.start(), span.end());
    }
}
