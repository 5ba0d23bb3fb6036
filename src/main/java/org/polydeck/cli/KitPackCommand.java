// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Work for a translator. */
@Command(
        name = "pack",
        description = {
            "Writes what a translator needs: translation files, glossary, earlier translations, decks to look at.",
            "The project's own files stay as they are."
        },
        sortOptions = false)
final class KitPackCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private KitCommand kit;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER|FILE.zip",
            description = "Where to write the kit; a ZIP if the name ends in .zip.")
    private String output = "";

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = kit.main();
        Project project = main.project();
        String language = Packing.language(project, main.languages());
        KitTarget target = KitTarget.of(project, output);
        Decks.Found found = Decks.named(project, decks);
        Console console = main.console();
        var log = new ChangeLog(console, main.json(), false);
        boolean written = new Packing(project, language, console).run(found, target, log);
        log.end();
        if (written) {
            console.hint("next: send it to the translator; 'polydeck kit unpack " + output + "' takes the work back");
        }
        return console.exit(false);
    }
}
