// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Code;

/** The content of a source or target as XML: text, elements around pairs, elements for what stands alone. */
abstract class Inline {
    /** An {@code x} of XLIFF 1.2 that is a character: {@code char-0001-1} is U+0001, the first in the text. */
    static final Pattern CHARACTER = Pattern.compile("char-([0-9A-F]{4})-[0-9]+");
    /** An {@code x} of XLIFF 1.2 that is one end of a pair. */
    static final Pattern END = Pattern.compile("(open|close)-(.+)", Pattern.DOTALL);
    /** Between what the two ends of a pair stand for: {@code **…**}. */
    static final String PAIR = "…";

    // pairs within more pairs than this are written as their ends; tools walk the elements recursively
    private static final int DEEPEST = 50;
    private static final int LONGEST = 200;
    private static final Pattern PREFIX = Pattern.compile("x-(marp-)?");
    private static final Pattern SPACE = Pattern.compile("\\s");

    final StringBuilder out;
    final Map<Integer, Code> codes;

    Inline(StringBuilder out, Map<Integer, Code> codes) {
        this.out = out;
        this.codes = codes;
    }

    /** The pieces with neighbouring texts joined and empty ones left out: as they are read back. */
    static List<Target> joined(List<Target> pieces) {
        if (isJoined(pieces)) {
            return List.copyOf(pieces);
        }
        var joined = new ArrayList<Target>(pieces.size());
        var text = new StringBuilder();
        for (Target piece : pieces) {
            if (piece instanceof Target.Text t) {
                text.append(t.text());
            } else {
                flush(text, joined);
                joined.add(piece);
            }
        }
        flush(text, joined);
        return List.copyOf(joined);
    }

    private static boolean isJoined(List<Target> pieces) {
        boolean text = false;
        for (Target piece : pieces) {
            boolean last = text;
            text = piece instanceof Target.Text;
            if (text && (last || ((Target.Text) piece).text().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static void flush(StringBuilder text, List<Target> to) {
        if (text.length() > 0) {
            to.add(new Target.Text(text.toString()));
            text.setLength(0);
        }
    }

    /** What the codes of a unit stand for; a pair as a whole, {@code **…**}. */
    static Map<Integer, Code> codes(Unit unit) {
        var codes = new HashMap<Integer, Code>();
        for (Piece piece : unit.pieces()) {
            if (piece instanceof Piece.Code c) {
                String id = Integer.toString(c.id());
                String shown = Xml.inLine(c.shown(), LONGEST);
                var code = new Code(
                        id, kind(c.type().ctype()), shown.isEmpty() ? c.type().label() : shown);
                codes.merge(
                        c.id(),
                        code,
                        (open, close) -> c.role() == Role.CLOSE
                                ? new Code(id, open.kind(), open.shown() + PAIR + close.shown())
                                : open);
            }
        }
        return codes;
    }

    /** What a {@code ctype} of XLIFF 1.2 says, without what makes it valid. */
    static String kind(String ctype) {
        Matcher prefix = PREFIX.matcher(ctype);
        return SPACE.matcher(prefix.lookingAt() ? ctype.substring(prefix.end()) : ctype)
                .replaceAll("-");
    }

    /** The character that an {@code x} stands for. */
    static @Nullable Character character(String id) {
        Matcher m = CHARACTER.matcher(id);
        return m.matches() ? (char) Integer.parseInt(m.group(1), 16) : null;
    }

    /** Appends the pieces as XML. */
    final void write(List<Target> pieces) {
        BitSet nested = nested(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Target.Ref ref) {
                code(ref, nested.get(i));
            } else {
                text(((Target.Text) pieces.get(i)).text());
            }
        }
    }

    /** The ends of pairs that nest: in {@code <1><2></1></2>} those of 1. */
    private static BitSet nested(List<Target> pieces) {
        var nested = new BitSet();
        var open = new ArrayList<Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Target.Ref ref && ref.role() == Role.OPEN && open.size() < DEEPEST) {
                open.add(i);
            } else if (pieces.get(i) instanceof Target.Ref ref && ref.role() == Role.CLOSE) {
                int start = open.size() - 1;
                while (start >= 0 && ((Target.Ref) pieces.get(open.get(start))).id() != ref.id()) {
                    start--;
                }
                if (start >= 0) {
                    nested.set(open.get(start));
                    nested.set(i);
                    open.subList(start, open.size()).clear();
                }
            }
        }
        return nested;
    }

    /**
     * Appends a code.
     *
     * @param nests whether it is one end of a pair that can be an element
     */
    abstract void code(Target.Ref ref, boolean nests);

    /** Appends what stands for a character that XML doesn't have. */
    abstract void character(char c);

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Xml.has(c)) {
                Xml.text(out, c);
            } else {
                character(c);
            }
        }
    }

    static String hex(char c) {
        return String.format(Locale.ROOT, "%04X", (int) c);
    }

    /** The id of a code as it is written; the names that other tools give are numbered downwards, see InlineReader. */
    String id(Target.Ref ref) {
        Code code = codes.get(ref.id());
        return code != null && ref.id() < 0 ? code.id() : Integer.toString(ref.id());
    }
}
