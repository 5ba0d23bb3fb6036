// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.polydeck.check.Progress;

/** Files that a command wrote, or would write. */
public final class Changes {
    private Changes() {}

    /** What became of a file. */
    public enum Kind {
        NEW,
        UPDATED,
        UNCHANGED,
        /** Too little of it is translated. */
        LEFT_OUT,
        /** It could not be read or written. */
        FAILED;

        /** For people and programs: {@code left out}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether the file is not what it was, or would not be. */
        public boolean isChange() {
            return this == NEW || this == UPDATED;
        }
    }

    /**
     * One file.
     *
     * @param file path relative to the project folder
     * @param deck path of the deck below the content folder
     * @param remark what there is to say, or empty
     */
    public record Change(String file, String language, String deck, Kind kind, Progress progress, String remark) {
        /** The same of a file elsewhere. */
        public Change at(String otherFile) {
            return new Change(otherFile, language, deck, kind, progress, remark);
        }

        /** For people: {@code translations/sv/a.xlf: updated, 3 of 40 units translated}. */
        public String text() {
            String text = file + ": " + kind.id() + ", " + progress.translated() + " of "
                    + Texts.many(progress.units(), "unit") + " translated";
            return remark.isEmpty() ? text : text + "; " + remark;
        }
    }

    /** JSON, version 1; new members may come, none goes. */
    public static void json(List<Change> changes, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("files");
            for (Change change : changes) {
                json.writeStartObject();
                json.writeStringField("file", change.file());
                json.writeStringField("language", change.language());
                json.writeStringField("deck", change.deck());
                json.writeStringField("change", change.kind().id());
                json.writeNumberField("units", change.progress().units());
                json.writeNumberField("translated", change.progress().translated());
                if (!change.remark().isEmpty()) {
                    json.writeStringField("remark", change.remark());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }
}
