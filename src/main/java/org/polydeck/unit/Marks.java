// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Chars;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;

/** A passage as one text, to see whether it reads as it was meant. */
final class Marks {
    /** Tags that may stand for Markdown's marks where those would not be read. */
    static final Map<Type, String> TAGS = Map.of(Type.STRONG, "strong", Type.EMPHASIS, "em", Type.STRIKE, "s");

    /** In the mark of something that looks like text and is not shown. */
    static final String DROPPED = "\uE003";

    private static final String CUT = "\uE004";

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final char BREAK =
            '\uE002'; // around a line break or an image's option, beside which white space does not count

    private Marks() {}

    /**
     * The marks of passages, in order.
     *
     * @param target what is meant to stand in a passage; null for what stands there
     */
    static List<String> of(List<Passage> passages, Function<Passage, @Nullable List<Bit>> target) {
        // a note is read as a whole: longer lines may look like wrapped ones, where they were not
        return of(passages, target, false);
    }

    /** The same, with a mark where a text of a note ends and the next begins. */
    static List<String> cut(List<Passage> passages, Function<Passage, @Nullable List<Bit>> target) {
        return of(passages, target, true);
    }

    private static List<String> of(List<Passage> passages, Function<Passage, @Nullable List<Bit>> target, boolean cut) {
        List<String> out = new ArrayList<>();
        Passage last = null;
        for (Passage p : passages) {
            @Nullable List<Bit> bits = target.apply(p);
            String mark = of(p.lead(), bits == null ? p.bits() : bits, p.tail());
            if (last != null
                    && last.kind() == Unit.Kind.NOTE
                    && p.kind() == last.kind()
                    && p.holder() == last.holder()) {
                String before = out.get(out.size() - 1);
                String between = cut ? CUT : Columns.joinsWithoutSpace(before, mark) ? "" : " ";
                out.set(out.size() - 1, before + between + mark);
            } else {
                out.add(p.kind() + " " + mark);
            }
            last = p;
        }
        return out;
    }

    static String of(List<Bit> lead, List<Bit> bits, List<Bit> tail) {
        var out = new StringBuilder();
        lead.forEach(bit -> append(out, bit));
        var inside = new StringBuilder();
        bits.forEach(bit -> append(inside, bit));
        out.append(folded(inside)); // a translation is written without white space at its ends
        tail.forEach(bit -> append(out, bit));
        return folded(out);
    }

    private static void append(StringBuilder out, Bit bit) {
        @Nullable String words = bit.words();
        boolean plain = bit.type() == Type.VARIABLE
                || (bit.type() == Type.URL && !bit.mark().startsWith("<"))
                || bit.type() == Type.LITERAL;
        if (words != null) {
            out.append(words);
        } else if (bit.type() == Type.BREAK
                || (bit.type() == Type.IMAGE && !bit.mark().startsWith("!"))) {
            out.append(BREAK).append(bit.mark()).append(BREAK);
        } else if (plain) {
            out.append(bit.mark());
        } else if (bit.type() == Type.HTML && bit.role() == Role.CLOSE) {
            // "</strong>" closes what "**" opened
            out.append(OPEN).append("/<").append(bit.mark().substring(2)).append(CLOSE);
        } else {
            out.append(OPEN).append(bit.mark()).append(CLOSE);
        }
    }

    /**
     * White space counts once, and not at all beside line breaks and at the ends; what was put in to keep signs from
     * being read as marks does not count.
     */
    static String folded(CharSequence s) {
        var out = new StringBuilder(s.length());
        boolean edge = true; // at the begin, or after a line break
        for (int i = 0; i < s.length(); i++) {
            char c = Guards.unguarded(s.charAt(i));
            if (c == '\u200B' || c == '\u2060') {
                continue;
            }
            if (c == BREAK) {
                trim(out);
                edge = true;
            } else if (Chars.isSpace(c) || c == 0x85) {
                boolean wide = c > ' ' && c != 0x85 && c != 0x2028 && c != 0x2029;
                if (!edge && (wide || out.charAt(out.length() - 1) != ' ')) {
                    out.append(wide ? c : ' ');
                }
                continue;
            } else {
                edge = false;
            }
            out.append(c);
        }
        trim(out);
        return out.toString().replace("-- >", "-->");
    }

    private static void trim(StringBuilder out) {
        while (out.length() > 0 && Chars.isSpace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }
}
