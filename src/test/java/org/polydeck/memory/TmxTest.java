// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

class TmxTest {
    private static final Match.Code BOLD = new Match.Code("bold", "**…**");
    private static final Match.Code CODE = new Match.Code("code", "`ls`");

    private static Target text(String text) {
        return new Target.Text(text);
    }

    private static Target open(int id) {
        return new Target.Ref(id, Role.OPEN);
    }

    private static Target close(int id) {
        return new Target.Ref(id, Role.CLOSE);
    }

    private static Target single(int id) {
        return new Target.Ref(id, Role.SINGLE);
    }

    private static Match match(String unit, String source, String target) {
        return new Match("a.md", unit, List.of(text(source)), List.of(text(target)), Map.of());
    }

    private static String write(Match... matches) throws IOException {
        var out = new StringWriter();
        Tmx.write(out, "en", "sv", List.of(matches).iterator());
        return out.toString();
    }

    /** The source as it is written. */
    private static String segment(Map<Integer, Match.Code> codes, Target... pieces) throws IOException {
        String tmx = write(new Match("a.md", "u-1", List.of(pieces), List.of(text("x")), codes));
        return tmx.substring(tmx.indexOf("<seg>") + 5, tmx.indexOf("</seg>"));
    }

    @Test
    void aMemory() throws IOException {
        var match = new Match(
                "content/logging & more.md",
                "item-0db0b9b3b7-1",
                List.of(open(1), text("Who"), close(1), text(" runs "), single(2), text("?")),
                List.of(text("Vem kör "), single(2), text(", "), open(1), text("du"), close(1), text("?")),
                Map.of(1, BOLD, 2, CODE));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4">
                  <header creationtool="Polydeck" creationtoolversion="1" segtype="paragraph" o-tmf="Polydeck"\
                 adminlang="en" srclang="en" datatype="x-marp-markdown"/>
                  <body>
                    <tu>
                      <prop type="x-deck">content/logging &amp; more.md</prop>
                      <prop type="x-unit">item-0db0b9b3b7-1</prop>
                      <tuv xml:lang="en"><seg><bpt i="1" x="1" type="bold">**</bpt>Who<ept i="1">**</ept>\
                 runs <ph x="2" type="x-code">`ls`</ph>?</seg></tuv>
                      <tuv xml:lang="sv"><seg>Vem kör <ph x="2" type="x-code">`ls`</ph>,\
                 <bpt i="1" x="1" type="bold">**</bpt>du<ept i="1">**</ept>?</seg></tuv>
                    </tu>
                    <tu>
                      <prop type="x-deck">a.md</prop>
                      <prop type="x-unit">u-2</prop>
                      <tuv xml:lang="en"><seg>Two\nlines</seg></tuv>
                      <tuv xml:lang="sv"><seg>Två\nrader</seg></tuv>
                    </tu>
                  </body>
                </tmx>
                """, write(match, match("u-2", "Two\nlines", "Två\nrader")));
    }

    @Test
    void withoutMatchesItIsEmpty() throws IOException {
        assertEquals(true, write().endsWith("\n  <body>\n  </body>\n</tmx>\n"));
    }

    @Test
    void theSameIsWrittenOnce() throws IOException {
        var out = new StringWriter();
        int written = Tmx.write(
                out,
                "en",
                "sv",
                Stream.of(
                                match("u-1", "log", "logg"),
                                match("u-2", "log", "logg"),
                                match("u-3", "log", "loggbok"),
                                match("u-4", "logg", "log"),
                                match("u-5", " ", "x"),
                                match("u-6", "x", ""))
                        .iterator());
        assertEquals(3, written);
        assertEquals(
                List.of("u-1", "u-3", "u-4"),
                out.toString()
                        .lines()
                        .filter(l -> l.contains("x-unit"))
                        .map(l -> l.replaceAll(".*>(.*)<.*", "$1"))
                        .toList());
    }

    @Test
    void codesThatDifferMakeADifference() throws IOException {
        var list = new Match("a.md", "u-1", List.of(text("Run "), single(1)), List.of(text("Kör")), Map.of(1, CODE));
        var remove = new Match(
                "a.md",
                "u-2",
                List.of(text("Run "), single(7)),
                List.of(text("Kör")),
                Map.of(7, new Match.Code("code", "`rm`")));
        var again = new Match("a.md", "u-3", List.of(text("Run "), single(9)), List.of(text("Kör")), Map.of(9, CODE));
        var out = new StringWriter();
        assertEquals(2, Tmx.write(out, "en", "sv", List.of(list, remove, again).iterator()));
    }

    @Test
    void pairsMayOverlapAndBeTwice() throws IOException {
        assertEquals(
                "<bpt i=\"1\" x=\"1\" type=\"bold\">**</bpt>a<bpt i=\"2\" x=\"2\">"
                        + "</bpt>b<ept i=\"1\">**</ept>c<ept i=\"2\"></ept>"
                        + "<bpt i=\"3\" x=\"1\" type=\"bold\">**</bpt>d<ept i=\"3\">**</ept>",
                segment(
                        Map.of(4, BOLD),
                        open(4),
                        text("a"),
                        open(-1),
                        text("b"),
                        close(4),
                        text("c"),
                        close(-1),
                        open(4),
                        text("d"),
                        close(4)));
    }

    @Test
    void anEndWithoutTheOtherIsIsolated() throws IOException {
        assertEquals(
                "<it pos=\"end\" x=\"1\" type=\"bold\">**</it>a<it pos=\"begin\" x=\"1\" type=\"bold\">**</it>",
                segment(Map.of(1, BOLD), close(1), text("a"), open(1)));
    }

    @Test
    void whatXmlLacksIsACode() throws IOException {
        assertEquals(
                "a<ph type=\"x-char\">U+0000</ph>b<ph type=\"x-char\">U+D800</ph>&lt;]]&gt;😀\uE101",
                segment(Map.of(), text("a\u0000b\uD800<]]>😀\uE101")));
    }

    @Test
    void aCarriageReturnStays() throws IOException {
        assertEquals("a&#13;\nb&#13;\tc", segment(Map.of(), text("a\r\nb\r\tc")));
    }

    @Test
    void kindsAreNamedAsTmxWantsThem() throws IOException {
        assertEquals(
                "<ph x=\"1\" type=\"lb\"></ph><ph x=\"2\" type=\"x-math\">\uFFFD$</ph>a",
                segment(
                        Map.of(3, new Match.Code("lb", ""), 4, new Match.Code("x-math", "\u0001$")),
                        single(3),
                        single(4),
                        text("a")));
    }

    @Test
    void anyWriterGetsTheSameBytes() throws IOException {
        Match emoji = match("u-1", "👩‍💻", "😀");
        var bytes = new ByteArrayOutputStream();
        Tmx.write(
                new OutputStreamWriter(bytes, UTF_8), "en", "sv", List.of(emoji).iterator());
        assertArrayEquals(write(emoji).getBytes(UTF_8), bytes.toByteArray());
    }

    @Test
    void aFullDiskIsToldAsItIs() {
        var disk = new Writer() {
            @Override
            public void write(char[] chars, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Iterator<Match> many =
                Stream.generate(() -> match("u-1", "a", "b")).limit(10).iterator();
        IOException e = assertThrows(IOException.class, () -> Tmx.write(disk, "en", "sv", many));
        assertEquals("no space left", e.getMessage());
    }
}
