// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.List;

/** Wrong use or configuration: each line says where, what is wrong and what to do; ends with exit code 2. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    UsageException(String line) {
        this(List.of(line));
    }

    UsageException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
