// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import org.jspecify.annotations.Nullable;

/** The languages of files that don't name them. */
final class Unsaid {
    private final @Nullable String source;
    private final @Nullable String target;
    private boolean asked;

    /** Language tags; null where nobody knows. */
    Unsaid(@Nullable String source, @Nullable String target) {
        this.source = source;
        this.target = target;
    }

    /** The language that is translated. */
    @Nullable
    String source() {
        asked = true;
        return source;
    }

    /** The language of the translations. */
    @Nullable
    String target() {
        asked = true;
        return target;
    }

    /** Whether a file needed to be told. */
    boolean isAsked() {
        return asked;
    }
}
