// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the terminology check says. */
final class Messages {
    private static final int MOST_TERMS = 3;

    private Messages() {}

    /** @param instead what stands there and looks like it, or null */
    static String missing(String found, List<Term> wanted, @Nullable String instead) {
        String not = instead == null ? "" : ", not '" + instead + "'";
        return "'" + found + "' is not translated as the glossary has it; use " + choice(wanted) + not;
    }

    static String unsure(String found, List<Term> wanted) {
        return "'" + found
                + "' may not be translated as the glossary has it, and too little is known of the language to"
                + " tell; see if " + choice(wanted) + " stands there in some form";
    }

    static String forbidden(String found, Concept concept, Term term, String language) {
        String reason = term.reason() == null ? "" : " (" + term.reason() + ")";
        String what = term.status() == Term.Status.FORBIDDEN ? "is not to be used" : "is no longer to be used";
        return "'" + found + "' " + what + reason + "; "
                + concept.insteadOf(term, language).map(t -> "use '" + t + "'").orElse("use another word");
    }

    /** @param instead what stands there in its place, or empty */
    static String untranslatable(String name, String instead) {
        return instead.isEmpty()
                ? "the name '" + name + "' is missing from the translation; keep it letter for letter"
                : "'" + instead + "' is not the name '" + name + "'; keep it letter for letter";
    }

    /** {@code 'a', 'b' or 'c'}; at least one. */
    private static String choice(List<Term> terms) {
        List<String> texts =
                terms.stream().limit(MOST_TERMS).map(t -> "'" + t.text() + "'").toList();
        int last = texts.size() - 1;
        return last == 0
                ? texts.get(0)
                : texts.stream().limit(last).collect(Collectors.joining(", ")) + " or " + texts.get(last);
    }
}
