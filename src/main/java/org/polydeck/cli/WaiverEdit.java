// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Yaml;
import org.polydeck.source.Edit;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** Adds a waiver to {@code polydeck.yml}: text is put in at one place, every other byte stays. */
final class WaiverEdit {
    private static final Pattern PLAIN = Pattern.compile("(?!true$|false$|null$)[a-z][a-z0-9-]*");
    private static final String KEY = "waivers";

    private final Source file;
    private final String end;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private WaiverEdit(Source file, Waiver waiver) {
        this.file = file;
        Matcher first = Pattern.compile("\r\n|\n|\r").matcher(file.text());
        this.end = first.find() ? first.group() : "\n";
        key("rule", waiver.rule());
        key("language", waiver.language());
        key("unit", waiver.unit());
        key("concept", waiver.concept());
        key("reason", waiver.reason());
        key("seen", waiver.seen());
    }

    private void key(String key, @Nullable String value) {
        if (value != null) {
            keys.put(key, key + ": " + (PLAIN.matcher(value).matches() ? value : quoted(value)));
        }
    }

    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || c == 0x85 || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * The file with one waiver more.
     *
     * @throws UsageException when the file is written in a way that this can't add to
     */
    static Source add(Source file, Waiver waiver) throws UsageException {
        var edit = new WaiverEdit(file, waiver);
        try {
            Yaml before = Yaml.read(file);
            Source edited = new Source(file.file(), file.with(List.of(edit.edit(before))));
            if (isAsMeant(file, before, edited, waiver)) {
                return edited;
            }
        } catch (Source.SourceException e) {
            throw new UsageException(e.getMessage());
        }
        throw new UsageException(file.file() + ": the waiver does not fit in as the file is written; add it by hand:\n"
                + edit.block("  ").replace(edit.end, "\n").stripTrailing());
    }

    /** Whether exactly this waiver is new. */
    private static boolean isAsMeant(Source file, Yaml before, Source edited, Waiver waiver) throws UsageException {
        List<Waiver> expected = waivers(file);
        expected.add(waiver.anywhere());
        try {
            List<Waiver> found = waivers(edited);
            return found.size() == expected.size()
                    && found.containsAll(expected)
                    && others(before).equals(others(Yaml.read(edited)));
        } catch (Source.SourceException | UsageException e) {
            return false;
        }
    }

    private static List<Waiver> waivers(Source file) throws UsageException {
        return ConfigReader.read(file).waivers().stream()
                .map(Waiver::anywhere)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, String> others(Yaml yaml) {
        Map<String, String> others = new LinkedHashMap<>();
        if (yaml instanceof Yaml.Mapping map) {
            map.entries().forEach(e -> others.put(e.key().value(), e.value().value()));
        }
        others.remove(KEY);
        return others;
    }

    private Edit edit(Yaml yaml) {
        Yaml.Entry entry = yaml instanceof Yaml.Mapping map
                ? map.entries().stream()
                        .filter(e -> e.key().value().equals(KEY))
                        .findFirst()
                        .orElse(null)
                : null;
        if (entry == null) {
            String gap = file.text().isEmpty()
                            || file.text().endsWith("\n")
                            || file.text().endsWith("\r")
                    ? ""
                    : end;
            String blank = file.text().isBlank() ? "" : end;
            return at(file.text().length(), gap + blank + KEY + ":" + end + block("  "));
        }
        if (entry.value() instanceof Yaml.Sequence list) {
            int start = file.offset(list.place());
            if (start < file.text().length() && file.text().charAt(start) == '[') {
                String rest = list.values().isEmpty() ? "" : ", ";
                return at(start + 1, "{" + String.join(", ", keys.values()) + "}" + rest);
            }
            // before the first one: where a list ends is not told
            int dash = file.text()
                    .lastIndexOf('-', file.offset(list.values().get(0).place()) - 1);
            int line = lineStart(dash);
            return at(line, block(file.text().substring(line, Math.max(line, dash))));
        }
        int key = file.offset(entry.key().place());
        int line = Math.max(file.text().indexOf('\n', key), file.text().indexOf('\r', key));
        return line < 0 ? at(file.text().length(), end + block("  ")) : at(nextLine(key), block("  "));
    }

    private static Edit at(int offset, String text) {
        return new Edit(new Span(offset, offset), text);
    }

    private int lineStart(int offset) {
        String before = file.text().substring(0, Math.max(0, offset));
        return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    }

    private int nextLine(int offset) {
        Matcher next = Pattern.compile("\r\n|\n|\r").matcher(file.text());
        return next.find(offset) ? next.end() : file.text().length();
    }

    /** As an item of a list, on lines of its own. */
    private String block(String indent) {
        return indent + "- " + String.join(end + indent + "  ", keys.values()) + end;
    }
}
