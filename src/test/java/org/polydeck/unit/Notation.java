// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polydeck.deck.Deck;
import org.polydeck.source.Source;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Translation.State;

/** Units and translations as a test shows them: {@code ⟨1 **⟩W⟨/1⟩hen ⟨2 `ls`/⟩}. */
final class Notation {
    private static final Pattern CODE = Pattern.compile("⟨(/?)(\\d+)[^⟩]*?(/?)⟩");

    private Notation() {}

    static Deck deck(String text) {
        return Deck.of(new Source("deck.md", text));
    }

    static List<Unit> units(String deck) {
        return Units.of(deck(deck), Rules.DEFAULT);
    }

    /** A line for each unit: slide, id, label and text. */
    static String shown(List<Unit> units) {
        return units.stream()
                .map(u -> u.slide() + "  " + u.id() + "  " + u.label() + ": " + shown(u) + "\n")
                .collect(Collectors.joining());
    }

    /** A unit's text, with what its codes stand for. */
    static String shown(Unit unit) {
        return unit.pieces().stream().map(Notation::shown).collect(Collectors.joining());
    }

    private static String shown(Piece piece) {
        if (piece instanceof Piece.Code code) {
            String id = Integer.toString(code.id());
            return switch (code.role()) {
                case OPEN -> "⟨" + id + " " + oneLine(code.shown()) + "⟩";
                case CLOSE -> "⟨/" + id + "⟩";
                case SINGLE -> "⟨" + id + " " + oneLine(code.shown()) + "/⟩";
            };
        }
        return oneLine(((Piece.Words) piece).text());
    }

    private static String oneLine(String text) {
        return text.replace("\n", "⏎");
    }

    /** A translation, or a text without what its codes stand for: {@code ⟨1⟩W⟨/1⟩hen ⟨2/⟩}. */
    static String brief(List<Target> target) {
        return target.stream().map(Notation::brief).collect(Collectors.joining());
    }

    private static String brief(Target piece) {
        if (piece instanceof Target.Ref ref) {
            return switch (ref.role()) {
                case OPEN -> "⟨" + ref.id() + "⟩";
                case CLOSE -> "⟨/" + ref.id() + "⟩";
                case SINGLE -> "⟨" + ref.id() + "/⟩";
            };
        }
        return oneLine(((Target.Text) piece).text());
    }

    /** The translations of a deck, by pairs of a source text and its translation; every unit with that text gets it. */
    static Map<String, Translation> translations(String deck, State state, String... pairs) {
        Map<String, Translation> translations = new HashMap<>();
        List<Unit> units = units(deck);
        for (int i = 0; i < pairs.length; i += 2) {
            String source = pairs[i];
            List<Target> target = target(pairs[i + 1]);
            List<Unit> same = units.stream()
                    .filter(u -> brief(u.asTarget()).equals(source))
                    .toList();
            if (same.isEmpty()) {
                throw new IllegalArgumentException("no unit '" + source + "' among\n" + shown(units));
            }
            same.forEach(unit -> translations.put(unit.id(), new Translation(unit.id(), target, state)));
        }
        return translations;
    }

    /** A deck with translations, in pairs as above; its {@code lang} stays as it is. */
    static Merged merge(String deck, String... pairs) {
        return merge(deck, new Merge.Options("sv", false, Map.of()), pairs);
    }

    static Merged merge(String deck, Merge.Options options, String... pairs) {
        return Merge.into(deck(deck), Rules.DEFAULT, translations(deck, State.TRANSLATED, pairs), options);
    }

    /** What was refused, a line for each: {@code heading-1f0c9a2b7d-1 code-missing: …}. */
    static String refusals(Merged merged) {
        return merged.refused().stream()
                .map(r -> r.unit().id() + " " + r.rule() + ": " + r.reason() + "\n")
                .collect(Collectors.joining());
    }

    /** A translation; {@code ⏎} is a line feed in its text. */
    static List<Target> target(String shown) {
        List<Target> target = new ArrayList<>();
        Matcher code = CODE.matcher(shown);
        int at = 0;
        while (code.find()) {
            add(target, shown.substring(at, code.start()));
            Role role = code.group(1).isEmpty() ? code.group(3).isEmpty() ? Role.OPEN : Role.SINGLE : Role.CLOSE;
            target.add(new Target.Ref(Integer.parseInt(code.group(2)), role));
            at = code.end();
        }
        add(target, shown.substring(at));
        return target;
    }

    private static void add(List<Target> target, String text) {
        if (!text.isEmpty()) {
            target.add(new Target.Text(text.replace('⏎', '\n')));
        }
    }
}
