// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final List<String> OF_CONCEPT =
            List.of("Concept ID", "Subject", "Definition", "Reference", "Note", "Translatable");

    private static final List<String> OF_WORD = List.of(
            "Term",
            "Part of Speech",
            "Gender",
            "Status",
            "Note",
            "Case",
            "Forms",
            "Reason",
            "Use instead",
            "False friend");

    // East Asian versions of spreadsheets take the full-width signs for the others
    private static final Pattern FORMULA = Pattern.compile("[=+@＝＋－＠-]");

    private static final Pattern GUARDED = Pattern.compile("'*[=+@＝＋－＠-]");

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

    /**
     * All of a glossary: a row for each concept, and more where a language has more words for it. What is said of words stands
     * in columns named after their language, as Crowdin has them; columns in which nothing would stand are left out.
     */
    static String of(Glossary glossary, List<LeftOut> leftOut) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> languages = new LinkedHashSet<>();
        for (Concept concept : glossary.concepts()) {
            Map<String, List<Term>> words = new LinkedHashMap<>();
            for (Term term : concept.terms()) {
                if (term.wording() instanceof Wording.Words && isFormula(term)) {
                    leftOut.add(new LeftOut(concept.id(), term.text(), Why.FORMULA));
                } else if (term.wording() instanceof Wording.Words) {
                    words.computeIfAbsent(term.language(), l -> new ArrayList<>())
                            .add(term);
                }
            }
            languages.addAll(words.keySet());
            int most = words.values().stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < most; i++) {
                Map<String, String> row = new HashMap<>();
                ofConcept(concept, i == 0, row);
                for (List<Term> terms : words.values()) {
                    if (i < terms.size()) {
                        ofWord(terms.get(i), row);
                    }
                }
                rows.add(row);
            }
        }
        return table(names(languages), rows);
    }

    private static String table(List<String> names, List<Map<String, String>> rows) {
        List<String> used = names.stream()
                .filter(n -> n.equals(names.get(0))
                        || rows.stream().anyMatch(r -> !r.getOrDefault(n, "").isEmpty()))
                .toList();
        var out = new StringBuilder();
        line(out, used);
        rows.forEach(row ->
                line(out, used.stream().map(n -> row.getOrDefault(n, "")).toList()));
        return out.toString();
    }

    private static List<String> names(Set<String> languages) {
        List<String> names = new ArrayList<>(OF_CONCEPT);
        languages.forEach(l -> OF_WORD.forEach(of -> names.add(of + " [" + l + "]")));
        return names;
    }

    private static void ofConcept(Concept concept, boolean isFirst, Map<String, String> row) {
        put(row, "Concept ID", concept.id());
        if (isFirst) {
            put(row, "Subject", concept.domain());
            put(row, "Definition", concept.definition());
            put(row, "Reference", concept.source());
            put(row, "Note", concept.note());
            put(row, "Translatable", Boolean.toString(!concept.untranslatable()));
        }
    }

    private static void ofWord(Term term, Map<String, String> row) {
        String in = " [" + term.language() + "]";
        put(row, "Term" + in, term.text());
        put(row, "Part of Speech" + in, term.pos() == null ? null : term.pos().id());
        put(row, "Gender" + in, term.gender() == null ? null : term.gender().id());
        put(row, "Status" + in, term.status().id());
        put(row, "Note" + in, term.note());
        put(row, "Reason" + in, term.reason());
        put(row, "Use instead" + in, term.replacement());
        put(row, "False friend" + in, term.falseFriend() ? "true" : null);
        if (term.wording() instanceof Wording.Words words) {
            put(
                    row,
                    "Case" + in,
                    words.letters() == Wording.Letters.AUTO
                            ? null
                            : words.letters().id());
            put(
                    row,
                    "Forms" + in,
                    words.forms().stream().filter(Remark::isListable).collect(Collectors.joining(Remark.BAR)));
        }
    }

    private static void put(Map<String, String> row, String name, @Nullable String text) {
        if (text != null) {
            row.put(name, OneLine.of(text));
        }
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
                        pair.remark(best.note(), others).replace('\'', '’'),
                        concept.domain(),
                        row.term().pos() == null ? null : row.term().pos().id(),
                        Boolean.toString(isCaseSensitive(concept, row.term())),
                        Boolean.toString(!concept.untranslatable()))
                .map(cell -> cell == null ? "" : OneLine.of(cell))
                .toList();
    }

    static boolean isCaseSensitive(Concept concept, Term term) {
        return Spelling.of(concept, term).get(0).exact().contains(true);
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    /** In quotes even where RFC 4180 needs none: Weblate guesses the form by the quotes it sees first. */
    private static String cell(String text) {
        // one that has an apostrophe there already gets another, so that one can be taken away
        String safe = GUARDED.matcher(text).lookingAt() ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
