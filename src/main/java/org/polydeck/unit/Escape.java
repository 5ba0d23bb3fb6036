// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Entities;
import org.polydeck.deck.Linkifier;

/** Writes words so that they are read as words. */
final class Escape {
    private static final Pattern LINE_START = Pattern.compile("#{1,6}(?=[ \\t]|$)"
            + "|[-+*](?=[ \\t]|$)"
            + "|>"
            + "|~~~"
            + "|\\$\\$"
            + "|---" // begins a front matter where it begins the file
            + "|\\[[^\\]]*\\]:"
            + "|[-=_*][-=_*\\t ]*$"
            + "|[|:-][|:\\t -]*$");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})[.)](?=[ \\t]|$)");
    /** What looks like a reference to a character; not all names stand for one. */
    static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private static final char JOINER = '\u2060';

    private Escape() {}

    /**
     * Words between codes of a Markdown text.
     *
     * @param before the character before them, or 0
     * @param after the character after them, or 0
     * @param lineStart whether they begin a line
     * @param all whether each sign is escaped, and not only those that seem to be read as marks
     * @param dollars how many dollar signs the whole text has
     */
    static String markdown(
            String words, char before, char after, boolean lineStart, boolean all, int dollars, boolean inLink) {
        boolean[] escaped = new boolean[words.length()];
        if (lineStart) {
            lineStart(words, after == 0, escaped);
        }
        addresses(words, escaped);
        boolean brackets = all || inLink || !hasPlainBrackets(words, after);
        var out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char last = i > 0 ? words.charAt(i - 1) : before;
            char next = i + 1 < words.length() ? words.charAt(i + 1) : after;
            boolean mark = escaped[i]
                    || (Chars.isEscapable(c) && (all ? isSign(c) : isMark(words, i, c, last, next, dollars, brackets)));
            if (mark && c == '&') {
                out.append("&amp;");
                continue;
            }
            if (all && (c == '|' || (inLink && (c == '[' || c == ']')))) {
                // an escaped pipe, too, makes a table of a line above dashes; an address before it takes the backslash
                out.append("&#").append((int) c).append(';');
                continue;
            }
            if (mark) {
                out.append('\\');
            }
            out.append(c);
            if (c == ':' && Entities.emojiEnd(words, i) > 0) {
                out.append(JOINER); // neither a backslash nor a reference keeps ":x:" from being an emoji
            }
        }
        return out.toString();
    }

    private static boolean isSign(char c) {
        return "'\"(),;?%/".indexOf(c) < 0;
    }

    private static boolean isMark(String words, int i, char c, char last, char next, int dollars, boolean brackets) {
        return switch (c) {
            case '\\' -> next == 0 || next == '\n' || Chars.isEscapable(next);
            case '`' -> true;
            case '*' -> !(isSpace(last) && isSpace(next));
            case '_' ->
                !(isSpace(last) && isSpace(next))
                        && !(Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next));
            case '~' -> last == '~' || next == '~';
            case '[', ']' -> brackets;
            case '!' -> next == '[';
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?' || next == 0;
            case '&' -> REFERENCE.matcher(words).region(i, words.length()).lookingAt() || next == 0;
            case '$' -> dollars > 1;
            case '#' -> i == words.length() - 1 && next == 0;
            default -> false;
        };
    }

    private static boolean isSpace(char c) {
        return c == 0 || Chars.isSpace(c);
    }

    private static void lineStart(String words, boolean whole, boolean[] escaped) {
        Matcher number = NUMBER.matcher(words);
        if (number.lookingAt()) {
            escaped[number.end(1)] = true;
        } else if (LINE_START.matcher(words).lookingAt() && !(words.length() > 1 && !whole && isWordDash(words))) {
            escaped[0] = true;
        }
    }

    /** {@code --} before a code is no line of dashes. */
    private static boolean isWordDash(String words) {
        return words.startsWith("-- ") && !words.isBlank() && words.strip().length() > 2;
    }

    /** Whether brackets pair up and nothing after them makes a link of them. */
    private static boolean hasPlainBrackets(String words, char after) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                char next = i + 1 < words.length() ? words.charAt(i + 1) : after;
                if (--depth < 0 || next == '(' || next == '[' || (next == ':' && depth == 0)) {
                    return false;
                }
            }
        }
        return depth == 0;
    }

    /** An address that a translator wrote is text: a link would be one more than the source has. */
    private static void addresses(String words, boolean[] escaped) {
        for (Linkifier.Found found : Linkifier.find(words, false)) {
            for (int i = found.from(); i < found.to(); i++) {
                char c = words.charAt(i);
                boolean first = c == '/' && i == found.from();
                if (c == '@' || first || (c == ':' && i < words.indexOf(':', found.from()) + 1)) {
                    escaped[i] = true;
                }
            }
        }
    }

    /** Text of a table cell in Markdown that is already escaped: a pipe would end it. */
    static String inCell(String markdown) {
        String piped = markdown.replace("|", "\\|");
        return piped.endsWith("\\") ? piped + " " : piped;
    }

    /** Text between tags. */
    static String html(String words) {
        return references(words.replace("<", "\\<")).replace("\\<", "&lt;");
    }

    /** The value of an attribute, its words escaped; one without quote signs gets them where it needs them. */
    static String attribute(String text, char quote) {
        if (quote == '\'') {
            return text.replace("'", "&#39;");
        }
        String quoted = text.replace("\"", "&quot;");
        boolean bare =
                quote == 0 && !quoted.isEmpty() && quoted.chars().allMatch(c -> c > ' ' && "\"'=<>`".indexOf(c) < 0);
        return quote == 0 && !bare ? '"' + quoted + '"' : quoted;
    }

    /** Words where a reference would stand for a character. */
    static String references(String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char next = i + 1 < words.length() ? words.charAt(i + 1) : ' ';
            boolean reference = words.charAt(i) == '&' && (next == '#' || Chars.isAlphanumeric(next));
            out.append(reference ? "&amp;" : words.substring(i, i + 1));
        }
        return out.toString();
    }

    /** A title up to its closing sign. */
    static String title(String words, char close) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char next = i + 1 < words.length() ? words.charAt(i + 1) : close;
            boolean sign =
                    c == close || (close == ')' && c == '(') || (c == '\\' && (next == ' ' || Chars.isEscapable(next)));
            if (c == '&' && REFERENCE.matcher(words).region(i, words.length()).lookingAt()) {
                out.append("&amp;");
            } else {
                out.append(sign ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    /**
     * An alternative text, where nothing can be escaped: words that would be options are glued to an invisible sign,
     * brackets that don't pair up are written with others.
     *
     * @param all whether each sign of Markdown is written with one that looks like it
     */
    static String alt(String words, boolean all) {
        boolean plain = hasPlainBrackets(words, (char) 0);
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean bracket = c == '[' || c == ']';
            boolean sign = c == '&'
                    ? REFERENCE.matcher(words).region(i, words.length()).lookingAt()
                    : c != ',';
            out.append((all ? sign : bracket && !plain) ? Guards.guarded(c) : c);
        }
        return glued(out.toString());
    }

    private static String glued(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && !Chars.isSpace(text.charAt(end))) {
                end++;
            }
            out.append(Keywords.mayBeKeyword(text.substring(i, end)) ? String.valueOf(JOINER) : "");
            out.append(text, i, Math.min(end + 1, text.length()));
            i = end + 1;
        }
        return out.toString();
    }
}
