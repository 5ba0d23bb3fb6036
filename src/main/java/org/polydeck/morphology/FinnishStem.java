// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A stem of a Finnish word, and what can stand after it.
 *
 * @param text the stem, in lower case
 * @param kind which endings it takes
 */
record FinnishStem(String text, Kind kind) {

    /** Possessive suffixes, VISK § 95. After endings in a or e it can be -an, -en, too: taloa-an, talossa-an; but talo-nsa. */
    private static final String POSSESSIVE = "(?:ni|si|nsa|mme|nne)";

    /** Clitics, VISK § 126–132. */
    private static final String CLITICS = "(?:kin|kaan|kohan|kos?|han|pahan|pas?)?";

    /**
     * Which endings a stem takes, with back vowels. Possessive suffixes stand after the second list: there the genitive,
     * plural and illative have lost their last consonant. {@code *} is the last vowel of the stem once more.
     */
    enum Kind {
        /** The word as it stands in dictionaries. */
        WHOLE(List.of(""), List.of()),
        /** Stem in a short vowel, in open syllables: verkko-a, verkko-na, verkko-on. */
        STRONG(List.of("a", "na", "*n"), List.of("", "a", "na", "*")),
        /** Stem in a long vowel, in open syllables: maa-ta, maa-han, laittee-seen. */
        LONG(List.of("ta", "na", "h*n", "seen"), List.of("", "ta", "na", "h*", "see")),
        /** Vowel stem in closed syllables. */
        WEAK(
                List.of("n", "t", "ssa", "sta", "lla", "lta", "lle", "ksi", "tta"),
                List.of("ssa", "sta", "lla", "lta", "lle", "kse")),
        /** Consonant stem: vet-tä, avain-ten. */
        CONSONANT(List.of("ta", "ten"), List.of("ta", "te")),
        /** Plural stem in i after a consonant, open syllables: uhki-a, uhki-en. */
        STRONG_PLURAL(List.of("a", "en", "na", "in", "ne"), List.of("a", "e", "na", "i", "ne")),
        /** Plural stem in i after a vowel, open syllables: laittei-ta, laittei-siin, verkkoi-hin. */
        LONG_PLURAL(
                List.of("ta", "den", "tten", "na", "hin", "siin", "ne"),
                List.of("ta", "de", "tte", "na", "hi", "sii", "ne")),
        /** Plural stem whose i has become j between vowels: verkkoj-a, verkkoj-en. */
        J_PLURAL(List.of("a", "en"), List.of("a", "e")),
        /** Plural stem in closed syllables. */
        WEAK_PLURAL(
                List.of("ssa", "sta", "lla", "lta", "lle", "ksi", "tta", "n"),
                List.of("ssa", "sta", "lla", "lta", "lle", "kse")),
        /** Stem of a mood or tense, to which persons are added; alone it is the third person or the imperative. */
        PERSONAL(List.of("", "n", "t", "mme", "tte", "vat", "*"), List.of()),
        /** Strong stem of the present, with the persons that leave its last syllable open: lukee, lukevat. */
        STRONG_PRESENT(List.of("*", "vat"), List.of()),
        /** Strong stem of the past, likewise: luki, lukivat. */
        STRONG_PAST(List.of("", "vat"), List.of()),
        /** Weak stem of the present, which alone is the imperative: luen, lue. */
        WEAK_PRESENT(List.of("", "n", "t", "mme", "tte"), List.of()),
        /** Weak stem of the past: luin. */
        WEAK_PAST(List.of("n", "t", "mme", "tte"), List.of()),
        /** Stem of the imperative's and potential's persons. */
        COMMANDING(
                List.of("kaa", "kaamme", "koon", "koot", "ko", "nen", "net", "nee", "nemme", "nette", "nevat"),
                List.of()),
        /** Stem of the passive, which ends in t or in the consonant that t has become. */
        PASSIVE(List.of("aan", "iin", "aisiin", "aneen", "akoon"), List.of()),
        /** Stem of the E infinitive: salat-essa, salat-en. */
        E_INFINITIVE(List.of("essa", "en"), List.of("essa", "e")),
        /** The A infinitive with translative: salata-kse-en. */
        LONG_INFINITIVE(List.of(), List.of("kse"));

        /** The stem's last vowel, and after it what this kind takes. */
        private final Pattern pattern;

        Kind(List<String> endings, List<String> possessed) {
            List<String> shortPossessed = possessed.stream()
                    .filter(ending -> ending.endsWith("a") || ending.endsWith("e"))
                    .toList();
            String alternatives = anyOf(endings) + CLITICS
                    + "|" + anyOf(possessed) + POSSESSIVE + CLITICS
                    + "|" + anyOf(shortPossessed) + "[ae]n" + CLITICS;
            pattern = Pattern.compile("(.)(?:" + alternatives.replace("*", "\\1") + ")", Pattern.DOTALL);
        }

        private static String anyOf(List<String> endings) {
            return endings.isEmpty() ? "(?!)" : "(?:" + String.join("|", endings) + ")";
        }
    }

    /** Whether the word is this stem, one of its endings, and suffixes that may follow. */
    boolean standsIn(String word, VowelHarmony harmony) {
        if (text.isEmpty() || !word.startsWith(text)) {
            return false;
        }
        String lastAndRest = word.substring(text.length() - 1);
        return harmony.admits(lastAndRest.substring(1))
                && kind.pattern
                        .matcher(FinnishSounds.withBackVowels(lastAndRest))
                        .matches();
    }
}
