// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

/** Classes of characters as Marp's parser has them, which are not Java's. */
public final class Chars {
    private Chars() {}

    /** Space or tab. */
    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** White space of ECMAScript ({@code \s} and {@code trim}). */
    public static boolean isSpace(int c) {
        return (c >= '\t' && c <= '\r')
                || c == ' '
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF;
    }

    /** White space beside an emphasis mark: as {@link #isSpace}, but for three that separate lines or nothing. */
    static boolean isFlankingSpace(int c) {
        return isSpace(c) && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
    }

    /** Punctuation or symbol: Unicode categories P and S (CommonMark 0.31, section 2.1). */
    public static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !isAlphanumeric(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** A punctuation character of ASCII: those that a backslash escapes. */
    public static boolean isEscapable(int c) {
        return c > ' ' && c < 127 && !isAlphanumeric(c);
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** An ASCII letter or digit. */
    public static boolean isAlphanumeric(int c) {
        return isLetter(c) || isDigit(c);
    }

    /** The character at an index, or -1 where there is none. */
    static int at(String s, int i) {
        return i >= 0 && i < s.length() ? s.charAt(i) : -1;
    }

    /** Without white space at both ends, as ECMAScript trims. */
    public static String trim(String s) {
        int start = 0;
        int end = s.length();
        while (start < end && isSpace(s.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(start, end);
    }

    static int skipBlanks(String s, int from, int end) {
        int i = from;
        while (i < end && isBlank(s.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipRun(String s, int from, char c) {
        int i = from;
        while (i < s.length() && s.charAt(i) == c) {
            i++;
        }
        return i;
    }
}
