// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens: its files are written, its commands run, their output compared. */
class ReadmeTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern UNIT = Pattern.compile("(?ms)^ *<trans-unit.*?</trans-unit>\\n");
    private static final Pattern PAIR =
            Pattern.compile("<source[^>]*>([^\\n]*)</source>\\s*<target[^>]*>([^\\n]*)</target>");

    @TempDir
    Path folder;

    private static String document(String name) throws IOException {
        return Files.readString(Path.of(name)).replace("\r\n", "\n");
    }

    private static Set<String> found(String regex, String text) {
        return new TreeSet<>(Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList());
    }

    @Test
    void itsExamplesAreTrue() throws IOException {
        String readme = document("README.md");
        var tour = new Tour(course(), new Scratch(Files.createDirectory(folder.resolve("tour"))));
        var told = new StringBuilder();
        int at = 0;
        for (MatchResult fence : FENCE.matcher(readme).results().toList()) {
            String before = readme.substring(at, fence.start());
            told.append(before)
                    .append("```")
                    .append(fence.group(1))
                    .append('\n')
                    .append(tour.follow(before, fence.group(1), fence.group(2)))
                    .append("```");
            at = fence.end();
        }
        assertEquals(readme, told + readme.substring(at));
        assertEquals(9, tour.commands, "commands that were run");
    }

    private Scratch course() throws IOException {
        Path to = folder.resolve("course");
        for (String part : new String[] {"content", "translations", "glossary", "polydeck.yml"}) {
            try (Stream<Path> all = Files.walk(Path.of(part))) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Path copy = to.resolve(path.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy);
                }
            }
        }
        return new Scratch(to);
    }

    /** The README is followed from its begin to its end. */
    private static final class Tour {
        private final Scratch course;
        private final Scratch project;
        private int exit;
        private int commands;
        private boolean shown;

        Tour(Scratch course, Scratch project) {
            this.course = course;
            this.project = project;
        }

        /** What the example ought to say. */
        String follow(String before, String kind, String text) {
            switch (kind) {
                case "console" -> {
                    return console(text);
                }
                case "markdown", "yaml" -> project.write(file(before), text);
                case "xml" -> {
                    return xml(text);
                }
                case "sh" -> text.lines().forEach(this::shell);
                default -> throw new IllegalArgumentException("nobody runs this example: " + kind);
            }
            return text;
        }

        /** The file that is named last. */
        private static String file(String before) {
            List<MatchResult> names =
                    Pattern.compile("`([^`\\n]+)`").matcher(before).results().toList();
            return names.get(names.size() - 1).group(1);
        }

        private String console(String text) {
            var told = new StringBuilder();
            for (String line : text.lines().filter(l -> l.startsWith("$ ")).toList()) {
                told.append(line).append('\n').append(run(line.substring(2)));
            }
            return told.toString();
        }

        private String run(String command) {
            if (command.equals("echo $?")) {
                return exit + "\n";
            }
            List<String> words = List.of(command.split(" "));
            if (words.get(0).equals("diff")) {
                assertEquals("diff -U 99 content/logs.md build/sv/logs.md | tail -n +4", command);
                return difference(project.read(words.get(3)), project.read(words.get(4)));
            }
            boolean here = words.get(0).equals("./polydeck");
            assertTrue(here || words.get(0).equals("polydeck"), "nobody runs this command: " + command);
            String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
            Scratch.Run run = (here ? course : project).run(arguments);
            exit = run.code();
            commands++;
            return run.out() + run.err();
        }

        /** Both texts as one, with marks; they have most lines in common. */
        private static String difference(String a, String b) {
            List<String> left = a.lines().toList();
            List<String> right = b.lines().toList();
            int[][] common = new int[left.size() + 1][right.size() + 1];
            for (int i = left.size() - 1; i >= 0; i--) {
                for (int j = right.size() - 1; j >= 0; j--) {
                    common[i][j] = left.get(i).equals(right.get(j))
                            ? common[i + 1][j + 1] + 1
                            : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            List<String> told = new ArrayList<>();
            int j = 0;
            for (int i = 0; i < left.size() || j < right.size(); ) {
                if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                    told.add((" " + left.get(i++)).stripTrailing());
                    j++;
                } else if (i < left.size() && common[i + 1][j] == common[i][j]) {
                    told.add("-" + left.get(i++));
                } else {
                    told.add("+" + right.get(j++));
                }
            }
            return String.join("\n", told) + "\n";
        }

        /** The first is looked at, the others are put in as a translator's tool does. */
        private String xml(String text) {
            String name = "translations/sv/logs.xlf";
            List<MatchResult> pairs = PAIR.matcher(text).results().toList();
            if (!shown) {
                shown = true;
                return UNIT.matcher(project.read(name))
                        .results()
                        .map(MatchResult::group)
                        .filter(unit -> unit.contains(pairs.get(0).group(1)))
                        .findFirst()
                        .orElse("no such unit\n")
                        .replaceAll("(?m)^ {8}", "");
            }
            for (MatchResult pair : pairs) {
                assertTrue(project.read(name).contains(">" + pair.group(1) + "</source>"), pair.group());
                String words = pair.group(1).replaceAll("<[^>]*>", "").strip();
                project.translate(name, words, pair.group(2));
            }
            return text;
        }

        private void shell(String line) {
            String command = line.replaceAll(" +#.*", "");
            if (command.startsWith("polydeck ")) {
                run(command);
                boolean gate = exit == Exit.GATE && line.contains("# 3 if ");
                assertTrue(exit == Exit.FINE || gate, line + " gave " + exit);
            } else {
                assertTrue(command.matches("mvn verify|(export|mkdir) .*"), "nobody runs this command: " + command);
            }
        }
    }

    @Test
    void itsTestsAreThoseOfCi() throws IOException {
        assertTrue(document("README.md").contains("\n```sh\nmvn verify\n```\n"));
        assertTrue(document(".ci/run").contains("\nmvn verify 2>&1 | plain\n\n"));
        assertTrue(document(".ci/run").contains("\n./polydeck build\n"));
    }

    @Test
    void itNamesEachCommandAndExitCode() throws IOException {
        String help = new Scratch(folder).run("--help").out();
        String readme = document("README.md");
        String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"));
        String table = readme.substring(readme.indexOf("| command |"), readme.indexOf("In CI:"));
        assertEquals(found("^  ([a-z-]+) ", commands), found("^\\| `([a-z-]+)` ", table));
        String codes = help.substring(help.indexOf("Exit codes:")).replaceAll("\\s+", " ");
        Pattern.compile("^\\| (\\d+) \\| (.*) \\|$", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .forEach(m -> assertTrue(codes.contains(" " + m.group(1) + " " + m.group(2) + " "), m.group()));
        assertEquals(Set.of("0", "1", "2", "3", "130"), found("^\\| (\\d+) \\| ", readme));
    }

    /** Links from document to document lead somewhere. */
    @Test
    void linksLeadSomewhere() throws IOException {
        List<Path> documents =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).forEach(documents::add);
        }
        List<String> lost = new ArrayList<>();
        for (Path document : documents) {
            String text = document(document.toString())
                    .replaceAll("(?ms)^```.*?^```$", "")
                    .replaceAll("`[^`]*`", "");
            for (String link : found("\\]\\(([^)#]+)(?:#[^)]*)?\\)", text)) {
                boolean outside = link.startsWith("https://");
                if (!outside && !Files.exists(document.resolveSibling(link))) {
                    lost.add(document + ": " + link);
                }
            }
        }
        assertEquals(List.of(), lost);
    }
}
