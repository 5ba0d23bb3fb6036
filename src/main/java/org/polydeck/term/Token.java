// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import org.polydeck.source.Span;

/**
 * A word of a text, a character of a script that has no spaces, or a symbol.
 *
 * @param span in the text
 * @param letters in NFKC, without what can't be seen
 * @param folded the letters, without a difference between capitals and others
 * @param script whether spaces part its words
 * @param before what stands between it and the token before
 */
record Token(Span span, String letters, String folded, Script script, Gap before) {
    /** How words are parted. */
    enum Script {
        /** By spaces. */
        SPACED,
        /** By spaces, but particles hang on: Korean. */
        HANGUL,
        /** Loan words in Japanese, which are as long as their run of katakana. */
        KATAKANA,
        /** Not at all; each character is a token. */
        SPACELESS,
        /** No word, but a sign. */
        SYMBOL
    }

    /** What stands between two tokens. */
    enum Gap {
        NONE,
        SPACE,
        HYPHEN,
        /** Something that no term goes across: a dash, a code. */
        BREAK
    }

    boolean isJapanese() {
        return script == Script.SPACELESS || script == Script.KATAKANA;
    }

    /** The key in the index: {@code log-in} and {@code log in} are alike, {@code login} is not. */
    String key() {
        return before == Gap.NONE ? folded : " " + folded;
    }
}
