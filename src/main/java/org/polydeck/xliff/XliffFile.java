// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;

/**
 * What a translation file says of one deck in one language.
 *
 * @param version as it is written; 2.1 and 2.2 are 2.0
 * @param original path of the deck as the file gives it, relative to the project folder; may be that of another deck
 * @param sourceLanguage BCP 47 tag, or empty where the file has none
 * @param targetLanguage BCP 47 tag, or empty where the file has none
 * @param entries in the order of the file; each unit id once
 * @param around what other tools put around the units, by place: {@code xliff}, {@code file}, or {@code group} and its id
 * @param complete whether all that was in the file is here, so that writing it anew loses no translation
 */
public record XliffFile(
        XliffVersion version,
        String original,
        String sourceLanguage,
        String targetLanguage,
        List<Entry> entries,
        Map<String, Extra> around,
        boolean complete) {

    /**
     * A unit of the file.
     *
     * @param segments at least one
     * @param approved the attribute {@code approved}, which tools leave behind on units that they change
     * @param translate the attribute {@code translate} of the unit or the nearest group that has one
     * @param stale whether it stood among the units that the deck no longer has
     * @param slide counted from 1; 0 for the front matter, and where the file doesn't tell
     * @param name path for people, {@code Slide 3 / bullet 2 of 4}, or empty
     * @param codes what the codes of source and target stand for, by their id in {@link Target.Ref}
     * @param notes those of translators; ours are left out
     * @param extra what is kept and not read
     * @param verbatim source and target as they stand in the file, where they have marks that segments don't hold
     * @param place of the unit, where it was read from a file
     * @param targetPlace of its target, where there is one
     */
    public record Entry(
            String id,
            List<Segment> segments,
            boolean approved,
            boolean translate,
            boolean stale,
            int slide,
            String name,
            Map<Integer, Code> codes,
            List<Note> notes,
            Extra extra,
            @Nullable Verbatim verbatim,
            @Nullable Place place,
            @Nullable Place targetPlace) {
        public Entry {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(extra);
            segments = List.copyOf(segments);
            codes = Map.copyOf(codes);
            notes = List.copyOf(notes);
            if (segments.isEmpty()) {
                throw new IllegalArgumentException("a unit needs a segment: " + id);
            }
        }

        /** The source as the file has it. */
        public List<Target> source() {
            return Segment.source(segments);
        }

        /** The translation as a whole; {@link State#NEW} as long as any sentence is missing. */
        public Translation translation() {
            return Segment.translation(id, segments);
        }

        /** Whether somebody, or some tool, translated it. */
        public boolean isTranslated() {
            return translation().state() != State.NEW;
        }

        /** Whether there is a translation of it, or of one of its sentences. */
        public boolean isBegun() {
            return segments.stream().anyMatch(Segment::isTranslated);
        }

        /**
         * How long the translation may be.
         *
         * @return in characters (Unicode code points); empty where nothing is said, or said in pixels
         */
        public OptionalInt longest() {
            return Room.longest(extra);
        }

        private Entry with(Translation other) {
            Segment segment = Segment.of(source(), other.target(), other.state());
            return new Entry(
                    id,
                    List.of(segment),
                    false,
                    translate,
                    stale,
                    slide,
                    name,
                    codes,
                    notes,
                    extra,
                    null,
                    place,
                    targetPlace);
        }

        private static Entry of(Translation only) {
            Segment segment = Segment.of(List.of(), only.target(), only.state());
            return new Entry(
                    only.unit(),
                    List.of(segment),
                    false,
                    true,
                    false,
                    0,
                    "",
                    Map.of(),
                    List.of(),
                    Extra.NONE,
                    null,
                    null,
                    null);
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

    /**
     * What somebody remarked.
     *
     * @param from who, or what kind of note it is; may be empty
     * @param about {@code source}, {@code target}, or empty for both
     * @param priority from 1, the highest, to 10; 0 where nothing is said
     */
    public record Note(String from, String text, String about, int priority) {
        /** Who our own notes are from; they are written anew each time. */
        static final String OURS = "developer";

        public Note {
            Objects.requireNonNull(from);
            Objects.requireNonNull(text);
            about = about.equals("source") || about.equals("target") ? about : "";
            priority = priority < 1 || priority > 10 ? 0 : priority;
        }

        /** A note on all of a unit. */
        static Note of(String from, String text) {
            return new Note(from, text, "", 0);
        }
    }

    /**
     * Source and target of a unit as they stand in a file, with what tools marked in them: a comment on a word, a term.
     *
     * @param elements in the order of the file
     * @param remarks the texts of the comments
     */
    public record Verbatim(XliffVersion version, List<Extra.Element> elements, List<Note> remarks) {
        public Verbatim {
            Objects.requireNonNull(version);
            elements = List.copyOf(elements);
            remarks = List.copyOf(remarks);
        }
    }

    public XliffFile {
        Objects.requireNonNull(version);
        Objects.requireNonNull(original);
        Objects.requireNonNull(sourceLanguage);
        Objects.requireNonNull(targetLanguage);
        entries = List.copyOf(entries);
        around = Map.copyOf(around);
        if (entries.stream().map(Entry::id).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("a unit id twice in the entries for " + original);
        }
    }

    /** A file without units. */
    public static XliffFile empty(String original, String sourceLanguage, String targetLanguage) {
        return new XliffFile(XliffVersion.V1_2, original, sourceLanguage, targetLanguage, List.of(), Map.of(), true);
    }

    /** A file of which nothing could be read. */
    public static XliffFile unread(String original, String sourceLanguage, String targetLanguage) {
        return empty(original, sourceLanguage, targetLanguage).incomplete();
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
        return with(new ArrayList<>(byId.values()), complete);
    }

    /** This file, of which not all is here. */
    XliffFile incomplete() {
        return with(entries, false);
    }

    private XliffFile with(List<Entry> others, boolean all) {
        return new XliffFile(version, original, sourceLanguage, targetLanguage, others, around, all);
    }
}
