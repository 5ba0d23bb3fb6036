// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Finding;
import org.polydeck.xliff.XliffFile.Entry;

/** Each file of {@code src/test/resources/xliff}, and beside it what is read of it. */
class XliffGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/xliff");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".xlf")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void reads(Path file) throws IOException {
        Path expected = FOLDER.resolve(file.getFileName().toString().replace(".xlf", ".txt"));
        assertEquals(
                Files.exists(expected) ? Files.readString(expected) : "a file " + expected,
                shown(XliffReader.read(file, file.getFileName().toString())));
    }

    private static String shown(XliffReader.Reading reading) {
        var shown = new StringBuilder();
        for (XliffFile file : reading.files()) {
            shown.append("%s: %s to %s, %s%n"
                    .formatted(
                            file.original(),
                            file.sourceLanguage(),
                            file.targetLanguage(),
                            file.complete() ? "complete" : "not complete"));
            file.entries().forEach(e -> shown.append(shown(e)));
        }
        for (Finding finding : reading.findings()) {
            shown.append("%s %s%n".formatted(finding.rule(), finding.line()));
        }
        return shown.toString().replace("\r\n", "\n");
    }

    private static String shown(Entry entry) {
        return "%s %s%s%s slide %d at %s and %s%n  %s%n  %s%n  %s%n"
                .formatted(
                        entry.id(),
                        entry.translation().state(),
                        entry.approved() ? " approved" : "",
                        entry.stale() ? " stale" : "",
                        entry.slide(),
                        entry.place(),
                        entry.targetPlace(),
                        Sample.shown(entry.source()),
                        Sample.shown(entry.translation().target()),
                        entry.notes());
    }
}
