// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import org.polydeck.source.Span;

/**
 * A text of a deck with all it takes to put a translation in its place. Every text is one, whether it is offered for
 * translation or not, so that two decks can be compared passage by passage. Each is itself alone: two with the same
 * content are not equal.
 */
final class Passage {
    private final Unit.Kind kind;
    private final Holder holder;
    private final int from;
    private final int to;
    private final List<Bit> lead;
    private final List<Bit> bits;
    private final List<Bit> tail;
    private final Syntax syntax;
    private final int slide;
    private final String label;
    private final boolean inNotes;
    private final boolean offered;

    Passage(
            Unit.Kind kind,
            Holder holder,
            int from,
            int to,
            List<Bit> lead,
            List<Bit> bits,
            List<Bit> tail,
            Syntax syntax,
            int slide,
            String label,
            boolean inNotes,
            boolean offered) {
        this.kind = kind;
        this.holder = holder;
        this.from = from;
        this.to = to;
        this.lead = List.copyOf(lead);
        this.bits = List.copyOf(bits);
        this.tail = List.copyOf(tail);
        this.syntax = syntax;
        this.slide = slide;
        this.label = label;
        this.inNotes = inNotes;
        this.offered = offered;
    }

    Unit.Kind kind() {
        return kind;
    }

    Holder holder() {
        return holder;
    }

    /** Where its bits begin in the holder's content. */
    int from() {
        return from;
    }

    /** Where they end. */
    int to() {
        return to;
    }

    /** Codes before the bits that no translator needs, such as a background image. */
    List<Bit> lead() {
        return lead;
    }

    /** Words and codes; joined, they are the passage. */
    List<Bit> bits() {
        return bits;
    }

    /** Codes after the bits that no translator needs. */
    List<Bit> tail() {
        return tail;
    }

    /** How words are written here. */
    Syntax syntax() {
        return syntax;
    }

    /** Counted from 1; 0 for the front matter. */
    int slide() {
        return slide;
    }

    /** What it is, for people. */
    String label() {
        return label;
    }

    /** Whether it is said, not shown. */
    boolean inNotes() {
        return inNotes;
    }

    /** Whether there is anything to translate. */
    boolean offered() {
        return offered;
    }

    Span span() {
        return holder.content().span(from, to);
    }

    /** The end of what is written anew: with "logo" the brackets of {@code ![logo][]} get another text, too. */
    int writtenTo() {
        boolean named = syntax instanceof Syntax.Alt alt && !alt.label().isEmpty();
        return named && holder.content().text().startsWith("][]", to) ? to + 2 : to;
    }

    /** The words alone. */
    String words() {
        var out = new StringBuilder();
        bits.forEach(bit -> out.append(bit.isWords() ? bit.words() : ""));
        return out.toString();
    }

    /** The same, not offered. */
    Passage withheld() {
        return new Passage(kind, holder, from, to, lead, bits, tail, syntax, slide, label, inNotes, false);
    }
}
