// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayDeque;
import java.util.Deque;
import org.polydeck.deck.FailsafeYaml.Scalar;

/** The values of YAML strings: escapes resolved, lines folded; each character with its place. */
final class YamlStrings {
    private final Content content;
    private final String text;
    private final Content.Builder out = new Content.Builder();
    private final Deque<Integer> blanks = new ArrayDeque<>(); // those that fall away before a line end

    private YamlStrings(Content content) {
        this.content = content;
        this.text = content.text();
    }

    /** The value of a string in a text. */
    static Content read(Scalar scalar, Content text) {
        var reader = new YamlStrings(text);
        if (scalar.style() == '|' || scalar.style() == '>') {
            return reader.block(scalar);
        }
        int end = scalar.style() == ' ' ? scalar.to() : scalar.to() - 1;
        reader.flow(scalar.inner(), end, scalar.style());
        return reader.out.end(text.at(end));
    }

    private void flow(int from, int end, char style) {
        for (int i = from; i < end; ) {
            char c = text.charAt(i);
            if (c == '\n') {
                blanks.clear();
                i = foldedFeeds(i, end, true);
            } else if (Chars.isBlank(c)) {
                blanks.add(i++);
            } else {
                takeBlanks();
                i = character(i, end, style);
            }
        }
        takeBlanks();
    }

    private void takeBlanks() {
        for (int blank : blanks) {
            out.add(text.charAt(blank), content.at(blank));
        }
        blanks.clear();
    }

    /** Adds a character; the index after it. */
    private int character(int i, int end, char style) {
        char c = text.charAt(i);
        if (c == '\'' && style == '\'') {
            out.add(c, content.at(i));
            return i + 2;
        }
        if (c != '\\' || style != '"') {
            out.add(c, content.at(i));
            return i + 1;
        }
        char escape = text.charAt(i + 1);
        if (escape == '\n') {
            return foldedFeeds(i + 1, end, false);
        }
        int digits = digits(escape);
        if (digits == 0) {
            out.add(escaped(escape), content.at(i));
        } else {
            addCodePoint(Integer.parseUnsignedInt(text, i + 2, i + 2 + digits, 16), content.at(i));
        }
        return i + 2 + digits;
    }

    private void addCodePoint(int code, int place) {
        if (code > 0xFFFF) {
            out.add((char) (0xD800 + ((code - 0x10000) >> 10)), place);
            out.add((char) (0xDC00 + (code & 0x3FF)), place);
        } else {
            out.add((char) code, place);
        }
    }

    /** Line ends with the white space around them: one is a space, more are one less. */
    private int foldedFeeds(int from, int end, boolean add) {
        int i = from;
        int feeds = 0;
        for (; i < end && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == '\n'); i++) {
            feeds += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (add) {
            out.add(feeds == 1 ? " " : "\n".repeat(feeds - 1), content.at(from));
        }
        return i;
    }

    /** How many hexadecimal digits follow the letter of an escape. */
    static int digits(char escape) {
        return escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
    }

    /** What a letter stands for after a backslash; NUL for itself, and where there is no such escape. */
    static char escaped(char escape) {
        return switch (escape) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 't', '\t' -> '\t';
            case 'n' -> '\n';
            case 'v' -> '\u000B';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'e' -> '\u001B';
            case ' ', '"', '/', '\\' -> escape;
            case 'N' -> '\u0085';
            case '_' -> '\u00A0';
            case 'L' -> '\u2028';
            case 'P' -> '\u2029';
            default -> '\0';
        };
    }

    // --- blocks

    private Content block(Scalar scalar) {
        int indent = scalar.indent();
        boolean read = false;
        boolean deeper = false;
        int blank = 0; // lines since the last one with text
        int last = scalar.inner() - (Chars.at(text, scalar.inner() - 1) == '\n' ? 1 : 0); // where that one ends
        for (int line = scalar.inner(); line < scalar.to(); ) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 || feed > scalar.to() ? scalar.to() : feed;
            int from = line;
            while (from < end && from - line < indent && text.charAt(from) == ' ') {
                from++;
            }
            if (indent < 0 || from >= end) {
                blank++;
            } else {
                boolean indented = Chars.isBlank(text.charAt(from));
                boolean folded = scalar.style() == '>' && !indented && !deeper;
                deeper = scalar.style() == '>' && indented;
                if (folded && blank == 0) {
                    out.add(read ? " " : "", content.at(last));
                } else {
                    out.add("\n".repeat(blank + (read && !folded ? 1 : 0)), content.at(last));
                }
                for (int i = from; i < end; i++) {
                    out.add(text.charAt(i), content.at(i));
                }
                read = true;
                blank = 0;
                last = end;
            }
            line = end + 1;
        }
        int feeds = scalar.chomping() == '+' ? blank + (read ? 1 : 0) : scalar.chomping() == '-' || !read ? 0 : 1;
        out.add("\n".repeat(feeds), content.at(last));
        return out.end(content.at(last));
    }
}
