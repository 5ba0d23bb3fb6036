// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Objects;

/**
 * What a translation file says of one unit.
 *
 * @param unit id of the unit
 * @param target in the translator's order; empty when nothing was written
 * @param state how far it is
 */
public record Translation(String unit, List<Target> target, State state) {

    /** How far a translation is, the least first. */
    public enum State {
        NEW,
        NEEDS_REVIEW,
        TRANSLATED,
        REVIEWED,
        FINAL
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
