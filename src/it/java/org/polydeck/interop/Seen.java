// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a program sees of a unit.
 *
 * @param source text, with each code as {@code ⟨1⟩…⟨/1⟩} or {@code ⟨1/⟩}
 * @param target the same, or empty
 * @param state as the file has it, or empty
 * @param approved the attribute {@code approved}; XLIFF 2 has none
 * @param translate whether it may be translated
 * @param notes in the order of the file
 */
record Seen(String source, String target, String state, boolean approved, boolean translate, List<String> notes) {
    Seen {
        notes = List.copyOf(notes);
    }

    /** As Okapi 1.48 sees it in XLIFF 2: its filter says nothing of states. */
    Seen stateless() {
        return new Seen(source, target, "", false, translate, notes);
    }

    /** Compares unit by unit, so that a difference can be read. */
    static void assertSame(Map<String, Seen> expected, Map<String, Seen> actual, String where) {
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(actual.keySet()), where);
        assertAll(expected.keySet().stream()
                .map(id -> (Executable) () -> assertEquals(expected.get(id), actual.get(id), where + ": " + id)));
    }

    /** The units of a file by id, read without the program. */
    static Map<String, Seen> in(Path file) {
        var seen = new LinkedHashMap<String, Seen>();
        for (Element unit : Xml.below(Xml.parse(file), "trans-unit", "unit")) {
            seen.put(unit.getAttribute("id"), of(unit));
        }
        return seen;
    }

    private static Seen of(Element unit) {
        var source = new StringBuilder();
        Xml.below(unit, "source").forEach(e -> content(e, source));
        var target = new StringBuilder();
        Xml.below(unit, "target").forEach(e -> content(e, target));
        // in XLIFF 2 the segment has the state
        String state = Xml.below(unit, "target", "segment").stream()
                .map(e -> e.getAttribute("state"))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        return new Seen(
                source.toString(),
                target.toString(),
                state,
                unit.getAttribute("approved").equals("yes"),
                !unit.getAttribute("translate").equals("no"),
                Xml.below(unit, "note").stream().map(Element::getTextContent).toList());
    }

    private static void content(Node element, StringBuilder text) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element code)) {
                text.append(child.getNodeValue());
            } else if (code.getLocalName().equals("g") || code.getLocalName().equals("pc")) {
                text.append('⟨').append(code.getAttribute("id")).append('⟩');
                content(code, text);
                text.append("⟨/").append(code.getAttribute("id")).append('⟩');
            } else if (code.getLocalName().equals("x") || code.getLocalName().equals("ph")) {
                text.append('⟨').append(code.getAttribute("id")).append("/⟩");
            } else {
                content(code, text);
            }
        }
    }
}
