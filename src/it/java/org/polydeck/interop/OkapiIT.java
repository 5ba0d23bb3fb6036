// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Okapi 1.48 sees what we wrote, and brings back what it is given. */
class OkapiIT {
    static Stream<Job> jobs() {
        Path folder = Trees.scratch("okapi");
        return Job.VERSIONS.stream().flatMap(version -> Job.all(folder.resolve(version), version));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jobs")
    void worksOnOurFiles(Job job) {
        for (String language : job.languages()) {
            var okapi = new Okapi(language, job.version());
            Path files = job.files(language);
            Path saved = job.folder().resolve("saved").resolve(language);
            Path filled = job.folder().resolve("filled").resolve(language);
            for (Path file : Trees.files(files, ".xlf")) {
                Map<String, Seen> expected = Seen.in(files.resolve(file));
                if (job.version().equals("2.0")) {
                    expected.replaceAll((id, seen) -> seen.stateless());
                }
                Seen.assertSame(expected, okapi.read(files.resolve(file)), file + ", " + language);
                okapi.save(files.resolve(file), saved.resolve(file));
                okapi.fill(files.resolve(file), filled.resolve(file));
            }
            Map<Path, String> before = job.merged(language);
            job.take(saved, language);
            assertEquals(before, job.merged(language));
            job.take(filled, language);
            job.assertAccented(language);
        }
    }
}
