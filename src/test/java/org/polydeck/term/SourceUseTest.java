// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.source.Span;

class SourceUseTest {
    private static final TermMatcher ENGLISH = TermMatcher.of(Glossary.EMPTY, "en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        key management                   | true
        a key-based login                | true
        key xyzzy                        | true
        The key opens the archive        | false
        the key is lost                  | false
        the key of the door              | false
        keys for the archive             | false
        protect the key                  | false
        key, management                  | false
        key quickly                      | false
        key – management                 | false
        """)
    void aNounAfterATermMakesACompound(String text, boolean compound) {
        assertEquals(compound, new SourceUse(ENGLISH, text).isInCompound(key(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        management of keys               | true
        the management of a long key     | true
        with the key                     | true
        of the very old rusty key        | false
        the key of the door              | false
        there is one of. The key         | false
        of them, the key                 | false
        key                              | false
        """)
    void aPrepositionBeforeATermDoesAlmost(String text, boolean complement) {
        assertEquals(complement, new SourceUse(ENGLISH, text).isComplement(key(text)));
    }

    private static Span key(String text) {
        int at = text.indexOf("key");
        return new Span(at, at + 3);
    }
}
