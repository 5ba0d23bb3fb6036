// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.deck.Deck;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.term.Glossary;
import org.polydeck.term.GlossaryReader;
import org.polydeck.unit.Merge;
import org.polydeck.unit.Rules;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Units;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffReader;

/** A finding on a term stands where the term does: in the deck and in the translation file. */
class TermPlacesTest {
    private static final Glossary GLOSSARY =
            GlossaryReader.read(List.of(new Source("g.yaml", """
                    concepts:
                      - id: breach
                        terms: {en: [breach], sv: [intrång, {text: Bruch, status: forbidden}]}
                    """))).glossary();

    private static final String V1_2 = """
            <?xml version="1.0"?>
            <!-- <target>Bruch</target> -->
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="content/a.md" source-language="en" target-language="sv" datatype="x"><body>
            <trans-unit id="before"><source>breach</source><target state="translated">Bruch</target></trans-unit>
            <trans-unit id="ID"><source>-</source><alt-trans><target>Bruch</target></alt-trans>
              <target state="translated">TARGET</target><note>Bruch</note></trans-unit></body></file></xliff>
            """;

    private static final String V2_0 = """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="sv">
            <file id="f" original="content/a.md"><unit id="ID"><originalData><data id="d">Bruch</data></originalData>
            <segment state="translated"><source>-</source><target>Är </target></segment>
            <ignorable><source> </source><target>  </target></ignorable>
            <segment state="translated"><source>-</source>
              <target>TARGET</target></segment></unit></file></xliff>
            """;

    private static List<Finding> findings(String deckText, String xliff) {
        Deck deck = Deck.of(new Source("content/a.md", deckText));
        List<Unit> units = Units.of(deck, Rules.DEFAULT);
        String text = xliff.replace("\"ID\"", '"' + units.get(0).id() + '"');
        XliffFile file = XliffReader.read(new Source("a.xlf", text)).files().get(0);
        var merged = Merge.into(deck, Rules.DEFAULT, file.translations(), new Merge.Options("sv", true, Map.of()));
        var places = TargetPlaces.of(() -> new ByteArrayInputStream(text.getBytes(UTF_8)), "a.xlf");
        return Check.of(
                        new Check.About("a.md", "en", "sv"),
                        deck,
                        units,
                        file,
                        merged,
                        Terms.of(GLOSSARY, "en", "sv"),
                        places)
                .stream()
                .filter(f -> f.rule().startsWith("term-") && f.unit() != null)
                .toList();
    }

    private static String at(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        int start = line.offsetByCodePoints(0, place.column() - 1);
        return line.substring(start, Math.min(line.length(), start + 6)).replaceAll("(?<=breach|Bruch).*", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            # After the breach                              | 1:13
            # A &amp; B: \\*the\\* **big** `x` :rocket: breach | 1:44
            'text\\\\\\nafter a breach'                        | 2:9
            > quoted\\n> lines, a breach                    | 2:12
            '| a \\\\| b breach |\\n|---|'                     | 1:10
            ---\\ntitle: "a \\\\"breach\\\\""\\n---              | 2:13
            ---\\ntitle: 'it''s a breach'\\n---             | 2:17
            <!--\\n- a note on a breach\\n-->            | 2:15
            <div>\\n  all of &ouml;\\n  that breach</div>    | 3:8
            ![a \\\\[breach\\\\]](b.png)                       | 1:7
            """)
    void inTheDeck(String deck, String place) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = deck.replace("\\n", end).replace("\\\\", "\\");
            List<Finding> found = findings(text, V1_2.replace("TARGET", "Ingenting"));
            assertEquals(1, found.size(), text);
            assertEquals("content/a.md:" + place, String.valueOf(found.get(0).source()), text);
            assertEquals("a.xlf:7:3", String.valueOf(found.get(0).xliff()), text);
        }
    }

    private static final List<String> NASTY = List.of(
            "Bruch ",
            " ord ",
            "&amp;",
            "&#13;",
            "&#x1F9D1;",
            "🧑‍💻",
            "\n",
            "\n  ",
            "<![CDATA[ a ]] <b> ]]>",
            "<!-- Bruch -->",
            "<?x Bruch ?>",
            "<x id=\"1\" equiv-text=\"Bruch >\"/>",
            "<g id=\"2\">",
            "</g>",
            "<ph id=\"3\">Bruch</ph>",
            "<mrk mtype=\"seg\" mid=\"1\">",
            "</mrk>",
            "<x id=\"char-0001-1\"/>",
            " [Bruch] ",
            " <![CDATA[Bruch]]> ");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inTheTranslationFile(long seed) {
        var random = new Random(seed);
        boolean two = random.nextBoolean();
        var target = new StringBuilder();
        List<String> open = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String piece = NASTY.get(random.nextInt(NASTY.size()));
            if (two
                    && (piece.contains("<x")
                            || piece.contains("<g")
                            || piece.contains("<mrk")
                            || piece.contains("<ph"))) {
                piece = piece.startsWith("<g") ? "<pc id=\"2\">" : "<cp hex=\"0001\"/>";
            }
            boolean closes = piece.startsWith("</");
            boolean opens = piece.startsWith("<g") || piece.startsWith("<mrk") || piece.startsWith("<pc");
            if (opens) {
                open.add(piece.replaceAll("<(\\w+).*", "</$1>"));
            } else if (closes) {
                piece = open.isEmpty() ? "" : open.remove(open.size() - 1);
            }
            target.append(piece);
        }
        target.append(" Bruch ");
        for (int i = open.size() - 1; i >= 0; i--) {
            target.append(open.get(i));
        }
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String text = (two ? V2_0 : V1_2).replace("TARGET", target).replace("\n", end);
        List<Finding> found = findings("The breach", text).stream()
                .filter(f -> f.rule().equals("term-forbidden"))
                .toList();
        assertEquals(1, found.size(), text);
        Place place = Objects.requireNonNull(found.get(0).xliff());
        String unit = text.replaceAll(
                "(?<=<[a-z-]{1,20} id=)\"ID\"", '"' + found.get(0).unit() + '"');
        assertEquals("Bruch", at(unit, place), () -> place + " of " + unit);
        assertTrue(place.line() >= (two ? 6 : 7), () -> place + " of " + unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void followsAFile(String mark) {
        String xml = mark + V1_2.replace("TARGET", "a\n Bruch");
        var places = TargetPlaces.of(() -> new ByteArrayInputStream(xml.getBytes(UTF_8)), "x");
        XliffFile file = XliffReader.read(new Source("x", xml)).files().get(0);
        for (int again = 0; again < 2; again++) {
            assertEquals("x:5:75", place(places, file.entries().get(0), "Bruch"));
            assertEquals("x:8:2", place(places, file.entries().get(1), "a\n Bruch"));
        }
        assertEquals("null", place(places, file.entries().get(1), "Bruchs"));
        // where the text is another, the words are looked for
        assertEquals("x:8:2", place(places, file.entries().get(1), "a longer text and Bruch"));
    }

    private static String place(TargetPlaces places, XliffFile.Entry entry, String target) {
        int start = target.indexOf("Bruch");
        return String.valueOf(places.of(
                Objects.requireNonNull(entry.place()), target, new org.polydeck.source.Span(start, target.length())));
    }

    @Test
    void tellsTheWords() {
        Finding found = findings("A breach", V1_2.replace("TARGET", "En Bruch")).stream()
                .filter(f -> f.rule().equals("term-forbidden"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Finding.Words("Bruch", List.of("intrång"), "Bruch", "listed"), found.words());
        assertEquals("content/a.md:1:3", String.valueOf(found.source()));
    }

    @Test
    void isKnownByItsId() {
        String one = V1_2.replace("TARGET", "En Bruch");
        List<String> ids = findings("A breach", one).stream().map(Finding::id).toList();
        assertEquals(
                ids,
                findings("\n\nA breach\n", one.replace("<body>", "\n<body>")).stream()
                        .map(Finding::id)
                        .toList());
        assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{10}")), ids::toString);
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertTrue(ids.stream()
                .noneMatch(id -> findings("The breach", one).stream().anyMatch(f -> f.id().equals(id))));
    }
}
