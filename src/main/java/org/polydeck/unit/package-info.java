// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** What a translator sees of a deck, and putting it back: inline codes, escaping, the proof. */
@NullMarked
package org.polydeck.unit;

import org.jspecify.annotations.NullMarked;
