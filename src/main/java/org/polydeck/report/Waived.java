// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.util.Objects;
import org.polydeck.source.Finding;

/** A finding that somebody lets stand, and why. */
public record Waived(Finding finding, String reason) {
    public Waived {
        Objects.requireNonNull(finding);
        Objects.requireNonNull(reason);
    }
}
