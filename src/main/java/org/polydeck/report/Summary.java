// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;

/**
 * What a check came to.
 *
 * @param languages that were checked
 * @param decks that were checked, each counted once
 * @param files that were checked without their decks
 * @param waived what was found and does not count
 */
public record Summary(
        List<String> languages, int decks, int files, int errors, int warnings, int infos, List<Waived> waived) {
    public Summary {
        waived = List.copyOf(waived);
        languages = List.copyOf(languages);
    }

    /** Before anything was found. */
    public static Summary of(List<String> languages, int decks, int files) {
        return new Summary(languages, decks, files, 0, 0, 0, List.of());
    }

    /** With one finding more. */
    public Summary plus(Finding finding) {
        Level level = finding.level();
        return new Summary(
                languages,
                decks,
                files,
                errors + (level == Level.ERROR ? 1 : 0),
                warnings + (level == Level.WARNING ? 1 : 0),
                infos + (level == Level.INFO ? 1 : 0),
                waived);
    }

    /** With findings that do not count. */
    public Summary with(List<Waived> others) {
        return new Summary(languages, decks, files, errors, warnings, infos, others);
    }

    /** How many findings there are of a level or a worse one. */
    public int atLeast(Level level) {
        return switch (level) {
            case ERROR -> errors;
            case WARNING -> errors + warnings;
            case INFO -> errors + warnings + infos;
        };
    }

    /** For people, what was checked: {@code 2 decks in 1 language}. */
    public String subject() {
        String all = Texts.many(decks, "deck") + " in " + Texts.many(languages.size(), "language");
        return files == 0 ? all : (decks == 0 ? "" : all + " and ") + Texts.many(files, "file");
    }

    /** For people, what was found: {@code 1 error, 2 warnings}. */
    public String text() {
        String found = Stream.of(Texts.many(errors, "error"), Texts.many(warnings, "warning"))
                .filter(s -> !s.startsWith("0 "))
                .collect(Collectors.joining(", "));
        String left = waived.isEmpty() ? "" : ", " + waived.size() + " waived";
        return (found.isEmpty() ? "no errors or warnings" : found) + left;
    }
}
