// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.stream.Collectors;
import org.polydeck.term.TermMatch.Sense;

/** What the terminology check says. */
final class Messages {
    private static final int MOST_TERMS = 3;

    private Messages() {}

    static String missing(String found, List<Term> wanted) {
        return "'" + found + "' is not translated as the glossary has it; use " + choice(wanted);
    }

    static String forbidden(String found, Sense sense, String language) {
        String reason = sense.term().reason() == null ? "" : " (" + sense.term().reason() + ")";
        String what = sense.term().status() == Term.Status.FORBIDDEN ? "is not to be used" : "is no longer to be used";
        return "'" + found + "' " + what + reason + "; "
                + sense.concept()
                        .insteadOf(sense.term(), language)
                        .map(t -> "use '" + t + "'")
                        .orElse("use another word");
    }

    /** @param instead what stands there in its place, or empty */
    static String untranslatable(String name, String instead) {
        return instead.isEmpty()
                ? "the name '" + name + "' is missing from the translation; keep it letter for letter"
                : "'" + instead + "' is not the name '" + name + "'; keep it letter for letter";
    }

    /** {@code 'a', 'b' or 'c'}. */
    private static String choice(List<Term> terms) {
        List<String> texts =
                terms.stream().limit(MOST_TERMS).map(t -> "'" + t.text() + "'").toList();
        int last = texts.size() - 1;
        return last == 0
                ? texts.get(0)
                : texts.stream().limit(last).collect(Collectors.joining(", ")) + " or " + texts.get(last);
    }
}
