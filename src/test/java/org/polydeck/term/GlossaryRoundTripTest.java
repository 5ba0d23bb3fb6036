// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.term.GlossaryExport.LeftOut;
import org.polydeck.term.GlossaryExport.Why;

/** What is written comes back when it is read, but for what the export says it leaves out. */
class GlossaryRoundTripTest {
    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** A glossary as files can hold it: texts in one line, words that can be found, each once. */
    private static Glossary sound(long seed) {
        var random = new Random(seed);
        List<Concept> concepts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Concept c : GlossaryExportLawsTest.glossary(random).concepts()) {
            Set<String> listed = new HashSet<>();
            List<Term> terms = new ArrayList<>();
            for (Term t : c.terms()) {
                String text = OneLine.of(t.text());
                if (isWord(text) && listed.add(t.language() + text)) {
                    terms.add(new Term(
                            t.language(),
                            words(text, random),
                            t.status(),
                            text(t.reason()),
                            text(t.replacement()),
                            t.falseFriend(),
                            t.pos(),
                            t.gender(),
                            text(t.note())));
                }
            }
            // files have the words of a language together
            terms.sort(Comparator.comparing(Term::language));
            if (!terms.isEmpty()) {
                concepts.add(new Concept(
                        Drafts.unique(Drafts.slug("x" + c.id()), ids),
                        text(c.domain()),
                        text(c.definition()),
                        text(c.source()),
                        text(c.note()),
                        c.untranslatable(),
                        terms));
            }
        }
        return new Glossary(concepts);
    }

    private static boolean isWord(String text) {
        return Wording.Words.isWords(text) && Spelling.isFindable(text);
    }

    private static Wording.Words words(String text, Random random) {
        List<String> forms = new ArrayList<>();
        for (String ending : List.of("s", "ens", "|x", " 2")) {
            if (random.nextInt(3) == 0 && isWord(OneLine.of(text + ending))) {
                forms.add(OneLine.of(text + ending));
            }
        }
        Wording.Letters[] letters = Wording.Letters.values();
        return new Wording.Words(text, forms, List.of(letters).get(random.nextInt(letters.length)));
    }

    private static String text(String text) {
        return text == null || OneLine.of(text).isEmpty() ? null : OneLine.of(text);
    }

    /** Concepts with their terms in order of languages, and without what is left out. */
    private static List<Concept> without(Glossary glossary, List<LeftOut> leftOut) {
        List<Concept> concepts = new ArrayList<>();
        for (Concept c : glossary.concepts()) {
            List<Term> terms = c.terms().stream()
                    .filter(t -> !leftOut.contains(new LeftOut(c.id(), t.text(), Why.FORMULA)))
                    .map(t -> leftOut.contains(new LeftOut(c.id(), t.text(), Why.FORMS)) ? listable(t) : t)
                    .sorted(Comparator.comparing(Term::language))
                    .toList();
            if (!terms.isEmpty()) {
                concepts.add(new Concept(
                        c.id(), c.domain(), c.definition(), c.source(), c.note(), c.untranslatable(), terms));
            }
        }
        return concepts;
    }

    private static Term listable(Term t) {
        var words = (Wording.Words) t.wording();
        List<String> forms = words.forms().stream().filter(Remark::isListable).toList();
        return new Term(
                t.language(),
                new Wording.Words(words.text(), forms, words.letters()),
                t.status(),
                t.reason(),
                t.replacement(),
                t.falseFriend(),
                t.pos(),
                t.gender(),
                t.note());
    }

    private Glossary read(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            Reading reading = GlossaryFiles.of(Map.of(name, file)).reading("en", "sv");
            assertEquals(
                    "", reading.findings().stream().map(Finding::line).collect(Collectors.joining("\n")), () -> text);
            return reading.glossary();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void yaml(long seed) {
        Glossary glossary = sound(seed);
        String text = GlossaryWriter.yaml(glossary);
        Reading reading = GlossaryReader.read(List.of(new Source("g.yaml", text)));
        assertEquals(List.of(), reading.findings(), text);
        assertEquals(glossary, reading.glossary(), text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allLanguages(long seed) {
        Glossary glossary = sound(seed);
        for (GlossaryFormat format : List.of(GlossaryFormat.TBX, GlossaryFormat.CSV)) {
            GlossaryExport export = format.export(glossary, "en");
            if (export.concepts() > 0) {
                Glossary read = read("g." + format.extension(), export.text());
                assertEquals(
                        without(glossary, export.leftOut()), without(read, List.of()), () -> format + export.text());
            }
            assertTrue(export.leftOut().stream().allMatch(l -> l.why() == Why.FORMS || l.why() == Why.FORMULA));
        }
    }

    /** What tools read that know no status holds less; what it holds stays, however often it goes to and fro. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onePair(long seed) {
        for (GlossaryFormat format : GlossaryFormat.values()) {
            GlossaryExport first = format.export(withoutNames(seed), "en", "sv");
            if (first.concepts() == 0) {
                continue;
            }
            GlossaryExport second = format.export(read("g." + format.extension(), first.text()), "en", "sv");
            GlossaryExport third = format.export(read("g." + format.extension(), second.text()), "en", "sv");
            assertEquals(second.text(), third.text());
            assertEquals(words(format, first), words(format, second), format + first.text());
        }
    }

    /** A wrong spelling of a name stands in tables as another one, since they have no status. */
    private static Glossary withoutNames(long seed) {
        return new Glossary(
                sound(seed).concepts().stream().filter(c -> !c.untranslatable()).toList());
    }

    /** The words in the order of the file. */
    private static Set<String> words(GlossaryFormat format, GlossaryExport export) {
        String word = switch (format) {
            case TBX, TBX_2 -> "(?m)^ *<term>.*$";
            case CSV -> "(?m)^(?:\"(?:[^\"]|\"\")*\",){2}";
            case OMEGAT -> "(?m)^[^\\t\\n]*\\t[^\\t\\n]*";
        };
        Set<String> words = new LinkedHashSet<>();
        Pattern.compile(word).matcher(export.text()).results().forEach(m -> words.add(m.group()));
        return words;
    }

    @Test
    void theGlossaryOfTheCourse() throws IOException {
        Glossary glossary =
                GlossaryReader.readFolder(Path.of("glossary"), "glossary").glossary();
        // patterns can't be compared, their texts can
        String yaml = GlossaryWriter.yaml(glossary);
        assertEquals(
                yaml,
                GlossaryWriter.yaml(
                        GlossaryReader.read(List.of(new Source("g.yaml", yaml))).glossary()));
        for (GlossaryFormat format : List.of(GlossaryFormat.TBX, GlossaryFormat.CSV)) {
            GlossaryExport export = format.export(glossary, "en");
            Set<Why> why = export.leftOut().stream().map(LeftOut::why).collect(Collectors.toSet());
            assertEquals(Set.of(Why.PATTERN), why);
            List<Concept> words = without(
                    new Glossary(glossary.concepts().stream()
                            .filter(c -> c.terms().stream().anyMatch(t -> t.wording() instanceof Wording.Words))
                            .map(c -> new Concept(
                                    c.id(),
                                    c.domain(),
                                    c.definition(),
                                    c.source(),
                                    c.note(),
                                    c.untranslatable(),
                                    c.terms().stream()
                                            .filter(t -> t.wording() instanceof Wording.Words)
                                            .toList()))
                            .toList()),
                    List.of());
            assertEquals(words, without(read("g." + format.extension(), export.text()), List.of()));
        }
    }
}
