// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polydeck.xliff.Sample.close;
import static org.polydeck.xliff.Sample.file;
import static org.polydeck.xliff.Sample.open;
import static org.polydeck.xliff.Sample.readWhole;
import static org.polydeck.xliff.Sample.shown;
import static org.polydeck.xliff.Sample.single;
import static org.polydeck.xliff.Sample.translation;
import static org.polydeck.xliff.Sample.unit;
import static org.polydeck.xliff.Sample.write;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/** XLIFF 2: what is written, and what CAT tools make of it. */
class Xliff2Test {
    private static final String HEAD = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en'"
            + " trgLang='sv'><file id='f1' original='content/logging.md'>";
    private static final String TAIL = "</file></xliff>";

    private static Entry only(String segments) {
        List<Entry> entries =
                readWhole(HEAD + "<unit id='a'>" + segments + "</unit>" + TAIL).entries();
        assertEquals(1, entries.size());
        return entries.get(0);
    }

    private static Entry segment(String attributes, String target) {
        return only("<segment " + attributes + "><source>Hello</source>" + target + "</segment>");
    }

    @Test
    void writesOneSegmentAUnit() {
        Unit unit = unit(
                "item-1-1",
                Kind.ITEM,
                3,
                "Logs",
                "bullet 1 of 2",
                "Run ",
                single(1, Piece.Type.CODE, "`ls -l`"),
                " & read ",
                open(2, Piece.Type.STRONG, "**"),
                "all",
                close(2, Piece.Type.STRONG, "**"),
                single(3, Piece.Type.BREAK, "<br>"));
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv">
                  <file id="f1" original="content/logging.md" xml:space="preserve">
                    <group id="slide-3" name="Slide 3: Logs" type="polydeck:slide">
                      <unit id="item-1-1" name="Slide 3 / bullet 1 of 2" type="polydeck:item">
                        <notes>
                          <note category="developer">Slide 3 "Logs": bullet 1 of 2. Codes: 1 = code "ls -l", 2 = bold, 3 = line break.</note>
                        </notes>
                        <originalData>
                          <data id="d1">`ls -l`</data>
                          <data id="d2">**</data>
                          <data id="d3">&lt;br&gt;</data>
                        </originalData>
                        <segment id="s1" state="translated">
                          <source>Run <ph id="1" type="other" subType="polydeck:code" disp="`ls -l`" dataRef="d1" canCopy="no" canDelete="no"/> &amp; read <pc id="2" type="fmt" subType="xlf:b" dispStart="**" dataRefStart="d2" dispEnd="**" dataRefEnd="d2" canCopy="no">all</pc><ph id="3" type="fmt" subType="xlf:lb" disp="&lt;br&gt;" dataRef="d3" canCopy="no"/></source>
                          <target><ph id="3" type="fmt" subType="xlf:lb" disp="&lt;br&gt;" dataRef="d3" canCopy="no"/>Läs <pc id="2" type="fmt" subType="xlf:b" dispStart="**" dataRefStart="d2" dispEnd="**" dataRefEnd="d2" canCopy="no">allt</pc> med <ph id="1" type="other" subType="polydeck:code" disp="`ls -l`" dataRef="d1" canCopy="no" canDelete="no"/></target>
                        </segment>
                      </unit>
                    </group>
                  </file>
                </xliff>
                """,
                write(
                        List.of(unit),
                        file(translation(
                                "item-1-1", State.TRANSLATED, "<3/>", "Läs ", "<2>", "allt", "</2>", " med ", "<1/>")),
                        XliffVersion.V2_0));
    }

    @ParameterizedTest
    @CsvSource({
        // state and subState, target, read as
        ", , NEW",
        ", 'Hej', TRANSLATED",
        ", 'Hello', NEW",
        "state='initial', 'Hej', TRANSLATED",
        "state='initial' subState='polydeck:needs-review', 'Hej', NEEDS_REVIEW",
        "state='initial' subState='other:fuzzy', 'Hej', TRANSLATED",
        "state='translated', 'Hello', TRANSLATED",
        "state='reviewed', 'Hej', REVIEWED",
        "state='final', 'Hej', FINAL",
        "state='final', , NEW",
    })
    void readsStates(String state, String target, String expected) {
        Entry entry = segment(state == null ? "" : state, target == null ? "" : "<target>" + target + "</target>");
        assertEquals(expected, entry.translation().state().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<ph id='1'/>b | [a, <1/>, b]",
                "<pc id='1'>b<ph id='2'/></pc> | [<1>, b, <2/>, </1>]",
                "<sc id='1'/>b<ec startRef='1'/> | [<1>, b, </1>]",
                "<ec id='1' isolated='yes'/>b<sc id='2' isolated='yes'/> | [</1>, b, <2>]",
                "<ph id='1'/><ph id='7' copyOf='1'/><ph id='8' copyOf='7'/> | [<1/>, <1/>, <1/>]",
                "a<cp hex='0001'/>b<cp hex='D800'/><cp hex='zz'/> | [a\u0001b\uD800\uFFFD]",
                "a<mrk id='m1' type='term'>b<sm id='m2'/>c</mrk>d<em startRef='m2'/> | [abcd]",
                "<ph id='x'/><ph id='y'/><ph id='x'/> | [<-1/>, <-2/>, <-1/>]",
                "a <![CDATA[<b> & ]]>c | [a <b> & c]",
            })
    void readsInlineElements(String content, String expected) {
        assertEquals(
                expected,
                shown(segment("", "<target>" + content + "</target>")
                                .translation()
                                .target())
                        .toString());
    }

    @Test
    void tellsWhatCodesStandFor() {
        Entry entry = only("<originalData><data id='d1'>`c`</data></originalData><segment><source>"
                + "<pc id='1' type='fmt' subType='xlf:b' dispStart='**' dispEnd='__'>b</pc>"
                + "<ph id='2' type='other' subType='polydeck:code' dataRef='d1'/>"
                + "<ph id='3' equiv='x' type='image'/></source></segment>");
        assertEquals("**…__", entry.codes().get(1).shown());
        assertEquals("bold", entry.codes().get(1).kind());
        assertEquals("`c`", entry.codes().get(2).shown());
        assertEquals("code", entry.codes().get(2).kind());
        assertEquals("x", entry.codes().get(3).shown());
        assertEquals("image", entry.codes().get(3).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void readsDialects(String version) {
        String namespace = version.equals("2.1") ? "2.0" : version;
        XliffFile file = readWhole("""
                <?xml version='1.0'?>
                <y:xliff xmlns:y="urn:oasis:names:tc:xliff:document:%s" version="%s" trgLang="sv" srcLang="en">
                 <y:file original="a.md" id="f">
                  <y:skeleton href="a"/>
                  <y:notes><y:note>of the file</y:note></y:notes>
                  <y:group id="slide-7-notes" translate="no">
                   <y:unit translate="yes" name="Path" id="a">
                    <y:notes><y:note category="developer">no</y:note><y:note category="Åsa" priority="2"
                      appliesTo="target">Why?</y:note></y:notes>
                    <y:segment state="reviewed"><y:source>One.</y:source><y:target>Ett.</y:target></y:segment>
                    <y:ignorable><y:source> </y:source></y:ignorable>
                    <y:segment><y:source>Two.</y:source><y:target>Två.</y:target></y:segment>
                   </y:unit>
                  </y:group>
                 </y:file>
                </y:xliff>
                """.formatted(namespace, version));
        assertEquals(XliffVersion.V2_0, file.version());
        Entry a = file.entries().get(0);
        assertEquals(translation("a", State.TRANSLATED, "Ett. Två."), a.translation());
        assertEquals(Sample.target("One. Two."), a.source());
        assertEquals(List.of(new Note("Åsa", "Why?", "target", 2)), a.notes());
        assertEquals(7, a.slide());
        assertTrue(a.translate());
        assertEquals(new Place("sv/logging.xlf", 7, 4), a.place());
        assertEquals(new Place("sv/logging.xlf", 10, 58), a.targetPlace());
    }

    /** The order of targets (section 4.3.1.20 of the specification). */
    @Test
    void readsTargetsInTheirOrder() {
        Entry entry = only("<segment><source>A.</source><target order='3'>a.</target></segment>"
                + "<ignorable><source> </source></ignorable>"
                + "<segment><source>B.</source><target order='1'>b.</target></segment>");
        assertEquals(List.of("b. a."), shown(entry.translation().target()));
    }

    @Test
    void takesAUnitForUntranslatedAsLongAsASentenceIsMissing() {
        Entry entry = only(
                "<segment><source>A.</source><target>a.</target></segment>" + "<segment><source>B.</source></segment>");
        assertFalse(entry.isTranslated());
        assertTrue(entry.isBegun());
    }

    /** What is there of a translation is never lost, whatever the files are to be. */
    @ParameterizedTest
    @CsvSource({"1.2, true", "1.2, false", "2.0, true", "2.0, false"})
    void keepsTheSentencesThatAreTranslated(String version, boolean sentences) {
        Unit unit = unit("a", Kind.ITEM, 1, "", "bullet", "Read it. Then go.");
        String begun = HEAD + "<unit id='a'><segment><source>Read it.</source><target>Läs det.</target></segment>"
                + "<ignorable><source> </source></ignorable>"
                + "<segment><source>Then go.</source></segment></unit>" + TAIL;
        var form = new XliffWriter.Form(XliffVersion.of(version).orElseThrow(), sentences);
        String text = write(List.of(unit), readWhole(begun), form);
        Entry entry = readWhole(text).entries().get(0);
        assertFalse(entry.isTranslated());
        assertTrue(text.contains("Läs det."), text);
        assertEquals(text, write(List.of(unit), readWhole(text), form));
        // the other sentence comes
        String done = text.replace("mid=\"2\"></mrk>", "mid=\"2\">Gå sedan.</mrk>")
                .replace("<source>Then go.</source>", "<source>Then go.</source><target>Gå sedan.</target>");
        Entry whole = readWhole(done).entries().get(0);
        assertEquals(translation("a", State.TRANSLATED, "Läs det. Gå sedan."), whole.translation());
    }

    /** OmegaT copies the source into a segment of XLIFF 1.2 that nobody has translated (T14). */
    @ParameterizedTest
    @CsvSource({
        "translated, Then restart the server., false",
        "final, Then restart the server., true",
        "translated, Node.js., true"
    })
    void seesThroughCopiesOfSentences(String state, String second, boolean translated) {
        String text = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a.md'"
                + " source-language='en' target-language='sv' datatype='x'><body><trans-unit id='a'><source>Read it. "
                + second + "</source><seg-source><mrk mtype='seg' mid='0'>Read it.</mrk> <mrk mtype='seg' mid='1'>"
                + second
                + "</mrk></seg-source><target state='" + state + "'><mrk mtype='seg' mid='0'>Läs det.</mrk>"
                + " <mrk mtype='seg' mid='1'>" + second + "</mrk></target></trans-unit></body></file></xliff>";
        assertEquals(translated, readWhole(text).entries().get(0).isTranslated());
    }

    @Test
    void reportsUnitsThatCanNotBeTold() {
        XliffReader.Reading reading = Sample.read(HEAD
                + "\n<unit id='a'><segment><source>A</source><target>1</target></segment></unit>"
                + "\n<unit id='a'><segment><source>A</source><target>2</target></segment></unit>"
                + "\n<unit><segment><source>A</source><target>3</target></segment></unit>"
                + "\n<unit id='b'><segment><target>4</target></segment></unit>"
                + "\n<unit id='c'><segment><source>C</source><target>5</target><target>6</target></segment></unit>"
                + TAIL);
        assertEquals(
                List.of(
                        "unit-duplicate sv/logging.xlf:3:1: unit 'a' a second time, the first is in line 2;"
                                + " remove one of them",
                        "unit-invalid sv/logging.xlf:4:1: a unit without id; give it the id that it had",
                        "unit-invalid sv/logging.xlf:5:1: a unit without source; extract the deck again",
                        "unit-invalid sv/logging.xlf:6:59: a second target in a segment; remove it"),
                reading.findings().stream().map(f -> f.rule() + " " + f.line()).toList());
        assertFalse(reading.complete());
    }

    @Test
    void doesNotTakeUnitsOfAnotherNamespaceForMissing() {
        XliffReader.Reading reading = Sample.read(HEAD + "<z:group xmlns:z='urn:z'><z:unit id='a'/></z:group>" + TAIL);
        assertEquals(
                List.of("'group' is in the namespace 'urn:z', so it is not read; put it into that of XLIFF"),
                reading.findings().stream().map(Finding::message).toList());
        assertFalse(reading.complete());
    }

    @Test
    void writesAFileWithoutUnits() {
        assertTrue(write(List.of(), null, XliffVersion.V2_0).contains("<group id=\"empty\""));
    }
}
