// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Arabic. A noun has its article and short prepositions before it and possessive pronouns after it in one word; its plural is
 * sound (an ending) or broken ({@link BrokenPlural}).
 *
 * <p>The adjective of relation in -ي is another word; so the pronoun of the first person, written the same, stands after ت
 * alone: شبكتي.
 */
final class ArabicInflection implements Inflection {

    private static final char SHADDA = '\u0651';

    /** Conjunction, preposition, article; ل and ال together are لل. */
    private static final Pattern BEFORE_NOUN = Pattern.compile("[وف]?(?:[بكل]?|[بك]?ال|لل)");

    static final String PRONOUN = "(?:ه|ها|هما|هم|هن|ك|كما|كم|كن|نا)";

    /** After a word without teh marbuta: accusative, dual, pronoun. */
    private static final Pattern AFTER_SINGULAR = Pattern.compile("|ا|ان|ين|" + PRONOUN + "|[اي]" + PRONOUN);

    private static final Pattern PRONOUN_ALONE = Pattern.compile(PRONOUN);
    private static final Pattern FEMININE_PLURAL = Pattern.compile("اتي?|ات" + PRONOUN);
    private static final Pattern AFTER_FEMININE = Pattern.compile("ة|ه|تان|تين|تا|تي|ت" + PRONOUN + "|ت[اي]" + PRONOUN);
    private static final Pattern SOUND_PLURAL = Pattern.compile("ات|اتي|ات" + PRONOUN + "|ون|ين|و|[وي]" + PRONOUN);
    private static final Pattern AFTER_BROKEN = Pattern.compile("|ا|" + PRONOUN);

    /** What takes ة as an adjective: participles, فعيل, relative adjectives, and common short ones. */
    private static final Pattern ADJECTIVE =
            Pattern.compile(".ا..|..ي.|م..+|...*ي|جيد|سيئ|صعب|سهل|حر|عام|خاص|هام|ضار|مهم|نشط|آمن|فعال");

    /** Whose plural, without its n before a genitive, cannot be taken for an adjective: مستخدمي النظام. */
    private static final Pattern PARTICIPLE = Pattern.compile("م....+");

    @Override
    public boolean isForm(String lemma, String word) {
        if (lemma.equals(word)) {
            return true;
        }
        boolean isDefinite = lemma.startsWith("ال") && lemma.length() > 4;
        String singular = ArabicSpelling.normal(isDefinite ? lemma.substring(2) : lemma);
        String form = ArabicSpelling.normal(word);
        return singular.length() > 1
                && startsAlike(singular, form)
                && form.length() > 1
                && (form.equals(singular)
                        || isNoun(singular, form)
                        || ArabicVerb.isForm(singular, form)
                        || isShortened(lemma, singular, form)
                        || isParticiple(lemma, singular, form));
    }

    /** Weak verbs lose a letter in the jussive and the imperative: ألغى : ألغِ, استعاد : استعِد. */
    private static boolean isShortened(String lemma, String singular, String form) {
        int n = singular.length();
        if (n > 3 && lemma.endsWith("ى")) {
            return ArabicVerb.isForm(cut(singular), form);
        }
        return n > 4
                && singular.charAt(n - 2) == ArabicSpelling.ALEF
                && ArabicVerb.isForm(singular.substring(0, n - 2) + singular.charAt(n - 1), form);
    }

    /** Of verbs whose second letter is doubled in writing: شفّر : مشفّر. */
    private static boolean isParticiple(String lemma, String singular, String form) {
        return singular.length() == 3 && lemma.indexOf(SHADDA) > 0 && isNoun("م" + singular, form);
    }

    /** A quick look first: whatever stands before the stem, its first letter is near, if it cannot get lost. */
    private static boolean startsAlike(String singular, String form) {
        char first = singular.charAt(0);
        int place = form.indexOf(first);
        return first == ArabicSpelling.ALEF || first == ArabicSpelling.WAW || (place >= 0 && place <= 5);
    }

    private static boolean isNoun(String singular, String form) {
        List<String> plurals = BrokenPlural.of(singular);
        for (int start = 0; start <= Math.min(4, form.length() - 2); start++) {
            if (BEFORE_NOUN.matcher(form).region(0, start).matches()
                    && isBareNoun(singular, plurals, form.substring(start))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBareNoun(String singular, List<String> plurals, String form) {
        return (endsIn(singular, ArabicSpelling.TEH_MARBUTA)
                        ? isFeminine(cut(singular), form)
                        : isMasculine(singular, form))
                || plurals.stream().anyMatch(plural -> isBroken(plural, form));
    }

    private static boolean isFeminine(String stem, String form) {
        return follows(form, stem, AFTER_FEMININE)
                || follows(form, stem, FEMININE_PLURAL)
                || (endsIn(stem, ArabicSpelling.ALEF)
                        && (follows(form, cut(stem) + "و", SOUND_PLURAL) // أداة : أدوات
                                || follows(form, cut(stem) + "ي", SOUND_PLURAL)));
    }

    private static boolean isMasculine(String singular, String form) {
        return follows(form, singular, AFTER_SINGULAR)
                || follows(form, singular, SOUND_PLURAL)
                || (PARTICIPLE.matcher(singular).matches() && form.equals(singular + ArabicSpelling.YEH))
                || (ADJECTIVE.matcher(singular).matches() && follows(form, singular, AFTER_FEMININE))
                || followsChanged(form, singular);
    }

    private static boolean isBroken(String plural, String form) {
        return endsIn(plural, ArabicSpelling.TEH_MARBUTA)
                ? follows(form, cut(plural), AFTER_FEMININE)
                : follows(form, plural, AFTER_BROKEN) || followsChanged(form, plural);
    }

    /** Before a pronoun, hamza gets a seat (أعضائه) and alef maksura is alef (مستواه). */
    private static boolean followsChanged(String form, String word) {
        String root = cut(word);
        if (endsIn(word, ArabicSpelling.HAMZA)) {
            return follows(form, root + "ئ", AFTER_BROKEN) || follows(form, root + "ؤ", AFTER_BROKEN);
        }
        return endsIn(word, ArabicSpelling.YEH) && follows(form, root + ArabicSpelling.ALEF, PRONOUN_ALONE);
    }

    static boolean follows(String form, String stem, Pattern suffixes) {
        return form.startsWith(stem)
                && suffixes.matcher(form).region(stem.length(), form.length()).matches();
    }

    static boolean endsIn(String word, char letter) {
        return !word.isEmpty() && word.charAt(word.length() - 1) == letter;
    }

    static String cut(String word) {
        return word.substring(0, word.length() - 1);
    }
}
