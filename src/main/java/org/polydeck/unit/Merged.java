// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Objects;

/**
 * A localised deck, always sound: what could not be put in safely kept its source text.
 *
 * @param text the whole deck
 * @param translated how many units hold a translation
 * @param refused units that kept their source text although they have a translation
 */
public record Merged(String text, int translated, List<Refusal> refused) {
    public Merged {
        Objects.requireNonNull(text);
        refused = List.copyOf(refused);
    }

    /**
     * A translation that was not put in.
     *
     * @param rule rule id of the finding: {@code code-missing}, {@code code-extra}, {@code code-nesting},
     *     {@code structure-changed}, …
     * @param reason what is wrong; what to do
     */
    public record Refusal(Unit unit, String rule, String reason) {}
}
