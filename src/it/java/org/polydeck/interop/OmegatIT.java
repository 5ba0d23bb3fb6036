// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * OmegaT 5.8 brings back every text and every code, and leaves alone what nobody touched; in XLIFF 2, what it damages is
 * refused.
 */
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
        Map<String, Job> jobs = jobs(folder, version, language, sentences);
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

    private static Map<String, Job> jobs(Path folder, String version, String language, boolean sentences) {
        var jobs = new LinkedHashMap<String, Job>();
        jobs.put("course", Job.course(folder.resolve("course"), version));
        jobs.put("untranslated", Job.untranslated(folder.resolve("untranslated"), version));
        // to be quick, the other version alone has it in sentences, too
        if (language.equals("sv") && !(version.equals("2.0") && sentences)) {
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
        if (version.equals("2.0")) {
            assertNothingWrong(job, language, before, progress);
            return;
        }
        assertEquals(before, job.merged(language));
        assertEquals(progress, job.progress(language));
        assertEquals(findings, job.findings(language));
    }

    /**
     * In XLIFF 2, OmegaT 5.8 drops or mixes up codes of targets that it only saves. Each text is as it was, or it has an
     * error and is that of the source.
     */
    private static void assertNothingWrong(Job job, String language, Map<Path, String> before, Job.Progress progress) {
        Map<Path, String> after = job.merged(language);
        Map<Path, Set<String>> refused = job.unitsWithErrors(language);
        int count = refused.values().stream().mapToInt(Set::size).sum();
        var wrong = new ArrayList<String>();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((deck, text) -> {
            List<Job.Text> source = job.source(deck);
            List<Job.Text> was = Job.texts(deck, text);
            List<Job.Text> is = Job.texts(deck, after.get(deck));
            assertEquals(source.size(), was.size(), deck + ": units before");
            assertEquals(source.size(), is.size(), deck + ": units after");
            for (int i = 0; i < source.size(); i++) {
                boolean error = refused.getOrDefault(deck, Set.of())
                        .contains(source.get(i).unit());
                String expected = (error ? source : was).get(i).text();
                if (!expected.equals(is.get(i).text())) {
                    wrong.add(deck + ", " + source.get(i).unit() + (error ? ", refused" : "") + ": expected " + expected
                            + " but was " + is.get(i).text());
                }
            }
        });
        String counts = job + ", " + language + ", saved by OmegaT: " + count + " of " + progress.units()
                + " units refused, " + wrong.size() + " wrong";
        System.out.println(counts);
        assertEquals(List.of(), wrong, counts);
        // a refused unit is to be looked at
        assertEquals(
                new Job.Progress(progress.units(), progress.translated() - count, progress.review() + count),
                job.progress(language),
                counts);
    }
}
