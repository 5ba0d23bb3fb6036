// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polydeck.cli.Scratch.Run;
import org.polydeck.source.Source;

/** What is wrong is told in a line; nothing is lost, and the other files are worked on. */
class BadInputTest {
    @TempDir
    Path folder;

    private Scratch project;

    @BeforeEach
    void make() {
        project = Scratch.with(folder, Scratch.DECK).write("polydeck.yml", "languages: [sv]\n");
    }

    private void onlyTheOther(String err) {
        Run run = project.run("extract");
        assertEquals("translations/sv/a.xlf: new, 0 of 6 units translated\n1 file: 1 new\n", run.out());
        assertEquals(err + "next: translate the files, then polydeck build\n", run.err());
        assertEquals(1, run.code());
        Run build = project.run("build");
        assertTrue(build.err().contains(err), build.err());
        assertEquals(1, build.code());
        assertTrue(project.has("build/sv/a.md"));
    }

    @Test
    void tellsWhereADeckIsNotUtf8() {
        project.write("content/b.md", "# Gr\u00FC\u00DFe\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        onlyTheOther("content/b.md:1:5: byte 0xFC is not UTF-8; save the file as UTF-8\n");
    }

    @Test
    void tellsThatADeckIsAFolder() {
        project.folder("content/b.md");
        onlyTheOther("content/b.md: this is a folder; a file is needed\n");
    }

    @Test
    void tellsThatADeckIsTooLarge() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("content/b.md").toFile(), "rw")) {
            file.setLength(Source.LARGEST + 1);
        }
        onlyTheOther("content/b.md: the file is larger than 64 MiB; split it\n");
    }

    @Test
    void tellsThatADeckCannotBeRead() throws IOException {
        project.write("content/b.md", "# B\n");
        Path deck = folder.resolve("content/b.md");
        Files.setPosixFilePermissions(deck, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(deck), "root may read everything");
        onlyTheOther("content/b.md: permission denied; check the rights of the file and its folder\n");
    }

    @Test
    void tellsThatADeckLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("content/b.md"), Path.of("gone.md"));
        onlyTheOther("content/b.md: the link leads nowhere; mend or remove it\n");
    }

    @Test
    void tellsThatADeckLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("b.md"), "# B\n");
        Files.createSymbolicLink(folder.resolve("content/b.md"), elsewhere.resolve("b.md"));
        onlyTheOther("content/b.md: the link leads out of the project; put the deck itself here\n");
    }

    @Test
    void tellsThatTwoDecksShareTheirTranslations() {
        project.write("content/a.markdown", "# B\n");
        Run run = project.run("extract");
        assertEquals("""
                content/a.md: 'content/a.markdown' would have the same translations; rename one
                next: translate the files, then polydeck build
                """, run.err());
        assertEquals(1, run.code());
    }

    /** Whatever is done with a broken translation file, it stays as it is, and the other deck is worked on. */
    private void sparesTheFile(String xliff, String place, String problem, String rule) {
        project.write("content/b.md", "# B\n").run("extract");
        project.write("translations/sv/a.xlf", xliff);
        Run extract = project.run("extract");
        assertEquals(1, extract.code());
        assertEquals("translations/sv/a.xlf" + place + ": " + problem + "\n", extract.err());
        assertEquals(1, project.run("pseudo", "-l", "sv", "--force").code());
        assertEquals(xliff, project.read("translations/sv/a.xlf"));
        Run merge = project.run("merge");
        assertEquals(1, merge.code());
        // of a file that ends too early, what is before that is merged
        boolean merged = rule.equals("xliff-malformed");
        assertEquals(merged, project.has("build/sv/a.md"));
        assertTrue(project.has("build/sv/b.md"));
        Run check = project.run("check");
        assertEquals(3, check.code());
        assertTrue(
                check.out().startsWith("translations/sv/a.xlf" + place + ": error: " + problem + " [" + rule + "]\n"),
                check.out());
        Run build = project.run("build");
        assertEquals(3, build.code());
        assertTrue(build.err().contains(problem), build.err());
        assertTrue(build.out().matches("(?s).*\nsv +(1 of 2|2 of 3" + (merged ? "|2" : "") + ") .*"), build.out());
        assertEquals(0, project.run("status").code());
        assertEquals(xliff, project.read("translations/sv/a.xlf"));
    }

    private String xliff() {
        project.run("extract");
        return project.read("translations/sv/a.xlf");
    }

    @Test
    void sparesMalformedXml() {
        sparesTheFile(
                xliff().replace("</body>", ""),
                ":45:5",
                "this is not whole, well-formed XML, after unit '" + lastUnit()
                        + "'; mend it or fetch an earlier version",
                "xliff-malformed");
    }

    private String lastUnit() {
        String xliff = project.read("translations/sv/a.xlf");
        int at = xliff.lastIndexOf("<trans-unit id=\"") + "<trans-unit id=\"".length();
        return xliff.substring(at, xliff.indexOf('"', at));
    }

    @Test
    void sparesOtherXml() {
        sparesTheFile(
                "<html/>",
                ":1:1",
                "this is not XLIFF, its first element is 'html'; an XLIFF file is needed",
                "xliff-foreign");
    }

    @Test
    void refusesEntities() {
        String xliff = xliff();
        project.write("secret.txt", "secret");
        String evil = xliff.replace("<xliff ", "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"../../secret.txt\">]>\n<xliff ");
        project.write("translations/sv/a.xlf", evil);
        Run check = project.run("check");
        assertEquals(3, check.code());
        assertTrue(check.out().contains("[xliff-unsafe]"), check.out());
        assertEquals(1, project.run("extract").code());
        assertEquals(evil, project.read("translations/sv/a.xlf"));
    }

    @Test
    void sparesTheTranslationOfAnotherDeck() {
        project.write("content/other.md", "# Other\n");
        sparesTheFile(
                xliff().replace("content/a.md", "content/other.md"),
                "",
                "this translation is about another deck, 'content/other.md'; put the translation of content/a.md here",
                "xliff-foreign");
    }

    @Test
    void sparesTheTranslationOfADeckOutside() {
        sparesTheFile(
                xliff().replace("content/a.md", "../a.md"),
                "",
                "this translation is about '../a.md', which is outside the project; "
                        + "put the translation of content/a.md here",
                "xliff-foreign");
    }

    @Test
    void sparesTheTranslationIntoAnotherLanguage() {
        sparesTheFile(
                xliff().replace("target-language=\"sv\"", "target-language=\"da\""),
                "",
                "this translation is into 'da', not 'sv'; move it to the folder of its language",
                "xliff-foreign");
    }

    @Test
    void acceptsTheRegionThatAToolAdds() {
        project.write("translations/sv/a.xlf", xliff().replace("target-language=\"sv\"", "target-language=\"sv_SE\""));
        assertEquals(0, project.run("check").code());
        assertEquals(0, project.run("extract").code());
        assertTrue(project.read("translations/sv/a.xlf").contains("target-language=\"sv\""));
    }

    @Test
    void sparesTheTranslationFromAnotherLanguage() {
        sparesTheFile(
                xliff().replace("source-language=\"en\"", "source-language=\"fr\""),
                "",
                "this translation is from 'fr', not 'en'; set 'source' in polydeck.yml, or fetch the right file",
                "xliff-foreign");
    }

    @Test
    void adoptsTheTranslationsOfARenamedDeck() throws IOException {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "Frågor");
        Files.move(folder.resolve("content/a.md"), folder.resolve("content/c.md"));
        Files.move(folder.resolve("translations/sv/a.xlf"), folder.resolve("translations/sv/c.xlf"));
        assertEquals(0, project.run("extract").code());
        String xliff = project.read("translations/sv/c.xlf");
        assertTrue(xliff.contains("original=\"content/c.md\""), xliff);
        assertTrue(xliff.contains(">Frågor</target>"), xliff);
    }

    @Test
    void tellsOfUnitsThatAreThereTwice() {
        String xliff = xliff();
        int start = xliff.indexOf("        <trans-unit id=\"heading-");
        String unit = xliff.substring(start, xliff.indexOf("</trans-unit>", start) + "</trans-unit>\n".length());
        String other = unit.replace("state=\"new\"></target>", "state=\"translated\">Annat</target>");
        String twice = xliff.replace(unit, unit + other);
        project.write("translations/sv/a.xlf", twice);
        Run check = project.run("check");
        assertEquals(3, check.code());
        assertTrue(check.out().contains(": error: "), check.out());
        assertEquals(1, project.run("extract").code());
        assertEquals(twice, project.read("translations/sv/a.xlf"));
    }

    @Test
    void tellsOfUnknownUnits() {
        String xliff = xliff();
        project.translate("translations/sv/a.xlf", "Questions", "Frågor");
        project.write(
                "translations/sv/a.xlf",
                project.read("translations/sv/a.xlf")
                        .replaceAll("\"heading-[0-9a-f]+-1\"", "\"heading-0000-1\"")
                        .replaceFirst("\"heading-0000-1\"", "\"heading-1111-1\""));
        Run check = project.run("check", "--fail-on", "warning");
        assertEquals(3, check.code());
        assertTrue(check.out().contains("the deck no longer has this text"), check.out());
        assertEquals(0, project.run("extract").code());
        assertTrue(project.read("translations/sv/a.xlf").contains(">Frågor</target>"));
        assertFalse(xliff.isEmpty());
    }

    @Test
    void tellsThatATranslationFileCannotBeRead() throws IOException {
        project.write("content/b.md", "# B\n").run("extract");
        Path file = folder.resolve("translations/sv/a.xlf");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "root may read everything");
        Run build = project.run("build");
        assertEquals(1, build.code());
        assertTrue(build.err().startsWith("translations/sv/a.xlf: error: permission denied"), build.err());
        assertTrue(project.has("build/sv/b.md"));
    }

    @Test
    void tellsThatTheConfigurationCannotBeRead() {
        project.write("polydeck.yml", (byte) 'a', (byte) 0xFF);
        assertEquals(
                "[err]\npolydeck.yml:1:2: byte 0xFF is not UTF-8; save the file as UTF-8\n[2]\n",
                project.run("build").text());
    }

    @Test
    void writesNothingOverAFileInTheWay() {
        project.write("translations/sv", "I am a file\n".getBytes(UTF_8));
        Run run = project.run("extract");
        assertEquals(1, run.code());
        assertEquals("translations/sv/a.xlf: a file stands where a folder is needed; move it away\n", run.err());
        assertEquals("I am a file\n", project.read("translations/sv"));
    }

    @Test
    void writesNothingOverAFolderInTheWay() {
        project.run("extract");
        project.folder("build/sv/a.md/x");
        Run run = project.run("merge");
        assertEquals(1, run.code());
        assertEquals("build/sv/a.md: a folder stands where a file is needed; move it away\n", run.err());
    }

    @Test
    void keepsTheOldFileWhereTheFolderIsClosed() throws IOException {
        project.run("build");
        String before = project.read("build/sv/a.md");
        Path build = folder.resolve("build/sv");
        Files.setPosixFilePermissions(build, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(build), "root may write everywhere");
        project.write("content/a.md", Scratch.DECK + "\nMore\n");
        Run run = project.run("merge");
        assertEquals("build/sv/a.md: permission denied; check the rights of the file and its folder\n", run.err());
        assertEquals(1, run.code());
        assertEquals(before, project.read("build/sv/a.md"));
    }

    @Test
    void staysInsideTheProject(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("build"), elsewhere);
        project.run("extract");
        Run run = project.run("merge");
        assertEquals(
                "build/sv/a.md: a link leads out of the project; remove it, or name a folder with -o\n", run.err());
        assertEquals(1, run.code());
        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void neverOverwritesDecks() {
        project.run("extract");
        assertEquals(
                "[err]\n-o content: this is where the decks are; name another folder\n[2]\n",
                project.run("merge", "-o", "content").text());
    }

    @Test
    void tellsOfAReportThatCannotBeWritten() {
        project.run("extract");
        assertEquals(
                "[err]\ncontent/a.md/x.json: a file stands where a folder is needed; move it away\n[1]\n",
                project.run("check", "--json", "-o", "content/a.md/x.json").text());
    }

    @Test
    void tellsOfAMissingContentFolder(@TempDir Path empty) {
        assertEquals(
                "[err]\ncontent: there is no such folder; run 'polydeck init', name the project with -C, "
                        + "or set 'content' in polydeck.yml\n[2]\n",
                new Scratch(empty).run("extract", "-l", "sv").text());
    }

    @Test
    void tellsThatThereAreNoLanguages(@TempDir Path empty) {
        assertEquals("""
                [err]
                there are no languages yet; name one with -l, or list them under 'languages' in polydeck.yml
                [2]
                """, Scratch.with(empty, "# A\n").run("build").text());
    }

    @Test
    void tellsOfABrokenGlossary() {
        project.write("glossary/a.yaml", "concepts: [{id: x}]\n");
        project.run("extract");
        Run run = project.run("check");
        assertEquals(3, run.code());
        assertTrue(run.out().startsWith("glossary/a.yaml:1:"), run.out());
        assertEquals(
                "[err]\n--glossary no.yaml: there is no such file\n[2]\n",
                project.run("check", "--glossary", "no.yaml").text());
    }
}
