// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What is wrong with a translation, and how far it is. Leans on {@link org.polydeck.xliff} for translations, on {@link
 * org.polydeck.unit} for what they ought to be, on {@link org.polydeck.term} for words, and on ICU for counting them.
 */
@NullMarked
package org.polydeck.check;

import org.jspecify.annotations.NullMarked;
