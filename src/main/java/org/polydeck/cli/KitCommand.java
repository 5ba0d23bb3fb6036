// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A folder for a translator, and back. */
@Command(
        name = "kit",
        description = {
            "Packs what a translator needs into a folder or a ZIP, and takes the work back.",
            "The folder is a project of OmegaT's, and of use with any other tool."
        },
        sortOptions = false,
        subcommands = {KitPackCommand.class, KitUnpackCommand.class})
final class KitCommand implements Runnable {
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
        throw new ParameterException(spec.commandLine(), "'pack' or 'unpack' is missing");
    }
}
