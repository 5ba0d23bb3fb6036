// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/**
 * Source or target of a match as TMX has it.
 *
 * <p>Both ends of a pair are {@code bpt} and {@code ept}, also where pairs overlap; an end whose other end is missing is
 * {@code it}, and what stands alone is {@code ph}. A character that XML 1.0 doesn't have is a {@code ph}, too.
 */
final class Segment {
    /** What TMX names as XLIFF does; the specification leaves other names free. */
    private static final Set<String> TYPES = Set.of("bold", "italic", "link", "image", "lb");

    /**
     * A piece: text, or a code.
     *
     * @param element {@code bpt}, {@code ept}, {@code it} or {@code ph}, or empty for text
     * @param pair number of the pair in the segment, for {@code bpt} and {@code ept}
     * @param number what a code has in common with that of the other language, or 0
     * @param position {@code begin} or {@code end}, for {@code it}
     * @param text what the code stands for, or the text
     */
    private record Part(String element, int pair, int number, String type, String position, String text) {}

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param numbers of the codes by their ids, in the order in which source and then target have them */
    Segment(List<Target> pieces, Map<Integer, Match.Code> codes, Map<Integer, Integer> numbers) {
        Map<Integer, Integer> pairs = pairs(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Target.Ref ref) {
                int number = numbers.computeIfAbsent(ref.id(), id -> numbers.size() + 1);
                code(ref.role(), pairs.getOrDefault(i, 0), number, codes.getOrDefault(ref.id(), Match.Code.UNKNOWN));
            } else {
                text(((Target.Text) pieces.get(i)).text());
            }
        }
        flush();
    }

    /** By the index of a piece, the number of the pair that it is an end of. */
    private static Map<Integer, Integer> pairs(List<Target> pieces) {
        Map<Integer, Integer> pairs = new HashMap<>();
        Map<Integer, List<Integer>> open = new HashMap<>();
        int count = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Target.Ref ref && ref.role() != Role.SINGLE) {
                List<Integer> starts = open.computeIfAbsent(ref.id(), id -> new ArrayList<>());
                if (ref.role() == Role.OPEN) {
                    starts.add(i);
                } else if (!starts.isEmpty()) {
                    count++;
                    pairs.put(starts.remove(starts.size() - 1), count);
                    pairs.put(i, count);
                }
            }
        }
        return pairs;
    }

    private void code(Role role, int pair, int number, Match.Code code) {
        flush();
        String shown = clean(code.shown(role));
        String type = type(clean(code.kind()));
        if (role == Role.SINGLE) {
            parts.add(new Part("ph", 0, number, type, "", shown));
        } else if (pair == 0) {
            parts.add(new Part("it", 0, number, type, role == Role.OPEN ? "begin" : "end", shown));
        } else if (role == Role.OPEN) {
            parts.add(new Part("bpt", pair, number, type, "", shown));
        } else {
            // its number and type are those of the other end
            parts.add(new Part("ept", pair, 0, "", "", shown));
        }
    }

    private static String type(String kind) {
        return kind.isEmpty() || kind.startsWith("x-") || TYPES.contains(kind) ? kind : "x-" + kind;
    }

    private void text(String added) {
        added.codePoints().forEach(c -> {
            if (isXml(c)) {
                text.appendCodePoint(c);
            } else {
                flush();
                parts.add(new Part("ph", 0, 0, "x-char", "", String.format(Locale.ROOT, "U+%04X", c)));
            }
        });
    }

    private void flush() {
        if (text.length() > 0) {
            parts.add(new Part("", 0, 0, "", "", text.toString()));
            text.setLength(0);
        }
    }

    private static boolean isXml(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c > 0xFFFF || (c < 0xFFFE && !Character.isSurrogate((char) c));
    }

    /** The text with U+FFFD for each character that XML doesn't have. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** All that makes a difference, so that two segments with the same are the same. */
    String fingerprint() {
        var all = new StringBuilder();
        for (Part p : parts) {
            for (String field : List.of(p.element, p.type, p.position, p.text)) {
                all.append(field.length()).append(':').append(field);
            }
            all.append(p.pair).append(' ').append(p.number).append('\n');
        }
        return all.toString();
    }

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("seg");
        for (Part part : parts) {
            if (part.element.isEmpty()) {
                characters(xml, part.text);
                continue;
            }
            xml.writeStartElement(part.element);
            if (part.pair > 0) {
                xml.writeAttribute("i", Integer.toString(part.pair));
            }
            if (!part.position.isEmpty()) {
                xml.writeAttribute("pos", part.position);
            }
            if (part.number > 0) {
                xml.writeAttribute("x", Integer.toString(part.number));
            }
            if (!part.type.isEmpty()) {
                xml.writeAttribute("type", part.type);
            }
            characters(xml, part.text);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Writes a text that is clean. */
    static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
        int from = 0;
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
            xml.writeCharacters(text.substring(from, at));
            // a parser reads a bare one as a line feed
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(text.substring(from));
    }
}
