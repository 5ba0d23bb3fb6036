// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;
import org.polydeck.unit.Rules;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Units;
import org.polydeck.xliff.XliffFile;

class ProgressTest {
    private final List<Unit> units =
            Units.of(Deck.of(new Source("a.md", "One two\n\nThree\n\nFour five six\n\nSeven\n")), Rules.DEFAULT);

    private Translation translation(int unit, State state) {
        return new Translation(units.get(unit).id(), List.of(new Target.Text("x" + unit)), state);
    }

    @Test
    void countsWhatIsDone() {
        XliffFile file = XliffFile.empty("a.md", "en", "sv")
                .with(List.of(
                        translation(0, State.TRANSLATED),
                        translation(1, State.NEEDS_REVIEW),
                        translation(2, State.FINAL)));
        assertEquals(new Progress(4, 7, 2, 5, 1, 1), Progress.of(units, file, Set.of(), new Words("en")::in));
        assertEquals(
                new Progress(4, 7, 1, 2, 2, 4),
                Progress.of(units, file, Set.of(units.get(2).id()), new Words("en")::in));
    }

    @Test
    void roundsDown() {
        assertEquals(99, new Progress(1000, 1, 999, 1, 0, 0).percent());
        assertEquals(100, Progress.NONE.percent());
        assertTrue(Progress.NONE.isComplete());
        assertFalse(new Progress(2, 2, 1, 1, 1, 1).isComplete());
    }

    @Test
    void refusesTheImpossible() {
        assertThrows(IllegalArgumentException.class, () -> new Progress(1, 1, 1, 1, 1, 1));
    }
}
