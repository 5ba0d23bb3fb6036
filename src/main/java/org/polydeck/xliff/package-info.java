// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Units and translations as XLIFF 1.2, as {@code docs/xliff.md} describes it, and what CAT tools make of it; and what
 * breaks the rules of XLIFF 2, as {@code docs/interop.md} tells. Leans on {@link org.polydeck.unit}, on the JDK's StAX
 * for reading and its schemas for judging, and on Okapi for the rules that no schema has.
 */
@NullMarked
package org.polydeck.xliff;

import org.jspecify.annotations.NullMarked;
