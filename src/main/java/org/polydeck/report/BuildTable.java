// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polydeck.check.Progress;
import org.polydeck.source.Finding.Level;

/** What a build came to, language by language. */
public final class BuildTable {
    private BuildTable() {}

    /**
     * A language.
     *
     * @param decks that were worked on
     * @param written localised decks that are in the build folder
     * @param slides of all decks
     */
    public record Row(
            String language,
            int decks,
            int written,
            int slides,
            Progress progress,
            int errors,
            int warnings,
            int infos) {
        /** Before anything was done. */
        public static Row of(String language) {
            return new Row(language, 0, 0, 0, Progress.NONE, 0, 0, 0);
        }

        /** With one deck more. */
        public Row plus(int slides, Progress progress, boolean written) {
            return new Row(
                    language,
                    decks + 1,
                    this.written + (written ? 1 : 0),
                    this.slides + slides,
                    this.progress.plus(progress),
                    errors,
                    warnings,
                    infos);
        }

        /** With one finding more. */
        public Row plus(Level level) {
            return new Row(
                    language,
                    decks,
                    written,
                    slides,
                    progress,
                    errors + (level == Level.ERROR ? 1 : 0),
                    warnings + (level == Level.WARNING ? 1 : 0),
                    infos + (level == Level.INFO ? 1 : 0));
        }
    }

    /**
     * A line for each language.
     *
     * @param source what there is to say about the decks themselves and the glossary
     * @param checked whether findings were looked for
     */
    public static void text(Row source, List<Row> rows, boolean checked, Writer out, Style style) throws IOException {
        var table = new Table();
        table.line("language", "decks", "slides", "units", "translated", "errors", "warnings");
        if (source.errors() + source.warnings() > 0) {
            table.line(source.language(), "", "", "", "", count(source.errors(), true), count(source.warnings(), true));
        }
        for (Row row : rows) {
            table.line(
                    row.language(),
                    row.written() == row.decks() ? Integer.toString(row.decks()) : row.written() + " of " + row.decks(),
                    Integer.toString(row.slides()),
                    Integer.toString(row.progress().units()),
                    Table.percent(row.progress().percent()),
                    count(row.errors(), checked),
                    count(row.warnings(), checked));
        }
        table.to(out, style);
        out.flush();
    }

    private static String count(int findings, boolean checked) {
        return checked ? Integer.toString(findings) : "-";
    }

    /** JSON, version 1; new members may come, none goes. */
    public static void json(Row source, List<Row> rows, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeObjectFieldStart("source");
            json.writeStringField("language", source.language());
            findings(json, source);
            json.writeEndObject();
            json.writeArrayFieldStart("languages");
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringField("language", row.language());
                json.writeNumberField("decks", row.decks());
                json.writeNumberField("written", row.written());
                json.writeNumberField("slides", row.slides());
                StatusReport.progress(json, row.progress());
                findings(json, row);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private static void findings(JsonGenerator json, Row row) throws IOException {
        json.writeNumberField("errors", row.errors());
        json.writeNumberField("warnings", row.warnings());
        json.writeNumberField("infos", row.infos());
    }
}
