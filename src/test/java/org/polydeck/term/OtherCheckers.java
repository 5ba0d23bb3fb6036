// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextUnit;
import net.sf.okapi.lib.terminology.simpletb.SimpleTB;
import net.sf.okapi.lib.verification.TermChecker;
import org.polydeck.term.TermFigures.Checker;

/** What other checkers make of the same rows. They get the terms concept by concept, so that any allowed one will do. */
final class OtherCheckers {
    private OtherCheckers() {}

    /** Whole words, capitals ignored, as Weblate does it; a word that is not to be used counts as well. */
    static Checker wholeWords(Glossary glossary, String language) {
        return (source, target) -> {
            Set<String> wrong = new HashSet<>();
            for (Concept concept : glossary.concepts()) {
                boolean named = concept.terms("en").stream().anyMatch(t -> has(source, t));
                List<Term> allowed = concept.allowed(language);
                boolean missing =
                        named && !allowed.isEmpty() && allowed.stream().noneMatch(t -> has(target, t));
                boolean bad = concept.terms(language).stream()
                        .anyMatch(t -> !t.status().isAllowed() && has(target, t));
                if (missing || bad) {
                    wrong.add(concept.id());
                }
            }
            return wrong;
        };
    }

    private static boolean has(String text, Term term) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return Pattern.compile("\\b" + Pattern.quote(term.text()) + "\\b", flags)
                .matcher(text)
                .find();
    }

    /**
     * Okapi's TermChecker.
     *
     * @param strings whether it looks for strings, not for words
     */
    static Checker okapi(Glossary glossary, String language, boolean strings) {
        LocaleId english = LocaleId.ENGLISH;
        LocaleId locale = LocaleId.fromBCP47(language);
        List<Concept> concepts = glossary.concepts();
        List<List<TermChecker>> checkers = new ArrayList<>();
        for (Concept concept : concepts) {
            List<TermChecker> each = new ArrayList<>();
            for (Term term : concept.allowed(language)) {
                var terms = new SimpleTB(english, locale);
                concept.terms("en").forEach(t -> terms.addEntry(t.text(), term.text()));
                var checker = new TermChecker();
                checker.initialize(terms, english, locale, strings, false);
                each.add(checker);
            }
            checkers.add(each);
        }
        return (source, target) -> {
            ITextUnit unit = new TextUnit("1");
            var from = new Segment("1", new TextFragment(source));
            var to = new Segment("1", new TextFragment(target));
            Set<String> wrong = new HashSet<>();
            for (int i = 0; i < concepts.size(); i++) {
                List<TermChecker> each = checkers.get(i);
                if (!each.isEmpty()
                        && each.stream().allMatch(c -> c.verify(URI.create("file:///a"), null, unit, from, to) > 0)) {
                    wrong.add(concepts.get(i).id());
                }
            }
            return wrong;
        };
    }
}
