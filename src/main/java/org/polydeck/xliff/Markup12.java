// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.List;
import java.util.Map;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.XliffFile.Note;

/**
 * XLIFF 1.2 that every CAT tool tried keeps whole: strict by the schema, in a unit exactly source, target and note, inline
 * only {@code g} and {@code x}.
 */
final class Markup12 extends Markup {
    private static final String UNIT = "        ";
    private static final String IN_UNIT = UNIT + "  ";

    Markup12(StringBuilder out, String sourceLanguage, String targetLanguage) {
        super(out, sourceLanguage, targetLanguage);
    }

    @Override
    XliffVersion version() {
        return XliffVersion.V1_2;
    }

    @Override
    void head(String original, Map<String, Extra> around) {
        Extra file = around(around, "file");
        Extra root = around(around, "xliff");
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff");
        Xml.attribute(out, "xmlns", version().namespace());
        Xml.attribute(out, "version", version().id());
        attributes(root.attributes());
        out.append(">\n  <file");
        Xml.attribute(out, "original", original);
        Xml.attribute(out, "source-language", sourceLanguage);
        Xml.attribute(out, "target-language", targetLanguage);
        Xml.attribute(out, "datatype", "x-marp-markdown");
        Xml.attribute(out, "tool-id", TOOL);
        Xml.attribute(out, "xml:space", "preserve");
        attributes(file.attributes());
        out.append(">\n    <header>\n");
        List<Extra.Element> kept = sorted(file.elements(), true);
        kept.stream().filter(Markup12::isFirst).forEach(e -> element("      ", e));
        out.append("      <tool tool-id=\"" + TOOL + "\" tool-name=\"Polydeck\"/>\n");
        kept.stream().filter(e -> !isFirst(e)).forEach(e -> element("      ", e));
        root.elements().forEach(e -> element("      ", e));
        out.append("    </header>\n    <body>\n");
    }

    /** Whether an element of the header has to stand before {@code tool}. */
    private static boolean isFirst(Extra.Element e) {
        return e.namespace().equals(XliffVersion.V1_2.namespace())
                && (e.name().equals("skl") || e.name().equals("phase-group"));
    }

    @Override
    void openGroup(String id, String name, String type, Extra extra) {
        out.append("      <group");
        Xml.attribute(out, "id", id);
        Xml.attribute(out, "resname", name);
        Xml.attribute(out, "restype", "x-" + type);
        attributes(extra.attributes());
        out.append(">\n");
        sorted(extra.elements(), true).forEach(e -> element(UNIT, e));
    }

    @Override
    void unit(Written unit) {
        out.append(UNIT).append("<trans-unit");
        Xml.attribute(out, "id", unit.id());
        if (!unit.name().isEmpty()) {
            Xml.attribute(out, "resname", unit.name());
        }
        if (!unit.type().isEmpty()) {
            Xml.attribute(out, "restype", "x-" + unit.type());
        }
        // translate-toolkit, and Weblate with it, does not look at that of the file
        Xml.attribute(out, "xml:space", "preserve");
        if (!unit.translate()) {
            Xml.attribute(out, "translate", "no");
        }
        if (unit.approved()) {
            Xml.attribute(out, "approved", "yes");
        }
        attributes(unit.extra().attributes());
        out.append(">\n");
        if (unit.verbatim() != null) {
            unit.verbatim().elements().forEach(e -> element(IN_UNIT, e));
        } else {
            content(unit);
        }
        unit.notes().forEach(this::note);
        sorted(unit.extra().elements(), true).forEach(e -> element(IN_UNIT, e));
        out.append(UNIT).append("</trans-unit>\n");
    }

    private void content(Written unit) {
        boolean cut = unit.segments().size() > 1;
        Translation translation = Segment.translation(unit.id(), unit.segments());
        out.append(IN_UNIT).append("<source");
        Xml.attribute(out, "xml:lang", sourceLanguage);
        out.append('>');
        new Inline12(out, unit.codes()).write(Segment.source(unit.segments()));
        out.append("</source>\n").append(IN_UNIT);
        if (cut) {
            out.append("<seg-source");
            Xml.attribute(out, "xml:lang", sourceLanguage);
            out.append('>');
            segments(unit, false);
            out.append("</seg-source>\n").append(IN_UNIT);
        }
        out.append("<target");
        Xml.attribute(out, "xml:lang", targetLanguage);
        boolean begun = unit.segments().stream().anyMatch(Segment::isTranslated);
        Xml.attribute(out, "state", begun ? state(translation.state()) : "new");
        attributes(unit.segments().get(0).attributes());
        out.append('>');
        if (cut && begun) {
            segments(unit, true);
        } else {
            new Inline12(out, unit.codes()).write(translation.target());
        }
        out.append("</target>\n");
    }

    /** The segments as {@code mrk}, with what stands between them. */
    private void segments(Written unit, boolean targets) {
        var inline = new Inline12(out, unit.codes());
        int number = 0;
        for (Segment s : unit.segments()) {
            List<Target> pieces = targets ? s.target() : s.source();
            if (s.ignorable()) {
                inline.write(targets && s.state() == State.NEW ? s.source() : pieces);
                continue;
            }
            out.append("<mrk mtype=\"seg\"");
            Xml.attribute(out, "mid", Integer.toString(++number));
            out.append('>');
            inline.write(pieces);
            out.append("</mrk>");
        }
    }

    private static String state(State state) {
        return switch (state) {
            // a sentence is missing
            case NEW -> "needs-translation";
            case NEEDS_REVIEW -> "needs-review-translation";
            case TRANSLATED -> "translated";
            case REVIEWED -> "signed-off";
            case FINAL -> "final";
        };
    }

    private void note(Note note) {
        out.append(IN_UNIT).append("<note");
        if (!note.from().isEmpty()) {
            Xml.attribute(out, "from", note.from());
        }
        if (!note.about().isEmpty()) {
            Xml.attribute(out, "annotates", note.about());
        }
        if (note.priority() > 0) {
            Xml.attribute(out, "priority", Integer.toString(note.priority()));
        }
        out.append('>');
        Xml.text(out, note.text());
        out.append("</note>\n");
    }

    @Override
    void closeGroup() {
        out.append("      </group>\n");
    }

    @Override
    void tail(Map<String, Extra> around) {
        around(around, "body").elements().forEach(e -> element("      ", e));
        out.append("    </body>\n  </file>\n</xliff>\n");
    }
}
