// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polydeck.unit.Piece.Role;

/** Whether a translation has the source's inline codes, each once and well nested. */
public final class Codes {
    private Codes() {}

    /**
     * What is wrong with a translation's codes.
     *
     * @param rule {@code code-missing}, {@code code-extra}, {@code code-duplicated} or {@code code-nesting}
     * @param reason what is wrong; what to do
     */
    public record Problem(String rule, String reason) {}

    /** Everything that is wrong; nothing where the codes are sound. */
    public static List<Problem> problems(Unit unit, List<Target> target) {
        Map<Target.Ref, Piece.Code> wanted = new LinkedHashMap<>();
        for (Piece piece : unit.pieces()) {
            if (piece instanceof Piece.Code code) {
                wanted.put(new Target.Ref(code.id(), code.role()), code);
            }
        }
        Map<Target.Ref, Integer> found = new LinkedHashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean nested = true;
        for (Target piece : target) {
            if (piece instanceof Target.Ref ref) {
                found.merge(ref, 1, Integer::sum);
                if (ref.role() == Role.OPEN) {
                    open.push(ref.id());
                } else if (ref.role() == Role.CLOSE && (open.isEmpty() || open.pop() != ref.id())) {
                    nested = false;
                }
            }
        }
        nested &= open.isEmpty();
        Set<String> missing = new LinkedHashSet<>();
        wanted.forEach((ref, code) -> {
            if (!found.containsKey(ref)) {
                missing.add(name(code));
            }
        });
        Set<String> doubled = new LinkedHashSet<>();
        Set<String> extra = new LinkedHashSet<>();
        found.forEach((ref, count) -> {
            Piece.Code code = wanted.get(ref);
            if (code == null) {
                extra.add(Integer.toString(ref.id()));
            } else if (count > 1) {
                doubled.add(name(code));
            }
        });
        List<Problem> problems = new ArrayList<>();
        add(problems, "code-missing", missing, "the translation lacks %s; put it back where it belongs");
        add(problems, "code-extra", extra, "the translation has a code that the source has not: %s; take it out");
        add(problems, "code-duplicated", doubled, "the translation has %s twice; keep one");
        if (problems.isEmpty() && !nested) {
            problems.add(new Problem(
                    "code-nesting",
                    "codes of the translation overlap; close each one inside the one it was opened in"));
        }
        return problems;
    }

    private static String name(Piece.Code code) {
        return "code " + code.id() + " (" + code.type().label() + " "
                + code.shown().strip() + ")";
    }

    private static void add(List<Problem> problems, String rule, Set<String> codes, String reason) {
        if (!codes.isEmpty()) {
            problems.add(new Problem(
                    rule,
                    String.format(java.util.Locale.ROOT, reason, codes.stream().collect(Collectors.joining(", ")))));
        }
    }
}
