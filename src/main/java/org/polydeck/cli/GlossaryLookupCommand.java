// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polydeck.report.ConceptReport;
import org.polydeck.term.Glossary;
import org.polydeck.term.Lookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the glossary says of a word. */
@Command(
        name = "lookup",
        description = {
            "Shows what the glossary says of words, in whatever form and language they are written.",
            "With -l, terms of these languages and of the decks' language only."
        },
        sortOptions = false)
final class GlossaryLookupCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Parameters(
            paramLabel = "WORD",
            arity = "1..*",
            description = "Words, or ids of concepts; a term of several words in quotes.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = glossary.main();
        Project project = main.project();
        Console console = main.console();
        Glossary all = ProjectGlossary.read(project, List.of(), "").glossary();
        List<String> languages = new ArrayList<>(main.languages());
        if (!languages.isEmpty()) {
            languages.add(0, project.config().source());
        }
        List<Lookup> found =
                words.stream().map(w -> Lookup.of(all, languages, w)).toList();
        if (main.json()) {
            ConceptReport.json(found, console.out());
        } else {
            ConceptReport.text(found, console.out(), console.style());
        }
        return console.exit(false);
    }
}
