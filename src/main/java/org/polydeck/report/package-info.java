// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/** Findings and progress as text and JSON. */
@NullMarked
package org.polydeck.report;

import org.jspecify.annotations.NullMarked;
