// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Findings, progress, changed files and manifests of kits as text and JSON. Leans on {@link org.polydeck.check} for
 * progress, on {@link org.polydeck.source} for findings, and on Jackson.
 */
@NullMarked
package org.polydeck.report;

import org.jspecify.annotations.NullMarked;
