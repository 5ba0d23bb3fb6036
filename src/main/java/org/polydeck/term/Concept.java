// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is talked about, with the words for it.
 *
 * @param id unique in the glossary; stable, since findings and waivers name it
 * @param domain what it belongs to, such as {@code cryptography}
 * @param definition what it is
 * @param source where to look it up
 * @param note for people
 * @param untranslatable whether it is a name that is the same in every translation, letter for letter
 * @param terms of all languages, in the order of the glossary; at least one
 */
public record Concept(
        String id,
        @Nullable String domain,
        @Nullable String definition,
        @Nullable String source,
        @Nullable String note,
        boolean untranslatable,
        List<Term> terms) {
    public Concept {
        terms = List.copyOf(terms);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a concept needs an id: " + terms);
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a concept needs a term: " + id);
        }
    }

    /** The terms that hold in a language, those of {@link Term#ANY_LANGUAGE} included. */
    public List<Term> terms(String language) {
        return terms.stream()
                .filter(t -> Languages.covers(t.language(), language))
                .toList();
    }

    /** The terms that may be written in a language, the preferred ones first. */
    public List<Term> allowed(String language) {
        return terms(language).stream()
                .filter(t -> t.status().isAllowed())
                .sorted((a, b) -> a.status().compareTo(b.status()))
                .toList();
    }

    /** What to write instead of a term that is not to be used. */
    Optional<String> insteadOf(Term term, String language) {
        return Optional.ofNullable(term.replacement())
                .or(() -> allowed(language).stream().map(Term::text).findFirst());
    }
}
