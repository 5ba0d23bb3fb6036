// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** Puts written passages into their places, those inside the codes of others included. */
final class Assembly {
    private final Source source;
    private final List<Slot> slots = new ArrayList<>();

    /** A place of the deck that is written anew: a passage, or a YAML string with its passages. */
    private static final class Slot {
        private final Span span;
        private final Holder holder;
        private final List<Passage> passages;

        Slot(Span span, Holder holder, List<Passage> passages) {
            this.span = span;
            this.holder = holder;
            this.passages = passages;
        }
    }

    private final Map<Passage, Integer> attempts;
    private final Map<Passage, List<Bit>> targets;

    /**
     * @param attempts the passages to write, each with how carefully
     * @param targets what to write
     */
    Assembly(Source source, Map<Passage, Integer> attempts, Map<Passage, List<Bit>> targets) {
        this.source = source;
        this.attempts = attempts;
        this.targets = targets;
        Map<Holder, List<Passage>> scalars = new LinkedHashMap<>();
        for (Passage p : attempts.keySet()) {
            if (p.holder().scalar() == null) {
                slots.add(new Slot(p.holder().content().span(p.from(), p.writtenTo()), p.holder(), List.of(p)));
            } else {
                scalars.computeIfAbsent(p.holder(), h -> new ArrayList<>()).add(p);
            }
        }
        scalars.forEach((holder, inside) -> {
            inside.sort(Comparator.comparingInt(Passage::from).thenComparing(Passage::to, Comparator.reverseOrder()));
            slots.add(new Slot(Objects.requireNonNull(holder.scalar()).span(), holder, inside));
        });
        slots.sort(Comparator.comparing((Slot slot) -> slot.span));
    }

    /** The text of a range of the deck, written anew. */
    String text(Span range) {
        return text(range.start(), range.end(), null);
    }

    private String text(int from, int to, @Nullable Slot except) {
        var out = new StringBuilder();
        int at = from;
        for (int i = first(from); i < slots.size() && slots.get(i).span.start() < to; i++) {
            Slot slot = slots.get(i);
            if (slot == except || slot.span.start() < at || slot.span.end() > to) {
                continue;
            }
            out.append(source.text(), at, slot.span.start()).append(write(slot));
            at = slot.span.end();
        }
        return out.append(source.text(), at, to).toString();
    }

    /** The first slot that begins at or after a place. */
    private int first(int from) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).span.start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String write(Slot slot) {
        if (slot.holder.scalar() == null) {
            Passage p = slot.passages.get(0);
            return write(p, bit -> {
                Span span = p.holder().content().span(bit.from(), bit.to());
                return text(span.start(), span.end(), slot);
            });
        }
        String value = value(
                slot.holder, slot.passages, 0, slot.holder.content().text().length(), null);
        return slot.holder.yaml(value);
    }

    /** A part of a YAML string's value, written anew. */
    private String value(Holder holder, List<Passage> inside, int from, int to, @Nullable Passage except) {
        var out = new StringBuilder();
        int at = from;
        for (Passage p : inside) {
            if (p != except && p.from() >= at && p.writtenTo() <= to) {
                out.append(holder.content().text(), at, p.from());
                out.append(write(p, bit -> value(holder, inside, bit.from(), bit.to(), p)));
                at = p.writtenTo();
            }
        }
        return out.append(holder.content().text(), at, to).toString();
    }

    private String write(Passage p, java.util.function.Function<Bit, String> codeText) {
        List<Bit> target = Objects.requireNonNull(targets.get(p));
        return new Writing(p, Objects.requireNonNull(attempts.get(p)), codeText).write(target);
    }
}
