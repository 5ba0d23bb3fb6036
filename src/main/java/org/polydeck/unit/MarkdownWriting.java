// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Chars;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;
import org.polydeck.unit.Writing.Part;

/** Writes a Markdown text part by part; what stands beside a part decides how it is written. */
final class MarkdownWriting {
    /** Parts two signs that would be read as one mark; seen by nobody. */
    private static final char JOINER = '\u2060';

    private final Passage passage;
    private final int attempt;
    private final List<Part> parts;
    private final Function<Bit, String> codeText;
    private final int dollars;
    private final boolean prose;
    private final StringBuilder out = new StringBuilder();
    private boolean lineStart;
    private int links;
    private int label; // where the text of the last link begins

    MarkdownWriting(Passage passage, int attempt, List<Part> parts, Function<Bit, String> codeText) {
        this.passage = passage;
        this.attempt = attempt;
        this.parts = parts;
        this.codeText = codeText;
        this.dollars = (int) parts.stream()
                .flatMapToInt(part -> part.text().chars())
                .filter(c -> c == '$')
                .count();
        this.prose = passage.syntax() instanceof Syntax.Prose;
        this.lineStart = passage.syntax() instanceof Syntax.Prose p && p.lineStart();
    }

    String write() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).words()) {
                words(i);
            } else {
                code(i);
            }
        }
        return out.toString();
    }

    private @Nullable Part part(int i) {
        return i >= 0 && i < parts.size() ? parts.get(i) : null;
    }

    private static boolean isBreak(@Nullable Part part) {
        return part == null || part.is(Type.BREAK);
    }

    // --- words

    private void words(int i) {
        Part before = part(i - 1);
        Part after = part(i + 1);
        String words = stripped(parts.get(i).text(), isBreak(before), isBreak(after));
        String escaped =
                Escape.markdown(words, charBefore(), charAfter(after), lineStart, attempt >= 2, dollars, links > 0);
        boolean digit = !escaped.isEmpty() && escaped.charAt(0) >= '0' && escaped.charAt(0) <= '9';
        if (digit && before != null && before.is(Type.MATH)) {
            out.append(JOINER); // "$x$5" is no formula
        }
        out.append(passage.holder().escaped(escaped));
        lineStart = lineStart && words.isEmpty();
    }

    private char charBefore() {
        return out.length() == 0 ? 0 : out.charAt(out.length() - 1);
    }

    private static char charAfter(@Nullable Part after) {
        if (isBreak(after)) {
            return 0;
        }
        return after == null || after.text().isEmpty() ? 'x' : after.text().charAt(0);
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

    // --- codes

    private void code(int i) {
        Part part = parts.get(i);
        Part before = part(i - 1);
        if (before != null && wouldRunInto(before, part)) {
            out.append(JOINER);
        }
        boolean link = part.is(Type.LINK);
        boolean opens = part.bit().role() == Role.OPEN;
        links += !link ? 0 : opens ? 1 : -1;
        out.append(link && !opens ? close(part.bit(), out.substring(label)) : part.text());
        label = link && opens ? out.length() : label;
        boolean newLine = part.is(Type.BREAK) && !part.text().endsWith(">");
        lineStart = prose && (newLine || (lineStart && part.text().isEmpty()));
    }

    /** Words that end as a short code begins (":100" before ":house:"), and code spans or formulas side by side. */
    private static boolean wouldRunInto(Part before, Part code) {
        if (before.words()) {
            int colon = code.is(Type.EMOJI) ? before.text().lastIndexOf(':') : -1;
            return colon >= 0 && before.text().indexOf(' ', colon) < 0;
        }
        return code.bit().type() == before.bit().type() && (code.is(Type.CODE) || code.is(Type.MATH));
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
}
