// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MorphologyTest {
    @Test
    void knowsAWord() {
        assertEquals("nyckel", Morphology.of("sv").readings("nycklar").get(0).lemma());
    }
}
