// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.Objects;
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

    boolean inTable() {
        return inTable;
    }

    /** Words as they stand in the deck: in a table a pipe would end the cell. A YAML string is written as a whole. */
    String escaped(String words) {
        return inTable && scalar == null ? words.replace("|", "\\|") : words;
    }

    /** The YAML string with another value. */
    String yaml(String value) {
        String written = LooseYaml.write(value, Objects.requireNonNull(scalar).style(), inComment);
        return inTable ? written.replace("|", "\\|") : written;
    }
}
