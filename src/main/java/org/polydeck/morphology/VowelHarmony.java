// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

/**
 * Finnish vowel harmony: endings have a, o, u after back vowels, and ä, ö, y otherwise.
 *
 * @see <a href="https://kaino.kotus.fi/visk/sisallys.php?p=15">VISK § 15–17</a>
 */
enum VowelHarmony {
    BACK,
    FRONT,
    /** Foreign words (analyysi : analyysia, analyysiä), abbreviations, compounds whose parts we cannot tell. */
    EITHER;

    /** How many syllables back a vowel surely belongs to the same part of a compound: tietokieli : tietokieltä. */
    private static final int REACH = 2;

    static VowelHarmony of(String word) {
        if (word.endsWith("tie") || word.endsWith("mies")) {
            return EITHER; // rautatie : rautatiellä
        }
        int groups = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            char letter = word.charAt(i);
            if (!FinnishSounds.isVowel(letter)) {
                continue;
            }
            if (i == word.length() - 1 || !FinnishSounds.isVowel(word.charAt(i + 1))) {
                groups++;
            }
            if (groups > REACH) {
                return EITHER;
            }
            if (FinnishSounds.isBack(letter)) {
                return BACK;
            }
            if (FinnishSounds.isFront(letter)) {
                return letter == 'y' && hasBack(word, i) ? EITHER : FRONT;
            }
        }
        return EITHER;
    }

    /** Whether the ending has no vowel of the other harmony, nor vowels of both. */
    boolean admits(String ending) {
        boolean back = ending.chars().anyMatch(letter -> FinnishSounds.isBack((char) letter));
        boolean front = ending.chars().anyMatch(letter -> FinnishSounds.isFront((char) letter));
        return switch (this) {
            case BACK -> !front;
            case FRONT -> !back;
            case EITHER -> !back || !front;
        };
    }

    private static boolean hasBack(String word, int end) {
        return word.substring(0, end).chars().anyMatch(letter -> FinnishSounds.isBack((char) letter));
    }
}
