// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.term.TermIssue;
import org.polydeck.term.UnwantedTerms;
import org.polydeck.unit.Unit;

/** Looks through the texts of a deck itself, in its own language. */
public final class SourceCheck {
    private SourceCheck() {}

    /**
     * Terms that are not to be used, in the order of the deck.
     *
     * @param name path of the deck below the content folder
     * @param units each id once
     */
    public static List<Finding> of(String name, Source deck, List<Unit> units, UnwantedTerms terms) {
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : units) {
            Item item = Item.of(unit, deck, null);
            String text = item.plain(item.source());
            terms.in(text).forEach(issue -> findings.add(finding(name, item, text, issue)));
        }
        return findings;
    }

    private static Finding finding(String name, Item item, String text, TermIssue issue) {
        int start = issue.span().start();
        return new Finding(
                issue.rule(),
                issue.level(),
                issue.message(),
                null,
                name,
                item.slide(),
                item.unit(),
                issue.concept(),
                issue.term(),
                null,
                item.deck(start),
                new Finding.Words(
                        text.substring(start, issue.span().end()),
                        issue.expected(),
                        issue.found(),
                        issue.layer().id()));
    }
}
