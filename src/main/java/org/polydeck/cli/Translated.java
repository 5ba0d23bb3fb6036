// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffReader;

/**
 * A deck in a language, as its translation file has it.
 *
 * @param path of the translation file
 * @param name of the translation file, for messages
 * @param exists whether there is such a file
 * @param file what could be read of it
 * @param findings what is wrong with it
 * @param usable whether it is about this deck and language; of a broken one, what was before the break
 */
record Translated(
        OpenDeck deck,
        String language,
        Path path,
        String name,
        boolean exists,
        XliffFile file,
        List<Finding> findings,
        boolean usable) {
    Translated {
        Objects.requireNonNull(deck);
        Objects.requireNonNull(file);
        findings = List.copyOf(findings);
    }

    /** Reads the translation file; one that does not exist is empty. */
    static Translated read(Project project, OpenDeck deck, String language) {
        Path path = project.xliff(deck.file(), language);
        String name = project.name(path);
        if (!Files.exists(path)) {
            return new Translated(deck, language, path, name, false, empty(project, deck, language), List.of(), true);
        }
        try {
            return of(project, deck, language, XliffReader.read(path, name));
        } catch (IOException e) {
            Finding failure = Finding.at(Place.of(name), Checking.UNREADABLE, Level.ERROR, Failure.reason(e));
            List<Finding> findings = List.of(about(failure, deck, language));
            return new Translated(deck, language, path, name, true, unread(project, deck, language), findings, false);
        }
    }

    /** Where the words of the translation file stand. */
    TargetPlaces places() {
        return TargetPlaces.of(() -> Files.newInputStream(path), name);
    }

    /** The translation file as it would be with this text. */
    Translated with(Project project, String text) {
        return of(project, deck, language, XliffReader.read(new Source(name, text)));
    }

    private static Translated of(Project project, OpenDeck deck, String language, XliffReader.Reading reading) {
        Path path = project.xliff(deck.file(), language);
        String name = project.name(path);
        List<Finding> findings = new ArrayList<>();
        reading.findings().forEach(f -> findings.add(about(f, deck, language)));
        XliffFile file = reading.file(deck.file().label());
        String foreign = file == null ? "" : foreign(project, deck, language, file);
        if (!foreign.isEmpty()) {
            findings.add(about(Finding.at(Place.of(name), "xliff-foreign", Level.ERROR, foreign), deck, language));
        }
        boolean usable = file != null && foreign.isEmpty();
        XliffFile used = file == null || !foreign.isEmpty() ? unread(project, deck, language) : file;
        return new Translated(deck, language, path, name, true, used, findings, usable);
    }

    /** Whether the file can be written anew without losing anything. */
    boolean isComplete() {
        return usable && file.complete();
    }

    /** Whether the file ends too early, or was not read to its end: what is merged is what was before that. */
    boolean isBroken() {
        return findings.stream()
                .anyMatch(f -> f.rule().equals("xliff-malformed") || f.rule().equals("xliff-unsafe"));
    }

    /** What keeps the file from being used or written: a line each. */
    List<String> problems() {
        return findings.stream()
                .filter(f -> f.level() == Level.ERROR)
                .map(Finding::line)
                .toList();
    }

    /** What is wrong with the deck and the languages that the file names; empty when nothing is. */
    private static String foreign(Project project, OpenDeck deck, String language, XliffFile file) {
        String original = file.original();
        if (SlashPaths.isOutside(original)) {
            return "this translation is about '" + original + "', which is outside the project; "
                    + "put the translation of " + deck.file().label() + " here";
        }
        if (!SlashPaths.clean(original).equals(deck.file().label()) && !isRenamed(project, deck, file)) {
            return "this translation is about another deck, '" + original + "'; " + "put the translation of "
                    + deck.file().label() + " here";
        }
        if (!file.targetLanguage().isEmpty() && !isLanguage(file.targetLanguage(), language)) {
            return "this translation is into '" + file.targetLanguage() + "', not '" + language + "'; "
                    + "move it to the folder of its language";
        }
        String source = project.config().source();
        if (!file.sourceLanguage().isEmpty() && !base(file.sourceLanguage()).equals(base(source))) {
            return "this translation is from '" + file.sourceLanguage() + "', not '" + source + "'; "
                    + "set 'source' in " + Config.FILE + ", or fetch the right file";
        }
        return "";
    }

    /** Whether the file moved together with its deck, from where no deck is any more. */
    private static boolean isRenamed(Project project, OpenDeck deck, XliffFile file) {
        if (file.original().isEmpty()) {
            return true;
        }
        Set<String> ids = deck.units().stream().map(Unit::id).collect(Collectors.toSet());
        return !Files.exists(project.root().resolve(SlashPaths.clean(file.original())))
                && file.entries().stream().anyMatch(e -> ids.contains(e.id()));
    }

    /** Whether a tool may have written a language so: {@code sv-SE} for {@code sv}. */
    static boolean isLanguage(String found, String language) {
        String a = found.replace('_', '-').toLowerCase(Locale.ROOT);
        String b = language.toLowerCase(Locale.ROOT);
        return a.equals(b) || a.startsWith(b + "-") || b.startsWith(a + "-");
    }

    /** The language of a tag, without its country and script. */
    static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static XliffFile empty(Project project, OpenDeck deck, String language) {
        return XliffFile.empty(deck.file().label(), project.config().source(), language);
    }

    private static XliffFile unread(Project project, OpenDeck deck, String language) {
        return XliffFile.unread(deck.file().label(), project.config().source(), language);
    }

    /** The same finding, about this deck and language. */
    static Finding about(Finding f, OpenDeck deck, @Nullable String language) {
        return new Finding(
                f.rule(),
                f.level(),
                f.message(),
                f.language() == null ? language : f.language(),
                f.deck() == null ? deck.file().name() : f.deck(),
                f.slide(),
                f.unit(),
                f.concept(),
                f.term(),
                f.xliff() == null && language != null ? f.source() : f.xliff(),
                f.xliff() == null && language != null ? null : f.source(),
                f.words());
    }
}
