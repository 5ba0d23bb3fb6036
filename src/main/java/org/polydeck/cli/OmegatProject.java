// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.Locale;
import java.util.Map;

/** The file that makes a folder a project of OmegaT's, version 5.8 and later. */
final class OmegatProject {
    /** The name of the file. */
    static final String FILE = "omegat.project";

    /** Languages whose words OmegaT can find in all their forms; it has its own way with the others. */
    private static final Map<String, String> TOKENIZERS = Map.ofEntries(
            Map.entry("ar", "Arabic"),
            Map.entry("da", "Danish"),
            Map.entry("de", "German"),
            Map.entry("en", "English"),
            Map.entry("es", "Spanish"),
            Map.entry("fi", "Finnish"),
            Map.entry("fr", "French"),
            Map.entry("it", "Italian"),
            Map.entry("ja", "Japanese"),
            Map.entry("nl", "Dutch"),
            Map.entry("pl", "Polish"),
            Map.entry("pt", "Portuguese"),
            Map.entry("pt-BR", "Brazilian"),
            Map.entry("ru", "Russian"),
            Map.entry("sv", "Swedish"),
            Map.entry("zh", "SmartChinese"));

    private OmegatProject() {}

    static String of(String source, String target) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <omegat>
                    <project version="1.0">
                        <source_dir>source</source_dir>
                        <target_dir>target</target_dir>
                        <tm_dir>tm</tm_dir>
                        <glossary_dir>glossary</glossary_dir>
                        <glossary_file>glossary/glossary.txt</glossary_file>
                        <dictionary_dir>dictionary</dictionary_dir>
                        <source_lang>%s</source_lang>
                        <target_lang>%s</target_lang>
                %s        <sentence_seg>false</sentence_seg>
                        <support_default_translations>true</support_default_translations>
                        <remove_tags>false</remove_tags>
                    </project>
                </omegat>
                """.formatted(
                        tag(source), tag(target), tokenizer("source_tok", source) + tokenizer("target_tok", target));
    }

    /** OmegaT knows a language and a country, and nothing longer. */
    private static String tag(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String country = locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry();
        return locale.getLanguage() + country;
    }

    private static String tokenizer(String element, String language) {
        String name = TOKENIZERS.getOrDefault(language, TOKENIZERS.getOrDefault(Translated.base(language), ""));
        return name.isEmpty()
                ? ""
                : "        <%1$s>org.omegat.tokenizer.Lucene%2$sTokenizer</%1$s>\n".formatted(element, name);
    }
}
