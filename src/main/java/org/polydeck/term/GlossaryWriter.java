// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a glossary as {@link GlossaryReader} reads it: the same glossary comes back. */
public final class GlossaryWriter {
    /** What needs no quotation marks: it begins with a letter and has no sign that YAML knows. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ()/._%+&;'’–-]*+");

    /** What readers of YAML may take for something else than a text. */
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

    private final StringBuilder out = new StringBuilder();

    private GlossaryWriter() {}

    /** The text of a file; lines end in a line feed. */
    public static String yaml(Glossary glossary) {
        if (glossary.concepts().isEmpty()) {
            return "concepts: []\n";
        }
        return "concepts:\n"
                + glossary.concepts().stream().map(GlossaryWriter::item).collect(Collectors.joining("\n"));
    }

    /** A concept as an item of the list, with its dash. */
    static String item(Concept concept) {
        var writer = new GlossaryWriter();
        writer.concept(concept);
        return writer.out.toString();
    }

    private void concept(Concept concept) {
        out.append("  - id: ").append(scalar(concept.id())).append('\n');
        optional("    ", "domain", concept.domain());
        optional("    ", "definition", concept.definition());
        optional("    ", "source", concept.source());
        optional("    ", "note", concept.note());
        if (concept.untranslatable()) {
            out.append("    untranslatable: true\n");
        }
        out.append("    terms:\n");
        Map<String, List<Term>> languages = new LinkedHashMap<>();
        concept.terms()
                .forEach(t -> languages
                        .computeIfAbsent(t.language(), l -> new ArrayList<>())
                        .add(t));
        languages.forEach((language, terms) -> {
            out.append("      ").append(scalar(language)).append(":\n");
            terms.forEach(this::term);
        });
    }

    private void term(Term term) {
        Map<String, String> keys = keys(term);
        if (keys.keySet().equals(Set.of("text"))) {
            out.append("        - ").append(keys.get("text")).append('\n');
            return;
        }
        String indent = "        - ";
        for (Map.Entry<String, String> key : keys.entrySet()) {
            out.append(indent)
                    .append(key.getKey())
                    .append(": ")
                    .append(key.getValue())
                    .append('\n');
            indent = "          ";
        }
    }

    /** The keys that say something, with their values as YAML. */
    private static Map<String, String> keys(Term term) {
        Map<String, String> keys = new LinkedHashMap<>();
        boolean words = term.wording() instanceof Wording.Words;
        keys.put(words ? "text" : "pattern", scalar(term.text()));
        if (term.status() != Term.Status.PREFERRED) {
            keys.put("status", term.status().id());
        }
        if (term.falseFriend()) {
            keys.put("false-friend", "true");
        }
        put(keys, "reason", term.reason());
        put(keys, "replacement", term.replacement());
        if (term.pos() != null) {
            keys.put("pos", term.pos().id());
        }
        if (term.gender() != null) {
            keys.put("gender", term.gender().id());
        }
        if (term.wording() instanceof Wording.Words w) {
            if (w.letters() != Wording.Letters.AUTO) {
                keys.put("case", w.letters().id());
            }
            if (!w.forms().isEmpty()) {
                keys.put(
                        "forms",
                        w.forms().stream().map(GlossaryWriter::scalar).collect(Collectors.joining(", ", "[", "]")));
            }
        }
        put(keys, "note", term.note());
        return keys;
    }

    private static void put(Map<String, String> keys, String key, @Nullable String text) {
        if (text != null) {
            keys.put(key, scalar(text));
        }
    }

    private void optional(String indent, String key, @Nullable String text) {
        if (text != null) {
            out.append(indent)
                    .append(key)
                    .append(": ")
                    .append(isAddress(text) ? text : scalar(text))
                    .append('\n');
        }
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://[A-Za-z0-9./_~?=&%+-]+");
    }

    /** A text, in quotation marks where it needs some. */
    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !WORD.matcher(text).matches()) {
            return text;
        }
        boolean printable = text.codePoints().allMatch(GlossaryWriter::isPrintable);
        return printable ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    /** Whether it may stand in a file as it is, and can be seen there. */
    private static boolean isPrintable(int c) {
        // what can't be seen is escaped, but for what joins letters and emoji
        boolean hidden = Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D;
        boolean low = (c >= ' ' && c < 0x7F) || (c > 0xA0 && c < 0x2028) || (c > 0x2029 && c < 0xD800);
        return !hidden && (low || (c >= 0xF900 && c < 0xFFF0) || (c > 0xFFFF && c < 0x10FFFE));
    }

    private static String doubleQuoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }
}
