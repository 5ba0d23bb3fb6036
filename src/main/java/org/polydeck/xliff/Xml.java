// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.regex.Pattern;

/** What XML 1.0 asks of text and attributes. */
final class Xml {
    /** Namespace of {@code xml:lang} and its like. */
    static final String NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Xml() {}

    /** Whether XML 1.0 has this character on its own: no controls, halves of pairs, U+FFFE, U+FFFF. */
    static boolean has(char c) {
        return c >= ' ' ? c < 0xFFFE && !Character.isSurrogate(c) : c == '\t' || c == '\n' || c == '\r';
    }

    /** Appends a character of a text. */
    static void text(StringBuilder out, char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;"); // "]]>" must not stand in a text
            case '\r' -> out.append("&#13;"); // a parser reads a bare one as a line feed
            default -> out.append(c);
        }
    }

    /** Appends a text that people read; what XML doesn't have is U+FFFD in it. */
    static void text(StringBuilder out, String text) {
        String clean = clean(text);
        for (int i = 0; i < clean.length(); i++) {
            text(out, clean.charAt(i));
        }
    }

    /** Appends an attribute; what XML doesn't have is U+FFFD in it. */
    static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        String clean = clean(value);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '"' -> out.append("&quot;");
                case '\t' -> out.append("&#9;");
                case '\n' -> out.append("&#10;");
                default -> text(out, c);
            }
        }
        out.append('"');
    }

    private static String clean(String text) {
        int sound = 0;
        while (sound < text.length() && has(text.charAt(sound))) {
            sound++;
        }
        if (sound == text.length()) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> c > 0xFFFF || has((char) c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text in one line, or its first characters and an ellipsis. */
    static String inLine(String text, int longest) {
        String line = SPACES.matcher(text.strip()).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
