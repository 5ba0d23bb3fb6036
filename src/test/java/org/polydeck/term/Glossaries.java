// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.polydeck.source.Source;

/** Small glossaries for tests. */
final class Glossaries {
    private Glossaries() {}

    /**
     * A glossary from lines such as {@code access-control; en: access control, access controls; sv: åtkomststyrning}: an id
     * and for each language a term with its forms.
     */
    static Glossary of(String... lines) {
        return new Glossary(List.of(lines).stream().map(Glossaries::concept).toList());
    }

    private static Concept concept(String line) {
        List<String> parts = List.of(line.split("; "));
        List<Term> terms =
                parts.stream().skip(1).map(part -> term(part.split(": ", 2))).toList();
        return new Concept(parts.get(0), null, null, null, null, false, terms);
    }

    private static Term term(String[] languageAndForms) {
        String[] forms = languageAndForms[1].split(", ");
        return Term.of(
                languageAndForms[0],
                new Wording.Words(forms[0], List.of(forms).subList(1, forms.length), Wording.Letters.AUTO));
    }

    /** A glossary from the text of a file, which must be sound. */
    static Glossary yaml(String text) {
        Reading reading = GlossaryReader.read(List.of(new Source("glossary/test.yaml", text)));
        assertEquals(List.of(), reading.findings());
        return reading.glossary();
    }

    /** What was found, as {@code text=concept}. */
    static String found(Glossary glossary, String language, String text) {
        return TermMatcher.of(glossary, language).find(text).stream()
                .map(m -> m.text() + "="
                        + m.senses().stream().map(s -> s.concept().id()).collect(Collectors.joining("|")))
                .collect(Collectors.joining("; "));
    }
}
