// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polydeck.source.Span;

/**
 * What a glossary says of a word.
 *
 * @param word as it was asked for
 * @param entries the concepts that it names, in the order of the glossary
 * @param near terms that look like it, where it names nothing
 */
public record Lookup(String word, List<Entry> entries, List<String> near) {
    private static final int MOST_NEAR = 5;

    public Lookup {
        entries = List.copyOf(entries);
        near = List.copyOf(near);
    }

    /**
     * A concept and the terms that were asked for.
     *
     * @param terms by language, in the order of the glossary
     */
    public record Entry(Concept concept, Map<String, List<Term>> terms) {}

    /**
     * Looks a word up, in any of its forms; or the id of a concept.
     *
     * @param languages to look in and to show; none for all
     */
    public static Lookup of(Glossary glossary, List<String> languages, String word) {
        Set<String> all = new TreeSet<>(languages);
        if (all.isEmpty()) {
            glossary.concepts().forEach(c -> c.terms().forEach(t -> all.add(t.language())));
        }
        Set<Concept> named = new LinkedHashSet<>();
        glossary.concept(word).ifPresent(named::add);
        var whole = new Span(0, word.length());
        for (String language : all) {
            TermMatcher.of(glossary, language).find(word).stream()
                    .filter(m -> m.span().equals(whole))
                    .forEach(m -> m.senses().forEach(s -> named.add(s.concept())));
        }
        List<Entry> entries = glossary.concepts().stream()
                .filter(named::contains)
                .map(c -> new Entry(c, terms(c, languages)))
                .toList();
        return new Lookup(word, entries, entries.isEmpty() ? near(glossary, all, word) : List.of());
    }

    private static Map<String, List<Term>> terms(Concept concept, List<String> languages) {
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        for (Term term : concept.terms()) {
            if (languages.isEmpty() || languages.stream().anyMatch(l -> Languages.covers(term.language(), l))) {
                terms.computeIfAbsent(term.language(), l -> new ArrayList<>()).add(term);
            }
        }
        return terms;
    }

    private static List<String> near(Glossary glossary, Set<String> languages, String word) {
        Set<String> known = new TreeSet<>();
        for (Concept concept : glossary.concepts()) {
            known.add(concept.id());
            for (String language : languages) {
                concept.terms(language).stream()
                        .filter(t -> t.wording() instanceof Wording.Words)
                        .forEach(t -> known.add(t.text()));
            }
        }
        return Nearest.of(word, known, MOST_NEAR);
    }
}
