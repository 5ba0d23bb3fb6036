// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Span;
import org.polydeck.term.Glossary;
import org.polydeck.term.TermCheck;
import org.polydeck.term.TermIssue;
import org.polydeck.term.TermMatch;
import org.polydeck.term.TermMatcher;

/** The glossary's side of a check between two languages. May be used by many threads at once. */
public final class Terms {
    private final TermCheck check;
    private final TermMatcher source;

    private Terms(TermCheck check, TermMatcher source) {
        this.check = check;
        this.source = source;
    }

    /** Checks translations between two languages (BCP 47 tags). */
    public static Terms of(Glossary glossary, String source, String target) {
        TermCheck check = TermCheck.of(glossary, source, target);
        return new Terms(check, check.source());
    }

    List<TermIssue> issues(Item item) {
        return check.check(item.plain(item.source()), item.plain(item.target()));
    }

    /** Where the source names a concept for the first time; null where it does not. */
    @Nullable
    Span inSource(Item item, String concept) {
        return source.find(item.plain(item.source())).stream()
                .filter(m -> m.senses().stream().anyMatch(s -> s.concept().id().equals(concept)))
                .map(TermMatch::span)
                .findFirst()
                .orElse(null);
    }

    /** The source text without the names that are the same in every language. */
    String withoutNames(Item item) {
        var text = new StringBuilder(item.plain(item.source()));
        List<TermMatch> matches = source.find(text.toString());
        for (int i = matches.size() - 1; i >= 0; i--) {
            Span span = matches.get(i).span();
            if (matches.get(i).senses().stream().anyMatch(s -> s.concept().untranslatable())) {
                text.replace(span.start(), span.end(), " ");
            }
        }
        return text.toString();
    }
}
