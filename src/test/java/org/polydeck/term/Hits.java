// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.stream.Collectors;

/** What the matcher finds of one term, for tests. */
final class Hits {
    private Hits() {}

    /** A glossary of one term. */
    private static Glossary glossary(String language, String pos, String term) {
        return Glossaries.yaml(
                "concepts: [{id: x, terms: {" + language + ": [{text: \"" + term + "\", pos: " + pos + "}]}}]");
    }

    /** Each place with what says so, as {@code loggarna DICTIONARY}. */
    static String of(String language, String pos, String term, String text) {
        return TermMatcher.of(glossary(language, pos, term), language).hits(text).stream()
                .map(h -> text.substring(h.span().start(), h.span().end()) + " " + h.layer())
                .collect(Collectors.joining("; "));
    }

    /** The words of a text, as {@code letters[what stands there]} where both differ. */
    static String words(String language, String text) {
        return Word.of(language, text, Tokens.of(text)).stream()
                .map(w -> word(w, text.substring(w.span().start(), w.span().end())))
                .collect(Collectors.joining(" "));
    }

    private static String word(Word word, String written) {
        return word.letters() + (written.equals(word.letters()) ? "" : "[" + written + "]") + (word.open() ? "…" : "");
    }

    /** What a check says, each as {@code rule 'message' found layer}. */
    static List<String> said(Glossary glossary, String language, String source, String target) {
        return TermCheck.of(glossary, "en", language).check(source, target).stream()
                .map(i -> i.rule() + " " + i.level().id() + ": " + i.message() + " [" + i.found() + ", "
                        + i.layer().id() + "]")
                .toList();
    }
}
