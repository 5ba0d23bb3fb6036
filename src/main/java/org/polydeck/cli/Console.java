// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.PrintWriter;
import java.util.Collection;
import org.polydeck.report.ProgressBar;
import org.polydeck.report.Style;

/** Talks to the user: results on one side, everything else on the other. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Style style;
    private final boolean quiet;
    private final boolean bars;
    private int problems;

    Console(PrintWriter out, PrintWriter err, Style style, boolean quiet, boolean bars) {
        this.out = out;
        this.err = err;
        this.style = style;
        this.quiet = quiet;
        this.bars = bars && !quiet;
    }

    /** Where reports go. */
    PrintWriter out() {
        return out;
    }

    Style style() {
        return style;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return style.verbose();
    }

    /** A line of the result. */
    void result(String line) {
        if (!quiet) {
            out.print(line + "\n");
        }
    }

    /** Good to know, yet no result. */
    void hint(String line) {
        if (!quiet) {
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Something that Polydeck could not do. */
    void problem(String line) {
        problems++;
        err.print(line + "\n");
        err.flush();
    }

    void problems(Collection<String> lines) {
        lines.forEach(this::problem);
    }

    boolean hasProblems() {
        return problems > 0;
    }

    ProgressBar bar(int total) {
        return new ProgressBar(err, bars ? total : 0, System::nanoTime);
    }
}
