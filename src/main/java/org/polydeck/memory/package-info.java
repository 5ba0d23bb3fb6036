// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Translations as a memory that CAT tools search: TMX. Leans on {@link org.polydeck.unit}, and on the JDK's StAX for
 * writing.
 */
@NullMarked
package org.polydeck.memory;

import org.jspecify.annotations.NullMarked;
