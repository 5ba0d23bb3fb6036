// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings on the decks of a project, by their ids. */
final class Findings {
    private final List<Seen> all = new ArrayList<>();

    private Findings() {}

    /** Checks all decks in some languages, whatever is waived. */
    static Findings of(Project project, List<String> languages, Console console) throws UsageException, IOException {
        Checking checking = Checking.by(project);
        var findings = new Findings();
        EachDeck.of(
                project,
                Decks.named(project, List.of()),
                console,
                deck -> {
                    List<Seen> seen = new ArrayList<>(checking.seen(deck));
                    for (String language : languages) {
                        Translated translated = Translated.read(project, deck, language);
                        seen.addAll(checking.seen(translated, Merging.merged(project, translated)));
                    }
                    return seen;
                },
                findings.all::addAll);
        return findings;
    }

    /**
     * The finding that a user names.
     *
     * @param id its first letters are enough
     */
    Seen named(String id) throws UsageException {
        String wanted = id.toLowerCase(Locale.ROOT);
        List<Seen> found = all.stream()
                .filter(s -> !wanted.isEmpty() && s.finding().id().startsWith(wanted))
                .toList();
        long ids = found.stream().map(s -> s.finding().id()).distinct().count();
        if (ids != 1) {
            throw new UsageException(
                    ids == 0
                            ? "there is no finding '" + id + "'; 'polydeck check -v' shows their ids"
                            : "'" + id + "' begins " + ids + " ids; write more of the one that you mean");
        }
        return found.get(0);
    }
}
