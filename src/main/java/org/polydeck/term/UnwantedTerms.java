// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polydeck.source.Finding.Level;
import org.polydeck.term.TermIssue.Side;
import org.polydeck.term.TermMatch.Sense;

/**
 * Finds what is not to be used in a text that is no translation. False friends are none there: what they stand for is in no
 * other text to compare. May be used by many threads at once.
 */
public final class UnwantedTerms {
    private final String language;
    private final TermMatcher matcher;

    private UnwantedTerms(Glossary glossary, String language) {
        this.language = language;
        this.matcher = TermMatcher.of(glossary, language);
    }

    /** Those of a language (BCP 47 tag). */
    public static UnwantedTerms of(Glossary glossary, String language) {
        return new UnwantedTerms(glossary, language);
    }

    /**
     * What is to be said about a text, in its order; each concept is named once.
     *
     * @param text as {@link TermMatcher} wants it
     */
    public List<TermIssue> in(CharSequence text) {
        List<TermIssue> issues = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (TermMatch match : matcher.find(text)) {
            // what is right for one concept may be wrong for another
            if (match.senses().stream().noneMatch(s -> s.term().status().isAllowed())) {
                match.senses().stream()
                        .filter(s -> !s.term().falseFriend())
                        .filter(s -> said.add(s.concept().id()))
                        .forEach(s -> issues.add(issue(match, s)));
            }
        }
        return List.copyOf(issues);
    }

    private TermIssue issue(TermMatch match, Sense sense) {
        Concept concept = sense.concept();
        Term term = sense.term();
        return new TermIssue(
                TermIssue.FORBIDDEN,
                term.status() == Term.Status.FORBIDDEN ? Level.ERROR : Level.WARNING,
                Messages.forbidden(match.text(), concept, term, language),
                concept.id(),
                term.text(),
                Side.SOURCE,
                match.span(),
                concept.allowed(language).stream().map(Term::text).toList(),
                match.text(),
                sense.layer());
    }
}
