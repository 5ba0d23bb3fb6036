// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;
import org.polydeck.xliff.XliffFile.Entry;

/** What holds for all units and translations, however nasty. */
class XliffLawsTest {
    private static final List<String> NASTY = List.of(
            "]]>",
            "&",
            "&amp;",
            "<b0>",
            "</g>",
            "<x/>",
            "\"",
            "'",
            "\r",
            "\r\n",
            "\n",
            "\t",
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
            "\u202E",
            "\u200B",
            " ",
            "  ",
            "å",
            "word",
            "two words",
            "%A%",
            "<!--",
            "-->",
            "<?x?>",
            "\uDBFF\uDFFF");
    private static final List<String> IDS = List.of("a-1-1", "b-2-1", "c-3-1", "d-4-2", "e:5", "f_6", "g.7", "å-8");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsWhatItWrote(long seed) {
        var random = new Random(seed);
        List<Unit> units = units(random);
        var translations = units.stream()
                .filter(u -> random.nextInt(3) > 0)
                .map(u -> translation(random, u.id()))
                .toList();
        XliffFile asked = XliffFile.empty(Sample.ORIGINAL, "en", "sv").with(translations);
        XliffFile read = Sample.readWhole(Sample.write(units, asked));

        assertEquals(
                units.stream().map(Unit::id).sorted().toList(),
                read.entries().stream().map(Entry::id).sorted().toList());
        Map<String, Entry> byId = read.byId();
        for (Unit unit : units) {
            Entry entry = byId.get(unit.id());
            assertEquals(Inline.joined(unit.asTarget()), entry.source());
            assertEquals(unit.slide(), entry.slide());
            Entry old = asked.byId().get(unit.id());
            assertEquals(
                    old == null ? new Translation(unit.id(), List.of(), State.NEW) : old.translation(),
                    entry.translation());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesNothingTheSecondTime(long seed) {
        var random = new Random(seed);
        List<Unit> units = units(random);
        XliffFile earlier = XliffFile.empty(Sample.ORIGINAL, "en", "sv")
                .with(IDS.stream()
                        .filter(id -> random.nextBoolean())
                        .map(id -> translation(random, id))
                        .toList());
        String first = Sample.write(units, earlier);
        assertEquals(first, Sample.write(units, Sample.readWhole(first)));
        // units come and go, and nothing is lost on the way
        List<Unit> fewer = units.subList(0, units.size() / 2);
        String second = Sample.write(fewer, Sample.readWhole(first));
        assertEquals(second, Sample.write(fewer, Sample.readWhole(second)));
        assertEquals(
                Sample.readWhole(first).translations(),
                Sample.readWhole(Sample.write(units, Sample.readWhole(second))).translations());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void survivesBrokenFiles(long seed) {
        var random = new Random(seed);
        List<Unit> units = units(random);
        var broken = new StringBuilder(Sample.write(units, null));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(broken.length());
            int end = Math.min(broken.length(), at + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(at, any(random, NASTY));
                default -> broken.insert(at, broken.substring(at, end));
            }
        }
        XliffReader.Reading reading = Sample.read(broken.toString());
        assertTrue(reading.complete() || !reading.findings().isEmpty());
        if (reading.complete()) {
            Sample.write(units, reading.files().get(0));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsWhereEachUnitIs(long seed) {
        var random = new Random(seed);
        // what looks like a unit and is none, and more than fits into a buffer
        String filler = any(random, List.of("<!--%s-->", "<?a %s?>", "<a:b xmlns:a='b'><![CDATA[%s]]></a:b>"))
                .formatted("<trans-unit>😀'\"\n<target/>".repeat(random.nextInt(2000)));
        String text = Sample.write(units(random), null)
                .replace("<body>", "<body>" + filler)
                .replace("</source>", "</source>" + filler)
                .replace("\n", any(random, List.of("\n", "\r\n", "\r")));
        Source source = new Source("a.xlf", text);
        List<Place> places = Pattern.compile("<trans-unit id=")
                .matcher(text)
                .results()
                .map(m -> source.place(m.start()))
                .toList();
        XliffReader.Reading reading = XliffReader.read(source);
        assertEquals(List.of(), reading.findings());
        assertEquals(
                places,
                reading.files().get(0).entries().stream().map(Entry::place).toList());
    }

    /** Up to eight units with ids of their own. */
    static List<Unit> units(Random random) {
        var units = new ArrayList<Unit>();
        int slide = random.nextInt(2);
        for (String id : IDS.subList(0, random.nextInt(IDS.size() + 1))) {
            slide += random.nextInt(2);
            boolean inNotes = slide > 0 && random.nextInt(3) == 0;
            Kind kind = any(random, List.of(Kind.values()));
            units.add(Sample.unit(id, kind, slide, text(random), text(random), inNotes, pieces(random)));
        }
        return units;
    }

    private static List<Object> pieces(Random random) {
        var pieces = new ArrayList<Object>();
        int codes = random.nextInt(5);
        for (int id = 1; id <= codes; id++) {
            Piece.Type type = any(random, List.of(Piece.Type.values()));
            if (random.nextBoolean()) {
                pieces.add(random.nextInt(pieces.size() + 1), Sample.single(id, type, text(random)));
            } else {
                int open = random.nextInt(pieces.size() + 1);
                pieces.add(open, Sample.open(id, type, text(random)));
                int close = open + 1 + random.nextInt(pieces.size() - open);
                // one in eight is an end without its start
                if (random.nextInt(8) == 0) {
                    pieces.remove(open);
                    close = open;
                }
                pieces.add(close, Sample.close(id, type, text(random)));
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            pieces.add(random.nextInt(pieces.size() + 1), text(random));
        }
        return pieces;
    }

    static Translation translation(Random random, String id) {
        List<Target> target = new ArrayList<>();
        pieces(random)
                .forEach(p -> target.add(
                        p instanceof Piece.Code c ? new Target.Ref(c.id(), c.role()) : new Target.Text((String) p)));
        if (random.nextInt(4) == 0) {
            Collections.shuffle(target, random);
        }
        return new Translation(id, target, any(random, List.of(State.values())));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(any(random, NASTY));
        }
        return text.toString();
    }
}
