// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is to Marp: a directive, a speaker note, or something for a tool.
 *
 * @param content what it says, white space at both ends left out
 * @param directives of a directive, unknown keys included
 */
public record Remark(Kind kind, Content content, List<LooseYaml.Entry> directives) {
    private static final Pattern TOOL = Pattern.compile("prettier-ignore(-(start|end))?"
            + "|markdownlint-((disable|enable).*|capture|restore)"
            + "|lint (disable|enable|ignore).*");

    /** What it is. */
    public enum Kind {
        DIRECTIVE,
        NOTE,
        EMPTY,
        TOOL,
        /** {@code <!-- fit -->} in a heading. */
        FIT
    }

    static Remark of(Content said, boolean inHeading) {
        @Nullable List<LooseYaml.Entry> entries = LooseYaml.read(said, false);
        if (entries != null && entries.stream().anyMatch(e -> Directives.isKnown(e.key()))) {
            return new Remark(Kind.DIRECTIVE, said, entries);
        }
        String text = said.text();
        Kind kind = text.isEmpty()
                ? Kind.EMPTY
                : TOOL.matcher(text).matches() ? Kind.TOOL : inHeading && text.equals("fit") ? Kind.FIT : Kind.NOTE;
        return new Remark(kind, said, List.of());
    }
}
