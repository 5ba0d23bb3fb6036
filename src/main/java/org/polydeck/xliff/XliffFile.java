// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;

/**
 * What a translation file says of one deck in one language.
 *
 * @param original path of the deck as the file gives it, relative to the project folder; may be that of another deck
 * @param sourceLanguage BCP 47 tag, or empty where the file has none
 * @param targetLanguage BCP 47 tag, or empty where the file has none
 * @param entries in the order of the file; each unit id once
 * @param complete whether all that was in the file is here, so that writing it anew loses no translation
 */
public record XliffFile(
        String original, String sourceLanguage, String targetLanguage, List<Entry> entries, boolean complete) {

    /**
     * A unit of the file.
     *
     * @param translation as it stands in the target; {@link State#NEW} where that is empty, or a copy of the source that
     *     nobody has looked at
     * @param approved the attribute {@code approved}, which tools leave behind on units that they change
     * @param translate the attribute {@code translate} of the unit or the nearest group that has one
     * @param stale whether it stood among the units that the deck no longer has
     * @param slide counted from 1; 0 for the front matter, and where the file doesn't tell
     * @param name path for people, {@code Slide 3 / bullet 2 of 4}, or empty
     * @param source pieces as the file has them
     * @param codes what the codes of source and target stand for, by their id in {@link Target.Ref}
     * @param notes those of translators; ours are left out
     * @param place of the unit, where it was read from a file
     * @param targetPlace of its target, where there is one
     */
    public record Entry(
            Translation translation,
            boolean approved,
            boolean translate,
            boolean stale,
            int slide,
            String name,
            List<Target> source,
            Map<Integer, Code> codes,
            List<Note> notes,
            @Nullable Place place,
            @Nullable Place targetPlace) {
        public Entry {
            Objects.requireNonNull(name);
            source = Inline.joined(source);
            translation = normal(translation, source);
            codes = Map.copyOf(codes);
            notes = List.copyOf(notes);
        }

        private static Translation normal(Translation read, List<Target> source) {
            List<Target> target = Inline.joined(read.target());
            State state = read.state();
            if (read.isEmpty()) {
                state = State.NEW;
            } else if (state == State.NEW && !target.equals(source)) {
                // what some tools leave on a target that their user has filled; a copy of the source is not filled
                state = State.TRANSLATED;
            }
            return new Translation(read.unit(), target, state);
        }

        /** Id of the unit. */
        public String id() {
            return translation.unit();
        }

        /** Whether somebody, or some tool, translated it. */
        public boolean isTranslated() {
            return translation.state() != State.NEW;
        }

        private Entry with(Translation other) {
            return new Entry(other, false, translate, stale, slide, name, source, codes, notes, place, targetPlace);
        }

        private static Entry of(Translation only) {
            return new Entry(only, false, true, false, 0, "", List.of(), Map.of(), List.of(), null, null);
        }
    }

    /**
     * What an inline code stands for.
     *
     * @param id as the file has it; other tools use names
     * @param kind {@code bold}, {@code code}: as {@code ctype} names it, without {@code x-}; or empty
     * @param shown for the translator, {@code `ls`}, or empty
     */
    public record Code(String id, String kind, String shown) {
        public Code {
            Objects.requireNonNull(id);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(shown);
        }
    }

    /** What a translator remarked; {@code from} may be empty. */
    public record Note(String from, String text) {
        /** Who our own notes are from; they are written anew each time. */
        static final String OURS = "developer";

        public Note {
            Objects.requireNonNull(from);
            Objects.requireNonNull(text);
        }
    }

    public XliffFile {
        Objects.requireNonNull(original);
        Objects.requireNonNull(sourceLanguage);
        Objects.requireNonNull(targetLanguage);
        entries = List.copyOf(entries);
        if (entries.stream().map(Entry::id).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("a unit id twice in the entries for " + original);
        }
    }

    /** A file without units. */
    public static XliffFile empty(String original, String sourceLanguage, String targetLanguage) {
        return new XliffFile(original, sourceLanguage, targetLanguage, List.of(), true);
    }

    /** The entries by unit id, in the order of the file. */
    public Map<String, Entry> byId() {
        var byId = new LinkedHashMap<String, Entry>();
        entries.forEach(e -> byId.put(e.id(), e));
        return byId;
    }

    /** What there is to merge, by unit id, in the order of the file: units that nobody translated are left out. */
    public Map<String, Translation> translations() {
        var translations = new LinkedHashMap<String, Translation>();
        entries.stream().filter(Entry::isTranslated).forEach(e -> translations.put(e.id(), e.translation()));
        return translations;
    }

    /** This file with these translations in place of its own; none of them is approved. */
    public XliffFile with(Collection<Translation> translations) {
        Map<String, Entry> byId = byId();
        for (Translation t : translations) {
            Entry old = byId.get(t.unit());
            byId.put(t.unit(), old == null ? Entry.of(t) : old.with(t));
        }
        return new XliffFile(original, sourceLanguage, targetLanguage, new ArrayList<>(byId.values()), complete);
    }
}
