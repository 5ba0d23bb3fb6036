// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polydeck.check.Progress;
import org.polydeck.check.Words;
import org.polydeck.cli.Extracting.Extracted;
import org.polydeck.report.BuildTable;
import org.polydeck.report.Changes.Kind;
import org.polydeck.report.Summary;
import org.polydeck.source.Finding;
import org.polydeck.unit.Merged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The main job: everything for every language. */
@Command(
        name = "build",
        description = {
            "Does the main job: extracts, merges and checks, for every language.",
            "Ends with a table, and writes everything before it fails."
        },
        sortOptions = false)
final class BuildCommand implements Callable<Integer> {
    private static final Set<String> STEPS = Set.of("check", "render", "fit");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(
            names = "--skip",
            split = ",",
            paramLabel = "STEP",
            description = "Leave out: check, render, fit; again, or with commas, for more.")
    private List<String> skip = new ArrayList<>();

    @Option(
            names = {"-k", "--keep"},
            paramLabel = "PERCENT",
            description = "Write only decks of which at least so much is translated.")
    private @Nullable String keep;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 3 at findings of this level or worse: ${COMPLETION-CANDIDATES}. Without it error.")
    private CheckCommand.FailOn failOn = CheckCommand.FailOn.error;

    /** What became of a deck in a language. */
    private record Built(
            String language, Told extracted, Told merged, int slides, Progress progress, List<Finding> findings) {}

    /** What became of a deck. */
    private record BuiltDeck(List<Finding> findings, List<Built> languages) {}

    @Override
    public Integer call() throws UsageException, IOException {
        for (String step : skip) {
            if (!STEPS.contains(step)) {
                throw new UsageException("--skip " + step + ": there is no such step; "
                        + Nearest.hint(step, STEPS, "known are " + String.join(", ", new TreeSet<>(STEPS))));
            }
        }
        Project project = main.project();
        List<String> languages = project.languages(main.languages(), true);
        Decks.Found found = Decks.named(project, decks);
        int percent = Percent.of(keep, project.config());
        boolean checks = !skip.contains("check");
        Checking checking = checks ? Checking.by(project) : Checking.byNothing(project);
        Console console = main.console();
        var tally = new Tally(console, main.json(), checks, project.config().source(), languages);
        if (checks) {
            checking.glossary().forEach(tally::finding);
        }
        EachDeck.of(
                project, found, console, deck -> run(project, checking, deck, languages, percent, checks), tally::deck);
        if (checks && decks.isEmpty()) {
            Checking.lost(project, found.decks(), languages).forEach(tally::finding);
            checking.waivers()
                    .idle(languages, languages.containsAll(project.known()))
                    .forEach(tally::finding);
        }
        tally.end();
        return console.exit(failOn.fails(tally.summary));
    }

    private static BuiltDeck run(
            Project project, Checking checking, OpenDeck deck, List<String> languages, int percent, boolean checks) {
        List<Built> all = new ArrayList<>();
        var words = new Words(project.config().source());
        for (String language : languages) {
            Extracted extracted = Extracting.run(
                    project,
                    Translated.read(project, deck, language),
                    List.of(),
                    project.config().form(),
                    true);
            Translated now = extracted.now();
            Merged merged = Merging.merged(project, now);
            Told told = Merging.run(project, now, merged, project.build(), percent, true);
            // what is wrong with the translation file is a finding then, and no failure
            boolean known = checks && !now.isComplete();
            List<Finding> findings = checks ? checking.translation(now, merged) : List.of();
            all.add(new Built(
                    language,
                    known ? new Told(extracted.change(), List.of()) : extracted.told(),
                    known ? told.without(now.problems()) : told,
                    deck.deck().slides(),
                    Merging.progress(now, deck.units(), merged, words::in),
                    findings));
        }
        return new BuiltDeck(checks ? checking.deck(deck) : List.of(), all);
    }

    /** Counts and tells what is done. */
    private static final class Tally {
        private final Console console;
        private final boolean json;
        private final Map<String, BuildTable.Row> rows = new LinkedHashMap<>();
        private final boolean checked;
        private BuildTable.Row source;
        private Summary summary;

        Tally(Console console, boolean json, boolean checked, String source, List<String> languages) {
            this.console = console;
            this.json = json;
            this.checked = checked;
            this.source = BuildTable.Row.of(source);
            this.summary = Summary.of(languages, 0, 0);
            languages.forEach(l -> rows.put(l, BuildTable.Row.of(l)));
        }

        void deck(BuiltDeck deck) {
            deck.findings().forEach(this::finding);
            deck.languages().forEach(this::language);
        }

        private void language(Built built) {
            told(built.extracted());
            told(built.merged());
            Kind kind = built.merged().change().kind();
            boolean written = kind.isChange() || kind == Kind.UNCHANGED;
            rows.computeIfPresent(built.language(), (l, row) -> row.plus(built.slides(), built.progress(), written));
            built.findings().forEach(this::finding);
        }

        private void told(Told told) {
            console.problems(told.problems());
            boolean changed = told.change().kind().isChange() || told.change().kind() == Kind.LEFT_OUT;
            if (console.verbose() && changed) {
                console.hint(told.change().text());
            }
        }

        void finding(Finding finding) {
            if (Checking.isUnreadable(finding)) {
                console.fail();
            }
            summary = summary.plus(finding);
            String language = finding.language();
            if (language == null) {
                source = source.plus(finding.level());
            } else {
                rows.computeIfPresent(language, (l, row) -> row.plus(finding.level()));
            }
            console.finding(finding);
        }

        void end() throws IOException {
            List<BuildTable.Row> all = List.copyOf(rows.values());
            if (json) {
                BuildTable.json(source, all, console.out());
            } else if (!console.quiet()) {
                BuildTable.text(source, all, checked, console.out(), console.style());
            }
        }
    }
}
