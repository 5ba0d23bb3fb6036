// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a project decides about its units.
 *
 * @param variables each match in a text is a code, beside {@code %NAME%} and {@code {{name}}}
 * @param credits a header or footer in which one of these is found keeps its words
 * @param author whether the {@code author} key is offered
 */
public record Rules(List<Pattern> variables, List<Pattern> credits, boolean author) {
    /** A variable as decks write them: {@code %ATTRIBUTION_PREFIX%}, <code>{{name}}</code>. */
    public static final Pattern VARIABLE =
            Pattern.compile("%[A-Z][A-Z0-9_]*%|\\{\\{ ?[A-Za-z_][A-Za-z0-9_.-]* ?\\}\\}");

    /** A copyright line, a licence, or an attribution variable. */
    public static final Pattern CREDIT = Pattern.compile(
            "©|\\(c\\)\\s|copyright|\\bCC[ -]BY\\b|\\bCC[ -]?0\\b|public domain|%[A-Z0-9_]*ATTRIBUTION[A-Z0-9_]*%",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Without a configuration: credits are kept, the author is not offered. */
    public static final Rules DEFAULT = new Rules(List.of(), List.of(CREDIT), false);

    public Rules {
        variables = List.copyOf(variables);
        credits = List.copyOf(credits);
        variables.forEach(Objects::requireNonNull);
    }
}
