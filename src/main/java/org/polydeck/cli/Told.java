// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.List;
import java.util.Objects;
import org.polydeck.report.Changes.Change;

/**
 * What became of a file, or would.
 *
 * @param problems why it could not be written, a line each
 */
record Told(Change change, List<String> problems) {
    Told {
        Objects.requireNonNull(change);
        problems = List.copyOf(problems);
    }
}
