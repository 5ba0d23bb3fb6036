// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Code;

/**
 * The content of a source or target as XML: text, {@code g} around a pair, {@code x} for what stands alone.
 *
 * <p>Two things that these can't hold are {@code x} too: an end of a pair that doesn't nest ({@code open-3},
 * {@code close-3}), and a character that XML 1.0 doesn't have ({@code char-0001-1}: U+0001, the first in the text).
 */
final class Inline {
    /** An {@code x} that is a character. */
    static final Pattern CHARACTER = Pattern.compile("char-([0-9A-F]{4})-[0-9]+");
    /** An {@code x} that is one end of a pair. */
    static final Pattern END = Pattern.compile("(open|close)-(.+)", Pattern.DOTALL);

    // pairs within more pairs than this are written as x; tools walk the elements recursively
    private static final int DEEPEST = 50;
    private static final int LONGEST = 200;
    private static final Set<String> FOR_G = Set.of("bold", "italic", "underlined", "link");
    // OmegaT 5.8 shows each x as <x0/>, <x1/> …, but counts by the first letter of its ctype, after "x-": of a code
    // span (x-code) and a line break (lb) in one unit, both <x0/>, the first is lost. So all begin with the same letter
    private static final String FOR_X = "x-marp-";
    private static final Pattern PREFIX = Pattern.compile("x-(marp-)?");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final StringBuilder out;
    private final Map<Integer, Code> codes;
    private final Map<Character, Integer> characters = new HashMap<>();

    private Inline(StringBuilder out, Map<Integer, Code> codes) {
        this.out = out;
        this.codes = codes;
    }

    /** The pieces with neighbouring texts joined and empty ones left out: as they are read back. */
    static List<Target> joined(List<Target> pieces) {
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
                                ? new Code(id, open.kind(), open.shown() + "…" + close.shown())
                                : open);
            }
        }
        return codes;
    }

    /** Appends the pieces as XML. */
    static void write(StringBuilder out, List<Target> pieces, Map<Integer, Code> codes) {
        new Inline(out, codes).write(joined(pieces));
    }

    private void write(List<Target> pieces) {
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

    private void code(Target.Ref ref, boolean nests) {
        if (nests && ref.role() == Role.CLOSE) {
            out.append("</g>");
            return;
        }
        Code code = codes.get(ref.id());
        // the names that other tools give are numbered downwards from -1, see InlineReader
        String id = code != null && ref.id() < 0 ? code.id() : Integer.toString(ref.id());
        if (nests) {
            out.append("<g");
        } else {
            out.append("<x");
            id = ref.role() == Role.SINGLE ? id : (ref.role() == Role.OPEN ? "open-" : "close-") + id;
        }
        Xml.attribute(out, "id", id);
        if (code != null && !code.kind().isEmpty()) {
            Xml.attribute(out, "ctype", (nests ? FOR_G.contains(code.kind()) ? "" : "x-" : FOR_X) + code.kind());
        }
        if (code != null && !code.shown().isEmpty()) {
            Xml.attribute(out, "equiv-text", code.shown());
        }
        out.append(nests ? ">" : "/>");
    }

    /** What a ctype says, without what makes it valid. */
    static String kind(String ctype) {
        Matcher prefix = PREFIX.matcher(ctype);
        return SPACE.matcher(prefix.lookingAt() ? ctype.substring(prefix.end()) : ctype)
                .replaceAll("-");
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Xml.has(c)) {
                Xml.text(out, c);
            } else {
                String hex = String.format(Locale.ROOT, "%04X", (int) c);
                out.append("<x");
                Xml.attribute(out, "id", "char-" + hex + "-" + characters.merge(c, 1, Integer::sum));
                Xml.attribute(out, "ctype", FOR_X + "char");
                Xml.attribute(out, "equiv-text", "U+" + hex);
                out.append("/>");
            }
        }
    }

    /** The character that an {@code x} stands for. */
    static @Nullable Character character(String id) {
        Matcher m = CHARACTER.matcher(id);
        return m.matches() ? (char) Integer.parseInt(m.group(1), 16) : null;
    }
}
