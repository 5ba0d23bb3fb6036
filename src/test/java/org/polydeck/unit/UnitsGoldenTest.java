// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of small decks: {@code NAME.md} and, beside it, {@code NAME.units}. A new case is two new files; with
 * {@code -Dpolydeck.golden=write} the missing ones are written, to be read before they are kept.
 */
class UnitsGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/decks/unit");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(p -> p.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsTheTexts(String name) throws IOException {
        String deck = read(name + ".md");
        Path units = FOLDER.resolve(name + ".units");
        if (!Files.exists(units) && "write".equals(System.getProperty("polydeck.golden"))) {
            Files.writeString(units, Notation.shown(Notation.units(deck)));
        }
        assertTrue(Files.exists(units), units + " is missing");
        assertEquals(Files.readString(units), Notation.shown(Notation.units(deck)));
    }

    /** Line ends and a byte order mark are nothing that a translator sees, and nothing that changes an id. */
    @ParameterizedTest
    @MethodSource("names")
    void readsTheSameWithOtherLineEnds(String name) throws IOException {
        String deck = read(name + ".md").replace("\r\n", "\n").replace("\r", "\n");
        String units = Notation.shown(Notation.units(deck));
        for (String mark : List.of("", "\uFEFF")) {
            for (String newline : List.of("\n", "\r\n", "\r")) {
                assertEquals(units, Notation.shown(Notation.units(mark + deck.replace("\n", newline))));
            }
        }
    }

    @Test
    void hasADeckForEachList() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> orphans = files.map(p -> p.getFileName().toString())
                    .filter(name -> name.endsWith(".units"))
                    .filter(name -> !Files.exists(FOLDER.resolve(name.replace(".units", ".md"))))
                    .toList();
            assertEquals(List.of(), orphans);
        }
    }
}
