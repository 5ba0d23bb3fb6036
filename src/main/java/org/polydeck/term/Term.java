// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word, or several, for a concept in one language.
 *
 * @param language tag as the glossary writes it, such as {@code sv} or {@code pt-BR}; {@link #ANY_LANGUAGE} for all
 * @param wording how it looks in a text
 * @param status whether it is to be used
 * @param reason why it is not to be used; only for terms that are not allowed
 * @param replacement what to write instead; only for terms that are not allowed
 * @param falseFriend whether it is an honest word that only must not stand for this concept; only for terms that are not
 *     allowed
 * @param pos part of speech, where it is known
 * @param gender grammatical gender, where there is one
 * @param note for people
 */
public record Term(
        String language,
        Wording wording,
        Status status,
        @Nullable String reason,
        @Nullable String replacement,
        boolean falseFriend,
        @Nullable PartOfSpeech pos,
        @Nullable Gender gender,
        @Nullable String note) {
    /** The language tag of a term that is the same in every language ("multiple languages" in ISO 639). */
    public static final String ANY_LANGUAGE = "mul";

    public Term {
        Objects.requireNonNull(wording);
        Objects.requireNonNull(status);
        if (language.isBlank()) {
            throw new IllegalArgumentException("a term needs a language: " + wording);
        }
        if (status.isAllowed() && (reason != null || replacement != null || falseFriend)) {
            throw new IllegalArgumentException("only what is not to be used has a reason or a replacement: " + wording);
        }
    }

    /** A preferred term of which nothing else is known. */
    public static Term of(String language, Wording wording) {
        return new Term(language, wording, Status.PREFERRED, null, null, false, null, null, null);
    }

    /** The words, or the pattern, as the glossary has them. */
    public String text() {
        return wording.text();
    }

    /** Whether a term is to be used, the best first. */
    public enum Status {
        PREFERRED,
        ADMITTED,
        DEPRECATED,
        FORBIDDEN;

        /** Whether it may be written. */
        public boolean isAllowed() {
            return this == PREFERRED || this == ADMITTED;
        }

        /** As glossary files write it: {@code preferred}. */
        public String id() {
            return idOf(this);
        }
    }

    /** Parts of speech, as far as terms are concerned. */
    public enum PartOfSpeech {
        NOUN,
        PROPER_NOUN,
        VERB,
        ADJECTIVE,
        ADVERB,
        OTHER;

        /** As glossary files write it: {@code proper-noun}. */
        public String id() {
            return idOf(this);
        }
    }

    /** Grammatical genders; common is what masculine and feminine have become in Swedish, Danish and Dutch. */
    public enum Gender {
        COMMON,
        MASCULINE,
        FEMININE,
        NEUTER;

        /** As glossary files write it: {@code neuter}. */
        public String id() {
            return idOf(this);
        }
    }

    private static String idOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
