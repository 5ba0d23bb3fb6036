// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Summary;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks for mistakes. */
@Command(
        name = "check",
        description = "Checks translations: terminology, codes, structure, what is missing or out of date.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    /** From which level on findings fail the gate. */
    enum FailOn {
        error,
        warning,
        never;

        boolean fails(Summary summary) {
            return this != never && summary.atLeast(this == error ? Level.ERROR : Level.WARNING) > 0;
        }
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(
            paramLabel = "DECK|XLIFF",
            description = "Decks, folders or patterns, or any XLIFF files; all decks when left out.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            description = "Format of the report: text (default) or json; again, with files, for more than one.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to a file.")
    private @Nullable String output;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 3 at findings of this level or worse: ${COMPLETION-CANDIDATES}. Without it error.")
    private FailOn failOn = FailOn.error;

    @Option(
            names = "--glossary",
            paramLabel = "FILE",
            description = "Check terminology by this glossary, not by the project's; again for more than one.")
    private List<String> glossaries = new ArrayList<>();

    @Override
    public Integer call() throws UsageException, IOException {
        Project project = main.project();
        List<Reports.Output> outputs = Reports.outputs(formats, output, main.json());
        Checking checking = Checking.by(project, glossaries);
        Console console = main.console();
        ToCheck chosen = ToCheck.of(project, arguments, main.languages());
        for (Reports.Output report : outputs) {
            if (report.file() != null
                    && chosen.files().containsValue(Project.resolve(project.folder(), report.file()))) {
                throw new UsageException("-o " + report.file() + ": this file is to be checked; write to another one");
            }
        }
        List<String> languages = chosen.languages();
        var summary =
                Summary.of(languages, chosen.decks().size(), chosen.files().size());
        try (Reports reports = Reports.open(project, outputs, console.out(), console.style(), summary)) {
            Consumer<Finding> add = finding -> {
                if (Checking.isUnreadable(finding)) {
                    console.fail();
                }
                reports.add(finding);
            };
            checking.glossary().forEach(add);
            chosen.files().forEach((name, path) -> checking.file(path, name, main.languages(), add));
            chosen.problems().forEach(p -> add.accept(unusable(p)));
            EachDeck.of(
                    project,
                    new Decks.Found(List.copyOf(chosen.decks().keySet()), List.of()),
                    console,
                    deck -> run(project, checking, deck, chosen.decks().getOrDefault(deck.file(), Set.of())),
                    each -> each.forEach(add),
                    add);
            if (arguments.isEmpty()) {
                Checking.lost(project, chosen.decks().keySet(), languages).forEach(add);
                checking.waivers()
                        .idle(languages, languages.containsAll(project.known()))
                        .forEach(add);
            }
            reports.waived(checking.waivers().waived());
            return console.exit(failOn.fails(reports.end()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Finding unusable(String problem) {
        int colon = problem.indexOf(": ");
        return Finding.at(
                Place.of(problem.substring(0, colon)), EachDeck.UNREADABLE, Level.ERROR, problem.substring(colon + 2));
    }

    private static List<Finding> run(Project project, Checking checking, OpenDeck deck, Set<String> languages) {
        List<Finding> findings = new ArrayList<>(checking.deck(deck));
        for (String language : languages) {
            Translated translated = Translated.read(project, deck, language);
            findings.addAll(checking.translation(translated, Merging.merged(project, translated)));
        }
        return findings;
    }
}
