// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Directives;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;

/** Writes a translated passage as the deck has it. */
final class Writing {
    private static final Pattern KEY = Pattern.compile("^([ \\t]*['\"{]?[ \\t]*)(_?[A-Za-z]+)(['\"]?[ \\t]*):", Pattern.MULTILINE);

    private final Passage passage;
    private final int attempt;
    private final Function<Bit, String> codeText;

    /**
     * @param attempt counted from 0; later ones are more careful
     * @param codeText how a code stands in the deck, with the translations inside it
     */
    Writing(Passage passage, int attempt, Function<Bit, String> codeText) {
        this.passage = passage;
        this.attempt = attempt;
        this.codeText = codeText;
    }

    /** What the passage's holder gets in place of it. */
    String write(List<Bit> target) {
        Syntax syntax = passage.syntax();
        if (syntax instanceof Syntax.Note note) {
            return note(target, note);
        }
        String text = syntax.isMarkdown() ? markdown(target) : plain(target, syntax);
        return syntax instanceof Syntax.Cell && text.endsWith("\\") ? text + " " : text;
    }

    /** A run of words, or a code. */
    private record Part(String text, boolean words, Bit bit) {}

    private List<Part> parts(List<Bit> target) {
        List<Part> parts = new ArrayList<>();
        var words = new StringBuilder();
        Bit first = null;
        for (Bit bit : target) {
            if (bit.words() != null) {
                first = first == null ? bit : first;
                words.append(bit.words());
                continue;
            }
            if (first != null && words.length() > 0) {
                parts.add(new Part(spaced(words), true, first));
            }
            words.setLength(0);
            first = null;
            parts.add(new Part(code(bit), false, bit));
        }
        if (first != null && words.length() > 0) {
            parts.add(new Part(spaced(words), true, first));
        }
        return parts;
    }

    private String code(Bit bit) {
        String tag = Marks.TAGS.get(bit.type());
        if (attempt % 2 == 1 && passage.syntax().isMarkdown() && tag != null) {
            return (bit.role() == Role.OPEN ? "<" : "</") + tag + ">";
        }
        if (attempt % 2 == 1 && passage.syntax().isMarkdown() && bit.type() == Type.BREAK && !bit.mark().contains("/")) {
            return "<br>"; // a line of the deck can't be empty
        }
        String text = codeText.apply(bit);
        // what stands beside an address could become a part of it
        return attempt >= 2 && bit.type() == Type.URL && passage.syntax().isMarkdown() && isBare(bit, text)
                ? "<" + text + ">"
                : text;
    }

    private static boolean isBare(Bit bit, String text) {
        return bit.mark().startsWith("<") && !text.startsWith("<");
    }

    /** What closes a link whose text names its definition: with other words the name must be given. */
    private String close(Bit close, String written) {
        String text = passage.holder().content().text();
        if (text.startsWith("](", close.from()) || close.to() - close.from() > 3) {
            return codeText.apply(close);
        }
        for (Bit bit : passage.bits()) {
            if (bit.pair() == close.pair() && bit.role() == Role.OPEN) {
                String label = text.substring(bit.to(), close.from());
                return label.equals(written) ? codeText.apply(close) : "][" + label + "]";
            }
        }
        return codeText.apply(close);
    }

    /** Line ends and tabs are spaces; a line of the deck ends where the source has a code for it. */
    private static String spaced(CharSequence words) {
        var out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
            if (!space) {
                out.append(c == 0 ? '\uFFFD' : c);
            } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private String markdown(List<Bit> target) {
        List<Part> parts = parts(target);
        int dollars = 0;
        for (Part part : parts) {
            dollars += (int) part.text.chars().filter(c -> c == '$').count();
        }
        boolean prose = passage.syntax() instanceof Syntax.Prose;
        boolean lineStart = passage.syntax() instanceof Syntax.Prose p && p.lineStart();
        boolean cell = passage.syntax().inTable();
        int links = 0;
        int label = 0;
        var out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.words) {
                boolean link = part.bit.type() == Type.LINK;
                boolean opens = part.bit.role() == Role.OPEN;
                if (part.bit.type() == Type.EMOJI && i > 0 && endsOpen(parts.get(i - 1))) {
                    out.append('\u2060'); // ":100" before ":house:" would be an emoji, too
                }
                boolean runsOn = out.length() > 0 && "`$".indexOf(out.charAt(out.length() - 1)) >= 0;
                if (runsOn && !part.text.isEmpty() && part.text.charAt(0) == out.charAt(out.length() - 1)) {
                    out.append('\u2060'); // "`a``b`" is one code span
                }
                links += !link ? 0 : opens ? 1 : -1;
                out.append(link && !opens ? close(part.bit, out.substring(label)) : part.text);
                label = link && opens ? out.length() : label;
                boolean newLine = part.bit.type() == Type.BREAK && !part.text.endsWith(">");
                lineStart = prose && (newLine || lineStart && part.text.isEmpty());
                continue;
            }
            boolean beforeBreak = i + 1 == parts.size() || parts.get(i + 1).bit.type() == Type.BREAK;
            boolean afterBreak = i == 0 || parts.get(i - 1).bit.type() == Type.BREAK;
            String words = stripped(part.text, afterBreak, beforeBreak);
            char before = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
            char after = i + 1 < parts.size() && !parts.get(i + 1).text.isEmpty()
                    ? parts.get(i + 1).text.charAt(0)
                    : beforeBreak ? 0 : 'x';
            String escaped = Escape.markdown(
                    words, beforeBreak && afterBreak && before == '\n' ? 0 : before, after, lineStart, attempt >= 2, dollars, links > 0);
            boolean digit = !escaped.isEmpty() && escaped.charAt(0) >= '0' && escaped.charAt(0) <= '9';
            if (digit && i > 0 && parts.get(i - 1).bit.type() == Type.MATH) {
                out.append('\u2060'); // "$x$5" is no formula
            }
            out.append(cell ? escaped.replace("|", "\\|") : escaped);
            lineStart = lineStart && words.isEmpty();
        }
        return out.toString();
    }

    private static boolean endsOpen(Part before) {
        int colon = before.words ? before.text.lastIndexOf(':') : -1;
        return colon >= 0 && before.text.indexOf(' ', colon) < 0;
    }

    /** Without white space of any kind at an end. */
    private static String stripped(String s, boolean leading, boolean trailing) {
        int from = 0;
        int to = s.length();
        while (leading && from < to && Chars.isSpace(s.charAt(from))) {
            from++;
        }
        while (trailing && to > from && Chars.isSpace(s.charAt(to - 1))) {
            to--;
        }
        return s.substring(from, to);
    }

    private String plain(List<Bit> target, Syntax syntax) {
        var out = new StringBuilder();
        boolean afterOption = false;
        for (Part part : parts(target)) {
            boolean option = syntax instanceof Syntax.Alt && !part.words && part.bit.type() == Type.IMAGE;
            boolean beside = (option || afterOption) && out.length() > 0;
            afterOption = option;
            if (beside && !Chars.isSpace(out.charAt(out.length() - 1)) && !part.text.startsWith(" ")) {
                out.append(' '); // an option of the image is a word of its own
            }
            out.append(part.words ? words(part.text, syntax) : part.text);
        }
        String text = Chars.trim(out.toString());
        if (syntax instanceof Syntax.Alt alt && !alt.label().isEmpty()) {
            text += "][" + alt.label();
        }
        if (syntax instanceof Syntax.Attribute attribute) {
            text = Escape.attribute(text, attribute.quote());
        }
        return syntax.inTable() ? text.replace("\\|", "|").replace("|", "\\|") : text;
    }

    private String words(String words, Syntax syntax) {
        if (syntax instanceof Syntax.Alt) {
            return Escape.alt(words, attempt > 0);
        }
        if (syntax instanceof Syntax.Title title) {
            return Escape.title(words, title.close());
        }
        if (syntax instanceof Syntax.Html) {
            return Escape.html(words);
        }
        if (syntax instanceof Syntax.Metadata metadata && metadata.listed()) {
            return words.replace(",", "，");
        }
        return words;
    }

    // --- notes

    private String note(List<Bit> target, Syntax.Note note) {
        var text = new StringBuilder();
        for (Bit bit : target) {
            text.append(bit.words() != null ? bit.words() : codeText.apply(bit));
        }
        String line = Chars.trim(spaced(text)).replace("-->", "-- >");
        line = unmarked(line);
        boolean careful = attempt >= 2;
        if (careful) {
            line = guarded(line);
        }
        if (attempt % 2 == 0 && note.width() > 0 && !note.wrap().isEmpty()) {
            List<String> lines = Columns.wrap(line, note.width(), note.start(), note.hanging());
            if (careful) {
                lines.replaceAll(Writing::guarded);
            }
            line = String.join(note.wrap(), lines);
        }
        if (note.glued() && line.startsWith("-") || line.startsWith(">")) {
            line = " " + line;
        }
        return note.glued() && line.endsWith("-") ? line + " " : line;
    }

    /** A line that would make a directive of the note: an invisible sign before its colon. */
    private static String guarded(String line) {
        Matcher key = KEY.matcher(line);
        if (key.find() && Directives.isKnown(key.group(2))) {
            int colon = key.end() - 1;
            return line.substring(0, colon) + "\u200B" + line.substring(colon);
        }
        return line;
    }

    /** A translation that begins as a bullet does would be one more. */
    private static String unmarked(String line) {
        return NoteReader.MARKER.matcher(line).lookingAt() ? "\u2060" + line : line;
    }
}
