// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** XLIFF to localised decks. */
@Command(
        name = "merge",
        description = "Puts the translations into the decks; what is not translated keeps its source text.",
        sortOptions = false)
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the localised decks, one folder a language in it; 'build' when left out.")
    private @Nullable String output;

    @Option(
            names = {"-k", "--keep"},
            paramLabel = "PERCENT",
            description = "Write only decks of which at least so much is translated.")
    private @Nullable String keep;

    @Option(names = "--check", description = "Write nothing; exit with 3 if something would change.")
    private boolean check;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Write nothing; say what would change.")
    private boolean dryRun;

    @Override
    public Integer call() throws UsageException, IOException {
        Project project = main.project();
        List<String> languages = project.languages(main.languages(), false);
        Decks.Found found = Decks.named(project, decks);
        Path folder = output == null ? project.build() : Decks.apart(project, output, languages);
        int percent = Percent.of(keep, project.config());
        Console console = main.console();
        var log = new ChangeLog(console, main.json(), check || dryRun);
        EachDeck.of(
                project,
                found,
                console,
                deck -> run(project, deck, languages, folder, percent),
                each -> each.forEach(log::add));
        log.end();
        if (log.isChanged()) {
            console.hint("next: polydeck " + (check || dryRun ? "merge" : "check"));
        }
        return console.exit(check && log.isChanged());
    }

    private List<Told> run(Project project, OpenDeck deck, List<String> languages, Path folder, int percent) {
        List<Told> all = new ArrayList<>();
        for (String language : languages) {
            Translated translated = Translated.read(project, deck, language);
            all.add(Merging.run(
                    project, translated, Merging.merged(project, translated), folder, percent, !check && !dryRun));
        }
        return all;
    }
}
