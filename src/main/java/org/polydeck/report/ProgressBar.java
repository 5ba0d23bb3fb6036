// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Shows on a terminal how much is done, once the work takes over a second. */
public final class ProgressBar implements AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;

    private final PrintWriter out;
    private final int total;
    private final LongSupplier nanoseconds;
    private final long start;
    private int done;
    private boolean shown;

    /**
     * @param total how many steps there are; 0 shows nothing
     * @param nanoseconds a clock that only goes forward
     */
    public ProgressBar(PrintWriter out, int total, LongSupplier nanoseconds) {
        this.out = out;
        this.total = total;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
    }

    /** One step is done. */
    public void step() {
        done++;
        if (done <= total && nanoseconds.getAsLong() - start > PATIENCE) {
            int percent = (int) (100L * done / total);
            out.print("\r" + Table.bar(percent) + " " + done + "/" + total);
            out.flush();
            shown = true;
        }
    }

    /** Leaves the line as it was. */
    @Override
    public void close() {
        if (shown) {
            out.print("\r\u001B[K");
            out.flush();
        }
    }
}
