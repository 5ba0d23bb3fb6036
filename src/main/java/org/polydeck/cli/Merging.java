// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.polydeck.check.Progress;
import org.polydeck.report.Changes.Change;
import org.polydeck.report.Changes.Kind;
import org.polydeck.unit.Merge;
import org.polydeck.unit.Merged;
import org.polydeck.unit.Unit;

/** Makes the localised deck. */
final class Merging {
    private Merging() {}

    /** The deck with its translations in it. */
    static Merged merged(Project project, Translated translated) {
        Config config = project.config();
        var options = new Merge.Options(translated.language(), config.setLang(), config.strings(translated.language()));
        return Merge.into(
                translated.deck().deck(), config.rules(), translated.file().translations(), options);
    }

    /**
     * How far some units of the deck are: what the proof refused does not count.
     *
     * @param words counts the words of a unit
     */
    static Progress progress(Translated translated, List<Unit> units, Merged merged, ToIntFunction<Unit> words) {
        Set<String> refused = merged.refused().stream().map(r -> r.unit().id()).collect(Collectors.toSet());
        return Progress.of(units, translated.file(), refused, words);
    }

    /**
     * Writes the localised deck; says what became of it, or would.
     *
     * @param folder for all languages
     * @param keep the least share of translated units, in percent
     * @param write whether it is written, or only compared
     */
    static Told run(Project project, Translated translated, Merged merged, Path folder, int keep, boolean write) {
        OpenDeck deck = translated.deck();
        Path path = folder.resolve(translated.language()).resolve(deck.file().name());
        Progress progress = progress(translated, deck.units(), merged, unit -> 0);
        if (!translated.usable()) {
            return told(project, translated, path, Kind.FAILED, progress, "", translated.problems());
        }
        if (progress.percent() < keep) {
            String stays = Files.exists(path) ? "; an earlier one stays" : "";
            String remark = progress.percent() + " % is less than the " + keep + " % to keep" + stays;
            return told(project, translated, path, Kind.LEFT_OUT, progress, remark, List.of());
        }
        String remark =
                merged.refused().isEmpty() ? "" : merged.refused().size() + " kept as they were, see 'polydeck check'";
        List<String> broken = translated.isBroken() ? translated.problems() : List.of();
        try {
            boolean exists = Files.exists(path);
            if (exists && WholeFile.holds(path, merged.text())) {
                return told(project, translated, path, Kind.UNCHANGED, progress, remark, broken);
            }
            if (write) {
                WholeFile.write(folder.equals(project.build()) ? project.inside(path) : path, merged.text());
            }
            return told(project, translated, path, exists ? Kind.UPDATED : Kind.NEW, progress, remark, broken);
        } catch (IOException e) {
            List<String> why = List.of(Failure.line(project.name(path), e));
            return told(project, translated, path, Kind.FAILED, progress, "", why);
        }
    }

    private static Told told(
            Project project,
            Translated translated,
            Path path,
            Kind kind,
            Progress progress,
            String remark,
            List<String> problems) {
        String deck = translated.deck().file().name();
        return new Told(new Change(project.name(path), translated.language(), deck, kind, progress, remark), problems);
    }
}
