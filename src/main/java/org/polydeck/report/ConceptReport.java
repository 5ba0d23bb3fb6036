// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polydeck.term.Concept;
import org.polydeck.term.Lookup;
import org.polydeck.term.Term;
import org.polydeck.term.Wording;

/** What the glossary says of words, for people and for programs. */
public final class ConceptReport {
    private ConceptReport() {}

    /** A paragraph for each concept. */
    public static void text(List<Lookup> found, Writer out, Style style) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (Lookup each : found) {
            if (each.entries().isEmpty()) {
                paragraphs.add(none(each));
            }
            each.entries().forEach(e -> paragraphs.add(paragraph(e, style)));
        }
        out.write(paragraphs.stream().distinct().collect(Collectors.joining("\n")));
        out.flush();
    }

    private static String none(Lookup lookup) {
        String near = lookup.near().stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
        return "'" + lookup.word() + "' is not in the glossary"
                + (near.isEmpty() ? "" : "; did you mean one of " + near + "?") + "\n";
    }

    private static String paragraph(Lookup.Entry entry, Style style) {
        Concept concept = entry.concept();
        var text = new StringBuilder(style.strong(concept.id()));
        if (concept.domain() != null) {
            text.append(style.faint(" · " + concept.domain()));
        }
        text.append(concept.untranslatable() ? " · not translated\n" : "\n");
        for (String line : new String[] {concept.definition(), concept.note(), concept.source()}) {
            if (line != null) {
                text.append("  ").append(line).append('\n');
            }
        }
        int widest =
                entry.terms().keySet().stream().mapToInt(String::length).max().orElse(0);
        entry.terms().forEach((language, terms) -> {
            String margin = language;
            for (Term term : terms) {
                text.append("  ").append(margin).append(" ".repeat(widest - margin.length() + 2));
                text.append(term(term)).append('\n');
                margin = "";
            }
        });
        return text.toString();
    }

    private static String term(Term term) {
        var text = new StringBuilder(term.text());
        if (term.status() != Term.Status.PREFERRED) {
            text.append(" · ").append(term.status().id()).append(term.falseFriend() ? ", a false friend" : "");
        }
        if (term.reason() != null) {
            text.append(": ").append(term.reason());
        }
        if (term.replacement() != null) {
            text.append("; use '").append(term.replacement()).append('\'');
        }
        return term.note() == null
                ? text.toString()
                : text.append(" · ").append(term.note()).toString();
    }

    /** JSON, version 1; new members may come, none goes. */
    public static void json(List<Lookup> found, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("words");
            for (Lookup each : found) {
                json.writeStartObject();
                json.writeStringField("word", each.word());
                json.writeArrayFieldStart("concepts");
                for (Lookup.Entry entry : each.entries()) {
                    entry(json, entry);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("near");
                for (String near : each.near()) {
                    json.writeString(near);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private static void entry(JsonGenerator json, Lookup.Entry entry) throws IOException {
        Concept concept = entry.concept();
        json.writeStartObject();
        json.writeStringField("id", concept.id());
        Json.textIfAny(json, "domain", concept.domain());
        Json.textIfAny(json, "definition", concept.definition());
        Json.textIfAny(json, "source", concept.source());
        Json.textIfAny(json, "note", concept.note());
        json.writeBooleanField("untranslatable", concept.untranslatable());
        json.writeObjectFieldStart("terms");
        for (Map.Entry<String, List<Term>> language : entry.terms().entrySet()) {
            json.writeArrayFieldStart(language.getKey());
            for (Term term : language.getValue()) {
                term(json, term);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, Term term) throws IOException {
        json.writeStartObject();
        json.writeStringField(term.wording() instanceof Wording.Shape ? "pattern" : "text", term.text());
        json.writeStringField("status", term.status().id());
        Json.textIfAny(json, "reason", term.reason());
        Json.textIfAny(json, "replacement", term.replacement());
        if (term.falseFriend()) {
            json.writeBooleanField("falseFriend", true);
        }
        Json.textIfAny(json, "pos", term.pos() == null ? null : term.pos().id());
        Json.textIfAny(
                json, "gender", term.gender() == null ? null : term.gender().id());
        Json.textIfAny(json, "note", term.note());
        json.writeEndObject();
    }
}
