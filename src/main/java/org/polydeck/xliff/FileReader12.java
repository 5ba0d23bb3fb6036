// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/** Reads XLIFF 1.2, strict and transitional. */
final class FileReader12 extends FileReader {
    private static final Set<String> XLIFF = Set.of("version", "xml:lang");
    private static final Set<String> FILE =
            Set.of("original", "source-language", "target-language", "datatype", "tool-id", "xml:space");
    private static final Names NAMES =
            new Names("trans-unit", "restype", Set.of("id", "resname", "restype", "translate", "xml:space"));
    private static final Set<String> UNIT = Set.of("id", "resname", "restype", "translate", "approved", "xml:space");
    private static final Set<String> SOURCE = Set.of("xml:lang", "xml:space");
    private static final Set<String> TARGET = Set.of("state", "xml:lang", "xml:space");

    FileReader12(XmlCursor cursor, Sink sink) {
        super(cursor, sink, NAMES);
    }

    @Override
    void document() throws XmlCursor.Broken, IOException {
        var root = new Extra(cursor.otherAttributes(XLIFF), List.of());
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isStart() && cursor.element().equals("file")) {
                file(root);
            } else if (cursor.isStart()) {
                cursor.skip();
            }
        }
    }

    private void file(Extra root) throws XmlCursor.Broken, IOException {
        sink.begin(new XliffFile(
                XliffVersion.V1_2,
                cursor.attributeOrEmpty("original"),
                cursor.attributeOrEmpty("source-language"),
                cursor.attributeOrEmpty("target-language"),
                List.of(),
                Map.of(),
                true));
        keep("xliff", root);
        var attributes = cursor.otherAttributes(FILE);
        var elements = new ArrayList<Extra.Element>();
        Group all = Group.NONE.inner("", false, cursor.attribute("translate"));
        try {
            int element = cursor.depth();
            while (cursor.nextIn(element)) {
                if (cursor.isStart() && cursor.element().equals("header")) {
                    header(elements);
                } else if (cursor.isStart() && cursor.element().equals("body")) {
                    var others = new ArrayList<Extra.Element>();
                    units(all, others);
                    keep("body", new Extra(List.of(), others));
                } else if (cursor.isStart()) {
                    elements.add(cursor.kept());
                }
            }
        } finally {
            keep("file", new Extra(attributes, elements));
            sink.end();
        }
    }

    private void header(List<Extra.Element> elements) throws XmlCursor.Broken, IOException {
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isStart()) {
                boolean ours = cursor.element().equals("tool") && Markup.TOOL.equals(cursor.attribute("tool-id"));
                if (ours) {
                    cursor.skip();
                } else {
                    elements.add(cursor.kept());
                }
            }
        }
    }

    @Override
    Draft draft(Group group) {
        return new Unit12(group);
    }

    /** A unit that is being read. */
    private final class Unit12 extends Draft {
        private final InlineReader inline = new InlineReader12(cursor);
        private final boolean approved = "yes".equals(cursor.attribute("approved"));
        private final String path = cursor.attributeOrEmpty("resname");
        private final List<Extra.Attribute> attributes = cursor.otherAttributes(UNIT);
        private List<InlineReader.Part> source = List.of();
        private List<InlineReader.Part> cut = List.of();
        private List<InlineReader.Part> target = List.of();
        private List<Extra.Attribute> ofTarget = List.of();
        private String state = "";

        Unit12(Group group) {
            super(group);
        }

        @Override
        void child() throws XmlCursor.Broken, IOException {
            switch (cursor.element()) {
                case "source" -> {
                    hasSource = true;
                    source = parts("source");
                }
                case "seg-source" -> {
                    hasSource = true;
                    cut = parts("seg-source");
                }
                case "target" -> target();
                case "note" -> note();
                default -> elements.add(cursor.kept());
            }
        }

        private List<InlineReader.Part> parts(String element) throws XmlCursor.Broken, IOException {
            if (!element.equals("target") && !cursor.otherAttributes(SOURCE).isEmpty()) {
                inline.annotate();
            }
            cursor.record();
            List<InlineReader.Part> parts = inline.parts();
            verbatim.add(cursor.recorded(XliffVersion.V1_2.namespace(), element));
            return parts;
        }

        private void target() throws XmlCursor.Broken, IOException {
            if (InlineReader.pieces(target).isEmpty()) {
                targetPlace = cursor.place();
                state = cursor.attributeOrEmpty("state");
                ofTarget = cursor.otherAttributes(TARGET);
                target = parts("target");
                return;
            }
            sink.incomplete();
            invalid(id, cursor.place(), "a second target; remove one of them");
            cursor.skip();
        }

        private void note() throws XmlCursor.Broken, IOException {
            String from = cursor.attributeOrEmpty("from");
            String about = cursor.attributeOrEmpty("annotates");
            int priority = priority(cursor.attributeOrEmpty("priority"));
            String text = cursor.content();
            if (!from.equals(Note.OURS)) {
                notes.add(new Note(from, text, about, priority));
            }
        }

        @Override
        Entry entry() {
            // seg-source is the source once more, cut into segments
            boolean once = source.isEmpty() || InlineReader.pieces(source).equals(InlineReader.pieces(cut));
            List<InlineReader.Part> sources = once ? cut : source;
            return entry(
                    XliffVersion.V1_2, Cuts.of(sources, target, state(), ofTarget), approved, path, attributes, inline);
        }

        @Override
        boolean isBegun() {
            return !new Translation(id, InlineReader.pieces(target), State.NEW).isEmpty();
        }

        /** How far it is, by XLIFF 1.2's states and what tools make of them. */
        private State state() {
            return switch (state) {
                case "new", "needs-translation" -> State.NEW;
                case "needs-review-translation",
                        "needs-review-adaptation",
                        "needs-review-l10n",
                        "needs-adaptation",
                        "needs-l10n" -> State.NEEDS_REVIEW;
                case "translated" -> State.TRANSLATED;
                case "signed-off" -> State.REVIEWED;
                case "final" -> State.FINAL;
                default -> !isBegun() ? State.NEW : approved ? State.FINAL : State.TRANSLATED;
            };
        }
    }

    static int priority(String text) {
        return text.matches("10|[1-9]") ? Integer.parseInt(text) : 0;
    }
}
