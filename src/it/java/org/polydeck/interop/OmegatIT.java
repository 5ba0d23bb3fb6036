// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OmegaT 5.8 brings back every text and every code, and leaves alone what nobody touched. */
class OmegatIT {
    static Stream<Arguments> runs() {
        return Job.VERSIONS.stream()
                .flatMap(version -> Job.COURSE.stream()
                        .flatMap(language ->
                                Stream.of(false, true).map(sentences -> Arguments.of(version, language, sentences))));
    }

    @ParameterizedTest(name = "XLIFF {0}, {1}, in sentences: {2}")
    @MethodSource("runs")
    void bringsBackAllTexts(String version, String language, boolean sentences) {
        Path folder = Trees.scratch("omegat/" + version + "-" + language + "-" + sentences);
        var omegat = new OmegaT(folder.resolve("omegat"), language, sentences);
        Map<String, Job> jobs = jobs(folder, version, language);
        jobs.forEach((name, job) -> omegat.add(name, job.files(language)));
        int segments = omegat.translate().size();
        omegat.save();

        int units = 0;
        for (Map.Entry<String, Job> job : jobs.entrySet()) {
            job.getValue().take(omegat.saved(job.getKey()), language);
            job.getValue().assertAccented(language);
            units += job.getValue().progress(language).units();
        }
        assertTrue(sentences ? segments > units : segments == units, segments + " segments of " + units + " units");
    }

    private static Map<String, Job> jobs(Path folder, String version, String language) {
        var jobs = new LinkedHashMap<String, Job>();
        jobs.put("course", Job.course(folder.resolve("course"), version));
        jobs.put("untranslated", Job.untranslated(folder.resolve("untranslated"), version));
        if (language.equals("sv")) {
            Job.corpus(folder.resolve("corpus"), version).forEach(job -> jobs.put("corpus", job));
        }
        return jobs;
    }

    @ParameterizedTest(name = "XLIFF {0}, {1}, in sentences: {2}")
    @MethodSource("runs")
    void leavesAloneWhatNobodyTouched(String version, String language, boolean sentences) {
        Path folder = Trees.scratch("omegat-untouched/" + version + "-" + language + "-" + sentences);
        Job job = Job.course(folder.resolve("course"), version);
        Map<Path, String> before = job.merged(language);
        Job.Progress progress = job.progress(language);
        List<String> findings = job.findings(language);

        var omegat = new OmegaT(folder.resolve("omegat"), language, sentences);
        job.take(omegat.add("course", job.files(language)).save().saved("course"), language);
        assertEquals(before, job.merged(language));
        assertEquals(progress, job.progress(language));
        assertEquals(findings, job.findings(language));
    }
}
