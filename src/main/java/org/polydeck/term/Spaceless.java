// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.morphology.Morpheme;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.WordClass;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;
import org.polydeck.term.Token.Script;

/**
 * What Japanese and Chinese need beyond comparing characters: conjugated verbs, loan words in longer ones, other ways of
 * spelling, and where words begin and end. To be filled first; then many threads may ask it at once.
 */
final class Spaceless {
    /** What makes another word of the one before it: a person, a device, a property, a change, a science. */
    private static final String SUFFIXES = "者化性器機机員员師师家族学學";

    /** What turns the word after it into its opposite. */
    private static final String PREFIXES = "非不未無无反";

    /** What may stand inside a Chinese verb. */
    private static final String ASPECT = "了过個个上好完着";

    /** The least letters that are left of a word in katakana beside another one. */
    private static final int SHORTEST_LOAN = 3;

    /** As many loan words in a row are one term. */
    private static final int MOST_LOANS = 4;

    private static final String LONG_MARK = "ー";

    /** Hiragana between Chinese characters: {@code 割り当てる}. */
    private static final Pattern OKURIGANA = Pattern.compile("\\p{IsHan}\\p{IsHiragana}+\\p{IsHan}");

    private final Morphology morphology;
    private final boolean japanese;
    private final List<Loan> loans = new ArrayList<>();
    private final List<Verb> verbs = new ArrayList<>();
    private final List<Loan> skeletons = new ArrayList<>();
    private final List<Loan> split = new ArrayList<>();

    /** @param language primary subtag */
    Spaceless(String language) {
        this.morphology = Morphology.of(language);
        this.japanese = language.equals("ja");
    }

    /** A term, and the letters of it that count. */
    private record Loan(Spelling spelling, String letters) {}

    /** A term as its pieces, of which the last is conjugated. */
    private record Verb(Spelling spelling, List<String> lemmas) {}

    void add(Spelling spelling) {
        List<Token> tokens = spelling.tokens();
        String text = spelling.term().text();
        if (!japanese) {
            Term.PartOfSpeech pos = spelling.term().pos();
            if (tokens.size() == 2 && text.length() == 2 && (pos == null || pos == Term.PartOfSpeech.VERB)) {
                split.add(new Loan(spelling, text));
            }
            return;
        }
        if (tokens.stream().allMatch(t -> t.script() == Script.KATAKANA)) {
            loans.add(new Loan(spelling, letters(tokens)));
        }
        String skeleton = skeleton(text);
        if (skeleton.length() > 2
                ? skeleton.length() < text.length()
                : OKURIGANA.matcher(text).find()) {
            skeletons.add(new Loan(spelling, skeleton));
        }
        List<Morpheme> morphemes = morphology.morphemes(text);
        if (!morphemes.isEmpty() && morphemes.get(morphemes.size() - 1).wordClass() == WordClass.VERB) {
            verbs.add(new Verb(spelling, morphemes.stream().map(Morpheme::lemma).toList()));
        }
    }

    /** Small vowels, which some write large: {@code マルウエア}. */
    private static String largeVowels(String letters) {
        var large = new StringBuilder(letters);
        for (int i = 0; i < large.length(); i++) {
            int at = "ァィゥェォ".indexOf(large.charAt(i));
            if (at >= 0) {
                large.setCharAt(i, "アイウエオ".charAt(at));
            }
        }
        return large.toString();
    }

    /** Of loan words, without marks of length, which some write and others don't. */
    private static String letters(List<Token> tokens) {
        var letters = new StringBuilder();
        tokens.forEach(t -> letters.append(t.folded()));
        return largeVowels(letters.toString().replace(LONG_MARK, ""));
    }

    /** Without hiragana, which may be left out between other characters: {@code 読み取り} is {@code 読取}. */
    private static String skeleton(String text) {
        var skeleton = new StringBuilder();
        text.chars().filter(c -> !isHiragana(c)).forEach(c -> skeleton.append((char) c));
        return skeleton.toString();
    }

    private static boolean isHiragana(int c) {
        return c >= 0x3041 && c <= 0x309F;
    }

    /**
     * @param text in which the tokens are
     * @param morphemes of the text
     */
    void find(String text, List<Token> tokens, List<Morpheme> morphemes, Consumer<Hit> hits) {
        if (!japanese) {
            split(tokens, hits);
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).script() == Script.KATAKANA) {
                loans(tokens, i, morphemes, hits);
            }
        }
        verbs(morphemes, hits);
        skeletons(text, hits);
    }

    /** Chinese verbs that hold others inside: {@code 加密} in {@code 加过密}. */
    private void split(List<Token> tokens, Consumer<Hit> hits) {
        for (Loan term : split) {
            for (int i = 0; i + 2 < tokens.size(); i++) {
                if (!tokens.get(i).folded().equals(term.letters().substring(0, 1))) {
                    continue;
                }
                for (int j = i + 1;
                        j < Math.min(tokens.size(), i + 4) && tokens.get(j).before() == Gap.NONE;
                        j++) {
                    if (j > i + 1
                            && tokens.get(j).folded().equals(term.letters().substring(1))) {
                        var span = new Span(
                                tokens.get(i).span().start(),
                                tokens.get(j).span().end());
                        hits.accept(hit(term.spelling(), span, Layer.RULES));
                    }
                    if (!ASPECT.contains(tokens.get(j).folded())) {
                        break;
                    }
                }
            }
        }
    }

    private void loans(List<Token> tokens, int first, List<Morpheme> morphemes, Consumer<Hit> hits) {
        Token token = tokens.get(first);
        String run = token.folded();
        boolean whole = isOneWord(token, morphemes);
        for (Loan loan : loans) {
            String word = loan.spelling().tokens().get(0).folded();
            int rest = run.length() - word.length();
            if (rest >= SHORTEST_LOAN && !whole && loan.spelling().tokens().size() == 1) {
                if (run.endsWith(word)) {
                    hits.accept(hit(loan.spelling(), token.span(), Layer.HEAD));
                } else if (run.startsWith(word)) {
                    hits.accept(hit(loan.spelling(), token.span(), Layer.MODIFIER));
                }
            }
        }
        var row = new StringBuilder();
        for (int i = first; i < Math.min(tokens.size(), first + MOST_LOANS); i++) {
            Token next = tokens.get(i);
            if (next.script() != Script.KATAKANA || (i > first && next.before() == Gap.BREAK)) {
                return;
            }
            row.append(letters(List.of(next)));
            for (Loan loan : loans) {
                if (loan.letters().contentEquals(row)) {
                    var span = new Span(token.span().start(), next.span().end());
                    hits.accept(hit(loan.spelling(), span, Layer.RULES));
                }
            }
        }
    }

    /** Whether the dictionary has a run of katakana as one word of several that look like words. */
    private static boolean isOneWord(Token token, List<Morpheme> morphemes) {
        return morphemes.stream().anyMatch(m -> m.span().equals(token.span()) && m.known());
    }

    private void verbs(List<Morpheme> morphemes, Consumer<Hit> hits) {
        for (Verb verb : verbs) {
            int size = verb.lemmas().size();
            for (int i = 0; i + size <= morphemes.size(); i++) {
                List<Morpheme> here = morphemes.subList(i, i + size);
                if (here.stream().map(Morpheme::lemma).toList().equals(verb.lemmas())) {
                    var span = new Span(
                            here.get(0).span().start(),
                            here.get(size - 1).span().end());
                    hits.accept(hit(verb.spelling(), span, Layer.DICTIONARY));
                }
            }
        }
    }

    private void skeletons(String text, Consumer<Hit> hits) {
        if (skeletons.isEmpty()) {
            return;
        }
        String skeleton = skeleton(text);
        for (Loan term : skeletons) {
            if (skeleton.contains(term.letters())) {
                Span span = span(text, term.letters());
                if (span != null) {
                    hits.accept(hit(term.spelling(), span, Layer.RULES));
                }
            }
        }
    }

    /** Where letters stand one after the other with nothing but a little hiragana between; null where they don't. */
    private static @Nullable Span span(String text, String letters) {
        for (int start = text.indexOf(letters.charAt(0));
                start >= 0;
                start = text.indexOf(letters.charAt(0), start + 1)) {
            int at = start;
            int matched = 0;
            int between = 0;
            while (at < text.length() && matched < letters.length() && between <= 2) {
                if (text.charAt(at) == letters.charAt(matched)) {
                    matched++;
                    between = 0;
                } else if (isHiragana(text.charAt(at))) {
                    between++;
                } else {
                    break;
                }
                at++;
            }
            if (matched == letters.length()) {
                return new Span(start, at);
            }
        }
        return null;
    }

    private static Hit hit(Spelling spelling, Span span, Layer layer) {
        return new Hit(span, spelling.concept(), spelling.term(), layer, true, true);
    }

    /**
     * Whether what stands at a place is, or belongs to, another word: {@code 攻撃者} is no {@code 攻撃}, and {@code 今日志愿者} has
     * no {@code 日志}.
     */
    static boolean isOtherWord(List<Token> tokens, int first, int last, List<Morpheme> morphemes) {
        int start = tokens.get(first).span().start();
        int end = tokens.get(last).span().end();
        boolean spaceless = tokens.get(first).script() == Script.SPACELESS
                || tokens.get(last).script() == Script.SPACELESS;
        if (!spaceless) {
            return false;
        }
        for (Morpheme morpheme : morphemes) {
            Span span = morpheme.span();
            boolean beginsBefore = span.start() < start && span.end() > start;
            boolean endsAfter = span.end() > end && span.start() < end;
            if ((beginsBefore && span.end() < end) || (endsAfter && span.start() > start)) {
                return true;
            }
            if (span.start() == end && span.length() > 1 && last + 1 < tokens.size()) {
                return false; // the "机" of "机房" belongs to no "服务器"
            }
        }
        return isBeside(tokens, last, last + 1, SUFFIXES) || isBeside(tokens, first, first - 1, PREFIXES);
    }

    /** The layer of a listed term: one character beside another is a part of a word of both, as 鍵 in 鍵穴. */
    static Layer layer(List<Token> tokens, int first, int last, boolean japanese, List<Morpheme> morphemes) {
        if (first != last || tokens.get(first).script() != Script.SPACELESS) {
            return Layer.LISTED;
        }
        if (!japanese) {
            int end = tokens.get(last).span().end();
            boolean ends = morphemes.stream().anyMatch(m -> m.span().end() == end);
            boolean begins = morphemes.stream().anyMatch(m -> m.span().start() == end - 1);
            return ends ? begins ? Layer.LISTED : Layer.HEAD : Layer.MODIFIER;
        }
        return isHan(tokens, last + 1, last + 1)
                ? Layer.MODIFIER
                : isHan(tokens, first - 1, first) ? Layer.HEAD : Layer.LISTED;
    }

    /** Whether there is a Chinese character, and nothing before the token that comes second. */
    private static boolean isHan(List<Token> tokens, int at, int second) {
        return at >= 0
                && second < tokens.size()
                && tokens.get(second).before() == Gap.NONE
                && Character.isIdeographic(tokens.get(at).folded().codePointAt(0));
    }

    private static boolean isBeside(List<Token> tokens, int at, int beside, String characters) {
        if (beside < 0 || beside >= tokens.size() || tokens.get(at).script() != Script.SPACELESS) {
            return false;
        }
        return tokens.get(Math.max(at, beside)).before() == Gap.NONE
                && characters.contains(tokens.get(beside).folded());
    }
}
