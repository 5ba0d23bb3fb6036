// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The concepts of a project and the words for them.
 *
 * @param concepts in the order of the files; no two have the same id
 */
public record Glossary(List<Concept> concepts) {
    /** A glossary without concepts: nothing is found, nothing is asked for. */
    public static final Glossary EMPTY = new Glossary(List.of());

    public Glossary {
        concepts = List.copyOf(concepts);
        Set<String> ids = new HashSet<>();
        for (Concept concept : concepts) {
            if (!ids.add(concept.id())) {
                throw new IllegalArgumentException("the concept is there twice: " + concept.id());
            }
        }
    }

    /** The concept with that id. */
    public Optional<Concept> concept(String id) {
        return concepts.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
