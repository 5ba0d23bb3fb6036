// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polydeck.xliff.Sample.read;
import static org.polydeck.xliff.Sample.readWhole;
import static org.polydeck.xliff.Sample.shown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.xliff.XliffFile.Code;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

class XliffReaderTest {
    private static final String HEAD = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
            + "<file original='content/logging.md' source-language='en' target-language='sv' datatype='x-a'><body>";
    private static final String TAIL = "</body></file></xliff>";

    @TempDir
    Path folder;

    /** A file with these units in one line. */
    private static String xliff(String units) {
        return HEAD + units + TAIL;
    }

    private static Entry only(String unit) {
        List<Entry> entries = readWhole(xliff(unit)).entries();
        assertEquals(1, entries.size());
        return entries.get(0);
    }

    private static List<String> target(String content) {
        return shown(only("<trans-unit id='a'><source>S</source><target>" + content + "</target></trans-unit>")
                .translation()
                .target());
    }

    /** What is said of a file; nothing of it is lost unless it is complete. */
    private static List<String> lines(XliffReader.Reading reading) {
        return reading.findings().stream().map(f -> f.rule() + " " + f.line()).toList();
    }

    @Test
    void readsWhatTheFileIsAbout() {
        XliffFile file = readWhole(xliff(""));
        assertEquals(XliffFile.empty("content/logging.md", "en", "sv"), file);
        assertEquals(
                "", readWhole(xliff("").replace("target-language='sv'", "")).targetLanguage());
    }

    @ParameterizedTest
    @CsvSource({
        // state, approved, target, read as
        ",, , NEW",
        ",, 'Hej', TRANSLATED",
        ", yes, 'Hej', FINAL",
        ", no, 'Hej', TRANSLATED",
        "new,, , NEW",
        "new,, 'Hej', TRANSLATED",
        "new,, 'Hello', NEW",
        "needs-translation,, 'Hello', NEW",
        "needs-translation,, 'Hej', TRANSLATED",
        "needs-review-translation,, 'Hej', NEEDS_REVIEW",
        "needs-review-l10n,, 'Hej', NEEDS_REVIEW",
        "needs-review-adaptation,, 'Hej', NEEDS_REVIEW",
        "needs-adaptation,, 'Hej', NEEDS_REVIEW",
        "needs-l10n,, 'Hej', NEEDS_REVIEW",
        "translated,, 'Hej', TRANSLATED",
        "translated,, 'Hello', TRANSLATED",
        "translated, yes, 'Hej', TRANSLATED",
        "signed-off,, 'Hej', REVIEWED",
        "final, yes, 'Hej', FINAL",
        "final,, , NEW",
        "translated,, ' ', NEW",
        "x-checked,, 'Hej', TRANSLATED",
        "x-checked,, , NEW",
    })
    void readsStates(String state, String approved, String target, String expected) {
        String unit = "<trans-unit id='a'" + (approved == null ? "" : " approved='" + approved + "'") + ">"
                + "<source>Hello</source>"
                + "<target" + (state == null ? "" : " state='" + state + "'") + ">"
                + (target == null ? "" : target) + "</target></trans-unit>";
        assertEquals(expected, only(unit).translation().state().name());
    }

    @Test
    void takesAUnitWithoutTargetForNew() {
        Entry entry = only("<trans-unit id='a'><source>Hello</source></trans-unit>");
        assertFalse(entry.isTranslated());
        assertNull(entry.targetPlace());
    }

    @Test
    void givesForMergingWhatIsTranslated() {
        XliffFile file = readWhole(xliff("<trans-unit id='a'><source>A</source><target>Å</target></trans-unit>"
                + "<trans-unit id='b'><source>B</source><target state='new'>B</target></trans-unit>"
                + "<trans-unit id='c'><source>C</source><target state='final'/></trans-unit>"));
        assertEquals(List.of("a"), List.copyOf(file.translations().keySet()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a &lt;b&gt; &#38; <![CDATA[<c> & ]]>d | [a <b> & <c> & d]",
                "a<g id='1'>b<x id='2'/></g> | [a, <1>, b, <2/>, </1>]",
                "<g id='1'/> | [<1>, </1>]",
                "<bx id='1' rid='9'/>b<ex id='2' rid='9'/> | [<1>, b, </1>]",
                "<bx id='1'/>b<ex id='1'/> | [<1>, b, </1>]",
                "<ex id='2' rid='1'/>b<bx id='1' rid='1'/> | [</1>, b, <1>]",
                "<bpt id='1'>**</bpt>b<ept id='1'>**</ept> | [<1>, b, </1>]",
                "<bpt id='3' rid='1'>&lt;<sub>x</sub>></bpt>b<ept id='4' rid='1'>-</ept> | [<3>, b, </3>]",
                "<ph id='1'>`ls`</ph><it id='2' pos='open'>*</it>b<it id='2' pos='close'>*</it> | [<1/>, <2>, b, </2>]",
                "<mrk mtype='seg' mid='1'>A. </mrk> <mrk mtype='seg' mid='2'>B<mrk mtype='term'>c</mrk></mrk> | [A.  Bc]",
                "a<o:p xmlns:o='o' id='7'>b<o:q/></o:p>c | [abc]",
                "a<!-- no -->b<?no?>c | [abc]",
                "a<x id='char-0001-1'/>b<x id='char-D800-1'/> | [a\u0001b\uD800]",
                "<x id='open-2'/>b<x id='close-2'/> | [<2>, b, </2>]",
                "<x id='b'/><x id='a'/><x id='b'/><x id='0'/><x/> | [<-1/>, <-2/>, <-1/>, <-3/>, <-4/>]",
                "&lt;g1>a&lt;/g1> | [<g1>a</g1>]",
            })
    void readsInlineElements(String content, String expected) {
        assertEquals(expected, target(content).toString());
    }

    @Test
    void keepsEachSpace() {
        assertEquals(List.of(" a \n\t b\u00A0\r"), target(" a \r\n\t b&#xA0;&#13;"));
    }

    @Test
    void tellsWhatCodesStandFor() {
        Entry entry = only("<trans-unit id='a'><source>"
                + "<g id='1' ctype='bold' equiv-text='**…**'>b</g><x id='2' ctype='x-marp-code' equiv-text='`c`'/>"
                + "<ph id='{0}' ctype='x-code'>d</ph></source><target><x id='2'/></target></trans-unit>");
        assertEquals(
                Map.of(
                        1,
                        new Code("1", "bold", "**…**"),
                        2,
                        new Code("2", "code", "`c`"),
                        -1,
                        new Code("{0}", "code", "d")),
                entry.codes());
    }

    @Test
    void readsDialects() {
        String text = """
                <?xml version='1.0' encoding='utf-8' standalone='no'?>
                <!-- saved by a tool -->
                <?tool state="x"?>
                <y:xliff xmlns:y="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="tool" version="1.2" t:v="2">
                  <t:header>
                    <t:file original="no"/>
                  </t:header>
                  <y:file t:original="no" target-language="sv" datatype="x" source-language="en" original="a.md">
                    <y:header>
                      <y:phase-group><y:phase phase-name="1" process-name="p"/></y:phase-group>
                      <y:note>not of a unit</y:note>
                    </y:header>
                    <y:body t:x="1">
                      <y:group id="slide-7-notes" translate="no">
                        <y:context-group><y:context context-type="x-a">c</y:context></y:context-group>
                        <y:group>
                          <y:trans-unit t:id="no" resname="Path" translate="yes" id="a">
                            <y:note t:from="no">First.</y:note>
                            <y:alt-trans><y:source>no</y:source><y:target>no</y:target></y:alt-trans>
                            <y:note from="developer">no</y:note>
                            <y:source xml:lang="en">S</y:source>
                            <y:seg-source><y:mrk mtype="seg" mid="1">no</y:mrk></y:seg-source>
                            <y:note from="Åsa" annotates="target">Second.</y:note>
                            <t:data><y:target>no</y:target></t:data>
                            <y:target t:state="no" state="needs-adaptation">T</y:target>
                            <y:prop-group><y:prop prop-type="a">p</y:prop></y:prop-group>
                          </y:trans-unit>
                        </y:group>
                        <y:bin-unit id="b" mime-type="image/png"><y:bin-source/></y:bin-unit>
                        <y:trans-unit id="c"><y:source/><y:target/></y:trans-unit>
                      </y:group>
                      <y:trans-unit id="d"><y:seg-source><y:mrk mtype="seg" mid="1">D</y:mrk></y:seg-source></y:trans-unit>
                    </y:body>
                  </y:file>
                </y:xliff>
                """;
        XliffFile file = readWhole(text);
        assertEquals("a.md", file.original());
        Entry a = file.entries().get(0);
        assertEquals(Sample.translation("a", org.polydeck.unit.Translation.State.NEEDS_REVIEW, "T"), a.translation());
        assertEquals(Sample.target("S"), a.source());
        assertEquals(List.of(Note.of("", "First."), new Note("Åsa", "Second.", "target", 0)), a.notes());
        assertEquals("Path", a.name());
        assertEquals(7, a.slide());
        assertTrue(a.translate());
        assertEquals(new Place("sv/logging.xlf", 17, 11), a.place());
        assertEquals(new Place("sv/logging.xlf", 25, 13), a.targetPlace());
        assertEquals(List.of("a", "c", "d"), List.copyOf(file.byId().keySet()));
        assertFalse(file.entries().get(1).translate());
        assertEquals(Sample.target("D"), file.entries().get(2).source());
    }

    @Test
    void readsFilesWithoutNamespace() {
        assertEquals(
                1,
                readWhole(xliff("<trans-unit id='a'><source>A</source></trans-unit>")
                                .replace(" xmlns='urn:oasis:names:tc:xliff:document:1.2'", ""))
                        .entries()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void tellsPlacesWhateverTheLineEnd(String lineEnd) {
        String text = xliff("""

                <trans-unit id='a'>
                 <source>a😀</source><!-- b --><target/>
                <note/>&#32;<note><![CDATA[c]]></note></trans-unit><trans-unit
                 id='b'><source/> <target>
                </target></trans-unit>""");
        XliffFile file = readWhole(text.replace("\n", lineEnd));
        assertEquals(new Place("sv/logging.xlf", 2, 1), file.entries().get(0).place());
        assertEquals(new Place("sv/logging.xlf", 3, 31), file.entries().get(0).targetPlace());
        assertEquals(new Place("sv/logging.xlf", 4, 52), file.entries().get(1).place());
        assertEquals(new Place("sv/logging.xlf", 5, 19), file.entries().get(1).targetPlace());
    }

    @Test
    void readsUtf16WithAByteOrderMark() throws IOException {
        String text = xliff("<trans-unit id='a'><source>A</source><target>Å👩‍💻</target></trans-unit>");
        for (Map.Entry<Charset, String> e : Map.of(
                        UTF_16LE, "\uFEFF", UTF_16BE, "\uFEFF<?xml version='1.0' encoding='UTF-16'?>", UTF_8, "\uFEFF")
                .entrySet()) {
            Path file = Files.writeString(folder.resolve("a.xlf"), e.getValue() + text, e.getKey());
            XliffReader.Reading reading = XliffReader.read(file, "a.xlf");
            assertEquals(List.of(), reading.findings());
            assertEquals(
                    List.of("Å👩‍💻"),
                    shown(reading.files().get(0).entries().get(0).translation().target()));
        }
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xlf"),
                "<?xml version='1.0' encoding='ISO-8859-1'?>\n" + xliff("<trans-unit id='å'/>"),
                ISO_8859_1);
        assertEquals(
                List.of("xliff-malformed a.xlf:1:1: the file says that it is in ISO-8859-1; save it as UTF-8"),
                lines(XliffReader.read(file, "a.xlf")));
    }

    @Test
    void namesTheByteThatIsNotUtf8AndKeepsWhatWasBeforeIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write((HEAD + "\n<trans-unit id='a'><source>A</source></trans-unit>\n<trans-unit id='").getBytes(UTF_8));
        bytes.write(0xE5);
        bytes.write(("'/>" + TAIL).getBytes(UTF_8));
        XliffReader.Reading reading =
                XliffReader.read(Files.write(folder.resolve("a.xlf"), bytes.toByteArray()), "a.xlf");
        assertEquals(
                List.of("xliff-malformed a.xlf:3:17: byte 0xE5 is not UTF-8; save the file as UTF-8"), lines(reading));
        assertEquals(1, reading.files().get(0).entries().size());
        assertFalse(reading.complete());
    }

    @Test
    void reportsAFolder() throws IOException {
        XliffReader.Reading reading = XliffReader.read(folder, "sv");
        assertEquals(List.of("xliff-foreign sv: this is a folder; a file is needed"), lines(reading));
        assertFalse(reading.complete());
        assertNull(reading.file("a.md"));
    }

    @Test
    void leavesAMissingFileToItsCaller() {
        assertThrows(NoSuchFileException.class, () -> XliffReader.read(folder.resolve("no.xlf"), "no.xlf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1:1: this is not whole, well-formed XML, before the first unit; mend it or fetch an earlier version",
                "# Slide | 1:1: this is not whole, well-formed XML, before the first unit; mend it or fetch an earlier version",
                "<a/>x | 1:5: this is not XLIFF, its first element is 'a'; an XLIFF file is needed",
            })
    void reportsWhatIsNoXliff(String text, String expected) {
        List<String> lines = lines(read(text));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).endsWith(expected.substring(4)), lines.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body/></html>" + "| this is not XLIFF, its first element is 'html'; an XLIFF file is needed",
                "<xliff version='1.0'><file/></xliff>" + "| XLIFF 1.0 can't be read; save it as XLIFF 1.2 or 2.0",
                "<xliff xmlns='urn:x'><file/></xliff>"
                        + "| XLIFF without a version can't be read; save it as XLIFF 1.2 or 2.0",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:3.0' version='3.0'/>"
                        + "| XLIFF 3.0 can't be read; save it as XLIFF 1.2 or 2.0",
            })
    void reportsForeignFiles(String text, String expected) {
        XliffReader.Reading reading = read("\n" + text);
        assertEquals(List.of("xliff-foreign sv/logging.xlf:2:1: " + expected), lines(reading));
        assertEquals(List.of(), reading.files());
        assertFalse(reading.complete());
    }

    @Test
    void reportsAnXliffWithoutFile() {
        assertEquals(
                List.of("xliff-foreign sv/logging.xlf: there is no 'file' element in this XLIFF;"
                        + " fetch an earlier version"),
                lines(read("<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>")));
    }

    @Test
    void readsSeveralFilesButDoesNotLetThemBeOverwritten() {
        String file = "<file original='%s'><body><trans-unit id='a'><source>%s</source></trans-unit></body></file>";
        XliffReader.Reading reading = read("<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
                + file.formatted("a.md", "A") + file.formatted("b.md", "B") + "</xliff>");
        assertEquals(
                List.of("xliff-foreign sv/logging.xlf: this XLIFF is about 2 files;"
                        + " it is read but can't be updated, split it"),
                lines(reading));
        assertEquals(Finding.Level.WARNING, reading.findings().get(0).level());
        assertEquals("b.md", reading.file("b.md").original());
        assertNull(reading.file("c.md"));
        assertFalse(reading.complete());
    }

    @Test
    void keepsTheUnitsBeforeBrokenXml() {
        String text = HEAD + "\n<trans-unit id='a'><source>A</source><target>Å</target></trans-unit>\n"
                + "<trans-unit id='b'><source>B</source><target>B<g id='1'>b</target></trans-unit>" + TAIL;
        XliffReader.Reading reading = read(text);
        assertEquals(
                List.of("xliff-malformed sv/logging.xlf:3:60: this is not whole, well-formed XML, in unit 'b';"
                        + " mend it or fetch an earlier version"),
                lines(reading));
        assertEquals(List.of("a"), List.copyOf(reading.files().get(0).byId().keySet()));
        assertFalse(reading.complete());
        assertEquals("sv", reading.findings().get(0).language());
    }

    @Test
    void noticesAMissingEnd() {
        XliffReader.Reading reading = read(HEAD + "<trans-unit id='a'><source>A</source></trans-unit></body></file>");
        assertEquals(1, reading.findings().size());
        assertTrue(
                reading.findings().get(0).message().contains(", after unit 'a';"),
                reading.findings().get(0).message());
        assertFalse(reading.complete());
    }

    @Test
    void speaksEnglishOnEveryMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            List<String> german = lines(read("<a>"));
            Locale.setDefault(Locale.ROOT);
            assertEquals(lines(read("<a>")), german);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void reportsUnitsThatCanNotBeTold() {
        XliffReader.Reading reading = read(
                xliff(
                        "\n<trans-unit id='a'><source>A</source><target>1</target></trans-unit>"
                                + "\n<trans-unit id='a'><source>A</source><target>2</target></trans-unit>"
                                + "\n<trans-unit><source>A</source><target>3</target></trans-unit>"
                                + "\n<trans-unit id='b'><target>4</target></trans-unit>"
                                + "\n<group id='slide-2'>"
                                + "<trans-unit id='c'><source>C</source><target>5</target><target>6</target></trans-unit></group>"));
        assertEquals(
                List.of(
                        "unit-duplicate sv/logging.xlf:3:1: unit 'a' a second time, the first is in line 2;"
                                + " remove one of them",
                        "unit-invalid sv/logging.xlf:4:1: a unit without id; give it the id that it had",
                        "unit-invalid sv/logging.xlf:5:1: a unit without source; extract the deck again",
                        "unit-invalid sv/logging.xlf:6:76: a second target; remove one of them"),
                lines(reading));
        XliffFile file = reading.file("content/logging.md");
        assertFalse(file.complete());
        assertEquals(List.of("a", "b", "c"), List.copyOf(file.byId().keySet()));
        assertEquals(List.of("1"), shown(file.byId().get("a").translation().target()));
        assertEquals(List.of("5"), shown(file.byId().get("c").translation().target()));
        Finding last = reading.findings().get(3);
        assertEquals(2, last.slide());
        assertEquals("c", last.unit());
        assertEquals("sv", last.language());
    }

    @Test
    void letsAHarmlessDuplicateBeOverwritten() {
        assertTrue(read(xliff("<trans-unit id='a'><source>A</source><target>1</target></trans-unit>"
                        + "<trans-unit id='a'><source>A</source><target/></trans-unit>"
                        + "<trans-unit><source>A</source></trans-unit>"))
                .complete());
    }
}
