// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Objects;
import org.polydeck.source.Span;

/**
 * A place in a text where terms stand.
 *
 * @param span in the text
 * @param text what stands there
 * @param senses the concepts that it may mean, with the term for each; at least one
 */
public record TermMatch(Span span, String text, List<Sense> senses) {
    public TermMatch {
        Objects.requireNonNull(span);
        senses = List.copyOf(senses);
        if (senses.isEmpty()) {
            throw new IllegalArgumentException("means nothing: " + text);
        }
    }

    /**
     * A concept, and the term for it that was found.
     *
     * @param layer what says that it is there
     */
    public record Sense(Concept concept, Term term, Layer layer) {}
}
