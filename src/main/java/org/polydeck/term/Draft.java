// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.term.Term.Gender;
import org.polydeck.term.Term.PartOfSpeech;
import org.polydeck.term.Term.Status;

/** A concept of another program's glossary, as far as it is read; {@link Drafts} makes a {@link Concept} of it. */
final class Draft {
    private static final Pattern ALSO = Pattern.compile("also allowed: ['’].+['’]");

    final Place place;
    final List<Word> words = new ArrayList<>();
    /** What is said of the concept for people, each thing once. */
    private Set<String> notes = Set.of();

    @Nullable
    String id;

    @Nullable
    String domain;

    @Nullable
    String definition;

    @Nullable
    String source;

    /** Null where the file doesn't say whether it is a name that stays as it is. */
    @Nullable
    Boolean untranslatable;

    Draft(Place place) {
        this.place = place;
    }

    /** Takes what a remark says of names, and of words that are not to be used; keeps the rest of it. */
    void remark(String text, @Nullable String language) {
        for (String part : Remark.parts(text)) {
            Verdict.Said said = Verdict.read(part, language);
            if (Names.saysStay(part)) {
                untranslatable = true;
            } else if (part.equals(Names.TRANSLATABLE)) {
                untranslatable = false;
            } else if (said != null) {
                words.add(said.word(place));
            } else if (language != null && ALSO.matcher(part).matches()) {
                admitted(part, language);
            } else {
                note(Remark.unquoted(part));
            }
        }
    }

    void note(String text) {
        notes = with(notes, text);
    }

    Set<String> notes() {
        return notes;
    }

    /** Most have none, and there may be a million of them. */
    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = some.isEmpty() ? new LinkedHashSet<>(2) : some;
        all.add(more);
        return all;
    }

    private void admitted(String part, String language) {
        for (String text :
                part.substring(part.indexOf(':') + 3, part.length() - 1).split("['’], ['’]", -1)) {
            var word = new Word(place, language);
            word.text = text;
            word.status = Status.ADMITTED;
            words.add(word);
        }
    }

    /** A word of the concept. */
    static final class Word {
        final Place place;
        final String language;
        private Set<String> forms = Set.of();
        private Set<String> notes = Set.of();
        String text = "";

        @Nullable
        Status status;

        @Nullable
        String reason;

        /** What to write instead, be it the preferred term or another one. */
        @Nullable
        String instead;

        /** Whether {@link #instead} is to be kept though it is the preferred term. */
        boolean insteadIsSaid;

        boolean falseFriend;

        @Nullable
        PartOfSpeech pos;

        @Nullable
        Gender gender;

        Wording.Letters letters = Wording.Letters.AUTO;

        /** Whether capitals are said to matter; null where the file doesn't say. */
        @Nullable
        Boolean caseSensitive;

        Word(Place place, String language) {
            this.place = place;
            this.language = language;
        }

        void note(String note) {
            notes = with(notes, note);
        }

        Set<String> notes() {
            return notes;
        }

        void form(String form) {
            forms = with(forms, form);
        }

        Set<String> forms() {
            return forms;
        }
    }
}
