// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.xliff.XliffFile.Entry;

/** Reads what is in the element {@code xliff}, in one version. */
abstract class FileReader {
    private static final Pattern SLIDE = Pattern.compile("slide-([1-9][0-9]{0,8})(-notes)?");

    final XmlCursor cursor;
    final Sink sink;
    private @Nullable String unit;
    private boolean inUnit;

    FileReader(XmlCursor cursor, Sink sink) {
        this.cursor = cursor;
        this.sink = sink;
    }

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

    final void enter(String id) {
        unit = id;
        inUnit = true;
    }

    final void leave() {
        inUnit = false;
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

    /** Units in another namespace are none that we read: they must not be taken for missing. */
    final void foreignUnits(List<Extra.Element> elements) {
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

    final void report(@Nullable String unit, Group group, @Nullable Place place, String rule, String message) {
        sink.report(new Finding(
                rule, Level.ERROR, message, sink.language(), null, group.slide, unit, null, null, place, null));
    }
}
