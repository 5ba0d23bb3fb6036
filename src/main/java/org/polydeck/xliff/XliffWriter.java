// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Code;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/**
 * Writes XLIFF 1.2 that every CAT tool tried keeps whole: strict by the schema, a group a slide and a group for its
 * notes, in a unit exactly source, target and note, inline only {@code g} and {@code x}. The same units and translations
 * give the same bytes.
 */
public final class XliffWriter {
    /** {@code restype} of the group of units that the deck no longer has. */
    static final String STALE = "x-stale";

    private final StringBuilder out = new StringBuilder();
    private final String sourceLanguage;
    private final String targetLanguage;

    private XliffWriter(String sourceLanguage, String targetLanguage) {
        this.sourceLanguage = sourceLanguage;
        this.targetLanguage = targetLanguage;
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
            @Nullable XliffFile earlier) {
        if (earlier != null && !earlier.complete()) {
            throw new IllegalArgumentException("not all was read of the file for " + original);
        }
        var writer = new XliffWriter(sourceLanguage, targetLanguage);
        writer.file(original, units, earlier == null ? Map.of() : earlier.byId());
        return writer.out.toString();
    }

    private void file(String original, List<Unit> units, Map<String, Entry> earlier) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"")
                .append(XliffReader.NAMESPACE)
                .append("\" version=\"1.2\">\n  <file");
        Xml.attribute(out, "original", original);
        Xml.attribute(out, "source-language", sourceLanguage);
        Xml.attribute(out, "target-language", targetLanguage);
        Xml.attribute(out, "datatype", "x-marp-markdown");
        Xml.attribute(out, "tool-id", "polydeck");
        Xml.attribute(out, "xml:space", "preserve");
        out.append(">\n    <header>\n      <tool tool-id=\"polydeck\" tool-name=\"Polydeck\"/>\n")
                .append("    </header>\n    <body>\n");
        var stale = new LinkedHashMap<>(earlier);
        for (List<Unit> group : groups(units)) {
            group(group, earlier);
            group.forEach(u -> stale.remove(u.id()));
        }
        stale.values().removeIf(e -> !e.isTranslated() && e.notes().isEmpty());
        stale(stale.values());
        out.append("    </body>\n  </file>\n</xliff>\n");
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

    private void group(List<Unit> units, Map<String, Entry> earlier) {
        Unit first = units.get(0);
        String slide = "slide-" + first.slide();
        if (first.slide() == 0) {
            openGroup("front-matter", Context.group(first), "x-front-matter");
        } else if (first.inNotes()) {
            openGroup(slide + "-notes", Context.group(first), "x-notes");
        } else {
            openGroup(slide, Context.group(first), "x-slide");
        }
        units.forEach(u -> unit(u, earlier.get(u.id())));
        out.append("      </group>\n");
    }

    private void openGroup(String id, String name, String type) {
        out.append("      <group");
        Xml.attribute(out, "id", id);
        Xml.attribute(out, "resname", name);
        Xml.attribute(out, "restype", type);
        out.append(">\n");
    }

    private void unit(Unit unit, @Nullable Entry earlier) {
        var codes = new LinkedHashMap<Integer, Code>(earlier == null ? Map.of() : earlier.codes());
        codes.putAll(Inline.codes(unit));
        List<Target> source = Inline.joined(unit.asTarget());
        Translation translation = translation(unit.id(), source, earlier);
        boolean approved = earlier != null && earlier.approved() && translation.state() == State.FINAL;
        out.append("        <trans-unit");
        Xml.attribute(out, "id", unit.id());
        Xml.attribute(out, "resname", Context.path(unit));
        Xml.attribute(out, "restype", unit.kind().restype());
        content(
                approved,
                source,
                translation,
                codes,
                Context.note(unit),
                earlier == null ? List.of() : earlier.notes());
    }

    private static Translation translation(String unit, List<Target> source, @Nullable Entry earlier) {
        if (earlier == null) {
            return new Translation(unit, List.of(), State.NEW);
        }
        Translation translation = earlier.translation();
        // a copy of what the source was is not a translation of what it is
        boolean outdated = !earlier.isTranslated()
                && !translation.isEmpty()
                && !translation.target().equals(source);
        return outdated ? new Translation(unit, List.of(), State.NEW) : translation;
    }

    private void stale(Iterable<Entry> entries) {
        if (!entries.iterator().hasNext()) {
            return;
        }
        openGroup("stale", "No longer in the deck", STALE);
        for (Entry entry : entries) {
            out.append("        <trans-unit");
            Xml.attribute(out, "id", entry.id());
            if (!entry.name().isEmpty()) {
                Xml.attribute(out, "resname", entry.name());
            }
            Xml.attribute(out, "translate", "no");
            boolean approved = entry.approved() && entry.translation().state() == State.FINAL;
            String note = "No longer in the deck; kept in case the text comes back.";
            content(approved, entry.source(), entry.translation(), entry.codes(), note, entry.notes());
        }
        out.append("      </group>\n");
    }

    /** The rest of a unit, from its last attribute. */
    private void content(
            boolean approved,
            List<Target> source,
            Translation translation,
            Map<Integer, Code> codes,
            String ours,
            List<Note> notes) {
        if (approved) {
            Xml.attribute(out, "approved", "yes");
        }
        out.append(">\n          <source");
        Xml.attribute(out, "xml:lang", sourceLanguage);
        out.append('>');
        Inline.write(out, source, codes);
        out.append("</source>\n          <target");
        Xml.attribute(out, "xml:lang", targetLanguage);
        Xml.attribute(out, "state", translation.state().id());
        out.append('>');
        Inline.write(out, translation.target(), codes);
        out.append("</target>\n");
        note(new Note(Note.OURS, ours));
        // a tool that lost "from" must not make a second copy of ours each time
        new LinkedHashSet<>(notes).stream().filter(n -> !n.text().equals(ours)).forEach(this::note);
        out.append("        </trans-unit>\n");
    }

    private void note(Note note) {
        out.append("          <note");
        if (!note.from().isEmpty()) {
            Xml.attribute(out, "from", note.from());
        }
        out.append('>');
        Xml.text(out, note.text());
        out.append("</note>\n");
    }
}
