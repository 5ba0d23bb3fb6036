// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Code;

/** What a translator is told of a unit. */
final class Context {
    private static final int LONGEST = 80;

    private Context() {}

    /** Name of the group that the unit is in: {@code Slide 3: Least privilege}. */
    static String group(Unit unit) {
        String title = inLine(unit.slideTitle());
        return title.isEmpty() || unit.slide() == 0 ? part(unit) : part(unit) + ": " + title;
    }

    /** Path of the unit: {@code Slide 3 / bullet 2 of 4}. */
    static String path(Unit unit) {
        return part(unit) + " / " + inLine(unit.label());
    }

    private static String part(Unit unit) {
        if (unit.slide() == 0) {
            return "Front matter";
        }
        return "Slide " + unit.slide() + (unit.inNotes() ? ", speaker notes" : "");
    }

    /** All there is to know, for tools that show a note and nothing else. */
    static String note(Unit unit) {
        var note = new StringBuilder(unit.slide() == 0 ? "Front matter" : "Slide " + unit.slide());
        String title = inLine(unit.slideTitle());
        if (!title.isEmpty() && unit.slide() > 0) {
            note.append(" \"").append(title).append('"');
        }
        if (unit.inNotes()) {
            note.append(", speaker notes (spoken, not shown)");
        }
        note.append(": ").append(inLine(unit.label())).append('.');
        String codes = codes(unit);
        return codes.isEmpty()
                ? note.toString()
                : note.append(" Codes: ").append(codes).append('.').toString();
    }

    private static String codes(Unit unit) {
        var listed = new LinkedHashMap<Integer, String>();
        Map<Integer, Code> codes = Inline.codes(unit);
        for (Piece piece : unit.pieces()) {
            if (piece instanceof Piece.Code code) {
                String shown = Objects.requireNonNull(codes.get(code.id())).shown();
                listed.putIfAbsent(code.id(), code.id() + " = " + standsFor(code.type(), inLine(shown)));
            }
        }
        return String.join(", ", listed.values());
    }

    /** {@code bold}; {@code code "ls -l"}. */
    private static String standsFor(Piece.Type type, String shown) {
        return switch (type) {
            case STRONG, EMPHASIS, STRIKE, BREAK -> type.label();
            case CODE -> type.label() + " \"" + shown.replaceAll("^`+ ?| ?`+$", "") + '"';
            default -> type.label() + " \"" + shown + '"';
        };
    }

    private static String inLine(String text) {
        return Xml.inLine(text, LONGEST);
    }
}
