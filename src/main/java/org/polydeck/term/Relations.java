// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are made of another and say that something has to do with it, as the first part of a compound does in other
 * languages: {@code фишинговое письмо} is a <i>phishing mail</i>.
 */
final class Relations {
    private static final int SHORTEST = 4;

    private static final Pattern AGAINST = Pattern.compile("(?:anti|анти)-?(.+)");

    /** Adjectives of relation: the stem, then the suffix with its endings. */
    private static final Map<String, Pattern> ADJECTIVES = Map.of(
            "ru",
            Pattern.compile(
                    "(.{3,}?)(?:ов|ев|н|ск)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)"),
            "uk",
            Pattern.compile("(.{3,}?)(?:ов|ев|н|ськ)(?:ий|ій|а|я|е|є|і|ого|ому|им|ім|ої|ій|у|ю|ою|их|іх|ими|іми)"),
            "pl",
            Pattern.compile("(.{3,}?)(?:ow|n|sk)(?:y|i|a|e|ego|emu|ym|im|ej|ą|ych|ich|ymi|imi)"));

    /** What a noun may have where an adjective of it has nothing. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "ru", List.of("", "а", "я", "ь", "о"), "uk", List.of("", "а", "я", "ь", "о"), "pl", List.of("", "a", "o"));

    private Relations() {}

    /** The words that a word may be made of, folded; most are none. */
    static Set<String> of(String language, String folded) {
        Set<String> words = new LinkedHashSet<>();
        Matcher against = AGAINST.matcher(folded);
        if (against.matches() && against.group(1).length() >= SHORTEST) {
            words.add(against.group(1));
        }
        Pattern adjectives = ADJECTIVES.get(language);
        if (adjectives != null) {
            Matcher adjective = adjectives.matcher(folded);
            if (adjective.matches()) {
                for (String ending : ENDINGS.getOrDefault(language, List.of())) {
                    words.add(adjective.group(1) + ending);
                }
            }
        }
        return words;
    }
}
