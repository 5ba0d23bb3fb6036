// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.polydeck.report.KitTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Work of a translator. */
@Command(
        name = "unpack",
        description = {
            "Takes a translator's work back into the translation files: from a kit, or from any XLIFF files of the decks.",
            "What was changed here since the kit was packed is never overwritten."
        },
        sortOptions = false)
final class KitUnpackCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private KitCommand kit;

    @Parameters(paramLabel = "FOLDER|FILE.zip", description = "What the translator sent; a single XLIFF file, too.")
    private String input = "";

    @Option(
            names = {"-n", "--dry-run"},
            description = "Write nothing; say what would change.")
    private boolean dryRun;

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = kit.main();
        Project project = main.project();
        Path path = Project.resolve(project.folder(), input);
        Console console = main.console();
        Unpacking unpacking;
        try (KitFiles files = KitFiles.open(path, project.name(path))) {
            unpacking = new Unpacking(project, files, main.languages(), console, !dryRun);
            unpacking.run();
        }
        if (main.json()) {
            KitTable.json(unpacking.language(), unpacking.rows(), unpacking.findings(), console.out());
        } else if (!console.quiet()) {
            KitTable.text(unpacking.rows(), console.out(), console.style());
        }
        if (unpacking.isChanged()) {
            console.hint(dryRun ? "next: polydeck kit unpack " + input : "next: polydeck check");
        }
        return console.exit(!unpacking.findings().isEmpty());
    }
}
