// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polydeck.unit.Pseudo;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A translation that nobody made. */
@Command(
        name = "pseudo",
        description = {
            "Fills a pseudo-language from the source, such as ⟦Ŝĺîďéš ···⟧, to try out a layout.",
            "Accents show what is translated, brackets whether all of it is there, length what no longer fits. "
                    + "The language is qps-ploc when -l is left out."
        },
        sortOptions = false)
final class PseudoCommand implements Callable<Integer> {
    private static final String DEFAULT = "qps-ploc";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(names = "--force", description = "Fill a language of people, too; its translations are lost.")
    private boolean force;

    @Override
    public Integer call() throws UsageException, IOException {
        Project project = main.project();
        List<String> languages =
                project.languages(main.languages().isEmpty() ? List.of(DEFAULT) : main.languages(), true);
        for (String language : languages) {
            if (!force && !Language.isPseudo(language)) {
                throw new UsageException("-l " + language + ": this would replace the translations of people; "
                        + "name a language such as " + DEFAULT + ", or add --force");
            }
        }
        Decks.Found found = Decks.named(project, decks);
        Console console = main.console();
        var log = new ChangeLog(console, main.json(), false);
        EachDeck.of(project, found, console, deck -> run(project, deck, languages), each -> each.forEach(log::add));
        log.end();
        console.hint("next: polydeck merge -l " + String.join(",", languages));
        return console.exit(false);
    }

    private static List<Told> run(Project project, OpenDeck deck, List<String> languages) {
        List<Translation> made = deck.units().stream()
                .map(u -> new Translation(u.id(), Pseudo.of(u), State.TRANSLATED))
                .toList();
        List<Told> all = new ArrayList<>();
        for (String language : languages) {
            Translated earlier = Translated.read(project, deck, language);
            all.add(Extracting.run(project, earlier, made, project.config().form(), true)
                    .told());
        }
        return all;
    }
}
