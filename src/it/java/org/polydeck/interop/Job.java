// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.polydeck.cli.Program;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;
import org.polydeck.source.Span;
import org.polydeck.unit.Rules;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Units;

/**
 * A project with translation files that go to another program and come back.
 *
 * @param folder of the project
 * @param version of XLIFF
 * @param languages in a stable order
 */
record Job(Path folder, String version, List<String> languages) {
    /** Those that the course is translated into. */
    static final List<String> COURSE = List.of("de", "ja", "sv");
    /** The versions of XLIFF that the program writes. */
    static final List<String> VERSIONS = List.of("1.2", "2.0");

    private static final JsonMapper JSON = new JsonMapper();

    /** The course with its translations; in version 1.2, the files are those of the repository. */
    static Job course(Path folder, String version) {
        Trees.copy(Path.of("translations"), folder.resolve("translations"), ".xlf");
        return of(folder, version, COURSE, Path.of("content"));
    }

    /** The course before anybody translated it. */
    static Job untranslated(Path folder, String version) {
        return of(folder, version, COURSE, Path.of("content"));
    }

    /** The decks of {@code polydeck.corpus}, before anybody translated them; no job where that is not set. */
    static List<Job> corpus(Path folder, String version) {
        String corpus = System.getProperty("polydeck.corpus", System.getenv("POLYDECK_CORPUS"));
        return corpus == null ? List.of() : List.of(of(folder, version, List.of("sv"), Path.of(corpus)));
    }

    /** The three of them, in folders of their own. */
    static Stream<Job> all(Path folder, String version) {
        return Stream.concat(
                Stream.of(
                        course(folder.resolve("course"), version),
                        untranslated(folder.resolve("untranslated"), version)),
                corpus(folder.resolve("corpus"), version).stream());
    }

    /** One deck, {@code content/a.md}, to be translated into Swedish. */
    static Job deck(Path folder, String version, String deck) {
        Trees.write(folder.resolve("deck/a.md"), deck);
        return of(folder, version, List.of("sv"), folder.resolve("deck"));
    }

    private static Job of(Path folder, String version, List<String> languages, Path decks) {
        Trees.copy(decks, folder.resolve("content"), ".md");
        // without a glossary: no made-up translation has its terms
        Trees.write(folder.resolve("polydeck.yml"), "languages: [" + String.join(", ", languages) + "]\n");
        var job = new Job(folder, version, languages);
        job.fine("extract", "--xliff-version", version);
        return job;
    }

    /** Folder of the translation files into a language. */
    Path files(String language) {
        return folder.resolve("translations").resolve(language);
    }

    /** The translation file of {@code content/a.md} into Swedish. */
    Path file() {
        return files("sv").resolve("a.xlf");
    }

    /** What another program, or person, makes of the translation file of {@code content/a.md}. */
    Job edit(UnaryOperator<String> change) {
        String text = Trees.read(file());
        String changed = change.apply(text);
        assertNotEquals(text, changed, "the edit finds nothing to change");
        Trees.write(file(), changed);
        return this;
    }

    /** Translation files that came back take the place of those that were sent. */
    void take(Path files, String language) {
        assertEquals(Trees.files(files(language), ".xlf"), Trees.files(files, ".xlf"), "files that came back");
        Trees.copy(files, files(language), ".xlf");
    }

    /** The decks in a language, by path. */
    Map<Path, String> merged(String language) {
        fine("merge", "-l", language);
        return Trees.texts(folder.resolve("build").resolve(language), ".md");
    }

    /** The deck {@code content/a.md} in Swedish. */
    String merged() {
        return merged("sv").get(Path.of("a.md"));
    }

    /** Findings as {@code level rule unit: message}, those about what is not translated left out. */
    List<String> findings(String language) {
        var findings = new ArrayList<String>();
        for (JsonNode finding :
                json("check", "--fail-on", "never", "-l", language).path("findings")) {
            String rule = finding.path("rule").asText();
            if (!rule.equals("unit-untranslated")) {
                findings.add(finding.path("level").asText() + " " + rule + " "
                        + finding.path("unit").asText("-") + ": "
                        + finding.path("message").asText());
            }
        }
        return findings;
    }

    List<String> errors(String language) {
        return findings(language).stream().filter(f -> f.startsWith("error")).toList();
    }

    /** The units with errors, by deck. */
    Map<Path, Set<String>> unitsWithErrors(String language) {
        var units = new TreeMap<Path, Set<String>>();
        for (JsonNode finding :
                json("check", "--fail-on", "never", "-l", language).path("findings")) {
            if (finding.path("level").asText().equals("error")) {
                units.computeIfAbsent(Path.of(finding.path("deck").asText()), deck -> new TreeSet<>())
                        .add(finding.path("unit").asText("-"));
            }
        }
        return units;
    }

    /** How many units there are, how many are translated, and how many are to be reviewed. */
    Progress progress(String language) {
        JsonNode of = json("status", "-l", language).path("languages").path(0);
        return new Progress(
                of.path("units").asInt(),
                of.path("translated").asInt(),
                of.path("review").asInt());
    }

    /** See {@code org.polydeck.check.Progress}. */
    record Progress(int units, int translated, int review) {}

    /** Every text has come back with accents and brackets; the proof in merging says that nothing else has changed. */
    void assertAccented(String language) {
        assertEquals(List.of(), errors(language));
        for (JsonNode file : json("merge", "-l", language).path("files")) {
            assertEquals("", file.path("remark").asText(), file.path("file").asText());
        }
        Progress progress = progress(language);
        assertEquals(new Progress(progress.units(), progress.units(), 0), progress);
        Path build = folder.resolve("build").resolve(language);
        List<Path> decks = Trees.files(folder.resolve("content"), ".md").stream()
                .filter(deck -> !deck.endsWith("README.md"))
                .toList();
        assertEquals(decks, Trees.files(build, ".md"));
        assertAll(decks.stream().map(deck -> (Executable) () -> assertAccented(
                language, deck, units(folder.resolve("content").resolve(deck)), Trees.read(build.resolve(deck)))));
    }

    private static void assertAccented(String language, Path deck, List<Unit> source, String merged) {
        List<Unit> target = units(deck, merged);
        assertEquals(source.size(), target.size(), deck + ": units");
        for (int i = 0; i < source.size(); i++) {
            Unit unit = source.get(i);
            String where = deck + ": " + unit.id();
            String words = target.get(i).words();
            assertEquals(unit.kind(), target.get(i).kind(), where);
            String expected = Accents.comparable(language, Accents.accented(unit.words()));
            assertEquals(expected, Accents.comparable(language, words), where);
            assertTrue(Accents.inBrackets(words), () -> where + ": no brackets around " + words);
        }
    }

    /** The texts of a deck before its translation. */
    List<Text> source(Path deck) {
        return texts(deck, Trees.read(folder.resolve("content").resolve(deck)));
    }

    /** The texts of a deck, markup and all; those of units inside others are left out there. */
    static List<Text> texts(Path name, String deck) {
        var source = new Source(name.toString(), deck);
        List<Unit> units = Units.of(Deck.of(source), Rules.DEFAULT);
        return units.stream()
                .map(unit -> new Text(unit.id(), without(source, unit.span(), units)))
                .toList();
    }

    private static String without(Source source, Span span, List<Unit> units) {
        var text = new StringBuilder();
        int start = span.start();
        for (Span inner : units.stream().map(Unit::span).sorted().toList()) {
            if (span.contains(inner) && !inner.equals(span) && inner.start() >= start) {
                text.append(source.slice(new Span(start, inner.start()))).append('…');
                start = inner.end();
            }
        }
        return text.append(source.slice(new Span(start, span.end()))).toString();
    }

    /** What a deck has of a unit. */
    record Text(String unit, String text) {}

    private static List<Unit> units(Path deck) {
        return units(deck, Trees.read(deck));
    }

    private static List<Unit> units(Path name, String deck) {
        return Units.of(Deck.of(new Source(name.toString(), deck)), Rules.DEFAULT);
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return folder.getFileName() + ", XLIFF " + version;
    }

    /** Runs the program, which has to be content. */
    String fine(String... args) {
        Program.Run run = Program.run(folder, args);
        assertEquals(0, run.code(), () -> String.join(" ", args) + ": " + run);
        return run.out();
    }

    private JsonNode json(String command, String... args) {
        var all = new ArrayList<String>(List.of(command, "--json"));
        all.addAll(List.of(args));
        try {
            return JSON.readTree(fine(all.toArray(String[]::new)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
