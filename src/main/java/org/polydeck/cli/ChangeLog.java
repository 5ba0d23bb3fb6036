// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.polydeck.report.Changes;
import org.polydeck.report.Changes.Change;
import org.polydeck.report.Changes.Kind;
import org.polydeck.report.Texts;

/** Tells which files a command wrote, or would write. */
final class ChangeLog {
    private final Console console;
    private final boolean json;
    private final boolean dry;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** @param dry whether nothing is written */
    ChangeLog(Console console, boolean json, boolean dry) {
        this.console = console;
        this.json = json;
        this.dry = dry;
    }

    void add(Told told) {
        Change change = told.change();
        console.problems(told.problems());
        counts.merge(change.kind(), 1, Integer::sum);
        if (json) {
            changes.add(change);
        } else if (change.kind().isChange() || change.kind() == Kind.LEFT_OUT || console.verbose()) {
            console.result((dry && change.kind().isChange() ? "would write " : "") + change.text());
        }
    }

    boolean isChanged() {
        return counts.keySet().stream().anyMatch(Kind::isChange);
    }

    /** The last line: how many files there are of each kind. */
    void end() throws IOException {
        if (json) {
            Changes.json(changes, console.out());
            return;
        }
        var kinds = new StringJoiner(", ");
        counts.forEach((kind, count) -> kinds.add(count + " " + kind.id()));
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        console.result(Texts.many(files, "file") + (files == 0 ? "" : ": " + kinds));
    }
}
