// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextPart;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for all matches, however nasty; Okapi reads what was written. */
class TmxLawsTest {
    private static final List<String> NASTY = List.of(
            "]]>",
            "&",
            "&amp;",
            "<b0>",
            "</seg>",
            "<ph/>",
            "\"",
            "'",
            "\r",
            "\r\n",
            "\n",
            "\t",
            " ",
            "  ",
            "\u00A0",
            "\u0000",
            "\u0001",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\uD800",
            "\uDC00",
            "😀",
            "👩‍💻",
            "עברית",
            "العربية",
            "\u202E",
            "\u200B",
            "\uE101",
            "\uE102",
            "\uE103",
            "\uE110",
            "å",
            "word",
            "\uDBFF\uDFFF");
    private static final LocaleId SWEDISH = LocaleId.fromString("sv");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return text.toString();
    }

    private static List<Target> pieces(Random random) {
        List<Target> pieces = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<Role> roles = List.of(Role.OPEN, Role.CLOSE, Role.SINGLE);
            pieces.add(
                    random.nextInt(3) == 0
                            ? new Target.Ref(random.nextInt(5) - 1, roles.get(random.nextInt(3)))
                            : new Target.Text(text(random)));
        }
        return pieces;
    }

    private static List<Match> matches(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Match(
                        text(random),
                        "unit-" + i,
                        pieces(random),
                        pieces(random),
                        Map.of(1, new Match.Code(text(random), text(random)), 2, new Match.Code("bold", "**…**"))))
                .toList();
    }

    private static String write(List<Match> matches) throws IOException {
        var out = new StringWriter();
        Tmx.write(out, "en", "sv", matches.iterator());
        return out.toString();
    }

    /** Each code is "¤", and so is a character that XML doesn't have. */
    private static String plain(List<Target> pieces) {
        var plain = new StringBuilder();
        for (Target piece : pieces) {
            if (piece instanceof Target.Text text) {
                text.text().codePoints().forEach(c -> {
                    String kept = Segment.clean(Character.toString(c));
                    plain.append(c != 0xFFFD && kept.equals("\uFFFD") ? "¤" : kept);
                });
            } else {
                plain.append('¤');
            }
        }
        return plain.toString();
    }

    private static Set<String> expected(List<Match> matches) {
        Set<String> expected = new LinkedHashSet<>();
        matches.stream()
                .filter(Match::hasWords)
                .forEach(m -> expected.add(plain(m.source()) + " → " + plain(m.target())));
        return expected;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itIsXmlWithTheseTexts(long seed) throws Exception {
        List<Match> matches = matches(new Random(seed));
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(write(matches).getBytes(UTF_8)))
                .getDocumentElement();
        Set<String> read = new LinkedHashSet<>();
        NodeList units = root.getElementsByTagName("tu");
        for (int i = 0; i < units.getLength(); i++) {
            NodeList segments = ((Element) units.item(i)).getElementsByTagName("seg");
            read.add(plain((Element) segments.item(0)) + " → " + plain((Element) segments.item(1)));
        }
        assertEquals(expected(matches), read);
    }

    private static String plain(Element segment) {
        var plain = new StringBuilder();
        for (var node = segment.getFirstChild(); node != null; node = node.getNextSibling()) {
            plain.append(node instanceof Element ? "¤" : node.getTextContent());
        }
        return plain.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void okapiReadsTheSameTextsAndCodes(long seed) throws Exception {
        List<Match> matches = matches(new Random(seed));
        Set<String> read = new LinkedHashSet<>();
        try (var filter = new TmxFilter();
                var document = new RawDocument(write(matches), LocaleId.ENGLISH, SWEDISH)) {
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    read.add(plain(unit.getSource()) + " → " + plain(unit.getTarget(SWEDISH)));
                }
            }
        }
        Set<String> expected = new LinkedHashSet<>();
        // to Okapi, three characters for private use are codes
        expected(matches).forEach(e -> expected.add(e.replaceAll("[\uE101-\uE103]", "¤")));
        assertEquals(expected, read);
    }

    private static String plain(TextContainer container) {
        var plain = new StringBuilder();
        for (TextPart part : container) {
            String text = part.getContent().getCodedText();
            for (int i = 0; i < text.length(); i++) {
                boolean code = TextFragment.isMarker(text.charAt(i));
                plain.append(code ? '¤' : text.charAt(i));
                i += code ? 1 : 0;
            }
        }
        return plain.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameMatchesGiveTheSameBytes(long seed) throws IOException {
        List<Match> matches = matches(new Random(seed));
        assertEquals(write(matches), write(new ArrayList<>(matches)));
        List<Match> twice = new ArrayList<>(matches);
        twice.addAll(matches);
        assertEquals(write(matches), write(twice));
    }

    @Test
    void itIsWrittenAsItIsRead() throws IOException {
        var written = new StringWriter();
        String words = "x".repeat(10_000);
        Iterator<Match> many = IntStream.range(0, 100)
                .mapToObj(i -> {
                    int missing = i * words.length() - written.getBuffer().length();
                    assertTrue(missing < 3 * words.length(), () -> missing + " characters kept at " + i);
                    List<Target> source = List.of(new Target.Text(i + words));
                    return new Match("a.md", "u-" + i, source, List.of(new Target.Text("y")), Map.of());
                })
                .iterator();
        assertEquals(100, Tmx.write(written, "en", "sv", many));
    }
}
