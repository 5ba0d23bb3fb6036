// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Objects;

/**
 * A glossary as a file for other programs, for one pair of languages or for all.
 *
 * @param text of the file, to be stored as UTF-8
 * @param concepts how many concepts are in the file; without any, TBX is not valid and no file is needed
 * @param leftOut what the file can't hold, in the order of the glossary
 */
public record GlossaryExport(String text, int concepts, List<LeftOut> leftOut) {
    public GlossaryExport {
        Objects.requireNonNull(text);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A term of the glossary that is not in the file, or not all of it.
     *
     * @param concept id of its concept
     * @param term as the glossary has it
     */
    public record LeftOut(String concept, String term, Why why) {
        public LeftOut {
            Objects.requireNonNull(concept);
            Objects.requireNonNull(term);
            Objects.requireNonNull(why);
        }
    }

    /** Why a term is left out. */
    public enum Why {
        /** It is a regular expression; other programs know words alone. */
        PATTERN,
        /** The target language has no word that may be written for it. */
        UNTRANSLATED,
        /** A spreadsheet would take it for a formula; CSV only. */
        FORMULA,
        /** Its forms are not in the file, or not all of them. */
        FORMS,
        /** Whether capitals matter. */
        CASE,
        /** Its part of speech or its gender. */
        GRAMMAR,
        /** What is said of it: a note, or a remark that can't be taken apart again. */
        NOTE,
        /** It is not to be used, and stands in a remark at most. */
        STATUS,
        /** What belongs to the concept and not to the word: domain or source. */
        CONCEPT
    }
}
