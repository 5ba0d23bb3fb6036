// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.deck.LooseYaml.Style;

/** The laws of {@link DeckLaws}, for decks made up and real. */
class DeckLawsTest {
    private static final List<String> NASTY = List.of(
            "\n",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "  ",
            "    ",
            "\u00A0",
            "\uFEFF",
            "\u0000",
            "\u2028",
            "# ",
            "## ",
            "---",
            "***",
            "===",
            "> ",
            ">",
            "- ",
            "* ",
            "1. ",
            "2) ",
            "-",
            "+",
            "```",
            "~~~",
            "$$",
            "$",
            "*",
            "**",
            "***",
            "_",
            "~~",
            "`",
            "``",
            "[",
            "]",
            "](u)",
            "](",
            "![",
            "[a]",
            "[a]: u",
            "(",
            ")",
            "<",
            ">",
            "<b>",
            "</b>",
            "<br>",
            "<div>",
            "<!--",
            "-->",
            "<!-- n -->",
            "<!-- fit -->",
            "<!-- _class: a -->",
            "<!-- footer: \"b\" -->",
            "<style>",
            "</style>",
            "<?",
            "<!",
            "<![CDATA[",
            "|",
            "| a | b |",
            "|---|---|",
            "\\",
            "\\\n",
            "  \n",
            "&amp;",
            "&",
            ";",
            ":",
            ":smile:",
            "http://a.b/c",
            "a@b.cc",
            "//a.b",
            "'",
            "\"",
            "title: a",
            "footer: 'b'",
            "keywords: [c, d]",
            "headingDivider: 2",
            "style: |\n  e",
            "{",
            "}",
            "a",
            "B",
            "1",
            "word",
            "テキスト",
            "「",
            "𝒳",
            "👩‍💻",
            "e\u0301",
            "€",
            ".",
            ",",
            "!",
            "bg",
            "w:100px");

    static LongStream seeds() {
        return LongStream.range(0, 1500);
    }

    private static String madeUp(Random random) {
        var out = new StringBuilder(random.nextInt(3) == 0 ? "---\n" : "");
        for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
            out.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return out.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdForDecksMadeUp(long seed) {
        String deck = madeUp(new Random(seed));
        DeckLaws.check(deck);
        DeckLaws.check(deck.replace("\n", "\r\n"));
        DeckLaws.checkLineEnds(deck);
    }

    static Stream<Path> decks() throws IOException {
        String corpus = System.getProperty("polydeck.corpus", System.getenv("POLYDECK_CORPUS"));
        return Stream.of("content", "src/test/resources/decks", corpus == null ? "" : corpus)
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> markdownIn(Path.of(folder)));
    }

    /** All Markdown files of a folder and those inside, in order. */
    static Stream<Path> markdownIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decks")
    void holdForRealDecks(Path deck) throws IOException {
        String text = new String(Files.readAllBytes(deck), UTF_8);
        DeckLaws.check(text);
        DeckLaws.checkLineEnds(text);
    }

    /** What is written for a directive is what Marp reads there. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesWhatIsRead(long seed) {
        var random = new Random(seed);
        String value = madeUp(random).replace('\u0000', '0').replace('\r', ' ');
        Style style =
                List.of(Style.PLAIN, Style.SINGLE, Style.DOUBLE, Style.BLOCK).get(random.nextInt(4));
        String front = "---\nfooter: " + LooseYaml.write(value, style, false) + "\ntitle: a\n---\n";
        Deck.FrontMatter read = Sketch.deck(front).frontMatter();
        assertNotNull(read);
        assertNotNull(read.entries(), front);
        assertEquals('"' + value + '"', read.entries().get(0).shape());
        for (String key : List.of("_footer", "title")) { // one of them takes values without quotes, the other does not
            String comment = "<!-- " + key + ": " + LooseYaml.write(value, style, true) + " -->";
            Remark remark = Remarks.of(Sketch.deck(comment).blocks().get(0));
            assertEquals(Remark.Kind.DIRECTIVE, remark.kind(), comment);
            assertEquals('"' + value + '"', remark.directives().get(0).shape());
        }
    }

    /** Time must not grow with the square of the length: each of these takes minutes where it does. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[",
                "![",
                "*",
                "*a ",
                "**a_",
                "_",
                "~~",
                "`",
                "``a`",
                "<",
                "<!",
                "<!--",
                "<!-- a",
                "<a b=\"",
                "[a](",
                "[a](<b",
                "[a][",
                "[\\",
                "$\\$",
                "&",
                ":",
                "http://a.b/(",
                "http://",
                "a@",
                "a.",
                ">",
                "> ",
                "- ",
                "- a\n",
                "|",
                "a|\n",
                "#\n",
                "[a]: \"\n",
                "<div>\n",
                "$$\n",
                "\t",
                "\r\n",
                "a\n",
                "<!-- [[[ -->\n"
            })
    void takeLittleTime(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Sketch.deck(text).slides());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Sketch.deck("---\na: " + text).slides());
    }

    @Test
    void takeLittleTimeForYaml() {
        var bomb = new StringBuilder("---\nx0: &x0 [a, b]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("x%d: &x%d [%s]\n".formatted(i, i, ("*x" + (i - 1) + ",").repeat(9)));
        }
        String text = bomb.append("---\n").toString();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Sketch.deck(text).slides());
        String deep = "---\na: " + "[".repeat(100_000) + "\n---\n";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Sketch.deck(deep).slides());
    }
}
