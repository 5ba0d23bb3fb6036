// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Span;

/**
 * Something about the terms of one translation.
 *
 * @param rule id of the finding: {@link #MISSING}, {@link #FORBIDDEN}, {@link #UNTRANSLATABLE} or {@link #UNSURE}
 * @param message lower case, no full stop: what is wrong; what to do
 * @param concept id of the concept
 * @param term the term of the glossary: the source's for what is missing, else the target's
 * @param side the text that the span is in
 * @param span where it stands
 * @param expected what may be written, the best first
 * @param found what stands in the translation in its place, or looks like it; null where nothing does
 * @param layer what says that the term stands there
 */
public record TermIssue(
        String rule,
        Finding.Level level,
        String message,
        String concept,
        String term,
        Side side,
        Span span,
        List<String> expected,
        @Nullable String found,
        Layer layer) {
    /** A concept of the source for which the translation has no term. */
    public static final String MISSING = "term-missing";

    /** A term of the translation that is not to be used. */
    public static final String FORBIDDEN = "term-forbidden";

    /** A name of the source that the translation has changed or left out. */
    public static final String UNTRANSLATABLE = "term-untranslatable";

    /** A concept of the source of which nobody can say whether the translation has it: too little is known of the language. */
    public static final String UNSURE = "term-unsure";

    public TermIssue {
        expected = List.copyOf(expected);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(level);
        Objects.requireNonNull(message);
        Objects.requireNonNull(concept);
        Objects.requireNonNull(term);
        Objects.requireNonNull(side);
        Objects.requireNonNull(span);
    }

    /** One of the two texts of a translation. */
    public enum Side {
        SOURCE,
        TARGET
    }
}
