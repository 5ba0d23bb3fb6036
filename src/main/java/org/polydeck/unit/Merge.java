// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Block;
import org.polydeck.deck.Deck;
import org.polydeck.source.Edit;
import org.polydeck.source.Source;
import org.polydeck.source.Span;
import org.polydeck.unit.Merged.Refusal;
import org.polydeck.unit.Piece.Type;
import org.polydeck.unit.Syntax.Note.Layout;
import org.polydeck.unit.Translation.State;

/**
 * Puts translations into a deck, and proves it: the result is read again, and has the source's shape and, passage by
 * passage, the words and codes that were meant. What can't be written so keeps its source text.
 */
public final class Merge {
    private final Deck deck;
    private final Rules rules;
    private final Options options;
    private final List<Passage> passages;
    private final Map<Passage, Unit> units = new LinkedHashMap<>();
    private final Map<Passage, List<Bit>> targets = new LinkedHashMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    /**
     * How to merge.
     *
     * @param language BCP 47 tag of the translations
     * @param setLang whether the deck's {@code lang} directive becomes that language
     * @param strings texts of variables by name: {@code ATTRIBUTION_PREFIX}
     */
    public record Options(String language, boolean setLang, Map<String, String> strings) {
        public Options {
            Objects.requireNonNull(language);
            strings = Map.copyOf(strings);
        }
    }

    private Merge(Deck deck, Rules rules, Options options) {
        this.deck = deck;
        this.rules = rules;
        this.options = options;
        this.passages = Passages.of(deck, rules);
    }

    /** Puts in the translations of a deck, by unit id; those that are new or to be reviewed are left out. */
    public static Merged into(Deck deck, Rules rules, Map<String, Translation> translations, Options options) {
        return new Merge(deck, rules, options).merge(translations);
    }

    private Merged merge(Map<String, Translation> translations) {
        for (Units.Entry entry : Units.of(passages)) {
            units.put(entry.passage(), entry.unit());
            Translation translation = translations.get(entry.unit().id());
            if (translation != null && isUsable(translation)) {
                choose(entry, translation.target());
            }
        }
        if (!options.strings().isEmpty()) {
            passages.forEach(this::fillVariables);
        }
        StringBuilder out = new StringBuilder(deck.source().text().length() + 256);
        List<Span> scopes = scopes();
        List<List<Passage>> inside = inside(scopes);
        for (int i = 0; i < scopes.size(); i++) {
            out.append(new Scope(scopes.get(i), inside.get(i)).merged());
        }
        String text = out.toString();
        Deck merged = Deck.of(new Source(deck.source().file(), text));
        if (!isSound(merged)) {
            // scopes that are sound alone must be sound together; where they are not, nothing is risked
            passages.forEach(
                    p -> refuse(p, "structure-changed", "the translated deck would not have the source's shape"));
            targets.clear();
            merged = deck;
        }
        List<Edit> edits = new ArrayList<>(Anchors.edits(deck, merged));
        if (options.setLang()) {
            edits.addAll(Lang.edits(merged, options.language()));
        }
        int translated = (int) targets.keySet().stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .map(Unit::id)
                .distinct()
                .count();
        return new Merged(merged.source().with(edits), translated, refused);
    }

    private static boolean isUsable(Translation translation) {
        return translation.state() != State.NEW
                && translation.state() != State.NEEDS_REVIEW
                && translation.target().stream()
                        .anyMatch(t -> t instanceof Target.Text text
                                && !Marks.folded(text.text()).isEmpty());
    }

    private void choose(Units.Entry entry, List<Target> written) {
        List<Target> target = Codes.repaired(entry.unit(), written).orElse(written);
        List<Codes.Problem> problems = Codes.problems(entry.unit(), target);
        if (!problems.isEmpty()) {
            problems.forEach(p -> refused.add(new Refusal(entry.unit(), p.rule(), p.reason())));
            return;
        }
        Map<Target.Ref, Bit> codes = new HashMap<>();
        List<Piece> pieces = entry.unit().pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Code code) {
                codes.put(
                        new Target.Ref(code.id(), code.role()),
                        entry.passage().bits().get(i));
            }
        }
        List<Bit> bits = new ArrayList<>();
        for (Target piece : target) {
            bits.add(
                    piece instanceof Target.Text text
                            ? Bit.words(0, 0, text.text())
                            : Objects.requireNonNull(codes.get(piece)));
        }
        if (!Marks.of(List.of(), bits, List.of())
                .equals(Marks.of(List.of(), entry.passage().bits(), List.of()))) {
            targets.put(entry.passage(), bits);
        }
    }

    private void fillVariables(Passage passage) {
        List<Bit> bits = targets.getOrDefault(passage, passage.bits());
        if (bits.stream().noneMatch(b -> filled(b) != null)) {
            return;
        }
        targets.put(
                passage,
                bits.stream()
                        .map(b -> {
                            String text = filled(b);
                            return text == null ? b : Bit.words(b.from(), b.to(), text);
                        })
                        .toList());
    }

    private @Nullable String filled(Bit bit) {
        if (bit.isWords() || bit.type() != Type.VARIABLE) {
            return null;
        }
        return options.strings().get(bit.mark().replaceAll("^%|%$|^\\{\\{\\s*|\\s*\\}\\}$", ""));
    }

    private void refuse(Passage passage, String rule, String reason) {
        Unit unit = units.get(passage);
        if (unit != null && targets.containsKey(passage)) {
            refused.add(new Refusal(unit, rule, reason));
        }
    }

    private boolean isSound(Deck merged) {
        return Shape.of(merged).equals(Shape.of(deck))
                && Marks.of(Passages.of(merged, rules), p -> null).equals(Marks.of(passages, targets::get));
    }

    /** Pieces of the deck that can be looked at one by one: the front matter, and what stands between two rules. */
    private List<Span> scopes() {
        List<Span> out = new ArrayList<>();
        for (Deck.Part part : deck.parts()) {
            boolean begins = out.isEmpty()
                    || (part.block() != null && part.block().kind() == Block.Kind.RULE)
                    || (part.slide() > 0
                            && deck.frontMatter() != null
                            && out.size() == 1
                            && out.get(0).equals(deck.parts().get(0).span()));
            if (begins) {
                out.add(part.span());
            } else {
                out.set(
                        out.size() - 1,
                        new Span(out.get(out.size() - 1).start(), part.span().end()));
            }
        }
        return out;
    }

    private List<List<Passage>> inside(List<Span> scopes) {
        List<List<Passage>> out = new ArrayList<>();
        scopes.forEach(s -> out.add(new ArrayList<>()));
        int[] starts = scopes.stream().mapToInt(Span::start).toArray();
        for (Passage p : passages) {
            int found = Arrays.binarySearch(starts, p.span().start());
            out.get(found >= 0 ? found : -found - 2).add(p);
        }
        return out;
    }

    /** A piece of the deck while it is translated. */
    private final class Scope {
        private final Span span;
        private final List<Passage> inside;
        private final Map<Passage, Integer> attempts = new LinkedHashMap<>();
        private final List<String> shape;
        private final String original;
        private final boolean front;
        private List<Passage> last = List.of(); // of the text that was last read

        Scope(Span span, List<Passage> inside) {
            this.span = span;
            this.inside = inside;
            this.original = deck.source().slice(span);
            this.front = deck.frontMatter() != null && span.start() == 0;
            this.shape = inside.stream().noneMatch(targets::containsKey) ? List.of() : Shape.of(read(original));
        }

        private Deck read(String text) {
            Source source = new Source(deck.source().file(), text);
            return front ? deck.frontMatterOf(source) : deck.fragment(source);
        }

        String merged() {
            List<Passage> chosen = inside.stream().filter(targets::containsKey).toList();
            if (chosen.isEmpty()) {
                return original;
            }
            chosen.forEach(p -> attempts.put(p, 0));
            String all = text();
            if (isSound(all)) {
                return withNotesAsMeant(all);
            }
            attempts.clear();
            Map<Passage, Integer> alone = new LinkedHashMap<>();
            for (Passage p : chosen) {
                int attempt = firstSound(p, 0);
                attempts.clear();
                if (attempt >= 0) {
                    alone.put(p, attempt);
                } else {
                    drop(p);
                }
            }
            attempts.putAll(alone);
            all = text();
            if (isSound(all)) {
                return withNotesAsMeant(all);
            }
            attempts.clear();
            String best = original;
            for (Passage p : chosen) {
                Integer from = alone.get(p);
                // lines of one note that are harmless alone may be a directive together
                boolean note = p.kind() == Unit.Kind.NOTE;
                if (from != null && firstSound(p, note ? Math.max(from, Syntax.Note.CAREFUL) : from) >= 0) {
                    best = text();
                } else if (from != null) {
                    drop(p);
                }
            }
            return isSound(best) ? withNotesAsMeant(best) : best;
        }

        /**
         * A sound text, with notes laid out in another way where a line would be read as a text of its own, or two texts
         * as one.
         */
        private String withNotesAsMeant(String text) {
            String best = text;
            int wrong = miscut();
            for (Holder note : wrong == 0 ? List.<Holder>of() : notes()) {
                Map<Passage, Integer> before = Map.copyOf(attempts);
                for (Layout layout : Layout.values()) {
                    before.forEach((p, attempt) -> attempts.put(p, p.holder() == note ? with(layout, p) : attempt));
                    String other = text();
                    if (isSound(other) && miscut() < wrong) {
                        best = other;
                        wrong = miscut();
                        break;
                    }
                    attempts.putAll(before);
                }
            }
            return best;
        }

        private List<Holder> notes() {
            return attempts.keySet().stream()
                    .filter(p -> p.kind() == Unit.Kind.NOTE)
                    .map(Passage::holder)
                    .distinct()
                    .toList();
        }

        private int with(Layout layout, Passage p) {
            int attempt = Objects.requireNonNull(attempts.get(p));
            return p.kind() == Unit.Kind.NOTE ? Syntax.Note.attempt(attempt, layout) : attempt;
        }

        /** How many notes of the text that was last read are not cut into texts as meant. */
        private int miscut() {
            if (attempts.keySet().stream().noneMatch(p -> p.kind() == Unit.Kind.NOTE)) {
                return 0;
            }
            List<String> meant = Marks.cut(inside, this::meant);
            List<String> found = Marks.cut(last, p -> null);
            return (int) IntStream.range(0, meant.size())
                    .filter(i -> !meant.get(i).equals(found.get(i)))
                    .count();
        }

        private @Nullable List<Bit> meant(Passage p) {
            return attempts.containsKey(p) ? targets.get(p) : null;
        }

        /** The first way to write a passage, beside those written already, that is read as meant; -1 for none. */
        private int firstSound(Passage passage, int from) {
            for (int attempt = from; attempt < passage.syntax().attempts(); attempt++) {
                attempts.put(passage, attempt);
                if (isSound(text())) {
                    return attempt;
                }
            }
            attempts.remove(passage);
            return -1;
        }

        private void drop(Passage passage) {
            refuse(
                    passage,
                    "structure-changed",
                    "this text can't be written here without changing the slide; word it in another way");
            targets.remove(passage);
        }

        private String text() {
            return new Assembly(deck.source(), attempts, targets).text(span);
        }

        private boolean isSound(String text) {
            Deck merged = read(text);
            if (!Shape.of(merged).equals(shape)) {
                return false;
            }
            last = Passages.of(merged, rules);
            return Marks.of(last, p -> null).equals(Marks.of(inside, this::meant));
        }
    }
}
