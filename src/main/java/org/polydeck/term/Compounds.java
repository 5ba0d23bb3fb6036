// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;

/**
 * Where the words of a language may be cut into the words that they are made of. A part counts when a dictionary knows it,
 * or the glossary.
 */
final class Compounds {
    /** What stands between the parts, the longest first; languages that write compounds as one word. */
    private static final Map<String, List<String>> LINKS = Map.of(
            "sv", List.of("s", "e", "o", "u", "a"),
            "de", List.of("ens", "en", "er", "es", "s", "n", "e"),
            "nl", List.of("en", "s", "e", "n"),
            "da", List.of("s", "e"),
            "nb", List.of("s", "e"),
            "no", List.of("s", "e"),
            "nn", List.of("s", "e"),
            "fi", List.of());

    /** What a part may have lost at its end: {@code skola} in {@code skolväska}, {@code prüfen} in {@code Prüfsumme}. */
    private static final Map<String, List<String>> LOST = Map.of(
            "sv", List.of("a", "e"),
            "de", List.of("e", "en", "n"),
            "nl", List.of("en", "e"),
            "da", List.of("e"),
            "nb", List.of("e", "a"));

    /** The least letters of a part. */
    static final int SHORTEST = 3;

    private static final Set<WordClass> CONTENT =
            EnumSet.of(WordClass.NOUN, WordClass.NAME, WordClass.VERB, WordClass.ADJECTIVE, WordClass.ADVERB);

    private final boolean written;
    private final boolean isDoubling;
    private final List<String> links;
    private final List<String> linksAndNone;
    private final List<String> lost;
    private final Morphology morphology;
    private final Predicate<String> isTermWord;

    /**
     * @param language primary subtag
     * @param isTermWord whether the glossary has a word, folded
     */
    Compounds(String language, Morphology morphology, Predicate<String> isTermWord) {
        this.written = LINKS.containsKey(language);
        this.isDoubling = language.equals("sv") || language.equals("nb") || language.equals("no");
        this.links = LINKS.getOrDefault(language, List.of());
        this.linksAndNone = Stream.concat(Stream.of(""), links.stream()).toList();
        this.lost = LOST.getOrDefault(language, List.of());
        this.morphology = morphology;
        this.isTermWord = isTermWord;
    }

    /** Whether the language writes compounds as one word. */
    boolean areWritten() {
        return written;
    }

    List<String> linksAndNone() {
        return linksAndNone;
    }

    List<String> lost() {
        return lost;
    }

    /** Whether a word loses its last letter before one that begins with the same. */
    boolean isShortened(String word) {
        int n = word.length();
        return isDoubling && n > SHORTEST && word.charAt(n - 1) == word.charAt(n - 2);
    }

    Cuts of(String folded) {
        return new Cuts(folded);
    }

    /** The places where one word can be cut. */
    final class Cuts {
        private final String word;
        /** 0 where nothing is known yet, else 1 or -1. */
        private final byte[] starts;

        private final byte[] ends;

        private Cuts(String word) {
            this.word = word;
            this.starts = new byte[word.length() + 1];
            this.ends = new byte[word.length() + 1];
        }

        /** Whether what stands before a place is a row of words. */
        boolean isStart(int at) {
            if (at == 0) {
                return true;
            }
            if (starts[at] == 0) {
                starts[at] = -1;
                for (int i = 0; i <= at - SHORTEST && starts[at] < 0; i++) {
                    if (isStart(i) && isModifier(word.substring(i, at))) {
                        starts[at] = 1;
                    }
                }
            }
            return starts[at] > 0;
        }

        /** Whether what stands after a place is a row of words. */
        boolean isEnd(int at) {
            if (at > word.length() - SHORTEST) {
                return false;
            }
            if (ends[at] == 0) {
                ends[at] = -1;
                if (isHead(word.substring(at))) {
                    ends[at] = 1;
                }
                for (int i = at + SHORTEST; i <= word.length() - SHORTEST && ends[at] < 0; i++) {
                    if (isEnd(i) && isModifier(word.substring(at, i))) {
                        ends[at] = 1;
                    }
                }
            }
            return ends[at] > 0;
        }
    }

    private boolean isHead(String part) {
        return isTermWord.test(part) || isContent(part) || !morphology.hasDictionary();
    }

    private boolean isModifier(String part) {
        if (isTermWord.test(part) || isContent(part) || !morphology.hasDictionary()) {
            return true;
        }
        for (String link : links) {
            String bare = part.substring(0, part.length() - link.length());
            if (part.endsWith(link) && bare.length() >= SHORTEST && (isTermWord.test(bare) || isContent(bare))) {
                return true;
            }
        }
        return isShortenedPart(part)
                || (part.length() > SHORTEST && lost.stream().anyMatch(end -> isLemma(part + end)));
    }

    /** Of three equal letters in a row, one is not written: {@code logg} and {@code granskning} are loggranskning. */
    private boolean isShortenedPart(String part) {
        String whole = part + part.charAt(part.length() - 1);
        return isDoubling && (isTermWord.test(whole) || isContent(whole));
    }

    private boolean isLemma(String word) {
        for (Reading reading : morphology.readings(word)) {
            if (CONTENT.contains(reading.wordClass()) && reading.lemma().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isContent(String part) {
        for (Reading reading : morphology.readings(part)) {
            boolean content = CONTENT.contains(reading.wordClass());
            if (part.length() > SHORTEST ? content : reading.wordClass() == WordClass.NOUN) {
                return true;
            }
        }
        return false;
    }
}
