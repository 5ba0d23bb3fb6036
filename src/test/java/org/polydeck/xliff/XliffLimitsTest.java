// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Finding;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;

/** Files that are large, deep or hostile. */
class XliffLimitsTest {
    private static final String HEAD = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
            + "<file original='a.md' source-language='en' target-language='sv'><body>";
    private static final String TAIL = "</body></file></xliff>";

    @TempDir
    Path folder;

    private static List<String> lines(String text) {
        XliffReader.Reading reading = assertTimeout(Duration.ofSeconds(20), () -> Sample.read(text));
        assertFalse(reading.complete());
        return reading.findings().stream().map(Finding::line).toList();
    }

    @Test
    void refusesDocumentTypes() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String refused = "sv/logging.xlf:2:1: the file has a document type; remove '<!DOCTYPE …>'";
        for (String type : List.of(
                "<!DOCTYPE xliff>",
                "<!DOCTYPE xliff SYSTEM '" + secret.toUri() + "'>",
                "<!DOCTYPE xliff PUBLIC '-//XLIFF//DTD XLIFF//EN' 'http://127.0.0.1:9/xliff.dtd'>",
                "<!DOCTYPE xliff [<!ENTITY a SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE xliff [<!ENTITY % a SYSTEM '" + secret.toUri() + "'> %a;]>",
                "<!DOCTYPE xliff [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>")) {
            assertEquals(
                    List.of(refused),
                    lines("<?xml version='1.0'?>\n" + type + HEAD
                            + "<trans-unit id='a'><source>&a;</source></trans-unit>" + TAIL));
        }
    }

    @Test
    void opensNothingOutsideTheFile() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/a.dtd";
            lines("<!DOCTYPE a SYSTEM '" + url + "' [<!ENTITY % b SYSTEM '" + url + "'> %b; <!ENTITY c SYSTEM '" + url
                    + "'>]>" + HEAD + "&c;" + TAIL);
            server.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void refusesBombsOfEntities() {
        var bomb = new StringBuilder("<!DOCTYPE xliff [<!ENTITY e0 'aaaaaaaaaa'>");
        for (int i = 1; i < 100; i++) {
            bomb.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        assertEquals(1, lines(bomb + "]>" + HEAD + "&e99;" + TAIL).size());
    }

    @Test
    void refusesUnknownEntities() {
        assertEquals(
                List.of("sv/logging.xlf:2:29: unknown entity '&nbsp;'; write the character itself"),
                lines(HEAD + "\n<trans-unit id='a'><source>a&nbsp;b</source></trans-unit>" + TAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "g", "mrk mtype='x'", "ph", "note", "x:y xmlns:x='x'"})
    void refusesWhatIsNestedTooDeep(String element) {
        String name = element.replaceAll(" .*", "");
        String unit = "<trans-unit id='a'><source>A</source></trans-unit>\n<trans-unit id='b'>";
        String deep = "<" + element + ">";
        String in = name.equals("group") ? "" : unit + (name.equals("note") ? "" : "<source>");
        String text = HEAD
                + in
                + deep.repeat(10_000)
                + ("</" + name + ">").repeat(10_000)
                + (name.equals("group") ? "" : (name.equals("note") ? "" : "</source>") + "</trans-unit>")
                + TAIL;
        List<String> lines = lines(text);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).endsWith(": elements are nested more than 1,000 deep; mend the file"), lines.get(0));
    }

    @Test
    void writesDeepPairsSoThatTheyCanBeRead() {
        var pieces = new ArrayList<Object>();
        for (int i = 1; i <= 5000; i++) {
            pieces.add(Sample.open(i, Piece.Type.EMPHASIS, "*"));
        }
        pieces.add("deep");
        for (int i = 5000; i >= 1; i--) {
            pieces.add(Sample.close(i, Piece.Type.EMPHASIS, "*"));
        }
        Unit unit = Sample.unit("a-1-1", Kind.ITEM, 1, "", "bullet", pieces.toArray());
        String text = Sample.write(List.of(unit), null);
        XliffFile read = Sample.readWhole(text);
        assertEquals(unit.asTarget(), read.entries().get(0).source());
        assertEquals(text, Sample.write(List.of(unit), read));
    }

    @Test
    void readsALargeFileInAShortTime() throws IOException {
        int units = 200_000;
        Path file = folder.resolve("large.xlf");
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            out.write(HEAD);
            for (int i = 0; i < units; i++) {
                out.write("<trans-unit id='u" + i + "'><source xml:lang='en'>Read &amp; <g id='1'>write</g> " + i
                        + "</source>\n<target xml:lang='sv' state='translated'>Läs &amp; <g id='1'>skriv</g> " + i
                        + "</target><note from='developer'>Slide " + i + "</note></trans-unit>\n");
            }
            out.write(TAIL);
        }
        XliffReader.Reading reading = assertTimeout(Duration.ofSeconds(60), () -> XliffReader.read(file, "large.xlf"));
        assertTrue(reading.complete());
        assertEquals(units, reading.files().get(0).translations().size());
    }

    @Test
    void readsALongTextInAShortTime() {
        String text = "a&amp;<![CDATA[b]]>ö ".repeat(500_000);
        XliffReader.Reading reading = assertTimeout(
                Duration.ofSeconds(30),
                () -> Sample.read(HEAD + "<trans-unit id='a'><source>" + text + "</source></trans-unit>" + TAIL));
        assertTrue(reading.complete());
        assertEquals(
                List.of("a&bö ".repeat(500_000)),
                Sample.shown(reading.files().get(0).entries().get(0).source()));
    }

    @Test
    void stopsWhereAFileIsTooLarge() throws IOException {
        try (var text = new XmlText(new ByteArrayInputStream(new byte[(3 << 20) + 1]), "a.xlf", 3 << 20)) {
            var e = assertThrows(XmlText.TooLarge.class, () -> text.transferTo(java.io.Writer.nullWriter()));
            assertEquals("the file is larger than 3 MiB; split it", e.getMessage());
        }
    }
}
