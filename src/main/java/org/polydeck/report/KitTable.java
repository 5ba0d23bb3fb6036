// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polydeck.source.Finding;

/** What came back in a translator's kit, file by file. */
public final class KitTable {
    private KitTable() {}

    /**
     * A translation file of the project; all figures count units.
     *
     * @param deck path of the deck below the content folder
     * @param translated that had no translation before
     * @param changed whose translation or state is another now
     * @param refused that could not be taken
     * @param conflicts that are translated in two ways, and left as they are in the project
     * @param untouched that the translator left alone
     */
    public record Row(
            String file, String deck, int translated, int changed, int refused, int conflicts, int untouched) {}

    /** A line for each file. */
    public static void text(List<Row> rows, Writer out, Style style) throws IOException {
        var table = new Table();
        table.line("file", "translated", "changed", "refused", "conflicts", "untouched");
        for (Row row : rows) {
            table.line(
                    row.file(),
                    Integer.toString(row.translated()),
                    Integer.toString(row.changed()),
                    Integer.toString(row.refused()),
                    Integer.toString(row.conflicts()),
                    Integer.toString(row.untouched()));
        }
        table.to(out, style);
        out.flush();
    }

    /**
     * JSON, version 1; new members may come, none goes.
     *
     * @param findings why something was refused, and what the conflicts are
     */
    public static void json(String language, List<Row> rows, List<Finding> findings, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeStringField("language", language);
            json.writeArrayFieldStart("files");
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringField("file", row.file());
                json.writeStringField("deck", row.deck());
                json.writeNumberField("translated", row.translated());
                json.writeNumberField("changed", row.changed());
                json.writeNumberField("refused", row.refused());
                json.writeNumberField("conflicts", row.conflicts());
                json.writeNumberField("untouched", row.untouched());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                JsonReport.finding(json, finding);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }
}
