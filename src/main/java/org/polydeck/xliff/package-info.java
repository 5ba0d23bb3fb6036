// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Units and translations as XLIFF 1.2 and 2.0, as {@code docs/xliff.md} describes it, and what CAT tools make of it; texts
 * cut into sentences; and what breaks the rules of XLIFF 2, as {@code docs/interop.md} tells. Leans on {@link
 * org.polydeck.unit}, on the JDK's StAX for reading and its schemas for judging, on Okapi for the rules that no schema has
 * and for sentences, and on ICU4J.
 */
@NullMarked
package org.polydeck.xliff;

import org.jspecify.annotations.NullMarked;
