// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain outline of decks against that of Marp's parser, which is kept beside them. */
class OutlineTest {
    private static final Path OUTLINES = Path.of("src/test/resources/outlines");

    private static Outline expected(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        List<String> blocks = new ArrayList<>();
        json.get("blocks").forEach(block -> blocks.add(block.asText()));
        Map<String, Integer> inlines = new TreeMap<>();
        json.get("inlines")
                .properties()
                .forEach(e -> inlines.put(e.getKey(), e.getValue().asInt()));
        return new Outline(blocks, inlines);
    }

    private static Outline read(Path deck) throws IOException {
        return Outline.of(new String(Files.readAllBytes(deck), UTF_8));
    }

    static Stream<Path> decks() {
        return Stream.of("content", "src/test/resources/decks").flatMap(f -> DeckLawsTest.markdownIn(Path.of(f)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decks")
    void isThatOfMarpsParser(Path deck) throws IOException {
        assertEquals(expected(OUTLINES.resolve(deck.getFileName() + ".json")), read(deck));
    }

    /**
     * Decks and outlines made elsewhere: for {@code polydeck.outlines} that holds {@code course/deck.md.json}, the deck
     * is {@code course/deck.md} in the folder {@code polydeck.corpus}.
     */
    static Stream<Arguments> corpus() throws IOException {
        String outlines = System.getProperty("polydeck.outlines");
        if (outlines == null) {
            return Stream.of(
                    Arguments.of(OUTLINES.resolve("blocks.md.json"), Path.of("src/test/resources/decks/blocks.md")));
        }
        Path folder = Path.of(outlines);
        Path decks = Path.of(System.getProperty("polydeck.corpus"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md.json")).sorted().toList().stream()
                    .map(file -> Arguments.of(
                            file, decks.resolve(deckName(folder.relativize(file).toString()))));
        }
    }

    private static String deckName(String outline) {
        return outline.substring(0, outline.length() - ".json".length());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void corpus(Path outline, Path deck) throws IOException {
        assertEquals(expected(outline), read(deck));
    }

    @Test
    void knowsNothingOfMarp() {
        Outline outline = Outline.of("a <!-- b --> $c$ :smile:\n\n<style>\n$$\nwww.a.com");
        assertEquals(List.of("p@0", "html@2"), outline.blocks());
        assertEquals(Map.of("html_inline", 1), outline.inlines());
        assertTrue(Outline.of("www.a.com").inlines().containsKey("link"));
    }
}
