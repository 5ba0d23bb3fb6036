// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** Translation files in the hands of other programs: OmegaT, translate-toolkit (which Weblate reads with), Okapi. */
package org.polydeck.interop;
