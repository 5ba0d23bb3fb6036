// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a translator sees of a deck, and putting it back: inline codes, escaping, and the proof that a merged deck reads as
 * it was meant. Leans on {@link org.polydeck.deck}, and on ICU for wide characters and where lines may break.
 */
@NullMarked
package org.polydeck.unit;

import org.jspecify.annotations.NullMarked;
