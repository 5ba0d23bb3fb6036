// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/** The inline elements of XLIFF 2, all of them (section 4.2.3 of its specification). */
final class InlineReader2 extends InlineReader {
    private static final Set<String> READ = Set.of(
            "id",
            "startRef",
            "copyOf",
            "isolated",
            "type",
            "subType",
            "equiv",
            "equivStart",
            "equivEnd",
            "disp",
            "dispStart",
            "dispEnd",
            "dataRef",
            "dataRefStart",
            "dataRefEnd",
            "canCopy",
            "canDelete",
            "canReorder",
            "canOverlap",
            "dir");

    private final Map<String, String> data = new HashMap<>();
    private final Map<String, String> copies = new HashMap<>();

    InlineReader2(XmlCursor cursor) {
        super(cursor);
    }

    @Override
    void begin() {}

    /** Reads the element {@code originalData} that has just started. */
    void data() throws XmlCursor.Broken, IOException {
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isStart()) {
                data.put(cursor.attributeOrEmpty("id"), cursor.content());
            }
        }
    }

    @Override
    @Nullable
    Runnable start() throws XmlCursor.Broken, IOException {
        String element = cursor.element();
        switch (element) {
            case "cp" -> add(new Target.Text(character(cursor.attributeOrEmpty("hex"))));
            case "ph" -> add(new Target.Ref(ofOne(), Role.SINGLE));
            case "pc" -> {
                int number = pair();
                add(new Target.Ref(number, Role.OPEN));
                return () -> add(new Target.Ref(number, Role.CLOSE));
            }
            case "sc" -> add(new Target.Ref(ofOne(), Role.OPEN));
            case "ec" -> add(new Target.Ref(number(original(end())), Role.CLOSE));
            case "mrk", "sm" -> remark(cursor.attribute("value"));
            default -> annotate(); // em, and what is not XLIFF's: the text in it counts
        }
        return InlineReader::nothing;
    }

    private String end() {
        String start = cursor.attribute("startRef");
        return start == null ? cursor.attributeOrEmpty("id") : start;
    }

    private int pair() {
        String start = shown("dispStart", "dataRefStart", "equivStart");
        String end = shown("dispEnd", "dataRefEnd", "equivEnd");
        return code(start.isEmpty() && end.isEmpty() ? "" : start + Inline.PAIR + end);
    }

    private int ofOne() {
        return code(shown("disp", "dataRef", "equiv"));
    }

    private int code(String shown) {
        String id = cursor.attributeOrEmpty("id");
        String copied = cursor.attribute("copyOf");
        if (copied != null) {
            copies.put(id, copied);
        }
        if (!cursor.otherAttributes(READ).isEmpty()) {
            annotate();
        }
        String kind = Inline2.kind(cursor.attributeOrEmpty("type"), cursor.attributeOrEmpty("subType"));
        return code(original(id), kind, shown);
    }

    /** A copy of a code is that code once more. */
    private String original(String id) {
        String original = id;
        for (int i = 0; i < copies.size() && copies.containsKey(original); i++) {
            original = copies.get(original);
        }
        return original;
    }

    private String shown(String disp, String dataRef, String equiv) {
        String shown = cursor.attributeOrEmpty(disp);
        if (shown.isEmpty()) {
            shown = data.getOrDefault(cursor.attributeOrEmpty(dataRef), "");
        }
        return shown.isEmpty() ? cursor.attributeOrEmpty(equiv) : shown;
    }

    private static String character(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{1,6}")) {
            return "\uFFFD";
        }
        int code = Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
