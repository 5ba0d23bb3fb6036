// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The glossary, finding its terms in texts, exports of it for other programs, and the glossaries of those: concepts with the
 * words for them in each language, as {@code docs/glossary.md} describes them. Leans on {@link org.polydeck.source} for places,
 * on {@link org.polydeck.deck.Yaml} for reading, on ICU for what a letter is, and on the JDK's StAX for XML.
 */
@NullMarked
package org.polydeck.term;

import org.jspecify.annotations.NullMarked;
