// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a translation file says of one unit.
 *
 * @param unit id of the unit
 * @param target in the translator's order; empty when nothing was written
 * @param state how far it is
 */
public record Translation(String unit, List<Target> target, State state) {

    /** How far a translation is; the states that XLIFF 1.2 and 2 share, by 1.2's names. */
    public enum State {
        NEW,
        NEEDS_REVIEW,
        TRANSLATED,
        FINAL;

        /** Value of {@code state} in XLIFF 1.2. */
        public String id() {
            return this == NEEDS_REVIEW ? "needs-review-translation" : name().toLowerCase(Locale.ROOT);
        }
    }

    public Translation {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(state);
        target = List.copyOf(target);
    }

    /** Whether there is anything in the target. */
    public boolean isEmpty() {
        return target.stream()
                .allMatch(t -> t instanceof Target.Text text && text.text().isBlank());
    }
}
