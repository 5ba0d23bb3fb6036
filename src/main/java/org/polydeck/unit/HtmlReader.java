// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Set;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Content;
import org.polydeck.deck.Html;
import org.polydeck.unit.Piece.Type;

/** Finds the texts of an HTML block: what stands between the tags of block elements. */
final class HtmlReader {
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body caption center col colgroup dd details dialog div dl dt fieldset"
                            + " figcaption figure footer foreignobject form h1 h2 h3 h4 h5 h6 header hgroup hr html"
                            + " legend li main nav ol optgroup option p section select summary svg table tbody td"
                            + " tfoot th thead tr ul iframe video audio canvas object")
                    .split(" "));
    /** Elements whose content is no text of the slide. */
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "template", "noscript", "head", "pre", "textarea", "math");
    /** Elements in running text whose content stays as it is. */
    private static final Set<String> VERBATIM = Set.of("code", "samp");

    /** Makes the passage of the bits read since the last one. */
    interface Run {
        /** A new text. */
        BitReader begin();

        /** The text is whole. */
        void end(BitReader bits);
    }

    private HtmlReader() {}

    private record Token(int from, int to, String name, boolean closing) {
        boolean isText() {
            return name.isEmpty();
        }
    }

    static void read(Content content, Run run) {
        String s = content.text();
        BitReader bits = run.begin();
        for (int i = 0; i < s.length(); ) {
            Token token = next(s, i);
            if (token.isText()) {
                text(s, token, bits);
            } else if (token.name.equals("!")) {
                bits.code(token.from, token.to, Type.COMMENT, s.substring(token.from, token.to));
            } else if (HIDDEN.contains(token.name) || VERBATIM.contains(token.name)) {
                int to = token.closing ? token.to : verbatimEnd(s, token);
                if (HIDDEN.contains(token.name)) {
                    run.end(bits);
                    bits = run.begin();
                } else {
                    bits.code(token.from, to, Type.HTML, s.substring(token.from, to));
                }
                i = to;
                continue;
            } else if (BLOCKS.contains(token.name)) {
                run.end(bits);
                bits = run.begin();
                bits.attributes(token.from, s.substring(token.from, token.to));
            } else {
                bits.tag(token.from, token.to);
            }
            i = token.to;
        }
        run.end(bits);
    }

    /** The tags alone, without the values that are translated. */
    static String skeleton(String s) {
        var out = new StringBuilder();
        for (int i = 0; i < s.length(); ) {
            Token token = next(s, i);
            int to = token.to;
            if (!token.isText() && !token.closing && (HIDDEN.contains(token.name) || VERBATIM.contains(token.name))) {
                to = verbatimEnd(s, token);
                out.append(s, token.from, to);
            } else if (!token.isText()) {
                out.append(BitReader.tagMark(s.substring(token.from, token.to)));
            }
            i = to;
        }
        return out.toString();
    }

    private static Token next(String s, int i) {
        if (s.charAt(i) == '<') {
            if (s.startsWith("<!--", i)) {
                int end = s.indexOf("-->", i + 4);
                return new Token(i, end < 0 ? s.length() : end + 3, "!", false);
            }
            char after = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
            if (after == '!' || after == '?') {
                int end = s.indexOf(s.startsWith("<![CDATA[", i) ? "]]>" : ">", i);
                return new Token(i, end < 0 ? s.length() : end + (s.charAt(end) == ']' ? 3 : 1), "!", false);
            }
            int end = Html.tagEnd(s, i);
            end = end > 0 ? end : looseTagEnd(s, i);
            if (end > 0) {
                return new Token(i, end, Html.name(s.substring(i, end)), after == '/');
            }
        }
        int to = s.indexOf('<', i + 1);
        return new Token(i, to < 0 ? s.length() : to, "", false);
    }

    /** The end of what a browser takes for a tag although it is none by the rules: {@code <div class="a";>}. */
    private static int looseTagEnd(String s, int at) {
        if (Html.name(s.substring(at, Math.min(s.length(), at + 64))).isEmpty()) {
            return -1;
        }
        char quote = 0;
        for (int i = at + 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && s.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return s.length();
    }

    private static int verbatimEnd(String s, Token open) {
        for (int i = s.indexOf("</", open.to); i >= 0; i = s.indexOf("</", i + 2)) {
            int end = Html.tagEnd(s, i);
            if (end > 0 && Html.name(s.substring(i, end)).equals(open.name)) {
                return end;
            }
        }
        return s.substring(open.from, open.to).endsWith("/>") ? open.to : s.length();
    }

    private static void text(String s, Token token, BitReader bits) {
        int at = token.from;
        for (int i = token.from; i < token.to; ) {
            if (!isSpace(s.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < token.to && isSpace(s.charAt(i))) {
                i++;
            }
            if (i - from > 1 || s.charAt(from) != ' ') {
                if (from > at) {
                    bits.escaped(at, from, false);
                }
                bits.space(from, i);
                at = i;
            }
        }
        if (token.to > at) {
            bits.escaped(at, token.to, false);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    /** Whether there is nothing but white space. */
    static boolean isBlank(List<Bit> bits) {
        return bits.stream()
                .allMatch(b -> b.isWords()
                        && Chars.trim(b.words() == null ? "" : b.words()).isEmpty());
    }
}
