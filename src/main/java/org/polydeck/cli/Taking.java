// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.KitTable;
import org.polydeck.report.Manifest.Said;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.unit.Codes;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.Extra;
import org.polydeck.xliff.Segment;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/**
 * Takes the work on one deck, unit by unit: what the translator changed, and nobody else. Where there is no manifest to
 * tell who changed what, only a unit without a translation takes one.
 */
final class Taking {
    /** Of a unit that is translated in two ways. */
    static final String CONFLICT = "kit-conflict";

    private static final int LONGEST = 40;

    private final Translated mine;
    private final Map<String, Entry> entries;
    private final Map<String, Unit> units;
    private final Map<String, Said> packed;
    private final boolean known;
    private final Map<String, List<Offer>> offers = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private boolean changed;

    /**
     * A unit as it came back.
     *
     * @param file for messages
     * @param broken what is wrong with it
     */
    private record Offer(String file, Entry entry, List<Finding> broken) {
        String hash() {
            return Fingerprint.of(entry);
        }

        State state() {
            return entry.translation().state();
        }
    }

    /** What becomes of a unit. */
    private enum Outcome {
        TRANSLATED,
        CHANGED,
        REFUSED,
        CONFLICT,
        UNTOUCHED
    }

    /**
     * What became of the deck.
     *
     * @param file with what was taken; null where nothing was
     */
    record Taken(KitTable.Row row, @Nullable XliffFile file, List<Finding> findings) {}

    /**
     * Begins with what there is.
     *
     * @param packed what the kit said of the units
     * @param known whether there is a manifest
     */
    Taking(Translated mine, Map<String, Said> packed, boolean known) {
        this.mine = mine;
        this.entries = new LinkedHashMap<>(mine.file().byId());
        this.units = mine.deck().units().stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.packed = packed;
        this.known = known;
    }

    /** Adds a file that came back, with what is wrong with it. */
    void offer(String label, XliffFile file, List<Finding> broken) {
        Map<String, List<Finding>> byUnit = new HashMap<>();
        for (Finding finding : broken) {
            if (finding.level() == Level.ERROR && finding.unit() != null) {
                byUnit.computeIfAbsent(finding.unit(), u -> new ArrayList<>()).add(finding);
            }
        }
        for (Entry entry : file.entries()) {
            offers.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                    .add(new Offer(label, entry, byUnit.getOrDefault(entry.id(), List.of())));
        }
    }

    Taken run() {
        offers.forEach((id, each) -> counts.merge(take(id, each), 1, Integer::sum));
        XliffFile file = mine.file();
        XliffFile now = new XliffFile(
                file.version(),
                file.original(),
                file.sourceLanguage(),
                file.targetLanguage(),
                List.copyOf(entries.values()),
                file.around(),
                file.complete());
        var row = new KitTable.Row(
                mine.name(),
                mine.deck().file().name(),
                count(Outcome.TRANSLATED),
                count(Outcome.CHANGED),
                count(Outcome.REFUSED),
                count(Outcome.CONFLICT),
                count(Outcome.UNTOUCHED));
        return new Taken(row, changed ? now : null, findings);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private Outcome take(String id, List<Offer> all) {
        Entry old = entries.get(id);
        Said base = packed.get(id);
        for (Offer offer : all) {
            if (!offer.broken().isEmpty()) {
                offer.broken().forEach(f -> findings.add(Translated.about(f, mine.deck(), mine.language())));
                return Outcome.REFUSED;
            }
        }
        List<Offer> fresh = all.stream().filter(o -> isFresh(o, base, old)).toList();
        if (fresh.isEmpty()) {
            notes(id, all, base);
            return state(id, all, base);
        }
        Offer offer = fresh.get(0);
        if (old == null && base == null && !units.containsKey(id)) {
            return refuse(offer, Unpacking.REFUSED, "there is no such text in the deck; was the id changed?");
        }
        for (Offer other : fresh) {
            if (!other.hash().equals(offer.hash())) {
                return conflict(other, "'" + shown(offer.entry()) + "' came back in " + offer.file());
            }
        }
        return take(offer, all, base, old);
    }

    /** Whether the translator has put other words there than were packed. A translation that is gone is none. */
    private boolean isFresh(Offer offer, @Nullable Said base, @Nullable Entry old) {
        String before = base != null ? base.text() : old == null ? "" : Fingerprint.of(old);
        return offer.entry().isBegun() && !offer.hash().equals(before);
    }

    private Outcome take(Offer offer, List<Offer> all, @Nullable Said base, @Nullable Entry old) {
        String id = offer.entry().id();
        Unit unit = units.get(id);
        List<Segment> segments = offer.entry().segments();
        if (unit != null && offer.entry().isTranslated()) {
            List<Target> target = offer.entry().translation().target();
            List<Target> sound = Codes.repaired(unit, target).orElse(target);
            List<Codes.Problem> problems = Codes.problems(unit, sound);
            for (Codes.Problem problem : problems) {
                refuse(offer, problem.rule(), problem.reason());
            }
            if (!problems.isEmpty()) {
                return Outcome.REFUSED;
            }
            if (!sound.equals(target) || !offer.entry().source().equals(source(unit))) {
                segments = List.of(segment(source(unit), sound, offer.state()));
            }
        }
        boolean begun = old != null && old.isBegun();
        if (begun && Fingerprint.of(Objects.requireNonNull(old)).equals(offer.hash())) {
            // both did the same
            notes(id, all, base);
            return state(id, all, base);
        }
        if (old != null && begun && isTheirs(old, base, offer)) {
            return conflict(offer, "the project has '" + shown(old) + "'");
        }
        put(offer, segments, old, base);
        notes(id, all, base);
        return begun ? Outcome.CHANGED : Outcome.TRANSLATED;
    }

    /** Whether somebody changed the project's translation since; whole ones don't give way to parts, either. */
    private static boolean isTheirs(Entry old, @Nullable Said base, Offer offer) {
        return base == null
                || !Fingerprint.of(old).equals(base.text())
                || (old.isTranslated() && !offer.entry().isTranslated());
    }

    private void put(Offer offer, List<Segment> segments, @Nullable Entry old, @Nullable Said base) {
        Entry entry = offer.entry();
        // most tools leave the state of a text that was reviewed, whatever the translator makes of it
        boolean left = base != null && base.state().equals(Fingerprint.state(offer.state()));
        List<Segment> honest = left ? segments.stream().map(Taking::unreviewed).toList() : segments;
        boolean approved = entry.approved() && !left && offer.state() == State.FINAL;
        put(new Entry(
                entry.id(),
                honest,
                approved,
                old == null || old.translate(),
                old != null && old.stale(),
                entry.slide(),
                old == null ? entry.name() : old.name(),
                old == null ? entry.codes() : old.codes(),
                old == null ? List.of() : Fingerprint.notes(old),
                old == null ? Extra.NONE : old.extra(),
                null,
                entry.place(),
                entry.targetPlace()));
    }

    private static Segment unreviewed(Segment s) {
        return s.state().compareTo(State.TRANSLATED) <= 0 ? s : segment(s, State.TRANSLATED);
    }

    private static Segment segment(Segment s, State state) {
        return new Segment(s.source(), s.target(), state, s.ignorable(), s.order(), s.attributes());
    }

    private static Segment segment(List<Target> source, List<Target> target, State state) {
        return new Segment(source, target, state, false, 0, List.of());
    }

    private static List<Target> source(Unit unit) {
        // joined as a file has it
        return segment(unit.asTarget(), List.of(), State.NEW).source();
    }

    private void put(Entry entry) {
        entries.put(entry.id(), entry);
        changed = true;
    }

    /** Takes a state that somebody set, where the words are the same. */
    private Outcome state(String id, List<Offer> all, @Nullable Said base) {
        Entry old = entries.get(id);
        if (old == null || !old.isTranslated()) {
            return Outcome.UNTOUCHED;
        }
        State before = old.translation().state();
        String hash = Fingerprint.of(old);
        for (Offer offer : all) {
            State state = offer.state();
            boolean set = base == null || !base.state().equals(Fingerprint.state(state));
            boolean raised = state.compareTo(before) > 0;
            boolean doubted = base != null
                    && state == State.NEEDS_REVIEW
                    && before.compareTo(state) > 0
                    && base.state().equals(Fingerprint.state(before));
            if (set && offer.hash().equals(hash) && (raised || doubted)) {
                put(with(
                        old,
                        old.segments().stream()
                                .map(s -> s.ignorable() ? s : segment(s, state))
                                .toList(),
                        state));
                return Outcome.CHANGED;
            }
        }
        return Outcome.UNTOUCHED;
    }

    private static Entry with(Entry old, List<Segment> segments, State state) {
        return new Entry(
                old.id(),
                segments,
                old.approved() && state == State.FINAL,
                old.translate(),
                old.stale(),
                old.slide(),
                old.name(),
                old.codes(),
                Fingerprint.notes(old),
                old.extra(),
                null,
                old.place(),
                old.targetPlace());
    }

    /** Takes the notes that are new. */
    private void notes(String id, List<Offer> all, @Nullable Said base) {
        Entry old = entries.get(id);
        if (old == null) {
            return;
        }
        Set<String> there = new LinkedHashSet<>();
        Fingerprint.notes(old).forEach(n -> there.add(n.text()));
        List<Note> fresh = new ArrayList<>();
        for (Offer offer : all) {
            for (Note note : Fingerprint.notes(offer.entry())) {
                boolean packedToo = base != null && base.notes().contains(Fingerprint.text(note.text()));
                if (!packedToo && there.add(note.text())) {
                    fresh.add(note);
                }
            }
        }
        if (!fresh.isEmpty()) {
            List<Note> notes = new ArrayList<>(old.notes());
            notes.addAll(fresh);
            put(new Entry(
                    id,
                    old.segments(),
                    old.approved(),
                    old.translate(),
                    old.stale(),
                    old.slide(),
                    old.name(),
                    old.codes(),
                    notes,
                    old.extra(),
                    old.verbatim(),
                    old.place(),
                    old.targetPlace()));
        }
    }

    private Outcome conflict(Offer offer, String other) {
        String why = known ? "this is translated in two ways" : "this is translated already";
        return tell(
                offer,
                CONFLICT,
                why + ": here '" + shown(offer.entry()) + "', and " + other + "; put the right one into " + mine.name(),
                Outcome.CONFLICT);
    }

    private Outcome refuse(Offer offer, String rule, String message) {
        return tell(offer, rule, message, Outcome.REFUSED);
    }

    private Outcome tell(Offer offer, String rule, String message, Outcome outcome) {
        Entry entry = offer.entry();
        Unit unit = units.get(entry.id());
        Place place = entry.targetPlace() != null ? entry.targetPlace() : entry.place();
        findings.add(new Finding(
                rule,
                Level.ERROR,
                message,
                mine.language(),
                mine.deck().file().name(),
                unit == null ? 0 : unit.slide(),
                entry.id(),
                null,
                null,
                place,
                unit == null
                        ? null
                        : mine.deck().deck().source().place(unit.span().start())));
        return outcome;
    }

    /** The words of a translation, not too many. */
    private static String shown(Entry entry) {
        Translation translation = entry.translation();
        String words = translation.target().stream()
                .map(t -> t instanceof Target.Text text ? text.text() : "")
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
