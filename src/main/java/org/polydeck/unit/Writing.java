// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Directives;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;
import org.polydeck.unit.Syntax.Note.Layout;

/** Writes a translated passage as the deck has it. */
final class Writing {
    private static final Pattern KEY = Pattern.compile("(?<![A-Za-z_])(_?[A-Za-z]+)['\"]?[ \\t]*(?=:)");
    /** How a comment for a tool begins; one in a heading that says "fit" is for Marp. */
    private static final Pattern TOOL = Pattern.compile("prettier-ignore|markdownlint-|lint |fit$");

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
        String text = syntax.isMarkdown()
                ? new MarkdownWriting(passage, attempt, parts(target), codeText).write()
                : plain(target, syntax);
        return syntax instanceof Syntax.Cell && text.endsWith("\\") ? text + " " : text;
    }

    /** A run of words, or a code. */
    record Part(String text, boolean words, Bit bit) {
        boolean is(Type type) {
            return !words && bit.type() == type;
        }
    }

    private List<Part> parts(List<Bit> target) {
        List<Part> parts = new ArrayList<>();
        var words = new StringBuilder();
        Bit first = null;
        for (Bit bit : target) {
            String said = said(bit);
            if (said != null) {
                first = first == null ? Bit.words(bit.from(), bit.to(), said) : first;
                words.append(said);
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

    /** Words; of a tag that is text, too, where the deck's own spelling of it might be read as something else. */
    private @Nullable String said(Bit bit) {
        boolean careful = attempt >= 2 && passage.syntax().isMarkdown();
        return careful && LiteralTags.isOne(bit) ? bit.mark() : bit.words();
    }

    private String code(Bit bit) {
        String tag = Marks.TAGS.get(bit.type());
        if (attempt % 2 == 1 && passage.syntax().isMarkdown() && tag != null) {
            return (bit.role() == Role.OPEN ? "<" : "</") + tag + ">";
        }
        if (attempt % 2 == 1
                && passage.syntax().isMarkdown()
                && bit.type() == Type.BREAK
                && !bit.mark().contains("/")) {
            return "<br>"; // a line of the deck can't be empty
        }
        String text = codeText.apply(bit);
        // what stands beside an address could become a part of it
        return attempt >= 2 && bit.type() == Type.URL && passage.syntax().isMarkdown() && isBare(bit, text)
                ? "<" + text + ">"
                : text;
    }

    private static boolean isBare(Bit bit, String text) {
        return bit.mark().startsWith("<") && !text.startsWith("<") && !text.startsWith("//");
    }

    /** Line ends and tabs are spaces; a line of the deck ends where the source has a code for it. */
    private static String spaced(CharSequence words) {
        var out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
            if (!space) {
                out.append(c == 0 ? '\uFFFD' : c);
            } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private String plain(List<Bit> target, Syntax syntax) {
        var out = new StringBuilder();
        boolean afterOption = false;
        for (Part part : parts(target)) {
            if (attempt > 0 && part.is(Type.LITERAL) && part.bit.mark().isEmpty()) {
                continue; // emphasis in an alternative text: nobody sees it
            }
            boolean option = syntax instanceof Syntax.Alt && !part.words && part.bit.type() == Type.IMAGE;
            boolean beside = (option || afterOption) && out.length() > 0;
            afterOption = option;
            if (beside && !Chars.isSpace(out.charAt(out.length() - 1)) && !part.text.startsWith(" ")) {
                out.append(' '); // an option of the image is a word of its own
            }
            out.append(part.words ? passage.holder().escaped(words(part.text, syntax)) : part.text);
        }
        String text = Chars.trim(out.toString());
        if (syntax instanceof Syntax.Alt alt && !alt.label().isEmpty()) {
            text += "][" + passage.holder().escaped(alt.label());
        }
        if (syntax instanceof Syntax.Attribute attribute) {
            text = Escape.attribute(text, attribute.quote());
        }
        return text;
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
        if (syntax instanceof Syntax.Attribute) {
            return Escape.references(words);
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
            text.append(bit.words() != null ? passage.holder().escaped(bit.words()) : codeText.apply(bit));
        }
        String line = Chars.trim(spaced(text)).replace("-->", "-- >");
        line = unmarked(line);
        Layout layout = Syntax.Note.layout(attempt);
        boolean careful = attempt >= Syntax.Note.CAREFUL;
        line = careful ? guarded(line) : line;
        boolean last = careful && layout.compareTo(Layout.UNWRAPPED) >= 0;
        line = last ? line.replaceAll(":(?=\\s|$)", ":\u200B") : line; // no mapping at all
        if (layout != Layout.UNWRAPPED && !note.wrap().isEmpty()) {
            int width = layout == Layout.AS_BEFORE ? note.width() : Math.max(note.width(), NoteReader.SHORTEST_WRAP);
            List<String> lines = Columns.wrap(line, width, note.start(), note.hanging());
            if (careful) {
                lines.replaceAll(Writing::guarded);
            }
            line = String.join(note.wrap(), lines);
        }
        if (note.glued() && (line.startsWith("-") || line.startsWith(">"))) {
            line = " " + line;
        }
        line = note.glued() && line.endsWith("-") ? line + " " : line;
        return layout == Layout.APART ? line + note.below().replaceAll("[ \t]+$", "") : line;
    }

    /** A line that could make a directive of the note, or hide it: an invisible sign before its colon or the line. */
    private static String guarded(String line) {
        if (TOOL.matcher(line).lookingAt()) {
            return "\u2060" + line;
        }
        return KEY.matcher(line)
                .replaceAll(key -> Matcher.quoteReplacement(
                        Directives.isKnown(key.group(1)) ? key.group() + "\u200B" : key.group()));
    }

    /** A translation that begins as a bullet does would be one more. */
    private static String unmarked(String line) {
        return NoteReader.MARKER.matcher(line).lookingAt() ? "\u2060" + line : line;
    }
}
