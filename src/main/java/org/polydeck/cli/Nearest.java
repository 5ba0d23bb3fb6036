// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The known word with the fewest letters to change, if a typo could explain it. */
    static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .filter(k -> distance(word, k) <= most)
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** The end of a message: {@code did you mean 'x'?}, or what else there is. */
    static String hint(String word, Collection<String> known, String otherwise) {
        return to(word, known).map(k -> "did you mean '" + k + "'?").orElse(otherwise);
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] twoBefore = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + cost);
                // "langauges": two letters changed places
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
                }
            }
            int[] oldest = twoBefore;
            twoBefore = before;
            before = row;
            row = oldest;
        }
        return before[b.length()];
    }
}
