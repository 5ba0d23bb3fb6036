// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/**
 * Reads XLIFF 1.2 as CAT tools write it: strict or transitional, any prefixes, any order of notes and targets, inline
 * elements of all kinds. White space always counts. What can't be read is a finding, never an exception.
 */
public final class XliffReader {
    /** Namespace of XLIFF 1.2. */
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

    private static final Pattern SLIDE = Pattern.compile("slide-([1-9][0-9]{0,8})(-notes)?");

    private final String name;
    private final List<XliffFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    // of the <file> that is being read
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private String targetLanguage = "";
    private @Nullable String unit;
    private boolean inUnit;
    private boolean complete;

    private XliffReader(String name) {
        this.name = name;
    }

    /**
     * All that could be read.
     *
     * @param files one for each element {@code <file>}; more than one only from other tools
     * @param findings what is wrong with the file
     */
    public record Reading(List<XliffFile> files, List<Finding> findings) {
        public Reading {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }

        /** Whether writing the file anew loses nothing. */
        public boolean complete() {
            return !files.isEmpty() && files.stream().allMatch(XliffFile::complete);
        }

        /** The part that is about a deck; the only part, whatever it is about; null where there is neither. */
        public @Nullable XliffFile file(String original) {
            return files.stream()
                    .filter(f -> f.original().equals(original))
                    .findFirst()
                    .orElse(files.size() == 1 ? files.get(0) : null);
        }
    }

    /**
     * Reads a file.
     *
     * @param name path for messages
     * @throws IOException when it can't be opened or the disk fails; never for what is in it
     */
    public static Reading read(Path path, String name) throws IOException {
        var reader = new XliffReader(name);
        if (Files.isDirectory(path)) {
            reader.report("xliff-foreign", Level.ERROR, Place.of(name), "this is a folder; a file is needed");
            return reader.reading();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return reader.read(in);
        }
    }

    /** Reads a text. */
    public static Reading read(Source source) {
        try (InputStream in = new ByteArrayInputStream(source.text().getBytes(UTF_8))) {
            return new XliffReader(source.file()).read(in);
        } catch (IOException e) {
            throw new IllegalStateException("memory can't fail", e);
        }
    }

    private Reading read(InputStream in) throws IOException {
        try (var text = new XmlText(in, name, XmlText.LARGEST)) {
            document(new XmlCursor(text, name));
        } catch (XmlCursor.Broken e) {
            files.replaceAll(XliffReader::incomplete);
            String problem = e.problem() != null
                    ? e.problem()
                    : "this is not whole, well-formed XML, " + where() + "; mend it or fetch an earlier version";
            report(e.rule(), Level.ERROR, e.place(), problem);
        }
        return reading();
    }

    private String where() {
        if (unit == null) {
            return "before the first unit";
        }
        return (inUnit ? "in" : "after") + (unit.isEmpty() ? " a unit without id" : " unit '" + unit + "'");
    }

    private Reading reading() {
        return new Reading(files, findings);
    }

    private void document(XmlCursor cursor) throws XmlCursor.Broken, IOException {
        cursor.next();
        String problem = problem(cursor.adoptNamespace(), cursor.element(), cursor.attribute("version"));
        if (problem != null) {
            report("xliff-foreign", Level.ERROR, cursor.place(), problem);
            return;
        }
        while (cursor.next()) {
            if (cursor.isStart() && cursor.element().equals("file")) {
                file(cursor);
            } else if (cursor.isStart()) {
                cursor.skip();
            }
        }
        if (files.size() != 1) {
            files.replaceAll(XliffReader::incomplete);
            report(
                    "xliff-foreign",
                    files.isEmpty() ? Level.ERROR : Level.WARNING,
                    Place.of(name),
                    files.isEmpty()
                            ? "there is no 'file' element in this XLIFF; fetch an earlier version"
                            : "this XLIFF is about " + files.size()
                                    + " files; it is read but can't be updated, split it");
        }
    }

    private static @Nullable String problem(String namespace, String root, @Nullable String version) {
        if (!root.equals("xliff")) {
            return "this is not XLIFF, its first element is '" + root + "'; an XLIFF 1.2 file is needed";
        }
        if (namespace.equals(NAMESPACE) || (namespace.isEmpty() && "1.2".equals(version))) {
            return null;
        }
        return "XLIFF " + (version == null ? "without a version" : version)
                + " can't be read yet; save it as XLIFF 1.2";
    }

    private static XliffFile incomplete(XliffFile f) {
        return new XliffFile(f.original(), f.sourceLanguage(), f.targetLanguage(), f.entries(), false);
    }

    private void file(XmlCursor cursor) throws XmlCursor.Broken, IOException {
        String original = cursor.attributeOrEmpty("original");
        String sourceLanguage = cursor.attributeOrEmpty("source-language");
        targetLanguage = cursor.attributeOrEmpty("target-language");
        entries.clear();
        complete = true;
        var all = new Group(0, false, true).inner(cursor);
        try {
            int element = cursor.depth();
            while (cursor.nextIn(element)) {
                if (cursor.isStart() && cursor.element().equals("body")) {
                    units(cursor, all);
                } else if (cursor.isStart()) {
                    cursor.skip();
                }
            }
        } finally {
            files.add(new XliffFile(original, sourceLanguage, targetLanguage, List.copyOf(entries.values()), complete));
        }
    }

    /** What the groups around a unit say. */
    private record Group(int slide, boolean stale, boolean translate) {
        Group inner(XmlCursor cursor) {
            Matcher m = SLIDE.matcher(cursor.attributeOrEmpty("id"));
            return new Group(
                    m.matches() ? Integer.parseInt(m.group(1)) : slide,
                    stale || XliffWriter.STALE.equals(cursor.attribute("restype")),
                    translate(cursor));
        }

        boolean translate(XmlCursor cursor) {
            String own = cursor.attribute("translate");
            return own == null ? translate : !own.equals("no");
        }
    }

    private void units(XmlCursor cursor, Group group) throws XmlCursor.Broken, IOException {
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (!cursor.isStart()) {
                continue;
            }
            switch (cursor.element()) {
                case "group" -> units(cursor, group.inner(cursor));
                case "trans-unit" -> unit(cursor, group);
                default -> cursor.skip();
            }
        }
    }

    private void unit(XmlCursor cursor, Group group) throws XmlCursor.Broken, IOException {
        var draft = new Draft(cursor, group);
        unit = draft.id;
        inUnit = true;
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isStart()) {
                draft.child();
            }
        }
        inUnit = false;
        draft.check();
        if (!draft.id.isEmpty()) {
            add(draft.entry(), group);
        }
    }

    private void add(Entry entry, Group group) {
        Entry first = entries.putIfAbsent(entry.id(), entry);
        if (first == null) {
            return;
        }
        complete &= entry.translation().isEmpty() || first.translation().equals(entry.translation());
        complete &= first.notes().containsAll(entry.notes());
        int line = Objects.requireNonNull(first.place()).line();
        String message = "unit '" + entry.id() + "' a second time, the first is in line " + line;
        report(entry.id(), group, entry.place(), "unit-duplicate", message + "; remove one of them");
    }

    /** A unit that is being read. */
    private final class Draft {
        private final XmlCursor cursor;
        private final Group group;
        private final InlineReader inline;
        private final String id;
        private final Place place;
        private final boolean approved;
        private final boolean translate;
        private final String path;
        private final List<Note> notes = new ArrayList<>();
        private @Nullable List<Target> source;
        private List<Target> target = List.of();
        private @Nullable Place targetPlace;
        private @Nullable String state;

        Draft(XmlCursor cursor, Group group) {
            this.cursor = cursor;
            this.group = group;
            inline = new InlineReader(cursor);
            id = cursor.attributeOrEmpty("id");
            place = cursor.place();
            approved = "yes".equals(cursor.attribute("approved"));
            translate = group.translate(cursor);
            path = cursor.attributeOrEmpty("resname");
        }

        void child() throws XmlCursor.Broken, IOException {
            String element = cursor.element();
            // seg-source is the source once more, cut into segments
            if (element.equals("source") || (element.equals("seg-source") && source == null)) {
                source = inline.read();
            } else if (element.equals("target") && target.isEmpty()) {
                targetPlace = cursor.place();
                state = cursor.attribute("state");
                target = inline.read();
            } else if (element.equals("target")) {
                complete = false;
                report(id, group, cursor.place(), "unit-invalid", "a second target; remove one of them");
                cursor.skip();
            } else if (element.equals("note")) {
                note();
            } else {
                cursor.skip();
            }
        }

        private void note() throws XmlCursor.Broken, IOException {
            String from = cursor.attributeOrEmpty("from");
            String text = cursor.content();
            if (!from.equals(Note.OURS)) {
                notes.add(new Note(from, text));
            }
        }

        void check() {
            if (id.isEmpty()) {
                complete &= isEmpty() && notes.isEmpty();
                report(null, group, place, "unit-invalid", "a unit without id; give it the id that it had");
            } else if (source == null) {
                report(id, group, place, "unit-invalid", "a unit without source; extract the deck again");
            }
        }

        Entry entry() {
            return new Entry(
                    new Translation(id, target, state()),
                    approved,
                    translate,
                    group.stale,
                    group.slide,
                    path,
                    source == null ? List.of() : source,
                    inline.codes(),
                    notes,
                    place,
                    targetPlace);
        }

        private boolean isEmpty() {
            return new Translation(id, target, State.NEW).isEmpty();
        }

        /** How far it is, by XLIFF 1.2's states and what tools make of them. */
        private State state() {
            return switch (state == null ? "" : state) {
                case "new", "needs-translation" -> State.NEW;
                case "needs-review-translation",
                        "needs-review-adaptation",
                        "needs-review-l10n",
                        "needs-adaptation",
                        "needs-l10n" -> State.NEEDS_REVIEW;
                case "translated" -> State.TRANSLATED;
                case "signed-off", "final" -> State.FINAL;
                default -> isEmpty() ? State.NEW : approved ? State.FINAL : State.TRANSLATED;
            };
        }
    }

    private void report(String rule, Level level, Place place, String message) {
        report(null, null, place, rule, level, message);
    }

    private void report(@Nullable String unit, Group group, @Nullable Place place, String rule, String message) {
        report(unit, group, place, rule, Level.ERROR, message);
    }

    private void report(
            @Nullable String unit,
            @Nullable Group group,
            @Nullable Place place,
            String rule,
            Level level,
            String message) {
        findings.add(new Finding(
                rule,
                level,
                message,
                targetLanguage.isEmpty() ? null : targetLanguage,
                null,
                group == null ? 0 : group.slide,
                unit,
                null,
                null,
                place,
                null));
    }
}
