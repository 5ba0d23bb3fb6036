// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is written whole or not at all: a draft beside it takes its place when it is complete. */
final class WholeFile implements Closeable {
    private final Path file;
    private final Path draft;
    private final OutputStream bytes;
    private final Writer writer;

    private WholeFile(Path file, Path draft, OutputStream bytes) {
        this.file = file;
        this.draft = draft;
        this.bytes = bytes;
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8.newEncoder()));
    }

    /** Begins a draft; what it is to replace stays until {@link #keep()}. */
    static WholeFile replacing(Path path) throws IOException {
        if (Files.isSymbolicLink(path)
                && Files.exists(path)
                && !Files.isRegularFile(path)
                && !Files.isDirectory(path)) {
            // what /dev/stdout leads to may have no name of its own
            return new WholeFile(path, path, Files.newOutputStream(path, StandardOpenOption.WRITE));
        }
        // a link stays a link: what it leads to is written
        Path file = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException("is a directory");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // a pipe or a device, such as /dev/stdout, is written to and never replaced
            return new WholeFile(file, file, Files.newOutputStream(file, StandardOpenOption.WRITE));
        }
        Files.createDirectories(folder);
        String random = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        Path draft = folder.resolve("." + file.getFileName() + "." + random + ".tmp");
        // gone even when the program is interrupted
        draft.toFile().deleteOnExit();
        OutputStream bytes = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new WholeFile(file, draft, bytes);
    }

    /** Where the new text goes. */
    Writer writer() {
        return writer;
    }

    /** Where the new bytes go, of a file that is no text. */
    OutputStream bytes() {
        return bytes;
    }

    /** Puts the draft in the place of the file; one that holds the same stays as it is. */
    void keep() throws IOException {
        writer.close();
        if (draft.equals(file) || (Files.isRegularFile(file) && Files.mismatch(file, draft) == -1)) {
            return;
        }
        keepPermissions();
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void keepPermissions() throws IOException {
        var old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        var view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (old != null && view != null && Files.exists(file)) {
            view.setPermissions(old.readAttributes().permissions());
        }
    }

    /** Drops the draft, unless it was kept. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (IOException e) {
            // a full disk says so once more here
        } finally {
            if (!draft.equals(file)) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Whether the file holds exactly this text. */
    static boolean holds(Path path, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        return Files.isRegularFile(path)
                && Files.size(path) == bytes.length
                && Arrays.equals(Files.readAllBytes(path), bytes);
    }

    /** Makes the file hold exactly this text. */
    static void write(Path path, String text) throws IOException {
        try (WholeFile file = replacing(path)) {
            file.writer().write(text);
            file.keep();
        }
    }
}
