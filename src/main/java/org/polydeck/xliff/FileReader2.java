// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/** Reads XLIFF 2.0, 2.1 and 2.2. */
final class FileReader2 extends FileReader {
    private static final Set<String> XLIFF = Set.of("version", "srcLang", "trgLang", "xml:space");
    private static final Set<String> FILE = Set.of("id", "original", "xml:space");
    private static final Names NAMES =
            new Names("unit", "type", Set.of("id", "name", "type", "translate", "xml:space"));
    private static final Set<String> UNIT = Set.of("id", "name", "type", "translate", "xml:space");
    private static final Set<String> SEGMENT = Set.of("id", "state");
    private static final Set<String> TARGET = Set.of("xml:lang", "xml:space", "order");

    private String sourceLanguage = "";
    private String targetLanguage = "";

    FileReader2(XmlCursor cursor, Sink sink) {
        super(cursor, sink, NAMES);
    }

    @Override
    void document() throws XmlCursor.Broken, IOException {
        sourceLanguage = cursor.attributeOrEmpty("srcLang");
        targetLanguage = cursor.attributeOrEmpty("trgLang");
        var attributes = cursor.otherAttributes(XLIFF);
        var elements = new ArrayList<Extra.Element>();
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isStart() && cursor.element().equals("file")) {
                file(new Extra(attributes, elements));
            } else if (cursor.isStart()) {
                elements.add(cursor.kept());
            }
        }
    }

    private void file(Extra root) throws XmlCursor.Broken, IOException {
        sink.begin(new XliffFile(
                XliffVersion.V2_0,
                cursor.attributeOrEmpty("original"),
                sourceLanguage,
                targetLanguage,
                List.of(),
                Map.of(),
                true));
        keep("xliff", root);
        var attributes = cursor.otherAttributes(FILE);
        var elements = new ArrayList<Extra.Element>();
        Group all = Group.NONE.inner("", false, cursor.attribute("translate"));
        try {
            units(all, elements);
        } finally {
            keep("file", new Extra(attributes, elements));
            sink.end();
        }
    }

    @Override
    Draft draft(Group group) {
        return new Unit2(group);
    }

    /** A unit that is being read. */
    private final class Unit2 extends Draft {
        private final InlineReader2 inline = new InlineReader2(cursor);
        private final String path = cursor.attributeOrEmpty("name");
        private final boolean approved;
        private final List<Extra.Attribute> attributes = new ArrayList<>();
        private final List<Extra.Attribute> ofTarget = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();

        Unit2(Group group) {
            super(group);
            boolean yes = false;
            for (Extra.Attribute a : cursor.otherAttributes(UNIT)) {
                if (a.namespace().equals(Markup.TARGET_12)) {
                    ofTarget.add(new Extra.Attribute(XliffVersion.V1_2.namespace(), "", a.name(), a.value()));
                } else if (a.namespace().equals(XliffVersion.V1_2.namespace())
                        && a.name().equals("approved")) {
                    yes = a.value().equals("yes");
                } else {
                    attributes.add(a);
                }
            }
            approved = yes;
        }

        @Override
        void child() throws XmlCursor.Broken, IOException {
            switch (cursor.element()) {
                case "notes" -> notes();
                case "originalData" -> {
                    cursor.record();
                    inline.data();
                    verbatim.add(cursor.recorded(XliffVersion.V2_0.namespace(), "originalData"));
                }
                case "segment" -> segment(false);
                case "ignorable" -> segment(true);
                default -> elements.add(cursor.kept());
            }
        }

        private void notes() throws XmlCursor.Broken, IOException {
            int element = cursor.depth();
            while (cursor.nextIn(element)) {
                if (cursor.isStart()) {
                    String from = cursor.attributeOrEmpty("category");
                    String about = cursor.attributeOrEmpty("appliesTo");
                    // 1 is what holds where nothing is said
                    int priority = FileReader12.priority(cursor.attributeOrEmpty("priority"));
                    String text = cursor.content();
                    if (!from.equals(Note.OURS)) {
                        notes.add(new Note(from, text, about, priority));
                    }
                }
            }
        }

        private void segment(boolean ignorable) throws XmlCursor.Broken, IOException {
            var state = state(cursor.attributeOrEmpty("state"), cursor.attributeOrEmpty("subState"));
            var others = new ArrayList<>(cursor.otherAttributes(SEGMENT));
            others.removeIf(a -> a.value().equals(Markup.TO_REVIEW));
            cursor.record();
            List<Target> source = null;
            List<Target> target = null;
            int order = 0;
            int element = cursor.depth();
            while (cursor.nextIn(element)) {
                if (!cursor.isStart()) {
                    continue;
                }
                if (cursor.element().equals("source") && source == null) {
                    source = inline.read();
                } else if (cursor.element().equals("target") && target == null) {
                    targetPlace = targetPlace == null ? cursor.place() : targetPlace;
                    String at = cursor.attributeOrEmpty("order");
                    order = at.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(at) : 0;
                    others.addAll(cursor.otherAttributes(TARGET));
                    target = inline.read();
                } else {
                    sink.incomplete();
                    String what =
                            cursor.element().equals("target") ? "a second target" : "an element that has no place";
                    invalid(id, cursor.place(), what + " in a segment; remove it");
                    cursor.skip();
                }
            }
            verbatim.add(cursor.recorded(XliffVersion.V2_0.namespace(), ignorable ? "ignorable" : "segment"));
            hasSource |= source != null;
            List<Target> from = source == null ? List.of() : source;
            List<Target> to = target == null ? List.of() : target;
            if (ignorable) {
                segments.add(Segment.between(from, to, target != null).at(order));
            } else {
                others.addAll(segments.stream().anyMatch(s -> !s.ignorable()) ? List.of() : ofTarget);
                segments.add(new Segment(from, to, state, false, order, others));
            }
        }

        @Override
        boolean isBegun() {
            return segments.stream().anyMatch(Segment::isTranslated);
        }

        @Override
        Entry entry() {
            if (segments.isEmpty()) {
                segments.add(Segment.of(List.of(), List.of(), State.NEW));
            }
            return entry(XliffVersion.V2_0, segments, approved, path, attributes, inline);
        }

        private State state(String state, String subState) {
            return switch (state) {
                case "translated" -> State.TRANSLATED;
                case "reviewed" -> State.REVIEWED;
                case "final" -> State.FINAL;
                // some tools never change the state: a target that is no copy of its source is translated
                default -> subState.equals(Markup.TO_REVIEW) ? State.NEEDS_REVIEW : State.NEW;
            };
        }
    }
}
