// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is written whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Whether the file holds exactly this text. */
    static boolean holds(Path path, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        return Files.isRegularFile(path)
                && Files.size(path) == bytes.length
                && Arrays.equals(Files.readAllBytes(path), bytes);
    }

    /**
     * Makes the file hold exactly this text; the old one stays until the new one is complete.
     *
     * @return whether anything changed
     */
    static boolean write(Path path, String text) throws IOException {
        if (holds(path, text)) {
            return false;
        }
        // a link stays a link: what it leads to is written
        Path file = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("is a folder");
        }
        Files.createDirectories(folder);
        Path draft = draft(folder, file);
        try {
            Files.write(draft, text.getBytes(UTF_8), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            keepPermissions(file, draft);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    /** Beside the file, so that moving it is one step; gone even when the program is interrupted. */
    private static Path draft(Path folder, Path file) {
        String random = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        Path draft = folder.resolve("." + file.getFileName() + "." + random + ".tmp");
        draft.toFile().deleteOnExit();
        return draft;
    }

    private static void keepPermissions(Path file, Path draft) throws IOException {
        var old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        var view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (old != null && view != null && Files.exists(file)) {
            view.setPermissions(old.readAttributes().permissions());
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("is a directory");
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
