// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import org.polydeck.source.Span;

/**
 * A text of a deck with all it takes to put a translation in its place. Every text is one, whether it is offered for
 * translation or not, so that two decks can be compared passage by passage.
 *
 * @param from where its bits begin in the holder's content
 * @param to where they end
 * @param lead codes before the bits that no translator needs, such as a background image
 * @param tail codes after them
 * @param syntax how words are written here
 * @param offered whether there is anything to translate
 */
record Passage(
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

    Passage {
        lead = List.copyOf(lead);
        bits = List.copyOf(bits);
        tail = List.copyOf(tail);
    }

    Span span() {
        return holder.content().span(from, to);
    }

    /** The words alone. */
    String words() {
        var out = new StringBuilder();
        bits.forEach(bit -> out.append(bit.isWords() ? bit.words() : ""));
        return out.toString();
    }
}
