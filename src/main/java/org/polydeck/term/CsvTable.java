// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.GlossaryExport.LeftOut;
import org.polydeck.term.GlossaryExport.Why;
import org.polydeck.term.Pairs.Pair;
import org.polydeck.term.Pairs.Row;

/**
 * A glossary as CSV, a line for each source term with its best translation.
 *
 * <p>Spreadsheets run a cell that begins with {@code =}, {@code +}, {@code -} or {@code @}. In a remark, an apostrophe goes
 * before it. A term can't be changed, since it would no longer be found: its line is left out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvTable {
    /** The first four by Weblate's names, two of the others by Phrase's. */
    private static final List<String> COLUMNS = List.of(
            "source",
            "target",
            "context",
            "developer_comments",
            "domain",
            "part of speech",
            "case sensitive",
            "translatable");

    // East Asian versions of spreadsheets take the full-width signs for the others
    private static final Pattern FORMULA = Pattern.compile("[=+@＝＋－＠-]");

    private CsvTable() {}

    static String of(Pairs pairs, List<LeftOut> leftOut) {
        var out = new StringBuilder();
        line(out, COLUMNS);
        for (Pair pair : pairs.pairs()) {
            for (Row row : pair.rows()) {
                Term best = row.translations().get(0);
                if (isFormula(row.term()) || isFormula(best)) {
                    Term formula = isFormula(row.term()) ? row.term() : best;
                    leftOut.add(new LeftOut(pair.concept().id(), formula.text(), Why.FORMULA));
                } else {
                    line(out, cells(pair, row, best));
                }
            }
        }
        return out.toString();
    }

    private static boolean isFormula(Term term) {
        return FORMULA.matcher(OneLine.of(term.text())).lookingAt();
    }

    private static List<String> cells(Pair pair, Row row, Term best) {
        Concept concept = pair.concept();
        List<Term> others = row.translations().subList(1, row.translations().size());
        return Stream.<@Nullable String>of(
                        row.term().text(),
                        best.text(),
                        concept.id(),
                        // "is 'x' or" would make Weblate take spaces and apostrophes for commas and quotes
                        Pairs.joined(Stream.of(pair.remark(others), best.note()))
                                .replace('\'', '’'),
                        concept.domain(),
                        row.term().pos() == null ? null : row.term().pos().id(),
                        Boolean.toString(isCaseSensitive(concept, row.term())),
                        Boolean.toString(!concept.untranslatable()))
                .map(cell -> cell == null ? "" : OneLine.of(cell))
                .toList();
    }

    private static boolean isCaseSensitive(Concept concept, Term term) {
        return Spelling.of(concept, term).get(0).exact().contains(true);
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    /** In quotes even where RFC 4180 needs none: Weblate guesses the form by the quotes it sees first. */
    private static String cell(String text) {
        String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
