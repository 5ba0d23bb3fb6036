// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;

/** Where the concepts and terms of a glossary stand in its files. */
public final class GlossaryPlaces {
    private final Map<String, Place> concepts = new HashMap<>();
    private final Map<Key, Place> terms = new HashMap<>();

    /** A concept has each text in a language once. */
    private record Key(String concept, String language, String text) {}

    void concept(String id, Place place) {
        concepts.putIfAbsent(id, place);
    }

    void term(String concept, Term term, Place place) {
        terms.putIfAbsent(new Key(concept, term.language(), term.text()), place);
    }

    /** Where the id of a concept stands. */
    public Place of(Concept concept) {
        return concepts.getOrDefault(concept.id(), Place.of(""));
    }

    /** Where the text of a term stands. */
    public Place of(Concept concept, Term term) {
        return terms.getOrDefault(new Key(concept.id(), term.language(), term.text()), of(concept));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GlossaryPlaces places && places.concepts.equals(concepts) && places.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return 31 * concepts.hashCode() + terms.hashCode();
    }
}
