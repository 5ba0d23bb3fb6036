// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Character references and emoji short codes. */
public final class Entities {
    private Entities() {}

    /** A reference that was read: what it stands for, and how long it is. */
    record Found(String value, int length) {}

    private static final class Names {
        static final Map<String, String> ENTITIES = entities();
        static final Set<String> EMOJI = new HashSet<>(lines("emoji.txt"));
        static final int LONGEST_EMOJI =
                EMOJI.stream().mapToInt(String::length).max().orElse(0);

        private static Map<String, String> entities() {
            Map<String, String> map = new HashMap<>(4096);
            for (String line : lines("entities.txt")) {
                String[] parts = line.split(" ", -1);
                var value = new StringBuilder();
                for (int i = 1; i < parts.length; i++) {
                    value.appendCodePoint(Integer.parseInt(parts[i], 16));
                }
                map.put(parts[0], value.toString());
            }
            return map;
        }

        private static List<String> lines(String resource) {
            try (var in = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Entities.class.getResourceAsStream(resource), resource), UTF_8))) {
                return in.lines().filter(l -> !l.startsWith("#")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The reference that begins with the ampersand at an index (CommonMark 0.31, section 2.5), or null. */
    static @Nullable Found at(String s, int at) {
        if (Chars.at(s, at + 1) == '#') {
            return numeric(s, at);
        }
        int end = at + 1;
        while (Chars.isAlphanumeric(Chars.at(s, end)) && end - at <= 33) {
            end++;
        }
        if (Chars.at(s, end) != ';' || end - at < 3 || !Chars.isLetter(s.charAt(at + 1))) {
            return null;
        }
        String value = Names.ENTITIES.get(s.substring(at + 1, end));
        return value == null ? null : new Found(value, end + 1 - at);
    }

    private static @Nullable Found numeric(String s, int at) {
        boolean hex = (Chars.at(s, at + 2) | 0x20) == 'x';
        int from = hex ? at + 3 : at + 2;
        int end = from;
        while (Character.digit(Math.max(0, Chars.at(s, end)), hex ? 16 : 10) >= 0 && Chars.at(s, end) < 128) {
            end++;
        }
        if (end == from || end - from > (hex ? 6 : 7) || Chars.at(s, end) != ';') {
            return null;
        }
        int code = Integer.parseInt(s.substring(from, end), hex ? 16 : 10);
        return new Found(isCharacter(code) ? Character.toString(code) : "\uFFFD", end + 1 - at);
    }

    private static boolean isCharacter(int code) {
        boolean control = (code < 0x20 && code != '\t' && code != '\n' && code != '\f' && code != '\r')
                || (code >= 0x7F && code <= 0x9F);
        boolean none = (code >= 0xD800 && code <= 0xDFFF)
                || (code >= 0xFDD0 && code <= 0xFDEF)
                || (code & 0xFFFE) == 0xFFFE
                || code > 0x10FFFF;
        return !control && !none;
    }

    /** Backslash escapes and references resolved, as in link titles and addresses. */
    public static String unescape(String s) {
        if (s.indexOf('\\') < 0 && s.indexOf('&') < 0) {
            return s;
        }
        var out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            Found found = c == '&' ? at(s, i) : null;
            if (c == '\\' && Chars.isEscapable(Chars.at(s, i + 1))) {
                out.append(s.charAt(++i));
            } else if (found != null) {
                out.append(found.value());
                i += found.length() - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The end of the emoji short code that begins with the colon at an index, or -1. */
    public static int emojiEnd(String s, int at) {
        int close = s.indexOf(':', at + 1);
        return close > at + 1
                        && close - at - 1 <= Names.LONGEST_EMOJI
                        && Names.EMOJI.contains(s.substring(at + 1, close))
                ? close + 1
                : -1;
    }
}
