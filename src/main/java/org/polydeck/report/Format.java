// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The formats of reports. */
public enum Format {
    TEXT,
    JSON;

    /** As an option has it: {@code json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A report for people. */
    public static Report text(Writer out, Style style) {
        return new TextReport(out, style);
    }

    /** A report in this format. */
    public Report to(Writer out, Style style) throws IOException {
        return switch (this) {
            case TEXT -> text(out, style);
            case JSON -> new JsonReport(out);
        };
    }
}
