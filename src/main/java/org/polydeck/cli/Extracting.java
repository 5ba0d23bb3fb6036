// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.polydeck.check.Progress;
import org.polydeck.report.Changes.Change;
import org.polydeck.report.Changes.Kind;
import org.polydeck.unit.Translation;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffWriter;

/** Keeps the translation file of a deck up to date. */
final class Extracting {
    private Extracting() {}

    /**
     * What became of the file, or would.
     *
     * @param now the file as it is after that
     * @param problems why it could not be written
     */
    record Extracted(Change change, Translated now, List<String> problems) {
        Extracted {
            problems = List.copyOf(problems);
        }

        /** What is left to tell when the deck is done with. */
        Told told() {
            return new Told(change, problems);
        }
    }

    /**
     * Brings the file in line with the deck.
     *
     * @param fill translations to put in, in place of those in the file
     * @param form how it is written
     * @param write whether the file is written, or only compared
     */
    static Extracted run(
            Project project, Translated earlier, Collection<Translation> fill, XliffWriter.Form form, boolean write) {
        if (!earlier.isComplete()) {
            List<String> why = earlier.problems().isEmpty()
                    ? List.of(earlier.name()
                            + ": not all of this file can be read, so it is not updated; see 'polydeck check'")
                    : earlier.problems();
            return new Extracted(change(earlier, Kind.FAILED), earlier, why);
        }
        XliffFile file = earlier.file().with(fill);
        OpenDeck deck = earlier.deck();
        String text = XliffWriter.write(
                deck.file().label(), project.config().source(), earlier.language(), deck.units(), file, form);
        try {
            if (earlier.exists() && WholeFile.holds(earlier.path(), text)) {
                return new Extracted(change(earlier, Kind.UNCHANGED), earlier, List.of());
            }
            Translated now = earlier.with(project, text);
            if (write) {
                Path path = project.inside(earlier.path());
                WholeFile.write(path, text);
            }
            Kind kind = earlier.exists() ? Kind.UPDATED : Kind.NEW;
            return new Extracted(change(now, kind), now, List.of());
        } catch (IOException e) {
            return new Extracted(change(earlier, Kind.FAILED), earlier, List.of(Failure.line(earlier.name(), e)));
        }
    }

    private static Change change(Translated now, Kind kind) {
        // nobody asks for words here
        Progress progress = Progress.of(now.deck().units(), now.file(), Set.of(), unit -> 0);
        return new Change(now.name(), now.language(), now.deck().file().name(), kind, progress, "");
    }
}
