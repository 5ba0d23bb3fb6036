// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;

/** What has to be known of languages to find terms of several words. */
final class Grammar {
    /**
     * Words that come and go inside a term as the sentence wants it: {@code contrôle d'accès}, {@code contrôles des accès}.
     */
    private static final Map<String, Set<String>> PARTICLES = Map.ofEntries(
            Map.entry("ca", words("""
            de d del dels la el els les l a al""")),
            Map.entry("de", words("""
            der die das den dem des sich""")),
            Map.entry("en", Set.of("the", "a", "an")),
            Map.entry("es", words("""
            de del la el los las al a se un una""")),
            Map.entry("fr", words("""
            de d des du la le les l à au aux se s un une""")),
            Map.entry("it", words("""
            di d del della dei delle dell il la i le l""")),
            Map.entry("nl", Set.of("de", "het", "een", "zich")),
            Map.entry("pt", words("""
            de do da dos das o a os as ao à aos às se um uma""")),
            Map.entry("sv", Set.of("den", "det", "de", "en", "ett", "sig")));

    /** What may part from a German verb: {@code melden Sie sich an}. */
    private static final List<String> SEPARABLE = List.of(
            "wiederher",
            "zurück",
            "herunter",
            "heraus",
            "hinaus",
            "hinzu",
            "zusammen",
            "runter",
            "hoch",
            "weiter",
            "durch",
            "wieder",
            "nach",
            "fest",
            "frei",
            "auf",
            "aus",
            "bei",
            "ein",
            "her",
            "hin",
            "los",
            "mit",
            "vor",
            "weg",
            "ab",
            "an",
            "um",
            "zu");

    private static final Set<String> VERB_PARTICLES =
            Set.of("in", "ut", "av", "på", "upp", "ner", "ned", "till", "om", "igen", "bort", "fram", "över", "ihop");
    private static final Set<String> TURNS_ROUND = Set.of("pl", "ru", "uk", "be", "cs", "sk", "hr", "sr", "sl", "bg");

    private static final Map<String, Set<String>> BEFORE_NOUN = Map.of(
            "de", Set.of("ein", "eine", "einen", "einem", "einer", "eines", "das", "kein", "keine"),
            "es", Set.of("un", "una", "el", "este", "esta"),
            "fr", Set.of("un", "une", "ce", "cette", "aucun", "aucune"),
            "pt", Set.of("um", "uma", "este", "esta"),
            "sv", Set.of("en", "ett"));

    private static final Pattern GERUND = Pattern.compile("(?:^|\\|)ger\\b");
    private static final String GERUND_LEMMA = " (gerund)";
    private static final Set<String> AND =
            Set.of("e", "et", "y", "i", "и", "й", "та", "і", "oraz", "und", "och", "ja", "en");

    private Grammar() {}

    /** Words that are written with white space between. */
    static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }

    static boolean isParticle(String language, String folded) {
        return PARTICLES.getOrDefault(language, Set.of()).contains(folded);
    }

    /** How many other words may stand inside a term that is allowed: {@code gestion centralisée des correctifs}. */
    static int slack(String language) {
        return language.equals("en") ? 0 : 2;
    }

    /** Whether an adjective may as well stand after its noun as before it. */
    static boolean turnsRound(String language) {
        return TURNS_ROUND.contains(language);
    }

    /** Whether a Swedish word makes another verb of the one before it: {@code logga in}. */
    static boolean isVerbParticle(String language, String folded) {
        return language.equals("sv") && VERB_PARTICLES.contains(folded);
    }

    /** Whether a word says that the next one is a noun. */
    static boolean isBeforeNoun(String language, String folded) {
        return BEFORE_NOUN.getOrDefault(language, Set.of()).contains(folded);
    }

    /** The part of a verb that may stand apart from it, or empty. */
    static String separable(String language, String folded) {
        if (!language.equals("de")) {
            return "";
        }
        return SEPARABLE.stream()
                .filter(p -> folded.startsWith(p) && folded.length() > p.length() + 3)
                .findFirst()
                .orElse("");
    }

    /**
     * Readings as terms need them: a passive is a form of its verb, although dictionaries have it as a verb of its own
     * ({@code шифруется}), and a Polish gerund is a noun, although dictionaries have it as a form of the verb ({@code
     * szyfrowanie}).
     */
    static List<Reading> regular(List<Reading> readings) {
        List<Reading> regular = new ArrayList<>();
        for (Reading reading : readings) {
            String lemma = reading.lemma();
            boolean gerund = reading.wordClass() == WordClass.VERB
                    && GERUND.matcher(reading.tag()).find();
            if (gerund) {
                regular.add(new Reading(lemma + GERUND_LEMMA, WordClass.NOUN, reading.tag()));
            }
            regular.add(reading);
            if (reading.wordClass() == WordClass.VERB && (lemma.endsWith("ся") || lemma.endsWith("сь"))) {
                regular.add(new Reading(lemma.substring(0, lemma.length() - 2), WordClass.VERB, reading.tag()));
            }
        }
        return regular;
    }

    /** Whether a lemma is one that {@link #regular} has made. */
    static boolean isGerund(String lemma) {
        return lemma.endsWith(GERUND_LEMMA);
    }

    /** Words that no term goes across: what stands after them belongs to something else. */
    static boolean isBarrier(List<Reading> readings, String language, String folded) {
        return !readings.isEmpty()
                && readings.stream().allMatch(r -> r.wordClass() == WordClass.OTHER)
                && !isParticle(language, folded)
                && !AND.contains(folded);
    }

    /** What a word of a text may be where a term is one. */
    static Set<WordClass> classes(Term.PartOfSpeech pos) {
        return switch (pos) {
            case NOUN, PROPER_NOUN -> Set.of(WordClass.NOUN, WordClass.NAME);
            case VERB -> Set.of(WordClass.VERB);
            // participles are adjectives, and adjectives are adverbs
            case ADJECTIVE -> Set.of(WordClass.ADJECTIVE, WordClass.VERB, WordClass.ADVERB);
            case ADVERB -> Set.of(WordClass.ADVERB, WordClass.ADJECTIVE);
            case OTHER -> Set.of();
        };
    }
}
