// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Span;
import org.polydeck.term.TermIssue.Side;

/** What holds for every text, in every language of the course. */
class MatcherLawsTest {
    private static final Glossary GLOSSARY = glossary();
    private static final List<String> LANGUAGES = TermRows.LANGUAGES;
    private static final Map<String, TermCheck> CHECKS = new ConcurrentHashMap<>();
    private static final Map<String, TermMatcher> MATCHERS = new ConcurrentHashMap<>();
    private static final List<Term> TERMS = GLOSSARY.concepts().stream()
            .flatMap(c -> c.terms().stream())
            .filter(t -> t.wording() instanceof Wording.Words)
            .toList();
    private static final List<String> NASTY = List.of(
            "\uFFFC",
            "\u0301",
            "\u0308\u0323",
            "\u064E",
            "\uD83D",
            "\uDC69",
            "👩‍💻",
            "\u00AD",
            "\u200F",
            "\u0640",
            "-",
            "- ",
            " –",
            "'",
            "’",
            "\u02BC",
            ":n",
            "«",
            "“",
            "・",
            "ー",
            "の",
            "了",
            "ال",
            ", ",
            ". ",
            "\r\n",
            "\r",
            "\t",
            "/",
            "-la",
            "log in",
            "key",
            "7",
            "İ",
            "ß",
            "nyckel".repeat(20),
            "å".repeat(59) + "r",
            "ключ".repeat(60),
            "サーバー".repeat(60),
            "加".repeat(60),
            "\u0301".repeat(60),
            "مفتاح".repeat(30));

    private static Glossary glossary() {
        try {
            return GlossaryReader.readFolder(Path.of("glossary"), "glossary").glossary();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> languages() {
        return LANGUAGES;
    }

    static LongStream seeds() {
        return LongStream.range(0, 48);
    }

    private static TermCheck check(long seed) {
        return CHECKS.computeIfAbsent(language(seed), l -> TermCheck.of(GLOSSARY, "en", l));
    }

    private static String language(long seed) {
        return LANGUAGES.get((int) (seed % LANGUAGES.size()));
    }

    /** Words of all languages, half of them of one of two, with much between that may be taken for a part of them. */
    private static String text(Random random, String language) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            Term term = TERMS.get(random.nextInt(TERMS.size()));
            boolean near = term.language().equals(language) || term.language().equals("en");
            if (near || random.nextInt(3) == 0) {
                text.append(term.text()).append(random.nextInt(4) == 0 ? "" : " ");
            } else {
                text.append(NASTY.get(random.nextInt(NASTY.size())));
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hitsAreInsideTheTextAndInOrder(long seed) {
        String text = text(new Random(seed), language(seed));
        TermMatcher matcher = MATCHERS.computeIfAbsent(language(seed), l -> TermMatcher.of(GLOSSARY, l));
        int start = 0;
        for (Hit hit : matcher.hits(text)) {
            assertTrue(hit.span().start() >= start && hit.span().length() > 0, text);
            assertTrue(hit.span().end() <= text.length(), text);
            start = hit.span().start();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void issuesAreInsideTheirTextAndInOrder(long seed) {
        var random = new Random(seed);
        String source = text(random, "en");
        String target = text(random, language(seed));
        TermCheck check = check(seed);
        List<TermIssue> issues = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check.check(source, target));
        Side side = Side.SOURCE;
        int end = 0;
        for (TermIssue issue : issues) {
            Span span = issue.span();
            end = issue.side() == side ? end : 0;
            assertTrue(issue.side().compareTo(side) >= 0 && span.start() >= end && span.length() > 0, issue::toString);
            side = issue.side();
            end = span.end();
            assertTrue(end <= (side == Side.SOURCE ? source : target).length(), issue::toString);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void checkingTwiceAndFromManyThreadsFindsTheSame(long seed) {
        var random = new Random(seed);
        String source = text(random, "en");
        String target = text(random, language(seed));
        TermCheck check = check(seed);
        List<TermIssue> issues = check.check(source, target);
        IntStream.range(0, 4).parallel().forEach(i -> assertEquals(issues, check.check(source, target)));
    }

    /** A part of the glossary, of which a matcher is made in no time. */
    private static Glossary small() {
        return new Glossary(GLOSSARY.concepts().subList(0, 30));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatWasAskedBeforeMakesNoDifference(String language) {
        var random = new Random(language.hashCode());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(text(random, language));
        }
        List<List<Hit>> forwards = hits(TermMatcher.of(small(), language), texts);
        Collections.reverse(texts);
        List<List<Hit>> backwards = hits(TermMatcher.of(small(), language), texts);
        Collections.reverse(backwards);
        assertEquals(forwards, backwards);
        Collections.reverse(texts);
        TermMatcher shared = TermMatcher.of(small(), language);
        assertEquals(forwards, texts.parallelStream().map(t -> shared.hits(t)).toList());
    }

    private static List<List<Hit>> hits(TermMatcher matcher, List<String> texts) {
        List<List<Hit>> hits = new ArrayList<>();
        texts.forEach(t -> hits.add(matcher.hits(t)));
        return hits;
    }

    /** Each term of a concept stands in a pair at least once. */
    @ParameterizedTest
    @MethodSource("languages")
    void anyTermThatIsAllowedIsATrueTranslation(String language) {
        TermCheck check = CHECKS.computeIfAbsent(language, l -> TermCheck.of(GLOSSARY, "en", l));
        List<String> wrong = new ArrayList<>();
        for (Concept concept : GLOSSARY.concepts()) {
            List<Term> english = words(concept, "en");
            List<Term> other = words(concept, language);
            int pairs = other.isEmpty() || english.isEmpty() ? 0 : Math.max(english.size(), other.size());
            for (int i = 0; i < pairs; i++) {
                String source = english.get(i % english.size()).text();
                String target = other.get(i % other.size()).text();
                for (TermIssue issue : check.check(source, target)) {
                    wrong.add(source + ", " + target + ": " + issue.message());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Term> words(Concept concept, String language) {
        return concept.allowed(language).stream()
                .filter(t -> t.wording() instanceof Wording.Words)
                .toList();
    }
}
