// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text measured in columns of a terminal, and broken to lines of so many. */
final class Columns {
    private static final Pattern MARKER = Pattern.compile("[-*+•–>#]+|\\d{1,9}[.)]");

    private static final ULocale PHRASES = new ULocale("ja@lw=phrase");

    private Columns() {}

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }

    /** Wide characters of East Asia take two columns, marks that combine none. */
    static int width(String s) {
        return s.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    static boolean isWide(int c) {
        int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH;
    }

    /** Whether two lines were one without a space between: wide characters on both sides. */
    static boolean joinsWithoutSpace(String before, String after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && isWide(before.codePointBefore(before.length()))
                && isWide(after.codePointAt(0))
                && !isHangul(before.codePointBefore(before.length()))
                && !isHangul(after.codePointAt(0));
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    /**
     * Breaks a text: at spaces, and between wide characters where that is allowed.
     *
     * @param width columns of a line; a longer word has a line of its own
     * @param first columns taken on the first line
     * @param hanging columns taken on the others
     */
    static List<String> wrap(String text, int width, int first, int hanging) {
        // in Japanese between phrases, not in the middle of a word
        boolean japanese = text.codePoints().anyMatch(Columns::isKana);
        BreakIterator breaks = BreakIterator.getLineInstance(japanese ? PHRASES : ULocale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        int room = width - first;
        int start = breaks.first();
        int pending = start;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean possible = end == text.length()
                    || (Character.isWhitespace(text.charAt(end - 1)) && text.charAt(end - 1) == ' ')
                    || joinsWithoutSpace(text.substring(0, end), text.substring(end));
            if (!possible) {
                continue;
            }
            String word = text.substring(pending, end);
            pending = end;
            boolean marker = isMarker(text, end - word.length(), word); // a line must not become a bullet
            if (line.length() > 0 && !marker && width(line + word.stripTrailing()) > room) {
                lines.add(stripped(line));
                line.setLength(0);
                room = width - hanging;
            }
            line.append(word);
        }
        lines.add(stripped(line));
        return lines;
    }

    private static boolean isMarker(String text, int at, String word) {
        return MARKER.matcher(word.strip()).matches()
                || NoteReader.MARKER.matcher(text).region(at, text.length()).lookingAt();
    }

    private static String stripped(StringBuilder line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(0, end);
    }
}
