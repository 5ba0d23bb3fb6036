// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.deck.Entities;
import org.polydeck.unit.Piece.Type;

/**
 * Makes one code of each tag that readers see as text, such as {@code \<b0>}: OmegaT takes {@code <b0>} for a tag of its
 * own and deletes it.
 */
final class LiteralTags {
    /** With names alone in it, it may be words: {@code <your name>}. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9:._-]*(?:\\s+[^<>=]+=[^<>]*)?\\s*/?>");

    private final List<Bit> run;
    private final String text;
    private final int[] starts;
    private final String seen;

    /**
     * @param run bits that are text to a reader
     * @param text where they have their places
     */
    private LiteralTags(List<Bit> run, String text) {
        this.run = run;
        this.text = text;
        this.starts = new int[run.size() + 1];
        var all = new StringBuilder();
        for (int i = 0; i < run.size(); i++) {
            all.append(seen(run.get(i)));
            starts[i + 1] = all.length();
        }
        this.seen = all.toString();
    }

    /** The bits with a code for each tag in them. A tag stands on one line. */
    static List<Bit> joined(List<Bit> bits, String text) {
        if (bits.stream().noneMatch(bit -> seen(bit).indexOf('<') >= 0)) {
            return bits;
        }
        List<Bit> out = new ArrayList<>();
        for (int i = 0; i < bits.size(); i++) {
            int from = i;
            while (i < bits.size() && isText(bits.get(i), text)) {
                i++;
            }
            out.addAll(new LiteralTags(bits.subList(from, i), text).joined());
            if (i < bits.size()) {
                out.add(bits.get(i));
            }
        }
        return out;
    }

    /** Whether a code is a tag that is text. */
    static boolean isOne(Bit bit) {
        return !bit.isWords()
                && bit.type() == Type.LITERAL
                && TAG.matcher(seen(bit)).matches();
    }

    private static boolean isText(Bit bit, String text) {
        int feed = text.indexOf('\n', bit.from());
        boolean plain = bit.isWords()
                || (bit.type() == Type.URL && !bit.mark().startsWith("<"))
                || (bit.type() == Type.LITERAL && !bit.mark().isEmpty());
        return plain && !seen(bit).isEmpty() && (feed < 0 || feed >= bit.to());
    }

    /** What an author meant readers to see; Marp drops escapes in alternative texts. */
    private static String seen(Bit bit) {
        if (bit.words() != null) {
            return bit.words();
        }
        String dropped = bit.mark().replace(Marks.DROPPED, "");
        return dropped.length() < bit.mark().length() ? Entities.unescape(dropped) : dropped;
    }

    private List<Bit> joined() {
        List<Bit> out = new ArrayList<>();
        Matcher tag = TAG.matcher(seen);
        int at = 0;
        while (tag.find()) {
            List<Bit> inside = cut(tag.start(), tag.end());
            if (!inside.isEmpty()) {
                out.addAll(cut(at, tag.start()));
                var mark = new StringBuilder();
                inside.forEach(bit -> mark.append(bit.isWords() ? bit.words() : bit.mark()));
                int to = inside.get(inside.size() - 1).to();
                out.add(Bit.code(inside.get(0).from(), to, Type.LITERAL, mark.toString()));
                at = tag.end();
            }
        }
        out.addAll(cut(at, seen.length()));
        return out;
    }

    /** The bits of a part of what is seen; none where an end would be inside an escape or a code. */
    private List<Bit> cut(int from, int to) {
        List<Bit> out = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Bit bit = run.get(i);
            int begin = Math.max(from - starts[i], 0);
            int end = Math.min(to, starts[i + 1]) - starts[i];
            if (begin >= end) {
                continue;
            }
            String words = bit.words();
            boolean whole = begin == 0 && end == starts[i + 1] - starts[i];
            if (whole) {
                out.add(bit);
            } else if (words != null && text.startsWith(words, bit.from())) {
                out.add(Bit.words(bit.from() + begin, bit.from() + end, words.substring(begin, end)));
            } else {
                return List.of();
            }
        }
        return out;
    }
}
