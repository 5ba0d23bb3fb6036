// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.terminology.ConceptEntry;
import net.sf.okapi.lib.terminology.IGlossaryReader;
import net.sf.okapi.lib.terminology.LangEntry;
import net.sf.okapi.lib.terminology.tbx.TBXReader;
import net.sf.okapi.lib.terminology.tsv.TSVReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.term.Term.Status;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every glossary that is written, however nasty its texts; Okapi reads what was written. */
class GlossaryExportLawsTest {
    private static final List<String> NASTY = List.of(
            "]]>",
            "&",
            "&amp;",
            "<b>",
            "</term>",
            "\"",
            "'",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\u0000",
            "\u0001",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u2028",
            "\u00A0",
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
            "=",
            "+",
            "-",
            "@",
            "＝",
            "#",
            "|",
            " ",
            "  ",
            "å",
            "log",
            "\uE101",
            "\uDBFF\uDFFF");
    private static final LocaleId ENGLISH = LocaleId.fromString("en");
    private static final LocaleId SWEDISH = LocaleId.fromString("sv");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return text.toString();
    }

    private static <T> T oneOf(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Term term(Random random, int number) {
        String language = oneOf(random, new String[] {"en", "sv", "sv", "mul"});
        Status status = random.nextBoolean() ? Status.PREFERRED : oneOf(random, Status.values());
        boolean bad = !status.isAllowed();
        // the number makes it a term that no other one is
        String words = text(random) + "t" + number + text(random);
        return new Term(
                language,
                Wording.Words.of(words),
                status,
                bad && random.nextBoolean() ? text(random) : null,
                bad && random.nextBoolean() ? text(random) : null,
                bad && random.nextBoolean(),
                random.nextBoolean() ? null : oneOf(random, Term.PartOfSpeech.values()),
                random.nextBoolean() ? null : oneOf(random, Term.Gender.values()),
                random.nextBoolean() ? null : text(random));
    }

    static Glossary glossary(Random random) {
        List<Concept> concepts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<Term> terms = new ArrayList<>();
            for (int j = random.nextInt(6); j >= 0; j--) {
                terms.add(term(random, 10 * i + j));
            }
            concepts.add(new Concept(
                    text(random) + "c" + i,
                    random.nextBoolean() ? null : text(random),
                    random.nextBoolean() ? null : text(random),
                    random.nextBoolean() ? "https://example.com/" + i : text(random),
                    random.nextBoolean() ? null : text(random),
                    random.nextInt(4) == 0,
                    terms));
        }
        return new Glossary(concepts);
    }

    private static String export(GlossaryFormat format, long seed) {
        return format.export(glossary(new Random(seed)), "en", "sv").text();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Element in, String name) {
        return elements(in.getElementsByTagName(name)).stream()
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void xmlHoldsTheTermsAndNoIdTwice(long seed) throws Exception {
        Pairs pairs = Pairs.of(glossary(new Random(seed)), "en", "sv");
        List<String> expected = pairs.pairs().stream()
                .flatMap(p -> Stream.concat(p.source().stream(), p.target().stream()))
                .map(t -> OneLine.of(t.text()))
                .toList();
        Element root = xml(export(GlossaryFormat.TBX, seed)).getDocumentElement();
        assertEquals(expected, texts(root, "term"));
        List<String> ids = elements(root.getElementsByTagName("conceptEntry")).stream()
                .map(e -> e.getAttribute("id"))
                .toList();
        assertEquals(pairs.pairs().size(), new HashSet<>(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9._-]*")), ids::toString);
    }

    /** As the schemas of the dialect TBX-Basic have it, which have no licence and are not kept here. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTbxBasic(long seed) throws Exception {
        Glossary glossary = glossary(new Random(seed));
        for (String text : List.of(
                export(GlossaryFormat.TBX, seed),
                GlossaryFormat.TBX.export(glossary, "en").text())) {
            Element root = xml(text).getDocumentElement();
            for (Element note : elements(root.getElementsByTagName("termNote"))) {
                assertEquals("termSec", note.getParentNode().getNodeName());
                assertTrue(
                        note.getTextContent()
                                .matches(
                                        switch (note.getAttribute("type")) {
                                            case "administrativeStatus" ->
                                                "(preferred|admitted|deprecated)Term-admn-sts";
                                            case "partOfSpeech" -> "noun|verb|adjective|adverb|other";
                                            case "grammaticalGender" -> "masculine|feminine|neuter|other";
                                            default -> "";
                                        }),
                        note::getTextContent);
            }
            for (Element entry : elements(root.getElementsByTagName("conceptEntry"))) {
                List<String> parts = elements(entry.getElementsByTagName("*")).stream()
                        .filter(e -> e.getParentNode() == entry)
                        .map(Element::getNodeName)
                        .toList();
                assertTrue(
                        String.join(" ", parts).matches("((descrip|xref|admin|note) )*langSec( langSec)*"),
                        parts::toString);
            }
            for (Element term : elements(root.getElementsByTagName("termSec"))) {
                assertEquals("langSec", term.getParentNode().getNodeName());
                assertEquals(1, term.getElementsByTagName("term").getLength());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsNotToBeWrittenIsNoTranslation(long seed) throws Exception {
        Glossary glossary = glossary(new Random(seed));
        Set<String> bad = new HashSet<>();
        glossary.concepts()
                .forEach(c -> c.terms("sv").stream()
                        .filter(t -> !t.status().isAllowed())
                        .forEach(t -> bad.add(OneLine.of(t.text()))));
        Element root = xml(export(GlossaryFormat.TBX_2, seed)).getDocumentElement();
        assertTrue(texts(root, "term").stream().noneMatch(bad::contains));
        lines(export(GlossaryFormat.OMEGAT, seed)).forEach(l -> assertFalse(bad.contains(l.split("\t", -1)[1])));
        for (List<String> record : records(export(GlossaryFormat.CSV, seed))) {
            assertFalse(bad.contains(record.get(1)));
        }
    }

    private static List<String> lines(String omegat) {
        return omegat.lines().skip(1).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTableIsALineATermWhateverEndsALine(long seed) {
        String omegat = export(GlossaryFormat.OMEGAT, seed);
        String csv = export(GlossaryFormat.CSV, seed);
        for (String text : List.of(omegat, csv)) {
            assertFalse(text.matches("(?s).*[\\r\\x85\\u2028\\x00].*"));
            assertEquals(text, new String(text.getBytes(UTF_8), UTF_8));
            assertTrue(text.endsWith("\n"));
        }
        lines(omegat).forEach(l -> assertEquals(3, l.split("\t", -1).length, l));
        lines(omegat).forEach(l -> assertFalse(l.startsWith("#"), l));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noCellIsAFormula(long seed) {
        for (List<String> record : records(export(GlossaryFormat.CSV, seed))) {
            assertEquals(8, record.size());
            record.forEach(cell -> assertFalse(cell.matches("[=+@＝＋－＠-].*"), cell));
        }
    }

    /** Reads CSV as RFC 4180 has it. */
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        for (String line : csv.lines().toList()) {
            List<String> cells = new ArrayList<>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            assertFalse(quoted, line);
            cells.add(cell.toString());
            records.add(cells);
        }
        return records;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameGlossaryGivesTheSameBytes(long seed) {
        for (GlossaryFormat format : GlossaryFormat.values()) {
            assertEquals(export(format, seed), export(format, seed));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void okapiReadsThePairs(long seed) {
        Set<String> expected = new LinkedHashSet<>();
        Set<String> allowed = new LinkedHashSet<>();
        for (Pairs.Pair pair : Pairs.of(glossary(new Random(seed)), "en", "sv").pairs()) {
            for (Pairs.Row row : pair.rows()) {
                for (Term translation : row.translations()) {
                    String both = OneLine.of(row.term().text()) + " → " + OneLine.of(translation.text());
                    expected.add(both);
                    if (row.term().status().isAllowed()) {
                        allowed.add(both);
                    }
                }
            }
        }
        assertEquals(expected, okapi(new TSVReader(ENGLISH, SWEDISH), export(GlossaryFormat.OMEGAT, seed)));
        assertEquals(allowed, okapi(new TBXReader(), export(GlossaryFormat.TBX_2, seed)));
    }

    private static Set<String> okapi(IGlossaryReader reader, String text) {
        Set<String> read = new LinkedHashSet<>();
        reader.open(new ByteArrayInputStream(text.getBytes(UTF_8)));
        while (reader.hasNext()) {
            ConceptEntry entry = reader.next();
            for (String source : terms(entry.getEntries(ENGLISH))) {
                for (String target : terms(entry.getEntries(SWEDISH))) {
                    read.add(source + " → " + target);
                }
            }
        }
        reader.close();
        return read;
    }

    private static List<String> terms(LangEntry entry) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            try {
                terms.add(entry.getTerm(i).getText());
            } catch (IndexOutOfBoundsException e) {
                break; // it doesn't tell how many there are
            }
        }
        return terms;
    }
}
