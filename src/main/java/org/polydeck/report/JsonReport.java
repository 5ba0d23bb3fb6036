// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;

/** Findings as JSON, version 1; new members may come, none goes. */
final class JsonReport implements Report {
    private final Writer out;
    private final JsonGenerator json;

    JsonReport(Writer out) throws IOException {
        this.out = out;
        this.json = Json.to(out);
        json.writeStartObject();
        json.writeNumberField("version", 1);
        json.writeArrayFieldStart("findings");
    }

    @Override
    public void add(Finding finding) throws IOException {
        finding(json, finding);
    }

    /** An object for a finding. */
    static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        members(json, finding);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("id", finding.id());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("level", finding.level().id());
        json.writeStringField("message", finding.message());
        Json.textIfAny(json, "language", finding.language());
        Json.textIfAny(json, "deck", finding.deck());
        if (finding.slide() > 0) {
            json.writeNumberField("slide", finding.slide());
        }
        Json.textIfAny(json, "unit", finding.unit());
        Json.textIfAny(json, "concept", finding.concept());
        Json.textIfAny(json, "term", finding.term());
        if (finding.words() != null) {
            words(json, finding.words());
        }
        place(json, "xliff", finding.xliff());
        place(json, "source", finding.source());
    }

    private static void words(JsonGenerator json, Finding.Words words) throws IOException {
        json.writeArrayFieldStart("expected");
        for (String each : words.expected()) {
            json.writeString(each);
        }
        json.writeEndArray();
        Json.textIfAny(json, "found", words.found());
        json.writeStringField("layer", words.layer());
    }

    private static void place(JsonGenerator json, String name, @Nullable Place place) throws IOException {
        if (place == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("file", place.file());
        if (place.line() > 0) {
            json.writeNumberField("line", place.line());
        }
        if (place.column() > 0) {
            json.writeNumberField("column", place.column());
        }
        json.writeEndObject();
    }

    @Override
    public void end(Summary summary) throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("summary");
        json.writeArrayFieldStart("languages");
        for (String language : summary.languages()) {
            json.writeString(language);
        }
        json.writeEndArray();
        json.writeNumberField("decks", summary.decks());
        json.writeNumberField("files", summary.files());
        json.writeNumberField("errors", summary.errors());
        json.writeNumberField("warnings", summary.warnings());
        json.writeNumberField("infos", summary.infos());
        if (!summary.waived().isEmpty()) {
            json.writeArrayFieldStart("waived");
            for (Waived waived : summary.waived()) {
                json.writeStartObject();
                members(json, waived.finding());
                json.writeStringField("reason", waived.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
        out.write("\n");
        out.flush();
    }
}
