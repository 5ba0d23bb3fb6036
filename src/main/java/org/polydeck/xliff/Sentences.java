// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import net.sf.okapi.common.ISegmenter;
import org.polydeck.source.Span;
import org.polydeck.unit.Target;

/** Cuts texts of a language into sentences. Not for several threads at once. */
public final class Sentences {
    private final ISegmenter rules;

    private Sentences(ISegmenter rules) {
        this.rules = rules;
    }

    /**
     * By the rules of a language.
     *
     * @param language BCP 47 tag; a language without rules of its own has those that hold for all
     */
    public static Sentences of(String language) {
        return new Sentences(SentenceRules.of(language));
    }

    /**
     * The text in parts; joined in order they are the text. A part is a sentence, or the white space between two. No pair
     * is cut, and a sentence has a letter, a digit or a code.
     *
     * @param isBreak ids of the codes that are line breaks; each stays at the end of the part before it
     */
    public List<List<Target>> cut(List<Target> pieces, IntPredicate isBreak) {
        var row = new Row(pieces, isBreak);
        var parts = new ArrayList<List<Target>>();
        int start = 0;
        for (Span gap : gaps(row)) {
            parts.add(row.part(start, gap.start()));
            if (gap.length() > 0) {
                parts.add(row.part(gap.start(), gap.end()));
            }
            start = gap.end();
        }
        if (start < row.size()) {
            parts.add(row.part(start, row.size()));
        }
        return List.copyOf(parts);
    }

    private Deque<Span> gaps(Row row) {
        var gaps = new ArrayDeque<Span>();
        int start = 0;
        for (int item : new Seen(row).starts(rules).stream().toArray()) {
            Span gap = row.gap(item);
            if (gap == null || (!gaps.isEmpty() && gap.equals(gaps.getLast()))) {
                continue;
            }
            if (row.hasWord(start, gap.start())) {
                gaps.add(gap);
            } else if (!gaps.isEmpty()) {
                // "One. … Two." is "One. …" and "Two."
                gaps.removeLast();
                gaps.add(gap);
            }
            start = gap.end();
        }
        if (!gaps.isEmpty() && !row.hasWord(start, row.size())) {
            gaps.removeLast();
        }
        return gaps;
    }
}
