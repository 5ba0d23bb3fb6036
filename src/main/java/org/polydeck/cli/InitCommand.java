// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A new project. */
@Command(
        name = "init",
        description = "Writes a commented polydeck.yml and the folders of a project; overwrites nothing.",
        sortOptions = false)
final class InitCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Override
    public Integer call() throws UsageException, IOException {
        Path folder = Project.resolve(main.surroundings().folder(), main.folder() == null ? "" : main.folder());
        List<String> languages = main.languages();
        for (String language : languages) {
            String problem = Language.problem(language, Config.DEFAULT.source());
            if (!problem.isEmpty()) {
                throw new UsageException("-l " + language + ": " + problem);
            }
        }
        Console console = main.console();
        make(console, folder, Config.FILE, template(languages));
        for (String name :
                List.of(Config.DEFAULT.content(), Config.DEFAULT.translations(), Config.DEFAULT.glossary())) {
            make(console, folder, name);
        }
        String language = languages.isEmpty() ? "sv" : String.join(",", languages);
        console.hint("next: put decks into content/, then polydeck extract -l " + language);
        return console.exit(false);
    }

    private static void make(Console console, Path folder, String file, String text) {
        Path path = folder.resolve(file);
        if (Files.exists(path)) {
            console.result(file + ": is there already, left as it is");
            return;
        }
        try {
            WholeFile.write(path, text);
            console.result(file + ": new");
        } catch (IOException e) {
            console.problem(Failure.line(file, e));
        }
    }

    private static void make(Console console, Path folder, String name) {
        Path path = folder.resolve(name);
        if (Files.isDirectory(path)) {
            console.result(name + "/: is there already, left as it is");
            return;
        }
        try {
            Files.createDirectories(path);
            console.result(name + "/: new");
        } catch (IOException e) {
            console.problem(Failure.line(name, e));
        }
    }

    private static String template(List<String> languages) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream(Config.FILE)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + Config.FILE);
            }
            String text = new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
            return languages.isEmpty()
                    ? text
                    : text.replace("# languages: [sv, de]", "languages: [" + String.join(", ", languages) + "]");
        }
    }
}
