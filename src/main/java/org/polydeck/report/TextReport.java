// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.io.IOException;
import java.io.Writer;
import java.util.StringJoiner;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;

/** Findings as compilers write them: {@code file:line:column: level: message [rule]}. */
final class TextReport implements Report {
    private final Writer out;
    private final Style style;

    TextReport(Writer out, Style style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public void add(Finding finding) throws IOException {
        if (finding.level() == Level.INFO && !style.verbose()) {
            return;
        }
        Place where = finding.where();
        if (where != null) {
            out.write(style.strong(where.toString()) + ": ");
        }
        out.write(style.level(finding.level()) + ": " + finding.message() + style.faint(" [" + finding.rule() + "]")
                + "\n");
        String context = context(finding);
        if (!context.isEmpty()) {
            out.write(style.faint("    " + context) + "\n");
        }
    }

    /** Where it shows: the slide, the other place, the unit; and how to name it to other commands. */
    private String context(Finding finding) {
        var context = new StringJoiner(" · ");
        if (finding.slide() > 0) {
            context.add("slide " + finding.slide());
        }
        if (finding.xliff() != null && finding.source() != null) {
            context.add(finding.source().toString());
        }
        if (finding.unit() != null) {
            context.add(finding.unit());
        }
        if (style.verbose() && finding.unit() != null) {
            context.add(finding.id());
        }
        return context.toString();
    }

    @Override
    public void end(Summary summary) throws IOException {
        String hidden = summary.infos() == 0
                ? ""
                : style.verbose()
                        ? ", " + summary.infos() + " for information"
                        : "; " + summary.infos() + " for information (-v shows them)";
        out.write(summary.subject() + ": " + summary.text() + hidden + "\n");
        out.flush();
    }
}
