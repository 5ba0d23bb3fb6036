// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Content;
import org.polydeck.deck.Entities;
import org.polydeck.deck.Html;
import org.polydeck.deck.Inline;
import org.polydeck.deck.Linkifier;
import org.polydeck.deck.Remark;
import org.polydeck.deck.Remarks;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;

/** Cuts a text into words and codes; what is a text of its own inside a code is handed on. */
final class BitReader {
    /** Elements whose content is no prose. */
    private static final Set<String> VERBATIM =
            Set.of("code", "samp", "script", "style", "template", "noscript", "head", "pre", "textarea", "math");
    /** Elements that stand alone. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static final Pattern BARE_REFERENCE = Pattern.compile("&(?:nbsp|amp|lt|gt|quot|copy|reg|shy)");

    static final Set<String> TEXT_ATTRIBUTES =
            Set.of("alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary");

    /** Takes the texts that are found inside codes. */
    interface Inside {
        /** An image's alternative text. */
        void alt(Inline image);

        /** A title of a link or image. */
        void title(Inline.Title title);

        /** A comment. */
        void comment(Inline comment);

        /** An attribute that people read; the range is the value's, within its quote signs. */
        void attribute(int from, int to, char quote);
    }

    private final Content content;
    private final List<Pattern> variables;
    private final Inside inside;
    private final boolean heading;
    private final List<Bit> bits = new ArrayList<>();
    private int pairs;

    BitReader(Content content, Rules rules, Inside inside, boolean heading) {
        this.content = content;
        this.inside = inside;
        this.heading = heading;
        this.variables = new ArrayList<>(List.of(Rules.VARIABLE));
        this.variables.addAll(rules.variables());
    }

    List<Bit> bits() {
        return bits;
    }

    // --- Markdown

    void markdown(List<Inline> siblings) {
        markdown(siblings, false);
    }

    private void markdown(List<Inline> siblings, boolean inLink) {
        int[] closes = htmlPairs(siblings);
        int[] pairOf = new int[siblings.size()];
        for (int i = 0; i < siblings.size(); i++) {
            Inline inline = siblings.get(i);
            if (inline.kind() != Inline.Kind.HTML) {
                inline(inline, inLink);
                continue;
            }
            String name = Html.name(inline.value());
            if (closes[i] > i && VERBATIM.contains(name)) {
                int to = siblings.get(closes[i]).to();
                attributes(inline.from(), inline.value());
                bits.add(Bit.code(inline.from(), to, Type.HTML, content.text().substring(inline.from(), to)));
                i = closes[i];
            } else if (closes[i] > i) {
                pairOf[closes[i]] = ++pairs;
                tag(inline, Role.OPEN, pairs);
            } else {
                tag(inline, pairOf[i] > 0 ? Role.CLOSE : Role.SINGLE, pairOf[i]);
            }
        }
    }

    /** For each opening tag the index of the tag that closes it, for all others -1. */
    private static int[] htmlPairs(List<Inline> siblings) {
        int[] closes = new int[siblings.size()];
        Arrays.fill(closes, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).kind() != Inline.Kind.HTML) {
                continue;
            }
            String tag = siblings.get(i).value();
            String name = Html.name(tag);
            if (name.isEmpty() || VOID.contains(name) || tag.endsWith("/>")) {
                continue;
            }
            if (!tag.startsWith("</")) {
                open.push(i);
            } else if (open.stream()
                    .anyMatch(o -> Html.name(siblings.get(o).value()).equals(name))) {
                while (!Html.name(siblings.get(open.peek()).value()).equals(name)) {
                    open.pop();
                }
                closes[open.pop()] = i;
            }
        }
        return closes;
    }

    private void tag(Inline inline, Role role, int pair) {
        attributes(inline.from(), inline.value());
        Type type = Html.name(inline.value()).equals("br") ? Type.BREAK : Type.HTML;
        bits.add(Bit.end(inline.from(), inline.to(), role, type, tagMark(inline.value()), pair));
    }

    /** A tag without the values that are translated, and without their quote signs: a longer value may need some. */
    static String tagMark(String tag) {
        var out = new StringBuilder();
        int at = 0;
        for (Attribute a : attributesOf(tag)) {
            int quotes = a.quote == 0 ? 0 : 1;
            out.append(tag, at, a.from - quotes);
            at = a.to + quotes;
        }
        return out.append(tag.substring(at)).toString();
    }

    private void inline(Inline inline, boolean inLink) {
        int from = inline.from();
        int to = inline.to();
        switch (inline.kind()) {
            case TEXT -> text(from, to, inLink);
            case ESCAPE -> bits.add(Bit.words(from, to, inline.value()));
            case ENTITY -> entity(inline);
            case SOFT_BREAK, HARD_BREAK -> bits.add(Bit.code(from, to, Type.BREAK, "<br>"));
            case CODE -> bits.add(Bit.code(from, to, Type.CODE, "`" + inline.value()));
            case MATH -> bits.add(Bit.code(from, to, Type.MATH, "$" + inline.value()));
            case EMOJI -> bits.add(Bit.code(from, to, Type.EMOJI, ":" + inline.value()));
            case AUTOLINK -> bits.add(Bit.code(from, to, Type.URL, "<" + inline.value()));
            case EMPHASIS -> pair(inline, Type.EMPHASIS, "<em>", inLink);
            case STRONG -> pair(inline, Type.STRONG, "<strong>", inLink);
            case STRIKE -> pair(inline, Type.STRIKE, "<s>", inLink);
            case LINK -> {
                if (inline.title() != null) {
                    inside.title(inline.title());
                }
                String titled = inline.title() == null ? "" : " titled";
                pair(inline, Type.LINK, "[" + inline.value() + titled, true);
            }
            case IMAGE -> {
                inside.alt(inline);
                // Marp drops the title of a background image
                if (inline.title() != null && !inline.isBackground(content.text())) {
                    inside.title(inline.title());
                }
                bits.add(Bit.code(
                        from, to, Type.IMAGE, "!" + inline.value() + (inline.title() == null ? "" : " titled")));
            }
            case COMMENT -> {
                inside.comment(inline);
                bits.add(Bit.code(from, to, Type.COMMENT, remarkMark(Remarks.of(inline, content, heading))));
            }
            case HTML -> throw new IllegalStateException("tags come in pairs: " + inline);
        }
    }

    /** What a comment is, without what is translated in it. */
    static String remarkMark(Remark remark) {
        return switch (remark.kind()) {
            case TOOL, FIT -> "<!--" + remark.content().text();
            case DIRECTIVE -> "<!--" + Shape.directives(remark.directives());
            case NOTE, EMPTY -> "<!--" + remark.kind();
        };
    }

    private void pair(Inline inline, Type type, String mark, boolean inLink) {
        int pair = ++pairs;
        bits.add(Bit.end(inline.from(), inline.innerFrom(), Role.OPEN, type, mark, pair));
        markdown(inline.children(), inLink);
        bits.add(Bit.end(inline.innerTo(), inline.to(), Role.CLOSE, type, "/" + mark, pair));
    }

    private void entity(Inline inline) {
        String value = inline.value();
        boolean visible =
                value.codePoints().noneMatch(c -> c < ' ' || (Character.isSurrogate((char) c) && c < 0x10000));
        bits.add(
                visible
                        ? Bit.words(inline.from(), inline.to(), value)
                        : Bit.code(
                                inline.from(),
                                inline.to(),
                                Type.LITERAL,
                                content.text().substring(inline.from(), inline.to())));
    }

    /** Plain text with its variables; in a link and in a note, too, its addresses. */
    void text(int from, int to, boolean addresses) {
        String text = content.text().substring(from, to);
        List<int[]> codes = new ArrayList<>();
        for (Pattern variable : mayHoldCodes(text) ? variables : List.<Pattern>of()) {
            Matcher m = variable.matcher(text);
            while (m.find()) {
                if (m.end() > m.start()) {
                    codes.add(new int[] {m.start(), m.end(), 0});
                }
            }
        }
        if (addresses) {
            Linkifier.find(text, false).forEach(f -> codes.add(new int[] {f.from(), f.to(), 1}));
        }
        codes.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
        int at = 0;
        for (int[] code : codes) {
            if (code[0] < at) {
                continue;
            }
            words(from + at, from + code[0], text.substring(at, code[0]));
            Type type = code[2] == 0 ? Type.VARIABLE : Type.URL;
            bits.add(Bit.code(from + code[0], from + code[1], type, text.substring(code[0], code[1])));
            at = code[1];
        }
        words(from + at, to, text.substring(at));
    }

    /** Whether a pattern could be found at all: most texts have none of these signs. */
    private boolean mayHoldCodes(String text) {
        return variables.size() > 1 || text.indexOf('%') >= 0 || text.indexOf('{') >= 0;
    }

    private void words(int from, int to, String words) {
        if (to > from) {
            bits.add(Bit.words(from, to, words));
        }
    }

    // --- alternative text

    /** An alternative text: its inline marks are flattened, its escapes vanish, its keywords are options. */
    void alt(Inline image) {
        String raw = content.text().substring(image.innerFrom(), image.innerTo());
        boolean background =
                words(raw).stream().anyMatch(r -> raw.substring(r[0], r[1]).equals("bg"));
        boolean[] option = new boolean[raw.length()];
        for (int[] word : words(raw)) {
            if (Keywords.isKeyword(raw.substring(word[0], word[1]), background)) {
                Arrays.fill(option, word[0], word[1], true);
            }
        }
        if (background) {
            altText(image.innerFrom(), 0, raw.length(), option);
        } else {
            alt(image.children(), image.innerFrom(), option);
        }
    }

    private static List<int[]> words(String raw) {
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < raw.length(); i++) {
            int from = i;
            while (i < raw.length() && !Chars.isSpace(raw.charAt(i))) {
                i++;
            }
            if (i > from) {
                out.add(new int[] {from, i});
            }
        }
        return out;
    }

    private void alt(List<Inline> children, int base, boolean[] option) {
        for (Inline child : children) {
            switch (child.kind()) {
                case TEXT -> altText(base, child.from(), child.to(), option);
                case EMPHASIS, STRONG, STRIKE -> {
                    altMark(base + child.from(), base + child.innerFrom(), "");
                    alt(child.children(), base, option);
                    altMark(base + child.innerTo(), base + child.to(), "");
                }
                case LINK -> {
                    altMark(base + child.from(), base + child.innerFrom(), "[" + Marks.DROPPED);
                    alt(child.children(), base, option);
                    altMark(base + child.innerTo(), base + child.to(), Marks.DROPPED + child.value());
                }
                default -> {
                    String raw = content.text().substring(base + child.from(), base + child.to());
                    boolean shown = child.kind() == Inline.Kind.AUTOLINK
                            ? !raw.startsWith("<")
                            : child.kind() == Inline.Kind.HTML
                                    || child.kind() == Inline.Kind.EMOJI
                                    || child.kind() == Inline.Kind.SOFT_BREAK;
                    altMark(base + child.from(), base + child.to(), shown ? raw : Marks.DROPPED + raw);
                }
            }
        }
    }

    private void altMark(int from, int to, String mark) {
        bits.add(Bit.code(from, to, Type.LITERAL, mark));
    }

    private void altText(int base, int from, int to, boolean[] option) {
        for (int i = from; i < to; ) {
            int end = i;
            while (end < to && option[end] == option[i]) {
                end++;
            }
            if (option[i]) {
                String keyword = content.text().substring(base + i, base + end);
                bits.add(Bit.code(base + i, base + end, Type.IMAGE, keyword));
            } else {
                text(base + i, base + end, false);
            }
            i = end;
        }
    }

    // --- escaped plain text

    /** A title or an attribute: references, and in a title escapes, stand for their characters. */
    void escaped(int from, int to, boolean backslashes) {
        String s = content.text();
        int at = from;
        for (int i = from; i < to; ) {
            int length = 1;
            if (s.charAt(i) == '\\' && backslashes && i + 1 < to && Chars.isEscapable(s.charAt(i + 1))) {
                length = 2;
            } else if (s.charAt(i) == '&') {
                length = referenceLength(s, i, to, backslashes);
            }
            if (length > 1) {
                if (i > at) {
                    text(at, i, false);
                }
                String raw = s.substring(i, i + length);
                boolean ended = raw.startsWith("\\") || raw.endsWith(";");
                bits.add(Bit.words(i, i + length, Entities.unescape(ended ? raw : raw + ";")));
                at = i + length;
            }
            i += length;
        }
        if (to > at) {
            text(at, to, false);
        }
    }

    /** How long the reference at an index is, 1 where there is none; in HTML some need no semicolon. */
    private static int referenceLength(String s, int at, int to, boolean markdown) {
        Matcher whole = Escape.REFERENCE.matcher(s).region(at, to);
        if (whole.lookingAt() && !Entities.unescape(whole.group()).equals(whole.group())) {
            return whole.end() - at;
        }
        Matcher bare = BARE_REFERENCE.matcher(s).region(at, to);
        return !markdown && bare.lookingAt() ? bare.end() - at : 1;
    }

    /** White space, which a browser shows as one space. */
    void space(int from, int to) {
        bits.add(Bit.words(from, to, " "));
    }

    void code(int from, int to, Type type, String mark) {
        bits.add(Bit.code(from, to, type, mark));
    }

    /** Raw tags and comments between texts of an HTML block, matched to pairs afterwards. */
    void tag(int from, int to) {
        String tag = content.text().substring(from, to);
        attributes(from, tag);
        bits.add(Bit.code(from, to, Html.name(tag).equals("br") ? Type.BREAK : Type.HTML, tagMark(tag)));
    }

    /** Makes pairs of the tags that belong together. */
    void pairTags() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < bits.size(); i++) {
            Bit bit = bits.get(i);
            String tag = bit.mark();
            String name = bit.type() == Type.HTML && tag.startsWith("<") ? Html.name(tag) : "";
            if (name.isEmpty() || VOID.contains(name) || tag.endsWith("/>") || tag.startsWith("<!")) {
                continue;
            }
            if (!tag.startsWith("</")) {
                open.push(i);
            } else if (open.stream().anyMatch(o -> Html.name(bits.get(o).mark()).equals(name))) {
                while (!Html.name(bits.get(open.peek()).mark()).equals(name)) {
                    open.pop();
                }
                int o = open.pop();
                pairs++;
                Bit first = bits.get(o);
                bits.set(o, Bit.end(first.from(), first.to(), Role.OPEN, Type.HTML, first.mark(), pairs));
                bits.set(i, Bit.end(bit.from(), bit.to(), Role.CLOSE, Type.HTML, bit.mark(), pairs));
            }
        }
    }

    // --- attributes

    private record Attribute(int from, int to, char quote) {}

    void attributes(int base, String tag) {
        for (Attribute a : attributesOf(tag)) {
            inside.attribute(base + a.from, base + a.to, a.quote);
        }
    }

    private static List<Attribute> attributesOf(String tag) {
        List<Attribute> out = new ArrayList<>();
        if (tag.startsWith("</") || Html.name(tag).isEmpty() || tag.indexOf('=') < 0) {
            return out;
        }
        int i = 1 + Html.name(tag).length();
        while (true) {
            int end = Html.attributeEnd(tag, i);
            if (end < 0) {
                return out;
            }
            String attribute = tag.substring(i, end);
            int equals = attribute.indexOf('=');
            if (equals > 0
                    && TEXT_ATTRIBUTES.contains(
                            Chars.trim(attribute.substring(0, equals)).toLowerCase(Locale.ROOT))) {
                int value = i + equals + 1;
                while (Chars.isSpace(tag.charAt(value))) {
                    value++;
                }
                char quote = tag.charAt(value);
                boolean quoted = quote == '"' || quote == '\'';
                out.add(new Attribute(quoted ? value + 1 : value, quoted ? end - 1 : end, quoted ? quote : 0));
            }
            i = end;
        }
    }
}
