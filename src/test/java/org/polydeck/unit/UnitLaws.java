// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polydeck.deck.Deck;
import org.polydeck.unit.Merge.Options;
import org.polydeck.unit.Merged.Refusal;
import org.polydeck.unit.Translation.State;

/** What holds for each deck there is, and each translation of it. */
final class UnitLaws {
    private static final Options KEEPING_LANG = new Options("sv", false, Map.of());

    private final Deck deck;
    private final String text;
    private final List<Passage> passages;
    private final List<Units.Entry> entries;
    private final List<Unit> units;

    UnitLaws(String text) {
        this.text = text;
        this.deck = Notation.deck(text);
        this.passages = Passages.of(deck, Rules.DEFAULT);
        this.entries = Units.of(passages);
        this.units = Units.of(deck, Rules.DEFAULT);
    }

    /** How many texts a translator gets. */
    int size() {
        return units.size();
    }

    /** The laws that need no translation. */
    static void check(String text) {
        var laws = new UnitLaws(text);
        laws.piecesTile();
        laws.idsAreUnique();
        laws.staysAsItIs();
        laws.idsStayWhenSlidesMove();
    }

    /** The same texts whatever the line ends; none of them changes when the source is merged. */
    static void checkLineEnds(String text) {
        String plain = text.replace("\r\n", "\n").replace("\r", "\n");
        List<String> ids = new UnitLaws(plain).ids();
        for (String newline : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\uFEFF")) {
                var laws = new UnitLaws((plain.startsWith("\uFEFF") ? "" : mark) + plain.replace("\n", newline));
                assertEquals(ids, laws.ids(), "line ends change no id");
                laws.staysAsItIs();
            }
        }
    }

    private List<String> ids() {
        return units.stream().map(Unit::id).toList();
    }

    private void piecesTile() {
        for (Unit unit : units) {
            int at = unit.span().start();
            for (Piece piece : unit.pieces()) {
                assertEquals(at, piece.span().start(), () -> "a piece begins where the one before ends: " + unit);
                at = piece.span().end();
            }
            assertEquals(at, unit.span().end(), () -> "the pieces are the unit: " + unit);
        }
    }

    private void idsAreUnique() {
        Set<String> ids = new HashSet<>();
        for (Unit unit : units) {
            boolean repeats = unit.kind() == Unit.Kind.HEADER || unit.kind() == Unit.Kind.FOOTER;
            assertTrue(ids.add(unit.id()) || repeats, () -> "an id is there once: " + unit);
        }
    }

    private void staysAsItIs() {
        Map<String, Translation> same = new HashMap<>();
        units.forEach(u -> same.put(u.id(), new Translation(u.id(), u.asTarget(), State.FINAL)));
        Merged merged = Merge.into(deck, Rules.DEFAULT, same, KEEPING_LANG);
        assertEquals(text, merged.text(), "the source merged into itself is the source");
        assertEquals(List.of(), merged.refused());
    }

    /** A new slide before the others has its own texts, and changes nothing of theirs. */
    private void idsStayWhenSlidesMove() {
        if (deck.frontMatter() != null) {
            return;
        }
        String slide = "# Inserted 0a1b2c\n\n---\n\n";
        List<String> ids = new ArrayList<>(new UnitLaws(slide + text).ids());
        assertEquals("heading-", ids.remove(0).substring(0, 8));
        assertEquals(ids(), ids, "ids do not change when slides move");
    }

    /** Merges nasty translations; what was refused, a line for each. */
    String checkNasty(long seed) {
        var nasty = new Nasty(seed);
        Map<String, Translation> translations = new HashMap<>();
        for (Unit unit : units) {
            translations.putIfAbsent(unit.id(), new Translation(unit.id(), nasty.translation(unit), State.TRANSLATED));
        }
        Merged merged = Merge.into(deck, Rules.DEFAULT, translations, KEEPING_LANG);
        isAsMeant(merged, translations);
        assertEquals(
                merged.text(),
                Merge.into(deck, Rules.DEFAULT, translations, KEEPING_LANG).text(),
                "the same translations give the same deck");
        new UnitLaws(merged.text()).staysAsItIs();
        return merged.refused().stream()
                .filter(r -> !r.rule().startsWith("code-"))
                .map(r -> r.rule() + " " + r.unit().kind() + ": "
                        + deck.source().slice(r.unit().span()) + " => "
                        + Notation.brief(translations.get(r.unit().id()).target()) + "\n")
                .collect(Collectors.joining());
    }

    private void isAsMeant(Merged merged, Map<String, Translation> translations) {
        Set<Unit> refused = merged.refused().stream().map(Refusal::unit).collect(Collectors.toCollection(HashSet::new));
        Map<Passage, List<Bit>> meant = new HashMap<>();
        for (Units.Entry entry : entries) {
            List<Target> target = translations.get(entry.unit().id()).target();
            boolean wrong = !Codes.problems(entry.unit(), target).isEmpty();
            assertTrue(!wrong || refused.contains(entry.unit()), () -> "wrong codes are refused: " + entry.unit());
            boolean words = target.stream()
                    .anyMatch(t -> t instanceof Target.Text said
                            && !Marks.folded(said.text()).isEmpty());
            if (!refused.contains(entry.unit()) && words) {
                meant.put(entry.passage(), bits(entry, target));
            }
        }
        Deck again = Notation.deck(merged.text());
        assertEquals(lines(Shape.of(deck)), lines(Shape.of(again)));
        assertEquals(
                lines(Marks.of(passages, meant::get)), lines(Marks.of(Passages.of(again, Rules.DEFAULT), p -> null)));
        assertEquals(
                lines(Marks.cut(passages, meant::get)), lines(Marks.cut(Passages.of(again, Rules.DEFAULT), p -> null)));
    }

    private static List<Bit> bits(Units.Entry entry, List<Target> target) {
        Map<Target.Ref, Bit> codes = new HashMap<>();
        List<Piece> pieces = entry.unit().pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Code code) {
                codes.put(
                        new Target.Ref(code.id(), code.role()),
                        entry.passage().bits().get(i));
            }
        }
        return target.stream()
                .map(t -> t instanceof Target.Text said ? Bit.words(0, 0, said.text()) : codes.get(t))
                .toList();
    }

    /** One text, with links to headings all the same: those follow the headings. */
    private static String lines(List<String> marks) {
        return String.join("\n", marks).replaceAll("#[^\\s\"'<>()\uE000\uE001]*(?=[\"'\uE001]| titled|$)", "#");
    }
}
