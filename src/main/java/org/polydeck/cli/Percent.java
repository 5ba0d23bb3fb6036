// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import org.jspecify.annotations.Nullable;

/** The value of {@code --keep}. */
final class Percent {
    private Percent() {}

    static int of(@Nullable String option, Config config) throws UsageException {
        if (option == null) {
            return config.keep();
        }
        if (!option.matches("\\d{1,2}|100")) {
            throw new UsageException("--keep " + option + ": that is no share; write a percentage from 0 to 100");
        }
        return Integer.parseInt(option);
    }
}
