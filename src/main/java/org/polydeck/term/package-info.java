// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The glossary, and finding its terms in texts: concepts with the words for them in each language, as
 * {@code docs/glossary.md} describes them. Leans on {@link org.polydeck.source} for places, on {@link
 * org.polydeck.deck.Yaml} for reading, and on ICU for what a letter is.
 */
@NullMarked
package org.polydeck.term;

import org.jspecify.annotations.NullMarked;
