// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** Quality checks over units and translations, decks and terminology. */
@NullMarked
package org.polydeck.check;

import org.jspecify.annotations.NullMarked;
