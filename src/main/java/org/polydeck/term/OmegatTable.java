// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.stream.Stream;
import org.polydeck.term.Pairs.Pair;
import org.polydeck.term.Pairs.Row;

/** A glossary of OmegaT: a line for each source term and translation. */
final class OmegatTable {
    private OmegatTable() {}

    static String of(Pairs pairs) {
        // OmegaT looks in the first line for the encoding of files that don't end in .utf8
        var out = new StringBuilder("# Glossary in tab-separated format -*- coding: utf-8 -*-\n");
        for (Pair pair : pairs.pairs()) {
            for (Row row : pair.rows()) {
                row(out, pair, row);
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Pair pair, Row row) {
        List<Term> translations = row.translations();
        for (int i = 0; i < translations.size(); i++) {
            Term translation = translations.get(i);
            String source = OneLine.of(row.term().text());
            // a line that starts with "#" is skipped, a space at its start is not looked at
            out.append(source.startsWith("#") ? " " : "")
                    .append(source)
                    .append('\t')
                    .append(OneLine.of(translation.text()))
                    .append('\t')
                    // OmegaT shows the translations of a term together
                    .append(i == 0 ? pair.remark(translation.note()) : note(translation))
                    .append('\n');
        }
    }

    private static String note(Term translation) {
        return Remark.joined(Stream.of(Remark.quoted(translation.note())));
    }
}
