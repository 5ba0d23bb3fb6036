// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a term or concept in free text, in a form that people understand and Polydeck reads back: some things are
 * said by a word of their own ({@code forbidden}), some after a label ({@code reason: …}), the rest is as it is.
 */
final class Remark {
    static final String FORBIDDEN = "forbidden";
    static final String FALSE_FRIEND = "false friend";
    static final String PROPER_NOUN = "proper noun";
    static final String REASON = "reason: ";
    static final String USE = "use: ";
    static final String CASE = "case: ";
    static final String FORMS = "forms: ";

    /** Between the forms of a word. */
    static final String BAR = " | ";

    /** Before a text that would be taken for one of the others. */
    private static final String NOTE = "note: ";

    private static final String DOT = " · ";

    private Remark() {}

    /** Remarks of which some may be missing, as one. */
    static String joined(Stream<@Nullable String> remarks) {
        return remarks.filter(Objects::nonNull).map(OneLine::of).collect(Collectors.joining(DOT));
    }

    /** What {@link #joined} has put together, without what is empty. */
    static List<String> parts(String text) {
        return Arrays.stream(OneLine.of(text).split(DOT, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** All that is said of a word in this way, in the order of its record. */
    static List<String> of(Term term) {
        List<String> remarks = new ArrayList<>();
        if (term.status() == Term.Status.FORBIDDEN) {
            remarks.add(FORBIDDEN);
        }
        if (term.falseFriend()) {
            remarks.add(FALSE_FRIEND);
        }
        if (term.pos() == Term.PartOfSpeech.PROPER_NOUN) {
            remarks.add(PROPER_NOUN);
        }
        if (term.reason() != null) {
            remarks.add(REASON + term.reason());
        }
        if (term.replacement() != null) {
            remarks.add(USE + term.replacement());
        }
        if (term.wording() instanceof Wording.Words words) {
            if (words.letters() != Wording.Letters.AUTO) {
                remarks.add(CASE + words.letters().id());
            }
            List<String> forms =
                    words.forms().stream().filter(Remark::isListable).toList();
            if (!forms.isEmpty()) {
                remarks.add(FORMS + String.join(BAR, forms));
            }
        }
        if (term.note() != null) {
            remarks.add(String.valueOf(quoted(term.note())));
        }
        return remarks;
    }

    /** Whether a form can be told from the others in a list. */
    static boolean isListable(String form) {
        return !form.contains("|");
    }

    /** Takes what a remark says of a word whose status is known; false when it is about the concept. */
    static boolean read(String text, Draft.Word word) {
        boolean bad = word.status != null && !word.status.isAllowed();
        if (Names.saysStay(text) || text.equals(Names.TRANSLATABLE)) {
            return false;
        }
        if (bad && text.equals(FORBIDDEN)) {
            word.status = Term.Status.FORBIDDEN;
        } else if (bad && text.equals(FALSE_FRIEND)) {
            word.falseFriend = true;
        } else if (text.equals(PROPER_NOUN) && word.pos != null) {
            word.pos = Term.PartOfSpeech.PROPER_NOUN;
        } else if (bad && text.startsWith(REASON)) {
            word.reason = text.substring(REASON.length());
        } else if (bad && text.startsWith(USE)) {
            word.instead = text.substring(USE.length());
            word.insteadIsSaid = true;
        } else if (text.equals(CASE + Wording.Letters.EXACT.id())) {
            word.letters = Wording.Letters.EXACT;
        } else if (text.equals(CASE + Wording.Letters.IGNORE.id())) {
            word.letters = Wording.Letters.IGNORE;
        } else if (text.startsWith(FORMS)) {
            List.of(text.substring(FORMS.length()).split("\\s*\\|\\s*", -1)).forEach(word::form);
        } else {
            word.note(unquoted(text));
        }
        return true;
    }

    /** The text, marked as such if it could be taken for something else. */
    static @Nullable String quoted(@Nullable String text) {
        return text != null && isTaken(OneLine.of(text)) ? NOTE + text : text;
    }

    /** What {@link #quoted} was given. */
    static String unquoted(String text) {
        return text.startsWith(NOTE) && isTaken(text.substring(NOTE.length())) ? text.substring(NOTE.length()) : text;
    }

    private static boolean isTaken(String text) {
        return Stream.of(REASON, USE, CASE, FORMS, NOTE).anyMatch(text::startsWith)
                || List.of(FORBIDDEN, FALSE_FRIEND, PROPER_NOUN, Names.TRANSLATABLE)
                        .contains(text)
                || Names.saysStay(text)
                || Verdict.read(text, "und") != null;
    }
}
