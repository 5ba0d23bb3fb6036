// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** Reading a deck without losing a character: front matter, slides, directives, notes, blocks, inlines. */
@NullMarked
package org.polydeck.deck;

import org.jspecify.annotations.NullMarked;
