// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.polydeck.xliff.XliffFile.Code;

/**
 * Inline elements of XLIFF 1.2: {@code g} around a pair, {@code x} for what stands alone.
 *
 * <p>Two things that these can't hold are {@code x} too: an end of a pair that doesn't nest ({@code open-3},
 * {@code close-3}), and a character that XML 1.0 doesn't have ({@code char-0001-1}: U+0001, the first in the text).
 */
final class Inline12 extends Inline {
    private static final Set<String> FOR_G = Set.of("bold", "italic", "underlined", "link");
    // OmegaT 5.8 shows each x as <x0/>, <x1/> …, but counts by the first letter of its ctype, after "x-": of a code
    // span (x-code) and a line break (lb) in one unit, both <x0/>, the first is lost. So all begin with the same letter
    private static final String FOR_X = "x-marp-";

    private final Map<Character, Integer> characters = new HashMap<>();

    Inline12(StringBuilder out, Map<Integer, Code> codes) {
        super(out, codes);
    }

    @Override
    void code(Target.Ref ref, boolean nests) {
        if (nests && ref.role() == Role.CLOSE) {
            out.append("</g>");
            return;
        }
        String id = id(ref);
        if (nests) {
            out.append("<g");
        } else {
            out.append("<x");
            id = ref.role() == Role.SINGLE ? id : (ref.role() == Role.OPEN ? "open-" : "close-") + id;
        }
        Xml.attribute(out, "id", id);
        Code code = codes.get(ref.id());
        if (code != null && !code.kind().isEmpty()) {
            Xml.attribute(out, "ctype", (nests ? FOR_G.contains(code.kind()) ? "" : "x-" : FOR_X) + code.kind());
        }
        if (code != null && !code.shown().isEmpty()) {
            Xml.attribute(out, "equiv-text", code.shown());
        }
        out.append(nests ? ">" : "/>");
    }

    @Override
    void character(char c) {
        out.append("<x");
        Xml.attribute(out, "id", "char-" + hex(c) + "-" + characters.merge(c, 1, Integer::sum));
        Xml.attribute(out, "ctype", FOR_X + "char");
        Xml.attribute(out, "equiv-text", "U+" + hex(c));
        out.append("/>");
    }
}
