// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.polydeck.check.Words;
import org.polydeck.report.Status;
import org.polydeck.report.StatusReport;
import org.polydeck.unit.Merged;
import org.polydeck.unit.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How far the translations are. */
@Command(
        name = "status",
        description = {
            "Shows how far the translations are, by language and deck.",
            "Of decks that are named, and with -v, each slide is shown, too."
        },
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(paramLabel = "DECK", description = "Decks, folders or patterns; all decks when left out.")
    private List<String> decks = new ArrayList<>();

    @Option(names = "--fail-if-incomplete", description = "Exit with 3 unless everything is translated.")
    private boolean failIfIncomplete;

    @Override
    public Integer call() throws UsageException, IOException {
        Project project = main.project();
        List<String> languages = project.languages(main.languages(), false);
        Decks.Found found = Decks.named(project, decks);
        Console console = main.console();
        Map<String, List<Status.OfDeck>> byLanguage = new LinkedHashMap<>();
        languages.forEach(l -> byLanguage.put(l, new ArrayList<>()));
        EachDeck.of(
                project,
                found,
                console,
                deck -> run(project, deck, languages),
                parts -> parts.forEach(part -> {
                    part.problems().forEach(console::hint);
                    Objects.requireNonNull(byLanguage.get(part.language())).add(part.deck());
                }));
        List<Status.OfLanguage> all = new ArrayList<>();
        byLanguage.forEach((language, each) -> all.add(new Status.OfLanguage(language, each)));
        var status = new Status(project.config().source(), all);
        if (main.json()) {
            StatusReport.json(status, console.out());
        } else {
            StatusReport.text(status, console.verbose() || !decks.isEmpty(), console.out(), console.style());
        }
        return console.exit(failIfIncomplete && !status.isComplete());
    }

    /** A deck in a language, and what keeps its translation file from being read. */
    private record Part(String language, Status.OfDeck deck, List<String> problems) {}

    private static List<Part> run(Project project, OpenDeck deck, List<String> languages) {
        List<Part> all = new ArrayList<>();
        for (String language : languages) {
            Translated translated = Translated.read(project, deck, language);
            Merged merged = Merging.merged(project, translated);
            var status =
                    new Status.OfDeck(deck.file().name(), deck.deck().slides(), slides(project, translated, merged));
            all.add(new Part(language, status, translated.problems()));
        }
        return all;
    }

    private static List<Status.OfSlide> slides(Project project, Translated translated, Merged merged) {
        Map<Integer, List<Unit>> bySlide = new TreeMap<>();
        translated
                .deck()
                .units()
                .forEach(u -> bySlide.computeIfAbsent(u.slide(), s -> new ArrayList<>())
                        .add(u));
        List<Status.OfSlide> slides = new ArrayList<>();
        var words = new Words(project.config().source());
        bySlide.forEach((slide, units) -> slides.add(new Status.OfSlide(
                slide, units.get(0).slideTitle(), Merging.progress(translated, units, merged, words::in))));
        return slides;
    }
}
