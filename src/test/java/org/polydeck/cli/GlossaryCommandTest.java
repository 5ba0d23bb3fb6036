// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glossaries of other programs, and ours for them. */
class GlossaryCommandTest {
    private static final String CSV = """
            id,source,target,comment
            key,key,nyckel,'lås' is not to be used (it is a lock); use 'nyckel'
            door,door,dörr,
            """;

    private static final String YAML = """
            concepts:
              - id: key
                terms:
                  en:
                    - key
                  sv:
                    - nyckel
                    - text: lås
                      status: forbidden
                      reason: it is a lock

              - id: door
                terms:
                  en:
                    - door
                  sv:
                    - dörr
            """;

    @TempDir
    Path folder;

    private Scratch project;

    @BeforeEach
    void project() {
        project = Scratch.with(folder, Scratch.DECK).write("terms.csv", CSV);
    }

    @Test
    void importsToTheScreen() {
        assertEquals(
                YAML + "[0]\n",
                project.run("glossary", "import", "terms.csv", "-l", "sv").text());
        assertEquals(
                YAML + "[0]\n",
                project.run("glossary", "import", "terms.csv", "--target-language", "sv")
                        .text());
    }

    @Test
    void theDocumentShowsWhatIsWritten() throws IOException {
        String document = Files.readString(Path.of("docs/glossary.md")).replace("\r\n", "\n");
        MatchResult shown = Pattern.compile(
                        "```console\n\\$ polydeck (glossary import [^\n]*)\n(.*?)```.*?```csv\n(.*?)```",
                        Pattern.DOTALL)
                .matcher(document)
                .results()
                .findFirst()
                .orElseThrow();
        project.write("terms.csv", shown.group(3));
        assertEquals(
                shown.group(2) + "[0]\n",
                project.run(shown.group(1).split(" ", -1)).text());
    }

    @Test
    void asksForALanguageThatNobodySays() {
        assertEquals(
                """
                [err]
                terms.csv: error: the file does not say its languages; name them with --source-language and --target-language, or -l  [glossary-invalid]
                terms.csv: there are no concepts to import
                [1]
                """.replaceAll(" +", " "),
                project.run("glossary", "import", "terms.csv").text().replaceAll(" +", " "));
    }

    @Test
    void importsIntoAFile() {
        String[] command = {"glossary", "import", "terms.csv", "-l", "sv", "-o", "glossary/new.yaml"};
        assertEquals(
                "glossary/new.yaml: new, 2 concepts\n[0]\n",
                project.run(command).text());
        assertEquals(YAML, project.read("glossary/new.yaml"));
        assertEquals(
                "glossary/new.yaml: 2 concepts: 2 unchanged\n[0]\n",
                project.run(command).text());
        assertEquals(YAML, project.read("glossary/new.yaml"));
    }

    @Test
    void losesNothingOfAFileThatIsThere() {
        project.write("glossary/own.yaml", """
                # Ours.
                concepts:
                - id: key   # the thing
                  terms: {en: [key], sv: [{text: nyckel, status: admitted}]}

                # A comment on doors.
                - id: door
                  definition: What one goes through.
                  terms:
                    en: [door, gate] # two
                    sv: [dörr]
                # The end.
                """);
        project.write(
                "more.csv",
                "id,definition,en,sv,de\nkey,,key,nyckel,Schlüssel\ndoor,A hole,door,dörr,\nlock,,lock,lås,\n");
        assertEquals(
                """
                glossary/own.yaml: 3 concepts: 1 new, 1 extended, 1 unchanged
                [err]
                glossary/own.yaml: 'key' says something else of nyckel; left as it is
                glossary/own.yaml: 'door' says something else of definition; left as it is
                [0]
                """,
                project.run("glossary", "import", "more.csv", "-o", "glossary/own.yaml")
                        .text());
        assertEquals("""
                # Ours.
                concepts:
                - id: key
                  terms:
                    en:
                      - key
                    sv:
                      - text: nyckel
                        status: admitted
                    de:
                      - Schlüssel

                # A comment on doors.
                - id: door
                  definition: What one goes through.
                  terms:
                    en: [door, gate] # two
                    sv: [dörr]

                - id: lock
                  terms:
                    en:
                      - lock
                    sv:
                      - lås
                # The end.
                """, project.read("glossary/own.yaml"));
    }

    @Test
    void keepsTheLineEndsOfAFile() {
        project.write("glossary/own.yaml", "# Ours.\r\nconcepts:\r\n  - id: a\r\n    terms: {en: [a]}\r\n");
        project.run("glossary", "import", "terms.csv", "-l", "sv", "-o", "glossary/own.yaml");
        String yaml = YAML.substring(YAML.indexOf('\n') + 1).replace("\n", "\r\n");
        assertEquals(
                "# Ours.\r\nconcepts:\r\n  - id: a\r\n    terms: {en: [a]}\r\n\r\n" + yaml,
                project.read("glossary/own.yaml"));
    }

    @Test
    void fillsAFileThatHasNoConceptsYet() {
        project.write("glossary/own.yaml", "# Ours.\nconcepts: []\n");
        assertEquals(
                "glossary/own.yaml: 2 concepts: 2 new\n[0]\n",
                project.run("glossary", "import", "terms.csv", "-l", "sv", "-o", "glossary/own.yaml")
                        .text());
        assertEquals("# Ours.\n" + YAML, project.read("glossary/own.yaml"));
    }

    @Test
    void otherFilesOfTheGlossaryKeepTheirIds() {
        project.write(
                "glossary/own.yaml", "concepts: [{id: key, terms: {en: [clef]}}, {id: door, terms: {en: [door]}}]");
        assertEquals(
                """
                glossary/new.yaml: new, 1 concept
                [err]
                door: is in another file of the glossary; import into that one for its new words
                [0]
                """,
                project.run("glossary", "import", "terms.csv", "-l", "sv", "-o", "glossary/new.yaml")
                        .text());
        assertEquals(
                YAML.substring(0, YAML.indexOf("\n  - id: door")).replace("id: key", "id: key-2"),
                project.read("glossary/new.yaml"));
    }

    @Test
    void refusesWhatItCantWrite() {
        assertEquals(
                """
                [err]
                -o a.csv: glossaries end in .yaml; 'polydeck glossary export' writes other formats
                [2]
                """,
                project.run("glossary", "import", "terms.csv", "-o", "a.csv").text());
        assertEquals("""
                [err]
                none.csv: there is no such file
                [2]
                """, project.run("glossary", "import", "none.csv").text());
        assertEquals("""
                [err]
                polydeck glossary: one of 'lint', 'lookup', 'impact', 'candidates', 'accept', 'import', 'export' is missing; see 'polydeck glossary --help'
                [2]
                """, project.run("glossary").text().replace("'help', ", "").replace(", 'help'", ""));
        assertEquals("""
                [err]
                --format tbz: 'tbz' is no format; did you mean 'tbx'?
                [2]
                """, project.run("glossary", "export", "--format", "tbz").text());
        assertEquals(
                """
                [err]
                a glossary of OmegaT is for one language; name it with -l
                [2]
                """, project.run("glossary", "export", "--format", "omegat").text());
    }

    @Test
    void exports() {
        project.write("glossary/own.yaml", YAML.replace("- nyckel\n", "- {text: nyckel, forms: [nyckeln]}\n"));
        assertEquals(
                """
                # Glossary in tab-separated format -*- coding: utf-8 -*-
                key\tnyckel\t'lås' is not to be used (it is a lock); use 'nyckel'
                door\tdörr\t
                [err]
                2 concepts; not in the file: forms of 1 term
                [0]
                """,
                project.run("glossary", "export", "--format", "omegat", "-l", "sv")
                        .text());
        assertEquals(
                """
                out/all.csv: written
                [err]
                2 concepts
                [0]
                """,
                project.run("glossary", "export", "--format", "csv", "-o", "out/all.csv")
                        .text());
        assertEquals("""
                "Concept ID","Translatable","Term [en]","Status [en]","Term [sv]","Status [sv]","Forms [sv]","Reason [sv]"
                "key","true","key","preferred","nyckel","preferred","nyckeln",""
                "key","","","","lås","forbidden","","it is a lock"
                "door","true","door","preferred","dörr","preferred","",""
                """, project.read("out/all.csv"));
        assertFalse(Files.exists(folder.resolve("glossary/all.csv")));
    }

    @Test
    void checksByAGlossaryOfAnotherProgram() {
        project.write("a.xlf", """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="a" source-language="en" target-language="sv" datatype="plaintext"><body>
                <trans-unit id="1"><source>The key is here</source><target>Låset är här</target></trans-unit>
                <trans-unit id="2"><source>The door is here</source><target>Här är dörren</target></trans-unit>
                </body></file></xliff>
                """);
        project.write("terms.txt", "key\tnyckel\ndoor\tdörr\n");
        for (String glossary : new String[] {"terms.csv", "terms.txt"}) {
            Scratch.Run run = project.run("check", "--glossary", glossary, "a.xlf", "--json");
            assertEquals(1, run.out().split("\"rule\" *: *\"term-(missing|forbidden)\"", -1).length - 1, run::text);
        }
    }

    @Test
    void readsLanguagesWithUnderscores() {
        project.write("a.xlf", """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="a" source-language="en_US" target-language="sv_SE" datatype="plaintext"><body>
                <trans-unit id="1"><source>The key is here</source><target>Låset är här</target></trans-unit>
                </body></file></xliff>
                """);
        project.write("terms.csv", "en,sv\nkey,nyckel\n");
        assertEquals(
                """
                a.xlf:3:52: warning: 'key' is not translated as the glossary has it; use 'nyckel' [term-missing]
                    1
                1 file: 1 warning
                [0]
                """, project.run("check", "--glossary", "terms.csv", "a.xlf").text());
    }

    @Test
    void aCodeWhoseOtherHalfIsInAnotherUnitNeedsNoEnd() {
        project.write("a.xlf", """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="a" source-language="en" target-language="sv" datatype="plaintext"><body>
                <trans-unit id="1"><source><it id="1" pos="open">[</it>A</source>
                <target><it id="1" pos="open">[</it>B</target></trans-unit>
                </body></file></xliff>
                """);
        assertEquals(
                "1 file: no errors or warnings\n[0]\n",
                project.run("check", "a.xlf").text());
    }

    @Test
    void aReportOrExportReplacesNothingThatItIsMadeOf() {
        project.write("a.xlf", "x").write("glossary/g.yaml", YAML);
        assertEquals(
                "[err]\n-o a.xlf: this file is to be checked; write to another one\n[2]\n",
                project.run("check", "a.xlf", "--format", "json", "-o", "a.xlf").text());
        assertEquals("x", project.read("a.xlf"));
        assertEquals(
                "[err]\n-o glossary/g.yaml: this file is the glossary itself; write to another one\n[2]\n",
                project.run("glossary", "export", "--format", "csv", "-o", "glossary/g.yaml")
                        .text());
        assertEquals(YAML, project.read("glossary/g.yaml"));
    }
}
