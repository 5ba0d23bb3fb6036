// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ZIPs that come back, good and evil. */
class KitZipTest {
    private static final String ENTRY = "PK\1\2";

    @TempDir
    Path folder;

    private Scratch project;

    @BeforeEach
    void make() {
        project = Scratch.with(folder, Scratch.DECK).write("polydeck.yml", "languages: [sv]\n");
    }

    private interface Filling {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.to(zip);
        } catch (IOException e) {
            throw new IllegalStateException("memory can't fail", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Changes bytes of the first entry of the central directory. */
    private static byte[] patched(byte[] zip, int at, int... values) {
        int entry = new String(zip, ISO_8859_1).indexOf(ENTRY);
        for (int i = 0; i < values.length; i++) {
            zip[entry + at + i] = (byte) values[i];
        }
        return zip;
    }

    private String refused(byte[] zip) {
        Scratch.Run run = project.write("a.zip", zip).run("kit", "unpack", "a.zip");
        assertEquals(1, run.code(), run.text());
        assertEquals("", run.out());
        return run.err().strip();
    }

    private static String line(String name, String problem) {
        return "a.zip: '" + name + "' " + problem + "; ask for a ZIP of the folder alone";
    }

    @ParameterizedTest
    @CsvSource({
        "../evil.xlf, leads out of the ZIP",
        "a/../../evil.xlf, leads out of the ZIP",
        "/etc/evil.xlf, leads out of the ZIP",
        "C:/evil.xlf, leads out of the ZIP",
        "a\\evil.xlf, has a backslash in its path"
    })
    void pathsStayInside(String name, String problem) {
        assertEquals(line(name, problem), refused(zip(to -> add(to, name, new byte[] {1}))));
        assertEquals(
                "[a.zip, content/a.md, polydeck.yml]", project.files().keySet().toString());
    }

    @Test
    void linksAreRefused() {
        byte[] zip = zip(to -> add(to, "source/a.xlf", "/etc/passwd".getBytes(UTF_8)));
        // made by a Unix system, mode 0120777
        assertEquals(line("source/a.xlf", "is a link"), refused(patched(patched(zip, 5, 3), 40, 0xFF, 0xA1)));
    }

    @Test
    void encryptedFilesAreRefused() {
        byte[] zip = zip(to -> add(to, "a.xlf", new byte[] {1}));
        assertEquals(line("a.xlf", "is encrypted"), refused(patched(zip, 8, 9)));
    }

    @Test
    void twiceTheSameIsRefused() {
        byte[] zip = zip(to -> {
            add(to, "b.xlf", new byte[] {1});
            add(to, "a.xlf", new byte[] {2});
        });
        assertEquals(line("a.xlf", "is in the ZIP twice"), refused(patched(zip, 46, 'a')));
    }

    @Test
    void bombsAreRefused() {
        assertEquals(
                line("a.xlf", "would unpack to more than 200 times its size"),
                refused(zip(to -> add(to, "a.xlf", new byte[20 << 20]))));
        byte[] small = zip(to -> add(to, "a.xlf", new byte[] {1}));
        assertEquals(line("a.xlf", "would unpack to more than 200 MiB"), refused(patched(small, 24, 0, 0, 0, 0x7F)));
        byte[] many = zip(to -> {
            for (int i = 0; i <= ZipDirectory.MOST; i++) {
                to.putNextEntry(new ZipEntry(i + ".xlf"));
            }
        });
        assertEquals("a.zip: there are more than 10,000 files in the ZIP; send fewer", refused(many));
    }

    @Test
    void manyLargeFilesAreRefused() {
        byte[] zip = zip(to -> {
            for (int i = 0; i < 6; i++) {
                add(to, i + ".txt", new byte[] {1});
            }
        });
        String text = new String(zip, ISO_8859_1);
        for (int at = text.indexOf(ENTRY); at >= 0; at = text.indexOf(ENTRY, at + 1)) {
            // both sizes are 190 MiB
            for (int size : new int[] {20, 24}) {
                zip[at + size] = 0;
                zip[at + size + 1] = 0;
                zip[at + size + 2] = (byte) 0xE0;
                zip[at + size + 3] = 0x0B;
            }
        }
        assertEquals(
                "a.zip: the ZIP would unpack to more than 1 GiB; unpack it yourself if you trust it", refused(zip));
    }

    @Test
    void moreThanTheZipSaysIsRefused() {
        byte[] zip = zip(to -> add(to, "a.xlf", new byte[30 << 20]));
        // 1,000 bytes, it says
        String told = refused(patched(zip, 24, 0xE8, 3, 0, 0));
        assertTrue(told.startsWith("a.zip: "), told);
        assertEquals(1, told.lines().count(), told);
    }

    @Test
    void whatIsNoZipIsRefused() {
        String broken = "a.zip: this is not a whole ZIP; ask for it again";
        assertEquals(broken, refused(new byte[0]));
        assertEquals(broken, refused("a text".getBytes(UTF_8)));
        byte[] zip = zip(to -> add(to, "a.xlf", new byte[] {1}));
        assertEquals(broken, refused(java.util.Arrays.copyOf(zip, zip.length - 5)));
        assertEquals(broken, refused(patched(zip, 0, 'Q')));
        assertEquals("a.zip: the ZIP is empty; ask for it again", refused(zip(to -> {})));
    }

    @Test
    void aKitInAFolderInAZipComesBack() throws IOException {
        project.run("extract");
        assertEquals(0, project.run("kit", "pack", "-o", "kit.zip").code());
        byte[] back = zip(to -> {
            try (var sent = new ZipFile(folder.resolve("kit.zip").toFile())) {
                for (ZipEntry entry : sent.stream().toList()) {
                    byte[] bytes = sent.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("source/a.xlf")) {
                        project.write("x.xlf", bytes).translate("x.xlf", "Questions", "Frågor");
                        bytes = Files.readAllBytes(folder.resolve("x.xlf"));
                    }
                    add(to, "my kit/" + entry.getName(), bytes);
                    add(to, "__MACOSX/my kit/._" + entry.getName().replace('/', '_'), new byte[] {0});
                }
            }
        });
        Files.write(folder.resolve("back.zip"), back);
        Map<String, String> before = project.files();
        Scratch.Run run = project.run("kit", "unpack", "back.zip");
        assertEquals("""
                file                   translated  changed  refused  conflicts  untouched
                translations/sv/a.xlf           1        0        0          0          5
                [err]
                next: polydeck check
                [0]
                """, run.text());
        assertEquals(before.keySet(), project.files().keySet());
        assertTrue(project.read("translations/sv/a.xlf").contains(">Frågor</target>"));
    }

    @Test
    void twoKitsInOneAreRefused() {
        byte[] zip = zip(to -> {
            add(to, "a/polydeck-kit.json", new byte[] {1});
            add(to, "b/polydeck-kit.json", new byte[] {2});
        });
        assertEquals(
                "a.zip: there are two kits in it, 'a/polydeck-kit.json' and 'b/polydeck-kit.json'; take one",
                refused(zip));
    }
}
