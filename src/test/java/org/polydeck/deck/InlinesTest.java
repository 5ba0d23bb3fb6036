// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inline elements as Marp reads them. */
class InlinesTest {
    static Stream<Arguments> emphasis() {
        return Sketch.rows("""
                *a* **b** ***c***                        -> em{a} strong{b} em{strong{c}}
                **«x»**text                              -> **«x»**text
                **Text:**Text                            -> **Text:**Text
                テキスト**「x」**です                     -> テキスト**「x」**です
                **Text**:Text                            -> strong{Text}:Text
                snake_case_x                             -> snake_case_x
                _a_ __b__                                -> em{a} strong{b}
                C~~R~~UD                                 -> Cs{R}UD
                ~~~a~~~                                  -> code(~~~a~~~)
                a ~~~b~~~                                -> a ~s{b}~
                **W**hen                                 -> strong{W}hen
                2*3*4                                    -> 2em{3}4
                2 * 3 * 4                                -> 2 * 3 * 4
                **What do we⏎mean?**                     -> strong{What do we/mean?}
                *a **b*                                  -> *a *em{b}
                a*€5*                                    -> a*€5*
                \\*a\\*                                  -> *a*
                *a ~~b* c~~                              -> em{a ~~b} c~~
                """);
    }

    static Stream<Arguments> breaks() {
        return Sketch.rows("""
                a⏎b                                      -> a/b
                a··⏎··b                                  -> a//b
                a\\⏎b                                    -> a//b
                a·⏎b                                     -> a/b
                a\\                                      -> a\\
                a<br>b                                   -> ahtml{<br>}b
                """);
    }

    static Stream<Arguments> code() {
        return Sketch.rows("""
                `a` ``b`c``                              -> code{a} code{b`c}
                `*a*`                                    -> code{*a*}
                `a⏎b`                                    -> code{a⏎b}
                `a                                       -> `a
                `\\`a                                    -> code{\\}a
                ``a`                                     -> ``a`
                """);
    }

    static Stream<Arguments> links() {
        return Sketch.rows("""
                [a](u)                                   -> link{a|u}
                [a *b*](u "t")                           -> link{a em{b}|u|t}
                [a](u 'it''s')                           -> [a](u 'it''s')
                [a](u (t \\) &amp;))                     -> link{a|u|t ) &}
                [a](<u v>)                               -> link{a|u v}
                [a](u(v)w)                               -> link{a|u(v)w}
                [a](u v)                                 -> [a](u v)
                [a]()                                    -> link{a|}
                [a⏎b](u)                                 -> link{a/b|u}
                [a [b] c](u)                             -> link{a [b] c|u}
                [a [b](u) c](v)                          -> [a link{b|u} c](v)
                [a](javascript:x)                        -> [a](javascript:x)
                [a]                                      -> [a]
                [a](&auml;)                              -> link{a|ä}
                <https://a.b>                            -> auto{https://a.b}
                <a@b.c>                                  -> auto{a@b.c}
                https://a.b/c.                           -> auto{https://a.b/c}.
                (https://a.b/c_(d))                      -> (auto{https://a.b/c_(d)})
                https://a.b/c**                          -> auto{https://a.b/c}**
                ftp://a.b mailto:a@b.c a@b.cc            -> auto{ftp://a.b} auto{mailto:a@b.c} auto{a@b.cc}
                www.a.com a.com                          -> www.a.com a.com
                //a.com                                  -> auto{//a.com}
                _//a.b_                                  -> em{//a.b}
                http\\://a.b                             -> http://a.b
                http&#58;//a.b                           -> http://a.b
                [https://a.b](u)                         -> link{https://a.b|u}
                <a href="u">https://a.b</a>              -> html{<a href="u">}https://a.bhtml{</a>}
                `https://a.b`                            -> code{https://a.b}
                """);
    }

    static Stream<Arguments> images() {
        return Sketch.rows("""
                ![a](u)                                  -> image{a|u}
                ![bg right:30%](u "t")                   -> image{bg right:30%|u|t}
                ![](u)                                   -> image{|u}
                ![a *b* [c](d)](u)                       -> image{a *b* [c](d)|u}
                [![a](u)](v)                             -> link{image{a|u}|v}
                \\![a](u)                                -> !link{a|u}
                ![a]                                     -> ![a]
                ![a \\] b](u)                            -> image{a \\] b|u}
                """);
    }

    static Stream<Arguments> mathAndEmoji() {
        return Sketch.rows("""
                $x$                                      -> math{x}
                $5 and $6                                -> $5 and $6
                $a and b$                                -> math{a and b}
                $ a$                                     -> $ a$
                $a $                                     -> $a $
                $a$5                                     -> $a$5
                \\$a$                                    -> $a$
                $a \\$ b$                                -> math{a \\$ b}
                a $$ b                                   -> a $$ b
                a $$b$$ c                                -> a $$b$$ c
                :smile: :x: :100:                        -> emoji{smile} emoji{x} emoji{100}
                :no_such_name: :Smile:                   -> :no_such_name: :Smile:
                \\:smile: &#58;heart:                    -> emoji{smile} emoji{heart}
                :\u2060smile:                            -> :\u2060smile:
                `:smile:`                                -> code{:smile:}
                12:30:45                                 -> 12:30:45
                [:smile:](u)                             -> link{emoji{smile}|u}
                """);
    }

    static Stream<Arguments> referencesAndTags() {
        return Sketch.rows("""
                &amp; &copy; &#35; &#x22;                -> & © # "
                &foo; &copy &#0;                         -> &foo; &copy \uFFFD
                \\a \\* \\\\                             -> \\a * \\
                <b>a</b>                                 -> html{<b>}ahtml{</b>}
                <a b='c>' d>e                            -> html{<a b='c>' d>}e
                a < b <3                                 -> a < b <3
                <a "b">                                  -> <a "b">
                \\<b>                                    -> <b>
                a <?b?> <!C d> <![CDATA[e]]>             -> a html{<?b?>} html{<!C d>} html{<![CDATA[e]]>}
                ==a== ^b^ ++c++ (c) -- ...               -> ==a== ^b^ ++c++ (c) -- ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"emphasis", "breaks", "code", "links", "images", "mathAndEmoji", "referencesAndTags"})
    void reads(String text, String expected) {
        String read = Sketch.of(Sketch.deck(text));
        assertEquals(expected, read.startsWith("p(") ? read.substring(2, read.length() - 1) : read);
    }

    @Test
    void readsAMarginWithTheDefinitionsOfTheDeck() {
        Deck deck = Sketch.deck("---\nfooter: See [a] :x:\n---\n[a]: /u\n");
        Content footer = deck.frontMatter().entries().get(0).scalars().get(0).content();
        assertEquals("See link{a|/u} emoji{x}", Sketch.inlines(deck.inlines(footer), footer, false));
    }

    /** Thousands of elements inside each other would not fit on the stack of what walks through them. */
    @Test
    void staysShallow() {
        String text = "*a ".repeat(5000) + "b* ".repeat(5000);
        int depth = 0;
        var inlines = Sketch.deck(text).blocks().get(0).text();
        for (; !inlines.isEmpty(); depth++) {
            inlines = inlines.stream().flatMap(i -> i.children().stream()).toList();
        }
        assertEquals(201, depth);
    }
}
