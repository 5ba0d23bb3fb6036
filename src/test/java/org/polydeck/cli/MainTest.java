// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void helps() {
        String help = new Scratch(folder).run("--help").out();
        assertTrue(help.startsWith("Usage: polydeck "), help);
        for (String command : new String[] {
            "init", "extract", "merge", "check", "status", "pseudo", "build", "generate-completion", "help"
        }) {
            assertTrue(help.contains("\n  " + command + " "), command);
        }
        assertTrue(help.endsWith("""

                        Exit codes:
                          0     fine
                          1     Polydeck failed: a file can't be read or written
                          2     wrong use or configuration
                          3     a gate failed: findings at or over --fail-on, --check found changes,
                                  not complete enough, a kit with conflicts
                          130   interrupted
                        """), help);
        assertEquals(help, new Scratch(folder).run("help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "extract", "merge", "check", "status", "pseudo", "build"})
    void helpsWithEachCommand(String command) {
        Scratch.Run run = new Scratch(folder).run(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Usage: polydeck " + command + " "), run.out());
        assertTrue(run.out().contains("Exit codes:"), run.out());
        assertEquals(run, new Scratch(folder).run("help", command));
    }

    @Test
    void tellsItsVersion() {
        assertTrue(new Scratch(folder).run("-V").out().startsWith("polydeck "));
        assertTrue(new Scratch(folder).run("build", "--version").out().startsWith("polydeck "));
    }

    @Test
    void completes() {
        String script = new Scratch(folder).run("generate-completion").out();
        assertTrue(script.contains("--fail-if-incomplete"), "no options");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                       | polydeck: Missing required subcommand; see 'polydeck --help'
            frobnicate               | polydeck: unknown: frobnicate; see 'polydeck --help'
            extrat                   | polydeck: unknown: extrat; did you mean 'extract'?
            extract --chek           | polydeck extract: unknown: --chek; did you mean '--check'?
            merge -k                 | polydeck merge: Missing required parameter for option '--keep' (PERCENT); see 'polydeck merge --help'
            merge -k most            | --keep most: that is no share; write a percentage from 0 to 100
            merge -k 101             | --keep 101: that is no share; write a percentage from 0 to 100
            check --fail-on bad      | polydeck check: Invalid value for option '--fail-on': expected one of [error, warning, never] (case-insensitive) but was 'bad'; see 'polydeck check --help'
            check --format jsno      | --format jsno: 'jsno' is no format; did you mean 'json'?
            check --format json=     | --format json=: the name of the file is missing; write json=FILE
            check --format text --format json | --format: text and json can't both go to the screen; write --format json=FILE
            check --format json=a -o b | -o b: every --format names a file already; leave one out
            status -l swedish        | -l swedish: 'swedish' is not a language tag; write one such as sv or pt-BR
            status -l en             | -l en: the language 'en' is the source language; name another
            status -l sw             | -l sw: there are no translations for 'sw'; did you mean 'sv'?
            check no.xlf             | 'no.xlf': there is no such file; name an XLIFF file or a deck
            status -C nowhere        | -C nowhere: there is no such folder; name the folder of the project
            """)
    void tellsWrongUseInALine(String arguments, String problem) {
        Scratch.with(folder, "# A\n").write("polydeck.yml", "languages: [sv]\n");
        Scratch.Run run = new Scratch(folder).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertEquals("[err]\n" + problem + "\n[2]\n", run.text());
    }

    @Test
    void takesOptionsBeforeAndAfterTheCommand() {
        Scratch.with(folder.resolve("p"), "# A\n");
        var scratch = new Scratch(folder);
        assertEquals(
                0,
                scratch.run("-C", "p", "-q", "extract", "-l", "sv,de", "-l", "fr")
                        .code());
        assertEquals(0, scratch.run("-l", "ja", "extract", "-C", "p", "-q").code());
        for (String language : new String[] {"sv", "de", "fr", "ja"}) {
            assertTrue(scratch.has("p/translations/" + language + "/a.xlf"), language);
        }
    }

    @Test
    void isQuiet() {
        Scratch.with(folder, "# A\n");
        for (String command : new String[] {"extract -l sv", "merge", "build", "pseudo"}) {
            assertEquals(
                    "[0]\n",
                    new Scratch(folder).run((command + " -q").split(" ")).text(),
                    command);
        }
    }

    private String colored(boolean terminal, Map<String, String> variables, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        Main.run(new PrintWriter(out), new PrintWriter(err), new Surroundings(folder, terminal, variables), args);
        return out.toString();
    }

    @Test
    void colorsAsAsked() {
        Scratch.with(folder, "# A\n").run("extract", "-l", "sv");
        assertTrue(colored(true, Map.of(), "check", "-v").contains("\u001B["));
        assertFalse(colored(false, Map.of(), "check", "-v").contains("\u001B["));
        assertFalse(colored(true, Map.of("NO_COLOR", "1"), "check", "-v").contains("\u001B["));
        assertTrue(colored(true, Map.of("NO_COLOR", ""), "check", "-v").contains("\u001B["));
        assertTrue(colored(false, Map.of("NO_COLOR", "1"), "check", "-v", "--color", "always")
                .contains("\u001B["));
        assertFalse(colored(true, Map.of(), "check", "-v", "--color", "never").contains("\u001B["));
        assertTrue(colored(true, Map.of(), "--help").contains("\u001B["));
        assertFalse(colored(false, Map.of(), "--help").contains("\u001B["));
    }

    @Test
    void showsTheTraceOnlyWhenAsked() {
        var scratch = Scratch.with(folder, "# A\n").write("polydeck.yml", "x: 1\n");
        assertFalse(scratch.run("status").err().contains("\tat "));
        assertTrue(scratch.run("status", "--debug").err().contains("\tat "));
    }
}
