// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.ArrayList;
import java.util.List;

/**
 * Finnish consonant gradation: k, p and t before the last vowel of a stem are strong in open syllables (<i>verkko</i>,
 * <i>tieto</i>) and weak in closed ones (<i>verkon</i>, <i>tiedon</i>).
 *
 * <p>Which words take part cannot be seen from a single k, p or t: <i>muoto : muodon</i>, but <i>auto : auton</i>. Then both
 * grades come back; the wrong one is no word. Of kk, pp, tt and of stops after nasals and liquids all words take part.
 *
 * @see <a href="https://kaino.kotus.fi/visk/sisallys.php?p=41">VISK § 41–46</a>
 */
final class ConsonantGradation {

    /** Strong clusters and what they become, where that is certain. */
    private static final String[][] CERTAIN = {
        {"kk", "k"}, {"pp", "p"}, {"tt", "t"}, {"nk", "ng"}, {"nt", "nn"}, {"mp", "mm"}, {"lt", "ll"}, {"rt", "rr"}
    };

    /** Strong clusters and what they become in some words. */
    private static final String[][] POSSIBLE = {
        {"ht", "hd"}, {"hk", "h"}, {"lk", "l"}, {"rk", "r"}, {"lp", "lv"}, {"rp", "rv"}
    };

    /** Strong clusters and what they become before e: jälki : jäljen. */
    private static final String[][] BEFORE_E = {{"hk", "hj"}, {"lk", "lj"}, {"rk", "rj"}};

    private ConsonantGradation() {}

    /** The stems that a strong stem, which ends in a vowel, can have in closed syllables. */
    static List<String> weak(String strong) {
        int end = strong.length() - 1;
        if (end < 2 || FinnishSounds.isVowel(strong.charAt(end - 1))) {
            return List.of(strong);
        }
        String root = strong.substring(0, end);
        String vowel = strong.substring(end);
        for (String[] pair : CERTAIN) {
            if (root.endsWith(pair[0])) {
                return List.of(replaced(root, pair[0], pair[1]) + vowel);
            }
        }
        List<String> stems = new ArrayList<>(List.of(strong));
        for (String[] pair : POSSIBLE) {
            addReplaced(root, pair[0], pair[1], vowel, stems);
        }
        if (vowel.equals("e")) {
            for (String[] pair : BEFORE_E) {
                addReplaced(root, pair[0], pair[1], vowel, stems);
            }
        }
        if (FinnishSounds.isVowel(root.charAt(root.length() - 2))) {
            addReplaced(root, "p", "v", vowel, stems);
            addReplaced(root, "t", "d", vowel, stems);
            addReplaced(root, "k", "", vowel, stems);
            addReplaced(root, "k", "v", vowel, stems); // puku : puvun
            addReplaced(root, "k", "'", vowel, stems); // raaka : raa'an
            addReplaced(root, "k", "’", vowel, stems);
            addReplaced(root, "ik", "j", vowel, stems); // aika : ajan
        }
        return stems;
    }

    /** The stems that a weak stem, which ends in a vowel, can have in open syllables; the stem itself is among them. */
    static List<String> strong(String weak) {
        List<String> stems = new ArrayList<>(List.of(weak));
        int end = weak.length() - 1;
        if (end < 1) {
            return stems;
        }
        String root = weak.substring(0, end);
        String vowel = weak.substring(end);
        for (String[] pair : CERTAIN) {
            addReplaced(root, pair[1], pair[0], vowel, stems);
        }
        for (String[] pair : POSSIBLE) {
            addReplaced(root, pair[1], pair[0], vowel, stems);
        }
        for (String[] pair : BEFORE_E) {
            addReplaced(root, pair[1], pair[0], vowel, stems);
        }
        addReplaced(root, "d", "t", vowel, stems);
        addReplaced(root, "v", "p", vowel, stems);
        addReplaced(root, "g", "gg", vowel, stems); // blogata : bloggaan
        addReplaced(root, "b", "bb", vowel, stems);
        if (FinnishSounds.isVowel(root.charAt(root.length() - 1))) {
            stems.add(root + "k" + vowel); // aie : aikeen
        }
        return stems;
    }

    private static void addReplaced(String root, String from, String to, String vowel, List<String> stems) {
        if (root.endsWith(from)) {
            stems.add(replaced(root, from, to) + vowel);
        }
    }

    private static String replaced(String root, String from, String to) {
        return root.substring(0, root.length() - from.length()) + to;
    }
}
