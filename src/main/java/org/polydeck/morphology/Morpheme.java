// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import org.polydeck.source.Span;

/**
 * The smallest piece of a text that has a meaning of its own; in Chinese, a word.
 *
 * @param span where it stands in the text, never empty
 * @param lemma its dictionary form: {@code する} for {@code さ}
 * @param wordClass its part of speech; always {@link WordClass#OTHER} in Chinese, where nothing is known of it
 * @param known whether the dictionary has it; always true in Chinese
 */
public record Morpheme(Span span, String lemma, WordClass wordClass, boolean known) {}
