// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Piece.Role;
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
        String text = Sample.write(units, asked, form(seed));
        XliffFile read = Sample.readWhole(text);

        assertEquals(form(seed).version(), read.version());
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
        XliffWriter.Form form = form(seed);
        String first = Sample.write(units, earlier, form);
        assertEquals(first, Sample.write(units, Sample.readWhole(first), form));
        // units come and go, and nothing is lost on the way
        List<Unit> fewer = units.subList(0, units.size() / 2);
        String second = Sample.write(fewer, Sample.readWhole(first), form);
        assertEquals(second, Sample.write(fewer, Sample.readWhole(second), form));
        assertEquals(
                Sample.readWhole(first).translations(),
                Sample.readWhole(Sample.write(units, Sample.readWhole(second), form))
                        .translations());
    }

    /** From one version to the other and back, and from paragraphs to sentences and back. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void convertsThereAndBack(long seed) {
        var random = new Random(seed);
        List<Unit> units = units(random);
        XliffFile earlier = XliffFile.empty(Sample.ORIGINAL, "en", "sv")
                .with(IDS.stream()
                        .filter(id -> random.nextBoolean())
                        .map(id -> translation(random, id))
                        .toList());
        String first = Sample.write(units, earlier, XliffVersion.V1_2);
        String other = Sample.write(units, Sample.readWhole(first), XliffVersion.V2_0);
        assertEquals(
                Sample.readWhole(first).translations(), Sample.readWhole(other).translations());
        assertEquals(first, Sample.write(units, Sample.readWhole(other), XliffVersion.V1_2));
        for (XliffVersion version : XliffVersion.values()) {
            String cut = Sample.write(units, Sample.readWhole(first), new XliffWriter.Form(version, true));
            assertEquals(
                    Sample.readWhole(first).translations(),
                    Sample.readWhole(cut).translations());
            assertEquals(first, Sample.write(units, Sample.readWhole(cut), XliffVersion.V1_2));
        }
    }

    /** Whatever a translator did to the codes, other tools can open the file. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheRulesOfXliff2(long seed, @TempDir Path folder) throws IOException {
        var random = new Random(seed);
        List<Unit> units = units(random);
        XliffFile asked = XliffFile.empty(Sample.ORIGINAL, "en", "sv")
                .with(units.stream()
                        .filter(u -> random.nextBoolean())
                        .map(u -> careless(random, u))
                        .toList());
        String text = Sample.write(units, asked, new XliffWriter.Form(XliffVersion.V2_0, random.nextBoolean()));
        Path file = Files.writeString(folder.resolve("a.xlf"), text);
        assertEquals(
                List.of(),
                Conformance.findings(file, "a.xlf").stream().map(Finding::line).toList(),
                text);
    }

    /** All there are, one after the other. */
    private static XliffWriter.Form form(long seed) {
        return new XliffWriter.Form(seed % 2 == 0 ? XliffVersion.V1_2 : XliffVersion.V2_0, seed % 3 == 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void survivesBrokenFiles(long seed) {
        var random = new Random(seed);
        List<Unit> units = units(random);
        var broken = new StringBuilder(Sample.write(units, null, form(seed)));
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
            Sample.write(units, reading.files().get(0), form(seed));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsWhereEachUnitIs(long seed) {
        var random = new Random(seed);
        // what looks like a unit and is none, and more than fits into a buffer
        String filler = any(random, List.of("<!--%s-->", "<?a %s?>", "<a:b xmlns:a='b'><![CDATA[%s]]></a:b>"))
                .formatted("<trans-unit>😀'\"\n<target/>".repeat(random.nextInt(2000)));
        boolean two = seed % 2 == 1;
        String text = Sample.write(units(random), null, form(seed % 2))
                .replace("<body>", "<body>" + filler)
                .replace(two ? "<notes>" : "</source>", (two ? "" : "</source>") + filler + (two ? "<notes>" : ""))
                .replace("\n", any(random, List.of("\n", "\r\n", "\r")));
        Source source = new Source("a.xlf", text);
        List<Place> places = Pattern.compile(two ? "<unit id=" : "<trans-unit id=")
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

    /** With codes of the source that are missing, doubled, moved: as tools let it happen, which keep pairs together. */
    private static Translation careless(Random random, Unit unit) {
        List<Target> target = new ArrayList<>(unit.asTarget());
        int gone = random.nextInt(8);
        target.removeIf(t -> t instanceof Target.Ref ref && ref.id() == gone);
        List<Target> single = target.stream()
                .filter(t -> !(t instanceof Target.Ref ref && ref.role() != Role.SINGLE))
                .toList();
        if (!single.isEmpty()) {
            Target moved = any(random, single);
            if (random.nextBoolean()) {
                target.remove(moved);
            }
            target.add(random.nextInt(target.size() + 1), moved);
        }
        return new Translation(unit.id(), target, any(random, List.of(State.values())));
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
