// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Target;

/** What holds for the parts of all texts, however nasty. */
class SentencesLawsTest {
    private static final List<String> NASTY = List.of(
            " ",
            "  ",
            "\n",
            "\t",
            "\u00A0",
            "\u2028",
            "\u3000",
            "\u0085",
            "\u200B",
            "\uFEFF",
            ".",
            "...",
            "…",
            "?!",
            "。",
            "।",
            ";",
            ":",
            ")",
            "(",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "「",
            "」",
            "e.g.",
            "z. B.",
            "3.",
            "XIV.",
            "A.",
            "file.txt",
            "One.",
            "Two?",
            "three!",
            "はい。",
            "行く！",
            "नमस्ते।",
            "ใช่",
            "å",
            "1",
            "\u0000",
            "\uD800",
            "\uDC00",
            "😀",
            "👩‍💻",
            "𝐀.",
            "\uE101",
            "\uE103\uE110",
            "\uFFFC",
            "\uFFFF",
            "\u202E",
            "עברית");
    private static final List<String> LANGUAGES =
            List.of("en", "de", "es", "fr", "sv", "ja", "zh-Hant", "th", "el", "hi", "und");
    private static final int BREAK = 9;
    private static final Map<String, Sentences> SENTENCES = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    private static List<Target> pieces(Random random) {
        var pieces = new ArrayList<Target>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var text = new StringBuilder();
            for (int k = random.nextInt(6); k > 0; k--) {
                text.append(NASTY.get(random.nextInt(NASTY.size())));
            }
            pieces.add(new Target.Text(text.toString()));
        }
        for (int id = random.nextInt(6); id > 0; id--) {
            int at = random.nextInt(pieces.size() + 1);
            if (random.nextBoolean()) {
                pieces.add(at, new Target.Ref(random.nextBoolean() ? id : BREAK, Role.SINGLE));
            } else {
                pieces.add(at, new Target.Ref(id, Role.OPEN));
                pieces.add(at + 1 + random.nextInt(pieces.size() - at), new Target.Ref(id, Role.CLOSE));
            }
        }
        if (random.nextInt(8) == 0) {
            Collections.shuffle(pieces, random);
        }
        return pieces;
    }

    private static List<List<Target>> cut(String language, List<Target> pieces) {
        return SENTENCES.computeIfAbsent(language, Sentences::of).cut(pieces, id -> id == BREAK);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAreTheText(long seed) {
        var random = new Random(seed);
        List<Target> pieces = pieces(random);
        List<List<Target>> parts = cut(LANGUAGES.get(random.nextInt(LANGUAGES.size())), pieces);
        assertEquals(
                Inline.joined(pieces),
                Inline.joined(parts.stream().flatMap(List::stream).toList()));
        for (int i = 0; i < parts.size(); i++) {
            List<Target> part = parts.get(i);
            assertEquals(Inline.joined(part), part);
            assertFalse(part.isEmpty());
            if (parts.size() > 1) {
                assertSentenceOrSpace(parts, i);
            }
        }
    }

    private static void assertSentenceOrSpace(List<List<Target>> parts, int i) {
        List<Target> part = parts.get(i);
        boolean first = i == 0;
        boolean last = i == parts.size() - 1;
        String start = part.get(0) instanceof Target.Text t ? t.text() : "<";
        String end = part.get(part.size() - 1) instanceof Target.Text t ? t.text() : ">";
        if (part.size() == 1 && start.chars().allMatch(SentencesLawsTest::isSpace)) {
            assertFalse(first || last);
            assertTrue(hasWord(parts.get(i - 1)) && hasWord(parts.get(i + 1)));
        } else {
            assertTrue(hasWord(part));
            assertTrue(first || !isSpace(start.charAt(0)));
            assertTrue(last || !isSpace(end.charAt(end.length() - 1)));
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean hasWord(List<Target> part) {
        return part.stream()
                .anyMatch(p -> p instanceof Target.Text t
                        ? t.text().codePoints().anyMatch(Character::isLetterOrDigit)
                        : ((Target.Ref) p).role() == Role.SINGLE && ((Target.Ref) p).id() != BREAK);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noPairIsCut(long seed) {
        var random = new Random(seed);
        List<Target> pieces = pieces(random);
        var open = new HashSet<Integer>();
        for (List<Target> part : cut("en", pieces)) {
            for (Target piece : part) {
                if (piece instanceof Target.Ref ref && ref.role() == Role.OPEN && hasAfter(pieces, ref)) {
                    open.add(ref.id());
                } else if (piece instanceof Target.Ref ref && ref.role() == Role.CLOSE) {
                    open.remove(ref.id());
                }
            }
            assertEquals(Set.of(), open);
        }
    }

    private static boolean hasAfter(List<Target> pieces, Target.Ref open) {
        int close = pieces.indexOf(new Target.Ref(open.id(), Role.CLOSE));
        return close > pieces.indexOf(open);
    }

    @Test
    void threadsDoNotMeet() throws Exception {
        List<List<Target>> texts =
                seeds().limit(50).mapToObj(seed -> pieces(new Random(seed))).toList();
        List<List<List<Target>>> alone = texts.stream().map(t -> cut("de", t)).toList();
        Callable<List<List<List<Target>>>> job = () -> {
            Sentences sentences = Sentences.of("de");
            return texts.stream().map(t -> sentences.cut(t, id -> id == BREAK)).toList();
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (var result : threads.invokeAll(Collections.nCopies(8, job))) {
                assertEquals(alone, result.get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
