// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static org.polydeck.morphology.WordClass.ADJECTIVE;
import static org.polydeck.morphology.WordClass.ADVERB;
import static org.polydeck.morphology.WordClass.NAME;
import static org.polydeck.morphology.WordClass.NOUN;
import static org.polydeck.morphology.WordClass.OTHER;
import static org.polydeck.morphology.WordClass.VERB;

import java.util.Map;

/** How a dictionary names parts of speech: what the beginning of a tag means. The longest beginning that is known counts. */
final class Tagset {
    /** {@code SUB:NOM:SIN:MAS}; participles ({@code PA1}, {@code PA2}) stand under a form of their own. */
    static final Tagset GERMAN = new Tagset(Map.of(
            "SUB", NOUN,
            "EIG", NAME,
            "VER", VERB,
            "ADJ", ADJECTIVE,
            "PA1", ADJECTIVE,
            "PA2", ADJECTIVE,
            "ADV", ADVERB));
    /** The tags of the Penn Treebank: {@code NNS}, {@code VBZ}. */
    static final Tagset ENGLISH =
            new Tagset(Map.of("NN", NOUN, "NNP", NAME, "VB", VERB, "MD", VERB, "JJ", ADJECTIVE, "RB", ADVERB));
    /** {@code N m s}, {@code V ppa f p}; {@code S} is an abbreviation of several words. */
    static final Tagset FRENCH =
            new Tagset(Map.of("N", NOUN, "S", NOUN, "Z", NAME, "V", VERB, "J", ADJECTIVE, "A", ADVERB));
    /** The tags of EAGLES: {@code NCFS000}, {@code VMP00SM}. */
    static final Tagset IBERIAN =
            new Tagset(Map.of("NC", NOUN, "NP", NAME, "V", VERB, "AO", ADJECTIVE, "AQ", ADJECTIVE, "R", ADVERB));
    /** {@code ZNW:EKV:DE_}, {@code WKW:VTD:ONV}. */
    static final Tagset DUTCH =
            new Tagset(Map.of("ZNW", NOUN, "ENM", NAME, "WKW", VERB, "BNW", ADJECTIVE, "BYW", ADVERB));
    /** {@code subst:sg:nom:m3}; verbal nouns ({@code ger}) and participles stand under their verb, names have no tag. */
    static final Tagset POLISH = new Tagset(
            Map.of(
                    "subst", NOUN,
                    "depr", NOUN,
                    "verb", VERB,
                    "ger", VERB,
                    "pact", VERB,
                    "ppas", VERB,
                    "pant", VERB,
                    "pcon", VERB,
                    "adj", ADJECTIVE,
                    "adv", ADVERB),
            true);
    /** {@code NN:Inanim:Masc:Sin:Nom}; participles ({@code PT}) stand under their verb, all words in lower case. */
    static final Tagset RUSSIAN = new Tagset(Map.of(
            "NN", NOUN,
            "NN:Fam", NAME,
            "NN:Name", NAME,
            "NN:Patr", NAME,
            "ABR", NOUN,
            "VB", VERB,
            "PT", VERB,
            "DPT", VERB,
            "ADJ", ADJECTIVE,
            "ADV", ADVERB));
    /** {@code NN:OF:SIN:NOM:UTR}; participles ({@code VB:PPC}) stand under their verb. */
    static final Tagset SWEDISH = new Tagset(Map.of("NN", NOUN, "PM", NAME, "VB", VERB, "JJ", ADJECTIVE, "AB", ADVERB));
    /**
     * {@code noun:inanim:m:v_rod}; verbal adverbs ({@code advp}) and participles stand under a form of their own, names have
     * no tag.
     */
    static final Tagset UKRAINIAN =
            new Tagset(Map.of("noun", NOUN, "verb", VERB, "adj", ADJECTIVE, "adv", ADVERB), true);

    private final Map<String, WordClass> beginnings;
    private final int longest;
    private final boolean capitalsAreNames;

    private Tagset(Map<String, WordClass> beginnings) {
        this(beginnings, false);
    }

    /** @param capitalsAreNames whether a noun with a capital is a name, without a tag that says so */
    private Tagset(Map<String, WordClass> beginnings, boolean capitalsAreNames) {
        this.beginnings = beginnings;
        this.longest =
                beginnings.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.capitalsAreNames = capitalsAreNames;
    }

    /**
     * What a tag says.
     *
     * @param lemma the dictionary form that has it, never empty
     */
    WordClass of(String tag, String lemma) {
        WordClass wordClass = of(tag);
        boolean name = wordClass == NOUN && capitalsAreNames && Character.isUpperCase(lemma.codePointAt(0));
        return name ? NAME : wordClass;
    }

    private WordClass of(String tag) {
        for (int length = Math.min(longest, tag.length()); length > 0; length--) {
            WordClass wordClass = beginnings.get(tag.substring(0, length));
            if (wordClass != null) {
                return wordClass;
            }
        }
        return OTHER;
    }
}
