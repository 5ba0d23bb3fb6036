// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polydeck.check.Progress;
import org.polydeck.report.Changes.Change;
import org.polydeck.report.Changes.Kind;
import org.polydeck.unit.Codes;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Unit;
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
        return earlier.isComplete()
                ? write(project, earlier, earlier.file().with(fill), form, write)
                : new Extracted(change(earlier, Kind.FAILED), earlier, problems(earlier));
    }

    /** What keeps a file from being brought in line with its deck; nothing where it can be. */
    static List<String> problems(Translated earlier) {
        if (earlier.isComplete()) {
            return List.of();
        }
        return earlier.problems().isEmpty()
                ? List.of(earlier.name()
                        + ": not all of this file can be read, so it is not updated; see 'polydeck check'")
                : earlier.problems();
    }

    /** The text of the file, in line with the deck. */
    static String text(Project project, Translated earlier, XliffFile file, XliffWriter.Form form) {
        OpenDeck deck = earlier.deck();
        return XliffWriter.write(
                deck.file().label(),
                project.config().source(),
                earlier.language(),
                deck.units(),
                file,
                form,
                project.notes(deck.units(), earlier.language()));
    }

    /**
     * Puts other content in the place of a file that is complete, in line with the deck.
     *
     * @param write whether the file is written, or only compared
     */
    static Extracted write(Project project, Translated earlier, XliffFile file, XliffWriter.Form form, boolean write) {
        String text = text(project, earlier, file, form);
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
            return new Extracted(change(now, kind, remark(earlier.deck(), file)), now, List.of());
        } catch (IOException e) {
            return new Extracted(change(earlier, Kind.FAILED), earlier, List.of(Failure.line(earlier.name(), e)));
        }
    }

    /** Says where codes were put right that a tool had mixed up; nothing is changed without a word. */
    private static String remark(OpenDeck deck, XliffFile file) {
        Map<String, Unit> units = new HashMap<>();
        deck.units().forEach(u -> units.put(u.id(), u));
        List<String> repaired = new ArrayList<>();
        for (XliffFile.Entry entry : file.entries()) {
            Unit unit = units.get(entry.id());
            if (unit != null
                    && Codes.repaired(unit, entry.translation().target()).isPresent()) {
                repaired.add(unit.id());
            }
        }
        return repaired.isEmpty()
                ? ""
                : "codes that a tool mixed up were put right in " + String.join(", ", repaired) + ", see if they are";
    }

    static Change change(Translated now, Kind kind) {
        return change(now, kind, "");
    }

    private static Change change(Translated now, Kind kind, String remark) {
        // nobody asks for words here
        Progress progress = Progress.of(now.deck().units(), now.file(), Set.of(), unit -> 0);
        return new Change(now.name(), now.language(), now.deck().file().name(), kind, progress, remark);
    }
}
