// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.OptionalInt;

/** How long a translation may be, as files say it. */
final class Room {
    private static final String SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0";

    private Room() {}

    /**
     * The most characters.
     *
     * <p>XLIFF 1.2 has {@code maxwidth} with {@code size-unit="char"}; without a unit it is pixels. XLIFF 2 has {@code
     * slr:sizeRestriction}, {@code "12"} or {@code "0,12"} (Size and Length Restriction Module), which the standard
     * profile counts in code points.
     */
    static OptionalInt longest(Extra extra) {
        if (extra.attributes().isEmpty()) {
            return OptionalInt.empty();
        }
        String core = XliffVersion.V1_2.namespace();
        if (extra.value(core, "size-unit").equals("char")) {
            return number(extra.value(core, "maxwidth"));
        }
        String restriction = extra.value(SIZES, "sizeRestriction");
        return number(restriction.substring(restriction.indexOf(',') + 1));
    }

    private static OptionalInt number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
