// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Yaml;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.unit.Rules;
import org.polydeck.xliff.XliffVersion;
import org.polydeck.xliff.XliffWriter;

/** Reads {@code polydeck.yml}; tells everything that is wrong with it at once. */
final class ConfigReader {
    static final Set<String> KEYS = Set.of(
            "source",
            "languages",
            "content",
            "translations",
            "glossary",
            "build",
            "exclude",
            "merge",
            "strings",
            "variables",
            "credits",
            "author",
            "xliff",
            "segment",
            "notes",
            "waivers");
    private static final Set<String> NOTES_KEYS = Set.of("terms");
    private static final Set<String> MERGE_KEYS = Set.of("lang", "keep");
    private static final Set<String> WAIVER_KEYS = Set.of("rule", "unit", "concept", "language", "reason", "seen");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    private final List<String> problems = new ArrayList<>();

    private ConfigReader() {}

    /**
     * The configuration that a file holds.
     *
     * @throws UsageException with a line for each mistake
     */
    static Config read(Source file) throws UsageException {
        var reader = new ConfigReader();
        try {
            Config config = reader.config(Yaml.read(file));
            if (reader.problems.isEmpty()) {
                return config;
            }
        } catch (Source.SourceException e) {
            reader.problems.add(e.getMessage());
        }
        throw new UsageException(reader.problems);
    }

    private Config config(Yaml yaml) {
        Map<String, Yaml> keys = keys(yaml, KEYS, "");
        Yaml mergeKey = keys.get("merge");
        Map<String, Yaml> merge = mergeKey == null ? Map.of() : keys(mergeKey, MERGE_KEYS, "merge");
        Yaml notesKey = keys.get("notes");
        Map<String, Yaml> notes = notesKey == null ? Map.of() : keys(notesKey, NOTES_KEYS, "notes");
        Config by = Config.DEFAULT;
        String source = source(keys.get("source"), by.source());
        var config = new Config(
                source,
                languages(keys.get("languages"), source),
                folder(keys, "content", by.content()),
                folder(keys, "translations", by.translations()),
                folder(keys, "glossary", by.glossary()),
                folder(keys, "build", by.build()),
                globs(keys.get("exclude")),
                truth("lang", merge.get("lang"), by.setLang()),
                keep(merge.get("keep")),
                strings(keys.get("strings"), source),
                new Rules(
                        patterns("variables", keys.get("variables")),
                        credits(keys.get("credits")),
                        truth("author", keys.get("author"), false)),
                new XliffWriter.Form(version(keys.get("xliff")), sentences(keys.get("segment"))),
                truth("terms", notes.get("terms"), by.termNotes()),
                waivers(keys.get("waivers")));
        apart(keys, config);
        return config;
    }

    /** The keys that have a value. */
    private Map<String, Yaml> keys(Yaml yaml, Set<String> known, String inside) {
        Map<String, Yaml> found = new LinkedHashMap<>();
        if (isNull(yaml)) {
            return found;
        }
        if (!(yaml instanceof Yaml.Mapping map)) {
            String what = inside.isEmpty() ? "the file" : "'" + inside + "'";
            problem(yaml.place(), what + " is " + yaml.kind() + "; write keys with values, such as " + example(known));
            return found;
        }
        for (Yaml.Entry entry : map.entries()) {
            String name = entry.key().value();
            if (!known.contains(name)) {
                problem(
                        entry.key().place(),
                        "unknown key '" + name + "'" + (inside.isEmpty() ? "" : " in '" + inside + "'") + "; "
                                + Nearest.hint(name, known, "known are " + String.join(", ", new TreeSet<>(known))));
            } else if (!isNull(entry.value())) {
                found.put(name, entry.value());
            }
        }
        return found;
    }

    private static String example(Set<String> known) {
        return known.contains("keep")
                ? "{keep: 80}"
                : known.contains("terms")
                        ? "{terms: true}"
                        : known.contains("rule") ? "{rule: term-missing, unit: …, reason: …}" : "source: en";
    }

    private String source(@Nullable Yaml yaml, String otherwise) {
        String tag = text("source", yaml, otherwise);
        if (yaml != null && !Language.isTag(tag)) {
            problem(yaml.place(), Language.problem(tag, ""));
        }
        return tag;
    }

    private List<String> languages(@Nullable Yaml yaml, String source) {
        List<String> tags = new ArrayList<>();
        for (Yaml.Scalar each : texts("languages", yaml)) {
            String problem = Language.problem(each.value(), source);
            if (problem.isEmpty() && tags.stream().anyMatch(each.value()::equalsIgnoreCase)) {
                problem = "the language '" + each.value() + "' is there twice; keep one";
            }
            if (!problem.isEmpty()) {
                problem(each.place(), problem);
            }
            tags.add(each.value());
        }
        return tags;
    }

    /** A folder of the project, as a clean path. */
    private String folder(Map<String, Yaml> keys, String key, String otherwise) {
        Yaml yaml = keys.get(key);
        String path = text(key, yaml, otherwise);
        String clean = SlashPaths.clean(path);
        if (yaml != null && SlashPaths.isOutside(path)) {
            problem(yaml.place(), "'" + key + ": " + path + "' leads out of the project; name a folder inside it");
            return otherwise;
        }
        return clean;
    }

    /** What is written must never be what is read. */
    private void apart(Map<String, Yaml> keys, Config config) {
        for (String key : List.of("translations", "build")) {
            String folder = key.equals("build") ? config.build() : config.translations();
            if (folder.isEmpty() || SlashPaths.isIn(config.content(), folder)) {
                Yaml yaml = keys.getOrDefault(key, keys.get("content"));
                if (yaml != null) {
                    problem(
                            yaml.place(),
                            "'" + key
                                    + "' holds the decks of 'content'; name another folder, so that none is overwritten");
                }
            }
        }
    }

    private List<Glob> globs(@Nullable Yaml yaml) {
        List<Glob> globs = new ArrayList<>();
        for (Yaml.Scalar each : texts("exclude", yaml)) {
            try {
                globs.add(Glob.anywhere(each.value()));
            } catch (PatternSyntaxException e) {
                problem(each.place(), "'" + each.value() + "' is not a pattern: " + e.getDescription() + "; close it");
            }
        }
        return globs;
    }

    private int keep(@Nullable Yaml yaml) {
        if (yaml == null) {
            return Config.DEFAULT.keep();
        }
        if (yaml instanceof Yaml.Scalar scalar
                && scalar.value().matches("\\d{1,3}")
                && Integer.parseInt(scalar.value()) <= 100) {
            return Integer.parseInt(scalar.value());
        }
        problem(yaml.place(), "'keep' is " + yaml.kind() + "; write a percentage from 0 to 100");
        return Config.DEFAULT.keep();
    }

    private Map<String, Map<String, String>> strings(@Nullable Yaml yaml, String source) {
        Map<String, Map<String, String>> strings = new TreeMap<>();
        for (Yaml.Entry language : entries("strings", yaml, "sv: {ATTRIBUTION_PREFIX: \"Bild:\"}")) {
            String tag = language.key().value();
            String problem = Language.problem(tag, source);
            if (!problem.isEmpty()) {
                problem(language.key().place(), problem);
            }
            strings.put(tag, variables(language));
        }
        return strings;
    }

    private Map<String, String> variables(Yaml.Entry language) {
        Map<String, String> values = new TreeMap<>();
        for (Yaml.Entry entry : entries(language.key().value(), language.value(), "ATTRIBUTION_PREFIX: \"Bild:\"")) {
            String name = entry.key().value();
            if (!NAME.matcher(name).matches()) {
                problem(
                        entry.key().place(),
                        "'" + name + "' is not the name of a variable; write it without % or braces");
            } else if (!(entry.value() instanceof Yaml.Scalar scalar)) {
                problem(
                        entry.value().place(),
                        "'" + name + "' is " + entry.value().kind() + "; write a text");
            } else if (scalar.value().lines().count() > 1) {
                problem(scalar.place(), "'" + name + "' has more than one line; write one");
            } else {
                values.put(name, scalar.value());
            }
        }
        return values;
    }

    private List<Pattern> credits(@Nullable Yaml yaml) {
        if (yaml instanceof Yaml.Scalar scalar) {
            if (!scalar.value().matches("keep|translate")) {
                problem(
                        scalar.place(),
                        "'credits' is " + scalar.kind() + "; write keep, translate, or a list of regular expressions");
            }
            return scalar.value().equals("keep") ? Rules.DEFAULT.credits() : List.of();
        }
        List<Pattern> all = new ArrayList<>(Rules.DEFAULT.credits());
        all.addAll(patterns("credits", yaml));
        return all;
    }

    private List<Pattern> patterns(String key, @Nullable Yaml yaml) {
        List<Pattern> patterns = new ArrayList<>();
        for (Yaml.Scalar each : texts(key, yaml)) {
            try {
                Pattern pattern = Pattern.compile(each.value());
                if (pattern.matcher("").find()) {
                    problem(each.place(), "'" + each.value() + "' matches an empty text; name what must be there");
                }
                patterns.add(pattern);
            } catch (PatternSyntaxException e) {
                String why = e.getDescription().toLowerCase(Locale.ROOT);
                problem(
                        each.place(),
                        "'" + each.value() + "' is not a regular expression: " + why + "; mend or quote it");
            }
        }
        return patterns;
    }

    private List<Waiver> waivers(@Nullable Yaml yaml) {
        List<Waiver> waivers = new ArrayList<>();
        if (yaml == null || isNull(yaml)) {
            return waivers;
        }
        if (!(yaml instanceof Yaml.Sequence list)) {
            problem(yaml.place(), "'waivers' is " + yaml.kind() + "; write a list; 'polydeck waive' does it for you");
            return waivers;
        }
        for (Yaml each : list.values()) {
            Map<String, Yaml> keys = keys(each, WAIVER_KEYS, "waivers");
            for (String needed : List.of("rule", "unit", "reason")) {
                if (each instanceof Yaml.Mapping && !keys.containsKey(needed)) {
                    problem(each.place(), "the waiver has no '" + needed + "'; add it");
                }
            }
            waivers.add(new Waiver(
                    text("rule", keys.get("rule"), ""),
                    text("unit", keys.get("unit"), ""),
                    textOrNull("concept", keys.get("concept")),
                    textOrNull("language", keys.get("language")),
                    text("reason", keys.get("reason"), ""),
                    textOrNull("seen", keys.get("seen")),
                    each.place()));
        }
        return waivers;
    }

    private @Nullable String textOrNull(String key, @Nullable Yaml yaml) {
        return yaml == null ? null : text(key, yaml, "");
    }

    private @Nullable XliffVersion version(@Nullable Yaml yaml) {
        if (yaml == null || isNull(yaml)) {
            return null;
        }
        String id = text("xliff", yaml, "");
        Optional<XliffVersion> version = XliffVersion.of(id);
        if (version.isEmpty()) {
            problem(yaml.place(), FileForm.versionProblem(id));
        }
        return version.orElse(null);
    }

    private boolean sentences(@Nullable Yaml yaml) {
        String segment = text("segment", yaml, FileForm.PARAGRAPH);
        if (yaml != null && !FileForm.SEGMENTS.contains(segment)) {
            problem(yaml.place(), FileForm.segmentProblem(segment));
        }
        return segment.equals(FileForm.SENTENCE);
    }

    private boolean truth(String key, @Nullable Yaml yaml, boolean otherwise) {
        if (yaml == null || isNull(yaml)) {
            return otherwise;
        }
        if (yaml instanceof Yaml.Scalar scalar && scalar.value().matches("true|false")) {
            return scalar.value().equals("true");
        }
        problem(yaml.place(), "'" + key + "' is " + yaml.kind() + "; write true or false");
        return otherwise;
    }

    private String text(String key, @Nullable Yaml yaml, String otherwise) {
        if (yaml == null || isNull(yaml)) {
            return otherwise;
        }
        if (yaml instanceof Yaml.Scalar scalar) {
            return scalar.value();
        }
        problem(yaml.place(), "'" + key + "' is " + yaml.kind() + "; write one text");
        return otherwise;
    }

    /** A list of texts; one text alone is a list of one. */
    private List<Yaml.Scalar> texts(String key, @Nullable Yaml yaml) {
        List<Yaml.Scalar> texts = new ArrayList<>();
        if (yaml == null || isNull(yaml)) {
            return texts;
        }
        if (yaml instanceof Yaml.Mapping) {
            problem(yaml.place(), "'" + key + "' is a map; write a list, such as [a, b]");
            return texts;
        }
        List<Yaml> values = yaml instanceof Yaml.Sequence list ? list.values() : List.of(yaml);
        for (Yaml value : values) {
            if (value instanceof Yaml.Scalar scalar && !scalar.value().isEmpty()) {
                texts.add(scalar);
            } else {
                problem(value.place(), "'" + key + "' holds " + value.kind() + "; write texts only");
            }
        }
        return texts;
    }

    private List<Yaml.Entry> entries(String key, @Nullable Yaml yaml, String example) {
        if (yaml == null || isNull(yaml)) {
            return List.of();
        }
        if (yaml instanceof Yaml.Mapping map) {
            return map.entries();
        }
        problem(yaml.place(), "'" + key + "' is " + yaml.kind() + "; write it as " + example);
        return List.of();
    }

    private static boolean isNull(Yaml yaml) {
        return yaml instanceof Yaml.Scalar scalar && scalar.isNull();
    }

    private void problem(Place place, String what) {
        problems.add(place + ": " + what);
    }
}
