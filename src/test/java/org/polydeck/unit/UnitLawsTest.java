// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Source;

/**
 * The laws of {@link UnitLaws}, for decks made up and real. With {@code -Dpolydeck.corpus=FOLDER} or POLYDECK_CORPUS the
 * decks of that folder are tried, too; with {@code -Dpolydeck.rounds=N} each with N nasty translations.
 */
class UnitLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 2000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdForDecksMadeUp(long seed) {
        String deck = new Nasty(seed).deck();
        UnitLaws.check(deck);
        UnitLaws.checkLineEnds(deck);
        new UnitLaws(deck).checkNasty(seed);
    }

    static Stream<Path> decks() {
        String corpus = System.getProperty("polydeck.corpus", System.getenv("POLYDECK_CORPUS"));
        List<String> folders = new ArrayList<>(List.of("content", "src/test/resources/decks"));
        if (corpus != null) {
            folders.add(corpus);
        }
        return folders.stream().flatMap(folder -> decksIn(Path.of(folder)));
    }

    private static Stream<Path> decksIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decks")
    void holdForRealDecks(Path file) throws IOException {
        String deck = Source.read(file, file.toString()).text();
        UnitLaws.check(deck);
        UnitLaws.checkLineEnds(deck);
        var laws = new UnitLaws(deck);
        var refused = new StringBuilder();
        for (int round = 0; round < Integer.getInteger("polydeck.rounds", 1); round++) {
            refused.append(laws.checkNasty(file.getFileName().toString().hashCode() + 1_000_003L * round));
        }
        assertEquals("", refused.toString());
    }
}
