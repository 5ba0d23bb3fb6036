// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.deck.Content;

/** Cuts a speaker note into paragraphs and bullets, and joins the lines that an editor wrapped. */
final class NoteReader {
    static final Pattern MARKER = Pattern.compile("(?:[-*+•–]|\\d{1,9}[.)])[ \\t]+");
    /** A line that is shorter was broken on purpose, unless the next word did not fit the note's own width. */
    private static final int SHORTEST_WRAP = 72;

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
        int widest = lines.stream()
                .mapToInt(l -> Columns.width(s.substring(lineStart(s, l[0]), l[1])))
                .max()
                .orElse(0);
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
}
