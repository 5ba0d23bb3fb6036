// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.polydeck.source.Span;

/**
 * A text of a deck that is translated as a whole.
 *
 * @param id from kind, source text and occurrence, never from a position: {@code heading-1f0c9a2b7d-1}; a valid NMTOKEN,
 *     unique in the deck but for headers and footers, whose repeats have the id of the first
 * @param kind what the text is
 * @param slide counted from 1; 0 for the front matter
 * @param slideTitle text of the slide's first heading, or empty
 * @param label what the text is, for people: {@code bullet 2 of 4}
 * @param inNotes whether it is said, not shown
 * @param span in the deck
 * @param pieces joined in order, they give the span
 */
public record Unit(
        String id,
        Kind kind,
        int slide,
        String slideTitle,
        String label,
        boolean inNotes,
        Span span,
        List<Piece> pieces) {

    /** What a text is, with its {@code restype} in XLIFF 1.2. */
    public enum Kind {
        HEADING("heading"),
        PARAGRAPH("paragraph"),
        ITEM("item"),
        CELL("cell"),
        HTML("html"),
        NOTE("note"),
        ALT("alt"),
        TITLE("title"),
        ATTRIBUTE("attribute"),
        HEADER("header"),
        FOOTER("footer"),
        METADATA("metadata");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Lower-case name, as in unit ids. */
        public String id() {
            return id;
        }

        /** Value of {@code restype} in XLIFF 1.2. */
        public String restype() {
            return "x-" + id;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Unit {
        Objects.requireNonNull(id);
        pieces = List.copyOf(pieces);
    }

    /** The words alone, codes left out. */
    public String words() {
        return pieces.stream()
                .map(p -> p instanceof Piece.Words w ? w.text() : "")
                .collect(Collectors.joining());
    }

    /** The source as a translation of itself. */
    public List<Target> asTarget() {
        return pieces.stream().map(Target::of).toList();
    }
}
