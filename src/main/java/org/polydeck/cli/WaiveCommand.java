// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polydeck.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets findings stand. */
@Command(
        name = "waive",
        description = {
            "Lets findings stand until their texts change: adds them to 'waivers' in polydeck.yml.",
            "A finding is named by its id, which 'polydeck check -v' shows."
        },
        sortOptions = false)
final class WaiveCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(paramLabel = "FINDING", arity = "1..*", description = "Ids of findings, or their first letters.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is right as it is.")
    private String reason = "";

    @Override
    public Integer call() throws UsageException, IOException {
        if (reason.isBlank()) {
            throw new UsageException("--reason is empty; say why it is right as it is");
        }
        Project project = main.project();
        List<String> languages =
                main.languages().isEmpty() ? project.known() : project.languages(main.languages(), false);
        Console console = main.console();
        Findings findings = Findings.of(project, languages, console);
        Path path = project.root().resolve(Config.FILE);
        Source file = new Source(
                Config.FILE, Files.exists(path) ? Source.read(path, Config.FILE).text() : "");
        String before = file.text();
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            Seen seen = findings.named(id);
            if (seen.finding().unit() == null) {
                throw new UsageException("'" + id + "' is not about a text; only such findings can be waived: "
                        + seen.finding().line());
            }
            if (isWaived(project, seen)) {
                lines.add(Config.FILE + ": is waived already: " + seen.finding().line());
                continue;
            }
            file = WaiverEdit.add(file, Waiver.of(seen, reason.strip()));
            lines.add(Config.FILE + ": waived " + seen.finding().line());
        }
        if (!file.text().equals(before)) {
            WholeFile.write(project.inside(path), file.text());
        }
        lines.forEach(console::result);
        return console.exit(false);
    }

    private static boolean isWaived(Project project, Seen seen) {
        return project.config().waivers().stream()
                .anyMatch(w -> w.isAbout(seen.finding()) && w.holds(seen.fingerprint()));
    }
}
