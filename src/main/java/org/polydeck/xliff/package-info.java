// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Units and translations as XLIFF 1.2, as {@code docs/xliff.md} describes it, and what CAT tools make of it. Leans on
 * {@link org.polydeck.unit}, and on the JDK's StAX for reading.
 */
@NullMarked
package org.polydeck.xliff;

import org.jspecify.annotations.NullMarked;
