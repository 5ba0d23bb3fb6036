// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

/** The part of speech, as far as it matters for telling words apart. */
public enum WordClass {
    /** A common noun, also an abbreviation that is used as one. */
    NOUN,
    /** A proper name. */
    NAME,
    /** A verb; also a participle or verbal noun, where the dictionary has it under the verb. */
    VERB,
    /** An adjective; also a participle, where the dictionary has it under a form of its own. */
    ADJECTIVE,
    ADVERB,
    /** Everything else, and what a dictionary says nothing of. */
    OTHER
}
