// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.polydeck.source.Span;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Unit.Kind;

/** Units a second that are written and read; each has two codes, a translation and a note. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class XliffBenchmark {
    private static final int UNITS = 10_000;

    @Param({"1.2", "2.0"})
    private String version = "1.2";

    private List<Unit> units = List.of();
    private XliffFile translated = XliffFile.empty("", "", "");
    private Path file = Path.of("");

    @Setup
    public void setUp() throws IOException {
        units = new ArrayList<>();
        List<Translation> translations = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(unit(i));
            List<Target> target = List.of(
                    new Target.Text("Läs loggen nummer " + i + " med "),
                    new Target.Ref(1, Piece.Role.SINGLE),
                    new Target.Text(" varje dag"));
            translations.add(new Translation("item-" + i + "-1", target, Translation.State.TRANSLATED));
        }
        translated = XliffFile.empty("a.md", "en", "sv").with(translations);
        file = Files.createTempFile("units", ".xlf");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out);
        }
    }

    private static Unit unit(int number) {
        var none = new Span(0, 0);
        return new Unit(
                "item-" + number + "-1",
                Kind.ITEM,
                1 + number / 10,
                "Reading logs",
                "bullet " + number % 10,
                false,
                none,
                List.of(
                        new Piece.Words(none, "Read log number " + number + " with "),
                        new Piece.Code(none, 1, Piece.Role.SINGLE, Piece.Type.CODE, "`tail -f`"),
                        new Piece.Words(none, " every day")));
    }

    @TearDown
    public void tearDown() throws IOException {
        Files.delete(file);
    }

    private void write(Writer out) throws IOException {
        Map<String, XliffFile.Entry> earlier = translated.byId();
        var writer = new XliffWriter(out, XliffVersion.of(version).orElseThrow(), false, "en", "sv");
        writer.begin("a.md", Map.of());
        for (int i = 0; i < units.size(); i += 10) {
            writer.group(units.subList(i, i + 10), earlier, Map.of());
        }
        writer.end(Map.of());
    }

    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void write() throws IOException {
        write(Writer.nullWriter());
    }

    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void read(Blackhole hole) throws IOException {
        hole.consume(XliffReader.read(file, "units.xlf"));
    }

    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void scan(Blackhole hole) throws IOException {
        hole.consume(XliffReader.scan(file, "units.xlf", new XliffReader.Visitor() {
            @Override
            public void file(XliffFile head) {
                hole.consume(head);
            }

            @Override
            public void unit(XliffFile.Entry entry) {
                hole.consume(entry);
            }
        }));
    }
}
