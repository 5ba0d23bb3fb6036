// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Set;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;
import org.polydeck.term.Token.Gap;

/**
 * Whether an English word that may be a noun and a verb is the one or the other, by the words around it: {@code log} in
 * {@code log every access} is a verb, in {@code the log of the server} a noun.
 */
final class EnglishUse {
    private static final Set<String> MODALS = Grammar.words("""
            can could may might must shall should will would cannot do does did don doesn didn won let
            lets please never always t ll d not then automatically immediately regularly quickly simply
            just only""");
    private static final Set<String> SUBJECTS = Grammar.words("""
            i you we they he she it who""");
    private static final Set<String> NOUN_AHEAD = Grammar.words("""
            a an the this that these those my your our their its his her each every any some no all both
            another other new first last next of in on for with by from at into against per via as without
            between through during after before about under over within one two three several many few
            more most which what whose s same such""");
    private static final Set<String> OBJECTS = Grammar.words("""
            a an the this that these those my your our their its his her each every any all both it them
            everything anything nothing what whatever us me him yourself another no only as everyone who
            where""");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "has", "have", "had");
    private static final Set<String> ARTICLES = Grammar.words("""
            a an the my your our their its his her these those each every no""");
    private static final Set<String> AND = Set.of("and", "or", "but");
    private static final Set<String> WHEN = Grammar.words("""
            now today tonight early often daily weekly monthly quickly regularly again later always immediately""");
    private static final Set<String> EACH = Set.of("every", "each", "all");
    private static final Set<String> ORDER = Set.of("first", "next", "last", "then", "now");
    private static final Set<String> PARTICLES = Grammar.words("""
            in on out off into onto up down""");

    /** After these, {@code to} is a preposition and no sign of a verb. */
    private static final Set<String> BEFORE_TO = Grammar.words("""
            access according added addition answer applies apply attached back close comes committed
            compared connect connected contrast contribute due equal exposed exposure fall goes led lead
            leads limited linked listen map moved next objection point points prior refer related relevant
            resistant respond response responses restricted return returns send sends sensitive sent
            similar stick subject switch thanks vulnerable write writes written wrote""");

    /** Nouns that {@code key} describes: {@code key findings} are not about keys. */
    private static final Set<String> ABSTRACT = Grammar.words("""
            advantage area aspect aspects challenge challenges component components concept concepts
            decision difference element elements factor factors feature features figures finding findings
            goal idea ideas indicator indicators insight insights issue issues lesson lessons message
            messages metric metrics objective part people person personnel player players point points
            principle principles priorities priority question questions reason reasons requirement
            requirements result results risk risks role roles skill skills stakeholder stakeholders step
            steps system systems takeaway takeaways task term terms topic topics""");

    private EnglishUse() {}

    /** Whether a word makes another verb of the one before it: {@code in} in {@code log in}. */
    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    /**
     * Whether a verb and a particle are none that belong together, since the particle begins a phrase of its own: {@code log
     * in UTC}.
     *
     * @param at of the particle
     */
    static boolean isNoPhrasalVerb(List<Word> words, int at) {
        if (!words.get(at).folded().equals("in") && !words.get(at).folded().equals("on")) {
            return false;
        }
        // what has a capital there is a name, or a language
        return !after(words, at).isEmpty()
                && Character.isUpperCase(words.get(at + 1).letters().codePointAt(0));
    }

    /** Whether a word that is to be a noun is none here. */
    static boolean isNoNoun(List<Word> words, int at, Morphology morphology) {
        String word = words.get(at).folded();
        List<Reading> readings = morphology.readings(word);
        if (!is(readings, WordClass.VERB)) {
            return false;
        }
        if (!is(readings, WordClass.NOUN)) {
            return true;
        }
        if (word.equals("key") && isKeyAdjective(words, at)) {
            return true;
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss");
        return plural ? isThirdPerson(words, at, morphology) : isBaseForm(words, at, morphology);
    }

    private static boolean isKeyAdjective(List<Word> words, int at) {
        String after = after(words, at);
        return ABSTRACT.contains(after) || (BE.contains(before(words, at)) && (after.isEmpty() || after.equals("to")));
    }

    /** Whether {@code logs} is what somebody does. */
    private static boolean isThirdPerson(List<Word> words, int at, Morphology morphology) {
        String before = before(words, at);
        String after = after(words, at);
        if (SUBJECTS.contains(before)) {
            return true;
        }
        if (before.isEmpty() || NOUN_AHEAD.contains(before) || MODALS.contains(before)) {
            return MODALS.contains(before) && OBJECTS.contains(after) && !before.equals("not");
        }
        // "the server logs every request", not "rotate keys every year"
        boolean subject = NOUN_AHEAD.contains(before(words, at - 1)) || !EACH.contains(after);
        return subject
                && !isAdjective(before, morphology)
                && (OBJECTS.contains(after)
                        || (NOUN_AHEAD.contains(before(words, at - 1)) && isPlural(after, morphology)));
    }

    /** Whether {@code log} is what somebody does or is to do. */
    private static boolean isBaseForm(List<Word> words, int at, Morphology morphology) {
        String before = before(words, at);
        String after = after(words, at);
        if (before.equals("to")) {
            return !BEFORE_TO.contains(before(words, at - 1));
        }
        if (MODALS.contains(before) || SUBJECTS.contains(before)) {
            return true;
        }
        if (ORDER.contains(before) && OBJECTS.contains(after) && !NOUN_AHEAD.contains(before(words, at - 1))) {
            return true; // "first release the lock"
        }
        if (NOUN_AHEAD.contains(before)) {
            return false;
        }
        if (before.isEmpty() || AND.contains(before)) {
            return OBJECTS.contains(after)
                    || (PARTICLES.contains(after) && (before.isEmpty() || !after.equals("in")))
                    || (before.isEmpty() && (WHEN.contains(after) || isNoNounPhrase(words, at + 1, morphology)));
        }
        if (isPlural(before, morphology)) {
            // "criminals attack hospitals", "users log in", not "the operations log is kept"
            return !after.isEmpty() && !BE.contains(after) && !after.equals("of");
        }
        return OBJECTS.contains(after) && !isAdjective(before, morphology);
    }

    /** Whether a word can't follow a noun as a part of its phrase: {@code unknown} in {@code block unknown senders}. */
    private static boolean isNoNounPhrase(List<Word> words, int at, Morphology morphology) {
        if (at >= words.size() || !Word.isJoined(words.get(at))) {
            return false;
        }
        List<Reading> readings = morphology.readings(words.get(at).folded());
        return !is(readings, WordClass.NOUN)
                && (is(readings, WordClass.ADJECTIVE) || is(readings, WordClass.ADVERB))
                && !BE.contains(words.get(at).folded());
    }

    /** Whether a word that is to be a verb is none here. */
    static boolean isNoVerb(List<Word> words, int at, Morphology morphology) {
        List<Reading> readings = morphology.readings(words.get(at).folded());
        if (!is(readings, WordClass.NOUN) || !is(readings, WordClass.VERB)) {
            return false;
        }
        String before = before(words, at);
        String after = after(words, at);
        if (after.equals("of")) {
            return !before.equals("to");
        }
        if (ARTICLES.contains(before)) {
            return true;
        }
        if (NOUN_AHEAD.contains(before(words, at - 1)) && (after.isEmpty() || BE.contains(after))) {
            return true; // "the security patch is here"
        }
        boolean noun = NOUN_AHEAD.contains(before)
                || (isAdjective(before, morphology) && NOUN_AHEAD.contains(before(words, at - 1)));
        return noun && !OBJECTS.contains(after);
    }

    private static boolean is(List<Reading> readings, WordClass wordClass) {
        return readings.stream().anyMatch(r -> r.wordClass() == wordClass);
    }

    private static boolean isPlural(String word, Morphology morphology) {
        return word.endsWith("s")
                && !word.endsWith("ss")
                && morphology.readings(word).stream()
                        .anyMatch(r ->
                                r.wordClass() == WordClass.NOUN && !r.lemma().equals(word));
    }

    private static boolean isAdjective(String word, Morphology morphology) {
        List<Reading> readings = morphology.readings(word);
        return is(readings, WordClass.ADJECTIVE) && !is(readings, WordClass.NOUN);
    }

    /** The word before in the same phrase, or empty. */
    private static String before(List<Word> words, int at) {
        if (at <= 0 || words.get(at).before() == Gap.BREAK || !words.get(at - 1).isWord()) {
            return "";
        }
        return words.get(at - 1).folded();
    }

    private static String after(List<Word> words, int at) {
        boolean joined = at + 1 < words.size() && Word.isJoined(words.get(at + 1));
        return joined ? words.get(at + 1).folded() : "";
    }
}
