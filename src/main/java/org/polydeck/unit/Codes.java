// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A translation in which a tool gave some codes the numbers of others, with each code back in its place. OmegaT 5.8
     * does that in XLIFF 2: of {@code <1/> <2/> <3/>} it makes {@code <1/> <3/> <3/>}.
     *
     * @return nothing where the codes are sound, and where it is not plain which code was which: as many as in the source,
     *     none that the source does not have, and either each of them where the source has it, or those that changed
     *     numbers all standing for the same
     */
    public static Optional<List<Target>> repaired(Unit unit, List<Target> target) {
        List<Target.Ref> wanted = refs(unit.asTarget());
        List<Target.Ref> found = refs(target);
        // nearly all texts: no codes, or the source's in their order
        if (wanted.equals(found)
                || wanted.size() != found.size()
                || !new HashSet<>(wanted).containsAll(found)
                || problems(unit, target).isEmpty()) {
            return Optional.empty();
        }
        Map<Target.Ref, Integer> surplus = new HashMap<>();
        found.forEach(r -> surplus.merge(r, 1, Integer::sum));
        wanted.forEach(r -> surplus.merge(r, -1, Integer::sum));
        return byPlace(wanted, found, surplus)
                .or(() -> byLikeness(unit, wanted, found, surplus))
                .map(refs -> with(target, refs))
                .filter(t -> problems(unit, t).isEmpty());
    }

    private static List<Target.Ref> refs(List<Target> pieces) {
        return pieces.stream()
                .filter(Target.Ref.class::isInstance)
                .map(Target.Ref.class::cast)
                .toList();
    }

    /** The codes as the source has them, if no code but those with a wrong number stands elsewhere. */
    private static Optional<List<Target.Ref>> byPlace(
            List<Target.Ref> wanted, List<Target.Ref> found, Map<Target.Ref, Integer> surplus) {
        for (int i = 0; i < wanted.size(); i++) {
            Target.Ref there = found.get(i);
            Target.Ref here = wanted.get(i);
            boolean renamed = surplus.getOrDefault(there, 0) > 0 && surplus.getOrDefault(here, 0) < 0;
            if (there.role() != here.role() || !(there.equals(here) || renamed)) {
                return Optional.empty();
            }
        }
        return Optional.of(wanted);
    }

    /** Codes that stand for the same may change places: nobody can tell them apart. Pairs could then cross. */
    private static Optional<List<Target.Ref>> byLikeness(
            Unit unit, List<Target.Ref> wanted, List<Target.Ref> found, Map<Target.Ref, Integer> surplus) {
        Map<Integer, Piece.Code> codes = new HashMap<>();
        for (Piece piece : unit.pieces()) {
            if (piece instanceof Piece.Code code) {
                codes.putIfAbsent(code.id(), code);
            }
        }
        Set<String> kinds = new HashSet<>();
        Set<Target.Ref> mixed = new HashSet<>();
        for (Map.Entry<Target.Ref, Integer> each : surplus.entrySet()) {
            if (each.getValue() != 0) {
                Piece.Code code = codes.get(each.getKey().id());
                if (code == null || code.role() != Role.SINGLE || each.getKey().role() != Role.SINGLE) {
                    return Optional.empty();
                }
                kinds.add(code.type() + code.shown());
                mixed.add(each.getKey());
            }
        }
        if (kinds.size() != 1) {
            return Optional.empty();
        }
        Deque<Target.Ref> names =
                new ArrayDeque<>(wanted.stream().filter(mixed::contains).toList());
        return Optional.of(
                found.stream().map(r -> mixed.contains(r) ? names.remove() : r).toList());
    }

    private static List<Target> with(List<Target> target, List<Target.Ref> refs) {
        Deque<Target.Ref> left = new ArrayDeque<>(refs);
        return target.stream()
                .map(t -> t instanceof Target.Ref ? left.remove() : t)
                .toList();
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
