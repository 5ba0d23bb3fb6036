// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

/** Exit codes; what stands here keeps its meaning. */
final class Exit {
    static final int FINE = 0;
    /** A file can't be read or written. */
    static final int FAILED = 1;
    /** Wrong use or configuration. */
    static final int USAGE = 2;
    /** A gate failed. */
    static final int GATE = 3;

    private Exit() {}
}
