// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Objects;
import org.polydeck.source.Finding;

/**
 * What came of reading glossary files.
 *
 * @param glossary the concepts that are sound
 * @param findings what is wrong with the others, in the order of the files
 * @param places of the concepts that are sound, and of their terms
 */
public record Reading(Glossary glossary, List<Finding> findings, GlossaryPlaces places) {
    public Reading {
        Objects.requireNonNull(places);
        Objects.requireNonNull(glossary);
        findings = List.copyOf(findings);
    }

    /** Without places. */
    public Reading(Glossary glossary, List<Finding> findings) {
        this(glossary, findings, new GlossaryPlaces());
    }
}
