// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;

/**
 * What a word of a text has to be where a term of one word stands: <i>log</i> the noun is no <i>log</i> the verb. Where the
 * glossary doesn't say it, other terms of the concept may, in the same language or in the other one; most terms are nouns,
 * if they can be.
 */
final class WordClasses {
    /** English verbs that dictionaries have as rare nouns, too: {@code revoke}. */
    private static final Pattern VERB = Pattern.compile("(?:re|de|dis|un|en)[a-z]{3,}|[a-z]+(?:ify|[iy][sz]e)");

    /** How Japanese verbs end. */
    private static final Pattern JAPANESE_VERB = Pattern.compile(".*[うくぐすつぬぶむる]");

    private final Morphology morphology;
    private final @Nullable String other;
    private final IdentityHashMap<Term, Set<WordClass>> classes = new IdentityHashMap<>();

    /** @param other language tag of the texts on the other side, if there are any */
    WordClasses(Morphology morphology, @Nullable String other) {
        this.morphology = morphology;
        this.other = other;
    }

    /** Classes for a term that is looked for from now on; any when empty. */
    Set<WordClass> add(Concept concept, Term term) {
        return classes.computeIfAbsent(term, t -> classes(concept, t));
    }

    /** The classes of a term that was added. */
    Set<WordClass> of(Term term) {
        return classes.getOrDefault(term, Set.of());
    }

    private Set<WordClass> classes(Concept concept, Term term) {
        if (term.pos() != null) {
            return Grammar.classes(term.pos());
        }
        for (Term sibling : concept.terms()) {
            if (sibling.pos() != null && sibling.status().isAllowed()) {
                return Grammar.classes(sibling.pos());
            }
        }
        Set<WordClass> own = classes(term.text(), morphology);
        if (own.size() < 2 || hasFormsOfVerb(term)) {
            return own.contains(WordClass.NOUN) && !hasFormsOfVerb(term)
                    ? Grammar.classes(Term.PartOfSpeech.NOUN)
                    : Set.of();
        }
        Set<WordClass> there = other == null ? Set.of() : elsewhere(concept, other);
        if (there.equals(Set.of(WordClass.VERB)) && own.contains(WordClass.VERB)) {
            return Grammar.classes(Term.PartOfSpeech.VERB);
        }
        boolean unclear =
                !there.contains(WordClass.NOUN) && VERB.matcher(term.text()).matches();
        return own.contains(WordClass.NOUN) && !unclear ? Grammar.classes(Term.PartOfSpeech.NOUN) : Set.of();
    }

    private boolean hasFormsOfVerb(Term term) {
        return term.wording() instanceof Wording.Words words
                && words.forms().stream().map(f -> classes(f, morphology)).anyMatch(Set.of(WordClass.VERB)::equals);
    }

    /** What the terms of one word are that are allowed in another language. */
    private static Set<WordClass> elsewhere(Concept concept, String language) {
        Morphology words = Morphology.of(language);
        Set<WordClass> all = EnumSet.noneOf(WordClass.class);
        for (Term term : concept.allowed(language)) {
            String text = term.text();
            if (words.cutsTexts()) {
                boolean verb = Languages.primary(language).equals("ja")
                        && JAPANESE_VERB.matcher(text).matches();
                all.add(verb ? WordClass.VERB : WordClass.NOUN);
            } else if (text.indexOf(' ') < 0) {
                all.addAll(classes(text, words));
            }
        }
        return all;
    }

    private static Set<WordClass> classes(String word, Morphology morphology) {
        Set<WordClass> all = EnumSet.noneOf(WordClass.class);
        for (Reading reading : morphology.readings(word)) {
            if (reading.wordClass() != WordClass.NAME && reading.wordClass() != WordClass.OTHER) {
                all.add(reading.wordClass());
            }
        }
        return all;
    }
}
