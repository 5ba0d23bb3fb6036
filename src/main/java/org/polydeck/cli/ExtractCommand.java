// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polydeck.xliff.XliffVersion;
import org.polydeck.xliff.XliffWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Decks to XLIFF. */
@Command(
        name = "extract",
        description = "Writes XLIFF for translators, or brings it in line with the decks; every translation is kept.",
        sortOptions = false)
final class ExtractCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(names = "--check", description = "Write nothing; exit with 3 if something would change.")
    private boolean check;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Write nothing; say what would change.")
    private boolean dryRun;

    @Mixin
    private FileForm fileForm = new FileForm();

    @Override
    public Integer call() throws UsageException, IOException {
        Project project = main.project();
        XliffWriter.Form form = fileForm.over(project.config().form());
        List<String> languages = project.languages(main.languages(), true);
        Decks.Found found = Decks.named(project, decks);
        Console console = main.console();
        var log = new ChangeLog(console, main.json(), check || dryRun);
        EachDeck.of(
                project, found, console, deck -> run(project, deck, languages, form), each -> each.forEach(log::add));
        log.end();
        if (log.isChanged() && form.version() == XliffVersion.V2_0) {
            console.hint(
                    "note: OmegaT 5.8 and 6 mix up the inline codes of XLIFF 2; for OmegaT, use --xliff-version 1.2");
        }
        if (log.isChanged()) {
            console.hint(check || dryRun ? "next: polydeck extract" : "next: translate the files, then polydeck build");
        }
        return console.exit(check && log.isChanged());
    }

    private List<Told> run(Project project, OpenDeck deck, List<String> languages, XliffWriter.Form form) {
        List<Told> all = new ArrayList<>();
        for (String language : languages) {
            Translated earlier = Translated.read(project, deck, language);
            all.add(Extracting.run(project, earlier, List.of(), form, !check && !dryRun)
                    .told());
        }
        return all;
    }
}
