// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Codes;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Code;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/**
 * Writes XLIFF 1.2 or 2.0 in a form that CAT tools keep whole: a group a slide and a group for its notes. The same units
 * and translations give the same bytes.
 */
public final class XliffWriter {
    private static final String STALE = "stale";

    private final Writer to;
    private final StringBuilder out = new StringBuilder();
    private final Markup markup;
    private final Cutter cutter;
    private Map<String, String> remarks = Map.of();

    /**
     * How files are written.
     *
     * @param version of XLIFF; null for that of the earlier file, and 1.2 where there is none
     * @param sentences whether units are cut into sentences
     */
    public record Form(@Nullable XliffVersion version, boolean sentences) {
        /** Each file in its version, units as paragraphs. */
        public static final Form DEFAULT = new Form(null, false);

        private XliffVersion version(@Nullable XliffFile earlier) {
            return version != null ? version : earlier != null ? earlier.version() : XliffVersion.V1_2;
        }
    }

    /**
     * Writes a file piece by piece, in memory that doesn't grow with it; see {@link #write} for one in one go.
     *
     * @param to stays open
     */
    XliffWriter(Writer to, XliffVersion version, boolean sentences, String sourceLanguage, String targetLanguage) {
        this.to = to;
        this.markup = Markup.of(version, out, sourceLanguage, targetLanguage);
        this.cutter = new Cutter(sentences, sourceLanguage, targetLanguage);
    }

    /**
     * The file for a deck and a language; it keeps what translators have in the earlier one.
     *
     * @param original path of the deck, relative to the project folder
     * @param units in the order of the deck; of units with the same id the first is written
     * @param earlier what the file says now
     * @return the text of the file, to be stored as UTF-8
     * @throws IllegalArgumentException when the earlier file is not complete: writing it anew would lose translations
     */
    public static String write(
            String original,
            String sourceLanguage,
            String targetLanguage,
            List<Unit> units,
            @Nullable XliffFile earlier,
            Form form) {
        return write(original, sourceLanguage, targetLanguage, units, earlier, form, Map.of());
    }

    /**
     * As the other, with more to tell.
     *
     * @param remarks a note of ours for some of the units, by their ids
     */
    public static String write(
            String original,
            String sourceLanguage,
            String targetLanguage,
            List<Unit> units,
            @Nullable XliffFile earlier,
            Form form,
            Map<String, String> remarks) {
        if (earlier != null && !earlier.complete()) {
            throw new IllegalArgumentException("not all was read of the file for " + original);
        }
        var text = new StringWriter();
        var writer = new XliffWriter(text, form.version(earlier), form.sentences, sourceLanguage, targetLanguage);
        writer.remarks = Map.copyOf(remarks);
        try {
            writer.file(original, units, earlier == null ? XliffFile.empty("", "", "") : earlier);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail", e);
        }
        return text.toString();
    }

    /** Whether a group holds the units that the deck no longer has, by its id and its type in any version. */
    static boolean isStale(String id, String type) {
        return id.equals(STALE) && type.endsWith(STALE);
    }

    private void file(String original, List<Unit> units, XliffFile earlier) throws IOException {
        Map<String, Entry> entries = earlier.byId();
        begin(original, earlier.around());
        var stale = new LinkedHashMap<>(entries);
        for (List<Unit> group : groups(units)) {
            group(group, entries, earlier.around());
            group.forEach(u -> stale.remove(u.id()));
        }
        stale.values().removeIf(e -> !e.isBegun() && e.notes().isEmpty());
        stale(stale.values(), earlier.around());
        end(earlier.around());
    }

    void begin(String original, Map<String, Extra> around) throws IOException {
        markup.head(original, around);
        flush();
    }

    void end(Map<String, Extra> around) throws IOException {
        markup.tail(around);
        flush();
    }

    private void flush() throws IOException {
        to.append(out);
        out.setLength(0);
    }

    /** Front matter, slide 1, its notes, slide 2 …; each unit id once. */
    private static Iterable<List<Unit>> groups(List<Unit> units) {
        var groups = new TreeMap<Integer, List<Unit>>();
        var seen = new HashSet<String>();
        for (Unit unit : units) {
            if (seen.add(unit.id())) {
                int rank = unit.slide() == 0 ? 0 : 2 * unit.slide() + (unit.inNotes() ? 1 : 0);
                groups.computeIfAbsent(rank, r -> new ArrayList<>()).add(unit);
            }
        }
        return groups.values();
    }

    /** Writes the units of a slide, of its notes, or of the front matter. */
    void group(List<Unit> units, Map<String, Entry> earlier, Map<String, Extra> around) throws IOException {
        Unit first = units.get(0);
        String slide = "slide-" + first.slide();
        if (first.slide() == 0) {
            open("front-matter", Context.group(first), "front-matter", around);
        } else if (first.inNotes()) {
            open(slide + "-notes", Context.group(first), "notes", around);
        } else {
            open(slide, Context.group(first), "slide", around);
        }
        for (Unit unit : units) {
            unit(unit, earlier.get(unit.id()));
            flush();
        }
        markup.closeGroup();
        flush();
    }

    private void open(String id, String name, String type, Map<String, Extra> around) {
        markup.openGroup(id, name, type, around.getOrDefault("group " + id, Extra.NONE));
    }

    private void unit(Unit unit, @Nullable Entry earlier) {
        String name = Context.path(unit);
        String type = unit.kind().id();
        var codes = new LinkedHashMap<Integer, Code>(earlier == null ? Map.of() : earlier.codes());
        codes.putAll(Inline.codes(unit));
        List<Target> source = Inline.joined(unit.asTarget());
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Note.OURS, Context.note(unit)));
        String remark = remarks.get(unit.id());
        List<Note> after = remark == null ? List.of() : List.of(Note.of(Note.OURS, remark));
        if (earlier == null) {
            notes.addAll(after);
            List<Segment> fresh = cutter.fresh(source, codes);
            markup.unit(new Markup.Written(unit.id(), name, type, true, false, fresh, codes, notes, Extra.NONE, null));
            return;
        }
        boolean kept = isKept(earlier, source);
        theirs(earlier, kept, notes);
        notes.removeIf(n -> n.text().equals(remark));
        notes.addAll(after);
        List<Segment> segments = kept ? earlier.segments() : cutter.updated(earlier, source, codes);
        State state = Segment.translation(unit.id(), segments).state();
        markup.unit(new Markup.Written(
                unit.id(),
                name,
                type,
                true,
                earlier.approved() && state == State.FINAL,
                repaired(unit, segments),
                codes,
                notes,
                earlier.extra(),
                kept ? earlier.verbatim() : null));
    }

    /** Whether source and target can stay as they are, with the marks of other tools in them. */
    private boolean isKept(Entry earlier, List<Target> source) {
        return earlier.verbatim() != null
                && earlier.verbatim().version() == markup.version()
                && earlier.source().equals(source)
                && (earlier.isBegun() || earlier.translation().target().isEmpty());
    }

    /** Codes that a tool mixed up go back to where they belong, if that is plain. */
    private static List<Segment> repaired(Unit unit, List<Segment> segments) {
        if (segments.size() > 1) {
            return segments;
        }
        Segment only = segments.get(0);
        return Codes.repaired(unit, only.target())
                .map(t -> List.of(new Segment(only.source(), t, only.state(), false, only.order(), only.attributes())))
                .orElse(segments);
    }

    /** The notes of others, but for copies of ours by a tool that lost who they are from. */
    private static void theirs(Entry earlier, boolean kept, List<Note> notes) {
        String ours = notes.get(0).text();
        var others = new LinkedHashSet<>(earlier.notes());
        if (!kept && earlier.verbatim() != null) {
            others.addAll(earlier.verbatim().remarks());
        }
        others.stream().filter(n -> !n.text().equals(ours)).forEach(notes::add);
    }

    /** Writes the units that the deck no longer has. */
    private void stale(Collection<Entry> entries, Map<String, Extra> around) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        open(STALE, "No longer in the deck", STALE, around);
        for (Entry entry : entries) {
            List<Note> notes = new ArrayList<>();
            notes.add(Note.of(Note.OURS, "No longer in the deck; kept in case the text comes back."));
            boolean kept = isKept(entry, entry.source());
            theirs(entry, kept, notes);
            markup.unit(new Markup.Written(
                    entry.id(),
                    entry.name(),
                    "",
                    false,
                    entry.approved() && entry.translation().state() == State.FINAL,
                    entry.segments(),
                    entry.codes(),
                    notes,
                    entry.extra(),
                    kept ? entry.verbatim() : null));
            flush();
        }
        markup.closeGroup();
        flush();
    }
}
