// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that somebody lets stand. */
class WaiveTest {
    private static final String FILE = "translations/sv/a.xlf";

    @TempDir
    private Path folder;

    private Scratch project;

    @BeforeEach
    void setUp() {
        project = Scratch.with(folder, Scratch.DECK).write("glossary/g.yaml", """
                concepts:
                  - {id: key, terms: {en: [{text: key, forms: [keys]}], sv: [nyckel]}}
                  - {id: door, terms: {en: [door], sv: [dörr]}}
                """);
        project.run("extract", "-l", "sv");
        project.translate(FILE, "Keep keys safe", "Håll tangenter säkra");
        project.translate(FILE, "Lock the door", "Lås porten");
    }

    /** The id of a finding, as {@code check -v} shows it. */
    private String id(String message) {
        Matcher id = Pattern.compile(Pattern.quote(message) + ".*\n.* · ([0-9a-f]{10})\n")
                .matcher(project.run("check", "-v").out());
        assertTrue(id.find(), () -> project.run("check", "-v").text());
        return id.group(1);
    }

    private String check(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "check";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return project.run(arguments).text().replaceAll("(?m)^    .*\n", "");
    }

    @Test
    void waivesAFindingOnce() {
        String id = id("'keys' is not translated");
        project.run("waive", id, "--reason", "a piano");
        String once = project.read("polydeck.yml");
        assertEquals(
                """
                polydeck.yml: is waived already: translations/sv/a.xlf:18:11: 'keys' is not translated as the glossary has it; use 'nyckel' [0]
                """.replace(" [0]", "\n[0]"),
                project.run("waive", id, "--reason", "again").text());
        assertEquals(once, project.read("polydeck.yml"));
    }

    @Test
    void letsAFindingStandUntilItsTextChanges() {
        String id = id("'keys' is not translated");
        assertEquals(
                """
                polydeck.yml: waived translations/sv/a.xlf:18:11: 'keys' is not translated as the glossary has it; use 'nyckel' [0]
                """.replace(" [0]", "\n[0]"),
                project.run("waive", id.substring(0, 6), "--reason", "a piano").text());
        assertTrue(project.read("polydeck.yml").matches("""
                waivers:
                  - rule: term-missing
                    language: sv
                    unit: heading-[0-9a-f]{10}-1
                    concept: key
                    reason: "a piano"
                    seen: "[0-9a-f]{16}"
                """), project.read("polydeck.yml"));
        assertEquals("""
                translations/sv/a.xlf:23:11: warning: 'door' is not translated as the glossary has it; use 'dörr' [term-missing]
                1 deck in 1 language: 1 warning, 1 waived; 4 for information (-v shows them)
                [0]
                """, check());
        String json = project.run("check", "--json").out().replaceAll("\\s+", " ");
        assertTrue(json.contains("\"waived\": [ { \"id\": \"" + id + "\", \"rule\": \"term-missing\""), json);
        assertTrue(json.contains("\"reason\": \"a piano\" } ]"), json);

        // a state is no text
        project.write(FILE, project.read(FILE).replace("state=\"translated\">Håll", "state=\"final\">Håll"));
        assertTrue(check().contains("1 waived"), check());
        project.write(FILE, project.read(FILE).replace("Håll", "Spara"));
        assertEquals(
                """
                polydeck.yml:2:5: warning: the text has changed since 'term-missing' was waived for '#'; look at it again, then mend it, or waive it anew and remove this [waiver-expired]
                translations/sv/a.xlf:18:11: warning: 'keys' is not translated as the glossary has it; use 'nyckel' [term-missing]
                translations/sv/a.xlf:23:11: warning: 'door' is not translated as the glossary has it; use 'dörr' [term-missing]
                1 deck in 1 language: 3 warnings; 4 for information (-v shows them)
                [0]
                """.lines().sorted().toList(),
                check().replaceAll("heading-\\w+-1", "#").lines().sorted().toList());
        project.write(FILE, project.read(FILE).replace("Spara tangenter", "Spara nycklar"));
        assertTrue(check("-v").contains("info: there is no 'term-missing' for 'heading-"), check("-v"));
        // nothing can be said of what was not looked at
        assertTrue(!check("-v", "content/a.md").contains("waiver-unused"), check("-v", "content/a.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# Nothing\n",
                "source: en # no line end",
                "source: en\r\n\r\nlanguages: [sv]\r\n",
                "waivers:\nsource: en\n",
                "source: en\nwaivers: [] # none\n",
                "waivers: [{rule: a, unit: b, reason: c}]\n",
                "waivers: # these\n- rule: a\n  unit: b\n  reason: >\n    long\n\n    text\n# end\n",
                "merge:\n  keep: 1\nwaivers:\n   # first\n   -   rule: a\n       unit: b\n       reason: 'c'\n\nxliff: '1.2'\n",
                "\uFEFFsource: en\n"
            })
    void keepsEveryOtherByte(String before) {
        project.write("polydeck.yml", before);
        String id = id("'door' is not translated");
        Scratch.Run run = project.run("waive", id, "--reason", "say \"port\": \\o/ – ok");
        assertEquals(0, run.code(), run.text());
        String after = project.read("polydeck.yml");
        int start = 0;
        while (start < before.length() && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        assertTrue(
                after.endsWith(before.substring(start)) && after.length() > before.length(),
                () -> before + "\n→\n" + after);
        assertTrue(check().contains(", 1 waived"), () -> after + check());
        assertTrue(after.contains("\r\n") == before.contains("\r\n"), after);
    }

    @Test
    void refusesWhatItCantDo() {
        String id = id("'door' is not translated");
        project.write("polydeck.yml", "{source: en}\n");
        Scratch.Run run = project.run("waive", id, "--reason", "so");
        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .startsWith(
                                "polydeck.yml: the waiver does not fit in as the file is written; add it by hand:\n  - rule: term-missing\n"),
                run.err());
        assertEquals("{source: en}\n", project.read("polydeck.yml"));
        assertEquals(
                "[err]\nthere is no finding 'zz'; 'polydeck check -v' shows their ids\n[2]\n",
                project.run("waive", "zz", "--reason", "so").text());
        assertEquals(
                "[err]\n--reason is empty; say why it is right as it is\n[2]\n",
                project.run("waive", id, "--reason", " ").text());
        project.write("polydeck.yml", "waivers:\n  - {rule: a, unti: b}\n");
        assertEquals("""
                [err]
                polydeck.yml:2:15: unknown key 'unti' in 'waivers'; did you mean 'unit'?
                polydeck.yml:2:5: the waiver has no 'unit'; add it
                polydeck.yml:2:5: the waiver has no 'reason'; add it
                [2]
                """, check());
    }
}
