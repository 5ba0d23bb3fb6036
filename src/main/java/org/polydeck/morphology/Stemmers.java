// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.de.GermanMinimalStemmer;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.es.SpanishPluralStemmer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemmer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.no.NorwegianMinimalStemmer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.apache.lucene.analysis.sv.SwedishMinimalStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.KpStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** The stemmers of a language, which cut endings off words without knowing them. For several threads at once. */
final class Stemmers {
    /** One of Lucene's stemmers: changes a word in place, and says how long it is then. */
    @FunctionalInterface
    private interface InPlace {
        int stem(char[] word, int length);
    }

    /** Stemmers have buffers of their own. */
    private final ThreadLocal<List<UnaryOperator<String>>> stemmers;

    private Stemmers(Supplier<List<UnaryOperator<String>>> makers) {
        this.stemmers = ThreadLocal.withInitial(makers);
    }

    /**
     * The stemmers of a language, always the same ones in the same order; there may be none.
     *
     * @param language primary subtag of BCP 47, in lower case
     */
    static Stemmers of(String language) {
        return new Stemmers(() -> made(language));
    }

    private static List<UnaryOperator<String>> made(String language) {
        return switch (language) {
            case "ar" -> List.of(snowball(new ArabicStemmer()), arabicLight());
            case "cs" -> List.of(inPlace(new CzechStemmer()::stem));
            case "da" -> List.of(snowball(new DanishStemmer()));
            case "de" ->
                List.of(
                        snowball(new German2Stemmer()),
                        inPlace(new GermanLightStemmer()::stem),
                        inPlace(new GermanMinimalStemmer()::stem));
            case "en" -> List.of(snowball(new EnglishStemmer()), inPlace(new EnglishMinimalStemmer()::stem));
            case "es" ->
                List.of(
                        snowball(new SpanishStemmer()),
                        inPlace(new SpanishLightStemmer()::stem),
                        inPlace(new SpanishPluralStemmer()::stem));
            case "fi" -> List.of(snowball(new FinnishStemmer()), inPlace(new FinnishLightStemmer()::stem));
            case "fr" ->
                List.of(
                        snowball(new FrenchStemmer()),
                        inPlace(new FrenchLightStemmer()::stem),
                        inPlace(new FrenchMinimalStemmer()::stem));
            case "hu" -> List.of(snowball(new HungarianStemmer()), inPlace(new HungarianLightStemmer()::stem));
            case "it" -> List.of(snowball(new ItalianStemmer()), inPlace(new ItalianLightStemmer()::stem));
            case "nb", "nn", "no" -> norwegian();
            case "nl" -> List.of(snowball(new DutchStemmer()), snowball(new KpStemmer()));
            case "pl" -> List.of(stempel());
            case "pt" ->
                List.of(
                        snowball(new PortugueseStemmer()),
                        inPlace(new PortugueseLightStemmer()::stem),
                        inPlace(new PortugueseMinimalStemmer()::stem));
            case "ro" -> List.of(snowball(new RomanianStemmer()));
            case "ru" -> List.of(snowball(new RussianStemmer()), inPlace(new RussianLightStemmer()::stem));
            case "sv" ->
                List.of(
                        snowball(new SwedishStemmer()),
                        inPlace(new SwedishLightStemmer()::stem),
                        inPlace(new SwedishMinimalStemmer()::stem));
            default -> List.of();
        };
    }

    private static List<UnaryOperator<String>> norwegian() {
        int both = NorwegianLightStemmer.BOKMAAL | NorwegianLightStemmer.NYNORSK;
        return List.of(
                snowball(new NorwegianStemmer()),
                inPlace(new NorwegianLightStemmer(both)::stem),
                inPlace(new NorwegianMinimalStemmer(both)::stem));
    }

    private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
        return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }

    private static UnaryOperator<String> inPlace(InPlace stemmer) {
        return word -> {
            // One place more: some let a word grow.
            char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + 1);
            return new String(letters, 0, stemmer.stem(letters, word.length()));
        };
    }

    private static UnaryOperator<String> arabicLight() {
        UnaryOperator<String> normalizer = inPlace(new ArabicNormalizer()::normalize);
        UnaryOperator<String> stemmer = inPlace(new org.apache.lucene.analysis.ar.ArabicStemmer()::stem);
        return word -> stemmer.apply(normalizer.apply(word));
    }

    /** Has learnt from a dictionary how Polish words end; may have no answer. */
    private static UnaryOperator<String> stempel() {
        StempelStemmer stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable());
        return word -> {
            // Lucene lets it alone with words of three letters and less.
            StringBuilder stem = word.length() > 3 ? stemmer.stem(word) : null;
            return stem == null || stem.length() == 0 ? word : stem.toString();
        };
    }

    /** What each makes of a word, in lower case; always as many. */
    List<String> stems(String word) {
        String plain = plain(word);
        return stemmers.get().stream().map(stemmer -> stemmer.apply(plain)).toList();
    }

    /** As many as {@link #stems}, but each is the word itself, in lower case. */
    List<String> unstemmed(String word) {
        String plain = plain(word);
        return stemmers.get().stream().map(stemmer -> plain).toList();
    }

    /** As stemmers expect it: {@code journalist's}, {@code елка}. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('ё', 'е');
    }
}
