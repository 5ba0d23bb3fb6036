// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;

/**
 * A part of a unit, mostly all of it: a sentence, or what stands between two.
 *
 * @param source joined over the unit, the sources are the unit's
 * @param target what is written for it
 * @param state {@link State#NEW} where nothing is written, or a copy of the source that nobody has looked at
 * @param ignorable whether it stands between two sentences, so that nobody translates it
 * @param order place of its target among those of the unit, from 1; 0 for where its source stands
 * @param attributes of the target that are not read
 */
public record Segment(
        List<Target> source,
        List<Target> target,
        State state,
        boolean ignorable,
        int order,
        List<Extra.Attribute> attributes) {

    public Segment {
        Objects.requireNonNull(state);
        source = Inline.joined(source);
        target = Inline.joined(target);
        attributes = List.copyOf(attributes);
        if (!ignorable && isBlank(target)) {
            state = State.NEW;
        } else if (!ignorable && state == State.NEW && !target.equals(source)) {
            // what some tools leave on a target that their user has filled; a copy of the source is not filled
            state = State.TRANSLATED;
        }
    }

    /** A segment of which nothing else is known. */
    static Segment of(List<Target> source, List<Target> target, State state) {
        return new Segment(source, target, state, false, 0, List.of());
    }

    /** What stands between two segments; {@code given} is whether the target says something of it. */
    static Segment between(List<Target> source, List<Target> target, boolean given) {
        return new Segment(source, target, given ? State.TRANSLATED : State.NEW, true, 0, List.of());
    }

    Segment at(int place) {
        return new Segment(source, target, state, ignorable, place, attributes);
    }

    /** Whether somebody, or some tool, translated it. */
    boolean isTranslated() {
        return !ignorable && state != State.NEW;
    }

    /** Whether there is something to translate. */
    private boolean needsTranslation() {
        return !ignorable
                && source.stream()
                        .anyMatch(t -> t instanceof Target.Text text
                                && text.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean isBlank(List<Target> target) {
        return new Translation("", target, State.NEW).isEmpty();
    }

    /** The source of a unit. */
    static List<Target> source(List<Segment> segments) {
        if (segments.size() == 1) {
            return segments.get(0).source;
        }
        List<Target> source = new ArrayList<>();
        segments.forEach(s -> source.addAll(s.source));
        return Inline.joined(source);
    }

    /**
     * The translation of a unit: its targets in their order. Its state is the least of theirs; where one is missing, it
     * is {@link State#NEW}, and what there is of a target is no translation yet.
     */
    static Translation translation(String unit, List<Segment> segments) {
        if (segments.size() == 1) {
            return new Translation(unit, segments.get(0).target, segments.get(0).state);
        }
        if (segments.stream().allMatch(s -> s.ignorable || s.target.isEmpty())) {
            return new Translation(unit, List.of(), State.NEW);
        }
        List<Target> target = new ArrayList<>();
        State state = State.FINAL;
        boolean any = false;
        for (Segment s : ordered(segments)) {
            boolean copied = s.state == State.NEW && !s.needsTranslation();
            target.addAll(copied && s.target.isEmpty() ? s.source : s.target);
            if (s.needsTranslation() || s.isTranslated()) {
                any = true;
                state = s.state.compareTo(state) < 0 ? s.state : state;
            }
        }
        return new Translation(unit, Inline.joined(target), any ? state : State.NEW);
    }

    private static List<Segment> ordered(List<Segment> segments) {
        if (segments.stream().allMatch(s -> s.order == 0)) {
            return segments;
        }
        List<Segment> ordered = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            ordered.add(s.order == 0 ? s.at(i + 1) : s);
        }
        ordered.sort(Comparator.comparingInt(Segment::order));
        return ordered;
    }
}
