// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries a pattern on texts that make bad ones go back and forth without end, such as {@code (a+)+b} on many an a. */
final class SlowPattern {
    private static final int LENGTH = 400;
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");

    private SlowPattern() {}

    /** Whether the pattern may give up on a text, so that terms in it are not found. */
    static boolean isSlow(Pattern pattern) {
        return texts(pattern.pattern()).stream().anyMatch(text -> isSlow(pattern, text));
    }

    private static boolean isSlow(Pattern pattern, String text) {
        var patient = new PatientText(text);
        Matcher matcher = pattern.matcher(patient);
        while (patient.find(matcher)) {
            patient.again();
        }
        return patient.isSpent();
    }

    /** Long rows of what the pattern names, and of what patterns name often; then something that does not fit. */
    private static Set<String> texts(String regex) {
        Set<String> rows = new LinkedHashSet<>();
        String literal = regex.replaceAll("\\\\[a-zA-Z]", " ");
        Matcher letters = LETTERS.matcher(literal);
        var all = new StringBuilder();
        while (letters.find() && rows.size() < 20) {
            rows.add(letters.group());
            rows.add(letters.group().substring(0, 1));
            all.append(letters.group());
        }
        String prefix = all.toString();
        Set<String> texts = new LinkedHashSet<>();
        for (String row : rows) {
            texts.add(row.repeat(LENGTH / row.length() + 1) + "!");
        }
        for (String row : new String[] {"a", "A", "1", " ", "-", ".", "a1", "a ", "a-", "1.", "1-", "aA"}) {
            texts.add(row.repeat(LENGTH / row.length()) + "!");
            texts.add(prefix + row.repeat(LENGTH / row.length()) + "!");
        }
        return texts;
    }
}
