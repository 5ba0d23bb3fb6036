// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.io.IOException;
import org.polydeck.source.Finding;

/** Findings in one format, written as they come. */
public interface Report {
    /** Writes a finding. */
    void add(Finding finding) throws IOException;

    /** Writes what is left to say; nothing comes after it. */
    void end(Summary summary) throws IOException;
}
