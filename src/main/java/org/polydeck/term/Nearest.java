// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The word that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The end of a message: {@code did you mean 'x'?}, or what else there is. */
    static String hint(String word, Collection<String> known, String otherwise) {
        int most = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .filter(k -> Math.abs(k.length() - word.length()) <= most && distance(word, k) <= most)
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(Comparator.naturalOrder()))
                .map(k -> "did you mean '" + k + "'?")
                .orElse(otherwise);
    }

    /** The words that look most alike, and those that hold the word; the best first. */
    static List<String> of(String word, Collection<String> known, int most) {
        int far = Math.max(1, Math.min(3, word.length() / 3));
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= far
                        || (lower.length() > 2 && k.toLowerCase(Locale.ROOT).contains(lower)))
                .sorted(Comparator.comparingInt((String k) -> distance(lower, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** How many letters to change, add or remove. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
