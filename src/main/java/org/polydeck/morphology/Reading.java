// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

/**
 * One way to understand a word: {@code hashes} is the noun {@code hash} or the verb {@code hash}.
 *
 * @param lemma the dictionary form, as the dictionary spells it
 * @param wordClass its part of speech
 * @param tag the dictionary's own tags for this lemma and class, as they stand there; several are joined by {@code |}
 */
public record Reading(String lemma, WordClass wordClass, String tag) {}
