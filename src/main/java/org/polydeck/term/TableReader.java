// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.term.TableColumns.Kind;
import org.polydeck.term.TableColumns.Role;
import org.polydeck.term.TableRows.Cell;
import org.polydeck.term.Term.Status;

/**
 * Reads the rows of a glossary that is a table. Rows that have an id in common are one concept, and so are rows without an id
 * that have their source term in common.
 */
final class TableReader {
    /** What a sign before a formula was put there for. */
    private static final Pattern GUARDED = Pattern.compile("'+[=+@＝＋－＠-]");

    private final TableColumns columns;
    private final boolean comments;
    private final Unsaid unsaid;
    private final Findings findings;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final String source;
    private @Nullable Place bad;
    private int badRows;

    private TableReader(TableColumns columns, boolean comments, String source, Unsaid unsaid, Findings findings) {
        this.columns = columns;
        this.comments = comments;
        this.source = source;
        this.unsaid = unsaid;
        this.findings = findings;
    }

    /**
     * Reads up to the end.
     *
     * @param comments whether rows that begin with {@code #} are none, as in OmegaT; and no cell is guarded from spreadsheets
     * @param named the languages that the file says it is in, where it does
     */
    static void read(
            TableRows rows,
            TableColumns columns,
            boolean comments,
            String file,
            Unsaid named,
            Drafts drafts,
            Findings findings)
            throws IOException {
        String problem = "";
        String source = "";
        if (columns.has(Kind.SOURCE) || columns.has(Kind.TARGET) || isTermAlone(columns)) {
            source = named.source() == null ? "" : named.source();
            boolean target = columns.has(Kind.TARGET);
            if (source.isEmpty() || (target && named.target() == null)) {
                problem = "the file does not say its languages; name them"
                        + " with --source-language and --target-language, or -l";
            }
        } else {
            source = firstLanguage(columns);
        }
        if (!problem.isEmpty()) {
            findings.error(Place.of(file), problem);
            return;
        }
        var reader = new TableReader(columns, comments, source, named, findings);
        for (List<Cell> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            if (!comments || !row.get(0).text().startsWith("#")) {
                reader.row(row);
            }
        }
        reader.end(drafts);
    }

    private static boolean isTermAlone(TableColumns columns) {
        return columns.roles().stream()
                .anyMatch(
                        r -> r != null && r.kind() == Kind.TERM && r.language().isEmpty());
    }

    private static String firstLanguage(TableColumns columns) {
        for (Role role : columns.roles()) {
            if (role != null && role.kind() == Kind.TERM) {
                return role.language();
            }
        }
        return "";
    }

    /** The words of a row, by their languages, and what is said of the row. */
    private static final class Row {
        final Draft draft;
        final Map<String, Draft.Word> words = new LinkedHashMap<>();
        final List<Draft.Word> target = new ArrayList<>();

        Row(Place place) {
            draft = new Draft(place);
        }
    }

    private void row(List<Cell> cells) {
        Place start = cells.get(0).place();
        if (cells.stream().allMatch(c -> c.text().isBlank())) {
            return;
        }
        if (cells.stream().anyMatch(c -> c.text().indexOf(TableRows.BAD) >= 0)) {
            bad = bad == null ? badPlace(cells) : bad;
            badRows++;
            return;
        }
        var row = new Row(start);
        int known = Math.min(cells.size(), columns.roles().size());
        for (int i = 0; i < known; i++) {
            Role role = columns.roles().get(i);
            if (role != null) {
                term(role, cells.get(i), row);
            }
        }
        if (row.words.isEmpty()) {
            findings.warning(start, "the row has no term; write one, or remove the row");
            return;
        }
        for (int i = 0; i < known; i++) {
            Role role = columns.roles().get(i);
            String text = unguarded(OneLine.of(cells.get(i).text()));
            if (role != null && !text.isEmpty()) {
                say(role, text, row, cells.get(i).place());
            }
        }
        join(row);
    }

    private static Place badPlace(List<Cell> cells) {
        for (Cell cell : cells) {
            int at = cell.text().indexOf(TableRows.BAD);
            if (at >= 0) {
                Place p = cell.place();
                return cell.text().lastIndexOf('\n', at) < 0
                        ? new Place(p.file(), p.line(), p.column() + cell.text().codePointCount(0, at))
                        : p;
            }
        }
        return cells.get(0).place();
    }

    private String unguarded(String text) {
        return !comments && text.startsWith("'") && GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private void term(Role role, Cell cell, Row row) {
        boolean isTerm = role.kind() == Kind.SOURCE || role.kind() == Kind.TARGET || role.kind() == Kind.TERM;
        String text = unguarded(OneLine.of(cell.text()));
        if (!isTerm || text.isEmpty() || isNone(text)) {
            return;
        }
        String target = unsaid.target();
        String language = role.kind() == Kind.TARGET && target != null
                ? target
                : role.language().isEmpty() ? source : role.language();
        // the column "term" of Phrase and Lokalise repeats the word of the source language
        if (role.kind() == Kind.TERM && role.language().isEmpty() && row.words.containsKey(language)) {
            return;
        }
        var word = new Draft.Word(cell.place(), language);
        word.text = text;
        row.words.put(language, word);
        if (role.kind() == Kind.TARGET) {
            row.target.add(word);
        }
    }

    /** UTX has a hyphen where there is nothing. */
    private static boolean isNone(String text) {
        return text.equals("-");
    }

    private void say(Role role, String text, Row row, Place place) {
        Draft draft = row.draft;
        if (!role.language().isEmpty()) {
            sayOfWord(role.kind(), text, row.words.get(role.language()), draft, place);
            return;
        }
        switch (role.kind()) {
            case ID -> draft.id = text;
            case CONTEXT -> {
                // a name, as we write it, or a sentence
                if (draft.id == null
                        && !columns.has(Kind.ID)
                        && Drafts.slug(text).equals(text)) {
                    draft.id = text;
                } else {
                    draft.note(text);
                }
            }
            case DOMAIN -> draft.domain = draft.domain == null ? text : draft.domain + ", " + text;
            case DEFINITION -> draft.definition = text;
            case REFERENCE -> draft.source = text;
            case NOTE -> draft.note(text);
            case REMARK -> draft.remark(text, unsaid.target());
            case TRANSLATABLE -> {
                Boolean truth = Values.truth(text);
                draft.untranslatable = truth == null ? null : Boolean.valueOf(!truth);
            }
            case UNTRANSLATABLE -> draft.untranslatable = Values.truth(text);
            case FLAGS -> flags(text, row);
            // what is said of the row is said of the word that is translated
            case POS, GENDER, CASE -> sayOfWord(role.kind(), text, row.words.get(source), draft, place);
            default -> {
                List<Draft.Word> of = row.target.isEmpty() ? List.copyOf(row.words.values()) : row.target;
                of.forEach(w -> sayOfWord(role.kind(), text, w, draft, place));
            }
        }
    }

    private static void flags(String text, Row row) {
        String flags = text.toLowerCase(Locale.ROOT);
        if (flags.contains("read-only")) {
            row.draft.untranslatable = true;
        }
        if (flags.contains("forbidden")) {
            row.target.forEach(w -> w.status = Status.FORBIDDEN);
        }
    }

    private void sayOfWord(Kind kind, String text, Draft.@Nullable Word word, Draft draft, Place place) {
        if (word == null) {
            return;
        }
        boolean yes = Boolean.TRUE.equals(Values.truth(text));
        switch (kind) {
            case DEFINITION -> {
                if (draft.definition == null) {
                    draft.definition = text;
                } else {
                    word.note(text);
                }
            }
            case REFERENCE -> draft.source = draft.source == null ? text : draft.source;
            case NOTE, REMARK -> word.note(text);
            case POS -> word.pos = Values.pos(text);
            case GENDER -> word.gender = Values.gender(text);
            case STATUS -> {
                Status status = Values.status(text);
                if (status != null) {
                    word.status = status;
                } else if (!isNone(text)) {
                    findings.warning(
                            place,
                            "the status '" + text + "' is not known; write preferred, admitted,"
                                    + " deprecated or forbidden");
                }
            }
            case PREFERRED ->
                word.status = yes ? Status.PREFERRED : word.status == null ? Status.ADMITTED : word.status;
            case FORBIDDEN -> word.status = yes ? Status.FORBIDDEN : word.status;
            case FALSE_FRIEND -> word.falseFriend = yes;
            case REASON -> word.reason = text;
            case INSTEAD -> {
                word.instead = text;
                word.insteadIsSaid = true;
            }
            case CASE -> letters(text, word);
            case FORMS -> List.of(text.split("\\s*\\|\\s*", -1)).forEach(word::form);
            default -> {}
        }
    }

    private static void letters(String text, Draft.Word word) {
        for (Wording.Letters letters : Wording.Letters.values()) {
            if (letters.id().equals(text)) {
                word.letters = letters;
            }
        }
        word.caseSensitive = Values.truth(text);
    }

    /** Adds a row to the concept that it belongs to. */
    private void join(Row row) {
        Draft.Word named = row.words.get(source);
        Draft.Word first = named == null ? row.words.values().iterator().next() : named;
        String key = row.draft.id == null ? "term " + OneLine.of(first.text) : "id " + row.draft.id;
        Draft draft = drafts.putIfAbsent(key, row.draft);
        Draft concept = draft == null ? row.draft : draft;
        List<Draft.Word> verdicts = draft == null ? List.copyOf(concept.words) : row.draft.words;
        if (draft == null) {
            concept.words.clear();
        } else {
            fill(concept, row.draft);
        }
        concept.words.addAll(row.words.values());
        concept.words.addAll(verdicts);
    }

    private static void fill(Draft concept, Draft more) {
        concept.domain = concept.domain == null ? more.domain : concept.domain;
        concept.definition = concept.definition == null ? more.definition : concept.definition;
        concept.source = concept.source == null ? more.source : concept.source;
        concept.untranslatable = concept.untranslatable == null ? more.untranslatable : concept.untranslatable;
        more.notes().forEach(concept::note);
    }

    private void end(Drafts all) {
        if (bad != null) {
            String rows = badRows == 1 ? "this row is left out" : badRows + " rows like this are left out";
            findings.error(bad, "a byte here is not UTF-8, and " + rows + "; save the file as UTF-8");
        }
        // each goes when it is a concept, so that a large table fits
        for (Iterator<Draft> each = drafts.values().iterator(); each.hasNext(); each.remove()) {
            all.add(each.next());
        }
    }
}
