// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which comments are directives, notes or something for a tool, and where a comment can stand. */
class CommentTest {
    static Stream<Arguments> kinds() {
        return Sketch.rows("""
                <!-- a note -->                          -> note(a note)
                <!-- _class: lead -->                    -> directive(_class=lead)
                <!--⏎footer: F⏎unknown: text⏎-->         -> directive(footer=F, unknown=text)
                <!--⏎footer: F⏎Some text⏎-->             -> note(footer: F⏎Some text)
                <!--⏎Remember:⏎header: text⏎-->          -> directive(Remember=, header=text)
                <!--⏎Remember⏎header: x⏎-->              -> note(Remember⏎header: x)
                <!-- style: be careful -->               -> directive(style=be careful)
                <!-- title: x -->                        -> directive(title=x)
                <!-- title: x: y -->                     -> note(title: x: y)
                <!-- transition: a: b -->                -> note(transition: a: b)
                <!-- footer: x: y -->                    -> directive(footer=x: y)
                <!-- Note: text -->                      -> note(Note: text)
                <!-- Segue: a: b -->                     -> note(Segue: a: b)
                <!-- - footer: x -->                     -> note(- footer: x)
                <!-- {footer: y} -->                     -> directive(footer=y)
                <!--footer: x-->                         -> directive(footer=x)
                <!-- "footer": x -->                     -> directive(footer=x)
                <!-- ·footer : x -->                     -> directive(footer=x)
                <!-- footer: a; header: b -->            -> directive(footer=a; header: b)
                <!-- footer: -->                         -> directive(footer=)
                <!-- Footer: x -->                       -> note(Footer: x)
                <!-- _theme: x -->                       -> note(_theme: x)
                <!-- header: "a⏎b" -->                   -> note(header: "a⏎b")
                <!-- header: "a⏎··b" -->                 -> directive(header=a b)
                <!-- _footer: foo⏎---⏎note -->           -> note(_footer: foo⏎---⏎note)
                <!-- %YAML 1.2⏎---⏎footer: x -->         -> directive(footer=x)
                <!-- footer: x⏎footer: y -->             -> note(footer: x⏎footer: y)
                <!-- prettier-ignore -->                 -> tool(prettier-ignore)
                <!-- prettier-ignore-start -->           -> tool(prettier-ignore-start)
                <!-- markdownlint-disable MD001 -->      -> tool(markdownlint-disable MD001)
                <!-- lint disable -->                    -> tool(lint disable)
                <!-- eslint-disable -->                  -> note(eslint-disable)
                <!-- TODO: x -->                         -> note(TODO: x)
                <!-- $theme: x -->                       -> note($theme: x)
                <!-- fit -->                             -> note(fit)
                # A <!-- fit -->                         -> h1(A fit{fit})
                # A <!--fit-->                           -> h1(A fit{fit})
                A <!-- fit -->                           -> p(A note{fit})
                <!-- -->                                 -> empty
                <!---->                                  -> empty
                <!-->                                    -> empty
                <!--->                                   -> empty
                <!---->⏎-->                              -> empty p(-->)
                <!----> a -->                            -> note(> a)
                <!--- dashes --->                        -> note(dashes)
                <!--- item⏎- item -->                    -> note(item⏎- item)
                <!-- a -- b -->                          -> note(a -- b)
                """);
    }

    static Stream<Arguments> places() {
        return Sketch.rows("""
                Text <!-- n --> more                     -> p(Text note{n} more)
                Text⏎<!-- n -->⏎more                     -> p(Text) note(n) p(more)
                <!-- one --> text                        -> note(one)
                <!-- one --> <!-- two -->                -> note(one)
                <!-- one⏎--> text⏎more                   -> note(one) p(more)
                <!-- one⏎⏎---⏎# x⏎- y⏎--> z              -> note(one⏎⏎---⏎# x⏎- y)
                ···<!-- n -->                            -> note(n)
                ····<!-- n -->                           -> code(····<!-- n -->)
                - <!-- color: red --> b                  -> -(li(directive(color=red)))
                - a⏎⏎··<!--⏎··n⏎····m⏎··-->⏎⏎··b         -> --loose(li(p(a) note(n⏎··m) p(b)))
                - a⏎⏎··<!--⏎- n⏎-->                      -> --loose(li(p(a) empty) li(p(n/-->)))
                > <!-- n⏎> m -->                         -> quote(note(n⏎m))
                > <!-- n⏎m -->                           -> quote(empty) p(m -->)
                | a |⏎|---|⏎| <!-- n --> b |             -> table[](head:|a| |note{n} b|)
                [l <!-- n --> x](u)                      -> p(link{l note{n} x|u})
                <b><!-- n --></b>                        -> p(html{<b>}note{n}html{</b>})
                `<!-- n -->`                             -> p(code{<!-- n -->})
                ```⏎<!-- n -->⏎```                       -> code(```⏎<!-- n -->⏎```)
                [l](u "<!-- n -->")                      -> p(link{l|u|<!-- n -->})
                <div><!-- n --></div>                    -> html(<div><!-- n --></div>)
                <div>⏎<!-- n -->⏎⏎<!-- m -->             -> html(<div>⏎<!-- n -->⏎) note(m)
                text <!-- a⏎- b⏎--> c                    -> p(text <!-- a) -(li(p(b/--> c)))
                text <!-- a⏎b --> c                      -> p(text note{a⏎b} c)
                <!-- open⏎# gone                         -> empty
                text <!-- open                           -> p(text <!-- open)
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"kinds", "places"})
    void reads(String deck, String expected) {
        assertEquals(expected, Sketch.of(Sketch.deck(deck)));
    }

    static Stream<Arguments> hidden() {
        return Sketch.rows("""
                # <!-- n -->                             -> true
                # A <!-- n -->                           -> false
                ![bg](x) <!-- n -->                      -> true
                ![bg right:30%](x)⏎![bg](y) <!-- n -->   -> true
                ![big](x) <!-- n -->                     -> false
                *a* <!-- n -->                           -> false
                &nbsp; <!-- n -->                        -> false
                """);
    }

    /** Marp keeps no note of a text that has nothing to show. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hidden(String deck, String expected) {
        assertEquals(
                expected, Boolean.toString(Sketch.deck(deck).blocks().get(0).isHidden()));
    }
}
