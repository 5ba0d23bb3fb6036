// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a folder or a ZIP, to be read where they are: nothing is unpacked to the disk. */
abstract class KitFiles implements Closeable {
    private final String label;

    /** @param label of the folder or ZIP, for messages */
    KitFiles(String label) {
        this.label = label;
    }

    /** Paths of all files, with {@code /}, in a stable order. */
    abstract Set<String> names();

    /** The content of a file; may be asked for by many threads at once. */
    abstract InputStream open(String name) throws IOException;

    @Override
    public void close() throws IOException {}

    String label() {
        return label;
    }

    /** A file's path for messages. */
    String label(String name) {
        return name.isEmpty() ? label : label + "/" + name;
    }

    /**
     * A folder, a ZIP, or a single XLIFF file.
     *
     * @throws IOException when it can't be read, or a ZIP is not safe to read
     */
    static KitFiles open(Path path, String label) throws IOException {
        if (Files.isDirectory(path)) {
            return new Folder(path, label);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(label);
        }
        return isXliff(label) ? new Single(path, label) : KitZip.open(path, label);
    }

    /** Whether a file of this name is XLIFF; what macOS puts into a ZIP beside each file is none. */
    static boolean isXliff(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return (file.endsWith(".xlf") || file.endsWith(".xliff"))
                && !file.startsWith(".")
                && !name.startsWith("__MACOSX/");
    }

    /** A failure with this as a whole, or with a file in it. */
    FileSystemException failure(String reason) {
        return new FileSystemException(label, null, reason);
    }

    /** A folder; links in it are not followed. */
    private static final class Folder extends KitFiles {
        private final TreeMap<String, Path> files = new TreeMap<>();

        Folder(Path folder, String label) throws IOException {
            super(label);
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(p -> Files.isRegularFile(p, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                        .forEach(p -> files.put(SlashPaths.slashed(folder.relativize(p)), p));
            } catch (java.io.UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        Set<String> names() {
            return files.keySet();
        }

        @Override
        InputStream open(String name) throws IOException {
            Path path = files.get(name);
            if (path == null) {
                throw new NoSuchFileException(label(name));
            }
            return Files.newInputStream(path);
        }
    }

    /** One file. */
    private static final class Single extends KitFiles {
        private final Path path;

        Single(Path path, String label) {
            super(label);
            this.path = path;
        }

        @Override
        Set<String> names() {
            return new TreeSet<>(List.of(String.valueOf(path.getFileName())));
        }

        @Override
        InputStream open(String name) throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        String label(String name) {
            return label();
        }
    }
}
