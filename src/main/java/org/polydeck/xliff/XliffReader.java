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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.xliff.XliffFile.Entry;

/**
 * Reads XLIFF 1.2, 2.0, 2.1 and 2.2 as CAT tools write it: strict or transitional, any prefixes, any order of notes and
 * targets, inline elements of all kinds, segments cut and joined. White space always counts. What can't be read is a
 * finding, never an exception.
 */
public final class XliffReader {
    /** How many units {@link #read} holds; {@link #scan} has no bound. */
    static final int MOST = 250_000;

    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:";

    private final String name;
    private final FileReader.Sink sink;
    private @Nullable FileReader reader;

    private XliffReader(String name, FileReader.Sink sink) {
        this.name = name;
        this.sink = sink;
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

    /** Gets what is in a file unit by unit, in its order. */
    public interface Visitor {
        /** An element {@code file} begins; it has no entries yet. */
        void file(XliffFile head);

        /** A unit of that file; one that is there twice comes twice. */
        void unit(Entry entry);
    }

    /**
     * Reads a file as a whole.
     *
     * @param name path for messages
     * @throws IOException when it can't be opened or the disk fails; never for what is in it
     */
    public static Reading read(Path path, String name) throws IOException {
        var whole = new Whole();
        read(path, name, whole);
        return whole.reading();
    }

    /**
     * Reads a file as a whole from where it is kept.
     *
     * @param in is closed
     * @param name path for messages
     * @throws IOException when it can't be read; never for what is in it
     */
    public static Reading read(InputStream in, String name) throws IOException {
        var whole = new Whole();
        new XliffReader(name, whole).read(in);
        return whole.reading();
    }

    /** Reads a text. */
    public static Reading read(Source source) {
        var whole = new Whole();
        try (InputStream in = new ByteArrayInputStream(source.text().getBytes(UTF_8))) {
            new XliffReader(source.file(), whole).read(in);
            return whole.reading();
        } catch (IOException e) {
            throw new IllegalStateException("memory can't fail", e);
        }
    }

    /**
     * Reads a file unit by unit, in memory that doesn't grow with it.
     *
     * @param name path for messages
     * @return what is wrong with the file
     * @throws IOException when it can't be opened or the disk fails; never for what is in it
     */
    public static List<Finding> scan(Path path, String name, Visitor visitor) throws IOException {
        var passing = new Passing(visitor);
        read(path, name, passing);
        return passing.findings();
    }

    /** As the other, from where the file is kept. */
    public static List<Finding> scan(InputStream in, String name, Visitor visitor) throws IOException {
        var passing = new Passing(visitor);
        new XliffReader(name, passing).read(in);
        return passing.findings();
    }

    private static void read(Path path, String name, FileReader.Sink sink) throws IOException {
        var reader = new XliffReader(name, sink);
        if (Files.isDirectory(path)) {
            reader.report("xliff-foreign", Level.ERROR, Place.of(name), "this is a folder; a file is needed");
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            reader.read(in);
        }
    }

    private void read(InputStream in) throws IOException {
        try (var text = new XmlText(in, name, XmlText.LARGEST)) {
            document(new XmlCursor(text, name));
        } catch (XmlCursor.Broken e) {
            sink.broken();
            String where = reader == null ? "before the first unit" : reader.where();
            String problem = e.problem() != null
                    ? e.problem()
                    : "this is not whole, well-formed XML, " + where + "; mend it or fetch an earlier version";
            report(e.rule(), Level.ERROR, e.place(), problem);
        }
    }

    private void document(XmlCursor cursor) throws XmlCursor.Broken, IOException {
        cursor.next();
        String version = cursor.attributeOrEmpty("version");
        String namespace = cursor.namespace();
        XliffVersion read = version(namespace, version);
        cursor.adoptNamespace(read == null ? XliffVersion.V1_2 : read);
        if (!cursor.element().equals("xliff")) {
            String problem =
                    "this is not XLIFF, its first element is '" + cursor.element() + "'; an XLIFF file is needed";
            report("xliff-foreign", Level.ERROR, cursor.place(), problem);
            return;
        }
        if (read == null) {
            String problem = "XLIFF " + (version.isEmpty() ? "without a version" : version)
                    + " can't be read; save it as XLIFF 1.2 or 2.0";
            report("xliff-foreign", Level.ERROR, cursor.place(), problem);
            return;
        }
        reader = read == XliffVersion.V1_2 ? new FileReader12(cursor, sink) : new FileReader2(cursor, sink);
        reader.document();
        if (sink.files() != 1) {
            report(
                    "xliff-foreign",
                    sink.files() == 0 ? Level.ERROR : Level.WARNING,
                    Place.of(name),
                    sink.files() == 0
                            ? "there is no 'file' element in this XLIFF; fetch an earlier version"
                            : "this XLIFF is about " + sink.files()
                                    + " files; it is read but can't be updated, split it");
        }
    }

    /** As which version a file is read; null where it is none of ours. */
    private static @Nullable XliffVersion version(String namespace, String version) {
        String named = namespace.startsWith(NAMESPACE) ? namespace.substring(NAMESPACE.length()) : "";
        // 2.1 has the namespace of 2.0
        return switch (namespace.isEmpty() ? version : named) {
            case "1.2" -> XliffVersion.V1_2;
            case "2.0", "2.1", "2.2" -> XliffVersion.V2_0;
            default -> null;
        };
    }

    private void report(String rule, Level level, Place place, String message) {
        sink.report(new Finding(rule, level, message, sink.language(), null, 0, null, null, null, place, null));
    }

    /** Passes everything on. */
    private static final class Passing extends FileReader.Sink {
        private final Visitor visitor;
        private final Map<String, Integer> lines = new HashMap<>();

        Passing(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        void begin(XliffFile head) {
            super.begin(head);
            lines.clear();
            visitor.file(head);
        }

        @Override
        void unit(Entry entry) {
            visitor.unit(entry);
            Place place = Objects.requireNonNull(entry.place());
            Integer first = lines.size() < MOST ? lines.putIfAbsent(entry.id(), place.line()) : lines.get(entry.id());
            if (first != null) {
                duplicate(entry, place, first);
            }
        }
    }

    /** Keeps everything; of units with the same id the first. */
    private static final class Whole extends FileReader.Sink {
        private final List<XliffFile> files = new ArrayList<>();
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, Extra> around = new LinkedHashMap<>();
        private XliffFile head = XliffFile.empty("", "", "");
        private boolean complete = true;
        private boolean broken;

        @Override
        void begin(XliffFile next) {
            super.begin(next);
            head = next;
            entries.clear();
            around.clear();
            complete = true;
        }

        @Override
        void around(String where, Extra extra) {
            around.put(where, extra);
        }

        @Override
        void unit(Entry entry) throws XmlCursor.Broken {
            Place place = Objects.requireNonNull(entry.place());
            if (entries.size() == MOST) {
                throw new XmlCursor.Broken("xliff-unsafe", place, "the file has more than 250,000 units; split it");
            }
            Entry first = entries.putIfAbsent(entry.id(), entry);
            if (first == null) {
                return;
            }
            complete &= !entry.isBegun() || first.translation().equals(entry.translation());
            complete &= first.notes().containsAll(entry.notes());
            duplicate(entry, place, Objects.requireNonNull(first.place()).line());
        }

        @Override
        void incomplete() {
            complete = false;
        }

        @Override
        void broken() {
            broken = true;
        }

        @Override
        void end() {
            files.add(new XliffFile(
                    head.version(),
                    head.original(),
                    head.sourceLanguage(),
                    head.targetLanguage(),
                    List.copyOf(entries.values()),
                    around,
                    complete));
        }

        Reading reading() {
            if (broken || files.size() > 1) {
                files.replaceAll(XliffFile::incomplete);
            }
            return new Reading(files, findings());
        }
    }
}
