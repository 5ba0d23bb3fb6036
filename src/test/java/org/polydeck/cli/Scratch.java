// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small project, and the program run in it. */
record Scratch(Path folder) {
    /** Two slides, six texts, one code. */
    static final String DECK = """
            ---
            title: Keys
            ---

            # Keep keys safe

            - Lock the door
            - Run `ls`

            ---

            # Questions

            Ask **now**
            """;

    private static final Pattern UNIT =
            Pattern.compile("<source([^>]*)>(.*?)</source>\\s*(<target[^>]*>.*?</target>)", Pattern.DOTALL);

    /** What a run of the program gave. */
    record Run(int code, String out, String err) {
        /** All of it, to compare at once. */
        String text() {
            return out + (err.isEmpty() ? "" : "[err]\n" + err) + "[" + code + "]\n";
        }
    }

    /** With one deck, {@code content/a.md}. */
    static Scratch with(Path folder, String deck) {
        return new Scratch(folder).write("content/a.md", deck);
    }

    Scratch write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, text.getBytes(UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scratch write(String file, byte... bytes) {
        try {
            write(file, "");
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scratch folder(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /**
     * Puts a translation into a file, as a translator's tool does.
     *
     * @param source words of the unit, without its codes
     * @param target as XML
     */
    Scratch translate(String file, String source, String target) {
        Matcher unit = UNIT.matcher(read(file));
        while (unit.find()) {
            if (unit.group(2).replaceAll("<[^>]*>", "").strip().equals(source)) {
                String text = read(file);
                return write(
                        file,
                        text.substring(0, unit.start(3))
                                + "<target state=\"translated\">" + target + "</target>"
                                + text.substring(unit.end(3)));
            }
        }
        throw new IllegalArgumentException("no such source in " + file + ": " + source);
    }

    Run run(String... args) {
        return runIn("", args);
    }

    Run runIn(String current, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(folder.resolve(current), false, Map.of());
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), surroundings, args);
        return new Run(code, out.toString(), err.toString());
    }

    /** Every file with its text, and when it was written. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        SlashPaths.slashed(folder.relativize(path)),
                        // pictures, too
                        Files.getLastModifiedTime(path) + "\n" + new String(Files.readAllBytes(path), ISO_8859_1));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
