// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.source;

import java.util.Objects;

/** A replacement of the text in a span; an insertion where the span is a caret. */
public record Edit(Span span, String replacement) {
    public Edit {
        Objects.requireNonNull(span);
        Objects.requireNonNull(replacement);
    }
}
