// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.term.Term.Status;

/** That a word is not to be used, as remarks for people say it; they can be read back. */
final class Verdict {
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*): (.*)");
    private static final Pattern FORM = Pattern.compile(
            "['’](.+?)['’] is (no longer|not) to be used( for this)?(?: \\((.*)\\))?; use (?:['’](.+)['’]|another word)");

    private Verdict() {}

    /** {@code 'whitelist' is no longer to be used (colours); use 'allowlist'}. */
    static String of(Concept concept, Term term, String language) {
        String reason = term.reason() == null ? "" : " (" + term.reason() + ")";
        String instead =
                concept.insteadOf(term, language).map(t -> "'" + t + "'").orElse("another word");
        return "'" + term.text() + "' is " + (term.status() == Status.FORBIDDEN ? "not" : "no longer") + " to be used"
                + (term.falseFriend() ? " for this" : "") + reason + "; use " + instead;
    }

    /** The same with the language before it, where the words of several stand together: {@code sv: …}. */
    static String withLanguage(Concept concept, Term term, String language) {
        return language + ": " + of(concept, term, language);
    }

    /**
     * What a remark says, or null.
     *
     * @param language of the words that the remark is about; null for none but what stands before it
     */
    static @Nullable Said read(String remark, @Nullable String language) {
        Matcher named = LANGUAGE.matcher(remark);
        String of = named.matches() && Languages.isTag(named.group(1)) ? named.group(1) : language;
        Matcher form =
                FORM.matcher(named.matches() && of != null && of.equals(named.group(1)) ? named.group(2) : remark);
        return of == null || !form.matches()
                ? null
                : new Said(
                        of,
                        form.group(1),
                        form.group(2).equals("not") ? Status.FORBIDDEN : Status.DEPRECATED,
                        form.group(3) != null,
                        form.group(4) == null ? "" : form.group(4),
                        form.group(5) == null ? "" : form.group(5));
    }

    /** Whether it comes back as it was. */
    static boolean isReadable(Concept concept, Term term, String language) {
        String text = OneLine.of(of(concept, term, language));
        Said said = read(text, language);
        return said != null
                && Remark.parts(text).size() == 1
                && said.text().equals(OneLine.of(term.text()))
                && said.status() == term.status()
                && said.falseFriend() == term.falseFriend()
                && said.reason().equals(term.reason() == null ? "" : OneLine.of(term.reason()))
                && said.instead()
                        .equals(OneLine.of(concept.insteadOf(term, language).orElse("")));
    }

    /**
     * What was read.
     *
     * @param reason empty where none is given
     * @param instead empty where no word is named
     */
    record Said(String language, String text, Status status, boolean falseFriend, String reason, String instead) {
        Draft.Word word(Place place) {
            var word = new Draft.Word(place, language);
            word.text = text;
            word.status = status;
            word.falseFriend = falseFriend;
            word.reason = reason.isEmpty() ? null : reason;
            word.instead = instead.isEmpty() ? null : instead;
            return word;
        }
    }
}
