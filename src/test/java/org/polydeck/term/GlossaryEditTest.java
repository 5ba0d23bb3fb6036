// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.source.Source;

class GlossaryEditTest {
    private static String added(String yaml, String form) {
        var file = new Source("g.yaml", yaml);
        Concept concept =
                GlossaryReader.read(List.of(file)).glossary().concepts().get(0);
        Term term = GlossaryEdit.termOf(concept, "sv", form).orElseThrow();
        return GlossaryEdit.addForm(file, concept, term, form).map(Source::text).orElse("refused");
    }

    /** The words of a concept before and after. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sv: [nyckel]                     | nyckeln  | sv: [{text: nyckel, forms: [nyckeln]}]
            sv: [lås, 'nyckel' ]             | nyckeln  | sv: [lås, {text: 'nyckel', forms: [nyckeln]} ]
            sv:~  - lås # x~  - nyckel # y   | nyckeln  | sv:~  - lås # x~  - {text: nyckel, forms: [nyckeln]} # y
            sv: [{text: nyckel, pos: noun}]  | nyckeln  | sv: [{text: nyckel, forms: [nyckeln], pos: noun}]
            sv:~  - text: nyckel # y~    pos: noun | nyckeln | sv:~  - text: nyckel # y~    forms: [nyckeln]~    pos: noun
            sv:~  -   pos: noun~      text: nyckel | nyckeln | sv:~  -   pos: noun~      text: nyckel~      forms: [nyckeln]
            sv: [{text: nyckel, forms: [a, b ]}] | nyckeln | sv: [{text: nyckel, forms: [a, b, nyckeln ]}]
            sv: [{text: nyckel, forms: []}]  | nyckeln  | sv: [{text: nyckel, forms: [nyckeln]}]
            sv:~  - text: nyckel~    forms: [a,~      b]~    pos: noun | nyckeln | sv:~  - text: nyckel~    forms: [a,~      b, nyckeln]~    pos: noun
            sv:~  - text: nyckel~    forms:~    - a~    - b # z~    pos: noun | nyckeln | sv:~  - text: nyckel~    forms:~    - a~    - b # z~    - nyckeln~    pos: noun
            sv: [nyckel]                     | no       | sv: [{text: nyckel, forms: ["no"]}]
            sv: [nyckel]                     | nyckel   | refused
            sv: [nyckel]                     | %NAME%   | refused
            sv: [nyckel]                     | –        | refused
            sv:~  - text: >~      nyckel~    pos: noun | nyckeln | refused
            sv: [{text: nyckel, forms: [lås]}, {text: nyckelknippa, status: admitted}] | nyckelknippan | sv: [{text: nyckel, forms: [lås]}, {text: nyckelknippa, forms: [nyckelknippan], status: admitted}]
            """)
    void keepsEveryOtherByte(String before, String form, String after) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String head = "# a glossary~concepts: # all~- {id: other, terms: {en: [lock]}}~- id: key~  terms:~    "
                    .replace("{id: other, terms: {en: [lock]}}~- ", "");
            String tail = "~    en: [key]~# the end";
            String indented = before.replace("~", "~    ");
            String yaml = (head + indented + tail).replace("~", end);
            String expected =
                    after.equals("refused") ? after : (head + after.replace("~", "~    ") + tail).replace("~", end);
            assertEquals(expected, added(yaml, form));
        }
    }

    @Test
    void aLastLineWithoutEnd() {
        assertEquals(
                "concepts:\n- id: key\n  terms:\n    sv:\n    - text: nyckel\n      forms: [nyckeln]",
                added("concepts:\n- id: key\n  terms:\n    sv:\n    - text: nyckel", "nyckeln"));
    }

    /** The terms of our glossary can be given a form. */
    @Test
    void worksForOurGlossary() throws IOException {
        Source file = Source.read(Path.of("glossary/security.yaml"), "glossary/security.yaml");
        List<Concept> concepts = GlossaryReader.read(List.of(file)).glossary().concepts();
        for (int i = 0; i < concepts.size(); i += 149) {
            Concept concept = concepts.get(i);
            for (Term term : concept.allowed("sv")) {
                if (term.wording() instanceof Wording.Words) {
                    Optional<Source> edited = GlossaryEdit.addForm(file, concept, term, "formen");
                    assertEquals(
                            Optional.of(true),
                            edited.map(e -> e.text().length() > file.text().length()),
                            concept.id());
                }
            }
        }
    }
}
