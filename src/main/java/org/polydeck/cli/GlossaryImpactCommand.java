// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.polydeck.check.Impact;
import org.polydeck.check.Impact.Use;
import org.polydeck.report.ImpactReport;
import org.polydeck.term.Concept;
import org.polydeck.term.Glossary;
import org.polydeck.term.TermMatcher;
import org.polydeck.xliff.TargetPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What another word for a concept would touch. */
@Command(
        name = "impact",
        description =
                "Shows the texts of decks and translations that name a concept: what another word for it would touch.",
        sortOptions = false)
final class GlossaryImpactCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Parameters(paramLabel = "CONCEPT", description = "Id of a concept.")
    private String concept = "";

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = glossary.main();
        Project project = main.project();
        Console console = main.console();
        Glossary all = ProjectGlossary.read(project, List.of(), "").glossary();
        if (all.concept(concept).isEmpty()) {
            List<String> known = all.concepts().stream().map(Concept::id).toList();
            throw new UsageException("there is no concept '" + concept + "'; "
                    + Nearest.hint(concept, known, "'polydeck glossary lookup WORD' finds it"));
        }
        Map<String, TermMatcher> matchers = new LinkedHashMap<>();
        List<String> languages =
                main.languages().isEmpty() ? project.known() : project.languages(main.languages(), false);
        languages.forEach(l -> matchers.put(l, TermMatcher.of(all, l)));
        TermMatcher source = TermMatcher.of(all, project.config().source());
        List<Use> uses = new ArrayList<>();
        EachDeck.of(
                project,
                Decks.named(project, List.of()),
                console,
                deck -> uses(project, deck, source, matchers),
                uses::addAll);
        if (main.json()) {
            ImpactReport.json(concept, uses, console.out());
        } else {
            ImpactReport.text(concept, uses, console.out(), console.style());
        }
        return console.exit(false);
    }

    private List<Use> uses(Project project, OpenDeck deck, TermMatcher source, Map<String, TermMatcher> matchers) {
        String name = deck.file().name();
        List<Use> inDeck = Impact.inDeck(name, deck.deck().source(), deck.units(), source, concept);
        List<Use> uses = new ArrayList<>(inDeck);
        matchers.forEach((language, matcher) -> {
            Translated translated = Translated.read(project, deck, language);
            try (TargetPlaces places = translated.places()) {
                uses.addAll(Impact.inTranslation(
                        name,
                        language,
                        deck.deck().source(),
                        deck.units(),
                        translated.file(),
                        places,
                        matcher,
                        concept,
                        inDeck));
            }
        });
        return uses;
    }
}
