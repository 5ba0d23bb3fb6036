// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.source.Source;
import org.polydeck.source.Span;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;

/** Short names for what the tests are made of. */
final class Sample {
    static final String ORIGINAL = "content/logging.md";

    private Sample() {}

    /** A unit on a slide; strings are words, codes are codes. */
    static Unit unit(String id, Kind kind, int slide, String title, String label, Object... pieces) {
        return unit(id, kind, slide, title, label, false, List.of(pieces));
    }

    /** A unit of the speaker notes. */
    static Unit note(String id, int slide, String title, String label, Object... pieces) {
        return unit(id, Kind.NOTE, slide, title, label, true, List.of(pieces));
    }

    static Unit unit(String id, Kind kind, int slide, String title, String label, boolean inNotes, List<?> pieces) {
        var made = new ArrayList<Piece>();
        int at = 0;
        for (Object piece : pieces) {
            int length = piece instanceof String s
                    ? s.length()
                    : ((Piece.Code) piece).shown().length();
            var span = new Span(at, at + length);
            made.add(
                    piece instanceof Piece.Code c
                            ? new Piece.Code(span, c.id(), c.role(), c.type(), c.shown())
                            : new Piece.Words(span, (String) piece));
            at += length;
        }
        return new Unit(id, kind, slide, title, label, inNotes, new Span(0, at), made);
    }

    static Piece.Code open(int id, Piece.Type type, String shown) {
        return new Piece.Code(new Span(0, 0), id, Role.OPEN, type, shown);
    }

    static Piece.Code close(int id, Piece.Type type, String shown) {
        return new Piece.Code(new Span(0, 0), id, Role.CLOSE, type, shown);
    }

    static Piece.Code single(int id, Piece.Type type, String shown) {
        return new Piece.Code(new Span(0, 0), id, Role.SINGLE, type, shown);
    }

    /** A translation; strings are text, {@code <1>}, {@code </1>} and {@code <1/>} alone are codes. */
    static Translation translation(String unit, State state, String... target) {
        return new Translation(unit, target(target), state);
    }

    static List<Target> target(String... target) {
        var pieces = new ArrayList<Target>();
        for (String piece : target) {
            if (!piece.matches("</?-?[0-9]+/?>")) {
                pieces.add(new Target.Text(piece));
                continue;
            }
            Role role = piece.startsWith("</") ? Role.CLOSE : piece.endsWith("/>") ? Role.SINGLE : Role.OPEN;
            pieces.add(new Target.Ref(Integer.parseInt(piece.replaceAll("[</>]", "")), role));
        }
        return pieces;
    }

    /** The same notation back. */
    static List<String> shown(List<Target> target) {
        return target.stream()
                .map(t -> {
                    if (t instanceof Target.Text text) {
                        return text.text();
                    }
                    var ref = (Target.Ref) t;
                    return (ref.role() == Role.CLOSE ? "</" : "<")
                            + ref.id()
                            + (ref.role() == Role.SINGLE ? "/>" : ">");
                })
                .toList();
    }

    static String write(List<Unit> units, XliffFile earlier) {
        return write(units, earlier, XliffWriter.Form.DEFAULT);
    }

    static String write(List<Unit> units, XliffFile earlier, XliffVersion version) {
        return write(units, earlier, new XliffWriter.Form(version, false));
    }

    static String write(List<Unit> units, XliffFile earlier, XliffWriter.Form form) {
        return XliffWriter.write(ORIGINAL, "en", "sv", units, earlier, form);
    }

    /** A file with these translations alone. */
    static XliffFile file(Translation... translations) {
        return XliffFile.empty(ORIGINAL, "en", "sv").with(List.of(translations));
    }

    static XliffReader.Reading read(String text) {
        return XliffReader.read(new Source("sv/logging.xlf", text));
    }

    /** Reads a file that must be sound. */
    static XliffFile readWhole(String text) {
        XliffReader.Reading reading = read(text);
        if (!reading.findings().isEmpty() || !reading.complete()) {
            throw new AssertionError(reading.findings().toString());
        }
        return reading.files().get(0);
    }
}
