// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Inline.Kind;
import org.polydeck.deck.Inline.Title;

/**
 * Reads the inline elements of a text as markdown-it does with Marp's additions (comments, formulas, emoji short codes,
 * addresses in running text). The elements tile the text.
 */
final class InlineReader {
    private static final int DEEPEST = 200;
    private static final List<Kind> AS_TEXT = List.of(Kind.TEXT, Kind.ESCAPE, Kind.ENTITY);

    private final String s;
    private final Map<String, String> definitions;
    private final boolean marp;
    private final Linkifier linkifier;

    private final List<Token> tokens = new ArrayList<>();
    private final List<List<Delimiter>> delimiterLists = new ArrayList<>(); // one for the text, one for each link
    private List<Delimiter> delimiters;
    private final int[] skipTo; // where the token at an index ends, once it was skipped
    private int pos;
    private int end;
    private int level;
    private int linkLevel;
    private int pendingFrom; // where the plain text before the position begins
    private int tokenFrom; // where the token being read begins; behind the position while others are skipped in it
    private boolean ticksScanned;
    private boolean noMoreSpecial;
    private int nextComment = -1; // the first one; the end of the text for none
    private int commentsFrom; // where that was looked for
    private final int[] ticks; // last run of backticks of a length

    /** An opening mark, a closing mark or an element of its own. */
    private static final class Token {
        Kind kind;
        int nesting; // 1 opens, -1 closes
        int from;
        int to;
        String value = "";
        int innerFrom = -1;
        int innerTo = -1;

        @Nullable
        Title title;

        List<Inline> children = List.of();

        Token(Kind kind, int nesting, int from, int to) {
            this.kind = kind;
            this.nesting = nesting;
            this.from = from;
            this.to = to;
        }
    }

    private static final class Delimiter {
        final char mark;
        final int run;
        final Token token;
        final int index; // of the token, for neighbours
        boolean open;
        boolean close;
        int partner = -1;

        Delimiter(char mark, int run, Token token, int index, boolean open, boolean close) {
            this.mark = mark;
            this.run = run;
            this.token = token;
            this.index = index;
            this.open = open;
            this.close = close;
        }
    }

    private InlineReader(String s, Map<String, String> definitions, Dialect dialect) {
        this.s = s;
        this.linkifier = new Linkifier(s);
        this.definitions = definitions;
        this.marp = dialect == Dialect.MARP;
        this.end = s.length();
        this.skipTo = new int[s.length() + 1];
        this.ticks = new int[s.length() + 1];
        this.delimiters = newList();
    }

    /**
     * Reads a text.
     *
     * @param definitions addresses of link definitions by normalised label
     */
    static List<Inline> read(String text, Map<String, String> definitions, Dialect dialect) {
        var reader = new InlineReader(text, definitions, dialect);
        reader.tokenize();
        reader.pair();
        List<Token> joined = joined(reader.tokens);
        return reader.tree(reader.withEmoji(joined(reader.withAddresses(joined))));
    }

    /** An alternative text: Marp finds neither addresses nor emoji there. */
    static List<Inline> readAlt(String text, Map<String, String> definitions) {
        var reader = new InlineReader(text, definitions, Dialect.MARP);
        reader.tokenize();
        reader.pair();
        return reader.tree(joined(reader.tokens));
    }

    // --- tokens

    private void tokenize() {
        int stop = end;
        while (pos < stop) {
            tokenFrom = pos;
            boolean found = level < BlockReader.DEEPEST && token(false);
            if (!found) {
                pos++;
            } else if (pos >= stop) {
                break;
            }
        }
        flush(pos);
    }

    /** Ends the plain text before an index and begins anew after it. */
    private void flush(int to) {
        if (to > pendingFrom) {
            tokens.add(new Token(Kind.TEXT, 0, pendingFrom, to));
        }
        pendingFrom = Math.max(to, pendingFrom);
    }

    private Token push(Kind kind, int nesting, int from, int to) {
        flush(from);
        var token = new Token(kind, nesting, from, to);
        tokens.add(token);
        level += nesting;
        pendingFrom = to;
        return token;
    }

    private List<Delimiter> newList() {
        List<Delimiter> list = new ArrayList<>();
        delimiterLists.add(list);
        return list;
    }

    private boolean token(boolean silent) {
        char c = s.charAt(pos);
        return switch (c) {
            case '\n' -> newline(silent);
            case ':' -> address(silent);
            case '\\' -> escape(silent);
            case '$' -> marp && math(silent);
            case '`' -> code(silent);
            case '~' -> strike(silent);
            case '*', '_' -> emphasis(silent);
            case '[' -> link(silent);
            case '!' -> image(silent);
            case '<' -> autolink(silent) || (marp && comment(silent)) || html(silent);
            case '&' -> entity(silent);
            default -> text();
        };
    }

    private boolean text() {
        int i = pos;
        while (i < end && "\n!#$%&*+-:<=>@[\\]^_`{}~".indexOf(s.charAt(i)) < 0) {
            i++;
        }
        if (i == pos) {
            return false;
        }
        pos = i;
        return true;
    }

    /** Where the token at the position ends; goes there. */
    private void skip() {
        int at = pos;
        if (skipTo[at] > 0) {
            pos = skipTo[at];
            return;
        }
        boolean found = false;
        if (level < BlockReader.DEEPEST) {
            level++;
            found = token(true);
            level--;
        } else {
            pos = end;
        }
        if (!found) {
            pos++;
        }
        skipTo[at] = pos;
    }

    private boolean newline(boolean silent) {
        int after = Chars.skipBlanks(s, pos + 1, end);
        if (!silent) {
            int from = pos;
            while (from > pendingFrom && s.charAt(from - 1) == ' ') {
                from--;
            }
            push(pos - from >= 2 ? Kind.HARD_BREAK : Kind.SOFT_BREAK, 0, from, after);
        }
        pos = after;
        return true;
    }

    private boolean escape(boolean silent) {
        int c = pos + 1 < end ? s.charAt(pos + 1) : -1;
        if (c < 0) {
            return false;
        }
        if (c == '\n') {
            int after = Chars.skipBlanks(s, pos + 2, end);
            if (!silent) {
                push(Kind.HARD_BREAK, 0, pos, after);
            }
            pos = after;
            return true;
        }
        // a backslash before a space stands for itself, and the space may belong to a line end
        int length = c == ' ' ? 1 : Character.isHighSurrogate((char) c) && pos + 2 < end ? 3 : 2;
        if (!silent) {
            String raw = s.substring(pos, pos + length);
            push(Kind.ESCAPE, 0, pos, pos + length).value = Chars.isEscapable(c) ? raw.substring(1) : raw;
        }
        pos += length;
        return true;
    }

    private boolean entity(boolean silent) {
        Entities.Found found = Entities.at(s, pos);
        if (found == null) {
            return false;
        }
        if (!silent) {
            push(Kind.ENTITY, 0, pos, pos + found.length()).value = found.value();
        }
        pos += found.length();
        return true;
    }

    private boolean code(boolean silent) {
        int open = pos;
        int inner = open;
        while (inner < end && s.charAt(inner) == '`') {
            inner++;
        }
        int run = inner - open;
        pos = inner;
        if (ticksScanned && ticks[run] <= open) {
            return true;
        }
        int from = s.indexOf('`', inner);
        while (from >= 0) {
            int to = from + 1;
            while (to < end && s.charAt(to) == '`') {
                to++;
            }
            if (to - from == run) {
                if (!silent) {
                    Token token = push(Kind.CODE, 0, open, to);
                    token.innerFrom = inner;
                    token.innerTo = from;
                    token.value = s.substring(inner, from);
                }
                pos = to;
                return true;
            }
            ticks[to - from] = from;
            from = s.indexOf('`', to);
        }
        ticksScanned = true;
        return true;
    }

    /** A formula between dollar signs; what can't open one stays text. */
    private boolean math(boolean silent) {
        int inner = pos + 1;
        if (Chars.isBlank(Chars.at(s, inner))) {
            pos = inner;
            return true;
        }
        int close = inner;
        while ((close = s.indexOf('$', close)) >= 0) {
            int slashes = close;
            while (slashes > 0 && s.charAt(slashes - 1) == '\\') {
                slashes--;
            }
            if ((close - slashes) % 2 == 0) {
                break;
            }
            close++;
        }
        if (close < 0) {
            pos = inner;
            return true;
        }
        if (close == inner) {
            pos = inner + 1;
            return true;
        }
        if (Chars.isBlank(s.charAt(close - 1)) || Chars.isDigit(Chars.at(s, close + 1))) {
            pos = inner;
            return true;
        }
        if (!silent) {
            Token token = push(Kind.MATH, 0, pos, close + 1);
            token.innerFrom = inner;
            token.innerTo = close;
            token.value = s.substring(inner, close);
        }
        pos = close + 1;
        return true;
    }

    private boolean comment(boolean silent) {
        if (pos + 2 >= end || s.charAt(pos + 1) != '!') {
            return false;
        }
        if (nextComment < pos || pos < commentsFrom) {
            // as Marp has it: "<!x> <!-- note -->" is looked at from its "<!"
            int open = s.indexOf("<!--", pos);
            commentsFrom = pos;
            nextComment = open < 0 || Comment.inner(s, open).length == 0 ? s.length() : open;
        }
        if (nextComment == s.length()) {
            return false;
        }
        int open = nextComment;
        int[] inner = Comment.inner(s, open);
        int after = Math.min(s.length(), pos + inner[2] - open);
        if (!silent) {
            Token token = push(Kind.COMMENT, 0, pos, after);
            token.innerFrom = Math.min(inner[0], after);
            token.innerTo = Math.min(inner[1], after);
            token.value = s.substring(inner[0], inner[1]);
        }
        pos = after;
        return true;
    }

    private boolean html(boolean silent) {
        if (pos + 2 >= end) {
            return false;
        }
        char c = s.charAt(pos + 1);
        int after = c == '!' || c == '?' ? special() : Html.tagEnd(s, pos);
        if (after < 0) {
            return false;
        }
        if (!silent) {
            Token token = push(Kind.HTML, 0, pos, after);
            token.value = s.substring(pos, after);
            Boolean opens = Links.opensLink(token.value);
            linkLevel += opens == null ? 0 : opens ? 1 : -1;
        }
        pos = after;
        return true;
    }

    /** The end of a comment, instruction, declaration or CDATA section, or -1. */
    private int special() {
        if (s.startsWith("<!--", pos)) {
            return s.startsWith(">", pos + 4) ? pos + 5 : s.startsWith("->", pos + 4) ? pos + 6 : after("-->", pos + 4);
        }
        if (s.startsWith("<![CDATA[", pos)) {
            return after("]]>", pos + 9);
        }
        if (s.charAt(pos + 1) == '?') {
            return after("?>", pos + 2);
        }
        return Chars.isLetter(Chars.at(s, pos + 2)) ? after(">", pos + 3) : -1;
    }

    private int after(String close, int from) {
        if (noMoreSpecial) {
            return -1;
        }
        int at = s.indexOf(close, from);
        noMoreSpecial = at < 0; // as markdown-it has it, whatever the next one's end
        return at < 0 ? -1 : at + close.length();
    }

    private boolean autolink(boolean silent) {
        int close = pos + 1;
        while (close < end && s.charAt(close) != '<' && s.charAt(close) != '>') {
            close++;
        }
        if (close >= end || s.charAt(close) == '<') {
            return false;
        }
        String address = s.substring(pos + 1, close);
        if (!(isAbsolute(address) && Links.isAllowed(address)) && !isMail(address)) {
            return false;
        }
        if (!silent) {
            Token token = push(Kind.AUTOLINK, 0, pos, close + 1);
            token.innerFrom = pos + 1;
            token.innerTo = close;
            token.value = address;
        }
        pos = close + 1;
        return true;
    }

    private static boolean isAbsolute(String address) {
        int colon = address.indexOf(':');
        if (colon < 2 || colon > 32 || !Chars.isLetter(address.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = address.charAt(i);
            if (!Chars.isAlphanumeric(c) && c != '+' && c != '.' && c != '-') {
                return false;
            }
        }
        return address.chars().skip(colon + 1L).allMatch(c -> c > ' ');
    }

    private static boolean isMail(String address) {
        int at = address.indexOf('@');
        if (at < 1
                || !address.substring(0, at)
                        .chars()
                        .allMatch(c -> Chars.isAlphanumeric(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0)) {
            return false;
        }
        for (String label : address.substring(at + 1).split("\\.", -1)) {
            boolean sound = !label.isEmpty()
                    && label.length() <= 63
                    && label.charAt(0) != '-'
                    && label.charAt(label.length() - 1) != '-'
                    && label.chars().allMatch(c -> Chars.isAlphanumeric(c) || c == '-');
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    /** An address in running text whose scheme was read as text already. */
    private boolean address(boolean silent) {
        if (linkLevel > 0 || pos + 3 > end || !s.startsWith("://", pos)) {
            return false;
        }
        // while others are skipped, what was pending before them decides how far back a scheme is looked for
        int least = pos - Math.min(10, Math.min(pos, (silent ? tokenFrom : pos) - pendingFrom));
        int from = pos;
        while (from > least && isSchemeChar(s.charAt(from - 1))) {
            from--;
        }
        if (from == pos || !Chars.isLetter(s.charAt(from))) {
            return false;
        }
        int to = linkifier.schemedEnd(from);
        if (to <= pos) {
            return false;
        }
        while (to > from && s.charAt(to - 1) == '*') {
            to--;
        }
        if (!silent) {
            push(Kind.AUTOLINK, 0, from, to).value = s.substring(from, to);
        }
        pos = to;
        return true;
    }

    private static boolean isSchemeChar(char c) {
        return Chars.isAlphanumeric(c) || c == '+' || c == '-' || c == '.';
    }

    // --- emphasis

    private boolean strike(boolean silent) {
        if (silent) {
            return false;
        }
        int run = runLength('~');
        if (run < 2) {
            return false;
        }
        boolean[] flanks = flanks(run, true);
        int at = pos;
        if (run % 2 == 1) {
            push(Kind.TEXT, 0, at, at + 1);
            at++;
        }
        for (; at < pos + run; at += 2) {
            Token token = push(Kind.TEXT, 0, at, at + 2);
            delimiters.add(new Delimiter('~', 0, token, tokens.size() - 1, flanks[0], flanks[1]));
        }
        pos += run;
        return true;
    }

    private boolean emphasis(boolean silent) {
        if (silent) {
            return false;
        }
        char mark = s.charAt(pos);
        int run = runLength(mark);
        boolean[] flanks = flanks(run, mark == '*');
        for (int at = pos; at < pos + run; at++) {
            Token token = push(Kind.TEXT, 0, at, at + 1);
            delimiters.add(new Delimiter(mark, run, token, tokens.size() - 1, flanks[0], flanks[1]));
        }
        pos += run;
        return true;
    }

    private int runLength(char mark) {
        int i = pos;
        while (i < end && s.charAt(i) == mark) {
            i++;
        }
        return i - pos;
    }

    /** Whether a run may open and may close (CommonMark 0.31, section 6.2). */
    private boolean[] flanks(int run, boolean insideWords) {
        int before = pos == 0 ? ' ' : before(pos);
        int after = pos + run >= end ? ' ' : after(pos + run);
        boolean punctBefore = Chars.isPunctuation(before);
        boolean punctAfter = Chars.isPunctuation(after);
        boolean spaceBefore = Chars.isFlankingSpace(before);
        boolean spaceAfter = Chars.isFlankingSpace(after);
        boolean left = !spaceAfter && (!punctAfter || spaceBefore || punctBefore);
        boolean right = !spaceBefore && (!punctBefore || spaceAfter || punctAfter);
        return new boolean[] {
            left && (insideWords || !right || punctBefore), right && (insideWords || !left || punctAfter)
        };
    }

    private int before(int at) {
        int c = s.codePointBefore(at);
        return c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
    }

    private int after(int at) {
        int c = s.codePointAt(at);
        return c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
    }

    private void pair() {
        for (List<Delimiter> list : delimiterLists) {
            pair(list);
        }
        for (List<Delimiter> list : delimiterLists) {
            strikes(list);
        }
        for (List<Delimiter> list : delimiterLists) {
            emphases(list);
        }
    }

    /** Finds the opener of each closer; a matched pair is jumped over later. */
    private static void pair(List<Delimiter> list) {
        int[] jumps = new int[list.size()];
        int[][] bottoms = new int[128][];
        int head = 0;
        int lastIndex = -2;
        for (int c = 0; c < list.size(); c++) {
            Delimiter closer = list.get(c);
            if (list.get(head).mark != closer.mark || lastIndex != closer.index - 1) {
                head = c;
            }
            lastIndex = closer.index;
            if (!closer.close) {
                continue;
            }
            int[] bottom = bottoms[closer.mark];
            if (bottom == null) {
                bottom = new int[6];
                Arrays.fill(bottom, -1);
                bottoms[closer.mark] = bottom;
            }
            int lowest = bottom[(closer.open ? 3 : 0) + closer.run % 3];
            int o = head - jumps[head] - 1;
            int newLowest = o;
            for (; o > lowest; o -= jumps[o] + 1) {
                Delimiter opener = list.get(o);
                if (opener.mark == closer.mark && opener.open && opener.partner < 0 && !isOdd(opener, closer)) {
                    int last = o > 0 && !list.get(o - 1).open ? jumps[o - 1] + 1 : 0;
                    jumps[c] = c - o + last;
                    jumps[o] = last;
                    closer.open = false;
                    opener.partner = c;
                    opener.close = false;
                    newLowest = -1;
                    lastIndex = -2;
                    break;
                }
            }
            if (newLowest != -1) {
                bottom[(closer.open ? 3 : 0) + closer.run % 3] = newLowest;
            }
        }
    }

    /** CommonMark's rule of three. */
    private static boolean isOdd(Delimiter opener, Delimiter closer) {
        return (opener.close || closer.open)
                && (opener.run + closer.run) % 3 == 0
                && (opener.run % 3 != 0 || closer.run % 3 != 0);
    }

    private void strikes(List<Delimiter> list) {
        List<Integer> lone = new ArrayList<>();
        for (Delimiter opener : list) {
            if (opener.mark != '~' || opener.partner < 0) {
                continue;
            }
            Delimiter closer = list.get(opener.partner);
            set(opener.token, Kind.STRIKE, 1);
            set(closer.token, Kind.STRIKE, -1);
            Token before = closer.index > 0 ? tokens.get(closer.index - 1) : null;
            if (before != null
                    && before.kind == Kind.TEXT
                    && before.nesting == 0
                    && before.to - before.from == 1
                    && s.charAt(before.from) == '~') {
                lone.add(closer.index - 1);
            }
        }
        // "~~~a~~~": the odd mark of the end stands outside
        for (int k = lone.size() - 1; k >= 0; k--) {
            int i = lone.get(k);
            int j = i + 1;
            while (j < tokens.size() && tokens.get(j).kind == Kind.STRIKE && tokens.get(j).nesting < 0) {
                j++;
            }
            Token mark = tokens.get(i);
            int at = mark.from;
            for (int t = i; t < j - 1; t++) {
                Token close = tokens.get(t + 1);
                close.from = at;
                close.to = at + 2;
                at += 2;
                tokens.set(t, close);
            }
            mark.from = at;
            mark.to = at + 1;
            tokens.set(j - 1, mark);
        }
    }

    private void emphases(List<Delimiter> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            Delimiter opener = list.get(i);
            if (opener.mark == '~' || opener.partner < 0) {
                continue;
            }
            Delimiter closer = list.get(opener.partner);
            Delimiter outer = i > 0 ? list.get(i - 1) : null;
            boolean strong = outer != null
                    && outer.partner == opener.partner + 1
                    && outer.mark == opener.mark
                    && outer.index == opener.index - 1
                    && list.get(opener.partner + 1).index == closer.index + 1;
            set(opener.token, strong ? Kind.STRONG : Kind.EMPHASIS, 1);
            set(closer.token, strong ? Kind.STRONG : Kind.EMPHASIS, -1);
            if (strong && outer != null) {
                Delimiter outerCloser = list.get(opener.partner + 1);
                opener.token.from = outer.token.from;
                closer.token.to = outerCloser.token.to;
                outer.token.to = outer.token.from;
                outerCloser.token.from = outerCloser.token.to;
                i--;
            }
        }
    }

    private static void set(Token token, Kind kind, int nesting) {
        token.kind = kind;
        token.nesting = nesting;
    }

    // --- links and images

    private boolean link(boolean silent) {
        int open = pos;
        int label = labelEnd(open, true);
        if (label < 0) {
            return false;
        }
        Target target = target(open + 1, label, true);
        if (target == null) {
            pos = open;
            return false;
        }
        if (!silent) {
            int outerEnd = end;
            Token token = push(Kind.LINK, 1, open, open + 1);
            token.value = target.address;
            token.title = target.title;
            List<Delimiter> outer = delimiters;
            delimiters = newList();
            pos = open + 1;
            end = label;
            linkLevel++;
            tokenize();
            linkLevel--;
            end = outerEnd;
            push(Kind.LINK, -1, label, target.to);
            delimiters = outer;
        }
        pos = target.to;
        return true;
    }

    private boolean image(boolean silent) {
        int open = pos;
        if (Chars.at(s, open + 1) != '[') {
            return false;
        }
        int label = labelEnd(open + 1, false);
        Target target = label < 0 ? null : target(open + 2, label, false);
        if (target == null) {
            pos = open;
            return false;
        }
        if (!silent) {
            Token token = push(Kind.IMAGE, 0, open, target.to);
            token.innerFrom = open + 2;
            token.innerTo = label;
            token.value = target.address;
            token.title = target.title;
            token.children = readAlt(s.substring(open + 2, label), definitions);
        }
        pos = target.to;
        return true;
    }

    /** The bracket that closes the one at an index, or -1. */
    private int labelEnd(int open, boolean alone) {
        int saved = pos;
        int depth = 1;
        int found = -1;
        pos = open + 1;
        while (pos < end) {
            char c = s.charAt(pos);
            if (c == ']' && --depth == 0) {
                found = pos;
                break;
            }
            int before = pos;
            skip();
            if (c == '[') {
                if (before == pos - 1) {
                    depth++;
                } else if (alone) {
                    break; // a link in a link
                }
            }
        }
        pos = saved;
        return found;
    }

    private record Target(String address, @Nullable Title title, int to) {}

    /** Where a link with its label between two indexes leads to; null where it is none. */
    private @Nullable Target target(int labelFrom, int labelTo, boolean fallBack) {
        int after = labelTo + 1;
        int second = after;
        if (after < end && s.charAt(after) == '(') {
            int inner = skipSpace(after + 1);
            if (inner >= end) {
                return null;
            }
            Target target = inlineTarget(inner);
            boolean closed = target.to <= end && s.charAt(target.to - 1) == ')';
            if (closed || !fallBack) {
                return closed ? target : null;
            }
            second = target.to; // as markdown-it has it: "[a](b ][c]" leads where "[a][c]" does
        }
        if (definitions.isEmpty()) {
            return null; // before a second label is looked for: that would decide where code begins
        }
        String label = "";
        int to = after;
        if (second < end && s.charAt(second) == '[') {
            int close = labelEnd(second, false);
            if (close >= 0) {
                label = s.substring(second + 1, close);
                to = close + 1;
            }
        }
        String address = definitions.get(Links.normalize(label.isEmpty() ? s.substring(labelFrom, labelTo) : label));
        return address == null ? null : new Target(address, null, to);
    }

    /** Address and title in parentheses, up to and with the character that should be the closing one. */
    private Target inlineTarget(int from) {
        int at = from;
        String address = "";
        int destination = Links.destinationEnd(s, at, end);
        if (destination >= 0) {
            address = Links.address(s, at, destination);
            if (Links.isAllowed(address)) {
                at = destination;
            } else {
                address = "";
            }
        }
        int titleFrom = skipSpace(at);
        int titleTo = titleFrom > at ? Links.titleEnd(s, titleFrom, end) : -1;
        Title title = null;
        if (titleTo >= 0) {
            title = new Title(titleFrom + 1, titleTo - 1, Entities.unescape(s.substring(titleFrom + 1, titleTo - 1)));
            titleFrom = skipSpace(titleTo);
        }
        return new Target(address, title, titleFrom + 1);
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < end && (Chars.isBlank(s.charAt(i)) || s.charAt(i) == '\n')) {
            i++;
        }
        return i;
    }

    // --- what is done with the tokens together

    private static List<Token> joined(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean plain = token.kind == Kind.TEXT && token.nesting == 0;
            if (plain && token.from == token.to) {
                continue;
            }
            Token last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (plain && last != null && last.kind == Kind.TEXT && last.to == token.from) {
                last.to = token.to;
            } else {
                out.add(token);
            }
        }
        return out;
    }

    /** Addresses in plain text, but not in links. */
    private List<Token> withAddresses(List<Token> read) {
        if (!linkifier.mayFind()) {
            return read;
        }
        List<Token> out = new ArrayList<>(read.size());
        boolean[] inLink = inLink(read);
        for (int i = 0; i < read.size(); i++) {
            Token token = read.get(i);
            if (token.kind != Kind.TEXT || inLink[i]) {
                out.add(token);
                continue;
            }
            boolean escaped = i > 0 && AS_TEXT.contains(read.get(i - 1).kind) && read.get(i - 1).kind != Kind.TEXT;
            int at = token.from;
            int index = 0;
            for (Linkifier.Found found : Linkifier.find(s.substring(token.from, token.to), !marp)) {
                boolean first = index++ == 0 && found.from() == 0 && escaped; // "http\://x" is no link
                if (first) {
                    continue;
                }
                out.add(new Token(Kind.TEXT, 0, at, token.from + found.from()));
                at = token.from + found.to();
                Token link = new Token(Kind.AUTOLINK, 0, token.from + found.from(), at);
                link.value = s.substring(link.from, link.to);
                out.add(link);
            }
            out.add(new Token(Kind.TEXT, 0, at, token.to));
        }
        return out;
    }

    /** Which tokens stand in a link, also one made with HTML; found from behind, as markdown-it does. */
    private static boolean[] inLink(List<Token> read) {
        boolean[] out = new boolean[read.size()];
        int depth = 0;
        for (int i = read.size() - 1; i >= 0; i--) {
            Token token = read.get(i);
            if (token.kind == Kind.LINK && token.nesting < 0) {
                // "[//a.b <c@d.e>](f)": what stands before an address in a link counts as outside
                while (read.get(i).kind != Kind.AUTOLINK
                        && (read.get(i).kind != Kind.LINK || read.get(i).nesting < 0)) {
                    out[i--] = true;
                }
                continue;
            }
            Boolean opens = token.kind == Kind.HTML ? Links.opensLink(token.value) : null;
            if (opens != null) {
                depth = opens ? Math.max(0, depth - 1) : depth + 1;
            }
            out[i] = depth > 0;
        }
        return out;
    }

    /** Emoji short codes, which may even hold escaped characters. */
    private List<Token> withEmoji(List<Token> read) {
        if (!marp || s.indexOf(':') < 0) {
            return read;
        }
        List<Token> out = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); ) {
            int to = i;
            while (to < read.size() && AS_TEXT.contains(read.get(to).kind) && read.get(to).nesting == 0) {
                to++;
            }
            if (to == i) {
                out.add(read.get(i++));
            } else {
                emoji(read.subList(i, to), out);
                i = to;
            }
        }
        return joined(out);
    }

    private void emoji(List<Token> run, List<Token> out) {
        var shown = new StringBuilder();
        List<int[]> places = new ArrayList<>(); // of each character: token, first index, index after
        for (int t = 0; t < run.size(); t++) {
            Token token = run.get(t);
            boolean plain = token.kind == Kind.TEXT;
            String text = plain ? s.substring(token.from, token.to) : token.value;
            shown.append(text);
            for (int i = 0; i < text.length(); i++) {
                places.add(new int[] {t, plain ? token.from + i : token.from, plain ? token.from + i + 1 : token.to});
            }
        }
        String text = shown.toString();
        int token = 0; // the first that is not in the output yet
        int from = run.get(0).from; // of what is left of it
        for (int i = text.indexOf(':'); i >= 0; ) {
            int to = Entities.emojiEnd(text, i);
            if (to < 0) {
                i = text.indexOf(':', i + 1);
                continue;
            }
            int[] first = places.get(i);
            int[] last = places.get(to - 1);
            for (; token < first[0]; token++) {
                out.add(rest(run.get(token), from));
                from = run.get(token + 1).from;
            }
            out.add(new Token(Kind.TEXT, 0, from, Math.max(from, first[1])));
            Token emoji = new Token(Kind.EMOJI, 0, first[1], last[2]);
            emoji.value = text.substring(i + 1, to - 1);
            out.add(emoji);
            token = last[0];
            from = last[2];
            i = text.indexOf(':', to);
        }
        for (; token < run.size(); token++) {
            out.add(rest(run.get(token), Math.max(from, run.get(token).from)));
        }
    }

    private static Token rest(Token token, int from) {
        return from <= token.from ? token : new Token(Kind.TEXT, 0, Math.min(from, token.to), token.to);
    }

    // --- the tree

    private static final class Open {
        final Token token;
        final List<Inline> children = new ArrayList<>();

        Open(Token token) {
            this.token = token;
        }
    }

    private List<Inline> tree(List<Token> tokens) {
        List<Inline> roots = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int tooDeep = 0; // marks that stay text: thousands inside each other would not fit on the stack
        for (Token token : tokens) {
            List<Inline> into = open.isEmpty() ? roots : open.peek().children;
            if (token.nesting > 0 && open.size() < DEEPEST) {
                open.push(new Open(token));
            } else if (token.nesting > 0 || (token.nesting < 0 && tooDeep > 0)) {
                tooDeep += token.nesting;
                into.add(text(token));
            } else if (token.nesting < 0) {
                Open o = open.pop();
                into = open.isEmpty() ? roots : open.peek().children;
                into.add(new Inline(
                        o.token.kind,
                        o.token.from,
                        token.to,
                        o.token.to,
                        token.from,
                        o.token.value,
                        o.children,
                        o.token.title));
            } else if (token.from < token.to) {
                boolean marked = token.innerFrom >= 0;
                into.add(new Inline(
                        token.kind,
                        token.from,
                        token.to,
                        marked ? token.innerFrom : token.from,
                        marked ? token.innerTo : token.to,
                        token.kind == Kind.TEXT ? s.substring(token.from, token.to) : token.value,
                        token.children,
                        token.title));
            }
        }
        return roots;
    }

    private Inline text(Token token) {
        String value = s.substring(token.from, token.to);
        return new Inline(Kind.TEXT, token.from, token.to, token.from, token.to, value, List.of(), null);
    }
}
