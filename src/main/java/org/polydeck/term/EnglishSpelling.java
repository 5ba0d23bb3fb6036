// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.regex.Pattern;

/** British and American ways of spelling a word. */
final class EnglishSpelling {
    // "authorise", "authorisation", "analyse", not "advertise" or "exercise": both sides of a comparison are changed
    // alike
    private static final Pattern ISE = Pattern.compile("(?<=[a-z]{3})(i|y)s(e|es|ed|er|ers|ing|ation|ations|ational)$");
    private static final Pattern OUR = Pattern.compile("(?<=[a-z]{2})our(?=s?$|al|ed$|ing$|ite)");
    private static final Pattern CENTRE = Pattern.compile("(?<=(cent|fib|met|theat))re(?=s?$)");
    private static final Pattern DEFENCE = Pattern.compile("(?<=(def|off|lic|pret))en[cs]e(?=s?$|d$)");
    private static final Pattern DOUBLE_L = Pattern.compile("(?<=[a-z]{2}[eaiou])ll(?=ed$|ing$|er$|ers$)");
    private static final Pattern OGUE = Pattern.compile("ogue(?=s?$|d$)");

    private EnglishSpelling() {}

    /** A spelling that is the same for both, for comparing only; most words are their own. */
    static String american(String folded) {
        if (folded.length() < 5 || folded.charAt(0) >= 0x80) {
            return folded;
        }
        String word = folded;
        if (word.contains("is") || word.contains("ys")) {
            word = ISE.matcher(word).replaceFirst("$1z$2");
        }
        word = replaced(word, "our", OUR, "or");
        word = replaced(word, "re", CENTRE, "er");
        word = replaced(word, "en", DEFENCE, "ense");
        word = replaced(word, "ll", DOUBLE_L, "l");
        word = replaced(word, "ogue", OGUE, "og");
        return word.startsWith("programme") && word.length() < 11 && !word.endsWith("r") && !word.endsWith("d")
                ? word.replaceFirst("mme", "m")
                : word;
    }

    /** @param sure letters that the pattern needs; looking for them costs little */
    private static String replaced(String word, String sure, Pattern pattern, String replacement) {
        return word.contains(sure) ? pattern.matcher(word).replaceFirst(replacement) : word;
    }
}
