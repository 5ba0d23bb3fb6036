// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.polydeck.term.Candidate;

/** Phrases that may be terms, for people and for programs. */
public final class CandidateReport {
    private CandidateReport() {}

    /** A line for each. */
    public static void text(List<Candidate> candidates, Writer out, Style style) throws IOException {
        if (candidates.isEmpty()) {
            out.write("no phrase is frequent enough; --min 1 shows all\n");
        } else {
            var table = new Table();
            table.line("", "times", "decks");
            for (Candidate each : candidates) {
                table.line(each.text(), Integer.toString(each.count()), Integer.toString(each.decks()));
            }
            table.to(out, style);
        }
        out.flush();
    }

    /** JSON, version 1; new members may come, none goes. */
    public static void json(List<Candidate> candidates, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("candidates");
            for (Candidate each : candidates) {
                json.writeStartObject();
                json.writeStringField("text", each.text());
                json.writeNumberField("count", each.count());
                json.writeNumberField("decks", each.decks());
                json.writeFieldName("score");
                json.writeNumber(String.format(Locale.ROOT, "%.2f", each.score()));
                json.writeStringField("context", each.context());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }
}
