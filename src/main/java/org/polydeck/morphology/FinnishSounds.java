// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

/** What Finnish rules have to know of single letters. */
final class FinnishSounds {

    private static final String BACK = "aou";
    private static final String FRONT = "äöy";
    private static final String VOWELS = BACK + FRONT + "eiå";
    private static final String FOREIGN = "bcfqwxzåšžé";

    private FinnishSounds() {}

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static boolean isBack(char letter) {
        return BACK.indexOf(letter) >= 0;
    }

    static boolean isFront(char letter) {
        return FRONT.indexOf(letter) >= 0;
    }

    /** Whether the word has a letter that no word has that is old in the language. */
    static boolean looksForeign(String word) {
        return word.chars().anyMatch(letter -> FOREIGN.indexOf(letter) >= 0)
                || word.replace("ng", "").indexOf('g') >= 0
                || word.contains("sh")
                || word.contains("ph");
    }

    /** Whether the stem ends in a long vowel or in one of the diphthongs that open: uo, yö, ie. */
    static boolean endsInLongVowel(String stem) {
        int length = stem.length();
        if (length < 2 || !isVowel(stem.charAt(length - 1))) {
            return false;
        }
        return stem.charAt(length - 1) == stem.charAt(length - 2)
                || stem.endsWith("uo")
                || stem.endsWith("yö")
                || stem.endsWith("ie");
    }

    /** How many groups of vowels the word has, which is nearly the number of its syllables. */
    static int vowelGroups(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word.charAt(i)) && (i == 0 || !isVowel(word.charAt(i - 1)))) {
                groups++;
            }
        }
        return groups;
    }

    /** An ending with back vowels in place of front ones: as grammars write endings, {@code ssa} for -ssa and -ssä. */
    static String withBackVowels(String ending) {
        return ending.replace('ä', 'a').replace('ö', 'o').replace('y', 'u');
    }
}
