// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Content;
import org.polydeck.deck.LooseYaml;

/** A text of the deck in which passages stand. */
final class Holder {
    private final Content content;
    private final LooseYaml.@Nullable Scalar scalar;
    private final boolean inComment;
    private final boolean inTable;

    private Holder(Content content, LooseYaml.@Nullable Scalar scalar, boolean inComment, boolean inTable) {
        this.content = content;
        this.scalar = scalar;
        this.inComment = inComment;
        this.inTable = inTable;
    }

    /** A text that stands in the deck as it is. */
    static Holder plain(Content content) {
        return new Holder(content, null, false, false);
    }

    /** The text of a table cell. */
    static Holder cell(Content content) {
        return new Holder(content, null, false, true);
    }

    /**
     * The value of a YAML string.
     *
     * @param inComment whether that YAML stands in a comment
     * @param inTable whether that comment stands in a table cell
     */
    static Holder yaml(LooseYaml.Scalar scalar, boolean inComment, boolean inTable) {
        return new Holder(scalar.content(), scalar, inComment, inTable);
    }

    Content content() {
        return content;
    }

    /** The YAML string, or null. */
    LooseYaml.@Nullable Scalar scalar() {
        return scalar;
    }

    boolean inComment() {
        return inComment;
    }

    /** Whether a pipe would end a table cell here. */
    boolean inTable() {
        return inTable;
    }

    /** A part of the text as it stands in the deck; a YAML string is written as a whole. */
    String written(String part) {
        return inTable && scalar == null ? piped(part) : part;
    }

    /** Text of a table cell: its pipes escaped, those that are not yet. */
    static String piped(String text) {
        return text.replace("\\|", "|").replace("|", "\\|");
    }
}
