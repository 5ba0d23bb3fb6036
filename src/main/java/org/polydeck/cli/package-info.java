// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: options, files, exit codes; one class a command. Leans on all other packages and on picocli; alone
 * knows options, environment, clock and working directory.
 */
@NullMarked
package org.polydeck.cli;

import org.jspecify.annotations.NullMarked;
