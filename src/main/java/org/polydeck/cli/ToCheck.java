// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the arguments of {@code check} stand for.
 *
 * @param decks with the languages to check them in
 * @param files that are checked without a deck, by their names for messages
 * @param problems a line for each deck that can't be one
 */
record ToCheck(Map<DeckFile, Set<String>> decks, Map<String, Path> files, List<String> problems) {

    /**
     * All decks where nothing is named; a translation file of the project stands for its deck in its language.
     *
     * @param languages values of {@code -l}
     */
    static ToCheck of(Project project, List<String> arguments, List<String> languages)
            throws UsageException, IOException {
        List<String> named =
                arguments.stream().filter(a -> !XliffArguments.isXliff(a)).toList();
        Map<String, Path> files = new TreeMap<>();
        for (String argument : arguments) {
            if (XliffArguments.isXliff(argument)) {
                files.putAll(XliffArguments.files(project, argument));
            }
        }
        Map<DeckFile, Set<String>> decks = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        if (files.isEmpty() || !named.isEmpty()) {
            Decks.Found found = Decks.named(project, named);
            Set<String> all = new LinkedHashSet<>(project.languages(languages, false));
            found.decks().forEach(d -> decks.put(d, new LinkedHashSet<>(all)));
            problems.addAll(found.problems());
        }
        if (!files.isEmpty() && Files.isDirectory(project.content())) {
            Decks.all(project).decks().forEach(deck -> adopt(project, deck, files, decks));
        }
        return new ToCheck(decks, files, problems);
    }

    /** Takes the translation files of a deck from the files without one. */
    private static void adopt(
            Project project, DeckFile deck, Map<String, Path> files, Map<DeckFile, Set<String>> decks) {
        Path translations = project.translations("");
        for (Path path : List.copyOf(files.values())) {
            if (path.startsWith(translations)) {
                String language = translations.relativize(path).getName(0).toString();
                if (project.xliff(deck, language).equals(path)) {
                    decks.computeIfAbsent(deck, d -> new LinkedHashSet<>()).add(language);
                    files.values().remove(path);
                }
            }
        }
    }

    List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        decks.values().forEach(languages::addAll);
        return List.copyOf(languages);
    }
}
