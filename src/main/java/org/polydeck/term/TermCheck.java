// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Span;
import org.polydeck.term.TermIssue.Side;
import org.polydeck.term.TermMatch.Sense;

/**
 * Compares the terms of a source text with those of its translation, in whatever form they stand there. May be used by many
 * threads at once.
 */
public final class TermCheck {
    private final String language;
    private final TermMatcher source;
    private final TermMatcher target;
    private final boolean sure;
    /** By id of the concept, what is allowed in the translation; no key where there is nothing. */
    private final Map<String, List<Term>> wanted = new HashMap<>();

    private TermCheck(Glossary glossary, String sourceLanguage, String targetLanguage) {
        this.language = targetLanguage;
        this.source = TermMatcher.of(glossary, sourceLanguage, targetLanguage);
        this.target = TermMatcher.of(glossary, targetLanguage, sourceLanguage);
        this.sure = target.isSure();
        for (Concept concept : glossary.concepts()) {
            List<Term> allowed = concept.allowed(targetLanguage);
            if (!allowed.isEmpty()) {
                wanted.put(concept.id(), allowed);
            }
        }
    }

    /** Finds the terms of source texts. */
    public TermMatcher source() {
        return source;
    }

    /** A check of translations between two languages (BCP 47 tags). */
    public static TermCheck of(Glossary glossary, String sourceLanguage, String targetLanguage) {
        return new TermCheck(glossary, sourceLanguage, targetLanguage);
    }

    /**
     * What is to be said about the terms of one translation, in the order of the source, then of the translation. Each
     * concept is named once, however often it stands there. An empty translation is none, and nothing is said about it.
     *
     * @param sourceText as {@link TermMatcher} wants it
     * @param targetText likewise
     */
    public List<TermIssue> check(CharSequence sourceText, CharSequence targetText) {
        String translation = targetText.toString();
        return translation.isBlank() ? List.of() : new Pair(sourceText.toString(), translation).issues();
    }

    /** One source text and its translation. */
    private final class Pair {
        private final String sourceText;
        private final String targetText;
        private final List<TermMatch> inSource;
        private final List<Hit> inTarget;
        private @Nullable SourceUse use;
        private @Nullable List<Token> targetTokens;
        /** Terms of the translation that keep others inside them from counting. */
        private final List<Hit> takers;

        /** Ids of what the source names. */
        private final Set<String> concepts = new HashSet<>();

        private final Map<String, Boolean> compounds = new HashMap<>();
        private final Map<String, Boolean> complements = new HashMap<>();
        private final Map<String, Boolean> fine = new HashMap<>();
        private final Map<String, Boolean> names = new HashMap<>();
        private final Set<String> said = new HashSet<>();
        private final List<TermIssue> bad = new ArrayList<>();
        private final List<TermIssue> missing = new ArrayList<>();

        Pair(String sourceText, String targetText) {
            this.sourceText = sourceText;
            this.targetText = targetText;
            this.inSource = source.find(sourceText);
            this.inTarget = target.hits(targetText);
            inSource.stream()
                    .flatMap(m -> m.senses().stream())
                    .filter(s -> s.term().status() != Term.Status.FORBIDDEN)
                    .forEach(s -> concepts.add(s.concept().id()));
            this.takers = inTarget.stream()
                    .filter(h -> h.isAllowed() && h.tight() && !h.layer().isPart())
                    .filter(h -> concepts.contains(h.concept().id()))
                    .toList();
        }

        List<TermIssue> issues() {
            forbidden().forEach(this::forbidden);
            inSource.forEach(this::missing);
            missing.addAll(bad);
            return List.copyOf(missing);
        }

        /** What stands in the translation, as far as it may be wrong: in longer words only those that nobody lists. */
        private List<TermMatch> forbidden() {
            List<Hit> hits = inTarget.stream()
                    .filter(h -> h.isAllowed() ? !h.layer().isPart() : h.cased())
                    .toList();
            return TermMatcher.longest(targetText, hits);
        }

        /** Says what stands in the translation and should not. */
        private void forbidden(TermMatch match) {
            for (Sense sense : match.senses()) {
                Term term = sense.term();
                if (isWrong(sense, match) && said.add(sense.concept().id())) {
                    bad.add(new TermIssue(
                            TermIssue.FORBIDDEN,
                            term.status() == Term.Status.FORBIDDEN ? Level.ERROR : Level.WARNING,
                            Messages.forbidden(match.text(), sense.concept(), term, language),
                            sense.concept().id(),
                            term.text(),
                            Side.TARGET,
                            match.span(),
                            expected(sense.concept().id()),
                            match.text(),
                            sense.layer()));
                }
            }
        }

        private boolean isWrong(Sense sense, TermMatch match) {
            Term term = sense.term();
            if (term.status().isAllowed()) {
                return false;
            }
            List<Sense> right = match.senses().stream()
                    .filter(s -> s.term().status().isAllowed())
                    .toList();
            if (!isInSource(sense)) {
                // what other words mean as well, they may mean here
                return right.isEmpty()
                        && !sense.layer().isPart()
                        && !term.falseFriend()
                        && !target.isOrdinary(term)
                        && !(sense.layer() == Layer.RULES && target.isLexicalised(match.text()));
            }
            if (sense.layer().isPart() && (!right.isEmpty() || target.isLexicalised(match.text()))) {
                return false; // "kompromisslös" has nothing to do with a "kompromiss"
            }
            if (target.isOrdinary(term) && isAccounted(sense.concept().id())) {
                return false; // "la ficha técnica menciona el token"
            }
            // "integritet" is right for privacy: wrong only where the source has integrity and no privacy
            return right.stream().noneMatch(this::isInSource);
        }

        /** Whether the translation has as many right terms for a concept as the source has. */
        private boolean isAccounted(String concept) {
            long places = inTarget.stream()
                    .filter(h -> h.concept().id().equals(concept) && isWritten(h))
                    .map(Hit::span)
                    .distinct()
                    .count();
            return places >= named(concept).count();
        }

        /** Where the source names a concept. */
        private Stream<Span> named(String concept) {
            return inSource.stream()
                    .filter(m ->
                            m.senses().stream().anyMatch(s -> s.concept().id().equals(concept)))
                    .map(TermMatch::span);
        }

        private boolean isInSource(Sense sense) {
            return concepts.contains(sense.concept().id());
        }

        /** Says what the source has and the translation has not. */
        private void missing(TermMatch match) {
            List<Sense> senses = match.senses().stream()
                    .filter(s -> s.term().status() != Term.Status.FORBIDDEN)
                    .toList();
            if (senses.isEmpty() || senses.stream().anyMatch(s -> isFine(s, match))) {
                return;
            }
            Sense sense = senses.get(0);
            Concept concept = sense.concept();
            boolean name = concept.untranslatable();
            // each CVE number is a name of its own
            if (said.contains(concept.id()) || !said.add(name ? concept.id() + ' ' + match.text() : concept.id())) {
                return;
            }
            missing.add(name ? changed(sense, match) : missing(sense, match));
        }

        private TermIssue changed(Sense sense, TermMatch match) {
            String instead = instead(match.text());
            return new TermIssue(
                    TermIssue.UNTRANSLATABLE,
                    Level.ERROR,
                    Messages.untranslatable(match.text(), instead),
                    sense.concept().id(),
                    sense.term().text(),
                    Side.SOURCE,
                    match.span(),
                    List.of(match.text()),
                    instead.isEmpty() ? null : instead,
                    sense.layer());
        }

        private TermIssue missing(Sense sense, TermMatch match) {
            String concept = sense.concept().id();
            List<Term> terms = wanted.getOrDefault(concept, List.of());
            String instead = Lookalike.of(terms, target.words(targetText));
            return new TermIssue(
                    sure ? TermIssue.MISSING : TermIssue.UNSURE,
                    sure ? Level.WARNING : Level.INFO,
                    sure ? Messages.missing(match.text(), terms, instead) : Messages.unsure(match.text(), terms),
                    concept,
                    sense.term().text(),
                    Side.SOURCE,
                    match.span(),
                    expected(concept),
                    instead,
                    sense.layer());
        }

        private List<String> expected(String concept) {
            return wanted.getOrDefault(concept, List.of()).stream()
                    .map(Term::text)
                    .toList();
        }

        private boolean isFine(Sense sense, TermMatch match) {
            Concept concept = sense.concept();
            return concept.untranslatable()
                    ? names.computeIfAbsent(match.text(), this::isThere) || isTranslatedName(concept)
                    : fine.computeIfAbsent(concept.id(), this::isWritten);
        }

        /** Whether a concept is written in the translation; one without a word there is free. */
        private boolean isWritten(String concept) {
            return !wanted.containsKey(concept)
                    || inTarget.stream().anyMatch(h -> h.concept().id().equals(concept) && isWritten(h));
        }

        private boolean isWritten(Hit hit) {
            return hit.isAllowed()
                    && (hit.cased() || !isExact(hit.term()))
                    && (hit.layer() != Layer.MODIFIER || isInCompound(hit))
                    && takers.stream().noneMatch(other -> takes(other, hit));
        }

        /** A part of a compound stands for a term that the source has in one, or as good as in one. */
        private boolean isInCompound(Hit hit) {
            String concept = hit.concept().id();
            if (compounds.computeIfAbsent(concept, c -> named(c).anyMatch(use()::isInCompound))) {
                return true;
            }
            String compound =
                    targetText.substring(hit.span().start(), hit.span().end());
            return !target.isLexicalised(compound)
                    && complements.computeIfAbsent(concept, c -> named(c).anyMatch(use()::isComplement));
        }

        private List<Token> targetTokens() {
            if (targetTokens == null) {
                targetTokens = Tokens.of(targetText);
            }
            return targetTokens;
        }

        private SourceUse use() {
            if (use == null) {
                use = new SourceUse(source, sourceText);
            }
            return use;
        }

        /** Whether a longer term that the source also has stands there, so that the shorter one does not. */
        private boolean takes(Hit other, Hit hit) {
            return !other.concept().id().equals(hit.concept().id())
                    && (hit.span().length() < other.span().length()
                            ? other.span().contains(hit.span())
                            : hit.layer() == Layer.MODIFIER && other.span().equals(hit.span()));
        }

        private boolean isThere(String name) {
            return !name(Tokens.of(name), Token::letters).isEmpty();
        }

        /** Whether the language has a word of its own for a name, and it stands there. */
        private boolean isTranslatedName(Concept concept) {
            return inTarget.stream()
                    .anyMatch(h -> h.concept().equals(concept)
                            && h.isAllowed()
                            && !h.term().language().equals(Term.ANY_LANGUAGE));
        }

        /** What stands in the translation in place of a name, or empty. */
        private String instead(String name) {
            return name(Tokens.of(name), Token::folded);
        }

        /**
         * The name as it stands in the translation, or empty.
         *
         * @param letters what is compared
         */
        private String name(List<Token> name, Function<Token, String> letters) {
            List<Token> tokens = targetTokens();
            for (int i = 0; i + name.size() <= tokens.size(); i++) {
                List<Token> found = tokens.subList(i, i + name.size());
                if (isName(name, found, letters)) {
                    int end = found.get(name.size() - 1).span().end();
                    return targetText.substring(found.get(0).span().start(), end);
                }
            }
            return "";
        }
    }

    private static boolean isExact(Term term) {
        return term.wording() instanceof Wording.Words words && words.letters() == Wording.Letters.EXACT;
    }

    /** Whether a name stands there; the language may hang something on, as in {@code Debians}. */
    private static boolean isName(List<Token> name, List<Token> found, Function<Token, String> letters) {
        int last = name.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!letters.apply(name.get(i)).equals(letters.apply(found.get(i)))) {
                return false;
            }
        }
        String want = letters.apply(name.get(last));
        String have = found.get(last).letters();
        if (!letters.apply(found.get(last)).startsWith(want)) {
            return false;
        }
        // "Gits" and "Gitförråd" hold "Git"; "GitHub" and "RFC 21110" are other names
        int next = have.length() <= want.length() ? ' ' : have.codePointAt(want.length());
        return !Character.isUpperCase(next) && !Character.isDigit(next);
    }
}
