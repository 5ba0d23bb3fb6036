// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.cli.KitTarget.Part;
import org.polydeck.memory.Match;
import org.polydeck.memory.Tmx;
import org.polydeck.report.Changes.Kind;
import org.polydeck.report.Manifest;
import org.polydeck.report.Manifest.Packed;
import org.polydeck.source.Finding;
import org.polydeck.term.Glossary;
import org.polydeck.term.GlossaryExport;
import org.polydeck.term.GlossaryFormat;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.Reading;
import org.polydeck.unit.Codes;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Entry;

/** Makes a kit for a translator: the same project gives the same bytes. */
final class Packing {
    /** The largest picture that goes along, in bytes. */
    private static final long LARGEST = 5L << 20;

    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif");

    private final Project project;
    private final String language;
    private final Console console;
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private final List<Packed> packed = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();

    Packing(Project project, String language, Console console) {
        this.project = project;
        this.language = language;
        this.console = console;
    }

    /** The one language of a kit. */
    static String language(Project project, List<String> asked) throws UsageException, IOException {
        List<String> languages = project.languages(asked, true);
        if (languages.size() != 1) {
            throw new UsageException("a kit is for one language; name it with -l, such as -l " + languages.get(0));
        }
        return languages.get(0);
    }

    /**
     * A deck in the language.
     *
     * @param text of its translation file, in line with the deck; null where it is not packed
     * @param problems why it could not be packed
     */
    private record Done(Translated now, @Nullable String text, List<Match> matches, List<String> problems) {}

    /** Writes the kit, unless there is nothing to put in; says whether it did. */
    boolean run(Decks.Found chosen, KitTarget target, ChangeLog log) throws UsageException, IOException {
        Set<DeckFile> named = Set.copyOf(chosen.decks());
        console.problems(chosen.problems());
        // earlier translations are those of all decks
        EachDeck.of(
                project,
                Decks.all(project),
                console,
                deck -> deck(deck, named.contains(deck.file())),
                done -> add(done, target, log),
                failure -> failed(failure, named));
        if (packed.isEmpty()) {
            console.problem(target.label("") + ": there is nothing to pack, so no kit is written");
            return false;
        }
        glossary();
        memory();
        reference(chosen.decks());
        for (String folder : List.of(Kit.SOURCE, Kit.TARGET, "tm/", "glossary/", "dictionary/", "omegat/")) {
            parts.put(folder, out -> {});
        }
        text(OmegatProject.FILE, OmegatProject.of(project.config().source(), language));
        text(KitReadme.FILE, KitReadme.of(language));
        var manifest = new StringWriter();
        new Manifest(project.config().source(), language, packed).json(manifest);
        text(Kit.MANIFEST, manifest.toString());
        target.write(parts);
        return true;
    }

    private void failed(Finding failure, Set<DeckFile> named) {
        if (named.stream().anyMatch(d -> d.name().equals(failure.deck()))) {
            console.problem(failure.line());
        } else {
            console.hint(failure.line());
        }
    }

    private Done deck(OpenDeck deck, boolean named) {
        Translated earlier = Translated.read(project, deck, language);
        if (!named || !earlier.isComplete()) {
            List<String> problems = named ? Extracting.problems(earlier) : List.of();
            return new Done(earlier, null, matches(earlier), problems);
        }
        String text = Extracting.text(
                project, earlier, earlier.file(), project.config().form());
        return new Done(earlier.with(project, text), text, matches(earlier), List.of());
    }

    private void add(Done done, KitTarget target, ChangeLog log) {
        matches.addAll(done.matches());
        OpenDeck deck = done.now().deck();
        if (done.text() == null) {
            if (!done.problems().isEmpty()) {
                log.add(new Told(Extracting.change(done.now(), Kind.FAILED), done.problems()));
            }
            return;
        }
        String file = Kit.SOURCE + deck.file().stem() + ".xlf";
        String hash = Fingerprint.bytes(done.text().getBytes(UTF_8));
        packed.add(new Packed(
                file, deck.file().label(), hash, Fingerprint.of(done.now().file())));
        text(file, done.text());
        String old = target.earlier().get(file);
        Kind kind = old == null ? Kind.NEW : old.equals(hash) ? Kind.UNCHANGED : Kind.UPDATED;
        log.add(new Told(Extracting.change(done.now(), kind).at(target.label(file)), List.of()));
    }

    /** What is finished, and sound. */
    private static List<Match> matches(Translated translated) {
        Map<String, Entry> entries = translated.file().byId();
        List<Match> matches = new ArrayList<>();
        for (Unit unit : translated.deck().units()) {
            Entry entry = entries.get(unit.id());
            if (entry != null
                    && entry.translation().state().compareTo(State.TRANSLATED) >= 0
                    && Codes.problems(unit, entry.translation().target()).isEmpty()) {
                Map<Integer, Match.Code> codes = new HashMap<>();
                entry.codes().forEach((id, code) -> codes.put(id, new Match.Code(code.kind(), code.shown())));
                matches.add(new Match(
                        translated.deck().file().name(),
                        unit.id(),
                        unit.asTarget(),
                        entry.translation().target(),
                        codes));
            }
        }
        return matches;
    }

    private void memory() throws IOException {
        var text = new StringWriter();
        if (Tmx.write(text, project.config().source(), language, matches.iterator()) > 0) {
            text("tm/memory.tmx", text.toString());
        }
    }

    /** OmegaT reads all that is in its folder, so that the same terms for others lie elsewhere. */
    private void glossary() throws IOException {
        Reading reading = GlossaryReader.readFolder(project.glossary(), project.name(project.glossary()));
        reading.findings().forEach(console::finding);
        glossary("glossary/glossary.", GlossaryFormat.OMEGAT, reading.glossary());
        glossary("terms/terms-v2.", GlossaryFormat.TBX_2, reading.glossary());
        glossary("terms/terms-v3.", GlossaryFormat.TBX, reading.glossary());
        glossary("terms/terms.", GlossaryFormat.CSV, reading.glossary());
    }

    private void glossary(String file, GlossaryFormat format, Glossary glossary) {
        GlossaryExport export = format.export(glossary, project.config().source(), language);
        if (export.concepts() > 0) {
            text(file + format.extension(), export.text());
        }
    }

    private void text(String file, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        parts.put(file, out -> out.write(bytes));
    }

    /** The decks, and the pictures in their folders, so that the translator can look at the slides. */
    private void reference(List<DeckFile> decks) throws IOException {
        for (DeckFile deck : decks) {
            parts.put(Kit.REFERENCE + deck.name(), out -> Files.copy(deck.path(), out));
        }
        List<Path> folders =
                decks.stream().map(d -> d.path().getParent()).distinct().toList();
        Path content = project.content();
        try (Stream<Path> all = Files.walk(content)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = SlashPaths.slashed(content.relativize(path));
                if (folders.stream().anyMatch(path::startsWith) && isPicture(path, name)) {
                    parts.put(Kit.REFERENCE + name, out -> Files.copy(path, out));
                }
            }
        }
    }

    private boolean isPicture(Path path, String name) throws IOException {
        Config config = project.config();
        // a licence goes where its picture goes
        String picture = name.toLowerCase(Locale.ROOT).replaceAll("\\.license$", "");
        return PICTURES.stream().anyMatch(picture::endsWith)
                && !("/" + name).contains("/.")
                && Stream.of(config.translations(), config.build(), config.glossary())
                        .noneMatch(folder -> path.startsWith(project.root().resolve(folder)))
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) <= LARGEST;
    }
}
