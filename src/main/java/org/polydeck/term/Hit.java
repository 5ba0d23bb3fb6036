// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import org.polydeck.source.Span;

/**
 * That a term stands in a text, in some form.
 *
 * @param span in the text; of a compound, all of it
 * @param layer what says so
 * @param cased whether it has the capitals that the term asks for
 * @param tight whether no other words stand inside
 */
record Hit(Span span, Concept concept, Term term, Layer layer, boolean cased, boolean tight) {
    boolean isAllowed() {
        return term.status().isAllowed();
    }
}
