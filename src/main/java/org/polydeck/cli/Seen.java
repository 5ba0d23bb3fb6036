// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.Objects;
import org.polydeck.source.Finding;

/**
 * A finding, and the text that it was found in.
 *
 * @param fingerprint of source and translation; empty for what is not about a unit
 */
record Seen(Finding finding, String fingerprint) {
    Seen {
        Objects.requireNonNull(finding);
        Objects.requireNonNull(fingerprint);
    }
}
