// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/** The inline elements of XLIFF 1.2, all of them (section 2.4 of its specification). */
final class InlineReader12 extends InlineReader {
    private static final Set<String> NATIVE = Set.of("ph", "bpt", "ept", "it");
    private static final Set<String> READ = Set.of("id", "rid", "pos", "ctype", "equiv-text", "xml:space");

    private final Map<String, Integer> opened = new HashMap<>();

    InlineReader12(XmlCursor cursor) {
        super(cursor);
    }

    @Override
    void begin() {
        opened.clear();
    }

    private record Tag(String element, String id, @Nullable String rid, boolean closes, String ctype, String shown) {}

    private Tag tag() {
        return new Tag(
                cursor.element(),
                cursor.attributeOrEmpty("id"),
                cursor.attribute("rid"),
                cursor.attributeOrEmpty("pos").equals("close"),
                cursor.attributeOrEmpty("ctype"),
                cursor.attributeOrEmpty("equiv-text"));
    }

    @Override
    @Nullable
    Runnable start() throws XmlCursor.Broken, IOException {
        if (cursor.element().equals("mrk")) {
            return mark();
        }
        Tag tag = tag();
        if (!cursor.otherAttributes(READ).isEmpty()) {
            annotate();
        }
        if (NATIVE.contains(tag.element)) {
            add(ofNative(tag, cursor.content()));
            return null;
        }
        switch (tag.element) {
            case "g" -> {
                int number = code(tag, tag.id, tag.shown);
                add(new Target.Ref(number, Role.OPEN));
                return () -> add(new Target.Ref(number, Role.CLOSE));
            }
            case "x" -> add(x(tag));
            case "bx" -> add(open(tag, tag.shown));
            case "ex" -> add(close(tag));
            default -> annotate(); // what is not XLIFF's: the text in it counts
        }
        return InlineReader::nothing;
    }

    private Runnable mark() {
        if (cursor.attributeOrEmpty("mtype").equals("seg")) {
            startSegment(cursor.attributeOrEmpty("mid"));
            return this::endSegment;
        }
        remark(cursor.attribute("comment"));
        return InlineReader::nothing;
    }

    private Target x(Tag tag) {
        Character character = Inline.character(tag.id);
        if (character != null) {
            return new Target.Text(character.toString());
        }
        Matcher end = Inline.END.matcher(tag.id);
        if (end.matches()) {
            Role role = end.group(1).equals("open") ? Role.OPEN : Role.CLOSE;
            return new Target.Ref(code(tag, end.group(2), tag.shown), role);
        }
        return new Target.Ref(code(tag, tag.id, tag.shown), Role.SINGLE);
    }

    private Target ofNative(Tag tag, String content) {
        String shown = tag.shown.isEmpty() ? content : tag.shown;
        return switch (tag.element) {
            case "bpt" -> open(tag, shown);
            case "ept" -> close(tag);
            case "it" -> tag.closes ? close(tag) : open(tag, shown);
            default -> new Target.Ref(code(tag, tag.id, shown), Role.SINGLE);
        };
    }

    private Target open(Tag tag, String shown) {
        int number = code(tag, tag.id, shown);
        if (tag.rid != null) {
            opened.put(tag.rid, number);
        }
        return new Target.Ref(number, Role.OPEN);
    }

    private Target close(Tag tag) {
        Integer number = tag.rid == null ? null : opened.get(tag.rid);
        return new Target.Ref(number != null ? number : number(tag.rid != null ? tag.rid : tag.id), Role.CLOSE);
    }

    private int code(Tag tag, String id, String shown) {
        return code(id, Inline.kind(tag.ctype), shown);
    }
}
