// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Source;
import org.polydeck.unit.Rules;
import org.polydeck.xliff.XliffVersion;
import org.polydeck.xliff.XliffWriter;

class ConfigReaderTest {
    private static Config read(String text) throws UsageException {
        return ConfigReader.read(new Source(Config.FILE, text));
    }

    private static String problems(String text) {
        return String.join(
                "\n", assertThrows(UsageException.class, () -> read(text)).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "source:\n", "merge:\nlanguages: ~\n", "---\n"})
    void hasDefaults(String text) throws UsageException {
        Config config = read(text);
        assertEquals(Config.DEFAULT.content(), config.content());
        assertEquals(Config.DEFAULT.languages(), config.languages());
        assertEquals(true, config.setLang());
        assertEquals(Rules.DEFAULT, config.rules());
    }

    @Test
    void readsEveryKey() throws UsageException {
        Config config = read("""
                source: sv
                languages: [de, no, pt-BR]
                content: slides/
                translations: ./l10n
                glossary: words
                build: out/decks
                exclude: [drafts, "*-old.md"]
                merge: {lang: false, keep: 80}
                strings:
                  de: {ATTRIBUTION_PREFIX: "Bild:"}
                variables: ['\\$\\{[a-z]+\\}']
                credits: ["^Foto"]
                author: true
                xliff: "2.0"
                segment: sentence
                """);
        assertEquals("sv", config.source());
        assertEquals(List.of("de", "no", "pt-BR"), config.languages());
        assertEquals(
                "slides l10n words out/decks",
                String.join(" ", config.content(), config.translations(), config.glossary(), config.build()));
        assertEquals(
                List.of("drafts", "*-old.md"),
                config.exclude().stream().map(Glob::pattern).toList());
        assertEquals(false, config.setLang());
        assertEquals(80, config.keep());
        assertEquals(Map.of("ATTRIBUTION_PREFIX", "Bild:"), config.strings("de"));
        assertEquals(Map.of(), config.strings("no"));
        assertEquals("\\$\\{[a-z]+\\}", config.rules().variables().get(0).pattern());
        assertEquals(
                List.of(Rules.CREDIT.pattern(), "^Foto"),
                config.rules().credits().stream().map(Pattern::pattern).toList());
        assertEquals(true, config.rules().author());
        assertEquals(new XliffWriter.Form(XliffVersion.V2_0, true), config.form());
    }

    @Test
    void offersCredits() throws UsageException {
        assertEquals(List.of(), read("credits: translate\n").rules().credits());
        assertEquals(Rules.DEFAULT.credits(), read("credits: keep\n").rules().credits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            langauges: [sv]              | 1:1: unknown key 'langauges'; did you mean 'languages'?
            colour: red                  | 1:1: unknown key 'colour'; known are author, build, content, credits, exclude, glossary, languages, merge, notes, segment, source, strings, translations, variables, waivers, xliff
            merge: {kep: 1}              | 1:9: unknown key 'kep' in 'merge'; did you mean 'keep'?
            merge: 80                    | 1:8: 'merge' is '80'; write keys with values, such as {keep: 80}
            [sv, de]                     | 1:1: the file is a list; write keys with values, such as source: en
            just words                   | 1:1: the file is 'just words'; write keys with values, such as source: en
            languages: {sv: 1}           | 1:12: 'languages' is a map; write a list, such as [a, b]
            languages: [[sv]]            | 1:13: 'languages' holds a list; write texts only
            languages: [swedish]         | 1:13: 'swedish' is not a language tag; write one such as sv or pt-BR
            languages: [sv_SE]           | 1:13: 'sv_SE' is not a language tag; write 'sv-SE'
            languages: [sv, EN]          | 1:17: the language 'EN' is the source language; name another
            languages: [sv, SV]          | 1:17: the language 'SV' is there twice; keep one
            languages: [../x]            | 1:13: '../x' is not a language tag; write one such as sv or pt-BR
            source: [en]                 | 1:9: 'source' is a list; write one text
            source: e                    | 1:9: 'e' is not a language tag; write one such as sv or pt-BR
            content: ../decks            | 1:10: 'content: ../decks' leads out of the project; name a folder inside it
            build: /tmp                  | 1:8: 'build: /tmp' leads out of the project; name a folder inside it
            build: a/../../b             | 1:8: 'build: a/../../b' leads out of the project; name a folder inside it
            build: 'C:\\x'               | 1:8: 'build: C:\\x' leads out of the project; name a folder inside it
            build: content               | 1:8: 'build' holds the decks of 'content'; name another folder, so that none is overwritten
            content: build/decks         | 1:10: 'build' holds the decks of 'content'; name another folder, so that none is overwritten
            exclude: ["[a"]              | 1:11: '[a' is not a pattern: a bracket is left open; close it
            merge: {lang: yes}           | 1:15: 'lang' is 'yes'; write true or false
            merge: {keep: 101}           | 1:15: 'keep' is '101'; write a percentage from 0 to 100
            merge: {keep: most}          | 1:15: 'keep' is 'most'; write a percentage from 0 to 100
            strings: {ATTRIBUTION: {}}   | 1:11: 'ATTRIBUTION' is not a language tag; write one such as sv or pt-BR
            strings: {sv: "Bild:"}       | 1:15: 'sv' is 'Bild:'; write it as ATTRIBUTION_PREFIX: "Bild:"
            strings: {sv: {"%A%": x}}    | 1:16: '%A%' is not the name of a variable; write it without % or braces
            strings: {sv: {A: [x]}}      | 1:19: 'A' is a list; write a text
            strings: {sv: {A: "x\\ny"}}  | 1:19: 'A' has more than one line; write one
            variables: ["(["]            | 1:13: '([' is not a regular expression: unclosed character class; mend or quote it
            variables: ["a*"]            | 1:13: 'a*' matches an empty text; name what must be there
            credits: drop                | 1:10: 'credits' is 'drop'; write keep, translate, or a list of regular expressions
            author: 1                    | 1:9: 'author' is '1'; write true or false
            xliff: 2.1                   | 1:8: '2.1' is no version of XLIFF that can be written; use 1.2 or 2.0
            xliff: 3                     | 1:8: '3' is no version of XLIFF that can be written; use 1.2 or 2.0
            segment: sentences           | 1:10: 'sentences' is no way to cut texts; did you mean 'sentence'?
            segment: word                | 1:10: 'word' is no way to cut texts; use paragraph or sentence
            source: en\\nsource: sv      | 2:1: the key 'source' is there twice; keep one
            source: *x                   | 1:9: anchors and aliases are not read; write the value out
            source: "en                  | 1:12: this is not YAML: found unexpected end of stream
            """)
    void tellsWhereAndWhat(String text, String problem) {
        String yaml = text.startsWith("source: en\\n") ? text.replace("\\n", "\n") : text;
        assertEquals("polydeck.yml:" + problem, problems(yaml));
    }

    @Test
    void tellsAllAtOnce() {
        assertEquals(
                """
                polydeck.yml:1:9: 'xx_' is not a language tag; write one such as sv or pt-BR
                polydeck.yml:2:1: unknown key 'contents'; did you mean 'content'?
                polydeck.yml:3:9: 'author' is 'maybe'; write true or false""".lines().sorted().toList(),
                problems("source: xx_\ncontents: a\nauthor: maybe\n")
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertEquals(
                "polydeck.yml:1:16: '[a' is not a pattern: a bracket is left open; close it",
                problems("exclude: [\"😀\", \"[a\"]\n"));
    }
}
