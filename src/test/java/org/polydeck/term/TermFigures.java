// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.polydeck.term.TermRows.Row;

/**
 * How often a checker is right.
 *
 * @param right what it reports and should
 * @param alarms what it reports and should not
 * @param missed what it should report and doesn't
 */
record TermFigures(int right, int alarms, int missed) {
    static final TermFigures NONE = new TermFigures(0, 0, 0);

    /** From a source text and its translation to the ids of the concepts that something is wrong with. */
    interface Checker extends BiFunction<String, String, Set<String>> {}

    /** What {@code polydeck check} says, without what it is not sure of. */
    static Checker ours(Glossary glossary, String language) {
        TermCheck check = TermCheck.of(glossary, "en", language);
        return (source, target) -> check.check(source, target).stream()
                .filter(i -> !i.rule().equals(TermIssue.UNSURE))
                .map(TermIssue::concept)
                .collect(Collectors.toSet());
    }

    /** Of one row. */
    static TermFigures of(Row row, Checker checker) {
        Set<String> said = checker.apply(row.source(), row.target());
        Set<String> right = new HashSet<>(said);
        right.retainAll(row.wrong());
        return new TermFigures(
                right.size(), said.size() - right.size(), row.wrong().size() - right.size());
    }

    TermFigures plus(TermFigures other) {
        return new TermFigures(right + other.right, alarms + other.alarms, missed + other.missed);
    }

    double precision() {
        return right + alarms == 0 ? 1 : (double) right / (right + alarms);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Precision, recall and F1, as in the tables of {@code docs/terminology.md}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", precision(), recall(), f1());
    }
}
