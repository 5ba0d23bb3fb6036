// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.source;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should look at, found in a deck, a translation file, the glossary or the configuration.
 *
 * @param rule stable id in kebab-case, such as {@code term-missing}
 * @param message lower case, no full stop: what is wrong; what to do
 * @param language target language, where one is concerned
 * @param deck path of the deck below the content folder, where one is concerned
 * @param slide counted from 1; 0 for the whole deck
 * @param unit id of the unit, where one is concerned
 * @param concept glossary concept, for terminology
 * @param term the term in question, for terminology
 * @param xliff place in the translation file
 * @param source place in the deck, or in the file that the finding is about
 */
public record Finding(
        String rule,
        Level level,
        String message,
        @Nullable String language,
        @Nullable String deck,
        int slide,
        @Nullable String unit,
        @Nullable String concept,
        @Nullable String term,
        @Nullable Place xliff,
        @Nullable Place source) {

    /** How much it matters; the worst first. */
    public enum Level {
        ERROR,
        WARNING,
        INFO;

        /** As reports write it: {@code error}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By deck, language, place, rule and message: the same findings come in the same order everywhere. */
    public static final Comparator<Finding> ORDER = Comparator.comparing((Finding f) -> text(f.deck))
            .thenComparing(f -> text(f.language))
            .thenComparingInt(f -> f.slide)
            .thenComparing(f -> f.where() == null ? "" : f.where().file())
            .thenComparingInt(f -> f.where() == null ? 0 : f.where().line())
            .thenComparingInt(f -> f.where() == null ? 0 : f.where().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(level);
        Objects.requireNonNull(message);
        if (slide < 0) {
            throw new IllegalArgumentException("no such slide: " + slide);
        }
    }

    /** A finding about a place in a file, not about a unit. */
    public static Finding at(Place place, String rule, Level level, String message) {
        return new Finding(rule, level, message, null, null, 0, null, null, null, null, place);
    }

    /** The same, at another level. */
    public Finding at(Level other) {
        return new Finding(rule, other, message, language, deck, slide, unit, concept, term, xliff, source);
    }

    /** The place to show first: in the translation file where there is one, else in the deck. */
    public @Nullable Place where() {
        return xliff != null ? xliff : source;
    }

    /** As a compiler prints it: {@code file:line:column: message}. */
    public String line() {
        return where() == null ? message : where() + ": " + message;
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }
}
