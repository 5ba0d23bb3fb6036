// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

/**
 * Whether a word may be a form of another by the rules of a language, for words that no dictionary knows. Rules take a word for
 * a form when it looks like one; they accept forms that nobody uses, but no other words that are common.
 */
public interface Inflection {

    /**
     * Whether {@code word} can be an inflected form of {@code lemma}, or is equal to it. Derived words are none:
     * <i>encryption</i> is no form of <i>encrypt</i>.
     *
     * @param lemma a noun, adjective or verb as it stands in dictionaries, in NFC and lower case, without spaces
     * @param word any word, likewise
     */
    boolean isForm(String lemma, String word);

    /** Of a language without rules: a word has no form but itself. */
    Inflection NONE = String::equals;

    /** The rules of a language, by its primary subtag; {@link #NONE} where there are none. */
    static Inflection of(String language) {
        return switch (language) {
            case "ar" -> new ArabicInflection();
            case "fi" -> new FinnishInflection();
            case "da", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv", "uk" -> EndingTable.read(language);
            case "nb", "nn", "no" -> EndingTable.read("no");
            default -> NONE;
        };
    }
}
