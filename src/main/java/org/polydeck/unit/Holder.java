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

    private Holder(Content content, LooseYaml.@Nullable Scalar scalar, boolean inComment) {
        this.content = content;
        this.scalar = scalar;
        this.inComment = inComment;
    }

    /** A text that stands in the deck as it is. */
    static Holder plain(Content content) {
        return new Holder(content, null, false);
    }

    /**
     * The value of a YAML string.
     *
     * @param inComment whether that YAML stands in a comment
     */
    static Holder yaml(LooseYaml.Scalar scalar, boolean inComment) {
        return new Holder(scalar.content(), scalar, inComment);
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
}
