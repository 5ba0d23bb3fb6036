// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** translate-toolkit sees what we wrote, and brings back what it is given. Debian's knows XLIFF 1.2 alone. */
class ToolkitIT {
    private static final String VERSION = "1.2";

    static Stream<Job> jobs() {
        return Job.all(Trees.scratch("toolkit"), VERSION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jobs")
    void worksOnOurFiles(Job job) {
        for (String language : job.languages()) {
            Path files = job.files(language);
            Toolkit.read(files)
                    .forEach((file, seen) ->
                            Seen.assertSame(Seen.in(files.resolve(file)), seen, file + ", " + language));
            Map<Path, String> before = job.merged(language);
            Toolkit.save(files);
            assertEquals(before, job.merged(language));
            Toolkit.fill(files);
            job.assertAccented(language);
        }
    }

    @Test
    void seesTheStates() {
        Job job = Job.deck(Trees.scratch("toolkit-states"), VERSION, "# One\n\nTwo\n\nThree\n\n- Four\n")
                .edit(text -> text.replaceFirst("state=\"new\">", "state=\"translated\">Ett")
                        .replaceFirst("state=\"new\">", "state=\"needs-review-translation\">Två")
                        .replaceFirst("state=\"new\">", "state=\"final\">Tre")
                        .replaceFirst("(?s)x-paragraph\"(.*?x-paragraph\")", "x-paragraph\"$1 approved=\"yes\""));
        List<String> states = Toolkit.read(job.files("sv")).get(Path.of("a.xlf")).values().stream()
                .map(Seen::state)
                .toList();
        assertEquals(List.of("translated", "needs-review-translation", "final", "new"), states);
    }

    @Test
    void keepsSpacesAtCodes() {
        Job job = Job.deck(Trees.scratch("toolkit-spaces"), VERSION, "One<b> two </b>three  four\n");
        Toolkit.fill(job.files("sv"));
        assertEquals("<!-- lang: sv -->\n\n\\[Ønë<b> twø </b>thrëë  føür\\]\n", job.merged());
    }
}
