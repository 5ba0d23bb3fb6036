// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** XLIFF files that are named on the command line. */
final class XliffArguments {
    private XliffArguments() {}

    static boolean isXliff(String argument) {
        String lower = argument.toLowerCase(Locale.ROOT);
        return Stream.of(".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf", ".xml")
                .anyMatch(lower::endsWith);
    }

    /** The files that a path or a pattern stands for, by their names for messages. */
    static Map<String, Path> files(Project project, String argument) throws UsageException, IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path base : List.of(project.folder(), project.root())) {
            Path path = Project.resolve(base, argument.replaceAll("[*?\"<>|]", "_"));
            if (Glob.isGlob(argument) && !Files.exists(path)) {
                globbed(base, argument).forEach(p -> files.put(project.name(p), p));
            } else if (Files.exists(path)) {
                files.put(project.name(path), path);
            }
            if (!files.isEmpty()) {
                return files;
            }
        }
        throw new UsageException("'" + argument + "': there is no such file; name an XLIFF file or a deck");
    }

    private static List<Path> globbed(Path base, String argument) throws UsageException, IOException {
        String pattern = argument.replace('\\', '/');
        int first = (int) pattern.chars().takeWhile(c -> "*?[{".indexOf(c) < 0).count();
        Path folder = Project.resolve(base, pattern.substring(0, pattern.lastIndexOf('/', first) + 1));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            Glob glob = Glob.of(pattern.substring(pattern.lastIndexOf('/', first) + 1));
            return all.filter(Files::isRegularFile)
                    .filter(p -> glob.matches(SlashPaths.slashed(folder.relativize(p))))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new UsageException("'" + argument + "' is not a pattern: " + e.getDescription() + "; close it");
        }
    }
}
