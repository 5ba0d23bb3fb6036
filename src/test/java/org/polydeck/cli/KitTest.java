// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.report.Manifest;
import org.polydeck.source.Source;

/** Kits go to a translator and come back. */
class KitTest {
    private static final String MINE = "translations/sv/a.xlf";
    private static final String KIT = "kit/source/a.xlf";
    private static final String HEAD = "file                   translated  changed  refused  conflicts  untouched\n";

    @TempDir
    Path folder;

    private Scratch project;

    @BeforeEach
    void make() {
        project = Scratch.with(folder, Scratch.DECK)
                .write("polydeck.yml", "languages: [sv]\n")
                .write("glossary/terms.yaml", """
                        concepts:
                          - id: key
                            terms:
                              en: [key]
                              sv: [nyckel]
                        """);
        project.run("extract");
        project.translate(MINE, "Keys", "Nycklar");
        project.run("extract");
    }

    private Scratch.Run pack(String... more) {
        String[] args = Stream.concat(Stream.of("kit", "pack", "-o", "kit"), Stream.of(more))
                .toArray(String[]::new);
        return project.run(args);
    }

    private static String row(int translated, int changed, int refused, int conflicts, int untouched) {
        return HEAD
                + String.format(
                        Locale.ROOT,
                        "%s  %10d  %7d  %7d  %9d  %9d\n",
                        MINE,
                        translated,
                        changed,
                        refused,
                        conflicts,
                        untouched);
    }

    /** The files without the times at which they were written. */
    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        project.files().forEach((name, text) -> texts.put(name, text.substring(text.indexOf('\n'))));
        return texts;
    }

    @Test
    void packsWhatATranslatorNeeds() {
        project.write("content/images/a.png", "picture").write("content/images/b.txt", "no picture");
        Map<String, String> before = project.files();
        assertEquals("""
                kit/source/a.xlf: new, 1 of 6 units translated
                1 file: 1 new
                [err]
                next: send it to the translator; 'polydeck kit unpack kit' takes the work back
                [0]
                """, pack().text());
        Map<String, String> after = project.files();
        after.keySet().removeIf(name -> name.startsWith("kit/"));
        assertEquals(before, after);
        assertEquals(
                """
                [kit/README.md, kit/glossary/glossary.utf8, kit/omegat.project, kit/polydeck-kit.json, \
                kit/reference/a.md, kit/reference/images/a.png, kit/source/a.xlf, kit/terms/terms-v2.tbx, \
                kit/terms/terms-v3.tbx, kit/terms/terms.csv, kit/tm/memory.tmx]""",
                project.files().keySet().stream()
                        .filter(n -> n.startsWith("kit/"))
                        .toList()
                        .toString());
        assertTrue(project.has("kit/target") && project.has("kit/omegat") && project.has("kit/dictionary"));
        assertEquals(project.read(MINE), project.read(KIT));
        assertTrue(project.read("kit/tm/memory.tmx").contains("<seg>Nycklar</seg>"));
        assertTrue(project.read("kit/glossary/glossary.utf8").contains("\nkey\tnyckel"));
    }

    @Test
    void packsInLineWithTheDeck() {
        project.write("content/a.md", Scratch.DECK.replace("Lock the door", "Lock both doors"));
        String mine = project.read(MINE);
        pack();
        assertTrue(project.read(KIT).contains(">Lock both doors</source>"));
        assertEquals(mine, project.read(MINE));
    }

    @Test
    void packsSomeDecksWithTheTranslationsOfAll() {
        project.write("content/b.md", "# Bees\n");
        assertEquals(0, pack("content/b.md").code());
        assertFalse(project.has(KIT));
        assertTrue(project.has("kit/source/b.xlf"));
        assertFalse(project.has("kit/reference/a.md"));
        assertTrue(project.read("kit/tm/memory.tmx").contains("<seg>Nycklar</seg>"));
    }

    @Test
    void leavesOutWhatIsEmpty() throws IOException {
        Files.delete(folder.resolve("glossary/terms.yaml"));
        Files.delete(folder.resolve(MINE));
        pack();
        assertFalse(project.has("kit/terms"));
        assertFalse(project.has("kit/tm/memory.tmx"));
        assertFalse(project.has("kit/glossary/glossary.utf8"));
        assertTrue(project.has("kit/glossary"));
    }

    @Test
    void aFileThatIsBrokenDoesNotStopTheOthers() {
        project.write("content/b.md", "# Bees\n").write("translations/sv/b.xlf", "<xliff");
        Scratch.Run run = pack();
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("translations/sv/b.xlf:1:"), run.err());
        assertTrue(project.has(KIT));
        assertFalse(project.has("kit/source/b.xlf"));
    }

    @Test
    void theSameProjectGivesTheSameKit() throws IOException {
        pack();
        assertEquals(0, project.run("kit", "pack", "-o", "other").code());
        Map<String, String> texts = texts();
        texts.forEach((name, text) -> {
            if (name.startsWith("kit/")) {
                assertEquals(text, texts.get(name.replaceFirst("^kit", "other")), name);
            }
        });
        project.run("kit", "pack", "-o", "a.zip");
        project.run("kit", "pack", "-o", "b.zip");
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.zip")), Files.readAllBytes(folder.resolve("b.zip")));
        try (var zip = new ZipFile(folder.resolve("a.zip").toFile())) {
            var names = new TreeSet<String>();
            zip.stream().forEach(e -> names.add(e.getName()));
            assertTrue(names.contains("source/a.xlf") && names.contains("target/"), names.toString());
        }
    }

    @Test
    void theManifestSurvives() throws IOException {
        project.translate(MINE, "Questions", "Fr&#xE5;gor");
        pack();
        String json = project.read("kit/polydeck-kit.json");
        Manifest manifest = ManifestReader.read(new Source("polydeck-kit.json", json));
        var again = new java.io.StringWriter();
        manifest.json(again);
        assertEquals(json, again.toString());
        assertEquals("sv", manifest.target());
        assertEquals(6, manifest.files().get(0).units().size());
    }

    @Test
    void overwritesNothing() {
        assertEquals(
                "[err]\n-o content: this is a folder of the project; name another\n[2]\n",
                project.run("kit", "pack", "-o", "content").text());
        project.write("full/a.txt", "mine");
        assertEquals(
                "[err]\n-o full: the folder is not empty, and no kit; name another\n[2]\n",
                project.run("kit", "pack", "-o", "full").text());
        project.write("full.zip", "mine");
        assertEquals(
                "[err]\n-o full.zip: this is not a whole ZIP; ask for it again\n[2]\n",
                project.run("kit", "pack", "-o", "full.zip").text());
        pack();
        assertEquals("1 file: 1 unchanged\n", pack().out());
        project.translate(KIT, "Questions", "Frågor");
        String worked = "[err]\n-o kit: somebody has worked in this kit; take that back with "
                + "'polydeck kit unpack kit', and name another place\n[2]\n";
        assertEquals(worked, pack().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kit/target/a.xlf", "kit/omegat/project_save.tmx", "kit/source/b.xlf"})
    void overwritesNoWork(String file) {
        pack();
        project.write(file, "work");
        assertEquals(2, pack().code());
        assertEquals("work", project.read(file));
    }

    @Test
    void packsAgainWithoutWhatIsGone() throws IOException {
        project.write("content/b.md", "# Bees\n");
        pack();
        Files.delete(folder.resolve("content/b.md"));
        assertEquals(0, pack().code());
        assertFalse(project.has("kit/source/b.xlf"));
        assertTrue(project.has(KIT));
    }

    @Test
    void isForOneLanguage() {
        assertEquals(
                "[err]\na kit is for one language; name it with -l, such as -l de\n[2]\n",
                pack("-l", "de,sv").text());
        assertEquals(
                "[err]\npolydeck kit: 'pack' or 'unpack' is missing; see 'polydeck kit --help'\n[2]\n",
                project.run("kit").text());
        assertEquals(2, project.run("kit", "pack").code());
    }

    @Test
    void noWorkChangesNothing() {
        project.translate(MINE, "Questions", "<g id=\"1\">wrong code</g>");
        project.run("extract");
        pack();
        Map<String, String> before = project.files();
        assertEquals(
                row(0, 0, 0, 0, 6) + "[0]\n",
                project.run("kit", "unpack", "kit").text());
        assertEquals(before, project.files());
    }

    @Test
    void takesTheWorkBack() {
        pack();
        project.translate(KIT, "Questions", "Frågor");
        project.translate(KIT, "Keys", "Nyckelknippan");
        assertEquals(
                row(1, 1, 0, 0, 4) + "[err]\nnext: polydeck check\n[0]\n",
                project.run("kit", "unpack", "kit").text());
        assertTrue(project.read(MINE).contains(">Frågor</target>"));
        assertTrue(project.read(MINE).contains(">Nyckelknippan</target>"));
        assertEquals(0, project.run("extract", "--check").code());
        assertEquals(
                row(0, 0, 0, 0, 6) + "[0]\n",
                project.run("kit", "unpack", "kit").text());
    }

    @Test
    void takesWhatLiesInTarget() {
        pack();
        project.write("kit/target/renamed.xliff", project.read(KIT));
        project.translate("kit/target/renamed.xliff", "Questions", "Frågor");
        assertEquals(row(1, 0, 0, 0, 5), project.run("kit", "unpack", "kit").out());
    }

    @Test
    void writesNothingWhenDry() {
        pack();
        project.translate(KIT, "Questions", "Frågor");
        Map<String, String> before = project.files();
        assertEquals(
                row(1, 0, 0, 0, 5) + "[err]\nnext: polydeck kit unpack kit\n[0]\n",
                project.run("kit", "unpack", "-n", "kit").text());
        assertEquals(before, project.files());
    }

    @Test
    void aStateThatAToolLeftIsNotBelieved() {
        project.write(MINE, project.read(MINE).replace("state=\"translated\">Nycklar", "state=\"final\">Nycklar"));
        project.run("extract");
        pack();
        project.write(KIT, project.read(KIT).replace(">Nycklar<", ">Nyckeln<"));
        project.run("kit", "unpack", "kit");
        assertTrue(project.read(MINE).contains("state=\"translated\">Nyckeln</target>"), project.read(MINE));
    }

    @Test
    void takesStatesAndNotes() {
        pack();
        String text = project.read(KIT).replace("state=\"translated\">Nycklar", "state=\"final\">Nycklar");
        project.write(KIT, text.replaceFirst("(?s)(<note [^>]*>[^<]*</note>)", "$1<note from=\"Eva\">Oklart</note>"));
        assertEquals(row(0, 1, 0, 0, 5), project.run("kit", "unpack", "kit").out());
        assertTrue(project.read(MINE).contains("state=\"final\">Nycklar</target>"));
        assertTrue(project.read(MINE).contains(">Oklart</note>"));
    }

    @Test
    void tellsConflicts() {
        pack();
        project.translate(KIT, "Questions", "Frågor");
        project.translate(MINE, "Questions", "Spörsmål");
        project.translate(KIT, "Lock the door", "Lås dörren");
        project.translate(MINE, "Lock the door", "Lås dörren");
        String mine = project.read(MINE);
        assertEquals(
                row(0, 0, 0, 1, 5) + """
                [err]
                kit/source/a.xlf:LINE: error: this is translated in two ways: here 'Frågor', and the project has 'Spörsmål'; \
                put the right one into translations/sv/a.xlf [kit-conflict]
                    slide 2 · content/a.md:12:3 · heading-5ff3f6b3a0-1
                [3]
                """.replaceAll("heading-\\w+-1", "UNIT"),
                project.run("kit", "unpack", "kit")
                        .text()
                        .replaceAll("a\\.xlf:\\d+:\\d+", "a.xlf:LINE")
                        .replaceAll("heading-\\w+-1", "UNIT"));
        assertEquals(mine, project.read(MINE));
    }

    @Test
    void tellsConflictsInTheKit() {
        pack();
        project.write("kit/target/a.xlf", project.read(KIT));
        project.translate(KIT, "Questions", "Frågor");
        assertEquals(
                row(1, 0, 0, 0, 5), project.run("kit", "unpack", "-n", "kit").out());
        project.translate("kit/target/a.xlf", "Questions", "Spörsmål");
        Scratch.Run run = project.run("kit", "unpack", "kit");
        assertEquals(row(0, 0, 0, 1, 5), run.out());
        assertTrue(run.err().contains("here 'Spörsmål', and 'Frågor' came back in kit/source/a.xlf"), run.err());
        assertEquals(3, run.code());
    }

    @Test
    void refusesWrongCodesAndUnknownTexts() {
        pack();
        project.translate(KIT, "Ask now", "Fråga nu");
        project.translate(KIT, "Questions", "Frågor");
        project.write(
                KIT,
                project.read(KIT)
                        .replaceAll(
                                "id=\"item-\\w+-1\" resname=\"Slide 1 / bullet 1",
                                "id=\"item-0000000000-1\" resname=\"Slide 1 / bullet 1"));
        project.translate(KIT, "Lock the door", "Lås dörren");
        Scratch.Run run = project.run("kit", "unpack", "kit");
        assertEquals(row(1, 0, 2, 0, 3), run.out());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("the translation lacks code 1 (bold **)"), run.err());
        assertTrue(run.err().contains("there is no such text in the deck; was the id changed? [kit-refused]"));
        assertFalse(project.read(MINE).contains("Lås dörren"));
        assertFalse(project.read(MINE).contains("Fråga nu"));
    }

    @Test
    void keepsTheTranslationOfATextThatIsGone() {
        pack();
        project.translate(KIT, "Questions", "Frågor");
        project.write("content/a.md", Scratch.DECK.replace("# Questions", "# Answers"));
        assertEquals(0, project.run("kit", "unpack", "kit").code());
        assertTrue(project.read(MINE).contains(">Frågor</target>"));
        assertTrue(project.read(MINE).contains("No longer in the deck"));
    }

    @Test
    void keepsTheSentencesThatAreThere() {
        project.write("content/a.md", "# Doors\n\nLock one. Lock two.\n");
        pack();
        String source = "<source xml:lang=\"en\">Lock one. Lock two.</source>";
        String text = project.read(KIT);
        int end = text.indexOf("</target>", text.indexOf(source));
        project.write(
                KIT,
                text.substring(0, text.indexOf(source))
                        + source
                        + "<seg-source><mrk mtype=\"seg\" mid=\"1\">Lock one.</mrk> <mrk mtype=\"seg\" mid=\"2\">Lock two.</mrk>"
                        + "</seg-source><target xml:lang=\"sv\"><mrk mtype=\"seg\" mid=\"1\">Lås den ena.</mrk> "
                        + "<mrk mtype=\"seg\" mid=\"2\"></mrk>"
                        + text.substring(end));
        Scratch.Run run = project.run("kit", "unpack", "kit");
        assertEquals(0, run.code(), run.text());
        assertTrue(project.read(MINE).contains(">Lås den ena.</mrk>"), project.read(MINE));
        assertFalse(project.run("kit", "unpack", "kit").err().contains("next"));
    }

    @Test
    void aTranslationThatIsGoneStaysHere() {
        pack();
        project.write(KIT, project.read(KIT).replace(" state=\"translated\">Nycklar<", ">" + "<"));
        assertEquals(row(0, 0, 0, 0, 6), project.run("kit", "unpack", "kit").out());
        assertTrue(project.read(MINE).contains(">Nycklar</target>"));
    }

    @Test
    void doesWithoutAManifest() {
        pack();
        project.write("mail/eva.xlf", project.read(KIT));
        project.translate("mail/eva.xlf", "Questions", "Frågor");
        project.translate("mail/eva.xlf", "Keys", "Nyckeln");
        Scratch.Run run = project.run("kit", "unpack", "mail");
        assertEquals(row(1, 0, 0, 1, 4), run.out());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("is translated already: here 'Nyckeln', and the project has 'Nycklar'"));
        assertTrue(project.read(MINE).contains(">Nycklar</target>"));
        assertEquals(
                row(0, 0, 0, 1, 5), project.run("kit", "unpack", "mail/eva.xlf").out());
    }

    @Test
    void readsWhatIsWholeOfABrokenFile() {
        project.write("content/b.md", "# Bees\n");
        pack();
        project.translate(KIT, "Keys", "Nyckeln");
        project.translate("kit/source/b.xlf", "Bees", "Bin");
        String text = project.read(KIT);
        project.write(KIT, text.substring(0, text.indexOf("Questions")));
        Scratch.Run run = project.run("kit", "unpack", "kit");
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("kit/source/a.xlf:"), run.err());
        assertTrue(project.read(MINE).contains(">Nyckeln</target>"));
        assertTrue(project.read("translations/sv/b.xlf").contains(">Bin</target>"));
    }

    @Test
    void saysWhichLanguageItIs() {
        pack();
        assertEquals(
                "[err]\nkit: this is into 'sv', not 'de'; leave out -l, or name the right file\n[2]\n",
                project.run("kit", "unpack", "-l", "de", "kit").text());
        project.write("polydeck.yml", "source: de\nlanguages: [sv]\n");
        assertEquals(
                "[err]\nkit: this kit is from 'en', the project from 'de'; name the right project with -C\n[2]\n",
                project.run("kit", "unpack", "kit").text());
        assertEquals(
                "[err]\nnone: there is no such file\n[1]\n",
                project.run("kit", "unpack", "none").text());
        project.folder("empty");
        assertEquals(
                "[err]\nempty: there are no XLIFF files in it; name what came back\n[2]\n",
                project.run("kit", "unpack", "empty").text());
    }

    @Test
    void refusesFilesOfOtherDecksAndLanguages() {
        pack();
        project.write("kit/b.xlf", project.read(KIT).replace("content/a.md", "content/b.md"));
        project.write("kit/c.xlf", project.read(KIT).replace("target-language=\"sv\"", "target-language=\"de\""));
        Scratch.Run run = project.run("kit", "unpack", "kit");
        assertEquals(3, run.code());
        assertEquals("""
                kit/b.xlf: error: this is about 'content/b.md', which is no deck of this project; was it renamed? [kit-refused]
                kit/c.xlf: error: this is into 'de', not 'sv'; unpack it with -l de [kit-refused]
                """, run.err());
    }

    @Test
    void writesJson() {
        pack();
        project.translate(KIT, "Questions", "Frågor");
        assertEquals("""
                {
                  "version": 1,
                  "language": "sv",
                  "files": [
                    {
                      "file": "translations/sv/a.xlf",
                      "deck": "a.md",
                      "translated": 1,
                      "changed": 0,
                      "refused": 0,
                      "conflicts": 0,
                      "untouched": 5
                    }
                  ],
                  "findings": [ ]
                }
                """, project.run("kit", "unpack", "--json", "kit").out());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        pack();
        project.write("elsewhere/a.xlf", project.read(KIT));
        project.translate("elsewhere/a.xlf", "Questions", "Frågor");
        Files.createSymbolicLink(folder.resolve("kit/target/a.xlf"), folder.resolve("elsewhere/a.xlf"));
        assertEquals(row(0, 0, 0, 0, 6), project.run("kit", "unpack", "kit").out());
        Files.delete(folder.resolve("kit/source/a.xlf"));
        Files.createSymbolicLink(folder.resolve("kit/source/a.xlf"), folder.resolve("elsewhere/a.xlf"));
        String there = project.read("elsewhere/a.xlf");
        Scratch.Run run = pack();
        assertEquals(1, run.code());
        assertTrue(run.err().contains("is a link, or behind one; remove it"), run.err());
        assertEquals(there, project.read("elsewhere/a.xlf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fi", "fr", "ja", "pl", "pt-BR", "ru", "sv", "uk", "zh-Hans"})
    void speaksTheTranslatorsLanguage(String language) throws IOException {
        String english = KitReadme.of("tlh");
        String text = KitReadme.of(language);
        assertTrue(text.endsWith("\n---\n\n" + english), language);
        assertFalse(text.startsWith(english), language);
        for (String name : new String[] {"source", "target", "tm", "glossary", "terms", "reference", Kit.MANIFEST}) {
            assertTrue(text.substring(0, text.indexOf("\n---\n")).contains("`" + name + "`"), language + ": " + name);
        }
    }

    @Test
    void speaksALanguageOfAnyCountry() throws IOException {
        assertEquals(KitReadme.of("sv"), KitReadme.of("sv-FI"));
        assertEquals(KitReadme.of("zh-Hans"), KitReadme.of("zh-CN"));
        assertEquals(KitReadme.of("en"), KitReadme.of("zh-TW"));
        assertEquals(KitReadme.of("en"), KitReadme.of("pt-PT"));
    }
}
