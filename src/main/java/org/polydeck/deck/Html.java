// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Locale;
import java.util.Set;

/** Raw HTML as Markdown knows it: the grammar of tags (CommonMark 0.31, section 6.6), not of documents. */
public final class Html {
    /** Elements that begin an HTML block and may interrupt a paragraph (CommonMark 0.31, section 4.6, kind 6). */
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div"
                            + " dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head"
                            + " header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option"
                            + " p param search section summary table tbody td tfoot th thead title tr track ul")
                    .split(" "));

    private static final String[] RAW = {"script", "pre", "style", "textarea"};

    private Html() {}

    /** How an HTML block that begins with a line ends; {@code NONE} where the line begins none. */
    enum Start {
        NONE,
        RAW_TEXT,
        COMMENT,
        INSTRUCTION,
        DECLARATION,
        CDATA,
        BLOCK,
        TAG;

        /** Whether it may stand right after the text of a paragraph. */
        boolean interrupts() {
            return this != NONE && this != TAG;
        }

        boolean endsAtBlankLine() {
            return this == BLOCK || this == TAG;
        }

        /** Whether the block ends with this line, or before it where a blank line ends it. */
        boolean endsWith(String line) {
            return switch (this) {
                case NONE -> true;
                case RAW_TEXT -> closesRaw(line);
                case COMMENT -> line.contains("-->");
                case INSTRUCTION -> line.contains("?>");
                case DECLARATION -> line.indexOf('>') >= 0;
                case CDATA -> line.contains("]]>");
                case BLOCK, TAG -> line.isEmpty();
            };
        }

        private static boolean closesRaw(String line) {
            for (int i = line.indexOf("</"); i >= 0; i = line.indexOf("</", i + 1)) {
                for (String name : RAW) {
                    if (line.regionMatches(true, i + 2, name + ">", 0, name.length() + 1)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** What HTML block a line begins; the line without its indent. */
    static Start start(String line) {
        if (!line.startsWith("<") || line.length() < 2) {
            return Start.NONE;
        }
        for (String name : RAW) {
            if (isNamed(line, 1, name, false)) {
                return Start.RAW_TEXT;
            }
        }
        if (line.startsWith("<!--")) {
            return Start.COMMENT;
        }
        if (line.startsWith("<?")) {
            return Start.INSTRUCTION;
        }
        if (line.charAt(1) == '!' && Chars.isLetter(Chars.at(line, 2))) {
            return Start.DECLARATION;
        }
        if (line.startsWith("<![CDATA[")) {
            return Start.CDATA;
        }
        int name = line.charAt(1) == '/' ? 2 : 1;
        int end = nameEnd(line, name);
        if (BLOCKS.contains(line.substring(name, end).toLowerCase(Locale.ROOT)) && endsName(line, end, true)) {
            return Start.BLOCK;
        }
        int tag = tagEnd(line, 0);
        return tag > 0 && Chars.trim(line.substring(tag)).isEmpty() ? Start.TAG : Start.NONE;
    }

    /** Whether {@code <style} begins a line: Marp takes it away, in every HTML mode. */
    static boolean startsStyle(String line) {
        return line.startsWith("<") && isNamed(line, 1, "style", false);
    }

    private static boolean isNamed(String line, int at, String name, boolean selfClosing) {
        return line.regionMatches(true, at, name, 0, name.length()) && endsName(line, at + name.length(), selfClosing);
    }

    private static boolean endsName(String line, int at, boolean selfClosing) {
        int c = Chars.at(line, at);
        return c < 0 || c == '>' || Chars.isSpace(c) || (selfClosing && c == '/' && Chars.at(line, at + 1) == '>');
    }

    private static int nameEnd(String s, int from) {
        int i = from;
        while (i < s.length() && Chars.isAlphanumeric(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the open or closing tag that begins at an index, or -1 where none does. */
    public static int tagEnd(String s, int at) {
        boolean closing = Chars.at(s, at + 1) == '/';
        int i = closing ? at + 2 : at + 1;
        if (Chars.at(s, at) != '<' || !Chars.isLetter(Chars.at(s, i))) {
            return -1;
        }
        while (Chars.isAlphanumeric(Chars.at(s, i)) || Chars.at(s, i) == '-') {
            i++;
        }
        if (!closing) {
            int next = attributeEnd(s, i);
            while (next >= 0) {
                i = next;
                next = attributeEnd(s, i);
            }
        }
        i = skipSpace(s, i);
        if (!closing && Chars.at(s, i) == '/') {
            i++;
        }
        return Chars.at(s, i) == '>' ? i + 1 : -1;
    }

    /** The end of an attribute with the white space before it, or -1. */
    public static int attributeEnd(String s, int from) {
        int i = skipSpace(s, from);
        int c = Chars.at(s, i);
        if (i == from || !(Chars.isLetter(c) || c == '_' || c == ':')) {
            return -1;
        }
        while (Chars.isAlphanumeric(Chars.at(s, i)) || (Chars.at(s, i) >= 0 && ":._-".indexOf(Chars.at(s, i)) >= 0)) {
            i++;
        }
        int equals = skipSpace(s, i);
        if (Chars.at(s, equals) != '=') {
            return i;
        }
        int value = skipSpace(s, equals + 1);
        int end = valueEnd(s, value);
        return end < 0 ? i : end;
    }

    private static int valueEnd(String s, int from) {
        int c = Chars.at(s, from);
        if (c == '"' || c == '\'') {
            int close = s.indexOf((char) c, from + 1);
            return close < 0 ? -1 : close + 1;
        }
        int i = from;
        while (i < s.length() && s.charAt(i) > ' ' && "\"'=<>`".indexOf(s.charAt(i)) < 0) {
            i++;
        }
        return i == from ? -1 : i;
    }

    static int skipSpace(String s, int from) {
        int i = from;
        while (i < s.length() && Chars.isSpace(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Lower-case name of a tag's element: {@code br} for {@code <BR/>}; empty for what is no tag. */
    public static String name(String tag) {
        int from = tag.startsWith("</") ? 2 : 1;
        int i = from;
        while (i < tag.length() && (Chars.isAlphanumeric(tag.charAt(i)) || tag.charAt(i) == '-')) {
            i++;
        }
        return i <= from ? "" : tag.substring(from, i).toLowerCase(Locale.ROOT);
    }
}
