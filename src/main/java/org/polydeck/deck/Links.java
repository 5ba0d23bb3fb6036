// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of links: address, title, label (CommonMark 0.31, section 6.3). */
final class Links {
    private static final int DEEPEST_PARENTHESES = 32;

    private Links() {}

    /** The end of the address that begins at an index, its angle brackets included; -1 where there is none. */
    static int destinationEnd(String s, int from, int end) {
        if (from < end && s.charAt(from) == '<') {
            for (int i = from + 1; i < end; i++) {
                char c = s.charAt(i);
                if (c == '\n' || c == '<') {
                    return -1;
                }
                if (c == '>') {
                    return i + 1;
                }
                if (c == '\\' && i + 1 < end) {
                    i++;
                }
            }
            return -1;
        }
        int depth = 0;
        int i = from;
        for (; i < end; i++) {
            char c = s.charAt(i);
            if (c <= ' ' || c == 127) {
                break;
            }
            if (c == '\\' && i + 1 < end) {
                i += s.charAt(i + 1) == ' ' ? 0 : 1;
            } else if (c == '(') {
                if (++depth > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (depth == 0) {
                    break;
                }
                depth--;
            }
        }
        return i == from || depth != 0 ? -1 : i;
    }

    /** The address as read. */
    static String address(String s, int from, int end) {
        boolean bracketed = s.charAt(from) == '<';
        return Entities.unescape(bracketed ? s.substring(from + 1, end - 1) : s.substring(from, end));
    }

    /** The end of the title that begins at an index, its quote signs included; -1 where there is none. */
    static int titleEnd(String s, int from, int end) {
        int open = from < end ? s.charAt(from) : -1;
        if (open != '"' && open != '\'' && open != '(') {
            return -1;
        }
        char close = open == '(' ? ')' : (char) open;
        for (int i = from + 1; i < end; i++) {
            char c = s.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '(' && close == ')') {
                return -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** Whether Marp makes a link of an address: not of scripts. */
    static boolean isAllowed(String address) {
        String a = Chars.trim(address).toLowerCase(Locale.ROOT);
        if (a.startsWith("data:")) {
            return a.matches("data:image/(gif|png|jpeg|webp);[\\s\\S]*");
        }
        return !a.startsWith("javascript:") && !a.startsWith("vbscript:") && !a.startsWith("file:");
    }

    /** A label as it is looked up: white space and case don't matter. */
    static String normalize(String label) {
        var out = new StringBuilder(label.length());
        String trimmed = Chars.trim(label);
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (!Chars.isSpace(c)) {
                out.append(c);
            } else if (!Chars.isSpace(Chars.at(trimmed, i - 1))) {
                out.append(' ');
            }
        }
        return out.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    /** The name of an element whose tag opens or closes a link. */
    static @Nullable Boolean opensLink(String tag) {
        if (tag.length() > 2 && tag.regionMatches(true, 0, "<a", 0, 2)) {
            return (tag.charAt(2) == '>' || Chars.isSpace(tag.charAt(2))) ? Boolean.TRUE : null;
        }
        if (tag.regionMatches(true, 0, "</a", 0, 3)) {
            return Chars.trim(tag.substring(3)).startsWith(">") ? Boolean.FALSE : null;
        }
        return null;
    }
}
