// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of the words of a language: dictionary forms and parts of speech, stems, and where the words of a text
 * without spaces begin. {@code docs/dictionaries.md} says where the data comes from. Leans on {@link org.polydeck.source} for
 * places, on Morfologik for dictionaries, and on Lucene for stemmers, Japanese and Chinese. Nobody else names these libraries.
 */
@NullMarked
package org.polydeck.morphology;

import org.jspecify.annotations.NullMarked;
