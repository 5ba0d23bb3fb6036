// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OmegaT 5.8 opens a kit as its project, and what it writes there comes back. */
class KitIT {
    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "sv"})
    void bringsBackAllTexts(String language) {
        Path folder = Trees.scratch("kit/" + language);
        Job job = Job.course(folder.resolve("course"), "1.2");
        Path kit = folder.resolve("kit");
        job.fine("kit", "pack", "-l", language, "-o", kit.toString());
        OmegaT omegat = OmegaT.open(kit);
        assertEquals(job.progress(language).units(), omegat.translate().size(), "segments");
        omegat.save();
        assertTrue(omegat.log().contains("memory.tmx"), "the memory is not read");
        job.fine("kit", "unpack", kit.toString());
        job.assertAccented(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "sv"})
    void leavesAloneWhatNobodyTouched(String language) {
        Path folder = Trees.scratch("kit-untouched/" + language);
        Job job = Job.course(folder.resolve("course"), "1.2");
        Map<Path, String> before = Trees.texts(job.files(language), ".xlf");
        Path kit = folder.resolve("kit");
        job.fine("kit", "pack", "-l", language, "-o", kit.toString());
        OmegaT.open(kit).save();
        job.fine("kit", "unpack", kit.toString());
        assertEquals(before, Trees.texts(job.files(language), ".xlf"));
    }
}
