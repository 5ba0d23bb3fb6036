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
import org.polydeck.source.Finding.Level;
import org.polydeck.term.TermIssue.Side;
import org.polydeck.term.TermMatch.Sense;

/**
 * Compares the terms of a source text with those of its translation. Knows the forms that the glossary lists; where a
 * translation may hold a term in another form, it says nothing. May be used by many threads at once.
 */
public final class TermCheck {
    private final String language;
    private final TermMatcher source;
    private final TermMatcher target;
    /** By id of the concept, the ways of writing it that are allowed in the translation; no key where there is none. */
    private final Map<String, List<Spelling>> wanted = new HashMap<>();

    private TermCheck(Glossary glossary, String sourceLanguage, String targetLanguage) {
        this.language = targetLanguage;
        this.source = TermMatcher.of(glossary, sourceLanguage);
        this.target = TermMatcher.of(glossary, targetLanguage);
        for (Concept concept : glossary.concepts()) {
            List<Spelling> spellings = concept.allowed(targetLanguage).stream()
                    .flatMap(term -> Spelling.of(concept, term).stream())
                    .toList();
            if (!spellings.isEmpty()) {
                wanted.put(concept.id(), spellings);
            }
        }
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
        private final String targetText;
        private final List<TermMatch> inSource;
        private final List<TermMatch> inTarget;
        private final List<Token> targetTokens;
        private final Traces traces;
        private final Set<String> concepts = new HashSet<>();
        private final Set<String> present = new HashSet<>();
        private final Map<String, Boolean> fine = new HashMap<>();
        private final Map<String, Boolean> names = new HashMap<>();
        private final Set<String> said = new HashSet<>();
        private final List<TermIssue> bad = new ArrayList<>();
        private final List<TermIssue> missing = new ArrayList<>();

        Pair(String sourceText, String targetText) {
            this.targetText = targetText;
            this.targetTokens = Tokens.of(targetText);
            List<TermMatch> all = target.findAll(targetText, targetTokens);
            this.inSource = source.find(sourceText);
            this.inTarget = TermMatcher.longest(all);
            this.traces = new Traces(targetTokens);
            inSource.stream()
                    .flatMap(m -> m.senses().stream())
                    .filter(s -> s.term().status() != Term.Status.FORBIDDEN)
                    .forEach(s -> concepts.add(s.concept().id()));
            all.stream()
                    .flatMap(m -> m.senses().stream())
                    .filter(s -> s.term().status().isAllowed())
                    .forEach(s -> present.add(s.concept().id()));
        }

        List<TermIssue> issues() {
            inTarget.forEach(this::forbidden);
            inSource.forEach(this::missing);
            missing.addAll(bad);
            return List.copyOf(missing);
        }

        /** Says what stands in the translation and should not. */
        private void forbidden(TermMatch match) {
            for (Sense sense : match.senses()) {
                Term term = sense.term();
                if (isWrong(sense, match) && said.add(sense.concept().id())) {
                    bad.add(new TermIssue(
                            TermIssue.FORBIDDEN,
                            term.status() == Term.Status.FORBIDDEN ? Level.ERROR : Level.WARNING,
                            Messages.forbidden(match.text(), sense, language),
                            sense.concept().id(),
                            term.text(),
                            Side.TARGET,
                            match.span()));
                }
            }
        }

        private boolean isWrong(Sense sense, TermMatch match) {
            if (sense.term().status().isAllowed()) {
                return false;
            }
            List<Sense> right = match.senses().stream()
                    .filter(s -> s.term().status().isAllowed())
                    .toList();
            // "integritet" is right for privacy: wrong only where the source has integrity and no privacy
            return isInSource(sense)
                    ? right.stream().noneMatch(this::isInSource)
                    : right.isEmpty() && !sense.term().falseFriend();
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
            missing.add(new TermIssue(
                    name ? TermIssue.UNTRANSLATABLE : TermIssue.MISSING,
                    name ? Level.ERROR : Level.WARNING,
                    name
                            ? Messages.untranslatable(match.text(), instead(match.text()))
                            : Messages.missing(match.text(), concept.allowed(language)),
                    concept.id(),
                    sense.term().text(),
                    Side.SOURCE,
                    match.span()));
        }

        private boolean isFine(Sense sense, TermMatch match) {
            Concept concept = sense.concept();
            return concept.untranslatable()
                    ? names.computeIfAbsent(match.text(), this::isThere) || isTranslatedName(concept)
                    : fine.computeIfAbsent(concept.id(), this::isWritten);
        }

        /** Whether a concept is written in the translation, or may be; one without a word there is free. */
        private boolean isWritten(String concept) {
            List<Spelling> spellings = wanted.getOrDefault(concept, List.of());
            return present.contains(concept)
                    || spellings.isEmpty()
                    || spellings.stream().anyMatch(traces::hint);
        }

        private boolean isThere(String name) {
            return !name(Tokens.of(name), Token::letters).isEmpty();
        }

        /** Whether the language has a word of its own for a name, and it stands there. */
        private boolean isTranslatedName(Concept concept) {
            return present.contains(concept.id())
                    && inTarget.stream()
                            .flatMap(m -> m.senses().stream())
                            .anyMatch(s -> s.concept().equals(concept)
                                    && !s.term().language().equals(Term.ANY_LANGUAGE));
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
            for (int i = 0; i + name.size() <= targetTokens.size(); i++) {
                List<Token> found = targetTokens.subList(i, i + name.size());
                if (isName(name, found, letters)) {
                    int end = found.get(name.size() - 1).span().end();
                    return targetText.substring(found.get(0).span().start(), end);
                }
            }
            return "";
        }
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
