// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.InlineReader.Part;

/** Brings together the segments of a source and those of its target, as XLIFF 1.2 marks them ({@code mrk mid}). */
final class Cuts {
    /** Letters of a sentence that is not the same in two languages by chance, as "Node.js" is. */
    private static final int NO_CHANCE = 12;

    private Cuts() {}

    /**
     * The segments of a unit; one where the target is not cut as the source is.
     *
     * @param attributes of the target that are kept
     */
    static List<Segment> of(List<Part> source, List<Part> target, State state, List<Extra.Attribute> attributes) {
        List<Target> whole = InlineReader.pieces(target);
        List<Segment> segments =
                source.size() < 2 ? null : aligned(source, whole.isEmpty() ? List.of() : target, state);
        if (segments == null) {
            return List.of(new Segment(InlineReader.pieces(source), whole, state, false, 0, attributes));
        }
        Segment first = segments.get(0);
        segments.set(0, new Segment(first.source(), first.target(), first.state(), first.ignorable(), 0, attributes));
        return segments;
    }

    /** Source and target side by side; null where the target has what the source has no place for. */
    private static @Nullable List<Segment> aligned(List<Part> source, List<Part> target, State state) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        boolean given = false;
        for (Part part : source) {
            boolean fits = at < target.size()
                    && Objects.equals(part.segment(), target.get(at).segment());
            List<Target> found = fits ? target.get(at).pieces() : List.of();
            if (part.segment() == null) {
                segments.add(Segment.between(part.pieces(), found, fits || given));
            } else {
                boolean copied = state.compareTo(State.REVIEWED) < 0 && isCopy(part.pieces(), found);
                segments.add(Segment.of(part.pieces(), found, copied ? State.NEW : state));
                given = fits;
            }
            at += fits ? 1 : 0;
        }
        return at == target.size() ? segments : null;
    }

    /** OmegaT copies the source into a segment that nobody has translated. */
    private static boolean isCopy(List<Target> source, List<Target> target) {
        return Inline.joined(source).equals(Inline.joined(target)) && letters(source) >= NO_CHANCE;
    }

    private static long letters(List<Target> pieces) {
        return pieces.stream()
                .mapToLong(t -> t instanceof Target.Text text
                        ? text.text().codePoints().filter(Character::isLetter).count()
                        : 0)
                .sum();
    }
}
