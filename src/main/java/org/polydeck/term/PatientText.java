// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.regex.Matcher;

/**
 * A text for patterns of others: spaces and hyphens are plain ones, and a pattern that goes back and forth in it without
 * end is stopped.
 */
final class PatientText implements CharSequence {
    private static final int PATIENCE = 200_000;

    private final String text;
    private int reads;

    PatientText(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 0x80 && (Tokens.isSpace(c) || Tokens.isHyphen(c))) {
                plain.setCharAt(i, Tokens.isSpace(c) ? ' ' : '-');
            }
        }
        this.text = plain.toString();
    }

    /** The same text, for the next pattern. */
    PatientText again() {
        reads = 0;
        return this;
    }

    /** Whether there is one more match; none when the pattern has used up its reads. */
    boolean find(Matcher matcher) {
        try {
            return matcher.find();
        } catch (OutOfPatience | StackOverflowError e) {
            return false;
        }
    }

    /** Whether the last pattern has used up its reads. */
    boolean isSpent() {
        return reads > PATIENCE + 20 * text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > PATIENCE + 20 * text.length()) {
            throw new OutOfPatience();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }
}
