// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.polydeck.term.TermRows.Row;

/** How often a checker is right on the rows of {@link TermRows}. */
record TermFigures(int right, int alarms, int missed) {
    static final TermFigures NONE = new TermFigures(0, 0, 0);

    /** A checker for one language: from a source text and its translation to the ids of the concepts that it reports. */
    interface Checker extends BiFunction<String, String, Set<String>> {}

    static Checker ours(String language) {
        TermCheck check = TermCheck.of(TermRows.glossary(language), "en", language);
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

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.3f %.3f %.3f (%d, %d, %d)", precision(), recall(), f1(), right, alarms, missed);
    }

    /** Prints figures, and the rows of the part to tune on that are judged wrongly. */
    public static void main(String[] args) {
        List<String> languages = args.length == 0 ? TermRows.LANGUAGES : List.of(args);
        for (String part : List.of("tune", "measure")) {
            Map<String, TermFigures> phenomena = new TreeMap<>();
            Map<String, TermFigures> all = new LinkedHashMap<>();
            for (String language : languages) {
                Checker ours = ours(language);
                TermCheck check = TermCheck.of(TermRows.glossary(language), "en", language);
                List<String> wrong = new ArrayList<>();
                for (Row row : TermRows.rows(language)) {
                    if (row.part().equals(part)) {
                        TermFigures figures = of(row, ours);
                        all.merge(language, figures, TermFigures::plus);
                        phenomena.merge(row.phenomenon(), figures, TermFigures::plus);
                        if (figures.alarms + figures.missed > 0 && part.equals("tune")) {
                            wrong.add(language + ":" + row.line() + " " + row.phenomenon() + "\n  " + row.source()
                                    + "\n  "
                                    + row.target() + "\n  want " + row.expected() + "\n  said "
                                    + check.check(row.source(), row.target()).stream()
                                            .map(i -> i.rule() + ":" + i.concept() + " " + i.message())
                                            .toList());
                        }
                    }
                }
                wrong.forEach(System.out::println);
            }
            System.out.println("== " + part);
            all.forEach((k, v) -> System.out.println(k + " " + v));
            if (part.equals("tune")) {
                phenomena.forEach((k, v) -> System.out.println("  " + k + " " + v));
            }
            System.out.println("all " + all.values().stream().reduce(NONE, TermFigures::plus));
        }
    }
}
