// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Deck;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.source.Span;
import org.polydeck.term.TermIssue;
import org.polydeck.unit.Merged;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;

/** Looks through the translation of a deck. */
public final class Check {
    /** What some CAT tools make of a code that they lost: {@code <g1>}, {@code </x2>}, or the same with entities. */
    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z]\\d+/?)>|&lt;(/?[A-Za-z]\\d+/?)&gt;");

    private final String language;
    private final String deck;
    private final boolean sameLanguage;
    private final Terms terms;
    private final Words words;
    private final TargetPlaces places;
    private final Consumer<Finding> findings;

    private Check(About about, Terms terms, TargetPlaces places, Consumer<Finding> findings) {
        this.places = places;
        this.findings = findings;
        this.language = about.language();
        this.deck = about.deck();
        this.sameLanguage = base(about.language()).equals(base(about.source()));
        this.terms = terms;
        this.words = new Words(about.source());
    }

    /**
     * What is checked.
     *
     * @param deck path of the deck below the content folder
     * @param source language of the deck
     * @param language of the translation
     */
    public record About(String deck, String source, String language) {}

    /**
     * Findings on the translation of a deck, in the order of the deck.
     *
     * @param units each id once
     * @param merged what merging the file into the deck came to
     * @param places of the words in the file
     */
    public static List<Finding> of(
            About about, Deck deck, List<Unit> units, XliffFile file, Merged merged, Terms terms, TargetPlaces places) {
        List<Finding> findings = new ArrayList<>();
        var check = new Check(about, terms, places, findings::add);
        Map<String, Merged.Refusal> refused = new HashMap<>();
        merged.refused().forEach(r -> refused.putIfAbsent(r.unit().id(), r));
        Map<String, XliffFile.Entry> entries = file.byId();
        Set<String> ids = new HashSet<>();
        for (Unit unit : units) {
            ids.add(unit.id());
            check.item(Item.of(unit, deck.source(), entries.get(unit.id())), refused.get(unit.id()));
        }
        file.entries().stream().filter(e -> !ids.contains(e.id())).forEach(check::stale);
        return findings;
    }

    /**
     * Checks the units of a translation file alone, one after the other.
     *
     * @param places of the words in the file
     * @param findings gets what is found
     */
    public static Consumer<XliffFile.Entry> alone(
            About about, Terms terms, TargetPlaces places, Consumer<Finding> findings) {
        var check = new Check(about, terms, places, findings);
        return entry -> {
            if (entry.translate()) {
                check.item(Item.of(entry), null);
            }
        };
    }

    private void item(Item item, Merged.@Nullable Refusal refusal) {
        if (!item.translated()) {
            add(item, "unit-untranslated", Level.INFO, "not translated yet");
            return;
        }
        codes(item, refusal);
        literalTags(item);
        length(item);
        if (isCopy(item)) {
            add(
                    item,
                    "unit-identical",
                    Level.INFO,
                    "the translation is the same as the source; translate it, or leave it if it is meant so");
        }
        if (item.state() == State.NEEDS_REVIEW) {
            add(item, "state-review", Level.INFO, "this translation needs a review; set its state when it is right");
        }
        terms.issues(item).forEach(issue -> term(item, issue));
    }

    private void term(Item item, TermIssue issue) {
        boolean inSource = issue.side() == TermIssue.Side.SOURCE;
        Span span = issue.span();
        Span source = inSource ? span : terms.inSource(item, issue.concept());
        String text = item.plain(inSource ? item.source() : item.target());
        findings.accept(new Finding(
                issue.rule(),
                issue.level(),
                issue.message(),
                language,
                deck,
                item.slide(),
                item.unit(),
                issue.concept(),
                issue.term(),
                inSource ? item.xliff() : item.xliff(span, places),
                source == null ? item.deck() : item.deck(source.start()),
                new Finding.Words(
                        text.substring(span.start(), span.end()),
                        issue.expected(),
                        issue.found(),
                        issue.layer().id())));
    }

    private void codes(Item item, Merged.@Nullable Refusal refusal) {
        if (item.repaired()) {
            add(
                    item,
                    "code-repaired",
                    Level.WARNING,
                    "a tool mixed up the codes of this text; they are put back in the order of the source, see if it is right");
        }
        List<Codes.Problem> problems = Codes.problems(item);
        problems.forEach(p -> add(item, p.rule(), Level.ERROR, p.message()));
        // the proof says the same in other words where the codes are wrong
        if (refusal != null && problems.isEmpty()) {
            add(item, refusal.rule(), Level.ERROR, refusal.reason());
        }
    }

    private void literalTags(Item item) {
        String source = item.plain(item.source());
        String target = item.plain(item.target());
        Set<String> typed = new HashSet<>();
        item.literals().forEach((id, literal) -> {
            if (!item.has(id) && target.contains(literal) && typed.add(literal)) {
                add(
                        item,
                        "tag-literal",
                        Level.WARNING,
                        "'" + literal + "' is typed here, where the source has it as the code "
                                + item.names().get(id) + "; put that code in its place");
            }
        });
        Matcher tag = TAG.matcher(target);
        while (tag.find()) {
            if (!source.contains(tag.group()) && !typed.contains(tag.group())) {
                add(
                        item,
                        "tag-literal",
                        Level.WARNING,
                        "'" + tag.group() + "' is text here, yet looks like a code that a tool lost; put the code in");
            }
        }
    }

    private void length(Item item) {
        String text = item.plain(item.target()).replace("\uFFFC", "");
        int length = text.codePointCount(0, text.length());
        if (item.longest().isPresent() && length > item.longest().getAsInt()) {
            String message = "the translation has " + length + " characters, "
                    + item.longest().getAsInt() + " are allowed; shorten it";
            add(item, "length-exceeded", Level.WARNING, message);
        }
    }

    private boolean isCopy(Item item) {
        return !sameLanguage
                && item.plain(item.source())
                        .strip()
                        .equals(item.plain(item.target()).strip())
                && words.in(terms.withoutNames(item)) > 0;
    }

    private void stale(XliffFile.Entry entry) {
        if (!entry.isTranslated()) {
            return;
        }
        boolean aside = entry.stale();
        findings.accept(new Finding(
                "unit-stale",
                aside ? Level.INFO : Level.WARNING,
                aside
                        ? "the deck no longer has this text; its translation is kept in case the text comes back"
                        : "the deck no longer has this text; run 'polydeck extract' to bring the file up to date",
                language,
                deck,
                entry.slide(),
                entry.id(),
                null,
                null,
                Item.place(entry),
                null));
    }

    private void add(Item item, String rule, Level level, String message) {
        Place source = item.deck();
        findings.accept(new Finding(
                rule, level, message, language, deck, item.slide(), item.unit(), null, null, item.xliff(), source));
    }

    private static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
