// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a dictionary may have spelled a word. */
final class Spelling {
    /** Typewriter, typographic, and the letter that Ukrainian should use; also two that look alike. */
    private static final String APOSTROPHES = "'\u2019\u02BC\u2018`";

    private Spelling() {}

    /**
     * The other spellings of a word that a dictionary does not have, likeliest first: lower case, then title case, each with
     * other apostrophes, and with {@code ё} for {@code е} and the other way round.
     */
    static Set<String> others(String word) {
        List<String> cases = List.of(word, word.toLowerCase(Locale.ROOT), titleCase(word));
        Set<String> others = new LinkedHashSet<>(cases);
        if (word.chars().anyMatch(Spelling::mayDiffer)) {
            others = cases.stream()
                    .flatMap(Spelling::withApostrophes)
                    .flatMap(Spelling::withYo)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        others.remove(word);
        return others;
    }

    /** Whether a letter, or a capital of it, is one that is exchanged for others. */
    private static boolean mayDiffer(int c) {
        return APOSTROPHES.indexOf(c) >= 0 || "еЕёЁґҐ".indexOf(c) >= 0;
    }

    private static String titleCase(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(word.codePointAt(0)))
                + word.substring(first).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> withApostrophes(String word) {
        if (word.chars().noneMatch(c -> APOSTROPHES.indexOf(c) >= 0)) {
            return Stream.of(word);
        }
        return Stream.of(word, withApostrophe(word, '\''), withApostrophe(word, '\u2019'));
    }

    private static String withApostrophe(String word, char apostrophe) {
        StringBuilder other = new StringBuilder(word);
        for (int i = 0; i < other.length(); i++) {
            if (APOSTROPHES.indexOf(other.charAt(i)) >= 0) {
                other.setCharAt(i, apostrophe);
            }
        }
        return other.toString();
    }

    /** A word has one {@code ё} at most, save for compounds; they are not tried. Ukrainian's dictionary has no {@code ґ}. */
    private static Stream<String> withYo(String word) {
        Stream.Builder<String> spellings = Stream.builder();
        spellings.add(word);
        if (word.indexOf('ё') >= 0) {
            spellings.add(word.replace('ё', 'е'));
        }
        if (word.indexOf('ґ') >= 0) {
            spellings.add(word.replace('ґ', 'г'));
        }
        for (int at = word.indexOf('е'); at >= 0; at = word.indexOf('е', at + 1)) {
            spellings.add(word.substring(0, at) + 'ё' + word.substring(at + 1));
        }
        return spellings.build();
    }
}
