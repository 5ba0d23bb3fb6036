// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.polydeck.report.Format;
import org.polydeck.report.ProgressBar;
import org.polydeck.report.Report;
import org.polydeck.report.Style;
import org.polydeck.source.Finding;

/** Talks to the user: results on one side, everything else on the other. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Style style;
    private final boolean quiet;
    private final boolean bars;
    private final boolean debug;
    private final Report aside;
    private boolean failed;

    Console(PrintWriter out, PrintWriter err, Style style, boolean quiet, boolean bars, boolean debug) {
        this.out = out;
        this.err = err;
        this.style = style;
        this.quiet = quiet;
        this.bars = bars && !quiet;
        this.debug = debug;
        this.aside = Format.text(err, style);
    }

    /** Where reports go. */
    PrintWriter out() {
        return out;
    }

    /** A finding of a command whose result is something else. */
    void finding(Finding finding) {
        if (!quiet || finding.level() == Finding.Level.ERROR) {
            try {
                aside.add(finding);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            err.flush();
        }
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
            out.flush(); // on a terminal the result comes first
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Something that Polydeck could not do. */
    void problem(String line) {
        failed = true;
        err.print(line + "\n");
        err.flush();
    }

    /** Something that Polydeck could not do and tells elsewhere. */
    void fail() {
        failed = true;
    }

    /** Where in the program our own mistake is. */
    void mistake(Throwable mistake) {
        if (debug) {
            mistake.printStackTrace(err);
        }
    }

    void problems(Collection<String> lines) {
        lines.forEach(this::problem);
    }

    /** The exit code: a failure counts for more than a gate. */
    int exit(boolean gateFailed) {
        out.flush();
        return failed ? Exit.FAILED : gateFailed ? Exit.GATE : Exit.FINE;
    }

    ProgressBar bar(int total) {
        return new ProgressBar(err, bars ? total : 0, System::nanoTime);
    }
}
