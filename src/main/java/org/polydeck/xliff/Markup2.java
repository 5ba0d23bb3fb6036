// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.XliffFile.Note;

/**
 * XLIFF 2.0 in the form that most tools read: in a unit one note, {@code originalData} and mostly one segment; inline only
 * {@code pc} and {@code ph}, and no modules. Without a target where nothing is translated.
 */
final class Markup2 extends Markup {
    private static final String UNIT = "      ";
    private static final String IN_UNIT = UNIT + "  ";
    private static final String IN_SEGMENT = IN_UNIT + "  ";

    private boolean empty = true;

    Markup2(StringBuilder out, String sourceLanguage, String targetLanguage) {
        super(out, sourceLanguage, targetLanguage);
    }

    @Override
    XliffVersion version() {
        return XliffVersion.V2_0;
    }

    @Override
    void head(String original, Map<String, Extra> around) {
        Extra file = around(around, "file");
        Extra root = around(around, "xliff");
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff");
        Xml.attribute(out, "xmlns", version().namespace());
        Xml.attribute(out, "version", version().id());
        Xml.attribute(out, "srcLang", sourceLanguage);
        Xml.attribute(out, "trgLang", targetLanguage);
        attributes(root.attributes());
        out.append(">\n  <file");
        Xml.attribute(out, "id", "f1");
        Xml.attribute(out, "original", original);
        Xml.attribute(out, "xml:space", "preserve");
        attributes(file.attributes());
        out.append(">\n");
        // first the skeleton, then what is not XLIFF's own, then the notes (section 4.2.2.2 of the specification)
        List<Extra.Element> kept = new ArrayList<>(file.elements());
        kept.addAll(root.elements());
        kept.addAll(around(around, "body").elements());
        kept.stream().filter(e -> isOwn(e, "skeleton")).forEach(e -> element("    ", e));
        kept.stream().filter(e -> !e.namespace().equals(version().namespace())).forEach(e -> element("    ", e));
        String notes = kept.stream()
                .filter(e -> isOwn(e, "notes"))
                .map(e -> e.xml().replaceAll("\\A<[^>]*>|</[^<]*\\z", ""))
                .collect(Collectors.joining());
        if (!notes.isEmpty()) {
            out.append("    <notes>").append(notes).append("</notes>\n");
        }
    }

    private static boolean isOwn(Extra.Element e, String name) {
        return e.namespace().equals(XliffVersion.V2_0.namespace()) && e.name().equals(name);
    }

    @Override
    void openGroup(String id, String name, String type, Extra extra) {
        empty = false;
        out.append("    <group");
        Xml.attribute(out, "id", id);
        Xml.attribute(out, "name", name);
        Xml.attribute(out, "type", TOOL + ":" + type);
        attributes(extra.attributes());
        out.append(">\n");
        sorted(extra.elements(), false).forEach(e -> element(UNIT, e));
    }

    @Override
    void unit(Written unit) {
        out.append(UNIT).append("<unit");
        Xml.attribute(out, "id", unit.id());
        if (!unit.name().isEmpty()) {
            Xml.attribute(out, "name", unit.name());
        }
        if (!unit.type().isEmpty()) {
            Xml.attribute(out, "type", TOOL + ":" + unit.type());
        }
        if (!unit.translate()) {
            Xml.attribute(out, "translate", "no");
        }
        List<Extra.Attribute> kept = new ArrayList<>(unit.extra().attributes());
        if (unit.approved()) {
            kept.add(new Extra.Attribute(XliffVersion.V1_2.namespace(), "", "approved", "yes"));
        }
        // a segment can't have the attributes that a target of XLIFF 1.2 has
        for (Segment segment : unit.segments()) {
            for (Extra.Attribute a : segment.attributes()) {
                if (a.namespace().equals(XliffVersion.V1_2.namespace())) {
                    kept.add(new Extra.Attribute(TARGET_12, "", a.name(), a.value()));
                } else if (!a.namespace().equals(version().namespace())) {
                    kept.add(a);
                }
            }
        }
        kept.sort(Comparator.comparing(a -> a.namespace().equals(TARGET_12)));
        attributes(kept);
        out.append(">\n");
        unit.extra().elements().forEach(e -> element(IN_UNIT, e));
        if (!unit.notes().isEmpty()) {
            notes(unit.notes());
        }
        if (unit.verbatim() != null) {
            unit.verbatim().elements().forEach(e -> element(IN_UNIT, e));
        } else {
            content(unit);
        }
        out.append(UNIT).append("</unit>\n");
    }

    private void notes(List<Note> notes) {
        out.append(IN_UNIT).append("<notes>\n");
        for (Note note : notes) {
            out.append(IN_SEGMENT).append("<note");
            if (!note.from().isEmpty()) {
                Xml.attribute(out, "category", note.from());
            }
            if (!note.about().isEmpty()) {
                Xml.attribute(out, "appliesTo", note.about());
            }
            if (note.priority() > 0) {
                Xml.attribute(out, "priority", Integer.toString(note.priority()));
            }
            out.append('>');
            Xml.text(out, note.text());
            out.append("</note>\n");
        }
        out.append(IN_UNIT).append("</notes>\n");
    }

    private void content(Written unit) {
        List<Segment> segments = unit.segments();
        var sources = new Inline2(
                out,
                unit.codes(),
                segments.stream().map(Segment::source).toList(),
                segments.stream().map(Segment::target).toList());
        Inline2 targets = sources.targets();
        originalData(sources.data());
        int number = 0;
        for (Segment s : segments) {
            out.append(IN_UNIT).append(s.ignorable() ? "<ignorable" : "<segment");
            if (!s.ignorable()) {
                Xml.attribute(out, "id", "s" + ++number);
                state(s);
            }
            out.append(">\n").append(IN_SEGMENT).append("<source>");
            sources.write(s.source());
            out.append("</source>\n");
            if (!s.target().isEmpty() || s.state() != State.NEW) {
                out.append(IN_SEGMENT).append("<target");
                if (s.order() > 0) {
                    Xml.attribute(out, "order", Integer.toString(s.order()));
                }
                out.append('>');
                targets.write(s.target());
                out.append("</target>\n");
            }
            out.append(IN_UNIT).append(s.ignorable() ? "</ignorable>\n" : "</segment>\n");
        }
    }

    private void originalData(Map<String, String> data) {
        if (data.isEmpty()) {
            return;
        }
        out.append(IN_UNIT).append("<originalData>\n");
        data.forEach((id, shown) -> {
            out.append(IN_SEGMENT).append("<data");
            Xml.attribute(out, "id", id);
            out.append('>');
            Xml.text(out, shown);
            out.append("</data>\n");
        });
        out.append(IN_UNIT).append("</originalData>\n");
    }

    private void state(Segment s) {
        List<Extra.Attribute> kept = s.attributes().stream()
                .filter(a -> a.namespace().equals(version().namespace()))
                .filter(a -> s.state() != State.NEEDS_REVIEW || !a.name().equals("subState"))
                .toList();
        switch (s.state()) {
            case NEW -> {
                if (kept.stream().anyMatch(a -> a.name().equals("subState"))) {
                    Xml.attribute(out, "state", "initial");
                }
            }
            case NEEDS_REVIEW -> {
                Xml.attribute(out, "state", "initial");
                Xml.attribute(out, "subState", TO_REVIEW);
            }
            case TRANSLATED -> Xml.attribute(out, "state", "translated");
            case REVIEWED -> Xml.attribute(out, "state", "reviewed");
            case FINAL -> Xml.attribute(out, "state", "final");
        }
        attributes(kept);
    }

    @Override
    void closeGroup() {
        out.append("    </group>\n");
    }

    @Override
    void tail(Map<String, Extra> around) {
        if (empty) {
            // a file must not be empty (section 4.2.2.2)
            openGroup("empty", "Nothing to translate", "empty", Extra.NONE);
            closeGroup();
        }
        out.append("  </file>\n</xliff>\n");
    }
}
