// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text and every term of the real glossary. */
class TermLawsTest {
    private static final Glossary GLOSSARY = glossary();
    private static final TermMatcher SWEDISH = TermMatcher.of(GLOSSARY, "sv");
    private static final TermCheck SWEDISH_TO_SWEDISH = TermCheck.of(GLOSSARY, "sv", "sv");
    private static final TermCheck ENGLISH_TO_SWEDISH = TermCheck.of(GLOSSARY, "en", "sv");
    private static final List<Spelling> SPELLINGS = GLOSSARY.concepts().stream()
            .flatMap(c -> c.terms("sv").stream().flatMap(t -> Spelling.of(c, t).stream()))
            .toList();
    private static final List<String> NASTY = List.of(
            " ", "\u00A0", "\r\n", "\r", "\t", "\uFEFF", "\uFFFC", "👩‍💻", "-", "--", "–", ".", "’", "'", "\u00AD",
            "\u200B", "/", "@", "{{", "%", "//", "://", "www.", "_", "7", "å", "a\u030A", "\u0301", "ﬁ", "ＬＯＧ", "監",
            "ログ", "ー", "키", "ไ", "ß", "İ", "ı", "\uD800", "(", "logg", "x");

    private static Glossary glossary() {
        try {
            return GlossaryReader.readFolder(Path.of("glossary"), "glossary").glossary();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static String nasty(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(3) > 0 ? NASTY.get(random.nextInt(NASTY.size())) : word(random));
        }
        return text.toString();
    }

    private static String word(Random random) {
        Spelling spelling = SPELLINGS.get(random.nextInt(SPELLINGS.size()));
        return spelling.tokens().stream()
                .map(Token::letters)
                .collect(Collectors.joining(random.nextBoolean() ? " " : "-"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void matchesAreInOrderAndApart(long seed) {
        String text = nasty(new Random(seed));
        int end = 0;
        for (TermMatch match : SWEDISH.find(text)) {
            assertTrue(match.span().start() >= end, text);
            end = match.span().end();
            assertEquals(text.substring(match.span().start(), end), match.text());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tokensAreInOrderAndApart(long seed) {
        String text = nasty(new Random(seed));
        int end = 0;
        for (Token token : Tokens.of(text)) {
            assertTrue(token.span().start() >= end && token.span().length() > 0, text);
            end = token.span().end();
        }
        assertTrue(end <= text.length());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTextIsATrueTranslationOfItself(long seed) {
        String text = nasty(new Random(seed));
        for (TermIssue issue : SWEDISH_TO_SWEDISH.check(text, text)) {
            assertEquals(TermIssue.FORBIDDEN, issue.rule(), text);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void checkingTwiceFindsTheSame(long seed) {
        var random = new Random(seed);
        String source = nasty(random);
        String target = nasty(random);
        List<TermIssue> issues = ENGLISH_TO_SWEDISH.check(source, target);
        IntStream.range(0, 4).parallel().forEach(i -> assertEquals(issues, ENGLISH_TO_SWEDISH.check(source, target)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTermIsFoundWhereverItStands(long seed) {
        var random = new Random(seed);
        Spelling spelling = SPELLINGS.get(random.nextInt(SPELLINGS.size()));
        String[] around = {"", "(", "”", "\uFFFC", " ", "\n", "\u00A0", ", ", "– ", "。", "👩‍💻"};
        String text = disguised(spelling, random);
        String whole = around[random.nextInt(around.length)] + text + around[random.nextInt(around.length)];
        Set<String> found = new HashSet<>();
        SWEDISH.find(whole)
                .forEach(m -> m.senses().forEach(s -> found.add(s.concept().id())));
        assertTrue(found.contains(spelling.concept().id()), () -> spelling + " in " + whole + ": " + found);
    }

    /** The same term as another keyboard or program writes it. */
    private static String disguised(Spelling spelling, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < spelling.tokens().size(); i++) {
            Token token = spelling.tokens().get(i);
            boolean gap = i > 0 && token.before() != Token.Gap.NONE;
            text.append(gap ? List.of(" ", "-", "\u00A0", "\u2011", "\n").get(random.nextInt(5)) : "");
            text.append(spelling.exact().get(i) ? token.letters() : letters(token.letters(), random));
        }
        return Normalizer.normalize(text, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
    }

    private static String letters(String word, Random random) {
        int cut = word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length())));
        return switch (random.nextInt(3)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.substring(0, cut) + "\u00AD" + word.substring(cut);
            default -> word;
        };
    }
}
