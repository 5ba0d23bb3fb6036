// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polydeck.check.Check;
import org.polydeck.check.SourceCheck;
import org.polydeck.check.Terms;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.term.Glossary;
import org.polydeck.term.GlossaryFiles;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.Reading;
import org.polydeck.term.UnwantedTerms;
import org.polydeck.unit.Merged;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.Conformance;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffReader;
import org.polydeck.xliff.XliffVersion;

/** Checks translations by one glossary. May be used by many threads at once. */
final class Checking {
    /** Of a translation file that can't be read. */
    static final String UNREADABLE = "xliff-unreadable";

    /** The language tag of a language that is not known yet. */
    private static final String UNKNOWN = "und";

    private final Project project;
    private final GlossaryIn glossary;
    private final UnwantedTerms unwanted;
    private final Waivers waivers;
    private final Map<String, Terms> terms = new ConcurrentHashMap<>();

    private Checking(Project project, GlossaryIn glossary) {
        this.project = project;
        this.glossary = glossary;
        this.waivers = new Waivers(project.config().waivers());
        this.unwanted = UnwantedTerms.of(
                glossary.reading(project.config().source(), UNKNOWN).glossary(),
                project.config().source());
    }

    /** A glossary, which may be in files that have to be told their languages. */
    private interface GlossaryIn {
        Reading reading(String source, String language);
    }

    /** By the glossary of the project. */
    static Checking by(Project project) throws IOException {
        Reading reading = GlossaryReader.readFolder(project.glossary(), project.name(project.glossary()));
        return new Checking(project, (source, language) -> reading);
    }

    /** By no glossary. */
    static Checking byNothing(Project project) {
        return new Checking(project, (source, language) -> new Reading(Glossary.EMPTY, List.of()));
    }

    /**
     * By other glossary files; by that of the project when there are none.
     *
     * @param files as the user wrote them
     */
    static Checking by(Project project, List<String> files) throws UsageException, IOException {
        if (files.isEmpty()) {
            return by(project);
        }
        GlossaryFiles glossaries = GlossaryFiles.of(NamedFiles.of(project, files, "--glossary "));
        try {
            glossaries.reading(project.config().source(), UNKNOWN);
        } catch (IOException e) {
            throw new UsageException("--glossary " + Failure.line(String.join(", ", files), e));
        }
        return new Checking(project, (source, language) -> {
            try {
                return glossaries.reading(source, language);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // it could be read a moment ago
            }
        });
    }

    /** What is wrong with the glossary. */
    List<Finding> glossary() {
        return glossary.reading(project.config().source(), UNKNOWN).findings();
    }

    /** What is to be said of a deck, whatever the language; what is waived is taken aside. */
    List<Finding> deck(OpenDeck deck) {
        return waivers.left(seen(deck));
    }

    /** All that is to be said of a deck, whatever the language. */
    List<Seen> seen(OpenDeck deck) {
        List<Finding> findings = sorted(Stream.concat(
                deck.deck().findings().stream().map(f -> Translated.about(f, deck, null)),
                SourceCheck.of(deck.file().name(), deck.deck().source(), deck.units(), unwanted).stream()));
        return seen(findings, deck, Map.of());
    }

    /** What is to be said of a deck in a language; what is waived is taken aside. */
    List<Finding> translation(Translated translated, Merged merged) {
        return waivers.left(seen(translated, merged));
    }

    /** All that is to be said of a deck in a language. */
    List<Seen> seen(Translated translated, Merged merged) {
        OpenDeck deck = translated.deck();
        List<Finding> findings = new ArrayList<>(translated.findings());
        if (!translated.exists()) {
            findings.add(untranslated(translated));
        } else if (translated.usable()) {
            var about = new Check.About(deck.file().name(), project.config().source(), translated.language());
            try (TargetPlaces places = translated.places()) {
                findings.addAll(Check.of(
                        about,
                        deck.deck(),
                        deck.units(),
                        translated.file(),
                        merged,
                        terms(translated.language()),
                        places));
            }
            findings.addAll(conformance(translated));
        }
        return seen(sorted(findings.stream()), deck, translated.file().byId());
    }

    private static List<Seen> seen(List<Finding> findings, OpenDeck deck, Map<String, XliffFile.Entry> entries) {
        Map<String, Unit> units = new HashMap<>();
        deck.units().forEach(u -> units.put(u.id(), u));
        return findings.stream()
                .map(f ->
                        new Seen(f, f.unit() == null ? "" : Fingerprint.of(units.get(f.unit()), entries.get(f.unit()))))
                .toList();
    }

    /** What is waived, and what is to be said of that. */
    Waivers waivers() {
        return waivers;
    }

    /** What other tools may refuse; the merge does not depend on it. */
    private static List<Finding> conformance(Translated translated) {
        if (translated.file().version() == XliffVersion.V1_2) {
            return List.of();
        }
        try {
            return Conformance.findings(translated.path(), translated.name()).stream()
                    .map(f -> Translated.about(f, translated.deck(), translated.language()))
                    .toList();
        } catch (IOException e) {
            return List.of(); // it was read a moment ago, and is told there when it can't be
        }
    }

    private static Finding untranslated(Translated translated) {
        OpenDeck deck = translated.deck();
        String message = "there is no translation file; 'polydeck extract -l " + translated.language() + "' writes it";
        return new Finding(
                "deck-untranslated",
                Level.INFO,
                message,
                translated.language(),
                deck.file().name(),
                0,
                null,
                null,
                null,
                null,
                Place.of(deck.file().label()));
    }

    /** Whether a finding says that Polydeck could not do its work. */
    static boolean isUnreadable(Finding finding) {
        return finding.rule().equals(UNREADABLE) || finding.rule().equals(EachDeck.UNREADABLE);
    }

    /**
     * Checks a translation file without its deck, in memory that doesn't grow with it.
     *
     * @param languages values of {@code -l}
     * @param findings gets what is found, in the order of the file; what is wrong with the file as a whole comes last
     */
    void file(Path path, String name, List<String> languages, Consumer<Finding> findings) {
        try (var places = TargetPlaces.of(() -> Files.newInputStream(path), name)) {
            var alone = new Alone(name, languages, places, findings);
            XliffReader.scan(path, name, alone).forEach(findings);
            // nobody but this file can say what its texts are: it has to keep the rules
            Conformance.findings(path, name).stream()
                    .map(f -> f.level() == Level.WARNING ? f.at(Level.ERROR) : f)
                    .forEach(findings);
        } catch (IOException e) {
            findings.accept(Finding.at(Place.of(name), UNREADABLE, Level.ERROR, Failure.reason(e)));
        }
    }

    /** Checks unit by unit. */
    private final class Alone implements XliffReader.Visitor {
        private final String name;
        private final List<String> languages;
        private final TargetPlaces places;
        private final Consumer<Finding> findings;
        private Consumer<XliffFile.Entry> units = entry -> {};

        Alone(String name, List<String> languages, TargetPlaces places, Consumer<Finding> findings) {
            this.name = name;
            this.places = places;
            this.languages = languages;
            this.findings = findings;
        }

        @Override
        public void file(XliffFile head) {
            String language = languages.size() == 1 ? languages.get(0) : tag(head.targetLanguage());
            String source = head.sourceLanguage().isEmpty() ? project.config().source() : tag(head.sourceLanguage());
            if (Language.isTag(language) && Language.isTag(source)) {
                var about = new Check.About(head.original(), source, language);
                units = Check.alone(about, terms(source, language), places, findings);
            } else {
                units = entry -> {};
                String problem = "the file does not say its languages; name the target language with -l";
                findings.accept(Finding.at(Place.of(name), "xliff-foreign", Level.ERROR, problem));
            }
        }

        /** Some tools write {@code pt_BR}. */
        private static String tag(String language) {
            return language.replace('_', '-');
        }

        @Override
        public void unit(XliffFile.Entry entry) {
            units.accept(entry);
        }
    }

    private Terms terms(String language) {
        return terms(project.config().source(), language);
    }

    private Terms terms(String source, String language) {
        // nobody translated these words
        return terms.computeIfAbsent(source + " " + language, l -> {
            boolean pseudo = Language.isPseudo(language);
            Glossary used =
                    pseudo ? Glossary.EMPTY : glossary.reading(source, language).glossary();
            return Terms.of(used, source, language);
        });
    }

    /** Translation files that no deck belongs to. */
    static List<Finding> lost(Project project, Collection<DeckFile> all, List<String> languages) throws IOException {
        Set<String> stems = all.stream().map(DeckFile::stem).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (String language : languages) {
            files(project.translations(language)).forEach((name, path) -> {
                if (!stems.contains(name.substring(0, name.lastIndexOf('.')))) {
                    findings.add(lost(project.name(path), language, name));
                }
            });
        }
        return sorted(findings.stream());
    }

    private static Finding lost(String file, String language, String name) {
        String deck = name.substring(0, name.lastIndexOf('.')) + ".md";
        String message = "there is no deck for this translation; move it to where its deck is now, or delete it";
        return new Finding(
                "deck-missing", Level.WARNING, message, language, deck, 0, null, null, null, Place.of(file), null);
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile).forEach(p -> {
                    String name = SlashPaths.slashed(folder.relativize(p));
                    if (name.toLowerCase(Locale.ROOT).endsWith(".xlf")
                            && !String.valueOf(p.getFileName()).startsWith(".")) {
                        files.put(name, p);
                    }
                });
            }
        }
        return files;
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(Finding.ORDER).toList();
    }
}
