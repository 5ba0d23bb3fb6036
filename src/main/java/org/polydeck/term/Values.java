// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.Term.Gender;
import org.polydeck.term.Term.PartOfSpeech;
import org.polydeck.term.Term.Status;

/** What other programs call statuses, parts of speech and genders. */
final class Values {
    private static final Map<String, Status> STATUSES = Map.ofEntries(
            Map.entry("preferred", Status.PREFERRED),
            Map.entry("standardized", Status.PREFERRED),
            Map.entry("approved", Status.PREFERRED),
            Map.entry("recommended", Status.PREFERRED),
            Map.entry("admitted", Status.ADMITTED),
            Map.entry("allowed", Status.ADMITTED),
            Map.entry("legal", Status.ADMITTED),
            Map.entry("regulated", Status.ADMITTED),
            Map.entry("provisional", Status.ADMITTED),
            Map.entry("proposed", Status.ADMITTED),
            Map.entry("new", Status.ADMITTED),
            Map.entry("draft", Status.ADMITTED),
            Map.entry("deprecated", Status.DEPRECATED),
            Map.entry("superseded", Status.DEPRECATED),
            Map.entry("obsolete", Status.DEPRECATED),
            Map.entry("notrecommended", Status.DEPRECATED),
            Map.entry("nonstandard", Status.DEPRECATED),
            Map.entry("forbidden", Status.FORBIDDEN),
            Map.entry("rejected", Status.FORBIDDEN),
            Map.entry("prohibited", Status.FORBIDDEN),
            Map.entry("donotuse", Status.FORBIDDEN));

    private static final Map<String, PartOfSpeech> PARTS = Map.ofEntries(
            Map.entry("noun", PartOfSpeech.NOUN),
            Map.entry("n", PartOfSpeech.NOUN),
            Map.entry("propernoun", PartOfSpeech.PROPER_NOUN),
            Map.entry("propern", PartOfSpeech.PROPER_NOUN),
            Map.entry("name", PartOfSpeech.PROPER_NOUN),
            Map.entry("verb", PartOfSpeech.VERB),
            Map.entry("v", PartOfSpeech.VERB),
            Map.entry("adjective", PartOfSpeech.ADJECTIVE),
            Map.entry("adj", PartOfSpeech.ADJECTIVE),
            Map.entry("adverb", PartOfSpeech.ADVERB),
            Map.entry("adv", PartOfSpeech.ADVERB),
            Map.entry("other", PartOfSpeech.OTHER),
            Map.entry("phrase", PartOfSpeech.OTHER),
            Map.entry("pronoun", PartOfSpeech.OTHER),
            Map.entry("preposition", PartOfSpeech.OTHER),
            Map.entry("conjunction", PartOfSpeech.OTHER),
            Map.entry("interjection", PartOfSpeech.OTHER),
            Map.entry("numeral", PartOfSpeech.OTHER),
            Map.entry("determiner", PartOfSpeech.OTHER),
            Map.entry("particle", PartOfSpeech.OTHER));

    private static final Map<String, Gender> GENDERS = Map.ofEntries(
            Map.entry("masculine", Gender.MASCULINE),
            Map.entry("masc", Gender.MASCULINE),
            Map.entry("m", Gender.MASCULINE),
            Map.entry("feminine", Gender.FEMININE),
            Map.entry("fem", Gender.FEMININE),
            Map.entry("f", Gender.FEMININE),
            Map.entry("neuter", Gender.NEUTER),
            Map.entry("neut", Gender.NEUTER),
            Map.entry("n", Gender.NEUTER),
            // TBX has no name for the gender that masculine and feminine have become in Swedish
            Map.entry("other", Gender.COMMON),
            Map.entry("othergender", Gender.COMMON),
            Map.entry("common", Gender.COMMON),
            Map.entry("utrum", Gender.COMMON));

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "wahr", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "falsch");

    private Values() {}

    /** {@code deprecatedTerm-admn-sts}, {@code deprecatedTerm}, {@code Deprecated}; null for what is none. */
    static @Nullable Status status(String text) {
        return STATUSES.get(key(text).replaceAll("(?:term)?(?:admnsts)?$", ""));
    }

    static @Nullable PartOfSpeech pos(String text) {
        return PARTS.get(key(text));
    }

    static @Nullable Gender gender(String text) {
        return GENDERS.get(key(text));
    }

    /** Yes or no in the ways that tables write it; null for neither. */
    static @Nullable Boolean truth(String text) {
        String key = key(text);
        return YES.contains(key) ? Boolean.TRUE : NO.contains(key) ? Boolean.FALSE : null;
    }

    /** The letters and digits of a name, in small letters: {@code partofspeech} for "Part of Speech". */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
