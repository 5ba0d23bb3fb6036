// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Units and translations as XLIFF 1.2, as {@code docs/xliff.md} describes it, and what CAT tools make of it; texts cut
 * into sentences. Leans on {@link org.polydeck.unit}, on the JDK's StAX for reading, and on Okapi and ICU4J for sentences.
 */
@NullMarked
package org.polydeck.xliff;

import org.jspecify.annotations.NullMarked;
