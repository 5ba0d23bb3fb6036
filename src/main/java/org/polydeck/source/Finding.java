// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
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
 * @param words what there is to tell of the words, for terminology
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
        @Nullable Place source,
        @Nullable Words words) {

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

    /**
     * The words of a finding on terminology.
     *
     * @param text the words that it is about, as they stand at its place
     * @param expected what may be written, the best first
     * @param found what stands in the translation in its place, or looks like it; null where nothing does
     * @param layer what says that the term stands there: {@code listed}, {@code dictionary}
     */
    public record Words(
            String text, List<String> expected, @Nullable String found, String layer) {
        public Words {
            Objects.requireNonNull(text);
            Objects.requireNonNull(layer);
            expected = List.copyOf(expected);
        }
    }

    /** Where something else stands, in a message. */
    private static final Pattern PLACE = Pattern.compile("(?<=:|\\bline )\\d+(?::\\d+)?");

    private static final int ID_LENGTH = 10;

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

    /** A finding that is not about terminology. */
    public Finding(
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
        this(rule, level, message, language, deck, slide, unit, concept, term, xliff, source, null);
    }

    /** A finding about a place in a file, not about a unit. */
    public static Finding at(Place place, String rule, Level level, String message) {
        return new Finding(rule, level, message, null, null, 0, null, null, null, null, place);
    }

    /** The same, at another level. */
    public Finding at(Level other) {
        return new Finding(rule, other, message, language, deck, slide, unit, concept, term, xliff, source, words);
    }

    /**
     * Names the finding from one run to the next: a hash of rule, language, deck, unit, concept, term and words, without
     * lines and columns. The same as long as the same is wrong with the same text, wherever that stands.
     */
    public String id() {
        Place where = where();
        String file = unit == null && where != null ? where.file() : "";
        String what = words == null ? PLACE.matcher(message).replaceAll("") : words.text();
        String all =
                String.join("\0", rule, text(language), text(deck), text(unit), text(concept), text(term), file, what);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
