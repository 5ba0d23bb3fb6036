// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.Collectors;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Unit;

/** Counts words as a language has them, also where no spaces stand between them. Not for several threads at once. */
public final class Words {
    private final BreakIterator breaks;

    /** @param language BCP 47 tag */
    public Words(String language) {
        this.breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    }

    /** How many words a text has; numbers count, punctuation does not. */
    public int in(String text) {
        breaks.setText(text);
        int words = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words++;
            }
        }
        return words;
    }

    /** How many words a unit has; code spans, addresses and other codes are none. */
    public int in(Unit unit) {
        return in(text(unit));
    }

    /** The words of a unit; a code between two words keeps them apart, a pair inside a word does not. */
    static String text(Unit unit) {
        return unit.pieces().stream().map(Words::text).collect(Collectors.joining());
    }

    private static String text(Piece piece) {
        if (piece instanceof Piece.Words words) {
            return words.text();
        }
        return ((Piece.Code) piece).role() == Piece.Role.SINGLE ? " " : "";
    }
}
