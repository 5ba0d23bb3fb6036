// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary of the course, {@code glossary/security.yaml}. */
class SecurityGlossaryTest {
    private static final Reading READING = read();

    private static Reading read() {
        try {
            return GlossaryReader.readFolder(Path.of("glossary"), "glossary");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> languages() {
        return List.of("en", "sv", "de", "fr", "es", "pt-BR", "fi", "pl", "ru", "uk", "ja", "zh-Hans", "ar");
    }

    private static List<Concept> concepts() {
        return READING.glossary().concepts();
    }

    @Test
    void nothingIsWrongWithIt() {
        assertEquals(List.of(), READING.findings());
    }

    @Test
    void hasEnoughConceptsInAllLanguagesOfTheCourse() {
        long complete = concepts().stream()
                .filter(c -> !c.untranslatable())
                .filter(c -> languages().stream().noneMatch(l -> c.allowed(l).isEmpty()))
                .count();
        assertTrue(complete >= 250, () -> "only " + complete);
    }

    @Test
    void everyConceptCanBeLookedUp() {
        for (Concept concept : concepts()) {
            assertNotNull(concept.domain(), concept.id());
            assertTrue(concept.definition() != null && concept.definition().endsWith("."), concept.id());
            assertTrue(concept.source() != null && concept.source().startsWith("https://"), concept.id());
        }
    }

    @Test
    void everyTermHasItsGrammar() {
        for (Concept concept : concepts()) {
            for (Term term : concept.terms()) {
                assertNotNull(term.pos(), concept.id() + " " + term.text());
                boolean swedish = term.gender() == Term.Gender.COMMON || term.gender() == Term.Gender.NEUTER;
                boolean others = term.gender() != Term.Gender.COMMON;
                assertTrue(
                        switch (term.language()) {
                            case "sv" -> term.gender() == null || swedish;
                            case "en", "fi", "ja", "zh-Hans", "mul" -> term.gender() == null;
                            default -> others;
                        },
                        concept.id() + " " + term.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void oneTermOfALanguageIsPreferred(String language) {
        for (Concept concept : concepts()) {
            List<Term> allowed = concept.allowed(language);
            long preferred = allowed.stream()
                    .filter(t -> t.status() == Term.Status.PREFERRED)
                    .count();
            // what is listed only so that it is not taken for a term has no best word
            boolean listed =
                    concept.definition() != null && concept.definition().contains("listed so that");
            assertTrue(preferred == (allowed.isEmpty() ? 0 : 1) || listed, () -> concept.id() + " " + language);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFormFindsItsConcept(String language) {
        TermMatcher matcher = TermMatcher.of(READING.glossary(), language);
        for (Concept concept : concepts()) {
            for (Term term : concept.terms(language)) {
                for (String form : forms(term)) {
                    List<TermMatch> found = matcher.find("(" + form + ")");
                    assertEquals(1, found.size(), form);
                    assertEquals(form, found.get(0).text());
                    assertTrue(
                            found.get(0).senses().stream()
                                    .anyMatch(x -> x.concept().equals(concept)
                                            && x.term().equals(term)),
                            () -> form + ": " + concept.id());
                }
            }
        }
    }

    private static List<String> forms(Term term) {
        List<String> forms = new ArrayList<>();
        if (term.wording() instanceof Wording.Words words) {
            forms.add(words.text());
            forms.addAll(words.forms());
        }
        return forms;
    }

    @Test
    void whatReplacesATermIsAllowed() {
        for (Concept concept : concepts()) {
            Set<String> allowed = new HashSet<>();
            for (Term term : concept.terms()) {
                if (term.status().isAllowed()) {
                    allowed.addAll(forms(term));
                }
            }
            for (Term term : concept.terms()) {
                assertTrue(
                        term.replacement() == null || allowed.contains(term.replacement()),
                        () -> concept.id() + ": " + term.replacement());
                assertTrue(term.status().isAllowed() || term.reason() != null, () -> concept.id() + ": " + term.text());
            }
        }
    }

    @Test
    void namesAreTheSameInAllLanguages() {
        for (Concept concept : concepts()) {
            boolean any = concept.terms().stream().anyMatch(t -> t.language().equals(Term.ANY_LANGUAGE));
            assertEquals(concept.untranslatable(), any, concept.id());
        }
    }
}
