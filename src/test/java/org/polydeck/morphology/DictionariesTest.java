// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dictionaries themselves: what they hold is found, and what is written about them is true. */
class DictionariesTest {
    private static final Pattern DATA = Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
            + "\\s*<version>([^<]+)</version>\\s*<scope>runtime</scope>\\s*<exclusions>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\w+ \\| `([^`]+)` \\| ([^ ]+) \\|");
    private static final Pattern LANGUAGETOOL = Pattern.compile("<languagetool.version>([^<]+)<");

    @ParameterizedTest
    @CsvSource({
        "de, /org/languagetool/resource/de/german",
        "en, /org/languagetool/resource/en/english",
        "es, /org/languagetool/resource/es/es-ES",
        "fr, /org/languagetool/resource/fr/french",
        "nl, /org/languagetool/resource/nl/dutch",
        "pl, /morfologik/stemming/polish/polish",
        "pt, /org/languagetool/resource/pt/portuguese",
        "ru, /org/languagetool/resource/ru/russian",
        "sv, /org/languagetool/resource/sv/swedish",
        "uk, /ua/net/nlp/ukrainian"
    })
    void everyWordIsFound(String language, String path) throws IOException {
        Morphology morphology = Morphology.of(language);
        try (InputStream automaton = DictionariesTest.class.getResourceAsStream(path + ".dict");
                InputStream description = DictionariesTest.class.getResourceAsStream(path + ".info")) {
            DictionaryLookup entries = new DictionaryLookup(Dictionary.read(automaton, description));
            StreamSupport.stream(entries.spliterator(), false).limit(100_000).forEach(entry -> {
                String word = entry.getWord().toString();
                String lemma = entry.getStem().toString();
                // Every word would take minutes; hash codes of words are as good as chance, and the same each time.
                if (word.hashCode() % 31 == 0) {
                    assertTrue(
                            morphology.readings(word).stream().anyMatch(r -> lemma.equals(r.lemma())),
                            () -> word + " of " + lemma + ": " + morphology.readings(word));
                }
            });
        }
    }

    @Test
    void theDocumentNamesWhatIsUsed() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String languagetool = LANGUAGETOOL
                .matcher(pom)
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
        Set<String> used = DATA.matcher(pom)
                .results()
                .map(m -> m.group(1) + ":" + m.group(2) + " "
                        + m.group(3).replace("${languagetool.version}", languagetool))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ROW.matcher(Files.readString(Path.of("docs/dictionaries.md")))
                .results()
                .map(m -> m.group(1) + " " + m.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(used.isEmpty());
        assertEquals(used, named);
    }
}
