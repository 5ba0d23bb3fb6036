// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.source.Source;
import org.polydeck.source.Source.SourceException;

class YamlTest {
    private static String read(String text) throws SourceException {
        return show(Yaml.read(new Source("a.yml", text)));
    }

    private static String show(Yaml yaml) {
        String place = yaml.place().line() + ":" + yaml.place().column() + " ";
        if (yaml instanceof Yaml.Sequence list) {
            return place + list.values().stream().map(YamlTest::show).collect(Collectors.joining(", ", "[", "]"));
        }
        if (yaml instanceof Yaml.Mapping map) {
            return place
                    + map.entries().stream()
                            .map(e -> show(e.key()) + ": " + show(e.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        Yaml.Scalar scalar = (Yaml.Scalar) yaml;
        return place + (scalar.plain() ? scalar.value() : "'" + scalar.value() + "'");
    }

    @Test
    void knowsPlaces() throws SourceException {
        assertEquals(
                "1:1 {1:1 a: 1:4 1, 2:1 b: 3:3 [3:5 'x', 4:5 no], 5:1 c: 5:4 'one\ntwo\n'}",
                read("a: 1\nb:\n  - 'x'\n  - no\nc: |\n  one\n  two\n"));
        assertEquals("1:1 {}", read(""));
        assertEquals("1:1 {1:1 a: 1:4 😀, 2:1 b: 2:4 x}", read("a: 😀\r\nb: x\r\n"));
        assertEquals("1:1 {1:1 a: 1:4 x}", read("\uFEFFa: x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {a: 1, a: 2}  | 1:8: the key 'a' is there twice; keep one
            a: &x 1       | 1:4: anchors and aliases are not read; write the value out
            [a]: 1        | 1:1: a key must be a text
            a: [1         | 1:6: this is not YAML: expected ',' or ']', but got <stream end>
            a: b: c       | 1:5: this is not YAML: mapping values are not allowed here
            """)
    void tellsWhatIsWrong(String text, String problem) {
        String yaml = text.startsWith("a: [1") ? "a: [1" : text;
        assertEquals(
                "a.yml:" + problem,
                assertThrows(SourceException.class, () -> read(yaml)).getMessage());
    }

    @Test
    void readsOneDocument() {
        assertEquals(
                "a.yml:2:1: a second document starts here; keep one",
                assertThrows(SourceException.class, () -> read("a: 1\n---\nb: 2\n"))
                        .getMessage());
    }

    @Test
    void refusesDepth() {
        assertEquals(
                "a.yml:1:66: nested too deeply; 64 levels are read",
                assertThrows(SourceException.class, () -> read("[".repeat(5000)))
                        .getMessage());
    }
}
