// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

/** What happens to the end of a stem before some endings. Each has a sign in the tables of endings. */
enum StemChange {
    NONE(' ') {
        @Override
        String of(String stem) {
            return stem;
        }
    },
    /** The last letter twice: scan, scanning. */
    DOUBLED('*') {
        @Override
        String of(String stem) {
            return stem + stem.charAt(stem.length() - 1);
        }
    },
    /** A double last letter once: bellen, belt. */
    SINGLE('%') {
        @Override
        String of(String stem) {
            int last = stem.length() - 1;
            return last > 0 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
        }
    },
    /** German umlaut of the last vowel: Zugang, Zugänge. */
    UMLAUT('^') {
        @Override
        String of(String stem) {
            int vowel = lastVowel(stem);
            if (vowel > 0 && stem.charAt(vowel) == 'u' && stem.charAt(vowel - 1) == 'a') {
                vowel--;
            }
            int which = vowel < 0 ? -1 : "aou".indexOf(stem.charAt(vowel));
            return which < 0 ? stem : stem.substring(0, vowel) + "äöü".charAt(which) + stem.substring(vowel + 1);
        }
    },
    /** Dutch long vowel in an open syllable, where one letter is enough: taak, taken. */
    SHORTENED('<') {
        @Override
        String of(String stem) {
            int vowel = lastVowel(stem);
            boolean isDouble = vowel > 0 && stem.charAt(vowel) == stem.charAt(vowel - 1);
            return isDouble ? stem.substring(0, vowel) + stem.substring(vowel + 1) : stem;
        }
    },
    /** Dutch long vowel in a closed syllable: maken, maakt. */
    LENGTHENED('>') {
        @Override
        String of(String stem) {
            int vowel = lastVowel(stem);
            boolean isSingle = vowel == stem.length() - 2
                    && (vowel == 0 || (vowel > 0 && VOWELS.indexOf(stem.charAt(vowel - 1)) < 0));
            return isSingle ? stem.substring(0, vowel) + stem.charAt(vowel) + stem.substring(vowel) : stem;
        }
    },
    /** Dutch f and s between vowels: brief, brieven. */
    VOICED('~') {
        @Override
        String of(String stem) {
            return withLast(stem, "fs", "vz");
        }
    },
    /** Dutch v and z at the end: schrijven, schrijft. */
    DEVOICED('!') {
        @Override
        String of(String stem) {
            return withLast(stem, "vz", "fs");
        }
    };

    private static final String VOWELS = "aeiouyäöü";

    private final char sign;

    StemChange(char sign) {
        this.sign = sign;
    }

    /** The stem, which is not empty, as it is before the ending; the same stem where there is nothing to change. */
    abstract String of(String stem);

    /** The change with this sign; {@link #NONE} when it is a letter. */
    static StemChange signed(char sign) {
        for (StemChange change : values()) {
            if (change.sign == sign) {
                return change;
            }
        }
        return NONE;
    }

    private static int lastVowel(String stem) {
        int i = stem.length() - 1;
        while (i >= 0 && VOWELS.indexOf(stem.charAt(i)) < 0) {
            i--;
        }
        return i;
    }

    private static String withLast(String stem, String from, String to) {
        int last = stem.length() - 1;
        int which = from.indexOf(stem.charAt(last));
        return which < 0 ? stem : stem.substring(0, last) + to.charAt(which);
    }
}
