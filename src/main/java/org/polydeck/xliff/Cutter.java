// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.xliff.XliffFile.Code;
import org.polydeck.xliff.XliffFile.Entry;

/** Cuts units into segments, and cuts them anew without losing what is translated. */
final class Cutter {
    private final @Nullable Sentences sources;
    private final @Nullable Sentences targets;

    /** @param sentences whether units are cut at all */
    Cutter(boolean sentences, String sourceLanguage, String targetLanguage) {
        this.sources = sentences ? Sentences.of(sourceLanguage) : null;
        this.targets = sentences ? Sentences.of(targetLanguage) : null;
    }

    /** The segments of a unit that nobody has translated. */
    List<Segment> fresh(List<Target> source, Map<Integer, Code> codes) {
        if (sources == null) {
            return List.of(Segment.of(source, List.of(), State.NEW));
        }
        List<Segment> segments = new ArrayList<>();
        for (List<Target> part : sources.cut(source, isBreak(codes))) {
            segments.add(
                    isBetween(part) ? Segment.between(part, List.of(), false) : Segment.of(part, List.of(), State.NEW));
        }
        return segments.size() < 2 ? List.of(Segment.of(source, List.of(), State.NEW)) : segments;
    }

    private static IntPredicate isBreak(Map<Integer, Code> codes) {
        String kind = Inline.kind(Piece.Type.BREAK.ctype());
        return id -> codes.containsKey(id) && codes.get(id).kind().equals(kind);
    }

    private static boolean isBetween(List<Target> part) {
        return part.stream()
                .allMatch(t -> t instanceof Target.Text text && text.text().isBlank());
    }

    /** The segments of a unit whose source may have changed in the meantime. */
    List<Segment> updated(Entry earlier, List<Target> source, Map<Integer, Code> codes) {
        boolean same = earlier.source().equals(source);
        Translation translation = earlier.translation();
        if (!earlier.isBegun()) {
            // a copy of what the source was is not a translation of what it is
            boolean stays = same || translation.isEmpty();
            return stays && !translation.target().isEmpty()
                    ? List.of(Segment.of(source, translation.target(), State.NEW))
                    : fresh(source, codes);
        }
        boolean cutAlready = sources != null && earlier.segments().size() > 1;
        if (same && (!earlier.isTranslated() || isFixed(earlier) || cutAlready)) {
            return earlier.segments();
        }
        List<Extra.Attribute> attributes = earlier.segments().get(0).attributes();
        List<Segment> cut = same ? cut(source, translation, codes, attributes) : null;
        if (cut != null) {
            return cut;
        }
        State state = translation.state() == State.NEW ? State.NEEDS_REVIEW : translation.state();
        return List.of(new Segment(source, translation.target(), state, false, 0, attributes));
    }

    /** Whether a tool forbids to cut it anew. */
    private static boolean isFixed(Entry earlier) {
        return earlier.extra()
                .value(XliffVersion.V2_0.namespace(), "canResegment")
                .equals("no");
    }

    /**
     * Source and translation cut side by side; null where they don't have the same sentences with the same codes.
     *
     * @param attributes of the translation, which stay with its first sentence
     */
    private @Nullable List<Segment> cut(
            List<Target> source, Translation translation, Map<Integer, Code> codes, List<Extra.Attribute> attributes) {
        if (sources == null || targets == null) {
            return null;
        }
        List<List<Target>> from = sources.cut(source, isBreak(codes));
        List<List<Target>> to = targets.cut(translation.target(), isBreak(codes));
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (List<Target> part : from) {
            boolean between = isBetween(part);
            boolean fits = at < to.size() && isBetween(to.get(at)) == between;
            if (between) {
                segments.add(Segment.between(part, fits ? to.get(at) : List.of(), true));
            } else if (fits && refs(part).equals(refs(to.get(at)))) {
                segments.add(new Segment(
                        part, to.get(at), translation.state(), false, 0, segments.isEmpty() ? attributes : List.of()));
            } else {
                return null;
            }
            at += fits ? 1 : 0;
        }
        boolean whole = at == to.size()
                && segments.size() > 1
                && Segment.translation("", segments).target().equals(translation.target());
        return whole ? segments : null;
    }

    private static Map<Target, Integer> refs(List<Target> pieces) {
        Map<Target, Integer> refs = new HashMap<>();
        pieces.stream().filter(Target.Ref.class::isInstance).forEach(r -> refs.merge(r, 1, Integer::sum));
        return refs;
    }
}
