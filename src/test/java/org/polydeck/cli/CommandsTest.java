// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, from outside. */
class CommandsTest {
    @TempDir
    Path folder;

    private Scratch project;

    @BeforeEach
    void make() {
        project = Scratch.with(folder, Scratch.DECK).write("polydeck.yml", "languages: [sv]\n");
    }

    @Test
    void extractWritesATranslationFile() {
        assertEquals("""
                translations/sv/a.xlf: new, 0 of 6 units translated
                1 file: 1 new
                [err]
                next: translate the files, then polydeck build
                [0]
                """, project.run("extract").text());
        assertTrue(project.read("translations/sv/a.xlf").contains(">Keep keys safe</source>"));
    }

    @Test
    void extractKeepsTranslations() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "Frågor");
        project.write("content/a.md", Scratch.DECK.replace("Lock the door", "Lock both doors"));
        assertEquals("""
                translations/sv/a.xlf: updated, 1 of 6 units translated
                1 file: 1 updated
                [err]
                next: translate the files, then polydeck build
                [0]
                """, project.run("extract").text());
        assertTrue(project.read("translations/sv/a.xlf").contains(">Frågor</target>"));
    }

    @Test
    void extractChecks() {
        assertEquals("""
                would write translations/sv/a.xlf: new, 0 of 6 units translated
                1 file: 1 new
                [err]
                next: polydeck extract
                [3]
                """, project.run("extract", "--check").text());
        assertFalse(project.has("translations"));
        project.run("extract");
        assertEquals(
                "1 file: 1 unchanged\n[0]\n", project.run("extract", "--check").text());
    }

    @Test
    void extractRunsDry() {
        assertEquals(0, project.run("extract", "--dry-run").code());
        assertFalse(project.has("translations"));
    }

    @Test
    void extractWritesJson() {
        assertEquals("""
                {
                  "version": 1,
                  "files": [
                    {
                      "file": "translations/sv/a.xlf",
                      "language": "sv",
                      "deck": "a.md",
                      "change": "new",
                      "units": 6,
                      "translated": 0
                    }
                  ]
                }
                """, project.run("extract", "--json").out());
    }

    @Test
    void extractSaysWhichVersionsThereAre() {
        assertEquals(
                "[err]\n--xliff-version 2.1: '2.1' is no version of XLIFF that can be written; use 1.2 or 2.0\n[2]\n",
                project.run("extract", "--xliff-version", "2.1").text());
        assertEquals(
                "[err]\n--segment sentance: 'sentance' is no way to cut texts; did you mean 'sentence'?\n[2]\n",
                project.run("extract", "--segment", "sentance").text());
    }

    /** Each file keeps its version, whatever new ones get. */
    @Test
    void extractConvertsFilesWhenAsked() {
        project.write("content/b.md", "# Be kind. Be quick.\n");
        project.run("extract", "a.md");
        project.run("extract", "b.md", "--xliff-version", "2.0", "--segment", "sentence");
        String a = project.read("translations/sv/a.xlf");
        String b = project.read("translations/sv/b.xlf");
        assertTrue(a.contains("<trans-unit "), a);
        assertTrue(b.contains("<source>Be kind.</source>"), b);
        assertEquals(0, project.run("extract", "a.md", "--check").code());
        assertEquals(
                0,
                project.run("extract", "b.md", "--segment", "sentence", "--check")
                        .code());
        assertEquals(0, project.run("extract", "--xliff-version", "1.2").code());
        String converted = project.read("translations/sv/b.xlf");
        assertTrue(converted.contains("<source xml:lang=\"en\">Be kind. Be quick.</source>"), converted);
    }

    @Test
    void mergePutsTranslationsIn() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "Frågor");
        assertEquals("""
                build/sv/a.md: new, 1 of 6 units translated
                1 file: 1 new
                [err]
                next: polydeck check
                [0]
                """, project.run("merge").text());
        String source =
                Scratch.DECK.replace("# Questions", "# Frågor").replace("title: Keys\n", "title: Keys\nlang: sv\n");
        assertEquals(source, project.read("build/sv/a.md"));
    }

    @Test
    void mergeKeepsOnlyWhatIsFarEnough() {
        project.run("extract");
        assertEquals("""
                build/sv/a.md: left out, 0 of 6 units translated; 0 % is less than the 1 % to keep
                1 file: 1 left out
                [0]
                """, project.run("merge", "-k", "1").text());
        assertFalse(project.has("build"));
    }

    @Test
    void mergeWritesElsewhere() {
        project.run("extract");
        assertEquals(0, project.run("merge", "-o", "out/decks").code());
        assertTrue(project.has("out/decks/sv/a.md"));
        assertFalse(project.has("build"));
    }

    @Test
    void mergeFillsVariables() {
        project.write("polydeck.yml", """
                languages: [sv]
                merge: {lang: false}
                strings: {sv: {ATTRIBUTION_PREFIX: "Bild:"}}
                """);
        project.write("content/a.md", "<!-- _footer: \"%ATTRIBUTION_PREFIX% A. Person (CC BY 2.0)\" -->\n\n# One\n");
        project.run("build");
        assertEquals("<!-- _footer: \"Bild: A. Person (CC BY 2.0)\" -->\n\n# One\n", project.read("build/sv/a.md"));
    }

    @Test
    void checkFindsNothingInAFreshFile() {
        project.run("extract");
        assertEquals(
                "1 deck in 1 language: no errors or warnings; 6 for information (-v shows them)\n[0]\n",
                project.run("check").text());
    }

    @Test
    void checkShowsWhere() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Run", "Kör &lt;g1&gt;");
        String text = project.run("check").text().replaceAll("-[0-9a-f]{10,}-", "-#-");
        assertEquals("""
                translations/sv/a.xlf:28:11: error: the code 1 (`ls`) is missing; put it back [code-missing]
                    slide 1 · content/a.md:8:3 · item-#-1
                translations/sv/a.xlf:28:11: warning: '<g1>' is text here, yet looks like a code that a tool lost; put the code in [tag-literal]
                    slide 1 · content/a.md:8:3 · item-#-1
                1 deck in 1 language: 1 error, 1 warning; 5 for information (-v shows them)
                [3]
                """, text);
    }

    @Test
    void checkFailsAsAsked() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "&lt;g1&gt;Frågor");
        assertEquals(0, project.run("check").code());
        assertEquals(3, project.run("check", "--fail-on", "warning").code());
        assertEquals(0, project.run("check", "--fail-on", "never").code());
    }

    @Test
    void checkUsesTheGlossary() {
        project.write("glossary/terms.yaml", """
                concepts:
                  - id: key
                    terms:
                      en: [{text: key, forms: [keys]}]
                      sv: [{text: nyckel, forms: [nycklar]}, {text: tangent, status: forbidden, replacement: nyckel}]
                """);
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Keep keys safe", "Håll tangent i trygghet");
        String out = project.run("check").out();
        assertTrue(out.contains(" [term-forbidden]\n"), out);
    }

    /** Written anew each time; a note of a translator's stays. */
    @ParameterizedTest
    @ValueSource(strings = {"1.2", "2.0"})
    void extractTellsWhatTheGlossaryHas(String version) {
        String glossary = """
                concepts:
                  - id: key
                    terms:
                      en: [{text: key, forms: [keys]}]
                      sv: [nyckel, {text: tangent, status: forbidden}]
                  - {id: ask, untranslatable: true, terms: {mul: [Questions]}}
                """;
        project.write("glossary/g.yaml", glossary);
        project.run("extract", "-l", "sv", "--xliff-version", version);
        String without = project.read("translations/sv/a.xlf");
        project.write("polydeck.yml", "notes: {terms: true}\n");
        assertEquals(3, project.run("extract", "--check").code());
        project.run("extract");
        String with = project.read("translations/sv/a.xlf");
        assertTrue(with.contains("Glossary: key = nyckel (not tangent).</note>\n"), with);
        assertTrue(with.contains("Glossary: Questions stays as it is.</note>\n"), with);
        assertEquals(without, with.replaceAll(" *<note [^>]*>Glossary: .*</note>\n", ""));
        assertEquals(0, project.run("extract", "--check").code());

        // a tool lost who it is from; a person wrote another
        String lost = with.replaceFirst("<note [^>]*>(Glossary: key)", "<note>My own</note>\n<note>$1");
        project.write("translations/sv/a.xlf", lost).write("glossary/g.yaml", glossary);
        project.run("extract");
        assertEquals(
                with.replaceFirst("( *)(<note [^>]*>Glossary: key)", "$1<note>My own</note>\n$1$2"),
                project.read("translations/sv/a.xlf"));
        project.write("glossary/g.yaml", glossary.replace("nyckel", "lösen"));
        project.run("extract");
        assertTrue(project.read("translations/sv/a.xlf").contains("Glossary: key = lösen (not"));
        project.write("polydeck.yml", "");
        project.run("extract");
        assertEquals(
                without.length() + "My own".length(),
                project.read("translations/sv/a.xlf")
                        .replaceAll("\\s*<note>(My own)</note>", "$1")
                        .length());
    }

    /** Once, whatever the languages; to the column; in notes, too. */
    @Test
    void checkLooksAtTheWordsOfTheDeck() {
        project.write("glossary/terms.yaml", """
                concepts:
                  - id: allowlist
                    terms:
                      en:
                        - {text: allowlist, forms: [allowlists]}
                        - {text: whitelist, status: deprecated, reason: colours say nothing, replacement: allowlist, forms: [whitelists]}
                        - {text: guest list, status: forbidden, false-friend: true}
                """)
                .write(
                        "content/b.md",
                        "# The **old** &amp; *whitelists* of a guest list\n\n<!-- Say: no whitelist -->\n");
        project.run("extract", "-l", "sv,de");
        assertEquals(
                """
                content/b.md:1:22: warning: 'whitelists' is no longer to be used (colours say nothing); use 'allowlist' [term-forbidden]
                    slide 1 · heading-#-1
                content/b.md:3:14: warning: 'whitelist' is no longer to be used (colours say nothing); use 'allowlist' [term-forbidden]
                    slide 1 · note-#-1
                1 deck in 2 languages: 2 warnings; 4 for information (-v shows them)
                [0]
                """, project.run("check", "-l", "sv,de", "content/b.md").text().replaceAll("-[0-9a-f]{10}-", "-#-"));
    }

    @Test
    void checkWritesReports() {
        project.run("extract");
        assertEquals(
                "[0]\n",
                project.run("check", "--format", "text=a.txt", "--format", "json=b.json")
                        .text());
        assertTrue(project.read("a.txt").endsWith("no errors or warnings, 6 for information\n"));
        assertTrue(project.read("b.json").startsWith("{\n  \"version\": 1,\n  \"findings\": [\n"));
        assertEquals("[0]\n", project.run("check", "--json", "-o", "c.json").text());
        assertEquals(project.read("b.json"), project.read("c.json"));
    }

    @Test
    void checkWritesJson() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "&lt;g1&gt;Frågor");
        String out = project.run("check", "--json").out().replaceAll("-[0-9a-f]{10,}-", "-#-");
        assertTrue(out.contains("""
                              "rule": "tag-literal",
                              "level": "warning",
                              "message": "'<g1>' is text here, yet looks like a code that a tool lost; put the code in",
                              "language": "sv",
                              "deck": "a.md",
                              "slide": 2,
                              "unit": "heading-#-1",
                              "xliff": {
                                "file": "translations/sv/a.xlf",
                                "line": 35,
                                "column": 11
                              },
                              "source": {
                                "file": "content/a.md",
                                "line": 12,
                                "column": 3
                              }
                            },
                        """), out);
        assertTrue(out.endsWith("""
                          "summary": {
                            "languages": [
                              "sv"
                            ],
                            "decks": 1,
                            "files": 0,
                            "errors": 0,
                            "warnings": 1,
                            "infos": 5
                          }
                        }
                        """), out);
    }

    @Test
    void checkTakesAnyXliff() {
        project.write("other.xliff", """
                <?xml version="1.0"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                  <file original="page.html" source-language="en" target-language="sv" datatype="html"><body>
                    <trans-unit id="u1"><source>Press <x id="key"/></source><target>Tryck</target></trans-unit>
                  </body></file>
                </xliff>
                """);
        assertEquals("""
                other.xliff:4:61: error: the code key is missing; put it back [code-missing]
                    u1
                1 file: 1 error
                [3]
                """, project.run("check", "other.xliff").text());
        assertEquals(
                3, new Scratch(folder).runIn("content", "check", "../*.xliff").code());
    }

    @Test
    void checkKnowsTheDeckOfATranslationFile() {
        project.run("extract", "-l", "sv,de");
        project.translate("translations/de/a.xlf", "Run", "Starte");
        String text = project.run("check", "translations/*/a.xlf", "-v").text();
        assertTrue(text.contains("    slide 1 · content/a.md:8:3 · item-"), text);
        assertTrue(text.endsWith("\n1 deck in 2 languages: 1 error, 11 for information\n[3]\n"), text);
        assertTrue(project.run("check", "translations/sv/a.xlf").out().startsWith("1 deck in 1 language: no errors"));
    }

    @Test
    void checkFindsTranslationsWithoutADeck() {
        project.run("extract");
        project.write("translations/sv/old/b.xlf", project.read("translations/sv/a.xlf"));
        assertEquals("""
                translations/sv/old/b.xlf: warning: there is no deck for this translation; move it to where its deck is now, or delete it [deck-missing]
                1 deck in 1 language: 1 warning; 6 for information (-v shows them)
                [0]
                """, project.run("check").text());
        assertTrue(project.has("translations/sv/old/b.xlf"));
    }

    @Test
    void checkTellsWhatIsOutOfDate() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "Frågor");
        project.write("content/a.md", Scratch.DECK.replace("# Questions", "# Answers"));
        assertTrue(project.run("check")
                .out()
                .contains("warning: the deck no longer has this text; "
                        + "run 'polydeck extract' to bring the file up to date [unit-stale]"));
        project.run("extract");
        assertTrue(project.run("check", "-v")
                .out()
                .contains("info: the deck no longer has this text; "
                        + "its translation is kept in case the text comes back [unit-stale]"));
    }

    @Test
    void statusShowsHowFarItIs() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "Frågor");
        assertEquals("""
                        slides  units  words  to review  translated
                sv           2    1/6   1/11          0  █░░░░░░░░░  16 %
                  a.md       2    1/6   1/11          0  █░░░░░░░░░  16 %
                [0]
                """, project.run("status").text());
        assertEquals("""
                                      slides  units  words  to review  translated
                sv                         2    1/6   1/11          0  █░░░░░░░░░  16 %
                  a.md                     2    1/6   1/11          0  █░░░░░░░░░  16 %
                    front matter                0/1    0/1          0  ░░░░░░░░░░   0 %
                    1 Keep keys safe            0/3    0/7          0  ░░░░░░░░░░   0 %
                    2 Questions                 1/2    1/3          0  █████░░░░░  50 %
                [0]
                """, project.run("status", "a.md").text());
    }

    @Test
    void statusFailsOnlyWhenAsked() {
        project.run("extract");
        assertEquals(0, project.run("status").code());
        assertEquals(3, project.run("status", "--fail-if-incomplete").code());
    }

    @Test
    void statusWritesJson() {
        project.run("extract");
        assertTrue(project.run("status", "--json").out().startsWith("""
                        {
                          "version": 1,
                          "source": "en",
                          "languages": [
                            {
                              "language": "sv",
                              "slides": 2,
                              "units": 6,
                              "words": 11,
                              "translated": 0,
                              "translatedWords": 0,
                              "review": 0,
                              "reviewWords": 0,
                              "percent": 0,
                              "decks": [
                                {
                                  "deck": "a.md",
                                  "slides": 2,
                        """));
    }

    @Test
    void pseudoFillsItsOwnLanguage() {
        assertEquals("""
                translations/qps-ploc/a.xlf: new, 6 of 6 units translated
                1 file: 1 new
                [err]
                next: polydeck merge -l qps-ploc
                [0]
                """, project.run("pseudo").text());
        assertEquals(0, project.run("merge", "-l", "qps-ploc").code());
        assertTrue(project.read("build/qps-ploc/a.md").contains("# ⟦Ķééþ ķéýš šåƒé ····⟧"));
        assertFalse(project.has("translations/sv"));
    }

    @Test
    void pseudoSparesPeople() {
        project.run("extract");
        assertEquals(
                "[err]\n-l sv: this would replace the translations of people; "
                        + "name a language such as qps-ploc, or add --force\n[2]\n",
                project.run("pseudo", "-l", "sv").text());
        assertEquals(0, project.run("pseudo", "-l", "sv", "--force").code());
    }

    @Test
    void buildDoesItAll() {
        assertEquals("""
                language  decks  slides  units  translated  errors  warnings
                sv            1       2      6         0 %       0         0
                [0]
                """, project.run("build").text());
        assertTrue(project.has("translations/sv/a.xlf"));
        assertTrue(project.has("build/sv/a.md"));
    }

    @Test
    void buildFailsAfterItsWork() {
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Run", "Kör");
        project.write("content/b.md", "# Two\n");
        String text = project.run("build").text().replaceAll("-[0-9a-f]{10,}-", "-#-");
        assertEquals("""
                language  decks  slides  units  translated  errors  warnings
                sv            2       3      7         0 %       1         0
                [err]
                translations/sv/a.xlf:28:11: error: the code 1 (`ls`) is missing; put it back [code-missing]
                    slide 1 · content/a.md:8:3 · item-#-1
                [3]
                """, text);
        assertTrue(project.has("build/sv/b.md"));
    }

    @Test
    void buildSkips() {
        assertEquals("""
                language  decks  slides  units  translated  errors  warnings
                sv            1       2      6         0 %       -         -
                [0]
                """, project.run("build", "--skip", "check,render,fit").text());
        assertEquals(
                "[err]\n--skip chek: there is no such step; did you mean 'check'?\n[2]\n",
                project.run("build", "--skip", "chek").text());
    }

    @Test
    void initWritesAProject() {
        var fresh = new Scratch(folder.resolve("new")).folder("");
        assertEquals("""
                polydeck.yml: new
                content/: new
                translations/: new
                glossary/: new
                [err]
                next: put decks into content/, then polydeck extract -l de
                [0]
                """, fresh.run("init", "-l", "de", "-C", ".").text());
        assertTrue(fresh.read("polydeck.yml").contains("\nlanguages: [de]\n"));
        fresh.write("polydeck.yml", "source: sv\n");
        fresh.run("init");
        assertEquals("source: sv\n", fresh.read("polydeck.yml"));
    }
}
