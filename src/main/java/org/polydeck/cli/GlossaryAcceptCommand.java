// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.term.Concept;
import org.polydeck.term.GlossaryEdit;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.Reading;
import org.polydeck.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes forms of terms into the glossary. */
@Command(
        name = "accept",
        description = {
            "Takes a form that a translation has into the glossary: adds it to 'forms' of its term.",
            "A finding is named by its id, which 'polydeck check -v' shows."
        },
        sortOptions = false)
final class GlossaryAcceptCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Parameters(
            paramLabel = "FINDING",
            arity = "1..*",
            description = "Ids of findings on terms that are missing, or their first letters.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "The form to take; what was found in the translation when left out.")
    private @Nullable String form;

    @Override
    public Integer call() throws UsageException, IOException {
        if (form != null && ids.size() > 1) {
            throw new UsageException("--form goes with one finding; accept the others without it");
        }
        Main main = glossary.main();
        Project project = main.project();
        Console console = main.console();
        List<String> languages =
                main.languages().isEmpty() ? project.known() : project.languages(main.languages(), false);
        Findings findings = Findings.of(project, languages, console);
        Reading reading = ProjectGlossary.read(project, List.of(), "");
        Map<String, Source> files = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add(accept(project, findings.named(id).finding(), reading, files));
        }
        for (Source file : files.values()) {
            WholeFile.write(project.inside(project.root().resolve(file.file())), file.text());
        }
        lines.forEach(console::result);
        return console.exit(false);
    }

    private String accept(Project project, Finding finding, Reading reading, Map<String, Source> files)
            throws UsageException, IOException {
        Concept concept = reading.glossary()
                .concept(finding.concept() == null ? "" : finding.concept())
                .orElse(null);
        String language = finding.language();
        if (concept == null || language == null || !finding.rule().matches("term-missing|term-unsure")) {
            throw new UsageException("'" + finding.id() + "' is " + finding.rule()
                    + "; only what is found for 'term-missing' can be taken into the glossary");
        }
        String found = form != null
                ? form.strip()
                : finding.words() == null ? null : finding.words().found();
        if (found == null || found.isEmpty()) {
            throw new UsageException("nothing in the translation looks like a term of '" + concept.id()
                    + "'; name the form with --form");
        }
        Term term = GlossaryEdit.termOf(concept, language, found)
                .orElseThrow(() -> new UsageException("'" + concept.id() + "' has no term in '" + language
                        + "' that may be written; add one to the glossary"));
        String name = reading.places().of(concept, term).file();
        Path path = project.root().resolve(name);
        Source file = files.containsKey(name) ? files.get(name) : Source.read(path, name);
        // an earlier finding may have added to the same term
        Concept now = GlossaryReader.read(List.of(file))
                .glossary()
                .concept(concept.id())
                .orElse(concept);
        Term same = now.terms().stream()
                .filter(t -> t.language().equals(term.language()) && t.text().equals(term.text()))
                .findFirst()
                .orElse(term);
        Source edited = GlossaryEdit.addForm(file, now, same, found)
                .orElseThrow(() -> new UsageException(reading.places().of(concept, term) + ": '" + found
                        + "' can't be added to '" + term.text() + "' here, or is there; see to it by hand"));
        files.put(name, edited);
        return reading.places().of(concept, term) + ": '" + found + "' is a form of '" + term.text() + "' now";
    }
}
