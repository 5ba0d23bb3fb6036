// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.regex.Pattern;

/**
 * One spelling for Arabic words that are written in several: without vowel marks and tatweel, with a bare alef in place of alef
 * with hamza, with yeh in place of alef maksura. Alef with madda stays: it is what tells <i>آمن</i>, safe, from <i>أمن</i>,
 * security.
 */
final class ArabicSpelling {

    /** Tatweel, vowel marks, the small alef, and the marks of the Koran. */
    private static final Pattern MARKS = Pattern.compile("[\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED]");

    static final char ALEF = 'ا';
    static final char TEH_MARBUTA = 'ة';
    static final char YEH = 'ي';
    static final char WAW = 'و';
    static final char HAMZA = 'ء';

    private ArabicSpelling() {}

    static String normal(String word) {
        return MARKS.matcher(word)
                .replaceAll("")
                .replace('أ', ALEF)
                .replace('إ', ALEF)
                .replace('ٱ', ALEF)
                .replace('ى', YEH);
    }
}
