// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that change at the end alone: one class of a language's nouns, adjectives or verbs.
 *
 * @param lemma how the form in dictionaries ends
 * @param stem how that which stands before the ending has to end
 * @param endings what stands in its place in the forms
 */
record Paradigm(String lemma, Pattern stem, List<Ending> endings) {

    /** How many letters of a stem can decide its class. */
    private static final int DECISIVE = 12;

    /**
     * One form.
     *
     * @param before what stands before the stem, as in German participles; mostly empty
     * @param changes what happens to the stem, in this order
     * @param after what stands after the stem
     */
    record Ending(String before, List<StemChange> changes, String after) {

        /** Reads {@code ge+t}: letters before the stem and a plus; signs of changes; letters after it, or {@code -} for none. */
        static Ending of(String written) {
            int plus = written.indexOf('+');
            int letter = plus + 1;
            List<StemChange> changes = new ArrayList<>();
            while (letter < written.length() && StemChange.signed(written.charAt(letter)) != StemChange.NONE) {
                changes.add(StemChange.signed(written.charAt(letter)));
                letter++;
            }
            String after = written.substring(letter);
            return new Ending(
                    written.substring(0, Math.max(0, plus)), List.copyOf(changes), after.equals("-") ? "" : after);
        }

        /** Where this form of the stem ends in a word that begins with it; -1 when the word does not. */
        int endIn(String word, String stem) {
            if (!word.startsWith(before)) {
                return -1;
            }
            String changed = stem;
            for (StemChange change : changes) {
                changed = change.of(changed);
            }
            int start = before.length() + changed.length();
            return word.startsWith(changed, before.length()) && word.startsWith(after, start)
                    ? start + after.length()
                    : -1;
        }
    }

    /** Reads {@code y after [^aeiou] = y ies}. */
    static Paradigm of(String line) {
        String[] sides = line.split(" = ", 2);
        String[] key = sides[0].strip().split(" after ", 2);
        return new Paradigm(
                key[0].equals("-") ? "" : key[0],
                Pattern.compile(key.length > 1 ? "(?:" + key[1] + ")$" : ""),
                Arrays.stream(sides[1].strip().split(" +")).map(Ending::of).toList());
    }

    /** Whether the word is a form of the lemma, and perhaps what may follow. Lemmas of less than three letters have none. */
    boolean hasForm(String dictionaryForm, String word, Pattern following) {
        int length = dictionaryForm.length() - lemma.length();
        if (length < 1 || dictionaryForm.length() < 3 || !dictionaryForm.endsWith(lemma)) {
            return false;
        }
        String before = dictionaryForm.substring(0, length);
        boolean fits = false;
        for (Ending ending : endings) {
            // most endings are told apart by their letters; the pattern costs more
            if (ending.changes().isEmpty() && ending.endIn(word, before) < 0) {
                continue;
            }
            fits = fits || hasStem(before);
            if (!fits) {
                return false;
            }
            if (isEnd(ending.endIn(word, before), word, following)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasStem(String before) {
        int length = before.length();
        return stem.matcher(before)
                .region(Math.max(0, length - DECISIVE), length)
                .find();
    }

    private static boolean isEnd(int end, String word, Pattern following) {
        return end == word.length()
                || (end > 0
                        && following.matcher(word).region(end, word.length()).matches());
    }
}
