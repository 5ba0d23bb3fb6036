// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile;

/**
 * How far a translation is. A unit counts as translated when its translation needs no review and can be put into the
 * deck.
 *
 * @param units all there are
 * @param words in the source of all units
 * @param translated units that are done
 * @param translatedWords in the source of those
 * @param review units with a translation that someone has to look at
 * @param reviewWords in the source of those
 */
public record Progress(int units, int words, int translated, int translatedWords, int review, int reviewWords) {
    /** Nothing to do. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    public Progress {
        if (translated < 0 || review < 0 || translated + review > units) {
            throw new IllegalArgumentException("no such progress: " + translated + "+" + review + " of " + units);
        }
    }

    /**
     * How far the translation of some units is.
     *
     * @param refused ids of units whose translation can't be put into the deck
     * @param words counts the words of a unit
     */
    public static Progress of(Collection<Unit> units, XliffFile file, Set<String> refused, ToIntFunction<Unit> words) {
        Map<String, XliffFile.Entry> entries = file.byId();
        return units.stream()
                .map(u -> of(words.applyAsInt(u), entries.get(u.id()), refused.contains(u.id())))
                .reduce(NONE, Progress::plus);
    }

    private static Progress of(int words, XliffFile.@Nullable Entry entry, boolean refused) {
        if (entry == null || !entry.isTranslated()) {
            return new Progress(1, words, 0, 0, 0, 0);
        }
        boolean review = refused || entry.translation().state() == State.NEEDS_REVIEW;
        return review ? new Progress(1, words, 0, 0, 1, words) : new Progress(1, words, 1, words, 0, 0);
    }

    /** Both together. */
    public Progress plus(Progress other) {
        return new Progress(
                units + other.units,
                words + other.words,
                translated + other.translated,
                translatedWords + other.translatedWords,
                review + other.review,
                reviewWords + other.reviewWords);
    }

    /** Share of translated units, from 0 to 100; only what is complete has 100. */
    public int percent() {
        return units == 0 ? 100 : (int) (100L * translated / units);
    }

    /** Whether every unit is translated. */
    public boolean isComplete() {
        return translated == units;
    }
}
