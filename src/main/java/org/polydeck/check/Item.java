// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Entities;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.source.Span;
import org.polydeck.unit.Piece;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;

/**
 * A source text and its translation, whoever wrote the file.
 *
 * @param unit id
 * @param slide counted from 1; 0 where it is not known
 * @param translated whether somebody, or some tool, translated it
 * @param names of the codes, for messages, by id: {@code 1 (`ls`)}
 * @param literals tags that the source shows as text, such as {@code <b0>}, by the id of their code
 * @param breaks ids of the codes that are line breaks
 * @param repaired whether a tool mixed up the codes of the translation, and they are put right here
 * @param longest how many characters the translation may have; empty where nothing is said
 * @param element place of the unit in the translation file
 * @param xliff place of the translation, or of the unit
 * @param origin where the source text stands
 */
record Item(
        String unit,
        int slide,
        List<Target> source,
        List<Target> target,
        boolean translated,
        State state,
        Map<Integer, String> names,
        Map<Integer, String> literals,
        Set<Integer> breaks,
        boolean repaired,
        OptionalInt longest,
        @Nullable Place element,
        @Nullable Place xliff,
        @Nullable Origin origin) {

    /** A unit in its deck. */
    record Origin(Unit unit, Source deck) {
        private Place place() {
            return deck.place(unit.span().start());
        }

        private Place place(int offset) {
            int left = offset;
            for (Piece piece : unit.pieces()) {
                int length = length(Target.of(piece));
                if (left < length) {
                    int at = piece instanceof Piece.Words words
                            ? words.at(left)
                            : piece.span().start();
                    return deck.place(at);
                }
                left -= length;
            }
            return place();
        }
    }

    /** A unit of a deck, and what the translation file has of it. */
    static Item of(Unit unit, Source deck, XliffFile.@Nullable Entry entry) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, String> literals = new TreeMap<>();
        Set<Integer> breaks = new HashSet<>();
        for (Piece piece : unit.pieces()) {
            if (piece instanceof Piece.Code code) {
                names.putIfAbsent(code.id(), name(Integer.toString(code.id()), code.shown()));
                if (code.type() == Piece.Type.BREAK) {
                    breaks.add(code.id());
                } else if (code.type() == Piece.Type.LITERAL) {
                    literals.put(code.id(), Entities.unescape(code.shown()));
                }
            }
        }
        Translation translation =
                entry == null ? new Translation(unit.id(), List.of(), State.NEW) : entry.translation();
        Optional<List<Target>> repaired = org.polydeck.unit.Codes.repaired(unit, translation.target());
        return new Item(
                unit.id(),
                unit.slide(),
                unit.asTarget(),
                repaired.orElse(translation.target()),
                translation.state() != State.NEW,
                translation.state(),
                names,
                literals,
                breaks,
                repaired.isPresent(),
                entry == null ? OptionalInt.empty() : entry.longest(),
                entry == null ? null : entry.place(),
                entry == null ? null : place(entry),
                new Origin(unit, deck));
    }

    /** A unit of a translation file whose deck is not here. */
    static Item of(XliffFile.Entry entry) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, String> literals = new TreeMap<>();
        Set<Integer> breaks = new HashSet<>();
        entry.codes().forEach((id, code) -> {
            names.put(id, name(code.id(), code.shown()));
            if (code.kind().equals(Piece.Type.BREAK.ctype())) {
                breaks.add(id);
            } else if (code.kind().equals(Piece.Type.LITERAL.ctype())) {
                literals.put(id, Entities.unescape(code.shown()));
            }
        });
        Translation translation = entry.translation();
        return new Item(
                entry.id(),
                entry.slide(),
                entry.source(),
                translation.target(),
                translation.state() != State.NEW,
                translation.state(),
                names,
                literals,
                breaks,
                false,
                entry.longest(),
                entry.place(),
                place(entry),
                null);
    }

    private static String name(String id, String shown) {
        return shown.isBlank() ? id : id + " (" + shown.strip().replaceAll("\\s+", " ") + ")";
    }

    static @Nullable Place place(XliffFile.Entry entry) {
        return entry.targetPlace() != null ? entry.targetPlace() : entry.place();
    }

    /** Place of the source text. */
    @Nullable
    Place deck() {
        return origin == null ? null : origin.place();
    }

    /** Place of a character of the source text, as {@link #plain} gives it. */
    @Nullable
    Place deck(int offset) {
        return origin == null ? null : origin.place(offset);
    }

    /** Place of some characters of the translation, as {@link #plain} gives it; the whole translation's at worst. */
    @Nullable
    Place xliff(Span span, TargetPlaces places) {
        var text = new StringBuilder();
        int start = 0;
        int end = 0;
        int at = 0;
        for (Target piece : target) {
            if (piece instanceof Target.Text words) {
                start = at <= span.start() ? text.length() + Math.min(span.start() - at, length(piece)) : start;
                end = at <= span.end() ? text.length() + Math.min(span.end() - at, length(piece)) : end;
                text.append(words.text());
            }
            at += length(piece);
        }
        Place place = element == null || end < start ? null : places.of(element, text.toString(), new Span(start, end));
        return place == null ? xliff : place;
    }

    /** How many characters a piece has in {@link #plain}. */
    private static int length(Target piece) {
        return piece instanceof Target.Text text
                ? text.text().length()
                : ((Target.Ref) piece).role() == Piece.Role.SINGLE ? 1 : 0;
    }

    /** Whether the translation has a code. */
    boolean has(int code) {
        return target.stream().anyMatch(t -> t instanceof Target.Ref ref && ref.id() == code);
    }

    /** The words, with a line break for a code that is one, and U+FFFC for any other code that stands for itself. */
    String plain(List<Target> pieces) {
        return pieces.stream().map(this::plain).collect(Collectors.joining());
    }

    private String plain(Target piece) {
        if (piece instanceof Target.Text text) {
            return text.text();
        }
        Target.Ref ref = (Target.Ref) piece;
        return ref.role() != Piece.Role.SINGLE ? "" : breaks.contains(ref.id()) ? "\n" : "\uFFFC";
    }
}
