// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
        Map<String, Path> files = new TreeMap<>();
        List<String> named = new ArrayList<>();
        for (String argument : arguments) {
            if (XliffArguments.isXliff(argument)) {
                files.putAll(XliffArguments.files(project, argument));
            } else {
                named.add(argument);
            }
        }
        boolean decksToo = files.isEmpty() || !named.isEmpty();
        List<String> languages = decksToo ? project.languages(main.languages(), false) : main.languages();
        Decks.Found found = decksToo ? Decks.named(project, named) : new Decks.Found(List.of(), List.of());
        var summary = Summary.of(languages, found.decks().size(), files.size());
        try (Reports reports = Reports.open(project, outputs, console.out(), console.style(), summary)) {
            checking.glossary().forEach(reports::add);
            files(checking, files, reports);
            decks(project, checking, found, languages, console, reports);
            if (arguments.isEmpty()) {
                Checking.lost(project, found.decks(), languages).forEach(reports::add);
            }
            return console.exit(failOn.fails(reports.end()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void files(Checking checking, Map<String, Path> files, Reports reports) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            checking.file(file.getValue(), file.getKey(), main.languages()).forEach(reports::add);
        }
    }

    private static void decks(
            Project project,
            Checking checking,
            Decks.Found found,
            List<String> languages,
            Console console,
            Reports reports) {
        found.problems().forEach(p -> {
            console.fail();
            reports.add(unusable(p));
        });
        EachDeck.of(
                project,
                found,
                console,
                deck -> run(project, checking, deck, languages),
                each -> each.forEach(reports::add),
                f -> {
                    console.fail();
                    reports.add(f);
                });
    }

    private static Finding unusable(String problem) {
        int colon = problem.indexOf(": ");
        return Finding.at(
                Place.of(problem.substring(0, colon)), EachDeck.UNREADABLE, Level.ERROR, problem.substring(colon + 2));
    }

    private static List<Finding> run(Project project, Checking checking, OpenDeck deck, List<String> languages)
            throws IOException {
        List<Finding> findings = new ArrayList<>(Checking.deck(deck));
        for (String language : languages) {
            Translated translated = Translated.read(project, deck, language);
            findings.addAll(checking.translation(translated, Merging.merged(project, translated)));
        }
        return findings;
    }
}
