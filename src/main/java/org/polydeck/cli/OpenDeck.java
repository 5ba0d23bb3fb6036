// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Units;

/**
 * A deck under work: read once for all languages.
 *
 * @param units what translators are offered, in the order of the deck; each id once
 */
record OpenDeck(DeckFile file, Deck deck, List<Unit> units) {
    OpenDeck {
        Objects.requireNonNull(file);
        Objects.requireNonNull(deck);
        units = List.copyOf(units);
    }

    static OpenDeck read(Project project, DeckFile file) throws IOException {
        Deck deck = Deck.of(Source.read(file.path(), file.label()));
        return new OpenDeck(file, deck, distinct(Units.of(deck, project.config().rules())));
    }

    // a header or footer is offered once, however often it is set
    private static List<Unit> distinct(List<Unit> units) {
        Set<String> ids = new HashSet<>();
        return units.stream().filter(u -> ids.add(u.id())).toList();
    }
}
