// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.polydeck.report.Summary;
import org.polydeck.source.Finding;
import org.polydeck.term.GlossaryLint;
import org.polydeck.term.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks for mistakes in the glossary. */
@Command(
        name = "lint",
        description = {
            "Looks for mistakes in the glossary: what can't be read, what is there twice, what contradicts itself.",
            "With -v it tells what is missing, too."
        },
        sortOptions = false)
final class GlossaryLintCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Parameters(paramLabel = "FILE", description = "Glossary files; those of the project when left out.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 3 at findings of this level or worse: ${COMPLETION-CANDIDATES}. Without it error.")
    private CheckCommand.FailOn failOn = CheckCommand.FailOn.error;

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = glossary.main();
        Project project = main.project();
        Reading reading = ProjectGlossary.read(project, files, "");
        List<Finding> findings = GlossaryLint.of(reading, project.config().source());
        Set<String> named = new LinkedHashSet<>(files);
        reading.glossary()
                .concepts()
                .forEach(c -> named.add(reading.places().of(c).file()));
        findings.stream().map(Finding::where).filter(Objects::nonNull).forEach(place -> named.add(place.file()));
        Console console = main.console();
        List<Reports.Output> outputs = Reports.outputs(List.of(), null, main.json());
        Summary summary = Summary.of(List.of(), 0, named.size());
        try (Reports reports = Reports.open(project, outputs, console.out(), console.style(), summary)) {
            findings.forEach(reports::add);
            return console.exit(failOn.fails(reports.end()));
        }
    }
}
