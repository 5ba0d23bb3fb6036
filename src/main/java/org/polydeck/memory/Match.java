// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/**
 * A text and its translation.
 *
 * @param deck path of the deck below the content folder
 * @param unit id of the unit
 * @param codes what the codes of source and target stand for, by their id in {@link Target.Ref}; some may be missing
 */
public record Match(String deck, String unit, List<Target> source, List<Target> target, Map<Integer, Code> codes) {
    public Match {
        Objects.requireNonNull(deck);
        Objects.requireNonNull(unit);
        source = List.copyOf(source);
        target = List.copyOf(target);
        codes = Map.copyOf(codes);
    }

    /**
     * What an inline code stands for.
     *
     * @param kind as XLIFF 1.2's {@code ctype} names it, with or without {@code x-}: {@code bold}, {@code code}; or empty
     * @param shown for the translator, a pair as a whole: {@code `ls`}, {@code **…**}; or empty
     */
    public record Code(String kind, String shown) {
        static final Code UNKNOWN = new Code("", "");

        public Code {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(shown);
        }

        /** What one end of a pair stands for, or a code that stands alone. */
        String shown(Role role) {
            int gap = shown.indexOf('…');
            return switch (role) {
                case OPEN -> gap < 0 ? shown : shown.substring(0, gap);
                case CLOSE -> gap < 0 ? shown : shown.substring(gap + 1);
                case SINGLE -> shown;
            };
        }
    }

    /** Whether both have words; a memory has no use for others. */
    boolean hasWords() {
        return hasWords(source) && hasWords(target);
    }

    private static boolean hasWords(List<Target> pieces) {
        return pieces.stream()
                .anyMatch(p -> p instanceof Target.Text text && !text.text().isBlank());
    }
}
