// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.xliff.XliffFile.Code;
import org.polydeck.xliff.XliffFile.Note;
import org.polydeck.xliff.XliffFile.Verbatim;

/** Writes the elements of one version of XLIFF. */
abstract class Markup {
    /** Id of the tool that writes the files. */
    static final String TOOL = "polydeck";
    /** {@code subState} of a segment whose translation needs a review: XLIFF 2 has no state for it. */
    static final String TO_REVIEW = "polydeck:needs-review";
    /** Namespace of what XLIFF 1.2 has at a target, in files of another version. */
    static final String TARGET_12 = "urn:polydeck:xliff-1.2-target";

    final StringBuilder out;
    final String sourceLanguage;
    final String targetLanguage;

    Markup(StringBuilder out, String sourceLanguage, String targetLanguage) {
        this.out = out;
        this.sourceLanguage = sourceLanguage;
        this.targetLanguage = targetLanguage;
    }

    static Markup of(XliffVersion version, StringBuilder out, String sourceLanguage, String targetLanguage) {
        return switch (version) {
            case V1_2 -> new Markup12(out, sourceLanguage, targetLanguage);
            case V2_0 -> new Markup2(out, sourceLanguage, targetLanguage);
        };
    }

    /**
     * A unit to write.
     *
     * @param type kind of text, {@code item}, or empty
     * @param notes ours first; what the glossary says last
     * @param verbatim source and target as they are to stand, in place of the segments
     */
    record Written(
            String id,
            String name,
            String type,
            boolean translate,
            boolean approved,
            List<Segment> segments,
            Map<Integer, Code> codes,
            List<Note> notes,
            Extra extra,
            @Nullable Verbatim verbatim) {}

    abstract XliffVersion version();

    /** All before the first group. */
    abstract void head(String original, Map<String, Extra> around);

    /** @param type {@code slide}, {@code notes} … */
    abstract void openGroup(String id, String name, String type, Extra extra);

    abstract void unit(Written unit);

    abstract void closeGroup();

    /** All after the last group. */
    abstract void tail(Map<String, Extra> around);

    static Extra around(Map<String, Extra> around, String where) {
        return around.getOrDefault(where, Extra.NONE);
    }

    /** Appends attributes that are kept; those of another version of XLIFF, and of other tools, with a prefix. */
    final void attributes(List<Extra.Attribute> kept) {
        Set<String> declared = new HashSet<>();
        int number = 0;
        for (Extra.Attribute a : kept) {
            if (a.namespace().equals(version().namespace())) {
                Xml.attribute(out, a.name(), a.value());
            } else if (a.namespace().equals(Xml.NAMESPACE)) {
                Xml.attribute(out, "xml:" + a.name(), a.value());
            } else {
                String prefix = a.prefix().isEmpty() ? prefix(a.namespace()) : a.prefix();
                String bound = prefix + " " + a.namespace();
                boolean free = declared.stream().noneMatch(d -> d.startsWith(prefix + " "));
                String used = free || declared.contains(bound) ? prefix : prefix + ++number;
                if (declared.add(used + " " + a.namespace())) {
                    Xml.attribute(out, "xmlns:" + used, a.namespace());
                }
                Xml.attribute(out, used + ":" + a.name(), a.value());
            }
        }
    }

    private static String prefix(String namespace) {
        if (namespace.equals(TARGET_12)) {
            return "target12";
        }
        return namespace.equals(XliffVersion.V1_2.namespace()) ? "xliff12" : "xliff2";
    }

    /** Appends an element that is kept, on a line of its own. */
    final void element(String indent, Extra.Element element) {
        String xml = element.xml();
        String own = version().namespace();
        if (element.namespace().equals(own)) {
            // the namespace holds here already
            xml = xml.replaceFirst(" xmlns=\"" + own + "\"", "");
        }
        out.append(indent).append(xml).append('\n');
    }

    /** The elements of this version first, those of other namespaces after them, or the other way round. */
    final List<Extra.Element> sorted(List<Extra.Element> elements, boolean ownFirst) {
        if (elements.size() < 2) {
            return elements;
        }
        List<Extra.Element> sorted = new ArrayList<>();
        for (boolean own : new boolean[] {ownFirst, !ownFirst}) {
            elements.stream()
                    .filter(e -> e.namespace().equals(version().namespace()) == own)
                    .forEach(sorted::add);
        }
        return sorted;
    }
}
