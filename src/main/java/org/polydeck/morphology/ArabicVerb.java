// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Arabic verbs, given by their past (he wrote): persons are endings in the past, and letters before the stem in the present.
 *
 * @see <a href="https://archive.org/details/grammaroftheara01wriguoft">W. Wright, A Grammar of the Arabic Language, I, § 73–178</a>
 */
final class ArabicVerb {

    private static final Pattern BEFORE_PAST = Pattern.compile("[وف]?ل?");
    private static final Pattern BEFORE_PRESENT = Pattern.compile("[وف]?[سل]?[يتنا]");

    private static final String OBJECT = "(?:ني|" + ArabicInflection.PRONOUN + ")?";
    private static final Pattern AFTER_PAST = Pattern.compile("(?:|ت|تا|نا|وا|و|ن|تم|تمو|ا)" + OBJECT);
    private static final Pattern AFTER_SHORT_PAST = Pattern.compile("(?:ت|تا|وا|و)" + OBJECT);
    private static final Pattern AFTER_PRESENT = Pattern.compile("(?:|ون|وا|ين|ان|ن|ي|ا|و)" + OBJECT);

    private ArabicVerb() {}

    /** Whether the word, in normal spelling, is a form of what could be a verb. */
    static boolean isForm(String past, String form) {
        if (!canBeVerb(past)) {
            return false;
        }
        List<String> presents = presents(past);
        boolean isDefective = ArabicInflection.endsIn(past, ArabicSpelling.ALEF);
        for (int start = 0; start <= Math.min(3, form.length() - 2); start++) {
            String rest = form.substring(start);
            if (BEFORE_PAST.matcher(form).region(0, start).matches()
                    && (ArabicInflection.follows(rest, past, AFTER_PAST)
                            || (isDefective
                                    && ArabicInflection.follows(rest, ArabicInflection.cut(past), AFTER_SHORT_PAST)))) {
                return true;
            }
            if (BEFORE_PRESENT.matcher(form).region(0, start).matches()
                    && presents.stream().anyMatch(present -> ArabicInflection.follows(rest, present, AFTER_PRESENT))) {
                return true;
            }
        }
        return false;
    }

    /** Not with a long vowel, or with م in front, where only nouns have one: حساب, هجوم, مفتاح. */
    private static boolean canBeVerb(String word) {
        int length = word.length();
        if (length < 3 || length > 6 || ArabicInflection.endsIn(word, ArabicSpelling.TEH_MARBUTA)) {
            return false;
        }
        char beforeLast = word.charAt(length - 2);
        return length == 3
                || (word.charAt(0) != 'م'
                        && ((beforeLast != ArabicSpelling.WAW && beforeLast != ArabicSpelling.YEH)
                                || word.charAt(length - 3) == ArabicSpelling.ALEF) // تعاون
                        && (beforeLast != ArabicSpelling.ALEF || word.charAt(0) == ArabicSpelling.ALEF));
    }

    /** What stands after the letter for the person: أرسل : يرسل, أعاد : يعيد, وصل : يصل, أكد : يؤكد, بدا : يبدو. */
    private static List<String> presents(String past) {
        boolean hasAlef = past.charAt(0) == ArabicSpelling.ALEF;
        String stem = past.length() > 3 && hasAlef ? past.substring(1) : past;
        List<String> presents = new ArrayList<>(List.of(stem));
        if (past.length() == 3 && hasAlef) {
            presents.add("ؤ" + past.substring(1));
        } else if (past.length() == 3 && past.charAt(0) == ArabicSpelling.WAW) {
            presents.add(past.substring(1));
        }
        if (past.length() == 3 || hasAlef) {
            addWithVowels(stem, stem.length() - 2, presents);
            addWithVowels(stem, stem.length() - 1, presents);
        }
        return presents;
    }

    private static void addWithVowels(String stem, int place, List<String> presents) {
        if (place > 0 && stem.charAt(place) == ArabicSpelling.ALEF) {
            for (char vowel : new char[] {ArabicSpelling.YEH, ArabicSpelling.WAW}) {
                presents.add(stem.substring(0, place) + vowel + stem.substring(place + 1));
            }
        }
    }
}
