// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/** Compares the codes of a translation with those of its source. */
final class Codes {
    private final Item item;
    private final List<Problem> problems = new ArrayList<>();

    private Codes(Item item) {
        this.item = item;
    }

    /** What is wrong with the codes, as rule and message. */
    record Problem(String rule, String message) {}

    static List<Problem> problems(Item item) {
        var codes = new Codes(item);
        codes.count();
        codes.nest();
        return codes.problems;
    }

    private void count() {
        Map<Target.Ref, Integer> source = counts(item.source());
        Map<Target.Ref, Integer> target = counts(item.target());
        source.forEach((ref, times) -> {
            int there = target.getOrDefault(ref, 0);
            if (there < times && ref.role() != Role.CLOSE) {
                problem("code-missing", name(ref) + " is missing; put it back");
            } else if (there > times && ref.role() != Role.CLOSE) {
                problem("code-duplicated", name(ref) + " is there " + there + " times; keep " + times);
            }
        });
        target.forEach((ref, times) -> {
            if (!source.containsKey(ref) && ref.role() != Role.CLOSE) {
                problem("code-extra", name(ref) + " is not in the source; take it out");
            }
        });
    }

    private void nest() {
        Map<Target.Ref, Integer> source = counts(item.source());
        Deque<Integer> open = new ArrayDeque<>();
        for (Target piece : item.target()) {
            if (!(piece instanceof Target.Ref ref) || ref.role() == Role.SINGLE || isIsolated(ref, source)) {
                continue;
            }
            if (ref.role() == Role.OPEN) {
                open.push(ref.id());
            } else if (open.isEmpty() || open.pop() != ref.id()) {
                problem("code-nesting", name(ref) + " closes where it can't; close the inner one first");
                return;
            }
        }
        if (!open.isEmpty()) {
            problem("code-nesting", name(new Target.Ref(open.peek(), Role.OPEN)) + " is not closed; close it");
        }
    }

    /** Whether the other half is in another unit, as in {@code it} of XLIFF 1.2. */
    private static boolean isIsolated(Target.Ref ref, Map<Target.Ref, Integer> source) {
        return source.containsKey(new Target.Ref(ref.id(), Role.OPEN))
                != source.containsKey(new Target.Ref(ref.id(), Role.CLOSE));
    }

    private static Map<Target.Ref, Integer> counts(List<Target> pieces) {
        Map<Target.Ref, Integer> counts = new LinkedHashMap<>();
        for (Target piece : pieces) {
            if (piece instanceof Target.Ref ref) {
                counts.merge(ref, 1, Integer::sum);
            }
        }
        return counts;
    }

    private String name(Target.Ref ref) {
        return "the code " + item.names().getOrDefault(ref.id(), Integer.toString(ref.id()));
    }

    private void problem(String rule, String message) {
        problems.add(new Problem(rule, message));
    }
}
