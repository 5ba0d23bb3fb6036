// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the words of one language. There is one for each language, for several threads at once. Data is loaded when
 * it is first asked for, and then kept; a language of which nothing is known answers nothing.
 */
public final class Morphology {
    /** As many words, and twice as many at most, are remembered. */
    private static final int MOST_ANSWERS = 32_768;

    private static final Map<String, Morphology> SHARED = new ConcurrentHashMap<>();
    /** In UTF-16 code units. Longer ones are no words; no dictionary has one. */
    private static final int LONGEST_WORD = 100;

    private final @Nullable Answers<List<Reading>> readings;
    private final Once<Stemmers> stemmers;
    private final Answers<List<String>> stems;
    private final @Nullable Once<Segmenter> segmenter;

    private Morphology(String language) {
        Once<FullForms> forms = forms(language);
        this.readings = forms == null ? null : new Answers<>(MOST_ANSWERS, word -> lookUp(forms.get(), word));
        this.stemmers = new Once<>(() -> Stemmers.of(language));
        this.stems = new Answers<>(MOST_ANSWERS, word -> stemmers.get().stems(composed(word)));
        this.segmenter = segmenter(language);
    }

    /**
     * What is known of a language.
     *
     * @param language BCP 47 tag, of which the primary subtag counts: {@code pt-BR} is {@code pt}. Any text will do.
     */
    public static Morphology of(String language) {
        return SHARED.computeIfAbsent(Locale.forLanguageTag(language).getLanguage(), Morphology::new);
    }

    private static @Nullable Once<FullForms> forms(String language) {
        return switch (language) {
            case "de" -> forms("/org/languagetool/resource/de/german", Tagset.GERMAN);
            case "en" -> forms("/org/languagetool/resource/en/english", Tagset.ENGLISH);
            case "es" -> forms("/org/languagetool/resource/es/es-ES", Tagset.IBERIAN);
            case "fr" -> forms("/org/languagetool/resource/fr/french", Tagset.FRENCH);
            case "nl" -> forms("/org/languagetool/resource/nl/dutch", Tagset.DUTCH);
            case "pl" -> forms("/morfologik/stemming/polish/polish", Tagset.POLISH);
            case "pt" -> forms("/org/languagetool/resource/pt/portuguese", Tagset.IBERIAN);
            case "ru" -> forms("/org/languagetool/resource/ru/russian", Tagset.RUSSIAN);
            case "sv" -> forms("/org/languagetool/resource/sv/swedish", Tagset.SWEDISH);
            case "uk" -> forms("/ua/net/nlp/ukrainian", Tagset.UKRAINIAN);
            default -> null;
        };
    }

    private static Once<FullForms> forms(String path, Tagset tagset) {
        return new Once<>(() -> FullForms.read(path, tagset));
    }

    private static @Nullable Once<Segmenter> segmenter(String language) {
        return switch (language) {
            case "ja" -> new Once<>(Segmenter::japanese);
            case "zh" -> new Once<>(Segmenter::chinese);
            default -> null;
        };
    }

    /** Whether there is a dictionary of all forms, with lemmas and parts of speech. */
    public boolean hasDictionary() {
        return readings != null;
    }

    /** Whether {@link #morphemes} cuts texts of this language. */
    public boolean cutsTexts() {
        return segmenter != null;
    }

    /**
     * What the dictionary says of a word, one reading for each lemma and word class. A word that it does not have as it is
     * written is tried in lower case, then in title case, with other apostrophes, and with {@code ё} and {@code е} exchanged:
     * the first of these that it has counts.
     *
     * @param word in any normal form; one of more than 100 UTF-16 code units is unknown
     * @return empty when the word is unknown
     */
    public List<Reading> readings(String word) {
        return readings == null || word.length() > LONGEST_WORD ? List.of() : readings.to(word);
    }

    /**
     * What a word may be whose capitals may be due to its place: at the beginning of a sentence, in a heading, in a menu. {@code
     * Key} is a name to the dictionary, here also {@code key}; {@code Verschlüsseln} is a noun, here also the verb.
     *
     * @return {@link #readings} of the word, then those of it in lower case that say more
     */
    public List<Reading> readingsAtStart(String word) {
        List<Reading> asWritten = readings(word);
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals(word)) {
            return asWritten;
        }
        return Stream.concat(asWritten.stream(), readings(lower).stream())
                .distinct()
                .toList();
    }

    private static List<Reading> lookUp(FullForms dictionary, String word) {
        String composed = composed(word);
        List<Reading> found = dictionary.readings(composed);
        if (found.isEmpty()) {
            for (String other : Spelling.others(composed)) {
                found = dictionary.readings(other);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return found;
    }

    /**
     * What stemmers make of a word, each at its own index, so that two words can be compared index by index: equal stems are
     * likely to be forms of one word, or of words that come from each other. A stem is lower case, and need not be a word.
     *
     * @return as many for each word of the language; empty if it has no stemmer
     */
    public List<String> stems(String word) {
        return word.length() > LONGEST_WORD ? stemmers.get().unstemmed(word) : stems.to(word);
    }

    /**
     * Cuts a text, Japanese or Chinese, into its smallest pieces, in order. Punctuation and spaces are none.
     *
     * @param text in normal form C, in which spans count; of any length
     * @return empty for other languages
     */
    public List<Morpheme> morphemes(String text) {
        return segmenter == null ? List.of() : segmenter.get().morphemes(text);
    }

    private static String composed(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
    }
}
