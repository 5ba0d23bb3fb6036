// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Yaml;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.source.Source.SourceException;

/**
 * Reads glossary files as {@code docs/glossary.md} describes them. A concept with a mistake in it is left out; all mistakes
 * are told, each with its place, and never keep the other concepts and files from being read.
 */
public final class GlossaryReader {
    /** Rule id of what is wrong with a glossary. */
    public static final String INVALID = "glossary-invalid";

    private static final List<String> FILE_KEYS = List.of("concepts");
    static final List<String> CONCEPT_KEYS =
            List.of("id", "domain", "definition", "source", "note", "untranslatable", "terms");
    static final List<String> TERM_KEYS = List.of(
            "text",
            "pattern",
            "status",
            "reason",
            "replacement",
            "false-friend",
            "pos",
            "gender",
            "case",
            "forms",
            "note");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Place> ids = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final GlossaryPlaces places = new GlossaryPlaces();
    /** Where the terms of the concept that is being read stand. */
    private final List<Place> termPlaces = new ArrayList<>();

    private GlossaryReader() {}

    /** The glossary that some files make up together. */
    public static Reading read(List<Source> files) {
        var reader = new GlossaryReader();
        files.forEach(reader::file);
        return reader.reading();
    }

    /**
     * The glossary of a folder: its {@code *.yaml} and {@code *.yml} files, also those in folders below, in the order of
     * their paths. A folder that does not exist is an empty glossary.
     *
     * @param name path of the folder for messages, with {@code /}
     * @throws IOException when the folder, or a file in it, can't be read
     */
    public static Reading readFolder(Path folder, String name) throws IOException {
        var reader = new GlossaryReader();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            try {
                reader.file(Source.read(file.getValue(), name + "/" + file.getKey()));
            } catch (SourceException e) {
                reader.problem(e.place(), e.problem());
            }
        }
        return reader.reading();
    }

    /** Whether a file is one of those that {@link #readFolder} reads. */
    public static boolean isOf(Path folder, Path file) throws IOException {
        for (Path each : files(folder).values()) {
            if (Files.exists(each) && Files.exists(file) && Files.isSameFile(each, file)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(p -> !Files.isDirectory(p)).forEach(p -> {
                    String path = folder.relativize(p).toString().replace('\\', '/');
                    String lower = path.toLowerCase(Locale.ROOT);
                    // ".#security.yaml" is what an editor leaves behind
                    if ((lower.endsWith(".yaml") || lower.endsWith(".yml")) && !("/" + path).contains("/.")) {
                        files.put(path, p);
                    }
                });
            }
        }
        return files;
    }

    private Reading reading() {
        return new Reading(new Glossary(concepts), findings, places);
    }

    private void problem(Place place, String message) {
        findings.add(Finding.at(place, INVALID, Finding.Level.ERROR, message));
    }

    private void file(Source source) {
        try {
            var fields = new Fields(Yaml.read(source), "the file", FILE_KEYS, this::problem);
            fields.list("concepts").forEach(this::concept);
        } catch (SourceException e) {
            problem(e.place(), e.problem());
        }
    }

    private void concept(Yaml yaml) {
        int before = findings.size();
        var fields = new Fields(yaml, "the concept", CONCEPT_KEYS, this::problem);
        String id = id(fields);
        String domain = fields.text("domain");
        String definition = fields.text("definition");
        String source = fields.text("source");
        String note = fields.text("note");
        boolean untranslatable = fields.truth("untranslatable");
        termPlaces.clear();
        List<Term> terms = terms(fields);
        if (findings.size() == before) {
            if (terms.isEmpty()) {
                problem(
                        fields.place(),
                        "the concept '" + id + "' has no terms; add 'terms:' with a language and its words");
            } else {
                concepts.add(new Concept(id, domain, definition, source, note, untranslatable, terms));
                places.concept(id, fields.place("id"));
                for (int i = 0; i < terms.size(); i++) {
                    places.term(id, terms.get(i), termPlaces.get(i));
                }
            }
        }
    }

    private String id(Fields fields) {
        String id = fields.text("id");
        if (id == null) {
            if (fields.get("id") == null && fields.isMap()) {
                problem(fields.place(), "the concept has no id; add one, such as 'id: attack-surface'");
            }
            return "";
        }
        Place taken = ids.putIfAbsent(id, fields.place("id"));
        if (!ID.matcher(id).matches()) {
            problem(
                    fields.place("id"),
                    "the id '" + id + "' has more than letters, digits, '-', '.' and '_'; rename it");
        } else if (taken != null) {
            problem(
                    fields.place("id"),
                    "the id '" + id + "' is taken by " + taken + "; rename one, or join the concepts");
        }
        return id;
    }

    private List<Term> terms(Fields concept) {
        List<Term> terms = new ArrayList<>();
        Yaml yaml = concept.get("terms");
        if (yaml == null) {
            return terms;
        }
        if (!(yaml instanceof Yaml.Mapping languages)) {
            problem(yaml.place(), "'terms' is " + yaml.kind() + "; write languages with their terms, such as 'en:'");
            return terms;
        }
        for (Yaml.Entry language : languages.entries()) {
            language(language, terms);
        }
        return terms;
    }

    private void language(Yaml.Entry entry, List<Term> terms) {
        String language = entry.key().value();
        if (!Languages.isTag(language)) {
            String dashed = language.replace('_', '-');
            String hint = Languages.isTag(dashed) ? "write '" + dashed + "'" : "write one such as sv or pt-BR";
            problem(entry.key().place(), "'" + language + "' is not a language tag; " + hint);
        } else if (!(entry.value() instanceof Yaml.Sequence list)
                || list.values().isEmpty()) {
            problem(entry.value().place(), "'" + language + "' has no list of terms; write one, such as [password]");
        } else {
            Set<String> listed = new HashSet<>();
            list.values().forEach(each -> term(language, each, listed, terms));
        }
    }

    private void term(String language, Yaml yaml, Set<String> listed, List<Term> terms) {
        int before = findings.size();
        Fields fields = yaml instanceof Yaml.Scalar
                ? Fields.of("text", yaml, this::problem)
                : new Fields(yaml, "the term", TERM_KEYS, this::problem);
        Wording wording = fields.isMap() ? wording(fields, listed) : null;
        Term.Status status = fields.oneOf("status", Term.Status.class);
        Term.PartOfSpeech pos = fields.oneOf("pos", Term.PartOfSpeech.class);
        Term.Gender gender = fields.oneOf("gender", Term.Gender.class);
        String reason = fields.text("reason");
        String replacement = fields.text("replacement");
        boolean falseFriend = fields.truth("false-friend");
        String note = fields.text("note");
        Term.Status use = status == null ? Term.Status.PREFERRED : status;
        if (use.isAllowed()) {
            List.of("reason", "replacement", "false-friend").forEach(key -> onlyBad(fields, key, use));
        }
        if (wording != null && findings.size() == before) {
            terms.add(new Term(language, wording, use, reason, replacement, falseFriend, pos, gender, note));
            termPlaces.add(fields.place(fields.get("text") == null ? "pattern" : "text"));
        }
    }

    private void onlyBad(Fields fields, String key, Term.Status status) {
        if (fields.get(key) != null) {
            problem(
                    fields.place(key),
                    "'" + key + "' does not go with a term that is " + status.id()
                            + "; remove it, or write 'status: deprecated' or 'status: forbidden'");
        }
    }

    private @Nullable Wording wording(Fields fields, Set<String> listed) {
        String text = fields.text("text");
        String pattern = fields.text("pattern");
        Wording.Letters letters = fields.oneOf("case", Wording.Letters.class);
        List<String> forms = forms(fields, listed, text);
        if ((fields.get("text") == null) == (fields.get("pattern") == null)) {
            boolean none = fields.get("text") == null;
            problem(
                    fields.place(),
                    none
                            ? "the term has no text; add 'text:' or 'pattern:'"
                            : "the term has both 'text' and 'pattern'; keep one");
            return null;
        }
        if (pattern != null) {
            List.of("forms", "case").forEach(key -> notForPattern(fields, key));
            return shape(pattern, fields.place("pattern"));
        }
        return text == null || !Wording.Words.isWords(text)
                ? null
                : new Wording.Words(text, forms, letters == null ? Wording.Letters.AUTO : letters);
    }

    private void notForPattern(Fields fields, String key) {
        if (fields.get(key) != null) {
            problem(fields.place(key), "'" + key + "' does not go with 'pattern'; remove it");
        }
    }

    /** The forms that are sound; the text is looked at like one. */
    private List<String> forms(Fields fields, Set<String> listed, @Nullable String text) {
        if (text != null) {
            isNew(text, fields.place("text"), listed);
        }
        List<String> forms = new ArrayList<>();
        for (Yaml yaml : fields.list("forms")) {
            if (!(yaml instanceof Yaml.Scalar form)) {
                problem(yaml.place(), "a form is " + yaml.kind() + "; write a text");
            } else if (isNew(form.value().strip(), form.place(), listed)) {
                forms.add(form.value().strip());
            }
        }
        return forms;
    }

    private boolean isNew(String text, Place place, Set<String> listed) {
        if (!Wording.Words.isWords(text)) {
            problem(place, "'" + text + "' has no letter and no digit; write it as it stands in a text");
            return false;
        }
        if (!Spelling.isFindable(text)) {
            problem(place, "'" + text + "' has a dash, an address or a variable in it; write words alone");
            return false;
        }
        if (!listed.add(text)) {
            problem(place, "'" + text + "' is listed twice for the same concept and language; keep one");
            return false;
        }
        return true;
    }

    private @Nullable Wording shape(String regex, Place place) {
        try {
            Pattern pattern = Pattern.compile(regex);
            if (!pattern.matcher("").find()) {
                return new Wording.Shape(pattern);
            }
            problem(
                    place,
                    "the pattern '" + regex
                            + "' matches an empty text; name at least one character that must be there");
        } catch (PatternSyntaxException e) {
            String why = e.getDescription().toLowerCase(Locale.ROOT);
            problem(place, "the pattern '" + regex + "' can't be read (" + why + "); mend it");
        }
        return null;
    }
}
