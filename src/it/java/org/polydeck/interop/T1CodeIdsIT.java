// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * T1: in XLIFF 2, OmegaT 5.8 shows all codes of a kind from the second on as the same tag, and writes the last of them
 * for each. In XLIFF 1.2 it counts them.
 */
class T1CodeIdsIT {
    private static final String DECK = """
            Run `ls` and `cd` and `rm` now

            A **bold** and a **bolder** word, *one* and *another*

            See [the **whole** page](https://example.org/) first

            Then [one](https://example.org/1), [two](https://example.org/2) and [three](https://example.org/3)
            """;

    /** What it is that has to be repaired; by a file in which each code of a unit is of the same kind. */
    @Test
    void omegatMixesUpCodeIds() {
        Path folder = Trees.scratch("code-ids");
        Trees.write(folder.resolve("files/a.xlf"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv">
                  <file id="f1" original="content/a.md">
                    <unit id="three"><segment id="s1"><source>Run <ph id="1"/> and <ph id="2"/> and <ph id="3"/></source></segment></unit>
                    <unit id="two"><segment id="s1"><source>A <pc id="1">bold</pc> and a <pc id="2">bolder</pc> word</source></segment></unit>
                    <unit id="nested"><segment id="s1"><source>See <pc id="1">the <pc id="2">whole</pc> page</pc></source></segment></unit>
                  </file>
                </xliff>
                """);
        var omegat = new OmegaT(folder.resolve("omegat"), "sv", false).add("files", folder.resolve("files"));
        omegat.translate();
        omegat.save();
        List<String> targets = Seen.in(omegat.saved("files").resolve("a.xlf")).values().stream()
                .map(Seen::target)
                .toList();
        assertEquals(
                List.of(
                        "[Rün ⟨1/⟩ ånd ⟨3/⟩ ånd ⟨3/⟩]",
                        "[Å ⟨1⟩bøld⟨/1⟩ ånd å ⟨2⟩bøldër⟨/2⟩ wørd]",
                        "[Sëë ⟨2⟩thë ⟨2⟩whølë⟨/2⟩ pågë⟨/2⟩]"),
                targets);
    }

    @Test
    void theyAreRepaired() {
        throughOmegat("2.0");
    }

    @Test
    void thereIsNothingToRepairInTheOlderVersion() {
        throughOmegat("1.2");
    }

    private static void throughOmegat(String version) {
        Path folder = Trees.scratch("code-ids-" + version);
        Job job = Job.deck(folder, version, DECK);
        var omegat = new OmegaT(folder.resolve("omegat"), "sv", false).add("files", job.files("sv"));
        assertEquals(4, omegat.translate().size());
        omegat.save();
        job.take(omegat.saved("files"), "sv");
        job.assertAccented("sv");
        for (String code : List.of("`ls` ånd `cd` ånd `rm`", "**bøld** ånd å **bøldër**", "*ønë* ånd *ånøthër*")) {
            assertEquals(1, occurrences(job.merged(), code), job::merged);
        }
        assertEquals(1, occurrences(job.merged(), "[thë **whølë** pågë](https://example.org/)"), job::merged);
        assertEquals(1, occurrences(job.merged(), "[twø](https://example.org/2)"), job::merged);
    }

    private static int occurrences(String text, String of) {
        return text.split(Pattern.quote(of), -1).length - 1;
    }
}
