// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polydeck.check.TermNotes;
import org.polydeck.source.Source;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.Reading;
import org.polydeck.unit.Unit;

/** A project folder, and which file belongs to which deck and language. */
final class Project {
    private final Path root;
    private final Path folder;
    private final Config config;
    private @Nullable TermNotes notes;

    private Project(Path root, Path folder, Config config) {
        this.root = root;
        this.folder = folder;
        this.config = config;
    }

    /**
     * The folder that is named, else the nearest one upwards with a {@code polydeck.yml}, else the current one.
     *
     * @param folder the current folder
     * @param named the value of {@code -C}
     */
    static Project open(Path folder, @Nullable String named) throws UsageException, IOException {
        Path root = named == null ? nearest(folder) : resolve(folder, named);
        if (!Files.isDirectory(root)) {
            throw new UsageException("-C " + named + ": there is no such folder; name the folder of the project");
        }
        Path file = root.resolve(Config.FILE);
        var project = new Project(root, folder, Files.exists(file) ? config(file) : Config.DEFAULT);
        if (project.config.termNotes()) {
            Reading glossary = GlossaryReader.readFolder(project.glossary(), project.name(project.glossary()));
            project.notes = TermNotes.of(glossary.glossary(), project.config.source());
        }
        return project;
    }

    /** What the glossary says of the terms in some texts, by unit; nothing unless the configuration asks for it. */
    Map<String, String> notes(List<Unit> units, String language) {
        // nobody translates into pseudo-languages
        return notes == null || Language.isPseudo(language) ? Map.of() : notes.of(units, language);
    }

    private static Config config(Path file) throws UsageException, IOException {
        try {
            return ConfigReader.read(Source.read(file, Config.FILE));
        } catch (Source.SourceException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Path nearest(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(Config.FILE))) {
                return at;
            }
        }
        return folder;
    }

    /** A path as the user wrote it, from a folder on. */
    static Path resolve(Path folder, String path) throws UsageException {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("'" + path + "' is not a path: " + e.getReason());
        }
    }

    Config config() {
        return config;
    }

    Path root() {
        return root;
    }

    /** The current folder. */
    Path folder() {
        return folder;
    }

    Path content() {
        return root.resolve(config.content());
    }

    /** The translation file of a deck. */
    Path xliff(DeckFile deck, String language) {
        return root.resolve(config.translations()).resolve(language).resolve(deck.stem() + ".xlf");
    }

    /** The folder with the translations into a language. */
    Path translations(String language) {
        return root.resolve(config.translations()).resolve(language);
    }

    /** The folder of the glossary. */
    Path glossary() {
        return root.resolve(config.glossary());
    }

    /** The folder for localised decks. */
    Path build() {
        return root.resolve(config.build());
    }

    /** A path for messages: from the project folder on, as it stands where it lies outside. */
    String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? SlashPaths.slashed(root.relativize(absolute)) : path.toString();
    }

    /**
     * A file of the project that is about to be written.
     *
     * @throws IOException when a link leads out of the project
     */
    Path inside(Path path) throws IOException {
        Path there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!there.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("a link leads out of the project; remove it, or name a folder with -o");
        }
        return path;
    }

    /** Target languages with translations, or asked for in the configuration; in a stable order. */
    List<String> known() throws IOException {
        if (!config.languages().isEmpty()) {
            return config.languages();
        }
        return folders();
    }

    private List<String> folders() throws IOException {
        Set<String> names = new TreeSet<>();
        Path translations = root.resolve(config.translations());
        if (Files.isDirectory(translations)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(translations, Files::isDirectory)) {
                for (Path path : all) {
                    String name = String.valueOf(path.getFileName());
                    if (Language.problem(name, config.source()).isEmpty()) {
                        names.add(name);
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The languages to work on.
     *
     * @param asked values of {@code -l}; none for all
     * @param fresh whether a language without translations is welcome
     */
    List<String> languages(List<String> asked, boolean fresh) throws UsageException, IOException {
        List<String> known = known();
        if (asked.isEmpty()) {
            if (known.isEmpty()) {
                throw new UsageException(
                        "there are no languages yet; name one with -l, or list them under 'languages' in "
                                + Config.FILE);
            }
            return known;
        }
        Set<String> everywhere = new LinkedHashSet<>(known);
        everywhere.addAll(folders());
        Set<String> chosen = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (String each : asked) {
            for (String tag : each.split(",", -1)) {
                String problem = Language.problem(tag.strip(), config.source());
                String found = everywhere.stream()
                        .filter(tag.strip()::equalsIgnoreCase)
                        .findFirst()
                        .orElse(tag.strip());
                if (problem.isEmpty() && !fresh && !everywhere.contains(found)) {
                    problem = "there are no translations for '" + found + "'; "
                            + Nearest.hint(found, everywhere, "'polydeck extract -l " + found + "' starts them");
                }
                if (problem.isEmpty()) {
                    chosen.add(found);
                } else {
                    problems.add("-l " + each + ": " + problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return List.copyOf(chosen);
    }
}
