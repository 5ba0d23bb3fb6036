// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.Concept;
import org.polydeck.term.Glossary;
import org.polydeck.term.Term;
import org.polydeck.term.TermMatch;
import org.polydeck.term.TermMatch.Sense;
import org.polydeck.term.TermMatcher;
import org.polydeck.term.Wording;
import org.polydeck.unit.Unit;

/** Tells translators what the glossary has for the terms of a text. May be used by many threads at once. */
public final class TermNotes {
    private final TermMatcher source;

    private TermNotes(TermMatcher source) {
        this.source = source;
    }

    /** For decks in a language (BCP 47 tag). */
    public static TermNotes of(Glossary glossary, String source) {
        return new TermNotes(TermMatcher.of(glossary, source));
    }

    /**
     * Notes for a translation into a language, by the ids of the units that have terms: {@code Glossary: breach = intrång
     * (not olycka).}
     */
    public Map<String, String> of(List<Unit> units, String language) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Unit unit : units) {
            String note = note(UnitText.of(unit), language);
            if (!note.isEmpty()) {
                notes.putIfAbsent(unit.id(), note);
            }
        }
        return notes;
    }

    private String note(String text, String language) {
        Set<String> told = new HashSet<>();
        List<String> parts = new ArrayList<>();
        for (TermMatch match : source.find(text)) {
            for (Sense sense : match.senses()) {
                boolean name = sense.concept().untranslatable();
                String part = sense.term().falseFriend() ? null : part(sense, match.text(), language);
                if (part != null
                        && told.add(name ? match.text() : sense.concept().id())) {
                    parts.add(part);
                }
            }
        }
        return parts.isEmpty() ? "" : "Glossary: " + String.join("; ", parts) + ".";
    }

    private static @Nullable String part(Sense sense, String found, String language) {
        Concept concept = sense.concept();
        if (concept.untranslatable()) {
            return found + " stays as it is";
        }
        List<Term> allowed = words(concept.allowed(language));
        if (allowed.isEmpty()) {
            return null;
        }
        List<Term> bad = words(concept.terms(language)).stream()
                .filter(t -> !t.status().isAllowed())
                .toList();
        String term =
                sense.term().wording() instanceof Wording.Words ? sense.term().text() : found;
        return term + " = " + joined(allowed) + (bad.isEmpty() ? "" : " (not " + joined(bad) + ")");
    }

    private static List<Term> words(List<Term> terms) {
        return terms.stream().filter(t -> t.wording() instanceof Wording.Words).toList();
    }

    private static String joined(List<Term> terms) {
        return terms.stream().map(Term::text).collect(Collectors.joining(", "));
    }
}
