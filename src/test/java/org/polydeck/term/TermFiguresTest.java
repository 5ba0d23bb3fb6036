// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.term.TermFigures.Checker;
import org.polydeck.term.TermRows.Row;

/** How often the terminology check is right; prints the tables of {@code docs/terminology.md}, and they have to stand there. */
class TermFiguresTest {
    private static final List<String> CHECKERS = List.of("Polydeck", "whole words", "Okapi, words", "Okapi, strings");

    static List<String> languages() {
        return TermRows.LANGUAGES;
    }

    @Test
    void theTablesAreInTheDocument() throws IOException {
        Map<String, List<TermFigures>> byLanguage = new LinkedHashMap<>();
        Map<String, TermFigures> byPhenomenon = new TreeMap<>();
        for (String language : languages()) {
            List<TermFigures> all = new ArrayList<>();
            List<Checker> checkers = checkers(TermRows.glossary("first", language), language);
            for (Checker checker : checkers) {
                all.add(total("first", language, "measure", checker));
            }
            byLanguage.put(language, all);
            rows("first", language, "measure")
                    .forEach(row -> byPhenomenon.merge(
                            row.phenomenon(), TermFigures.of(row, checkers.get(0)), TermFigures::plus));
        }
        String tables = languages(byLanguage) + "\n" + phenomena(byPhenomenon) + "\n" + sets();
        System.out.println(tables);
        String document = Files.readString(Path.of("docs/terminology.md"));
        for (String table : List.of(tables.split("\n\n", -1))) {
            assertTrue(document.contains(table.strip()), () -> "docs/terminology.md needs this:\n" + tables);
        }
        List<TermFigures> ours = byLanguage.values().stream().map(f -> f.get(0)).toList();
        assertTrue(ours.stream().allMatch(f -> f.precision() >= 0.93 && f.recall() >= 0.93), tables);
        TermFigures all = ours.stream().reduce(TermFigures.NONE, TermFigures::plus);
        assertTrue(all.precision() >= 0.97 && all.recall() >= 0.97, tables);
    }

    private static List<Checker> checkers(Glossary glossary, String language) {
        return List.of(
                TermFigures.ours(glossary, language),
                OtherCheckers.wholeWords(glossary, language),
                OtherCheckers.okapi(glossary, language, false),
                OtherCheckers.okapi(glossary, language, true));
    }

    private static List<Row> rows(String set, String language, String part) {
        return TermRows.rows(set, language).stream()
                .filter(r -> r.part().equals(part))
                .toList();
    }

    private static TermFigures total(String set, String language, String part, Checker checker) {
        return rows(set, language, part).stream()
                .map(row -> TermFigures.of(row, checker))
                .reduce(TermFigures.NONE, TermFigures::plus);
    }

    private static String languages(Map<String, List<TermFigures>> byLanguage) {
        var table = new StringBuilder("| |");
        CHECKERS.forEach(c -> table.append(' ').append(c).append(" | | |"));
        table.append("\n| --- |").append(" ---: | ---: | ---: |".repeat(CHECKERS.size()));
        table.append("\n| |").append(" P | R | F1 |".repeat(CHECKERS.size())).append('\n');
        List<TermFigures> sums = new ArrayList<>();
        CHECKERS.forEach(c -> sums.add(TermFigures.NONE));
        byLanguage.forEach((language, figures) -> {
            line(table, language, figures);
            for (int i = 0; i < figures.size(); i++) {
                sums.set(i, sums.get(i).plus(figures.get(i)));
            }
        });
        line(table, "**all**", sums);
        return table.toString();
    }

    private static void line(StringBuilder table, String name, List<TermFigures> figures) {
        table.append("| ").append(name).append(" |");
        figures.forEach(f -> table.append(' ').append(f).append(" |"));
        table.append('\n');
    }

    private static String phenomena(Map<String, TermFigures> byPhenomenon) {
        var table = new StringBuilder("| | wrong | P | R | F1 |\n| --- | ---: | ---: | ---: | ---: |\n");
        byPhenomenon.forEach(
                (name, f) -> table.append(String.format("| %s | %d | %s |%n", name, f.right() + f.missed(), f)));
        return table.toString();
    }

    /** The rows that the matcher was tuned on. */
    private static String sets() {
        var table = new StringBuilder("| rows | P | R | F1 |\n| --- | ---: | ---: | ---: |\n");
        for (String set : TermRows.SETS) {
            TermFigures all = languages().stream()
                    .map(l -> total(set, l, "tune", TermFigures.ours(TermRows.glossary(set, l), l)))
                    .reduce(TermFigures.NONE, TermFigures::plus);
            table.append("| ").append(set).append(" | ").append(all).append(" |\n");
        }
        return table.toString();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thereAreEnoughRows(String language) {
        List<Row> rows = TermRows.rows("first", language);
        assertTrue(rows.size() >= (Set.of("sv", "de").contains(language) ? 150 : 60), () -> "only " + rows.size());
        long measured = rows.stream().filter(r -> r.part().equals("measure")).count();
        assertTrue(4 * measured >= rows.size() && 4 * measured <= 3L * rows.size());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void rowsAreSound(String language) {
        for (String set : TermRows.SETS) {
            Set<String> ids = new HashSet<>();
            TermRows.glossary(set, language).concepts().forEach(c -> ids.add(c.id()));
            Set<String> sources = new HashSet<>();
            for (Row row : TermRows.rows(set, language)) {
                String place = set + " " + language + ":" + row.line();
                assertTrue(ids.containsAll(row.wrong()), place);
                assertTrue(Set.of("tune", "measure").contains(row.part()), place);
                assertTrue(sources.add(row.source() + row.target()), place);
                row.expected().forEach(e -> assertTrue(e.matches("term-(missing|forbidden|untranslatable):.+"), place));
            }
        }
        assertEquals(
                Set.of("measure", "tune"),
                Set.copyOf(TermRows.rows("first", language).stream()
                        .map(Row::part)
                        .distinct()
                        .toList()));
    }
}
