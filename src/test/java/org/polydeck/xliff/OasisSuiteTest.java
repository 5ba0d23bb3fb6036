// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Finding;

/**
 * The test suite of those who make XLIFF, of {@code github.com/oasis-tcs/xliff-xliff-22}. It may not be copied, so it is
 * looked for in a clone, which {@code -Dpolydeck.oasis=FOLDER} or POLYDECK_OASIS names.
 */
class OasisSuiteTest {
    private static final String CLONE = System.getProperty("polydeck.oasis", System.getenv("POLYDECK_OASIS"));

    /** Said to be valid, and are not. */
    private static final Set<String> DEFECTIVE = Set.of("Good-mda_top-level.xlf", "Good-pgs_plural.xlf");

    /** Said to be invalid; nothing is found. */
    private static final Set<String> MISSED = Set.of(
            "Bad-ctr-property-not-legit-category.xlf",
            "Bad-ctr_property-not-content-or-valid-attribute-ref.xlf",
            "Bad-slr_sizeInfo-not-integer.xlf");

    private static final Map<String, String> SUITES = Map.of(
            "XLIFF 2.1, core", "xliff-21/test-suite/core",
            "XLIFF 2.1, modules", "xliff-21/test-suite/modules",
            "XLIFF 2.2, core", "xliff-22/test-suite/core",
            "XLIFF 2.2, modules", "xliff-22/test-suite/modules");

    static Stream<Path> valid() {
        return files("valid").filter(file -> !DEFECTIVE.contains(name(file)));
    }

    static Stream<Path> invalid() {
        return files("invalid").filter(file -> !MISSED.contains(name(file)));
    }

    private static Stream<Path> files(String kind) {
        return CLONE == null
                ? Stream.of()
                : SUITES.values().stream().sorted().flatMap(suite -> filesIn(Path.of(CLONE, suite, kind)));
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(".xlf")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<String> lines(Path file) throws IOException {
        return Conformance.findings(file, name(file)).stream()
                .map(Finding::line)
                .toList();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("valid")
    void hasNothingAgainst(Path file) throws IOException {
        assertEquals(List.of(), lines(file));
    }

    /** Each file, and in words of our own. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("invalid")
    void saysWhatIsWrong(Path file) throws IOException {
        List<String> lines = lines(file);
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            assertTrue(line.matches("[^ ]+\\.xlf:\\d+:\\d+: .*[^.]"), line);
            assertFalse(line.matches("(?s).*(?:cvc-|urn:|Error|Last element|schema: ).*|.*\n.*"), line);
        }
    }

    @Test
    void theTableIsTrue() throws IOException {
        assumeTrue(CLONE != null, "there is no clone");
        String document = Files.readString(Path.of("docs/interop.md"));
        for (Map.Entry<String, String> suite : SUITES.entrySet()) {
            List<Path> valid = filesIn(Path.of(CLONE, suite.getValue(), "valid"))
                    .filter(file -> !DEFECTIVE.contains(name(file)))
                    .toList();
            List<Path> invalid =
                    filesIn(Path.of(CLONE, suite.getValue(), "invalid")).toList();
            int read = 0;
            int refused = 0;
            for (Path file : valid) {
                read += lines(file).isEmpty() ? 1 : 0;
            }
            for (Path file : invalid) {
                refused += lines(file).isEmpty() ? 0 : 1;
            }
            String row = "| " + suite.getKey() + " | " + valid.size() + " | " + read + " | " + invalid.size() + " | "
                    + refused + " |";
            assertTrue(document.contains(row), row);
        }
    }
}
