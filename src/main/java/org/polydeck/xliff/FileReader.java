// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;
import org.polydeck.xliff.XliffFile.Verbatim;

/** Reads what is in the element {@code xliff}, in one version. */
abstract class FileReader {
    private static final Pattern SLIDE = Pattern.compile("slide-([1-9][0-9]{0,8})(-notes)?");

    final XmlCursor cursor;
    final Sink sink;
    private @Nullable String unit;
    private boolean inUnit;

    private final Names names;

    FileReader(XmlCursor cursor, Sink sink, Names names) {
        this.cursor = cursor;
        this.sink = sink;
        this.names = names;
    }

    /**
     * What a version calls things.
     *
     * @param unit element
     * @param type attribute of a group that says what it holds
     * @param group attributes of a group that are read
     */
    record Names(String unit, String type, Set<String> group) {}

    /** Where to put what is read. */
    abstract static class Sink {
        private final List<Finding> findings = new ArrayList<>();
        private String language = "";
        private int files;

        /** A file begins; it has no entries yet. */
        void begin(XliffFile head) {
            files++;
            language = head.targetLanguage();
        }

        abstract void unit(Entry entry) throws XmlCursor.Broken;

        /** What other tools put somewhere around the units. */
        void around(String where, Extra extra) {}

        /** Something can't be kept: the file must not be written anew. */
        void incomplete() {}

        /** The XML ends where it must not, or something in it is refused. */
        void broken() {}

        /** The file that has begun ends. */
        void end() {}

        final void report(Finding finding) {
            findings.add(finding);
        }

        final void duplicate(Entry entry, Place place, int line) {
            report(new Finding(
                    "unit-duplicate",
                    Level.ERROR,
                    "unit '" + entry.id() + "' a second time, the first is in line " + line + "; remove one of them",
                    language(),
                    null,
                    entry.slide(),
                    entry.id(),
                    null,
                    null,
                    place,
                    null));
        }

        final List<Finding> findings() {
            return findings;
        }

        final int files() {
            return files;
        }

        /** Target language of the file that began last; null where it says nothing. */
        final @Nullable String language() {
            return language.isEmpty() ? null : language;
        }
    }

    /** Reads the element that has just started, to its end. */
    abstract void document() throws XmlCursor.Broken, IOException;

    /** How far the reading is, for a message. */
    final String where() {
        if (unit == null) {
            return "before the first unit";
        }
        return (inUnit ? "in" : "after") + (unit.isEmpty() ? " a unit without id" : " unit '" + unit + "'");
    }

    /** What the groups around a unit say. */
    record Group(int slide, boolean stale, boolean translate) {
        static final Group NONE = new Group(0, false, true);

        /** A group in this one. */
        Group inner(String id, boolean stale, @Nullable String translate) {
            Matcher m = SLIDE.matcher(id);
            return new Group(
                    m.matches() ? Integer.parseInt(m.group(1)) : slide, this.stale || stale, translates(translate));
        }

        /** Whether something in it is translated, by its own attribute. */
        boolean translates(@Nullable String own) {
            return own == null ? translate : !own.equals("no");
        }
    }

    /**
     * Reads the units and groups in the element that has just started.
     *
     * @param elements gets what is there beside them
     */
    final void units(Group group, List<Extra.Element> elements) throws XmlCursor.Broken, IOException {
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (!cursor.isStart()) {
                continue;
            }
            if (cursor.element().equals("group")) {
                group(group);
            } else if (cursor.element().equals(names.unit)) {
                unit(group);
            } else {
                elements.add(cursor.kept());
            }
        }
        foreignUnits(elements);
    }

    private void group(Group outer) throws XmlCursor.Broken, IOException {
        String id = cursor.attributeOrEmpty("id");
        boolean stale = XliffWriter.isStale(id, cursor.attributeOrEmpty(names.type));
        Group inner = outer.inner(id, stale, cursor.attribute("translate"));
        var attributes = cursor.otherAttributes(names.group);
        var elements = new ArrayList<Extra.Element>();
        units(inner, elements);
        keep("group " + id, new Extra(attributes, elements));
    }

    private void unit(Group group) throws XmlCursor.Broken, IOException {
        Draft draft = draft(group);
        unit = draft.id;
        inUnit = true;
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isStart()) {
                draft.child();
            }
        }
        inUnit = false;
        draft.check();
        if (!draft.id.isEmpty()) {
            sink.unit(draft.entry());
        }
    }

    /** The unit that has just started. */
    abstract Draft draft(Group group);

    /** A unit that is being read. */
    abstract class Draft {
        final Group group;
        final String id = cursor.attributeOrEmpty("id");
        final Place place = cursor.place();
        final boolean translate;
        final List<Note> notes = new ArrayList<>();
        final List<Extra.Element> elements = new ArrayList<>();
        final List<Extra.Element> verbatim = new ArrayList<>();

        @Nullable
        Place targetPlace;

        boolean hasSource;

        Draft(Group group) {
            this.group = group;
            translate = group.translates(cursor.attribute("translate"));
        }

        /** Reads the element in it that has just started. */
        abstract void child() throws XmlCursor.Broken, IOException;

        /** Whether there is a translation. */
        abstract boolean isBegun();

        abstract Entry entry();

        /** The unit, of what a version adds to what all have. */
        final Entry entry(
                XliffVersion version,
                List<Segment> segments,
                boolean approved,
                String path,
                List<Extra.Attribute> attributes,
                InlineReader inline) {
            return new Entry(
                    id,
                    segments,
                    approved,
                    translate,
                    group.stale,
                    group.slide,
                    path,
                    inline.codes(),
                    notes,
                    new Extra(attributes, elements),
                    inline.annotated() ? new Verbatim(version, verbatim, inline.remarks()) : null,
                    place,
                    targetPlace);
        }

        final void invalid(@Nullable String unit, Place at, String message) {
            report(unit, group, at, "unit-invalid", message);
        }

        private void check() {
            if (id.isEmpty()) {
                if (isBegun() || !notes.isEmpty()) {
                    sink.incomplete();
                }
                invalid(null, place, "a unit without id; give it the id that it had");
            } else if (!hasSource) {
                invalid(id, place, "a unit without source; extract the deck again");
            }
        }
    }

    /** Units in another namespace are none that we read: they must not be taken for missing. */
    private void foreignUnits(List<Extra.Element> elements) {
        for (Extra.Element e : elements) {
            if (e.name().matches("group|trans-unit|unit") && !e.namespace().isEmpty()) {
                sink.incomplete();
                String message = "'" + e.name() + "' is in the namespace '" + e.namespace()
                        + "', so it is not read; put it into that of XLIFF";
                report(null, Group.NONE, cursor.place(), "xliff-foreign", message);
                return;
            }
        }
    }

    final void keep(String where, Extra extra) {
        if (!extra.isEmpty()) {
            sink.around(where, extra);
        }
    }

    private void report(@Nullable String unit, Group group, @Nullable Place place, String rule, String message) {
        sink.report(new Finding(
                rule, Level.ERROR, message, sink.language(), null, group.slide, unit, null, null, place, null));
    }
}
