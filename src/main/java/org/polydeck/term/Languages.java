// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Language tags (BCP 47) of terms and of texts. */
final class Languages {
    /** Languages that write every noun with a capital, so that a capital says nothing. */
    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb", "gsw", "nds");

    private Languages() {}

    /**
     * Whether a term of one language holds in a text of another: {@code sv} in {@code sv-FI}, {@code zh-Hans} in {@code
     * zh-CN}, {@code pt-BR} in {@code pt}, yet not {@code pt-PT} in {@code pt-BR}.
     */
    static boolean covers(String term, String text) {
        if (term.equals(Term.ANY_LANGUAGE) || term.equalsIgnoreCase(text)) {
            return true;
        }
        if (!primary(term).equalsIgnoreCase(primary(text))) {
            return false;
        }
        ULocale narrow = ULocale.addLikelySubtags(ULocale.forLanguageTag(text));
        ULocale wide = ULocale.forLanguageTag(term);
        return (wide.getScript().isEmpty() || wide.getScript().equals(narrow.getScript()))
                && (wide.getCountry().isEmpty() || wide.getCountry().equals(narrow.getCountry()));
    }

    static boolean capitalisesNouns(String language) {
        return CAPITAL_NOUNS.contains(primary(language).toLowerCase(Locale.ROOT));
    }

    /** The primary subtag: {@code pt} of {@code pt-BR}. */
    static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    static boolean isTag(String tag) {
        try {
            // "english" is well-formed, yet no language has more than three letters
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return !language.isEmpty() && language.length() <= 3;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
