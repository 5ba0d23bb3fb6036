// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;

class GlossaryReaderTest {
    @Test
    void readsEverything() {
        Glossary glossary = Glossaries.yaml("""
            concepts:
              - id: allowlist
                domain: identity
                definition: >-
                  A list of what
                  is let through.
                source: https://example.org/allowlist
                note: One word.
                terms:
                  en:
                    - allowlist
                    - text: whitelist
                      status: deprecated
                      reason: colours
                      replacement: allowlist
                      pos: noun
                      case: exact
                      forms: [whitelists, whitelist's]
                      note: Old.
                  sv:
                    - {text: tillåtelselista, gender: common, status: admitted}
                    - {text: kompromiss, status: forbidden, false-friend: true}
              - id: cve
                untranslatable: true
                terms: {mul: [{pattern: 'CVE-\\d+', pos: proper-noun}]}
            """);
        Concept concept = glossary.concept("allowlist").orElseThrow();
        assertEquals("A list of what is let through.", concept.definition());
        assertEquals(
                new Term(
                        "en",
                        new Wording.Words("whitelist", List.of("whitelists", "whitelist's"), Wording.Letters.EXACT),
                        Term.Status.DEPRECATED,
                        "colours",
                        "allowlist",
                        false,
                        Term.PartOfSpeech.NOUN,
                        null,
                        "Old."),
                concept.terms("en").get(1));
        assertEquals(
                Term.of("en", Wording.Words.of("allowlist")),
                concept.terms("en").get(0));
        assertEquals(Term.Gender.COMMON, concept.terms("sv").get(0).gender());
        assertEquals(
                List.of("identity", "https://example.org/allowlist", "One word."),
                List.of(concept.domain(), concept.source(), concept.note()));
        assertEquals("CVE-\\d+", glossary.concepts().get(1).terms("de").get(0).text());
    }

    private static String problems(String... files) {
        List<Source> sources = new ArrayList<>();
        for (String text : files) {
            sources.add(new Source("glossary/" + (char) ('a' + sources.size()) + ".yaml", text));
        }
        Reading reading = GlossaryReader.read(sources);
        reading.findings()
                .forEach(f -> assertEquals(
                        "glossary-invalid error", f.rule() + " " + f.level().id()));
        return reading.findings().stream().map(Finding::line).collect(Collectors.joining("\n")) + "\n"
                + reading.glossary().concepts().stream().map(Concept::id).collect(Collectors.joining(" "));
    }

    /**
     * Reads a concept with sound ones before and after it.
     *
     * @param messages what is wrong, in the order of the marks
     * @param marked the concept, with a {@code ^} before each thing that is wrong
     */
    private static void assertProblems(String marked, String... messages) {
        String text = "concepts:\n  - {id: before, terms: {en: [a]}}\n" + marked.indent(2)
                + "  - {id: after, terms: {en: [b]}}\n";
        var source = new Source("glossary/a.yaml", text.replace("^", ""));
        var expected = new StringBuilder();
        int mark = -1;
        for (int i = 0; i < messages.length; i++) {
            mark = text.indexOf('^', mark + 1);
            expected.append(source.place(mark - i))
                    .append(": ")
                    .append(messages[i])
                    .append('\n');
        }
        expected.append("before after");
        assertEquals(expected.toString(), problems(source.text()));
        assertEquals(expected.toString(), problems(source.text().replace("\n", "\r\n")));
        assertEquals(expected.toString(), problems(source.text().replace("\n", "\r")));
    }

    /** A concept with one English term. */
    private static String term(String marked) {
        return "- id: x\n  terms:\n    en: [" + marked + "]";
    }

    @Test
    void saysWhatIsWrongWithKeys() {
        assertProblems(
                "- id: x\n  ^defintion: d\n  terms: {en: [x]}", "unknown key 'defintion'; did you mean 'definition'?");
        assertProblems(
                "- id: x\n  ^colour: red\n  terms: {en: [x]}",
                "unknown key 'colour'; known are id, domain, definition, source, note, untranslatable, terms");
        assertProblems(
                term("{text: word, ^colour: red}"),
                "unknown key 'colour'; known are text, pattern, status, reason, replacement, false-friend, pos, gender,"
                        + " case, forms, note");
        assertEquals("glossary/a.yaml:1:1: unknown key 'concept'; did you mean 'concepts'?\n", problems("concept: []"));
    }

    @Test
    void saysWhatIsWrongWithKinds() {
        assertProblems("- ^x", "the concept is 'x'; write keys with values, such as 'id: …'");
        assertProblems("- {id: x, terms: ^[a]}", "'terms' is a list; write languages with their terms, such as 'en:'");
        assertProblems("- {id: x, terms: {en: ^word}}", "'en' has no list of terms; write one, such as [password]");
        assertProblems("- {id: x, terms: {en: ^[]}}", "'en' has no list of terms; write one, such as [password]");
        assertProblems(term("^[word]"), "the term is a list; write keys with values, such as 'text: …'");
        assertProblems(term("{text: w, forms: ^words}"), "'forms' is 'words'; write a list");
        assertProblems(term("{text: w, forms: [v, ^{a: b}]}"), "a form is a map; write a text");
        assertProblems("- {id: x, domain: ^[], terms: {en: [w]}}", "'domain' is a list; write a text");
        assertProblems(
                "- {id: x, untranslatable: ^yes, terms: {en: [w]}}", "'untranslatable' is 'yes'; write true or false");
        assertEquals(
                "glossary/a.yaml:1:1: the file is a list; write keys with values, such as 'concepts: …'\n",
                problems("- id: x"));
    }

    @Test
    void saysWhatIsWrongWithValues() {
        assertProblems(term("{text: w, status: ^prefered}"), "'status' is 'prefered'; did you mean 'preferred'?");
        assertProblems(
                term("{text: w, pos: ^x}"),
                "'pos' is 'x'; write one of noun, proper-noun, verb, adjective, adverb, other");
        assertProblems(
                "- {id: x, terms: {^english: [w]}}", "'english' is not a language tag; write one such as sv or pt-BR");
        assertProblems("- {id: x, terms: {^pt_BR: [w]}}", "'pt_BR' is not a language tag; write 'pt-BR'");
        assertProblems(term("^'---'"), "'---' has no letter and no digit; write it as it stands in a text");
        assertProblems(
                term("{text: w, forms: [^'w - v']}"),
                "'w - v' has a dash, an address or a variable in it; write words alone");
        assertProblems(term("^''"), "'text' is empty; write a text");
        assertProblems(
                term("{pattern: ^'CVE-['}"), "the pattern 'CVE-[' can't be read (unclosed character class); mend it");
        assertProblems(
                term("{pattern: ^'\\d*'}"),
                "the pattern '\\d*' matches an empty text; name at least one character that must be there");
        assertProblems(
                "- id: ^attack surface\n  terms: {en: [w]}",
                "the id 'attack surface' has more than letters, digits, '-', '.' and '_'; rename it");
    }

    @Test
    void saysWhatIsMissing() {
        assertProblems("- ^terms: {en: [w]}", "the concept has no id; add one, such as 'id: attack-surface'");
        assertProblems("- ^id: x", "the concept 'x' has no terms; add 'terms:' with a language and its words");
        assertProblems(
                "- ^id: x\n  terms:", "the concept 'x' has no terms; add 'terms:' with a language and its words");
        assertProblems(term("^{pos: noun}"), "the term has no text; add 'text:' or 'pattern:'");
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        assertProblems(term("^{text: w, pattern: w}"), "the term has both 'text' and 'pattern'; keep one");
        assertProblems(term("{pattern: w+, forms: ^[w]}"), "'forms' does not go with 'pattern'; remove it");
        assertProblems(
                term("{text: w, reason: ^r}"),
                "'reason' does not go with a term that is preferred; remove it,"
                        + " or write 'status: deprecated' or 'status: forbidden'");
        assertProblems(
                term("{text: word}, ^word"), "'word' is listed twice for the same concept and language; keep one");
        assertProblems(
                term("{text: w, forms: [v, ^w]}"), "'w' is listed twice for the same concept and language; keep one");
    }

    @Test
    void tellsAllMistakesOfAConcept() {
        assertProblems(
                "- id: x\n  ^notes: n\n  terms:\n    en: [{text: w, ^poss: noun, case: ^c}]\n    ^d_: [w]",
                "unknown key 'notes'; did you mean 'note'?",
                "unknown key 'poss'; did you mean 'pos'?",
                "'case' is 'c'; write one of auto, exact, ignore",
                "'d_' is not a language tag; write one such as sv or pt-BR");
    }

    @Test
    void anIdIsTakenOnce() {
        assertEquals(
                "glossary/b.yaml:2:10: the id 'one' is taken by glossary/a.yaml:1:17; rename one, or join the"
                        + " concepts\n"
                        + "one two",
                problems(
                        "concepts: [{id: one, terms: {en: [a]}}]",
                        "concepts:\n  - {id: one, terms: {en: [b]}}\n  - {id: two, terms: {en: [c]}}"));
    }

    @Test
    void aBadFileKeepsTheOthers() {
        assertEquals(
                "glossary/a.yaml:1:12: this is not YAML: expected the node content, but found '<stream end>'\none",
                problems("concepts: [", "concepts: [{id: one, terms: {en: [a]}}]"));
        assertEquals("\n", problems(""));
        assertEquals("\n", problems("# nothing yet\n"));
        assertEquals("\n", problems("concepts:\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "- [{a: ["})
    void deepNestingIsAMistakeLikeOthers(String level) {
        assertEquals(
                1,
                GlossaryReader.read(List.of(new Source("deep.yaml", level.repeat(5000))))
                        .findings()
                        .size());
    }

    @Test
    void readsAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.yml"), "concepts: [{id: b, terms: {en: [b]}}]");
        Files.writeString(folder.resolve("a.yaml"), "\uFEFFconcepts: [{id: a, terms: {en: [a]}}]");
        Files.createDirectories(folder.resolve("more.yaml/x"));
        Files.writeString(folder.resolve("more.yaml/x/c.YAML"), "concepts: [{id: c, terms: {en: [c]}}]");
        Files.writeString(folder.resolve("notes.txt"), "[");
        Files.writeString(folder.resolve(".#a.yaml"), "[");
        Files.write(folder.resolve("latin.yaml"), "concepts: [{id: å, terms: {sv: [å]}}]".getBytes(ISO_8859_1));
        Reading reading = GlossaryReader.readFolder(folder, "glossary");
        assertEquals(
                List.of("a", "b", "c"),
                reading.glossary().concepts().stream().map(Concept::id).toList());
        assertEquals(
                List.of("glossary/latin.yaml:1:17: byte 0xE5 is not UTF-8; save the file as UTF-8"),
                reading.findings().stream().map(Finding::line).toList());
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyGlossary(@TempDir Path folder) throws IOException {
        assertEquals(new Reading(Glossary.EMPTY, List.of()), GlossaryReader.readFolder(folder.resolve("none"), "none"));
    }

    @Test
    void theModelRefusesWhatCannotBe() {
        var words = Wording.Words.of("w");
        assertThrows(IllegalArgumentException.class, () -> Wording.Words.of("--"));
        assertThrows(IllegalArgumentException.class, () -> Wording.Words.of("w", "w"));
        assertThrows(IllegalArgumentException.class, () -> new Wording.Shape(Pattern.compile("a*")));
        assertThrows(IllegalArgumentException.class, () -> Term.of(" ", words));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Term("en", words, Term.Status.PREFERRED, "reason", null, false, null, null, null));
        assertThrows(IllegalArgumentException.class, () -> Glossaries.of("x"));
        assertThrows(IllegalArgumentException.class, () -> Glossaries.of("x; en: a", "x; en: b"));
    }
}
