// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a translator's kit holds, as it was packed: what differs from it when the kit comes back is the translator's work.
 *
 * @param source language, as all of these a BCP 47 tag
 * @param target language
 * @param files in the order of their names; no two have the same
 */
public record Manifest(String source, String target, List<Packed> files) {
    /** The form that is written and read. */
    public static final int VERSION = 1;

    public Manifest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        files = List.copyOf(files);
    }

    /**
     * A translation file.
     *
     * @param file path in the kit, with {@code /}
     * @param original path of the deck, relative to the project folder
     * @param hash of the bytes of the file
     * @param units by their ids, in the order of the file
     */
    public record Packed(String file, String original, String hash, Map<String, Said> units) {
        public Packed {
            Objects.requireNonNull(file);
            Objects.requireNonNull(original);
            Objects.requireNonNull(hash);
            units = new LinkedHashMap<>(units);
        }
    }

    /**
     * What a file says of a unit.
     *
     * @param state how far its translation is: {@code needs-review}
     * @param text a hash of the translation; empty where there is none
     * @param notes a hash of each note
     */
    public record Said(String state, String text, List<String> notes) {
        public Said {
            Objects.requireNonNull(state);
            Objects.requireNonNull(text);
            notes = List.copyOf(notes);
        }
    }

    /** JSON, version 1; new members may come, none goes. */
    public void json(Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("source", source);
            json.writeStringField("target", target);
            json.writeArrayFieldStart("files");
            for (Packed packed : files) {
                json.writeStartObject();
                json.writeStringField("file", packed.file());
                json.writeStringField("original", packed.original());
                json.writeStringField("hash", packed.hash());
                json.writeObjectFieldStart("units");
                for (Map.Entry<String, Said> unit : packed.units().entrySet()) {
                    json.writeObjectFieldStart(unit.getKey());
                    said(json, unit.getValue());
                    json.writeEndObject();
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private static void said(JsonGenerator json, Said said) throws IOException {
        json.writeStringField("state", said.state());
        if (!said.text().isEmpty()) {
            json.writeStringField("text", said.text());
        }
        if (!said.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (String note : said.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
        }
    }
}
