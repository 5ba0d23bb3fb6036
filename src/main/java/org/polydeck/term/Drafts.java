// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.Term.Status;

/** Makes concepts of what is read of other programs' glossaries; what can't be one is told and left out. */
final class Drafts {
    /** What is longer is no term, and would take long to look for. */
    private static final int LONGEST = 1000;

    private final List<Concept> concepts = new ArrayList<>();
    private final Set<String> ids;
    private final Findings findings;

    /** @param ids that are taken already; those of new concepts are added */
    Drafts(Set<String> ids, Findings findings) {
        this.ids = ids;
        this.findings = findings;
    }

    List<Concept> concepts() {
        return concepts;
    }

    void add(Draft draft) {
        boolean told = false;
        List<Draft.Word> sound = new ArrayList<>();
        for (Draft.Word word : draft.words) {
            word.text = OneLine.of(word.text);
            String problem = problem(word);
            if (problem.isEmpty()) {
                sound.add(word);
            } else {
                told = true;
                findings.warning(word.place, problem);
            }
        }
        List<Term> terms = terms(sound, Boolean.TRUE.equals(draft.untranslatable));
        if (!terms.isEmpty()) {
            boolean untranslatable = draft.untranslatable == null ? Names.isName(terms) : draft.untranslatable;
            concepts.add(new Concept(
                    id(draft, terms),
                    draft.domain,
                    draft.definition,
                    draft.source,
                    joined(draft.notes()),
                    untranslatable,
                    untranslatable ? together(terms) : terms));
        } else if (!told) {
            findings.warning(draft.place, "the entry has no words; add some, or remove it");
        }
    }

    private static String problem(Draft.Word word) {
        if (word.text.isEmpty()) {
            return "the term is empty; write a word, or remove it";
        }
        if (word.text.length() > LONGEST) {
            return "the term has more than " + LONGEST + " characters; it is left out";
        }
        if (!Wording.Words.isWords(word.text)) {
            return "'" + word.text + "' has no letter and no digit; it is left out";
        }
        return Spelling.isFindable(word.text)
                ? ""
                : "'" + word.text + "' has a dash, an address or a variable in it, and could never be found;"
                        + " it is left out";
    }

    /** Each word once; of two that are the same, the first, with what the other says besides. */
    private static List<Term> terms(List<Draft.Word> words, boolean untranslatable) {
        Map<String, Draft.Word> first = new LinkedHashMap<>();
        for (Draft.Word word : words) {
            Draft.Word same = first.putIfAbsent(word.language + " " + word.text, word);
            if (same != null) {
                word.notes().forEach(same::note);
            }
        }
        Map<String, Set<String>> listed = new HashMap<>();
        first.values()
                .forEach(w ->
                        listed.computeIfAbsent(w.language, l -> new HashSet<>()).add(w.text));
        return first.values().stream()
                .map(w -> term(w, first.values(), listed.getOrDefault(w.language, new HashSet<>()), untranslatable))
                .toList();
    }

    private static Term term(Draft.Word word, Collection<Draft.Word> all, Set<String> listed, boolean untranslatable) {
        Status status = word.status == null ? Status.PREFERRED : word.status;
        boolean bad = !status.isAllowed();
        List<String> forms = word.forms().stream()
                .map(OneLine::of)
                .filter(f -> Wording.Words.isWords(f) && Spelling.isFindable(f) && listed.add(f))
                .toList();
        var wording = new Wording.Words(word.text, forms, letters(word, untranslatable));
        return new Term(
                word.language,
                wording,
                status,
                bad ? word.reason : null,
                bad ? replacement(word, all) : null,
                bad && word.falseFriend,
                word.pos,
                word.gender,
                joined(word.notes()));
    }

    /** The preferred term needs no mention. */
    private static @Nullable String replacement(Draft.Word word, Collection<Draft.Word> all) {
        Optional<String> best = all.stream()
                .filter(w -> w.language.equals(word.language) || w.language.equals(Term.ANY_LANGUAGE))
                .filter(w -> w.status == null || w.status.isAllowed())
                .min(Comparator.comparing((Draft.Word w) -> w.status == null ? Status.PREFERRED : w.status))
                .map(w -> w.text);
        return word.insteadIsSaid || !Objects.equals(word.instead, best.orElse(null)) ? word.instead : null;
    }

    /** {@code auto}, unless it would not do what the file says. */
    private static Wording.Letters letters(Draft.Word word, boolean untranslatable) {
        if (word.letters != Wording.Letters.AUTO || word.caseSensitive == null) {
            return word.letters;
        }
        var concept = new Concept(
                "x",
                null,
                null,
                null,
                null,
                untranslatable,
                List.of(Term.of(word.language, Wording.Words.of(word.text))));
        boolean auto = CsvTable.isCaseSensitive(concept, concept.terms().get(0));
        return auto == word.caseSensitive
                ? Wording.Letters.AUTO
                : word.caseSensitive ? Wording.Letters.EXACT : Wording.Letters.IGNORE;
    }

    /** A name that all languages have is listed once, for all. */
    private static List<Term> together(List<Term> terms) {
        Map<Term, Set<String>> languages = new LinkedHashMap<>();
        terms.forEach(t -> languages
                .computeIfAbsent(in(Term.ANY_LANGUAGE, t), x -> new HashSet<>())
                .add(t.language()));
        Set<String> all = terms.stream().map(Term::language).collect(Collectors.toSet());
        return all.size() > 1 && languages.values().stream().allMatch(all::equals)
                ? List.copyOf(languages.keySet())
                : terms;
    }

    private static Term in(String language, Term t) {
        return new Term(
                language,
                t.wording(),
                t.status(),
                t.reason(),
                t.replacement(),
                t.falseFriend(),
                t.pos(),
                t.gender(),
                t.note());
    }

    private String id(Draft draft, List<Term> terms) {
        String id = slug(draft.id == null ? "" : draft.id);
        if (id.isEmpty()) {
            id = slug(terms.get(0).text().toLowerCase(Locale.ROOT));
        }
        return unique(id.isEmpty() ? "concept" : id, ids);
    }

    /** The id, or the same with the first number that makes it a new one; it is taken then. */
    static String unique(String id, Set<String> ids) {
        String unique = id;
        for (int i = 2; !ids.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    /** What of a text may stand in an id: {@code two-factor-login} for "two-factor login!". */
    static String slug(String text) {
        String slug = text.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return slug.replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
    }

    private static @Nullable String joined(Set<String> notes) {
        return notes.isEmpty() ? null : String.join(" · ", notes);
    }
}
