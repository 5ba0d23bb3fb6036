// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A project of OmegaT's. OmegaT runs in a process of its own, without windows. */
final class OmegaT {
    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <omegat>
              <project version="1.0">
                <source_dir>__DEFAULT__</source_dir>
                <target_dir>__DEFAULT__</target_dir>
                <tm_dir>__DEFAULT__</tm_dir>
                <glossary_dir>__DEFAULT__</glossary_dir>
                <glossary_file>__DEFAULT__</glossary_file>
                <dictionary_dir>__DEFAULT__</dictionary_dir>
                <source_lang>EN</source_lang>
                <target_lang>LANGUAGE</target_lang>
                <sentence_seg>SENTENCES</sentence_seg>
                <support_default_translations>true</support_default_translations>
                <remove_tags>false</remove_tags>
              </project>
            </omegat>
            """;

    private static final String SAVE = "console-translate";

    private final Path folder;

    /**
     * An empty project.
     *
     * @param sentences whether OmegaT cuts the units into sentences
     */
    OmegaT(Path folder, String language, boolean sentences) {
        this.folder = folder;
        for (String part : List.of("source", "target", "tm", "glossary", "dictionary", "omegat", "config")) {
            assertTrue(folder.resolve(part).toFile().mkdirs());
        }
        String project = PROJECT.replace("LANGUAGE", language.toUpperCase(Locale.ROOT))
                .replace("SENTENCES", Boolean.toString(sentences));
        Trees.write(folder.resolve("omegat.project"), project);
    }

    private OmegaT(Path folder) {
        this.folder = folder;
    }

    /** A project that is there. */
    static OmegaT open(Path folder) {
        return new OmegaT(folder);
    }

    /** What OmegaT said when it wrote its files. */
    String log() {
        return Trees.read(folder.resolve(SAVE + ".log"));
    }

    /** Takes the translation files of a folder into the project, under a name. */
    OmegaT add(String name, Path files) {
        Trees.copy(files, folder.resolve("source").resolve(name), ".xlf");
        return this;
    }

    /**
     * Translates every segment that OmegaT offers, its tags untouched.
     *
     * @return the segments, as OmegaT shows them
     */
    List<String> translate() {
        Path offered = folder.resolve("offered.tmx");
        run("console-createpseudotranslatetmx", "--pseudotranslatetmx=" + offered, "--pseudotranslatetype=equal");
        return Tmx.translate(offered, folder.resolve("omegat/project_save.tmx"), Accents::betweenTags);
    }

    /** Lets OmegaT write its files. */
    OmegaT save() {
        run(SAVE);
        return this;
    }

    /** The folder with the files that OmegaT has written under a name. */
    Path saved(String name) {
        return folder.resolve("target").resolve(name);
    }

    private void run(String mode, String... options) {
        Path config = folder.resolve("config");
        Path log = folder.resolve(mode + ".log");
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Duser.home=" + config,
                "org.omegat.Main",
                "--config-dir=" + config,
                folder.toString(),
                "--mode=" + mode));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", Trees.read(Path.of(System.getProperty("polydeck.omegat"))));
        try {
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("OmegaT does not come to an end; see " + log);
            }
            assertEquals(0, process.exitValue(), () -> "OmegaT failed: " + Trees.read(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while OmegaT ran", e);
        }
    }
}
