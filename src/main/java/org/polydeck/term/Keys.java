// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** By what forms of the same word can be found without comparing all with all: what they surely have in common. */
final class Keys {
    /** Letters that come and go in the forms of an Arabic word. */
    private static final String WEAK = "اويىءأإآؤئةٱ";

    private Keys() {}

    static List<String> ofTerm(String language, String folded) {
        String key = language.equals("ar") ? consonants(folded) : plain(folded);
        return List.of(key.substring(0, Math.min(2, key.length())));
    }

    static Set<String> ofText(String language, String folded) {
        Set<String> keys = new LinkedHashSet<>();
        if (language.equals("ar")) {
            // what hangs on may stand before: "وبالمفتاح" is "مفتاح"
            String consonants = consonants(folded);
            for (int i = 0; i < consonants.length(); i++) {
                keys.add(consonants.substring(i, Math.min(i + 2, consonants.length())));
                keys.add(consonants.substring(i, i + 1)); // "حاوية" has but one
            }
        } else {
            keys.addAll(ofTerm(language, folded));
        }
        return keys;
    }

    /** The first letters after a place, without accents. */
    static String beginning(String folded, int at) {
        String plain = plain(folded.substring(at, Math.min(at + 6, folded.length())));
        return plain.substring(0, Math.min(3, plain.length()));
    }

    private static String consonants(String folded) {
        var consonants = new StringBuilder();
        folded.chars()
                .filter(c -> WEAK.indexOf(c) < 0 && Character.isLetterOrDigit(c))
                .forEach(c -> consonants.append((char) c));
        return consonants.toString();
    }

    /** How many letters two words have in common at their beginning. */
    static int alike(String a, String b) {
        int alike = 0;
        while (alike < a.length() && alike < b.length() && a.charAt(alike) == b.charAt(alike)) {
            alike++;
        }
        return alike;
    }

    static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    /** The beginning without accents: {@code bok} and {@code böcker} are found together. */
    private static String plain(String folded) {
        String beginning = folded.substring(0, Math.min(4, folded.length()));
        for (int i = 0; i < beginning.length(); i++) {
            if (beginning.charAt(i) >= 0x80) {
                return withoutAccents(beginning);
            }
        }
        return beginning;
    }
}
