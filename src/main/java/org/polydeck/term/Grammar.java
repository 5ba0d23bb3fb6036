// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> TURNS_ROUND = Set.of("pl", "ru", "uk", "be", "cs", "sk", "hr", "sr", "sl", "bg");

    private static final Map<String, Set<String>> BEFORE_NOUN = Map.of(
            "de", Set.of("ein", "eine", "einen", "einem", "einer", "eines", "das", "kein", "keine"),
            "es", Set.of("un", "una", "el", "este", "esta"),
            "fr", Set.of("un", "une", "ce", "cette", "aucun", "aucune"),
            "pt", Set.of("um", "uma", "este", "esta"),
            "sv", Set.of("en", "ett"));

    private Grammar() {}

    private static Set<String> words(String list) {
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
