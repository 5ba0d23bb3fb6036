// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as other programs write them. */
final class Tags {
    private Tags() {}

    /** As BCP 47 has it: {@code pt-BR} for {@code pt_br}; null for what is no tag. */
    static @Nullable String of(String text) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build();
            String language = locale.getLanguage();
            return language.isEmpty() || language.length() > 3 ? null : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** The same for a language that there is: "sv", not "url", which is well-formed. */
    static @Nullable String known(String text) {
        String tag = of(text);
        if (tag == null) {
            return null;
        }
        String language = ULocale.forLanguageTag(tag).getLanguage();
        boolean named =
                !new ULocale(language).getDisplayLanguage(ULocale.ENGLISH).equals(language);
        return named ? tag : null;
    }
}
