// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;

/**
 * A finding that somebody has looked at and lets stand.
 *
 * @param rule of the finding
 * @param unit id of its unit
 * @param concept of its term; null for any
 * @param language of the translation; null for any, and for the deck itself
 * @param reason for people
 * @param seen fingerprint of the text that it holds for; null for any text
 * @param place in {@code polydeck.yml}
 */
record Waiver(
        String rule,
        String unit,
        @Nullable String concept,
        @Nullable String language,
        String reason,
        @Nullable String seen,
        Place place) {
    Waiver {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
    }

    /** One for a finding. */
    static Waiver of(Seen seen, String reason) {
        Finding f = seen.finding();
        return new Waiver(
                f.rule(),
                Objects.requireNonNull(f.unit()),
                f.concept(),
                f.language(),
                reason,
                seen.fingerprint(),
                Place.of(Config.FILE));
    }

    /** Whether it is about a finding, whatever text that was found in. */
    boolean isAbout(Finding finding) {
        return rule.equals(finding.rule())
                && unit.equals(finding.unit())
                && (concept == null || concept.equals(finding.concept()))
                && (language == null || language.equals(finding.language()));
    }

    /** Whether it holds for a text. */
    boolean holds(String fingerprint) {
        return seen == null || seen.equals(fingerprint);
    }

    /** The same, wherever it stands. */
    Waiver anywhere() {
        return new Waiver(rule, unit, concept, language, reason, seen, Place.of(Config.FILE));
    }
}
