// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The glossary. */
@Command(
        name = "glossary",
        description = {
            "Looks after the words of the project: what is wrong with them, where they stand, what they are in other languages.",
            "Takes glossaries of other programs, and writes the project's for them."
        },
        sortOptions = false,
        subcommands = {
            GlossaryLintCommand.class,
            GlossaryLookupCommand.class,
            GlossaryImpactCommand.class,
            GlossaryCandidatesCommand.class,
            GlossaryAcceptCommand.class,
            GlossaryImportCommand.class,
            GlossaryExportCommand.class
        })
final class GlossaryCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Main main() {
        return main;
    }

    @Override
    public void run() {
        String known = String.join("', '", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "one of '" + known + "' is missing");
    }
}
