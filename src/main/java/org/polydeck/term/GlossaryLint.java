// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;

/** Looks through a glossary that can be read for what does not go together, and for what is not there yet. */
public final class GlossaryLint {
    private static final Pattern KEBAB = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+(?:-[\\p{Ll}\\p{Lo}\\p{N}]+)*");

    private final String source;
    private final Glossary glossary;
    private final GlossaryPlaces places;
    private final List<Finding> findings = new ArrayList<>();
    /** All terms of a language that look alike. */
    private final Map<String, List<Use>> uses = new LinkedHashMap<>();

    private GlossaryLint(Reading reading, String source) {
        this.source = source;
        this.glossary = reading.glossary();
        this.places = reading.places();
    }

    /** A term in its concept. */
    private record Use(Concept concept, Term term) {}

    /**
     * What is to be said, by place.
     *
     * @param source language of the decks (BCP 47 tag)
     */
    public static List<Finding> of(Reading reading, String source) {
        var lint = new GlossaryLint(reading, source);
        lint.findings.addAll(reading.findings());
        lint.index();
        reading.glossary().concepts().forEach(lint::concept);
        lint.uses.values().forEach(lint::alike);
        lint.languages();
        return lint.findings.stream().sorted(Finding.ORDER).toList();
    }

    private void index() {
        for (Concept concept : glossary.concepts()) {
            for (Term term : concept.terms()) {
                uses.computeIfAbsent(term.language() + ' ' + Alike.key(term), k -> new ArrayList<>())
                        .add(new Use(concept, term));
            }
        }
    }

    private void add(Place place, String rule, Level level, Concept concept, String message) {
        findings.add(new Finding(rule, level, message, null, null, 0, null, concept.id(), null, null, place));
    }

    // --- one concept

    private void concept(Concept concept) {
        Place place = places.of(concept);
        if (!KEBAB.matcher(concept.id()).matches()) {
            add(
                    place,
                    "glossary-id",
                    Level.INFO,
                    concept,
                    "the id '" + concept.id() + "' is not in lower case with hyphens; others are, as 'attack-surface'");
        }
        if (concept.definition() == null) {
            add(place, "glossary-definition", Level.INFO, concept, "'" + concept.id() + "' has no definition; add one");
        }
        if (concept.source() == null) {
            add(
                    place,
                    "glossary-source",
                    Level.INFO,
                    concept,
                    "'" + concept.id() + "' has no source; name where to look it up");
        }
        Map<String, List<Term>> byLanguage = new LinkedHashMap<>();
        for (Term term : concept.terms()) {
            byLanguage.computeIfAbsent(term.language(), l -> new ArrayList<>()).add(term);
            if (term.wording() instanceof Wording.Shape shape && SlowPattern.isSlow(shape.pattern())) {
                add(
                        places.of(concept, term),
                        "glossary-pattern",
                        Level.WARNING,
                        concept,
                        "the pattern '" + term.text()
                                + "' takes too long on some texts; let no part match in two ways");
            }
        }
        byLanguage.forEach((language, terms) -> preferred(concept, language, terms));
        concept.terms().forEach(term -> replacement(concept, term));
    }

    private void preferred(Concept concept, String language, List<Term> terms) {
        List<Term> preferred =
                terms.stream().filter(t -> t.status() == Term.Status.PREFERRED).toList();
        if (preferred.isEmpty()) {
            boolean allowed = terms.stream().anyMatch(t -> t.status().isAllowed());
            add(
                    places.of(concept, terms.get(0)),
                    "glossary-preferred",
                    allowed ? Level.WARNING : Level.INFO,
                    concept,
                    "'" + concept.id() + "' has no preferred term in '" + language + "'; "
                            + (allowed ? "say which one it is" : "add what to write"));
        }
        Map<String, Term> first = new HashMap<>();
        for (Term term : preferred) {
            // a noun and its verb, and names that have nothing in common, go side by side
            String kind = String.valueOf(term.pos());
            Term other = first.putIfAbsent(kind, term);
            if (other != null && !concept.untranslatable()) {
                add(
                        places.of(concept, term),
                        "glossary-preferred",
                        Level.WARNING,
                        concept,
                        "'" + concept.id() + "' prefers both '" + other.text() + "' and '" + term.text() + "' in '"
                                + language + "'; write 'status: admitted' for one");
            }
        }
    }

    private void replacement(Concept concept, Term term) {
        String text = term.replacement();
        if (text == null) {
            return;
        }
        List<String> chain = new ArrayList<>(List.of(term.text()));
        Term bad = term;
        while (bad != null && bad.replacement() != null) {
            String next = bad.replacement();
            if (chain.stream().anyMatch(t -> Alike.key(t).equals(Alike.key(next)))) {
                chain.add(next);
                add(
                        places.of(concept, term),
                        "glossary-replacement",
                        Level.ERROR,
                        concept,
                        "what to write instead of '" + term.text() + "' leads back: "
                                + chain.stream().map(t -> "'" + t + "'").collect(Collectors.joining(" → "))
                                + "; name a term that is allowed");
                return;
            }
            chain.add(next);
            bad = unwanted(concept, term.language(), next);
        }
        if (unwanted(concept, term.language(), text) != null) {
            add(
                    places.of(concept, term),
                    "glossary-replacement",
                    Level.WARNING,
                    concept,
                    "'" + text + "', the replacement of '" + term.text()
                            + "', is not to be used either; name a term that" + " is allowed");
        } else if (!isAllowed(term.language(), text)) {
            add(
                    places.of(concept, term),
                    "glossary-replacement",
                    Level.INFO,
                    concept,
                    "'" + text + "', the replacement of '" + term.text()
                            + "', is no term of the glossary; add it, or name" + " one that is");
        }
    }

    /** The term of a concept that is not to be used and looks like that; null where it has none. */
    private static @Nullable Term unwanted(Concept concept, String language, String text) {
        return concept.terms(language).stream()
                .filter(t -> !t.status().isAllowed() && Alike.key(t).equals(Alike.key(text)))
                .findFirst()
                .orElse(null);
    }

    private boolean isAllowed(String language, String text) {
        for (String each : List.of(language, Term.ANY_LANGUAGE)) {
            for (Use use : uses.getOrDefault(each + ' ' + Alike.key(text), List.of())) {
                if (use.term.status().isAllowed()) {
                    return true;
                }
            }
        }
        return false;
    }

    // --- terms that look alike

    private void alike(List<Use> alike) {
        for (int i = 1; i < alike.size(); i++) {
            for (int j = 0; j < i; j++) {
                alike(alike.get(j), alike.get(i));
            }
        }
    }

    private void alike(Use first, Use second) {
        boolean same = first.concept.id().equals(second.concept.id());
        boolean differs =
                first.term.status().isAllowed() != second.term.status().isAllowed();
        Place place = places.of(second.concept, second.term);
        String other = "'" + first.term.text() + "' (" + places.of(first.concept, first.term) + ")";
        if (same && Objects.equals(first.term.pos(), second.term.pos()) && Alike.isSame(first.term, second.term)) {
            String rule = differs ? "glossary-contradiction" : "glossary-duplicate";
            String message = differs
                    ? "'" + second.term.text() + "' is both right and wrong for '" + second.concept.id() + "', as "
                            + other + "; keep one"
                    : "'" + second.term.text() + "' is found as " + other + " is, for the same concept; keep one";
            // a way of writing that is only admitted is found anyway, and does no harm
            boolean harmless = !differs
                    && (first.term.status() != Term.Status.PREFERRED || second.term.status() != Term.Status.PREFERRED);
            add(place, rule, harmless ? Level.INFO : Level.WARNING, second.concept, message);
        } else if (!same && differs && isContradiction(first, second)) {
            add(
                    place,
                    "glossary-contradiction",
                    Level.WARNING,
                    second.concept,
                    "'" + second.term.text() + "' is " + second.term.status().id() + " for '" + second.concept.id()
                            + "' and " + first.term.status().id() + " for '" + first.concept.id() + "' ("
                            + places.of(first.concept, first.term)
                            + "); write 'false-friend: true' where it is wrong only for one of them");
        } else if (!same && !differs && isDuplicate(first, second)) {
            add(
                    place,
                    "glossary-duplicate",
                    Level.WARNING,
                    second.concept,
                    "'" + second.concept.id() + "' and '" + first.concept.id() + "' (" + places.of(first.concept)
                            + ") have the same words in '" + source + "' and '" + second.term.language()
                            + "'; join the concepts");
        }
    }

    private static boolean isContradiction(Use a, Use b) {
        Use good = a.term.status().isAllowed() ? a : b;
        Use bad = a.term.status().isAllowed() ? b : a;
        return good.term.status() == Term.Status.PREFERRED
                && bad.term.status() == Term.Status.FORBIDDEN
                && !bad.term.falseFriend()
                && Objects.equals(a.term.pos(), b.term.pos())
                && Alike.isSame(a.term, b.term);
    }

    private boolean isDuplicate(Use a, Use b) {
        return !a.term.language().equals(source)
                && isPreferred(a)
                && isPreferred(b)
                && Objects.equals(a.term.pos(), b.term.pos())
                && !sourceTerms(a.concept).isEmpty()
                && sourceTerms(a.concept).equals(sourceTerms(b.concept));
    }

    private static boolean isPreferred(Use use) {
        return use.term.status() == Term.Status.PREFERRED;
    }

    /** What is preferred in the language of the decks. */
    private Set<String> sourceTerms(Concept concept) {
        return concept.terms(source).stream()
                .filter(t -> t.status() == Term.Status.PREFERRED)
                .map(t -> Alike.key(t) + ' ' + t.pos())
                .collect(Collectors.toSet());
    }

    // --- languages

    private void languages() {
        Map<String, Integer> counts = new TreeMap<>();
        int worded = 0;
        for (Concept concept : glossary.concepts()) {
            Set<String> languages = languages(concept);
            if (!languages.isEmpty()) {
                worded++;
                languages.forEach(l -> counts.merge(l, 1, Integer::sum));
            }
        }
        int half = worded / 2;
        counts.values().removeIf(count -> count <= half);
        for (Concept concept : glossary.concepts()) {
            Set<String> missing = new TreeSet<>(counts.keySet());
            missing.removeAll(languages(concept));
            if (!languages(concept).isEmpty() && !missing.isEmpty()) {
                add(
                        places.of(concept),
                        "glossary-language",
                        Level.INFO,
                        concept,
                        "'" + concept.id() + "' has no term in " + String.join(", ", missing)
                                + ", which most concepts have; add one");
            }
        }
    }

    /** The languages that a concept has words for; none where its words hold in all. */
    private static Set<String> languages(Concept concept) {
        Set<String> languages = new HashSet<>();
        for (Term term : concept.terms()) {
            if (term.language().equals(Term.ANY_LANGUAGE)) {
                return Set.of();
            }
            if (term.status().isAllowed()) {
                languages.add(term.language());
            }
        }
        return languages;
    }
}
