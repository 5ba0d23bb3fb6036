// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polydeck.xliff.Sample.readWhole;
import static org.polydeck.xliff.Sample.unit;
import static org.polydeck.xliff.Sample.write;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;

/** What other tools put into a file stays there, also in a file of the other version, and comes back from it. */
class XliffKeepTest {
    private static final List<Unit> UNITS = List.of(unit("a", Kind.ITEM, 3, "", "bullet", "Read logs."));

    private static final String FROM_1_2 = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:mq="urn:mq" mq:version="9">
            <file original="content/logging.md" source-language="en" target-language="sv" datatype="x" date="2026-01-02" mq:file="f">
            <header><phase-group><phase phase-name="p1" process-name="t"/></phase-group><note>About all.</note>
            <mq:meta><mq:x>1</mq:x></mq:meta></header>
            <body><group id="slide-3" mq:color="red"><context-group name="c"><context context-type="x-a">C</context></context-group>
            <trans-unit id="a" mq:status="done" phase-name="p1" maxwidth="40" size-unit="char"><source>Read logs.</source>
            <target state="translated" state-qualifier="mt-suggestion">Läs loggar.</target>
            <alt-trans match-quality="80"><source>Read a log.</source><target>Läs en <g id="1">logg</g>.</target></alt-trans>
            <mq:history><mq:h n="1">&lt;&amp;</mq:h></mq:history>
            </trans-unit></group></body></file></xliff>
            """;

    private static final String FROM_2 = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv" xmlns:t="urn:t">
            <file id="f" original="content/logging.md" t:a="1"><skeleton href="s"/><t:meta/><notes><note>All.</note></notes>
            <group id="slide-3" canResegment="no"><unit id="a" canResegment="no" srcDir="ltr">
            <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s1"><source>Read</source><target>Läs</target></mtc:match></mtc:matches>
            <gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry><gls:term>log</gls:term></gls:glossEntry></gls:glossary>
            <segment subState="t:x" state="translated"><source>Read logs.</source><target>Läs loggar.</target></segment>
            </unit></group></file></xliff>
            """;

    private static void comesBack(String from, XliffVersion here, XliffVersion there, List<String> kept) {
        String first = write(UNITS, readWhole(from), here);
        for (String each : kept) {
            assertTrue(first.contains(each), each + " in " + first);
        }
        assertEquals(first, write(UNITS, readWhole(first), here));
        String other = write(UNITS, readWhole(first), there);
        assertEquals(other, write(UNITS, readWhole(other), there));
        assertEquals(first, write(UNITS, readWhole(other), here));
    }

    @Test
    void keepsWhatToolsAddToXliff12() {
        comesBack(
                FROM_1_2,
                XliffVersion.V1_2,
                XliffVersion.V2_0,
                List.of(
                        "version=\"1.2\" xmlns:mq=\"urn:mq\" mq:version=\"9\">",
                        " date=\"2026-01-02\" xmlns:mq=\"urn:mq\" mq:file=\"f\">",
                        "<phase-group><phase phase-name=\"p1\" process-name=\"t\"/></phase-group>\n      <tool",
                        "<note>About all.</note>",
                        "<mq:meta xmlns:mq=\"urn:mq\"><mq:x>1</mq:x></mq:meta>",
                        "restype=\"x-slide\" xmlns:mq=\"urn:mq\" mq:color=\"red\">",
                        "<context-group name=\"c\"><context context-type=\"x-a\">C</context></context-group>",
                        " xmlns:mq=\"urn:mq\" mq:status=\"done\" phase-name=\"p1\" maxwidth=\"40\" size-unit=\"char\">",
                        "state=\"translated\" state-qualifier=\"mt-suggestion\">Läs loggar.<",
                        "<alt-trans match-quality=\"80\"><source>Read a log.</source>"
                                + "<target>Läs en <g id=\"1\">logg</g>.</target></alt-trans>",
                        "<mq:history xmlns:mq=\"urn:mq\"><mq:h n=\"1\">&lt;&amp;</mq:h></mq:history>"));
    }

    @Test
    void keepsWhatToolsAddToXliff2() {
        comesBack(
                FROM_2,
                XliffVersion.V2_0,
                XliffVersion.V1_2,
                List.of(
                        "xml:space=\"preserve\" xmlns:t=\"urn:t\" t:a=\"1\">\n    <skeleton href=\"s\"/>\n    <t:meta",
                        "    <notes><note>All.</note></notes>\n",
                        "type=\"polydeck:slide\" canResegment=\"no\">",
                        "type=\"polydeck:item\" canResegment=\"no\" srcDir=\"ltr\">",
                        "<mtc:match ref=\"#s1\">",
                        "<gls:term>log</gls:term>",
                        "<segment id=\"s1\" state=\"translated\" subState=\"t:x\">"));
    }

    /** XLIFF 2 has no place for it at a segment; then it stands at the unit. */
    @Test
    void keepsWhatToolsAddToATarget() {
        String text = write(UNITS, readWhole(FROM_1_2.replace("mt-suggestion\"", "mt-suggestion\" mq:by=\"Bo\"")));
        assertTrue(text.contains("state-qualifier=\"mt-suggestion\" xmlns:mq=\"urn:mq\" mq:by=\"Bo\">Läs"), text);
        String other = write(UNITS, readWhole(text), XliffVersion.V2_0);
        assertTrue(other.contains(" mq:by=\"Bo\""), other);
        assertEquals(other, write(UNITS, readWhole(other), XliffVersion.V2_0));
    }

    @Test
    void keepsWhatToolsSayOfATargetThatIsCut() {
        List<Unit> units = List.of(unit("a", Kind.ITEM, 3, "", "bullet", "Read logs. Keep them."));
        String from = FROM_1_2.replace("Read logs.", "Read logs. Keep them.")
                .replace("Läs loggar.", "Läs loggar. Spara dem.");
        String text = write(units, readWhole(from), new XliffWriter.Form(XliffVersion.V1_2, true));
        assertTrue(
                text.contains("state-qualifier=\"mt-suggestion\"><mrk mtype=\"seg\" mid=\"1\">Läs loggar.</mrk>"),
                text);
    }

    @Test
    void readsTheRoomInEitherVersion() {
        XliffFile file = readWhole(write(UNITS, readWhole(FROM_1_2), XliffVersion.V2_0));
        assertEquals(40, file.entries().get(0).longest().orElse(0));
    }

    /** What is said of a target is not true any more of another one. */
    @Test
    void forgetsWhatWasSaidOfAnotherTranslation() {
        XliffFile changed = readWhole(FROM_1_2)
                .with(List.of(Sample.translation("a", org.polydeck.unit.Translation.State.TRANSLATED, "Läs.")));
        assertFalse(write(UNITS, changed).contains("mt-suggestion"));
    }

    /** A comment on a word can't be moved to another text; it is not lost, either. */
    @Test
    void keepsMarksInTexts() {
        String text = write(UNITS, readWhole(FROM_1_2))
                .replace(">Läs loggar.<", ">Läs <mrk mtype=\"x-comment\" comment=\"all?\">loggar</mrk>.<");
        assertEquals(text, write(UNITS, readWhole(text)));
        String two = write(UNITS, readWhole(text), XliffVersion.V2_0);
        assertTrue(two.contains("<note>all?</note>"), two);
        assertTrue(two.contains("<target>Läs loggar.</target>"), two);

        String marked = write(UNITS, readWhole(FROM_2))
                .replace(
                        "<target>Läs loggar.<",
                        "<target>Läs <mrk id=\"m1\" type=\"comment\" value=\"all?\">loggar</mrk>.<");
        assertEquals(marked, write(UNITS, readWhole(marked)));
        assertTrue(write(UNITS, readWhole(marked), XliffVersion.V1_2).contains("<note>all?</note>"));
    }
}
