// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Finds the decks of a project. */
final class Decks {
    private final Project project;
    private final Path root;
    private final List<DeckFile> decks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Decks(Project project) throws IOException {
        this.project = project;
        this.root = project.root().toRealPath();
    }

    /**
     * Decks to work on, by name.
     *
     * @param decks in a stable order
     * @param problems a line for each that can't be one; the others are worked on
     */
    record Found(List<DeckFile> decks, List<String> problems) {
        Found {
            decks = List.copyOf(decks);
            problems = List.copyOf(problems);
        }
    }

    /** Every deck below the content folder. */
    static Found all(Project project) throws UsageException, IOException {
        Path content = project.content();
        if (!Files.isDirectory(content)) {
            throw new UsageException(project.name(content) + ": there is no such folder; run 'polydeck init', "
                    + "name the project with -C, or set 'content' in " + Config.FILE);
        }
        var finder = new Decks(project);
        Deque<Path> above = new ArrayDeque<>();
        above.push(content.toRealPath());
        if (!content.toRealPath().startsWith(finder.root)) {
            throw new UsageException(
                    project.name(content) + ": the link leads out of the project; use a folder inside it");
        }
        finder.walk(content, "", above);
        return finder.found();
    }

    /** The decks that are named, by path, folder or pattern; all when none is. */
    static Found named(Project project, List<String> arguments) throws UsageException, IOException {
        Found all = all(project);
        if (arguments.isEmpty()) {
            return all;
        }
        Set<DeckFile> chosen = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (String argument : arguments) {
            List<DeckFile> matches = matches(project, all.decks(), argument);
            if (matches.isEmpty()) {
                Set<String> names = all.decks().stream()
                        .flatMap(d -> List.of(d.label(), d.name()).stream())
                        .collect(Collectors.toSet());
                wrong.add("'" + argument + "' is no deck of this project; "
                        + Nearest.hint(argument, names, "its decks are in " + project.name(project.content()) + "/"));
            }
            chosen.addAll(matches);
        }
        if (!wrong.isEmpty()) {
            throw new UsageException(wrong);
        }
        return new Found(List.copyOf(chosen), all.problems());
    }

    private static List<DeckFile> matches(Project project, List<DeckFile> decks, String argument)
            throws UsageException, IOException {
        for (Path base : new LinkedHashSet<>(List.of(project.folder(), project.root(), project.content()))) {
            Path path = Project.resolve(base, argument.replaceAll("[*?\"<>|]", "_"));
            List<DeckFile> matches =
                    Glob.isGlob(argument) && !Files.exists(path) ? globbed(decks, base, argument) : at(decks, path);
            if (!matches.isEmpty()) {
                return matches;
            }
        }
        return List.of();
    }

    private static List<DeckFile> globbed(List<DeckFile> decks, Path base, String argument) throws UsageException {
        try {
            Glob glob = Glob.of(argument.startsWith("./") ? argument.substring(2) : argument);
            return decks.stream()
                    .filter(d -> glob.matches(SlashPaths.slashed(base.relativize(d.path())))
                            || glob.matches(SlashPaths.slashed(d.path())))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new UsageException("'" + argument + "' is not a pattern: " + e.getDescription() + "; close it");
        }
    }

    private static List<DeckFile> at(List<DeckFile> decks, Path path) throws IOException {
        List<DeckFile> named =
                decks.stream().filter(d -> d.path().startsWith(path)).toList();
        if (!named.isEmpty() || !Files.exists(path)) {
            return named;
        }
        // reached by another way, such as a link
        Path real = path.toRealPath();
        List<DeckFile> same = new ArrayList<>();
        for (DeckFile deck : decks) {
            if (Files.exists(deck.path()) && deck.path().toRealPath().startsWith(real)) {
                same.add(deck);
            }
        }
        return same;
    }

    /**
     * A folder for localised decks, one folder a language in it, that is no place for decks to be read from.
     *
     * @param output as the user wrote it
     */
    static Path apart(Project project, String output, List<String> languages) throws UsageException {
        Path folder = Project.resolve(project.folder(), output);
        Path content = project.content().normalize();
        for (String language : languages) {
            Path each = folder.resolve(language);
            if ((each.startsWith(content) && !content.equals(project.root())) || content.startsWith(each)) {
                throw new UsageException("-o " + output + ": this is where the decks are; name another folder");
            }
        }
        return folder;
    }

    private void walk(Path folder, String prefix, Deque<Path> above) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(paths::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problems.add(project.name(folder) + ": the folder can't be read; check its rights");
            return;
        }
        for (Path path : paths) {
            String file = String.valueOf(path.getFileName());
            String name = prefix + file;
            if (!file.startsWith(".") && !isLeftOut(name)) {
                visit(path, file, name, above);
            }
        }
    }

    private void visit(Path path, String file, String name, Deque<Path> above) {
        boolean deck = DeckFile.isDeck(file);
        try {
            Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            if (Files.isSymbolicLink(path) && !real.startsWith(root)) {
                if (deck) {
                    problems.add(label(name) + ": the link leads out of the project; put the deck itself here");
                }
            } else if (deck && (Files.isRegularFile(path) || Files.isDirectory(path))) {
                decks.add(new DeckFile(name, label(name), path));
            } else if (deck) {
                problems.add(label(name) + ": this is not a file with text; move it away");
            } else if (Files.isDirectory(path) && !above.contains(path.toRealPath())) {
                above.push(path.toRealPath());
                walk(path, name + "/", above);
                above.pop();
            }
        } catch (IOException e) {
            if (deck) {
                problems.add(label(name) + ": the link leads nowhere; mend or remove it");
            }
        }
    }

    /** What {@code exclude:} names, and the project's other folders where they lie among the decks. */
    private boolean isLeftOut(String name) {
        Config config = project.config();
        return config.exclude().stream().anyMatch(g -> g.matches(name))
                || List.of(config.translations(), config.build(), config.glossary())
                        .contains(label(name));
    }

    private String label(String name) {
        String content = project.config().content();
        return content.isEmpty() ? name : content + "/" + name;
    }

    private Found found() {
        decks.sort(null);
        Map<String, DeckFile> byStem = new HashMap<>();
        List<DeckFile> kept = new ArrayList<>();
        for (DeckFile deck : decks) {
            DeckFile first = byStem.putIfAbsent(deck.stem(), deck);
            if (first == null) {
                kept.add(deck);
            } else {
                problems.add(deck.label() + ": '" + first.label() + "' would have the same translations; rename one");
            }
        }
        problems.sort(null);
        return new Found(kept, problems);
    }
}
