// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.polydeck.check.Impact.Use;
import org.polydeck.source.Place;

/** Where a concept is named, for people and for programs. */
public final class ImpactReport {
    private ImpactReport() {}

    /** A line for each text, then what they come to. */
    public static void text(String concept, List<Use> uses, Writer out, Style style) throws IOException {
        Map<String, Integer> units = new LinkedHashMap<>();
        for (Use use : uses) {
            String slide = use.slide() == 0 ? "front matter" : "slide " + use.slide();
            String language = use.language() == null ? "" : " · " + use.language();
            out.write(style.strong(use.places().get(0).toString()) + ": " + use.text()
                    + style.faint(" [" + slide + language + "]") + "\n");
            units.merge(use.language() == null ? "" : use.language(), 1, Integer::sum);
        }
        int decks = (int) uses.stream().map(Use::deck).distinct().count();
        var total = new StringJoiner(", ");
        units.forEach((language, count) ->
                total.add(Texts.many(count, "text") + (language.isEmpty() ? "" : " in " + language)));
        out.write("'" + concept + "': "
                + (uses.isEmpty() ? "no deck names it" : total + "; " + Texts.many(decks, "deck")) + "\n");
        out.flush();
    }

    /** JSON, version 1; new members may come, none goes. */
    public static void json(String concept, List<Use> uses, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeStringField("concept", concept);
            json.writeArrayFieldStart("uses");
            for (Use use : uses) {
                use(json, use);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private static void use(JsonGenerator json, Use use) throws IOException {
        json.writeStartObject();
        json.writeStringField("deck", use.deck());
        Json.textIfAny(json, "language", use.language());
        if (use.slide() > 0) {
            json.writeNumberField("slide", use.slide());
        }
        json.writeStringField("unit", use.unit());
        json.writeStringField("text", use.text());
        json.writeArrayFieldStart("places");
        for (int i = 0; i < use.places().size(); i++) {
            Place place = use.places().get(i);
            json.writeStartObject();
            if (!use.words().isEmpty()) {
                json.writeStringField("words", use.words().get(i));
            }
            json.writeStringField("file", place.file());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
