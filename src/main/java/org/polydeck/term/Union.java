// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two glossaries as one. Nothing of the first is lost or changed: concepts are added, and words and remarks to the concepts
 * that both have.
 *
 * @param changes for each concept of the second, what became of it
 */
public record Union(Glossary glossary, List<Change> changes) {
    public Union {
        changes = List.copyOf(changes);
    }

    /**
     * What became of a concept.
     *
     * @param id in the glossary of both
     * @param kept what both say differently, so that the first's was kept: {@code definition}, or a word
     */
    public record Change(String id, Kind kind, List<String> kept) {
        public Change {
            kept = List.copyOf(kept);
        }
    }

    /** What may become of a concept. */
    public enum Kind {
        NEW,
        /** The id stands for something else in the first glossary, so that the concept has another one now. */
        RENAMED,
        /** It has more words now, or says more. */
        EXTENDED,
        UNCHANGED;

        /** For people: {@code unchanged}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The concepts of the first glossary with those of the second; what has the same id and a word in common is one. */
    public static Union of(Glossary first, Glossary second) {
        List<Concept> concepts = new ArrayList<>(first.concepts());
        Set<String> ids = new HashSet<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            ids.add(concepts.get(i).id());
            places.put(concepts.get(i).id(), i);
        }
        List<Change> changes = new ArrayList<>();
        for (Concept more : second.concepts()) {
            Integer at = places.get(more.id());
            if (at != null && isSame(concepts.get(at), more)) {
                var joined = new Joined(concepts.get(at), more);
                Kind kind = joined.concept().equals(concepts.get(at)) ? Kind.UNCHANGED : Kind.EXTENDED;
                concepts.set(at, joined.concept());
                changes.add(new Change(more.id(), kind, joined.kept));
            } else {
                String id = Drafts.unique(more.id(), ids);
                concepts.add(withId(more, id));
                changes.add(new Change(id, at == null ? Kind.NEW : Kind.RENAMED, List.of()));
            }
        }
        return new Union(new Glossary(concepts), changes);
    }

    /** Whether they are one concept: a word in common, or no language. */
    private static boolean isSame(Concept a, Concept b) {
        Set<String> words = a.terms().stream().map(Union::key).collect(Collectors.toSet());
        Set<String> languages = a.terms().stream().map(Term::language).collect(Collectors.toSet());
        return b.terms().stream().map(Union::key).anyMatch(words::contains)
                || b.terms().stream().map(Term::language).noneMatch(languages::contains);
    }

    private static String key(Term term) {
        return term.language() + " " + term.text();
    }

    private static Concept withId(Concept c, String id) {
        return new Concept(id, c.domain(), c.definition(), c.source(), c.note(), c.untranslatable(), c.terms());
    }

    /** A concept of both. */
    private static final class Joined {
        private final Concept a;
        private final Concept b;
        private final List<String> kept = new ArrayList<>();
        private final Concept concept;

        Joined(Concept a, Concept b) {
            this.a = a;
            this.b = b;
            if (a.untranslatable() != b.untranslatable()) {
                kept.add("untranslatable");
            }
            concept = new Concept(
                    a.id(),
                    text("domain", a.domain(), b.domain()),
                    text("definition", a.definition(), b.definition()),
                    text("source", a.source(), b.source()),
                    text("note", a.note(), b.note()),
                    a.untranslatable(),
                    terms());
        }

        Concept concept() {
            return concept;
        }

        private @Nullable String text(String what, @Nullable String ours, @Nullable String theirs) {
            if (ours != null && theirs != null && !ours.equals(theirs)) {
                kept.add(what);
            }
            return ours == null ? theirs : ours;
        }

        private List<Term> terms() {
            List<Term> terms = new ArrayList<>(a.terms());
            for (Term more : b.terms()) {
                Optional<Term> same =
                        terms.stream().filter(t -> key(t).equals(key(more))).findFirst();
                if (same.isPresent()) {
                    if (same.get().status() != more.status()) {
                        kept.add(more.text());
                    }
                } else if (isListed(terms, more)) {
                    kept.add(more.text());
                } else {
                    terms.add(more);
                }
            }
            return terms;
        }

        /** Whether one of its forms stands there already, as a form of another word. */
        private static boolean isListed(List<Term> terms, Term more) {
            Set<String> listed = new HashSet<>();
            terms.stream().filter(t -> t.language().equals(more.language())).forEach(t -> listed.addAll(texts(t)));
            return texts(more).stream().anyMatch(listed::contains);
        }

        private static Set<String> texts(Term term) {
            Set<String> texts = new HashSet<>(Set.of(term.text()));
            if (term.wording() instanceof Wording.Words words) {
                texts.addAll(words.forms());
            }
            return texts;
        }
    }
}
