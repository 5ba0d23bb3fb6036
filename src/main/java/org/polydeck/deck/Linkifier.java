// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses in running text, as the parser under Marp does: with a scheme, or an e-mail address. Bare host names
 * are looked for only in the plain dialect.
 */
public final class Linkifier {
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_USER = 50;
    private static final int LONGEST_MAIL_NAME = 64;
    private static final String[] SCHEMES = {"http:", "https:", "ftp:", "mailto:", "//"};
    private static final Set<String> DOMAINS =
            Set.of("biz com edu gov net org pro web xxx aero asia coop info museum name shop рф".split(" "));
    /** Second letters of the two-letter top-level domains, by first letter. */
    private static final String[] COUNTRIES = {
        "cdefgilmnoqrstuwxz",
        "abdefghijmnorstvwyz",
        "acdfghiklmnoruvwxyz",
        "ejkmoz",
        "cegrstu",
        "ijkmor",
        "abdefghilmnpqrstuwy",
        "kmnrtu",
        "delmnoqrst",
        "emop",
        "eghimnprwyz",
        "abcikrstuvy",
        "acdeghklmnopqrstuvwxyz",
        "acefgilopruz",
        "m",
        "aefghklmnrstwy",
        "a",
        "eosuw",
        "abcdeghijklmnortuvxyz",
        "cdfghjklmnortvwz",
        "agksyz",
        "aceginu",
        "fs",
        "",
        "et",
        "amw"
    };

    private final String s;
    private final Map<Character, int[]> unclosed = new HashMap<>(); // where a closing mark was looked for in vain

    Linkifier(String s) {
        this.s = s;
    }

    /** A found address: a range of the text. */
    public record Found(int from, int to) {}

    /** Whether the text looks as if it had addresses; where it does not, no part of it is searched ({@code _//a.b_}). */
    boolean mayFind() {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '@'
                    || (c == '.' && looksLikeHost(i))
                    || ("hHfFmM/".indexOf(c) >= 0 && (i == 0 || separates(s.codePointBefore(i))) && schemeAt(i) != null)
                    || ((c == 'l' || c == 'L') && s.regionMatches(true, i, "localhost", 0, 9))) {
                return true;
            }
        }
        return false;
    }

    private boolean looksLikeHost(int dot) {
        if (dot >= 3 && s.regionMatches(true, dot - 3, "www", 0, 3)) {
            return true;
        }
        int digits = dot + 1;
        while (digits - dot <= 3 && Chars.isDigit(Chars.at(s, digits))) {
            digits++;
        }
        if (digits > dot + 1 && Chars.at(s, digits) == '.') {
            return true;
        }
        for (int end = dot + 2; end <= s.length() && end - dot <= LONGEST_LABEL; end++) {
            int c = end < s.length() ? s.codePointAt(end) : ' ';
            if ((c == '>' || isSpaceOrControl(c) || isP(c)) && isTopLevel(s.substring(dot + 1, end))) {
                return true;
            }
            if (!Chars.isAlphanumeric(c) && c != '-' && c != 0x440 && c != 0x444) {
                return false; // "рф" is the only other name
            }
        }
        return false;
    }

    /** All addresses of a text, in order. */
    public static List<Found> find(String s, boolean hosts) {
        boolean mail = s.indexOf('@') >= 0;
        if (!mail && s.indexOf(':') < 0 && s.indexOf("//") < 0 && !(hosts && s.indexOf('.') >= 0)) {
            return List.of();
        }
        var linkifier = new Linkifier(s);
        List<Found> bare = new ArrayList<>(mail ? linkifier.mails() : List.of());
        if (hosts) {
            bare.addAll(linkifier.hosts());
        }
        bare.sort((a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(b.to, a.to));
        return linkifier.withSchemes(new ArrayDeque<>(bare));
    }

    /** Those with a scheme and those without, the first of two that overlap; the longer one where they begin together. */
    private List<Found> withSchemes(Deque<Found> bare) {
        List<Found> out = new ArrayList<>();
        int free = 0; // after the scheme before: a scheme can't separate itself from the next one
        for (int i = 0; i < s.length(); i++) {
            String scheme = "hHfFmM/".indexOf(s.charAt(i)) < 0 ? null : schemeAt(i);
            if (scheme == null || (i > 0 && (i <= free || !separates(s.codePointBefore(i))))) {
                continue;
            }
            free = i + scheme.length();
            take(bare, i, out);
            int end = i < endOf(out) ? -1 : afterScheme(scheme, free);
            if (end > i && (bare.isEmpty() || bare.peek().from > i || bare.peek().to <= end)) {
                out.add(new Found(i, end));
            }
            i = free - 1;
        }
        take(bare, s.length(), out);
        return out;
    }

    /** Takes those that begin before an index and not in the one taken last. */
    private static void take(Deque<Found> from, int before, List<Found> to) {
        while (!from.isEmpty() && from.peek().from < before) {
            Found found = from.remove();
            if (found.from >= endOf(to)) {
                to.add(found);
            }
        }
    }

    private static int endOf(List<Found> found) {
        return found.isEmpty() ? 0 : found.get(found.size() - 1).to;
    }

    /** The end of the address with a scheme that begins at an index, or -1. */
    int schemedEnd(int at) {
        String scheme = schemeAt(at);
        return scheme == null ? -1 : afterScheme(scheme, at + scheme.length());
    }

    private @Nullable String schemeAt(int at) {
        for (String scheme : SCHEMES) {
            if (s.regionMatches(true, at, scheme, 0, scheme.length())) {
                return scheme;
            }
        }
        return null;
    }

    private int afterScheme(String scheme, int at) {
        if (scheme.equals("mailto:")) {
            int name = at;
            while (name < s.length() && name - at < LONGEST_MAIL_NAME && isMailName(s.charAt(name), name == at)) {
                name++;
            }
            return name > at && Chars.at(s, name) == '@' ? hostEnd(name + 1, false) : -1;
        }
        if (scheme.equals("//")) {
            int before = Chars.at(s, at - 3);
            if (before == ':' || before == '/') {
                return -1;
            }
            return authority(at, true);
        }
        return s.startsWith("//", at) ? authority(at + 2, false) : -1;
    }

    /** User, host, port and path; the user part may be there or not. */
    private int authority(int at, boolean dotted) {
        int user = userEnd(at);
        int end = user > at ? hostAndPath(user, dotted) : -1;
        return end >= 0 ? end : hostAndPath(at, dotted);
    }

    private int userEnd(int at) {
        for (int i = at; i < s.length() && i - at <= LONGEST_USER; i++) {
            char c = s.charAt(i);
            if (c == '@') {
                return i == at ? at : i + 1;
            }
            if (isSpaceOrControl(c) || "/[]()".indexOf(c) >= 0) {
                return at;
            }
        }
        return at;
    }

    private int hostAndPath(int at, boolean dotted) {
        int host = domains(at);
        if (host < 0 || (dotted && !isDottedHost(s.substring(at, host)))) {
            return -1;
        }
        int port = portEnd(host);
        int end = isHostEnd(port) ? port : port > host && isHostEnd(host) ? host : -1;
        return end < 0 ? -1 : pathEnd(end);
    }

    /** Whether a host may follow bare slashes: "//comment" and "//a.b-c" are no addresses. */
    private static boolean isDottedHost(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean sound = last.indexOf('-') < 0 || last.regionMatches(true, 0, "xn--", 0, 4);
        return host.equalsIgnoreCase("localhost") || (last.length() < host.length() && sound);
    }

    private int hostEnd(int at, boolean topLevel) {
        int host = domains(at);
        if (host < 0 || !isHostEnd(host)) {
            return -1;
        }
        return !topLevel || endsInTopLevel(at, host) ? host : -1;
    }

    /** Whether the last label of a host between two indexes is the name of a top-level domain. */
    private boolean endsInTopLevel(int at, int host) {
        String name = s.substring(at, host);
        int dot = name.lastIndexOf('.');
        return dot >= 0 && isTopLevel(name.substring(dot + 1));
    }

    private static boolean isTopLevel(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        if (n.length() == 2 && n.charAt(0) >= 'a' && n.charAt(0) <= 'z') {
            return COUNTRIES[n.charAt(0) - 'a'].indexOf(n.charAt(1)) >= 0;
        }
        return DOMAINS.contains(n) || n.matches("xn--[a-z0-9-]{1,59}");
    }

    /** The end of labels with dots between them, or -1 where there is none. */
    private int domains(int at) {
        int end = labelEnd(at);
        if (end < 0) {
            return -1;
        }
        while (Chars.at(s, end) == '.') {
            int more = labelEnd(end + 1);
            if (more < 0) {
                break;
            }
            end = more;
        }
        return end;
    }

    /** Letters of any script, digits and symbols, hyphens inside; at most 63. */
    private int labelEnd(int at) {
        int i = at;
        int letters = at;
        int count = 0;
        while (i < s.length() && count < LONGEST_LABEL) {
            int c = s.codePointAt(i);
            if ((c != '-' && !isHostLetter(c)) || (c == '-' && i == at)) {
                break;
            }
            i += Character.charCount(c);
            count++;
            if (c != '-') {
                letters = i;
            }
        }
        return letters > at ? letters : -1;
    }

    private static boolean isHostLetter(int c) {
        // as linkify-it has it: whatever lies beyond the basic plane counts as a letter
        return c > 0xFFFF || (c != '>' && c != '<' && c != 0xFF5C && !isSpaceOrControl(c) && !isP(c));
    }

    /** Unicode categories Z and Cc. */
    static boolean isSpaceOrControl(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            default -> false;
        };
    }

    /** Unicode category P. */
    private static boolean isP(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int portEnd(int at) {
        if (Chars.at(s, at) != ':') {
            return at;
        }
        int end = at + 1;
        while (end - at <= 5 && Chars.isDigit(Chars.at(s, end))) {
            end++;
        }
        while (end > at + 1 && Integer.parseInt(s.substring(at + 1, end)) > 65535) {
            end--;
        }
        return end > at + 1 ? end : at;
    }

    private boolean isHostEnd(int at) {
        if (at >= s.length()) {
            return true;
        }
        int c = s.codePointAt(at);
        if (isHostLetter(c) || c == '-' || c == '_') {
            return false;
        }
        int after = at + 1 < s.length() ? s.codePointAt(at + 1) : -1;
        if (c == ':') {
            return !Chars.isDigit(after);
        }
        return c != '.' || (after != '-' && (after < 0 || isSpaceOrControl(after) || isP(after)));
    }

    /** The end of a path, query or fragment: sentence punctuation at its end is no part of it. */
    private int pathEnd(int at) {
        int first = Chars.at(s, at);
        if (first != '/' && first != '?' && first != '#') {
            return at;
        }
        int i = at + 1;
        while (i < s.length()) {
            int more = pathPiece(i);
            if (more <= i) {
                break;
            }
            i = more;
        }
        return i > at + 1 || first == '/' ? i : at;
    }

    private int pathPiece(int i) {
        int c = s.codePointAt(i);
        int after = i + 1 < s.length() ? s.codePointAt(i + 1) : -1;
        boolean more = after >= 0 && !isSpaceOrControl(after);
        return switch (c) {
            case '[' -> closed(i, ']', 0);
            case '(' -> closed(i, ')', 0);
            case '{' -> closed(i, '}', 0);
            case '"' -> closed(i, '"', 1);
            case '\'' -> {
                int end = closed(i, '\'', 1);
                yield end > i ? end : after == '-' || (after >= 0 && isHostLetter(after)) ? i + 1 : i;
            }
            case '.' -> dots(i);
            case '-' -> Chars.skipRun(s, i, '-');
            case ',', ';' -> more ? i + 1 : i;
            case '!' -> {
                int end = Chars.skipRun(s, i, '!');
                yield end < s.length() && !isSpaceOrControl(s.codePointAt(end)) ? end : i;
            }
            case '?' -> more && after != '?' ? i + 1 : i;
            case ')', ']', '}', '>', '<', 0xFF5C -> i;
            default -> isSpaceOrControl(c) ? i : i + Character.charCount(c);
        };
    }

    private int dots(int i) {
        int end = Chars.skipRun(s, i, '.');
        int after = end < s.length() ? s.codePointAt(end) : -1;
        if (end - i >= 2) {
            return Chars.isAlphanumeric(after) || after == '%' || after == '/' || after == '&' ? end + 1 : i;
        }
        return after >= 0 && !isSpaceOrControl(after) ? end : i;
    }

    private int closed(int i, char close, int least) {
        int[] none = unclosed.getOrDefault(close, new int[] {0, 0});
        if (none[0] <= i && i < none[1]) {
            return i;
        }
        int end = i + 1;
        while (end < s.length() && s.charAt(end) != close && !isSpaceOrControl(s.charAt(end))) {
            end++;
        }
        if (Chars.at(s, end) != close) {
            unclosed.put(close, new int[] {i, end});
            return i;
        }
        return end - i - 1 >= least ? end + 1 : i;
    }

    private static boolean separates(int c) {
        return c != '_' && (c == '>' || c == '<' || c == 0xFF5C || isSpaceOrControl(c) || isP(c));
    }

    private static boolean isMailName(char c, boolean first) {
        return Chars.isAlphanumeric(c) || "-;:&=+$,._".indexOf(c) >= 0 || (!first && c == '"');
    }

    private List<Found> mails() {
        List<Found> out = new ArrayList<>();
        int free = 0;
        for (int at = s.indexOf('@'); at >= 0; at = s.indexOf('@', at + 1)) {
            int start = -1;
            int i = at;
            while (i > free && at - i < LONGEST_MAIL_NAME && isMailName(s.charAt(i - 1), false)) {
                i--;
                if (isMailName(s.charAt(i), true) && (i == 0 || beginsMail(s.charAt(i - 1)))) {
                    start = i;
                }
            }
            int end = start < 0 ? -1 : hostEnd(at + 1, true);
            if (end > 0) {
                out.add(new Found(start, end));
                free = end;
            }
        }
        return out;
    }

    private static boolean beginsMail(char before) {
        return "><\uFF5C\"(".indexOf(before) >= 0 || isSpaceOrControl(before);
    }

    private List<Found> hosts() {
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < s.length(); i++) {
            int before = i == 0 ? ' ' : s.codePointBefore(i);
            boolean free = ".:/\\-_@".indexOf(before) < 0
                    && ("$+<=>^`|\uFF5C".indexOf(before) >= 0 || isSpaceOrControl(before) || isP(before));
            if (!free || "$+<=>^`|\uFF5C".indexOf(s.charAt(i)) >= 0) {
                continue;
            }
            int host = domains(i);
            if (host < 0 || !endsInTopLevel(i, host)) {
                continue;
            }
            int port = portEnd(host);
            if (isHostEnd(port)) {
                int end = pathEnd(port);
                out.add(new Found(i, end));
                i = end - 1;
            }
        }
        return out;
    }
}
