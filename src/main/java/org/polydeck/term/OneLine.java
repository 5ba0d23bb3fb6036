// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.regex.Pattern;

/** Texts as files for other programs can hold them: in one line, without what XML and UTF-8 lack. */
final class OneLine {
    /** All that some program takes for the end of a line, and blanks. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

    private OneLine() {}

    /** The text with runs of white space as one space, and U+FFFD for each character that XML 1.0 doesn't have. */
    static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return SPACES.matcher(clean).replaceAll(" ").strip();
    }

    private static boolean isXml(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c > 0xFFFF || (c < 0xFFFE && !Character.isSurrogate((char) c));
    }
}
