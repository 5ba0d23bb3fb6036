// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.bench;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;
import org.polydeck.unit.Merge;
import org.polydeck.unit.Pseudo;
import org.polydeck.unit.Rules;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Units;
import org.polydeck.xliff.XliffWriter;

/**
 * What is done with all decks of a folder, one after the other: the course's, or those of the folder that the property
 * {@code polydeck.corpus} names. Flexmark's parsing of the same text is the yardstick.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DeckBenchmark {
    /** How often the decks are taken: the cost must grow with it. */
    @Param({"1", "10"})
    public int times;

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Map<String, Translation>> translations = new HashMap<>();
    private final Parser flexmark = Parser.builder(
                    new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
            .build();

    @Setup
    public void read() throws IOException {
        Path folder = Path.of(System.getProperty("polydeck.corpus", "content"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(f -> f.toString().endsWith(".md") && !f.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < times; i++) {
            for (Path file : files) {
                sources.add(Source.read(file, file.toString()));
            }
        }
        for (Source source : sources) {
            Map<String, Translation> all = new HashMap<>();
            for (Unit unit : Units.of(Deck.of(source), Rules.DEFAULT)) {
                all.put(unit.id(), new Translation(unit.id(), Pseudo.of(unit), Translation.State.TRANSLATED));
            }
            translations.put(source.file(), all);
        }
    }

    /** The yardstick. */
    @Benchmark
    public void flexmarkParses(Blackhole out) {
        sources.forEach(source -> out.consume(flexmark.parse(source.text())));
    }

    @Benchmark
    public void parse(Blackhole out) {
        sources.forEach(source -> out.consume(Deck.of(source)));
    }

    @Benchmark
    public void extract(Blackhole out) {
        sources.forEach(source -> {
            List<Unit> units = Units.of(Deck.of(source), Rules.DEFAULT);
            out.consume(XliffWriter.write(source.file(), "en", "sv", units, null, XliffWriter.Form.DEFAULT));
        });
    }

    @Benchmark
    public void merge(Blackhole out) {
        var options = new Merge.Options("qps-ploc", true, Map.of());
        sources.forEach(source -> out.consume(Merge.into(
                Deck.of(source), Rules.DEFAULT, translations.getOrDefault(source.file(), Map.of()), options)));
    }
}
