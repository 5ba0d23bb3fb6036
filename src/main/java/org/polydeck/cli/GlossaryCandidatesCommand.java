// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polydeck.check.UnitText;
import org.polydeck.report.CandidateReport;
import org.polydeck.term.Candidate;
import org.polydeck.term.Candidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the glossary may lack. */
@Command(
        name = "candidates",
        description = {
            "Shows phrases of the decks that may be terms and have no entry in the glossary, the most likely first.",
            "For decks in English."
        },
        sortOptions = false)
final class GlossaryCandidatesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(
            names = "--min",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often a phrase has to be there. Without it ${DEFAULT-VALUE}.")
    private int min;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many to show. Without it ${DEFAULT-VALUE}.")
    private int most;

    @Override
    public Integer call() throws UsageException, IOException {
        if (min < 1 || most < 1) {
            throw new UsageException("--min and --most count from 1");
        }
        Main main = glossary.main();
        Project project = main.project();
        String language = project.config().source();
        if (!Candidates.knows(language)) {
            throw new UsageException(
                    "the decks are in '" + language + "'; candidates can be found in English decks only");
        }
        Console console = main.console();
        Candidates candidates =
                Candidates.of(ProjectGlossary.read(project, List.of(), "").glossary(), language);
        EachDeck.of(
                project,
                Decks.named(project, decks),
                console,
                deck -> deck,
                deck -> deck.units().forEach(u -> candidates.add(deck.file().name(), UnitText.of(u))));
        List<Candidate> ranked = candidates.ranked(min, most);
        if (main.json()) {
            CandidateReport.json(ranked, console.out());
        } else {
            CandidateReport.text(ranked, console.out(), console.style());
        }
        return console.exit(false);
    }
}
