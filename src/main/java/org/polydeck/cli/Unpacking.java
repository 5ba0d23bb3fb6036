// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polydeck.cli.Extracting.Extracted;
import org.polydeck.report.KitTable;
import org.polydeck.report.Manifest;
import org.polydeck.report.Manifest.Packed;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffReader;

/** Takes a translator's work back, deck by deck; in memory are those that are worked on. */
final class Unpacking {
    /** Of what is not taken. */
    static final String REFUSED = "kit-refused";

    private final Project project;
    private final Kit kit;
    private final List<String> asked;
    private final Console console;
    private final boolean write;
    private final List<KitTable.Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String language = "";
    private boolean changed;

    /** @param asked values of {@code -l} */
    Unpacking(Project project, KitFiles files, List<String> asked, Console console, boolean write) throws IOException {
        this.project = project;
        this.kit = Kit.of(files);
        this.asked = asked;
        this.console = console;
        this.write = write;
    }

    String language() {
        return language;
    }

    /** One for each translation file that something came back for. */
    List<KitTable.Row> rows() {
        return rows;
    }

    /** What was refused, and the conflicts. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether a file was written, or would be. */
    boolean isChanged() {
        return changed;
    }

    /**
     * What a file that came back is about.
     *
     * @param file path in the kit
     */
    private record Head(String file, String original, String source, String target) {}

    void run() throws UsageException, IOException {
        if (kit.xliff().isEmpty()) {
            throw new UsageException(kit.files().label() + ": there are no XLIFF files in it; name what came back");
        }
        List<Head> heads = new ArrayList<>();
        for (String file : kit.xliff()) {
            heads(file, heads);
        }
        language = language(heads);
        Decks.Found all = Decks.all(project);
        Map<DeckFile, Set<Head>> byDeck = new TreeMap<>();
        for (Head head : heads) {
            DeckFile deck = deck(head, all.decks());
            if (deck != null) {
                byDeck.computeIfAbsent(deck, d -> new LinkedHashSet<>()).add(head);
            }
        }
        EachDeck.of(
                project,
                new Decks.Found(List.copyOf(byDeck.keySet()), List.of()),
                console,
                deck -> take(deck, byDeck.getOrDefault(deck.file(), Set.of())),
                this::add);
    }

    /** Looks through a file for what is wrong with it as a whole. */
    private void heads(String file, List<Head> heads) throws IOException {
        var visitor = new XliffReader.Visitor() {
            @Override
            public void file(XliffFile head) {
                heads.add(new Head(file, head.original(), head.sourceLanguage(), head.targetLanguage()));
            }

            @Override
            public void unit(Entry entry) {
                // in its turn, with its deck
            }
        };
        try (InputStream in = kit.files().open(file)) {
            for (Finding finding : XliffReader.scan(in, kit.files().label(file), visitor)) {
                if (finding.level() == Level.ERROR && finding.unit() == null) {
                    console.finding(finding);
                    console.fail();
                }
            }
        }
    }

    /** The language of all of it, as the project calls it. */
    private String language(List<Head> heads) throws UsageException, IOException {
        Manifest manifest = kit.manifest();
        String label = kit.files().label();
        Set<String> found = new TreeSet<>();
        if (manifest != null) {
            found.add(manifest.target());
            if (!manifest.source().equalsIgnoreCase(project.config().source())) {
                throw new UsageException(label + ": this kit is from '" + manifest.source() + "', the project from '"
                        + project.config().source() + "'; name the right project with -C");
            }
        } else {
            heads.stream().map(Head::target).filter(t -> !t.isEmpty()).forEach(t -> found.add(known(t)));
        }
        if (!asked.isEmpty()) {
            List<String> named = project.languages(asked, true);
            String only = named.get(0);
            if (named.size() > 1) {
                throw new UsageException(label + ": one language comes back at a time; name one with -l");
            }
            if (!found.isEmpty() && found.stream().noneMatch(l -> Translated.isLanguage(l, only))) {
                throw new UsageException(label + ": this is into '" + String.join("', '", found) + "', not '" + only
                        + "'; leave out -l, or name the right file");
            }
            return only;
        }
        if (found.size() != 1) {
            throw new UsageException(
                    label + (found.isEmpty() ? ": no file says its language" : ": languages are " + found)
                            + "; name the one to take with -l");
        }
        return project.languages(List.copyOf(found), manifest != null).get(0);
    }

    /** {@code sv} for {@code sv-SE}, where the project has the one alone. */
    private String known(String tag) {
        try {
            Set<String> all = new LinkedHashSet<>(project.known());
            if (all.stream().anyMatch(tag::equalsIgnoreCase)) {
                return tag;
            }
            return all.stream()
                    .filter(l -> Translated.isLanguage(tag, l))
                    .findFirst()
                    .orElse(tag);
        } catch (IOException e) {
            return tag;
        }
    }

    /** The deck that a file is about; null, and told why, where it is none of ours. */
    private @Nullable DeckFile deck(Head head, List<DeckFile> decks) {
        String source = project.config().source();
        if (!head.target().isEmpty() && !Translated.isLanguage(head.target(), language)) {
            refuse(
                    head,
                    "this is into '" + head.target() + "', not '" + language + "'; unpack it with -l "
                            + head.target().toLowerCase(Locale.ROOT));
            return null;
        }
        if (!head.source().isEmpty() && !Translated.base(head.source()).equals(Translated.base(source))) {
            refuse(head, "this is from '" + head.source() + "', not '" + source + "'; ask for the right file");
            return null;
        }
        String original = SlashPaths.clean(head.original());
        for (DeckFile deck : decks) {
            if (deck.label().equals(original)) {
                return deck;
            }
        }
        refuse(
                head,
                "this is about '" + head.original() + "', which is no deck of this project; "
                        + (kit.manifest() == null ? "name its deck in 'original'" : "was it renamed?"));
        return null;
    }

    private void refuse(Head head, String message) {
        tell(Finding.at(Place.of(kit.files().label(head.file())), REFUSED, Level.ERROR, message));
    }

    private void tell(Finding finding) {
        findings.add(finding);
        console.finding(finding);
    }

    /** What became of a deck. */
    private record Done(KitTable.Row row, List<Finding> findings, List<String> problems, boolean changed) {}

    private void add(Done done) {
        done.findings().forEach(this::tell);
        console.problems(done.problems());
        rows.add(done.row());
        changed |= done.changed();
    }

    private Done take(OpenDeck deck, Set<Head> heads) {
        Translated mine = Translated.read(project, deck, language);
        if (!mine.isComplete()) {
            return new Done(
                    new KitTable.Row(mine.name(), deck.file().name(), 0, 0, 0, 0, 0),
                    List.of(),
                    Extracting.problems(mine),
                    false);
        }
        var taking = new Taking(mine, packed(deck), kit.manifest() != null);
        List<String> problems = new ArrayList<>();
        for (Head head : heads) {
            String label = kit.files().label(head.file());
            try (InputStream in = kit.files().open(head.file())) {
                XliffReader.Reading reading = XliffReader.read(in, label);
                reading.files().stream()
                        .filter(f -> f.original().equals(head.original()))
                        .forEach(f -> taking.offer(label, f, reading.findings()));
            } catch (IOException e) {
                problems.add(Failure.line(label, e));
            }
        }
        Taking.Taken taken = taking.run();
        boolean differs = false;
        if (taken.file() != null) {
            Extracted extracted = Extracting.write(
                    project, mine, taken.file(), project.config().form(), write);
            problems.addAll(extracted.problems());
            differs = extracted.change().kind().isChange();
        }
        return new Done(taken.row(), taken.findings(), problems, differs);
    }

    /** What the kit said of a deck; nothing without a manifest. */
    private Map<String, Manifest.Said> packed(OpenDeck deck) {
        Map<String, Manifest.Said> units = new HashMap<>();
        if (kit.manifest() != null) {
            for (Packed packed : Objects.requireNonNull(kit.manifest()).files()) {
                if (packed.original().equals(deck.file().label())) {
                    units.putAll(new LinkedHashMap<>(packed.units()));
                }
            }
        }
        return units;
    }
}
