// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Content;
import org.polydeck.deck.LooseYaml;

/**
 * A text of the deck in which passages stand.
 *
 * @param content the text
 * @param scalar the YAML string whose value it is, or null where it stands in the deck as it is
 * @param inComment whether that YAML stands in a comment
 */
record Holder(Content content, LooseYaml.@Nullable Scalar scalar, boolean inComment) {
    static Holder plain(Content content) {
        return new Holder(content, null, false);
    }
}
