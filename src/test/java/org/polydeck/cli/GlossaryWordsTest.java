// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that look after the words of the glossary. */
class GlossaryWordsTest {
    private static final String FILE = "glossary/g.yaml";

    @TempDir
    private Path folder;

    private Scratch project;

    @BeforeEach
    void setUp() {
        project = Scratch.with(folder, Scratch.DECK);
    }

    /** What the commands of the document say. */
    @Test
    void theDocumentIsTrue() throws IOException {
        String document = Files.readString(Path.of("docs/glossary.md")).replace("\r\n", "\n");
        String commands = document.substring(document.indexOf("\n## Commands\n"));
        project.write("glossary/security.yaml", first("```yaml\n(.*?)```", document))
                .write("content/a.md", first("```markdown\n(.*?)```", commands));
        project.run("extract", "-l", "de");
        project.translate(
                "translations/de/a.xlf",
                "Attackers compromised the mail host",
                "<g id=\"1\">Kompromittierung</g> des Mailservers");
        project.translate("translations/de/a.xlf", "Two hosts were compromised", "Zwei Server wurden gehackt");
        var told = new StringBuilder();
        int at = 0;
        for (MatchResult fence : all("```console\n(.*?)```", commands)) {
            told.append(commands, at, fence.start()).append("```console\n");
            fence.group(1)
                    .lines()
                    .filter(l -> l.startsWith("$ "))
                    .forEach(line -> told.append(line)
                            .append('\n')
                            .append(project.run(line.substring("$ polydeck ".length())
                                            .split(" "))
                                    .out()));
            told.append("```");
            at = fence.end();
        }
        assertEquals(commands, told + commands.substring(at));
    }

    private static List<MatchResult> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).results().toList();
    }

    private static String first(String regex, String text) {
        return all(regex, text).get(0).group(1);
    }

    private String lint(String... concepts) {
        var yaml = new StringBuilder("concepts:\n");
        for (int i = 0; i < concepts.length; i++) {
            yaml.append("  - {id: ")
                    .append((char) ('a' + i))
                    .append(", definition: d, source: s, terms: {")
                    .append(concepts[i])
                    .append("}}\n");
        }
        return project.write(FILE, yaml.toString())
                .run("glossary", "lint", "-v")
                .text()
                .replaceAll("glossary/g.yaml:(\\d+):\\d+", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en: [log-in, log in]                   | warning: 'log in' is found as 'log-in' (2) is, for the same concept; keep one [glossary-duplicate]
            en: [key, {text: Key, status: admitted, case: ignore}] | info: 'Key' is found as 'key' (2) is, for the same concept; keep one [glossary-duplicate]
            en: [VPN, {text: vpn, status: admitted}] | ""
            en: [key, {text: Key, status: forbidden, case: ignore}] | warning: 'Key' is both right and wrong for 'a', as 'key' (2); keep one [glossary-contradiction]
            en: [a, {text: b, status: forbidden, replacement: c}, {text: c, status: forbidden, replacement: b}] | error: what to write instead of 'b' leads back: 'b' → 'c' → 'b'; name a term that is allowed [glossary-replacement]
            en: [a, {text: b, status: forbidden, replacement: c}, {text: c, status: forbidden}] | warning: 'c', the replacement of 'b', is not to be used either; name a term that is allowed [glossary-replacement]
            en: [a, {text: b, status: forbidden, replacement: d}] | info: 'd', the replacement of 'b', is no term of the glossary; add it, or name one that is [glossary-replacement]
            en: [{text: a, status: admitted}]      | warning: 'a' has no preferred term in 'en'; say which one it is [glossary-preferred]
            en: [{text: a, status: forbidden}]     | info: 'a' has no preferred term in 'en'; add what to write [glossary-preferred]
            en: [a, b]                             | warning: 'a' prefers both 'a' and 'b' in 'en'; write 'status: admitted' for one [glossary-preferred]
            en: [{text: a, pos: noun}, {text: b, pos: verb}] | ""
            en: [{pattern: '(a+)+b'}]              | warning: the pattern '(a+)+b' takes too long on some texts; let no part match in two ways [glossary-pattern]
            en: [{pattern: '(x+x+)+y'}]        | warning: the pattern '(x+x+)+y' takes too long on some texts; let no part match in two ways [glossary-pattern]
            en: [{pattern: 'CVE-\\d+-\\d+'}]       | ""
            """)
    void findsWhatIsWrongWithAConcept(String terms, String message) {
        String out = lint(terms);
        assertTrue(
                message.isEmpty()
                        ? out.startsWith("1 file: no errors or warnings")
                        : out.contains("2: " + message + "\n"),
                out);
    }

    @Test
    void findsWhatIsWrongBetweenConcepts() {
        assertEquals(
                """
                2: warning: 'b' and 'a' (2) have the same words in 'en' and 'sv'; join the concepts [glossary-duplicate]
                1 file: 1 warning, 0 for information
                [0]
                """.replace("2: warning", "3: warning").replace(", 0 for information", ""),
                lint("en: [key], sv: [nyckel]", "en: [key], sv: [nyckel]"));
        assertEquals(
                "1 file: no errors or warnings\n[0]\n", lint("en: [key], sv: [nyckel]", "en: [key], sv: [tangent]"));
        assertEquals("""
                3: warning: 'key' is preferred for 'b' and forbidden for 'a' (2); write 'false-friend: true' where it is wrong only for one of them [glossary-contradiction]
                1 file: 1 warning
                [0]
                """, lint("en: [lock, {text: key, status: forbidden}]", "en: [key]"));
    }

    @Test
    void lintFailsAtErrors() {
        project.write(FILE, "concepts:\n  - {id: a, terms: {en: [key]}}\n  - {id: A b, terms: {en: [door]}}\n");
        assertEquals("""
                glossary/g.yaml:3:10: error: the id 'A b' has more than letters, digits, '-', '.' and '_'; rename it [glossary-invalid]
                1 file: 1 error; 2 for information (-v shows them)
                [3]
                """, project.run("glossary", "lint").text());
        assertEquals(0, project.run("glossary", "lint", "--fail-on", "never").code());
        assertEquals(
                "[err]\nx.yaml: there is no such file; check the name\n[2]\n",
                project.run("glossary", "lint", "x.yaml")
                        .text()
                        .replaceAll("x.yaml: .*", "x.yaml: there is no such file; check the name"));
    }

    /** The project's own. */
    @Test
    void ourGlossaryIsClean() {
        var here = new Scratch(Path.of("").toAbsolutePath());
        assertEquals(0, here.run("glossary", "lint", "--fail-on", "warning").code());
    }

    @Test
    void looksWordsUp() {
        project.write(FILE, """
                concepts:
                  - id: key
                    definition: What opens a lock.
                    terms:
                      en: [{text: key, forms: [keys], pos: noun}]
                      sv: [nyckel, {text: tangent, status: forbidden, false-friend: true, reason: one plays it, replacement: nyckel}]
                      de: [Schlüssel]
                """);
        assertEquals(
                """
                key
                  What opens a lock.
                  en  key
                  sv  nyckel
                      tangent · forbidden, a false friend: one plays it; use 'nyckel'
                  de  Schlüssel

                'ky' is not in the glossary; did you mean one of 'key'?
                [0]
                """,
                project.run("glossary", "lookup", "nycklarna", "Schlüsseln", "ky")
                        .text());
        assertTrue(project.run("glossary", "lookup", "keys", "-l", "de")
                .text()
                .endsWith("  en  key\n  de  Schlüssel\n[0]\n"));
        assertEquals(
                "{'version':1,'words':[{'word':'key','concepts':[{'id':'key','definition':'Whatopensalock.',"
                        + "'untranslatable':false,'terms':{'en':[{'text':'key','status':'preferred','pos':'noun'}],"
                        + "'de':[{'text':'Schlüssel','status':'preferred'}]}}],'near':[]}]}",
                project.run("glossary", "lookup", "key", "-l", "de", "--json")
                        .out()
                        .replaceAll("\\s", "")
                        .replace('"', '\''));
        assertEquals(
                "[err]\nthere is no concept 'kay'; did you mean 'key'?\n[2]\n",
                project.run("glossary", "impact", "kay").text());
    }

    private String id(String rule) {
        List<MatchResult> ids = all(
                "\\[" + rule + "\\]\n[^\n]* · ([0-9a-f]{10})\n",
                project.run("check", "-v").out());
        return ids.get(0).group(1);
    }

    @Test
    void takesFormsIn() {
        String before =
                "# Ours\r\nconcepts:\r\n- id: key\r\n  terms: {en: [{text: key, forms: [keys]}], sv: [nyckel]}\r\n";
        project.write(FILE, before);
        project.run("extract", "-l", "sv");
        project.translate("translations/sv/a.xlf", "Keep keys safe", "Håll nxcklarna säkra");
        String id = id("term-missing");
        assertEquals(
                """
                glossary/g.yaml:4:50: 'nxcklarna' is a form of 'nyckel' now
                [0]
                """,
                project.run("glossary", "accept", id.substring(0, 5), "--form", "nxcklarna")
                        .text());
        assertEquals(before.replace("[nyckel]", "[{text: nyckel, forms: [nxcklarna]}]"), project.read(FILE));
        assertTrue(!project.run("check").out().contains("term-missing"));
        String none = id("unit-untranslated");
        assertEquals(
                "[err]\n'" + none
                        + "' is unit-untranslated; only what is found for 'term-missing' can be taken into the glossary\n[2]\n",
                project.run("glossary", "accept", none).text());
    }

    @Test
    void findsWhatTheGlossaryMayLack() {
        project.write(FILE, "concepts:\n  - {id: key, terms: {en: [key]}}\n")
                .write("content/a.md", """
                        - The *hash* function has a key
                        - A strong hash function doesn't need `strong hash function`
                        - Strong hash functions are no keys
                        - Do they hash? Hash functions do
                        """)
                .write("content/b.md", "A Bloom filter\n\n<!-- The hash function of a Bloom filter -->\n");
        assertEquals(
                """
                                      times  decks
                hash function             5      2
                strong hash function      2      1
                Bloom filter              2      1
                [0]
                """,
                project.run("glossary", "candidates", "--min", "2", "--most", "3")
                        .text());
        String json = project.run("glossary", "candidates", "content/b.md", "--min", "2", "--json")
                .out();
        assertTrue(
                json.replaceAll("\\s+", " ")
                        .contains(
                                "{ \"text\": \"Bloom filter\", \"count\": 2, \"decks\": 1, \"score\": 3.17, \"context\": \"A Bloom filter\" }"),
                json);
        assertEquals(2, project.run("glossary", "candidates", "--min", "0").code());
        project.write("polydeck.yml", "source: sv\n");
        assertEquals(
                "[err]\nthe decks are in 'sv'; candidates can be found in English decks only\n[2]\n",
                project.run("glossary", "candidates").text());
    }
}
