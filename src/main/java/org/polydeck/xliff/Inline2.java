// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;
import org.polydeck.xliff.XliffFile.Code;

/**
 * Inline elements of XLIFF 2: {@code pc} around a pair, {@code ph} for what stands alone, {@code cp} for a character that
 * XML 1.0 doesn't have; {@code sc} and {@code ec} only for the ends of a pair that doesn't nest. What the codes stand for
 * is in {@code originalData}, which has to be written first.
 */
final class Inline2 extends Inline {
    private static final String OURS = "polydeck:";
    /** By kind: type and subType (section 4.3.1 of the specification). */
    private static final Map<String, List<String>> TYPES = Map.of(
            "bold", List.of("fmt", "xlf:b"),
            "italic", List.of("fmt", "xlf:i"),
            "underlined", List.of("fmt", "xlf:u"),
            "lb", List.of("fmt", "xlf:lb"),
            "variable", List.of("ui", "xlf:var"),
            "link", List.of("link"),
            "image", List.of("image"),
            "quote", List.of("quote"));

    private static final Set<String> FIXED = Set.of("code", "math", "image", "variable", "url");

    private final Unit unit;
    private final List<List<Target>> targets;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> copies = new HashMap<>();
    private final Set<String> loose = new HashSet<>();

    /** What the sources and targets of a unit have together. */
    private static final class Unit {
        private final Map<String, String> data = new LinkedHashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> doubled = new HashSet<>();
        private final Set<String> missing = new HashSet<>();
    }

    /**
     * Writes the sources of a unit.
     *
     * @param sources of the segments
     * @param targets of the segments; empty where nothing is translated
     */
    Inline2(StringBuilder out, Map<Integer, Code> codes, List<List<Target>> sources, List<List<Target>> targets) {
        super(out, codes);
        this.unit = new Unit();
        this.targets = targets;
        Set<String> ofSource = take(sources);
        Set<String> ofTarget = take(targets);
        if (targets.stream().anyMatch(t -> !t.isEmpty())) {
            unit.missing.addAll(ofSource);
            unit.missing.removeAll(ofTarget);
        }
        findLoose(sources);
    }

    private Inline2(Inline2 sources) {
        super(sources.out, sources.codes);
        this.unit = sources.unit;
        this.targets = sources.targets;
        findLoose(targets);
    }

    /** Writes the targets of the unit. */
    Inline2 targets() {
        return new Inline2(this);
    }

    private Set<String> take(List<List<Target>> side) {
        Set<String> ids = new HashSet<>();
        for (List<Target> each : side) {
            for (Target piece : each) {
                if (piece instanceof Target.Ref ref) {
                    store(ref);
                    if (ref.role() != Role.CLOSE && !ids.add(id(ref))) {
                        unit.doubled.add(id(ref));
                    }
                }
            }
        }
        unit.taken.addAll(ids);
        return ids;
    }

    private void store(Target.Ref ref) {
        Code code = codes.get(ref.id());
        if (code == null) {
            return;
        }
        if (ref.role() == Role.SINGLE) {
            store(code.shown());
        } else {
            store(open(code));
            store(close(code));
        }
    }

    private void store(String shown) {
        if (!shown.isEmpty()) {
            unit.data.putIfAbsent(shown, "d" + (unit.data.size() + 1));
        }
    }

    private static String open(Code code) {
        int at = code.shown().indexOf(PAIR);
        return at < 0 ? code.shown() : code.shown().substring(0, at);
    }

    private static String close(Code code) {
        int at = code.shown().indexOf(PAIR);
        return at < 0 ? "" : code.shown().substring(at + PAIR.length());
    }

    /** What the codes stand for, by the ids of {@code data}. */
    Map<String, String> data() {
        var byId = new LinkedHashMap<String, String>();
        unit.data.forEach((shown, id) -> byId.put(id, shown));
        return byId;
    }

    /** Finds the ends of pairs whose other end is not there, or comes before it: over all segments. */
    private void findLoose(List<List<Target>> side) {
        Map<String, Integer> open = new HashMap<>();
        for (List<Target> pieces : side) {
            for (Target piece : pieces) {
                if (piece instanceof Target.Ref ref && ref.role() != Role.SINGLE) {
                    int depth = open.merge(id(ref), ref.role() == Role.OPEN ? 1 : -1, Integer::sum);
                    if (depth < 0) {
                        loose.add(id(ref));
                    }
                }
            }
        }
        open.forEach((id, depth) -> {
            if (depth != 0) {
                loose.add(id);
            }
        });
    }

    @Override
    void code(Target.Ref ref, boolean nests) {
        String id = id(ref);
        if (ref.role() == Role.CLOSE && nests) {
            out.append("</pc>");
            return;
        }
        boolean opens = ref.role() == Role.OPEN;
        boolean isolated = !nests && ref.role() != Role.SINGLE && loose.contains(id);
        out.append(nests ? "<pc" : opens ? "<sc" : ref.role() == Role.CLOSE ? "<ec" : "<ph");
        boolean copy = false;
        if (ref.role() == Role.CLOSE && !isolated) {
            Xml.attribute(out, "startRef", copies.getOrDefault(id, id));
        } else {
            // the same code a second time is a copy with an id of its own
            copy = !seen.add(id);
            String own = copy ? fresh() : id;
            Xml.attribute(out, "id", own);
            if (copy) {
                Xml.attribute(out, "copyOf", id);
                copies.put(id, own);
            }
        }
        if (isolated) {
            Xml.attribute(out, "isolated", "yes");
        }
        describe(id, codes.get(ref.id()), ref.role(), nests, copy);
        out.append(nests ? ">" : "/>");
    }

    private String fresh() {
        int number = unit.taken.size() + 1;
        while (!unit.taken.add(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private void describe(String id, @Nullable Code code, Role role, boolean pair, boolean copy) {
        if (code != null && !code.kind().isEmpty()) {
            List<String> type = TYPES.getOrDefault(
                    code.kind(), List.of("other", OURS + code.kind().replace(':', '-')));
            Xml.attribute(out, "type", type.get(0));
            if (type.size() > 1) {
                Xml.attribute(out, "subType", type.get(1));
            }
        }
        if (code != null && role == Role.SINGLE) {
            shown("disp", "dataRef", code.shown(), copy);
        } else if (code != null && pair) {
            shown("dispStart", "dataRefStart", open(code), copy);
            shown("dispEnd", "dataRefEnd", close(code), copy);
        } else if (code != null) {
            shown("disp", "dataRef", role == Role.OPEN ? open(code) : close(code), copy);
        }
        // what a translation has done all the same can't be forbidden: the file would not be valid
        if (!unit.doubled.contains(id)) {
            Xml.attribute(out, "canCopy", "no");
        }
        if (role == Role.SINGLE && code != null && FIXED.contains(code.kind()) && !unit.missing.contains(id)) {
            Xml.attribute(out, "canDelete", "no");
        }
    }

    private void shown(String disp, String dataRef, String shown, boolean copy) {
        if (!shown.isEmpty()) {
            Xml.attribute(out, disp, shown);
            if (!copy) {
                Xml.attribute(out, dataRef, String.valueOf(unit.data.get(shown)));
            }
        }
    }

    /** What a type and a subType say, in the words of XLIFF 1.2. */
    static String kind(String type, String subType) {
        if (subType.startsWith(OURS)) {
            return Inline.kind(subType.substring(OURS.length()));
        }
        for (Map.Entry<String, List<String>> known : TYPES.entrySet()) {
            List<String> pair = known.getValue();
            if (pair.get(0).equals(type) && (pair.size() == 1 || pair.get(1).equals(subType))) {
                return known.getKey();
            }
        }
        return Inline.kind(type);
    }

    @Override
    void character(char c) {
        out.append("<cp");
        Xml.attribute(out, "hex", hex(c));
        out.append("/>");
    }
}
