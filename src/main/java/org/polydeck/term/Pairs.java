// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.GlossaryExport.LeftOut;
import org.polydeck.term.GlossaryExport.Why;

/**
 * The concepts that have words in both of two languages, as exports need them.
 *
 * @param source language tag
 * @param target language tag
 * @param pairs in the order of the glossary
 * @param leftOut the other terms that a translator between these languages could have used
 */
record Pairs(String source, String target, List<Pair> pairs, List<LeftOut> leftOut) {
    Pairs {
        pairs = List.copyOf(pairs);
        leftOut = List.copyOf(leftOut);
    }

    static Pairs of(Glossary glossary, String source, String target) {
        List<Pair> pairs = new ArrayList<>();
        Set<LeftOut> leftOut = new LinkedHashSet<>();
        for (Concept concept : glossary.concepts()) {
            Stream.concat(concept.terms(source).stream(), concept.terms(target).stream())
                    .filter(t -> !(t.wording() instanceof Wording.Words))
                    .forEach(t -> leftOut.add(new LeftOut(concept.id(), t.text(), Why.PATTERN)));
            var pair = new Pair(concept, words(concept, source), translations(concept, source, target), target);
            List<Term> named = allowed(pair.source());
            if (!named.isEmpty() && allowed(pair.target()).isEmpty()) {
                leftOut.add(new LeftOut(concept.id(), named.get(0).text(), Why.UNTRANSLATED));
            } else if (!named.isEmpty()) {
                pairs.add(pair);
            }
        }
        return new Pairs(source, target, pairs, List.copyOf(leftOut));
    }

    /** The terms that are words, the best first. */
    private static List<Term> words(Concept concept, String language) {
        return concept.terms(language).stream()
                .filter(t -> t.wording() instanceof Wording.Words)
                .sorted(Comparator.comparing(Term::status))
                .toList();
    }

    /** A name that stays as it is stands for itself, before a word that the language may have for it. */
    private static List<Term> translations(Concept concept, String source, String target) {
        List<Term> words = words(concept, target);
        if (!concept.untranslatable()) {
            return words;
        }
        Map<String, Term> byText = new LinkedHashMap<>();
        Stream.concat(allowed(words(concept, source)).stream(), words.stream())
                .forEach(t -> byText.putIfAbsent(t.text(), t));
        return byText.values().stream()
                .sorted(Comparator.comparing(Term::status))
                .toList();
    }

    private static List<Term> allowed(List<Term> terms) {
        return terms.stream().filter(t -> t.status().isAllowed()).toList();
    }

    /**
     * A concept and its words in both languages, the best first; at least one of each may be written.
     *
     * @param language of the target
     */
    record Pair(Concept concept, List<Term> source, List<Term> target, String language) {
        Pair {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }

        List<Term> allowedSource() {
            return allowed(source);
        }

        List<Term> allowedTarget() {
            return allowed(target);
        }

        /** Each word that a source text may have for the concept, with its translations. */
        List<Row> rows() {
            // "whitelist" stands in a deck although it is deprecated; a false friend there means something else
            return source.stream()
                    .filter(t -> t.status() != Term.Status.FORBIDDEN && !t.falseFriend())
                    .map(t -> new Row(t, translations(t)))
                    .toList();
        }

        private List<Term> translations(Term term) {
            List<Term> allowed = allowedTarget();
            if (!concept.untranslatable()) {
                return allowed;
            }
            Optional<String> instead = concept.insteadOf(term, language);
            String name = term.status().isAllowed() ? term.text() : instead.orElse(term.text());
            Set<String> names = source.stream().map(Term::text).collect(Collectors.toSet());
            List<Term> own = allowed.stream()
                    .filter(t -> t.text().equals(name) || !names.contains(t.text()))
                    .sorted(Comparator.comparing(t -> !t.text().equals(name)))
                    .toList();
            return own.isEmpty() ? allowed : own;
        }

        /** For a translator: what the concept is, and what not to write. */
        String remark(@Nullable String note) {
            return remark(note, List.of());
        }

        /**
         * The same, with other words that may be written.
         *
         * @param note about the translation
         */
        String remark(@Nullable String note, List<Term> others) {
            String also = others.stream().map(t -> "'" + t.text() + "'").collect(Collectors.joining(", "));
            return Remark.joined(Stream.concat(
                    Stream.of(
                            Remark.quoted(concept.definition()),
                            Remark.quoted(concept.note()),
                            Remark.quoted(note),
                            Names.remark(concept),
                            also.isEmpty() ? null : "also allowed: " + also),
                    target.stream().filter(t -> !t.status().isAllowed()).map(t -> Verdict.of(concept, t, language))));
        }
    }

    /**
     * A word of the source language.
     *
     * @param translations the best first; at least one
     */
    record Row(Term term, List<Term> translations) {
        Row {
            translations = List.copyOf(translations);
        }
    }
}
