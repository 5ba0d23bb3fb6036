// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finnish: a word is a form when it is one of the lemma's stems, an ending that stem takes, and perhaps a possessive suffix
 * and clitics. Compounds need no rule, because only the end of a word changes.
 *
 * @see <a href="https://kaino.kotus.fi/visk/">VISK, Iso suomen kielioppi</a>
 */
final class FinnishInflection implements Inflection {

    /** How many letters at the end of a lemma can decide its class. What stands before is the same in all forms. */
    private static final int DECISIVE = 16;

    /** What stands after the colon of an abbreviation, or the apostrophe of a foreign name: VPN:ää, Bordeaux’ssa. */
    private static final Pattern WRITTEN_APART = Pattern.compile(
            "[:'’](?:[aeiou]{0,2}(?:n|t|a|ta|ssa|sta|lla|lta|lle|ksi|tta|na)|h[aeiou]n|seen|i(?:en|den|hin|siin)|j(?:a|en))"
                    + "(?:ni|si|nsa|mme|nne|an|en)?(?:kin|kaan|ko|han|pa)?");

    @Override
    public boolean isForm(String lemma, String word) {
        if (lemma.equals(word)) {
            return true;
        }
        if (lemma.length() < 2 || word.length() < 2) {
            return false;
        }
        if (word.startsWith(lemma) && isWrittenApart(word.substring(lemma.length()))) {
            return true;
        }
        int same = Math.max(0, lemma.length() - DECISIVE);
        return word.length() > same + 1
                && word.startsWith(lemma.substring(0, Math.max(same, lemma.length() < 7 ? 1 : 2)))
                && isFormOfTail(lemma.substring(same), word.substring(same));
    }

    private static boolean isWrittenApart(String rest) {
        return VowelHarmony.EITHER.admits(rest)
                && WRITTEN_APART.matcher(FinnishSounds.withBackVowels(rest)).matches();
    }

    private static boolean isFormOfTail(String lemma, String word) {
        VowelHarmony harmony = VowelHarmony.of(lemma);
        return anyStandsIn(FinnishNominal.stems(lemma), word, harmony)
                || anyStandsIn(FinnishNominal.comparison(lemma), word, harmony)
                || (lemma.length() > 2 && anyStandsIn(FinnishVerb.stems(lemma), word, harmony));
    }

    private static boolean anyStandsIn(List<FinnishStem> stems, String word, VowelHarmony harmony) {
        return stems.stream().anyMatch(stem -> stem.standsIn(word, harmony));
    }
}
