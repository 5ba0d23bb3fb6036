// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.deck.Content;
import org.polydeck.source.Source;

/** Cuts a speaker note into paragraphs and bullets, and joins the lines that an editor wrapped. */
final class NoteReader {
    static final Pattern MARKER = Pattern.compile("(?:[-*+•–]|\\d{1,9}[.)])[ \\t]+");
    /** A line that is shorter was broken on purpose, unless the next word did not fit the note's own width. */
    static final int SHORTEST_WRAP = 72;

    private static final int NARROWEST = 40;

    /**
     * A paragraph or bullet.
     *
     * @param lines ranges of the note's text, without indents and bullets
     */
    record Text(List<int[]> lines, boolean bullet) {}

    private NoteReader() {}

    static List<Text> read(Content note) {
        String s = note.text();
        List<int[]> lines = lines(s);
        int widest = widest(s, lines);
        List<Text> out = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            if (line[0] == line[1]) {
                open = false;
                continue;
            }
            Matcher marker = MARKER.matcher(s).region(line[0], line[1]);
            boolean bullet = marker.lookingAt() && marker.end() < line[1];
            if (open && !bullet && isWrapped(s, lines.get(i - 1), line, widest)) {
                out.get(out.size() - 1).lines.add(line);
            } else {
                List<int[]> first = new ArrayList<>();
                first.add(new int[] {bullet ? marker.end() : line[0], line[1]});
                out.add(new Text(first, bullet));
            }
            open = true;
        }
        return out;
    }

    private static int widest(String s, List<int[]> lines) {
        return lines.stream()
                .mapToInt(l -> Columns.width(s.substring(lineStart(s, l[0]), l[1])))
                .max()
                .orElse(0);
    }

    /** Lines without white space at both ends. */
    private static List<int[]> lines(String s) {
        List<int[]> out = new ArrayList<>();
        for (int from = 0; from <= s.length(); ) {
            int feed = s.indexOf('\n', from);
            int next = feed < 0 ? s.length() : feed;
            int to = next;
            int start = from;
            while (start < to && (s.charAt(start) == ' ' || s.charAt(start) == '\t')) {
                start++;
            }
            while (to > start && (s.charAt(to - 1) == ' ' || s.charAt(to - 1) == '\t')) {
                to--;
            }
            out.add(new int[] {start, to});
            from = next + 1;
        }
        return out;
    }

    private static int lineStart(String s, int at) {
        return s.lastIndexOf('\n', at - 1) + 1;
    }

    private static boolean isWrapped(String s, int[] before, int[] line, int widest) {
        String last = s.substring(lineStart(s, before[0]), before[1]);
        String next = s.substring(line[0], line[1]);
        int space = next.indexOf(' ');
        String word = space < 0 ? next : next.substring(0, space);
        int needed = Columns.isWide(next.codePointAt(0)) ? 2 : 1 + Columns.width(word);
        return widest >= NARROWEST && Columns.width(last) + needed > Math.min(widest, SHORTEST_WRAP);
    }

    /**
     * How a text of a note is wrapped: by its own lines, else by those of the note's others.
     *
     * @param source the deck
     */
    static Syntax.Note syntax(Content note, Source source, List<Text> texts, Text text) {
        String s = note.text();
        int width = 0;
        int wrapFrom = -1;
        int wrapTo = -1;
        for (Text other : texts) {
            for (int i = 1; i < other.lines().size(); i++) {
                int[] before = other.lines().get(i - 1);
                int start = s.lastIndexOf('\n', before[0] - 1) + 1;
                width = Math.max(width, Columns.width(s.substring(start, before[1])));
                if (wrapFrom < 0
                        || (i == 1 && other.equals(text))
                        || (other.bullet() == text.bullet()
                                && i == 1
                                && text.lines().size() == 1)) {
                    wrapFrom = before[1];
                    wrapTo = other.lines().get(i)[0];
                }
            }
        }
        int first = text.lines().get(0)[0];
        int start = first - (s.lastIndexOf('\n', first - 1) + 1);
        String wrap = "";
        int hanging = 0;
        if (wrapFrom >= 0) {
            int feed = s.indexOf('\n', wrapFrom);
            wrap = source.slice(note.span(feed, wrapTo));
            hanging = wrapTo - feed - 1;
            // a line that ends before that is read as broken on purpose
            width = Math.max(width, Math.min(widest(s, lines(s)), SHORTEST_WRAP));
        }
        int from = note.span().start();
        String deck = source.text();
        boolean glued = (from > 0 && deck.charAt(from - 1) == '-')
                || (note.span().end() < deck.length() && deck.charAt(note.span().end()) == '-');
        return new Syntax.Note(width, wrap, start, hanging, glued, below(note, source, texts, text));
    }

    /** What parts a text from one on the next line that is no bullet. */
    private static String below(Content note, Source source, List<Text> texts, Text text) {
        int next = texts.indexOf(text) + 1;
        if (next == texts.size() || texts.get(next).bullet()) {
            return "";
        }
        int from = text.lines().get(text.lines().size() - 1)[1];
        int to = texts.get(next).lines().get(0)[0];
        int feed = note.text().indexOf('\n', from);
        return note.text().indexOf('\n', feed + 1) == -1 || note.text().indexOf('\n', feed + 1) >= to
                ? source.slice(note.span(feed, to))
                : "";
    }
}
