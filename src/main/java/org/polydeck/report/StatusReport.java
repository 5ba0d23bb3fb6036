// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polydeck.check.Progress;

/** Progress for people and for programs. */
public final class StatusReport {
    private StatusReport() {}

    /**
     * A table with a line for each language and deck.
     *
     * @param bySlide whether each slide has a line, too
     */
    public static void text(Status status, boolean bySlide, Writer out, Style style) throws IOException {
        var table = new Table();
        table.line("", "slides", "units", "words", "to review", "translated      ");
        for (Status.OfLanguage language : status.languages()) {
            line(table, language.language(), Integer.toString(language.slides()), language.progress());
            for (Status.OfDeck deck : language.decks()) {
                line(table, "  " + deck.deck(), Integer.toString(deck.slides()), deck.progress());
                for (Status.OfSlide slide : bySlide ? deck.parts() : List.<Status.OfSlide>of()) {
                    line(table, "    " + name(slide), "", slide.progress());
                }
            }
        }
        table.to(out, style);
        out.flush();
    }

    private static void line(Table table, String name, String slides, Progress p) {
        table.line(
                name,
                slides,
                p.translated() + "/" + p.units(),
                p.translatedWords() + "/" + p.words(),
                Integer.toString(p.review()),
                Table.bar(p.percent()) + " " + Table.percent(p.percent()));
    }

    private static String name(Status.OfSlide slide) {
        if (slide.slide() == 0) {
            return "front matter";
        }
        return (slide.slide() + " " + slide.title()).strip();
    }

    /** JSON, version 1; new members may come, none goes. */
    public static void json(Status status, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeStringField("source", status.source());
            json.writeArrayFieldStart("languages");
            for (Status.OfLanguage language : status.languages()) {
                language(json, language);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private static void language(JsonGenerator json, Status.OfLanguage language) throws IOException {
        json.writeStartObject();
        json.writeStringField("language", language.language());
        json.writeNumberField("slides", language.slides());
        progress(json, language.progress());
        json.writeArrayFieldStart("decks");
        for (Status.OfDeck deck : language.decks()) {
            json.writeStartObject();
            json.writeStringField("deck", deck.deck());
            json.writeNumberField("slides", deck.slides());
            progress(json, deck.progress());
            json.writeArrayFieldStart("parts");
            for (Status.OfSlide slide : deck.parts()) {
                json.writeStartObject();
                json.writeNumberField("slide", slide.slide());
                json.writeStringField("title", slide.title());
                progress(json, slide.progress());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void progress(JsonGenerator json, Progress p) throws IOException {
        json.writeNumberField("units", p.units());
        json.writeNumberField("words", p.words());
        json.writeNumberField("translated", p.translated());
        json.writeNumberField("translatedWords", p.translatedWords());
        json.writeNumberField("review", p.review());
        json.writeNumberField("reviewWords", p.reviewWords());
        json.writeNumberField("percent", p.percent());
    }
}
