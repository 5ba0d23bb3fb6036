// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as people write them (BCP 47). */
final class Language {
    private Language() {}

    /** Whether it is a well-formed tag, such as {@code sv}, {@code pt-BR} or {@code qps-ploc}. */
    static boolean isTag(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            // "swedish" is well-formed, yet no language has more than three letters
            return locale.getLanguage().length() <= 3 && !text.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** What is wrong with a target language; empty when nothing is. */
    static String problem(String tag, String source) {
        if (!isTag(tag)) {
            String dashed = tag.replace('_', '-');
            String hint =
                    isTag(dashed) && !dashed.isEmpty() ? "write '" + dashed + "'" : "write one such as sv or pt-BR";
            return "'" + tag + "' is not a language tag; " + hint;
        }
        if (tag.equalsIgnoreCase(source)) {
            return "the language '" + tag + "' is the source language; name another";
        }
        return "";
    }

    /** Whether it is a made-up language, for trying out layouts. */
    static boolean isPseudo(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("qps-");
    }
}
