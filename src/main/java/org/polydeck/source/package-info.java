// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** Exact source text and places in it, edits of it, and what there is to say about it. Leans on the JDK alone. */
@NullMarked
package org.polydeck.source;

import org.jspecify.annotations.NullMarked;
