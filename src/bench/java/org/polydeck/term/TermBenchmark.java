// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The glossary against 50,000 segments: 1,000 concepts, of which the course's are 293. Segments are pairs of sentences from
 * the test set for terms; in half of them stands a compound that no other has, so that there are as many words as in texts of
 * that length. A project is checked once: the first round counts, from a matcher that knows no word yet.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(1)
public class TermBenchmark {
    private static final int SEGMENTS = 50_000;
    private static final int CONCEPTS = 1_000;
    private static final List<String> SETS = List.of("first", "second", "third");

    @Param({"sv", "de"})
    public String language = "sv";

    private final List<String> sources = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private Glossary glossary = Glossary.EMPTY;
    private TermCheck check = TermCheck.of(Glossary.EMPTY, "en", "sv");

    @Setup
    public void texts() throws IOException {
        List<TermRows.Row> rows = new ArrayList<>();
        SETS.forEach(set -> rows.addAll(TermRows.rows(set, language)));
        List<String> words = words(rows.stream().map(TermRows.Row::source).toList());
        List<String> translated = words(rows.stream().map(TermRows.Row::target).toList());
        var random = new Random(1);
        for (int i = 0; i < SEGMENTS; i++) {
            TermRows.Row a = rows.get(random.nextInt(rows.size()));
            TermRows.Row b = rows.get(random.nextInt(rows.size()));
            boolean more = i % 2 == 0;
            String source = more ? " " + any(words, random) + " " + any(words, random) : "";
            String target = more ? " " + any(translated, random) + any(translated, random) : "";
            sources.add(a.source() + " " + b.source() + source);
            targets.add(a.target() + " " + b.target() + target);
        }
        glossary = glossary(words, translated, random);
    }

    private static List<String> words(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (Token token : Tokens.of(text)) {
                if (token.folded().length() > 3 && token.script() == Token.Script.SPACED) {
                    words.add(token.folded());
                }
            }
        }
        return List.copyOf(words);
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private Glossary glossary(List<String> words, List<String> translated, Random random) throws IOException {
        Reading course = GlossaryReader.readFolder(Path.of("glossary"), "glossary");
        List<Concept> concepts = new ArrayList<>(course.glossary().concepts());
        for (String set : SETS) {
            for (Concept c : TermRows.glossary(set, language).concepts()) {
                concepts.add(renamed(c, set + "." + c.id()));
            }
        }
        while (concepts.size() < CONCEPTS) {
            Wording source = Wording.Words.of(any(words, random) + " " + any(words, random));
            Wording target = Wording.Words.of(any(translated, random) + any(translated, random));
            List<Term> terms = List.of(Term.of("en", source), Term.of(language, target));
            concepts.add(new Concept("made." + concepts.size(), null, null, null, null, false, terms));
        }
        return new Glossary(concepts);
    }

    private static Concept renamed(Concept c, String id) {
        return new Concept(id, c.domain(), c.definition(), c.source(), c.note(), c.untranslatable(), c.terms());
    }

    /** A matcher remembers words. */
    @Setup(Level.Iteration)
    public void forget() {
        check = TermCheck.of(glossary, "en", language);
    }

    @Benchmark
    public void check(Blackhole out) {
        for (int i = 0; i < SEGMENTS; i++) {
            out.consume(check.check(sources.get(i), targets.get(i)));
        }
    }

    @Benchmark
    public void build(Blackhole out) {
        out.consume(TermCheck.of(glossary, "en", language));
    }

    @Benchmark
    public void read(Blackhole out) throws IOException {
        out.consume(GlossaryReader.readFolder(Path.of("glossary"), "glossary"));
    }
}
