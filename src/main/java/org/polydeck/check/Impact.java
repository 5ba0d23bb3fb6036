// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.source.Span;
import org.polydeck.term.TermMatch;
import org.polydeck.term.TermMatcher;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;

/** Where a concept is named: what another word for it would touch. */
public final class Impact {
    private static final int LONGEST = 80;

    private Impact() {}

    /**
     * A text that names the concept.
     *
     * @param deck path below the content folder
     * @param language of the translation; null for the deck itself
     * @param slide counted from 1; 0 for the front matter
     * @param text with an ellipsis where it is cut
     * @param words as they stand there, in the order of the text; none in a translation that may have them in a longer word
     * @param places one for each; that of the translation where there are no words
     */
    public record Use(
            String deck,
            @Nullable String language,
            int slide,
            String unit,
            String text,
            List<String> words,
            List<Place> places) {
        public Use {
            Objects.requireNonNull(deck);
            words = List.copyOf(words);
            places = List.copyOf(places);
        }
    }

    /** In the deck itself. */
    public static List<Use> inDeck(String name, Source deck, List<Unit> units, TermMatcher terms, String concept) {
        List<Use> uses = new ArrayList<>();
        for (Unit unit : units) {
            Item item = Item.of(unit, deck, null);
            String text = item.plain(item.source());
            List<Span> spans = spans(terms, text, concept);
            List<Place> places = new ArrayList<>();
            spans.forEach(s -> places.add(Objects.requireNonNull(item.deck(s.start()))));
            add(uses, new Use(name, null, item.slide(), item.unit(), "", List.of(), places), text, spans);
        }
        return uses;
    }

    /**
     * In a translation of the deck: where it has the words, and where the deck has them.
     *
     * @param inDeck what {@link #inDeck} gave
     */
    public static List<Use> inTranslation(
            String name,
            String language,
            Source deck,
            List<Unit> units,
            XliffFile file,
            TargetPlaces targets,
            TermMatcher terms,
            String concept,
            List<Use> inDeck) {
        Set<String> named = inDeck.stream().map(Use::unit).collect(Collectors.toSet());
        List<Use> uses = new ArrayList<>();
        Map<String, XliffFile.Entry> entries = file.byId();
        for (Unit unit : units) {
            Item item = Item.of(unit, deck, entries.get(unit.id()));
            if (!item.translated()) {
                continue;
            }
            String text = item.plain(item.target());
            List<Span> spans = spans(terms, text, concept);
            List<Place> places = new ArrayList<>();
            spans.forEach(s -> places.add(Objects.requireNonNull(item.xliff(s, targets))));
            if (spans.isEmpty() && named.contains(unit.id())) {
                String whole = excerpt(text, new Span(0, 0));
                List<Place> place = List.of(Objects.requireNonNull(item.xliff()));
                uses.add(new Use(name, language, item.slide(), item.unit(), whole, List.of(), place));
            }
            add(uses, new Use(name, language, item.slide(), item.unit(), "", List.of(), places), text, spans);
        }
        return uses;
    }

    private static List<Span> spans(TermMatcher terms, String text, String concept) {
        return terms.find(text).stream()
                .filter(m -> m.senses().stream().anyMatch(s -> s.concept().id().equals(concept)))
                .map(TermMatch::span)
                .toList();
    }

    private static void add(List<Use> uses, Use use, String text, List<Span> spans) {
        if (!spans.isEmpty()) {
            List<String> words =
                    spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
            uses.add(new Use(
                    use.deck, use.language, use.slide, use.unit, excerpt(text, spans.get(0)), words, use.places));
        }
    }

    /** The text in one line, as far as it fits around the words. */
    private static String excerpt(String text, Span words) {
        int room = Math.max(0, LONGEST - words.length()) / 2;
        int start = words.start() <= room || text.length() <= LONGEST ? 0 : words.start() - room;
        int end = text.length() - start <= LONGEST ? text.length() : start + LONGEST;
        start -= start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        String line = text.substring(start, end).replace('\uFFFC', '…').strip().replaceAll("\\s+", " ");
        return (start > 0 ? "…" : "") + line + (end < text.length() ? "…" : "");
    }
}
