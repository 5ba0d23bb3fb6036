// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A translation that shows what became of it: accents on what was translated, brackets around it. The brackets are those
 * of Markdown's links on purpose.
 */
final class Accents {
    private static final String PLAIN = "aeiouyAEIOUY";
    private static final String ACCENTED = "åëïøüÿÅËÏØÜŸ";
    /** What OmegaT shows in place of a code. */
    private static final Pattern TAG = Pattern.compile("</?[a-z]\\d+/?>");

    private Accents() {}

    /** {@code Run} as {@code Rün}; all that is no vowel stays. */
    static String accented(String text) {
        var accented = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int letter = PLAIN.indexOf(text.charAt(i));
            accented.append(letter < 0 ? text.charAt(i) : ACCENTED.charAt(letter));
        }
        return accented.toString();
    }

    /** {@code Run <x0/>} as {@code [Rün <x0/>]}: what a user of OmegaT would write. */
    static String betweenTags(String segment) {
        var translated = new StringBuilder("[");
        int end = 0;
        Matcher tags = TAG.matcher(segment);
        for (MatchResult tag : (Iterable<MatchResult>) tags.results()::iterator) {
            translated.append(accented(segment.substring(end, tag.start()))).append(tag.group());
            end = tag.end();
        }
        return translated.append(accented(segment.substring(end))).append(']').toString();
    }

    /** Whether a text of a deck begins and ends with the brackets. */
    static boolean inBrackets(String words) {
        return words.strip().startsWith("[") && words.strip().endsWith("]");
    }

    /**
     * The words alone: tools put the brackets on either side of a space, wrapping makes spaces of line feeds, and OmegaT
     * puts none between Japanese sentences.
     */
    static String comparable(String language, String words) {
        return words.replaceAll("[\\[\\]]", "")
                .replaceAll("\\s+", language.equals("ja") ? "" : " ")
                .strip();
    }
}
