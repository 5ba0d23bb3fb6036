// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** What a kit says to the translator: in the translator's language, if somebody wrote that, and in English. */
final class KitReadme {
    /** The name of the file. */
    static final String FILE = "README.md";

    private static final Map<String, String> TEXTS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (String language :
                new String[] {"ar", "de", "en", "es", "fi", "fr", "ja", "pl", "pt-BR", "ru", "sv", "uk", "zh-Hans"}) {
            TEXTS.put(language, language);
        }
        // as people write them
        for (String chinese : new String[] {"zh", "zh-CN", "zh-SG", "zh-Hans-CN", "zh-Hans-SG"}) {
            TEXTS.put(chinese, "zh-Hans");
        }
    }

    private KitReadme() {}

    static String of(String language) throws IOException {
        // Brazilian texts are for Brazil alone, and Taiwan reads other signs
        String base = language.startsWith("zh") ? language : Translated.base(language);
        String found = TEXTS.getOrDefault(language, TEXTS.getOrDefault(base, "en"));
        return found.equals("en") ? text("en") : text(found) + "\n---\n\n" + text("en");
    }

    private static String text(String language) throws IOException {
        String name = "kit/README." + language + ".md";
        try (InputStream in = KitReadme.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        }
    }
}
