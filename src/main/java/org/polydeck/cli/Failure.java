// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.polydeck.source.Source;

/** What to tell the user of a file that can't be read or written. */
final class Failure {
    private Failure() {}

    /** One line: which file, what is wrong, what to do. */
    static String line(String file, IOException e) {
        return e instanceof Source.SourceException s ? s.getMessage() : file + ": " + reason(e);
    }

    /** What to say of our own mistake. */
    static String mistake(Throwable mistake) {
        String what = mistake instanceof StackOverflowError
                ? "it is nested too deeply"
                : mistake.getClass().getSimpleName() + ": " + mistake.getMessage();
        return "Polydeck failed here (" + what.replaceAll("\\s+", " ") + "); run again with --debug and report it";
    }

    /** What is wrong and what to do, without the file. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied; check the rights of the file and its folder";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file stands where a folder is needed; move it away";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "a folder stands where a file is needed; move it away";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return reason(reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static String reason(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return "the disk is full; free some space and run again";
        }
        if (lower.contains("is a directory")) {
            return "a folder stands where a file is needed; move it away";
        }
        if (lower.contains("not a directory")) {
            return "a file stands where a folder is needed; move it away";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only; choose another folder with -o";
        }
        return system.replaceAll("\\s+", " ");
    }
}
