// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.polydeck.source.Source;

/**
 * The test set for terminology in one language: a glossary, and sentences with their translations, of which a person has
 * said what is wrong with their terms. The rows are in two parts: on one of them the matcher may be tuned, the other one
 * only measures.
 */
final class TermRows {
    /** Target languages of the set. */
    static final List<String> LANGUAGES =
            List.of("sv", "de", "fr", "es", "pt-BR", "fi", "pl", "ru", "uk", "ja", "zh-Hans", "ar");

    /** Written one after the other by people who did not know the matcher; only the first has a part that measures. */
    static final List<String> SETS = List.of("first", "second", "third");

    private static final Path FOLDER = Path.of(System.getProperty("polydeck.terms", "src/test/resources/terms"));
    private static final Pattern CODE = Pattern.compile("⟨[^⟩]*⟩");

    private TermRows() {}

    /**
     * @param part {@code tune} or {@code measure}
     * @param expected rule and concept of each finding, such as {@code term-missing:key}
     */
    record Row(int line, String part, String phenomenon, String source, String target, Set<String> expected) {
        /** Ids of the concepts that something is wrong with. */
        Set<String> wrong() {
            Set<String> concepts = new LinkedHashSet<>();
            expected.forEach(e -> concepts.add(e.substring(e.indexOf(':') + 1)));
            return concepts;
        }
    }

    static Glossary glossary(String set, String language) {
        try {
            String name = set + "/" + language + ".yaml";
            Reading reading = GlossaryReader.read(List.of(Source.read(FOLDER.resolve(name), name)));
            assertEquals(List.of(), reading.findings());
            return reading.glossary();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Row> rows(String set, String language) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(set + "/" + language + ".tsv"));
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t", -1);
                assertEquals(5, cells.length, language + ".tsv:" + (i + 1));
                Set<String> expected =
                        cells[4].equals("-") ? Set.of() : Set.of(cells[4].trim().split(" +"));
                rows.add(new Row(i + 1, cells[0], cells[1], plain(cells[2]), plain(cells[3]), expected));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the matcher wants it: a code is U+FFFC, what is in bold is not marked. */
    private static String plain(String cell) {
        return CODE.matcher(cell).replaceAll("\uFFFC").replace("**", "");
    }
}
