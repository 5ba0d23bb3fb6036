// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replaces() throws IOException {
        Path file = folder.resolve("a/b.txt");
        WholeFile.write(file, "one");
        assertEquals("one", Files.readString(file));
        WholeFile.write(file, "twö\r\n");
        assertEquals("twö\r\n", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void leavesWhatIsTheSame() throws IOException {
        Path file = folder.resolve("b.txt");
        WholeFile.write(file, "one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        WholeFile.write(file, "one");
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
        assertEquals(List.of("b.txt"), names());
    }

    @Test
    void keepsPermissions() throws IOException {
        Path file = folder.resolve("b.txt");
        Files.writeString(file, "one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        WholeFile.write(file, "two");
        assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void givesNewFilesTheUsualPermissions() throws IOException {
        Path usual = Files.writeString(folder.resolve("a.txt"), "one");
        Path file = folder.resolve("b.txt");
        WholeFile.write(file, "one");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    @Test
    void keepsALink() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "one");
        Path link = Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("b.txt"));
        WholeFile.write(link, "two");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("two", Files.readString(file));
    }

    @Test
    void dropsADraftThatIsNotKept() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "one");
        try (WholeFile whole = WholeFile.replacing(file)) {
            whole.writer().write("tw");
            whole.writer().flush();
            assertEquals("one", Files.readString(file));
        }
        assertEquals("one", Files.readString(file));
        assertEquals(List.of("b.txt"), names());
    }

    @Test
    void refusesAFolder() {
        assertEquals(
                "x: a folder stands where a file is needed; move it away",
                Failure.line("x", assertThrows(IOException.class, () -> WholeFile.write(folder, "one"))));
        assertFalse(Files.exists(folder.resolve(".tmp")));
    }

    @Test
    void writesToADeviceAndLeavesItThere() throws IOException {
        Path device = Path.of("/dev/null");
        if (Files.isWritable(device)) {
            WholeFile.write(device, "gone");
            assertFalse(Files.isRegularFile(device));
        }
    }

    /** A disk without room; there is one on most systems. */
    @Test
    void tellsThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        if (Files.isWritable(full)) {
            IOException e = assertThrows(IOException.class, () -> Files.writeString(full, "x"));
            assertEquals("x: the disk is full; free some space and run again", Failure.line("x", e));
        }
    }
}
