// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.polydeck.xliff.XliffFile.Code;

/** Reads the sources and targets of one unit, with the inline elements of all of XLIFF 1.2. */
final class InlineReader {
    // ids that Target.Ref can hold; other tools' names get the numbers from -1 downwards
    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]{0,8}");

    private static final Set<String> NATIVE = Set.of("ph", "bpt", "ept", "it");

    private final XmlCursor cursor;
    private final Map<Integer, Code> codes = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();

    InlineReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** What the codes that were read stand for. */
    Map<Integer, Code> codes() {
        return codes;
    }

    /** Reads the element that has just started, to its end. */
    List<Target> read() throws XmlCursor.Broken, IOException {
        var pieces = new ArrayList<Target>();
        var closes = new ArrayList<@Nullable Target>();
        opened.clear();
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isText()) {
                pieces.add(new Target.Text(cursor.text()));
            } else if (cursor.isStart()) {
                Tag tag = tag();
                if (NATIVE.contains(tag.element)) {
                    pieces.add(ofNative(tag, cursor.content()));
                } else {
                    closes.add(start(tag, pieces));
                }
            } else {
                Target close = closes.remove(closes.size() - 1);
                if (close != null) {
                    pieces.add(close);
                }
            }
        }
        return Inline.joined(pieces);
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

    /** Adds what an element stands for where it starts; gives what it stands for where it ends. */
    private @Nullable Target start(Tag tag, List<Target> pieces) {
        switch (tag.element) {
            case "g" -> {
                int number = code(tag, tag.id, tag.shown);
                pieces.add(new Target.Ref(number, Role.OPEN));
                return new Target.Ref(number, Role.CLOSE);
            }
            case "x" -> pieces.add(x(tag));
            case "bx" -> pieces.add(open(tag, tag.shown));
            case "ex" -> pieces.add(close(tag));
            default -> {} // mrk, and what is not XLIFF's: the text in it counts
        }
        return null;
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
        int number = number(id);
        codes.putIfAbsent(number, new Code(id, Inline.kind(tag.ctype), shown));
        return number;
    }

    private int number(String id) {
        return NUMBER.matcher(id).matches()
                ? Integer.parseInt(id)
                : names.computeIfAbsent(id, name -> -1 - names.size());
    }
}
