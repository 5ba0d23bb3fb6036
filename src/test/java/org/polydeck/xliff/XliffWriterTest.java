// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polydeck.xliff.Sample.close;
import static org.polydeck.xliff.Sample.file;
import static org.polydeck.xliff.Sample.note;
import static org.polydeck.xliff.Sample.open;
import static org.polydeck.xliff.Sample.readWhole;
import static org.polydeck.xliff.Sample.single;
import static org.polydeck.xliff.Sample.translation;
import static org.polydeck.xliff.Sample.unit;
import static org.polydeck.xliff.Sample.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;
import org.polydeck.xliff.XliffFile.Entry;

class XliffWriterTest {
    private static final Unit HEADING = unit(
            "heading-1f0c9a2b7d-1",
            Kind.HEADING,
            3,
            "Logging for defenders",
            "heading",
            "Logging for ",
            open(1, Piece.Type.STRONG, "**"),
            "defenders",
            close(1, Piece.Type.STRONG, "**"));
    private static final Unit PLAIN = unit("paragraph-1-1", Kind.PARAGRAPH, 1, "", "paragraph", "Read logs.");

    /** The example of docs/xliff.md. */
    @Test
    void writesWhatTheDocumentationShows() throws IOException {
        List<Unit> units = List.of(
                unit("metadata-5d41402abc-1", Kind.METADATA, 0, "", "title", "Logging"),
                HEADING,
                unit(
                        "item-77de68daec-1",
                        Kind.ITEM,
                        3,
                        "Logging for defenders",
                        "bullet 2 of 4",
                        "Run ",
                        single(1, Piece.Type.CODE, "`ls -l`"),
                        " & read the ",
                        open(2, Piece.Type.LINK, "["),
                        "manual",
                        close(2, Piece.Type.LINK, "](https://example.org/)")),
                note("note-b6d767d2f8-1", 3, "Logging for defenders", "paragraph 1 of 2", "Take a breath."));
        var before = new ArrayList<>(units);
        before.add(unit("item-0cc175b9c0-1", Kind.ITEM, 4, "", "bullet 1 of 2", "Read the log."));
        String text = write(
                before,
                file(
                        translation("heading-1f0c9a2b7d-1", State.FINAL, "Loggning för ", "<1>", "försvarare", "</1>"),
                        translation("note-b6d767d2f8-1", State.NEEDS_REVIEW, "Andas."),
                        translation("item-0cc175b9c0-1", State.TRANSLATED, "Läs loggen.")));
        XliffFile earlier = readWhole(text.replace("restype=\"x-heading\"", "restype=\"x-heading\" approved=\"yes\"")
                .replace(
                        ": paragraph 1 of 2.</note>",
                        ": paragraph 1 of 2.</note><note from=\"Åsa\">Too short?</note>"));
        assertEquals(fenced(Path.of("docs/xliff.md")), write(units, earlier));
    }

    @Test
    void writesWhatNobodyTranslatedAsNew() {
        assertEquals("""
                        <trans-unit id="paragraph-1-1" resname="Slide 1 / paragraph" restype="x-paragraph" xml:space="preserve">
                          <source xml:lang="en">Read logs.</source>
                          <target xml:lang="sv" state="new"></target>
                          <note from="developer">Slide 1: paragraph.</note>
                        </trans-unit>
                """, units(write(List.of(PLAIN), null)));
    }

    @Test
    void writesAnEmptyDeck() {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                  <file original="content/logging.md" source-language="en" target-language="sv" \
                datatype="x-marp-markdown" tool-id="polydeck" xml:space="preserve">
                    <header>
                      <tool tool-id="polydeck" tool-name="Polydeck"/>
                    </header>
                    <body>
                    </body>
                  </file>
                </xliff>
                """, write(List.of(), null));
    }

    @Test
    void groupsByFrontMatterSlideAndNotes() {
        String text = write(
                List.of(
                        unit("footer-1-1", Kind.FOOTER, 0, "", "footer", "Draft"),
                        note("note-1-1", 1, "One", "paragraph 1 of 1", "Hello"),
                        unit("heading-1-1", Kind.HEADING, 1, "One", "heading", "One"),
                        unit("footer-1-1", Kind.FOOTER, 1, "One", "footer", "Draft"),
                        unit("heading-2-1", Kind.HEADING, 12, "A \"b\"\n c", "heading", "A \"b\" c")),
                null);
        assertEquals(
                List.of(
                        "<group id=\"front-matter\" resname=\"Front matter\" restype=\"x-front-matter\">",
                        "<trans-unit id=\"footer-1-1\" resname=\"Front matter / footer\" restype=\"x-footer\" xml:space=\"preserve\">",
                        "<note from=\"developer\">Front matter: footer.</note>",
                        "<group id=\"slide-1\" resname=\"Slide 1: One\" restype=\"x-slide\">",
                        "<trans-unit id=\"heading-1-1\" resname=\"Slide 1 / heading\" restype=\"x-heading\" xml:space=\"preserve\">",
                        "<note from=\"developer\">Slide 1 \"One\": heading.</note>",
                        "<group id=\"slide-1-notes\" resname=\"Slide 1, speaker notes: One\" restype=\"x-notes\">",
                        "<trans-unit id=\"note-1-1\" resname=\"Slide 1, speaker notes / paragraph 1 of 1\""
                                + " restype=\"x-note\" xml:space=\"preserve\">",
                        "<note from=\"developer\">Slide 1 \"One\", speaker notes (spoken, not shown):"
                                + " paragraph 1 of 1.</note>",
                        "<group id=\"slide-12\" resname=\"Slide 12: A &quot;b&quot; c\" restype=\"x-slide\">",
                        "<trans-unit id=\"heading-2-1\" resname=\"Slide 12 / heading\" restype=\"x-heading\" xml:space=\"preserve\">",
                        "<note from=\"developer\">Slide 12 \"A \"b\" c\": heading.</note>"),
                text.lines()
                        .map(String::strip)
                        .filter(l -> l.matches("<(group|trans-unit|note) .*"))
                        .toList());
    }

    @Test
    void writesCodesAsPairsAndMarks() {
        Unit unit = unit(
                "item-1-1",
                Kind.ITEM,
                1,
                "",
                "bullet 1 of 2",
                open(1, Piece.Type.STRONG, "**"),
                open(2, Piece.Type.HTML, "<b class=\"a\">"),
                "W",
                close(2, Piece.Type.HTML, "</b>"),
                "hen",
                close(1, Piece.Type.STRONG, "**"),
                single(3, Piece.Type.BREAK, "\\\n"),
                single(4, Piece.Type.CODE, "`` a`b ``"),
                single(5, Piece.Type.IMAGE, "![](a.png)"));
        assertEquals(
                "<g id=\"1\" ctype=\"bold\" equiv-text=\"**…**\">"
                        + "<g id=\"2\" ctype=\"x-html\" equiv-text=\"&lt;b class=&quot;a&quot;&gt;…&lt;/b&gt;\">W</g>"
                        + "hen</g>"
                        + "<x id=\"3\" ctype=\"x-marp-lb\" equiv-text=\"\\\"/>"
                        + "<x id=\"4\" ctype=\"x-marp-code\" equiv-text=\"`` a`b ``\"/>"
                        + "<x id=\"5\" ctype=\"x-marp-image\" equiv-text=\"![](a.png)\"/>",
                source(unit));
        assertTrue(write(List.of(unit), null)
                .contains("<note from=\"developer\">Slide 1: bullet 1 of 2."
                        + " Codes: 1 = bold, 2 = HTML \"&lt;b class=\"a\"&gt;…&lt;/b&gt;\","
                        + " 3 = line break, 4 = code \"a`b\", 5 = image \"![](a.png)\".</note>"));
    }

    @Test
    void writesPairsThatDoNotNestAsMarks() {
        Unit unit = unit(
                "item-1-1",
                Kind.ITEM,
                1,
                "",
                "bullet",
                open(1, Piece.Type.STRONG, "**"),
                "a",
                open(2, Piece.Type.LINK, "["),
                "b",
                close(1, Piece.Type.STRONG, "**"),
                "c",
                close(2, Piece.Type.LINK, "](d)"),
                close(3, Piece.Type.HTML, "</i>"));
        assertEquals(
                "<g id=\"1\" ctype=\"bold\" equiv-text=\"**…**\">a"
                        + "<x id=\"open-2\" ctype=\"x-marp-link\" equiv-text=\"[…](d)\"/>b</g>c"
                        + "<x id=\"close-2\" ctype=\"x-marp-link\" equiv-text=\"[…](d)\"/>"
                        + "<x id=\"close-3\" ctype=\"x-marp-html\" equiv-text=\"&lt;/i&gt;\"/>",
                source(unit));
        assertEquals(
                List.of("<1>", "a", "<2>", "b", "</1>", "c", "</2>", "</3>"),
                Sample.shown(
                        readWhole(write(List.of(unit), null)).entries().get(0).source()));
    }

    @Test
    void writesCharactersThatXmlDoesNotHaveAsMarks() {
        Unit unit = unit(
                "item-1-1", Kind.ITEM, 1, "bell \u0007", "bullet", "a\u0001b\u0001\r\uD800 \uFFFF]]>\t\u00A0👩‍💻 ");
        assertEquals(
                "a<x id=\"char-0001-1\" ctype=\"x-marp-char\" equiv-text=\"U+0001\"/>"
                        + "b<x id=\"char-0001-2\" ctype=\"x-marp-char\" equiv-text=\"U+0001\"/>&#13;"
                        + "<x id=\"char-D800-1\" ctype=\"x-marp-char\" equiv-text=\"U+D800\"/> "
                        + "<x id=\"char-FFFF-1\" ctype=\"x-marp-char\" equiv-text=\"U+FFFF\"/>]]&gt;\t\u00A0👩‍💻 ",
                source(unit));
        String text = write(List.of(unit), null);
        assertTrue(text.contains("resname=\"Slide 1: bell \uFFFD\""));
        assertEquals(
                List.of("a\u0001b\u0001\r\uD800 \uFFFF]]>\t\u00A0👩‍💻 "),
                Sample.shown(readWhole(text).entries().get(0).source()));
    }

    @Test
    void shortensWhatIsOnlyShown() {
        Unit unit = unit(
                "item-1-1", Kind.ITEM, 1, "é".repeat(100), "bullet", single(1, Piece.Type.URL, "<" + "👩".repeat(500)));
        String text = write(List.of(unit), null);
        assertTrue(text.contains("equiv-text=\"&lt;" + "👩".repeat(198) + "…\""));
        assertTrue(text.contains("resname=\"Slide 1: " + "é".repeat(79) + "…\""));
    }

    @Test
    void keepsTranslationsStatesAndRemarks() {
        String text = write(List.of(PLAIN), file(translation("paragraph-1-1", State.FINAL, "Läs loggar.")))
                .replace("<trans-unit ", "<trans-unit approved=\"yes\" ")
                .replace("        </trans-unit>", "<note>Why?</note><note from=\"Bo\" priority=\"1\">Because.</note>$0")
                .replace("$0", "</trans-unit>");
        assertEquals("""
                        <trans-unit id="paragraph-1-1" resname="Slide 1 / paragraph" restype="x-paragraph" xml:space="preserve" approved="yes">
                          <source xml:lang="en">Read logs.</source>
                          <target xml:lang="sv" state="final">Läs loggar.</target>
                          <note from="developer">Slide 1: paragraph.</note>
                          <note>Why?</note>
                          <note from="Bo" priority="1">Because.</note>
                        </trans-unit>
                """, units(write(List.of(PLAIN), readWhole(text))));
    }

    @Test
    void approvesOnlyWhatIsFinal() {
        // OmegaT leaves approved="yes" on a unit that it changes, but not the state
        String text = write(List.of(PLAIN), file(translation("paragraph-1-1", State.TRANSLATED, "Läs loggar.")))
                .replace("<trans-unit ", "<trans-unit approved=\"yes\" ");
        assertFalse(write(List.of(PLAIN), readWhole(text)).contains("approved"));
    }

    @Test
    void doesNotRepeatItsOwnNoteFromAToolThatLostWhoItIsFrom() {
        String once = write(List.of(PLAIN), null);
        assertEquals(once, write(List.of(PLAIN), readWhole(once.replace(" from=\"developer\"", ""))));
    }

    @Test
    void keepsWhatTheDeckLostAndBringsItBack() {
        Unit other = unit(
                "paragraph-2-1",
                Kind.PARAGRAPH,
                2,
                "",
                "paragraph",
                "Be ",
                open(1, Piece.Type.EMPHASIS, "*"),
                "kind",
                close(1, Piece.Type.EMPHASIS, "*"));
        Unit untranslated = unit("paragraph-3-1", Kind.PARAGRAPH, 2, "", "paragraph", "Go.");
        List<Unit> all = List.of(PLAIN, other, untranslated);
        String before = write(all, file(translation("paragraph-2-1", State.FINAL, "Var ", "<1>", "snäll", "</1>")));
        String without = write(List.of(PLAIN), readWhole(before));
        assertEquals(
                """
                      <group id="stale" resname="No longer in the deck" restype="x-stale">
                        <trans-unit id="paragraph-2-1" resname="Slide 2 / paragraph" xml:space="preserve" translate="no">
                          <source xml:lang="en">Be <g id="1" ctype="italic" equiv-text="*…*">kind</g></source>
                          <target xml:lang="sv" state="final">Var <g id="1" ctype="italic" equiv-text="*…*">snäll</g></target>
                          <note from="developer">No longer in the deck; kept in case the text comes back.</note>
                        </trans-unit>
                      </group>
                """, without.substring(without.indexOf("      <group id=\"stale\""), without.indexOf("    </body>")));
        Entry stale = readWhole(without).byId().get("paragraph-2-1");
        assertTrue(stale.stale());
        assertFalse(stale.translate());
        assertEquals(without, write(List.of(PLAIN), readWhole(without)));
        assertEquals(before, write(all, readWhole(without)));
    }

    @Test
    void keepsCodesThatTheSourceDoesNotHave() {
        String text = write(List.of(PLAIN), file(translation("paragraph-1-1", State.TRANSLATED, "Läs ", "<7/>", ".")))
                .replace("<x id=\"7\"/>", "<x id=\"seven\" ctype=\"x-a\" equiv-text=\"7\"/>");
        assertTrue(write(List.of(PLAIN), readWhole(text))
                .contains("Läs <x id=\"seven\" ctype=\"x-marp-a\" equiv-text=\"7\"/>.</target>"));
    }

    @Test
    void forgetsACopyOfWhatTheSourceWas() {
        String copied = write(List.of(PLAIN), null)
                .replace("state=\"new\"></target>", "state=\"needs-translation\">Read logs.</target>");
        assertTrue(write(List.of(PLAIN), readWhole(copied)).contains("state=\"new\">Read logs.</target>"));
        Unit changed = unit("paragraph-1-1", Kind.PARAGRAPH, 1, "", "paragraph", "Read all logs.");
        assertTrue(write(List.of(changed), readWhole(copied)).contains("state=\"new\"></target>"));
    }

    @Test
    void doesNotOverwriteWhatWasNotReadWhole() {
        XliffFile broken = Sample.read(write(List.of(PLAIN), null).replace("</body>", ""))
                .files()
                .get(0);
        var e = assertThrows(IllegalArgumentException.class, () -> write(List.of(PLAIN), broken));
        assertEquals("not all was read of the file for content/logging.md", e.getMessage());
    }

    private static String source(Unit unit) {
        String text = write(List.of(unit), null);
        return text.substring(text.indexOf("<source xml:lang=\"en\">") + 22, text.indexOf("</source>"));
    }

    private static String units(String file) {
        return file.substring(
                file.indexOf("        <trans-unit"), file.lastIndexOf("</trans-unit>") + "</trans-unit>\n".length());
    }

    private static String fenced(Path document) throws IOException {
        Matcher m = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(document, UTF_8));
        assertTrue(m.find(), "an example in " + document);
        return m.group(1);
    }
}
