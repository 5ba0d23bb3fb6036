// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a kit is written: a folder, or a ZIP. */
final class KitTarget {
    /** The first day that a ZIP knows; kits have no dates. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path path;
    private final String label;
    private final boolean zip;
    private final Map<String, String> earlier;

    private KitTarget(Path path, String label, boolean zip, Map<String, String> earlier) {
        this.path = path;
        this.label = label;
        this.zip = zip;
        this.earlier = earlier;
    }

    /** The content of a file. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    /**
     * The place that the user named.
     *
     * @throws UsageException when there is something that would be overwritten
     */
    static KitTarget of(Project project, String output) throws UsageException, IOException {
        Path path = Project.resolve(project.folder(), output);
        String label = project.name(path);
        boolean zip = output.toLowerCase(Locale.ROOT).endsWith(".zip");
        if (path.equals(project.root()) || isTaken(project, path, zip)) {
            throw new UsageException("-o " + output + ": this is a folder of the project; name another");
        }
        if (Files.isDirectory(path) == zip && Files.exists(path)) {
            throw new UsageException(
                    "-o " + output + ": this is a " + (zip ? "folder" : "file") + "; name another place for the kit");
        }
        return new KitTarget(path, label, zip, earlier(path, output, zip));
    }

    /** A folder among the decks would be read as decks. */
    private static boolean isTaken(Project project, Path path, boolean zip) {
        Path root = project.root();
        Config config = project.config();
        return Stream.of(config.content(), config.translations(), config.glossary())
                .map(folder -> root.resolve(folder).normalize())
                .anyMatch(folder -> path.startsWith(folder) && !(zip && folder.equals(root)));
    }

    private static Map<String, String> earlier(Path path, String output, boolean zip)
            throws UsageException, IOException {
        if (!Files.exists(path) || (!zip && isEmpty(path))) {
            return Map.of();
        }
        if (!zip && !Files.isRegularFile(path.resolve(Kit.MANIFEST))) {
            throw new UsageException("-o " + output + ": the folder is not empty, and no kit; name another");
        }
        try (KitFiles files = KitFiles.open(path, output)) {
            Kit kit = Kit.of(files);
            if (kit.manifest() == null || !kit.folder().isEmpty()) {
                throw new UsageException("-o " + output + ": this is there already, and no kit; name another");
            }
            if (kit.hasWork()) {
                throw new UsageException("-o " + output + ": somebody has worked in this kit; take that back with "
                        + "'polydeck kit unpack " + output + "', and name another place");
            }
            return kit.hashes();
        } catch (IOException e) {
            throw new UsageException("-o " + Failure.line(output, e));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    /** A file's path for messages. */
    String label(String name) {
        return label + "/" + name;
    }

    /** The hash of each translation file that was packed here before, by its path in the kit. */
    Map<String, String> earlier() {
        return earlier;
    }

    /**
     * Writes the kit.
     *
     * @param parts files by their paths, with {@code /}; a path that ends in one is an empty folder
     */
    void write(SortedMap<String, Part> parts) throws IOException {
        if (zip) {
            zip(parts);
            return;
        }
        for (String old : earlier.keySet()) {
            if (!parts.containsKey(old) && !SlashPaths.isOutside(old)) {
                Files.deleteIfExists(inside(old));
            }
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (!part.getKey().equals(Kit.MANIFEST)) {
                file(part.getKey(), part.getValue());
            }
        }
        // last: without it, this is no kit yet
        for (Part manifest :
                List.copyOf(parts.subMap(Kit.MANIFEST, Kit.MANIFEST + "\0").values())) {
            file(Kit.MANIFEST, manifest);
        }
    }

    private void file(String name, Part part) throws IOException {
        Path file = inside(name);
        if (name.endsWith("/")) {
            Files.createDirectories(file);
            return;
        }
        try (WholeFile whole = WholeFile.replacing(file)) {
            part.to(whole.bytes());
            whole.keep();
        }
    }

    /** A path in the folder, if no link leads elsewhere on the way. */
    private Path inside(String name) throws IOException {
        Path file = path;
        for (String part : name.split("/", -1)) {
            file = file.resolve(part);
            if (Files.isSymbolicLink(file)) {
                throw new IOException("'" + label(name) + "' is a link, or behind one; remove it");
            }
        }
        return file;
    }

    private void zip(SortedMap<String, Part> parts) throws IOException {
        try (WholeFile whole = WholeFile.replacing(path)) {
            var out = new ZipOutputStream(whole.bytes());
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LONG_AGO);
                out.putNextEntry(entry);
                part.getValue().to(out);
                out.closeEntry();
            }
            out.finish();
            whole.keep();
        }
    }
}
