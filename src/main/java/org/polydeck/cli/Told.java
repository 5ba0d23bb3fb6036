// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.Collection;
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

    /** The same without problems that are told elsewhere. */
    Told without(Collection<String> known) {
        return new Told(
                change, problems.stream().filter(p -> !known.contains(p)).toList());
    }
}
