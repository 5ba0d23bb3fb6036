// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** Units and translations as XLIFF 1.2, and what CAT tools make of it. */
@NullMarked
package org.polydeck.xliff;

import org.jspecify.annotations.NullMarked;
