// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** The program, for tests in other packages. */
public final class Program {
    private Program() {}

    /** What a run gave. */
    public record Run(int code, String out, String err) {}

    /** Runs the program in a folder, without a terminal. */
    public static Run run(Path folder, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(folder, false, Map.of());
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), surroundings, args);
        return new Run(code, out.toString(), err.toString());
    }
}
