// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.polydeck.morphology.WordClass;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;
import org.polydeck.term.Token.Script;
import org.polydeck.term.Vocabulary.Fit;
import org.polydeck.term.Vocabulary.TermWord;

/**
 * Finds the terms of one language in whatever form they stand in a text, in languages that part words with spaces. To be
 * filled first; then many threads may ask it at once.
 */
final class Phrases {
    /** So many words further, the rest of a separable verb is looked for. */
    private static final int CLAUSE = 10;

    /** As many words of one term are written together with hyphens. */
    private static final int MOST_JOINED = 3;

    /** So many words after {@code lösenords-}, the word that it shares its end with is looked for. */
    private static final int SHARED_END = 3;

    private final String language;
    private final WordClasses classes;
    private final Vocabulary vocabulary;
    private final Map<TermWord, List<Phrase>> byFirst = new HashMap<>();

    /**
     * @param language primary subtag
     * @param classes gets the terms that are added
     */
    Phrases(String language, WordClasses classes) {
        this.language = language;
        this.classes = classes;
        this.vocabulary = new Vocabulary(language);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Looks for a term from now on, if it is one of words with spaces between. */
    void add(Spelling spelling) {
        List<Token> tokens = spelling.tokens();
        if (tokens.stream().anyMatch(t -> t.script() == Script.SPACELESS || t.script() == Script.KATAKANA)) {
            return;
        }
        List<Word> words = Word.of(language, spelling.term().text(), tokens);
        if (!words.stream().allMatch(Word::isWord)) {
            return; // "TCP/IP" has no forms
        }
        boolean verb = isVerb(spelling, words);
        if (words.size() == 1) {
            single(spelling, words.get(0).letters(), capitals(spelling, words.get(0)));
            if (verb) {
                separable(spelling, words.get(0).folded());
            } else if (spelling.term().status().isAllowed()) {
                apart(spelling, words.get(0));
            }
        } else {
            row(spelling, words);
            if (words.size() == 2 && Grammar.turnsRound(language) && vocabulary.hasAdjective(words)) {
                row(spelling, List.of(words.get(1), words.get(0)));
            }
            if (verb && words.size() == 2 && language.equals("sv")) {
                // "logga in" is also "inloggad"
                single(spelling, words.get(1).letters() + words.get(0).letters(), "");
            }
            if (!verb) {
                // "log management" may be written "logmanagement"
                single(spelling, words.stream().map(Word::letters).collect(Collectors.joining()), "");
            }
        }
    }

    private void single(Spelling spelling, String letters, String capitals) {
        TermWord word = vocabulary.add(letters, classes.add(spelling.concept(), spelling.term()));
        add(new Phrase(spelling.concept(), spelling.term(), List.of(word), List.of(capitals), List.of()));
    }

    private void row(Spelling spelling, List<Word> words) {
        List<TermWord> row = new ArrayList<>();
        List<String> capitals = new ArrayList<>();
        List<Phrase.Gap> gaps = new ArrayList<>();
        boolean allowed = spelling.term().status().isAllowed();
        boolean verb = isVerb(spelling, words);
        int particles = 0;
        for (Word word : words) {
            if (Grammar.isParticle(language, word.folded())) {
                particles++;
            } else {
                if (!row.isEmpty()) {
                    gaps.add(gap(allowed, particles > 0, verb, word));
                }
                particles = 0;
                row.add(vocabulary.addInRow(word.letters()));
                capitals.add(capitals(spelling, word));
            }
        }
        if (!row.isEmpty()) {
            add(new Phrase(spelling.concept(), spelling.term(), row, capitals, gaps));
        }
    }

    private boolean isVerb(Spelling spelling, List<Word> words) {
        return spelling.term().pos() == Term.PartOfSpeech.VERB
                || (words.size() == 1
                        && spelling.term().pos() == null
                        && vocabulary.isVerb(words.get(0).letters()))
                || (words.size() == 2
                        && (Grammar.isVerbParticle(language, words.get(1).folded())
                                || (language.equals("en")
                                        && EnglishUse.isParticle(words.get(1).folded()))));
    }

    private Phrase.Gap gap(boolean allowed, boolean article, boolean verb, Word next) {
        if (!allowed) {
            return new Phrase.Gap(0, article, false);
        }
        boolean apart = verb && Grammar.isVerbParticle(language, next.folded());
        return new Phrase.Gap(Grammar.slack(language) + (apart ? 1 : 0), false, apart);
    }

    /** {@code anmelden} is also {@code anzumelden}, and {@code melden … an}. */
    private void separable(Spelling spelling, String verb) {
        String prefix = Grammar.separable(language, verb);
        if (!prefix.isEmpty()) {
            String rest = verb.substring(prefix.length());
            single(spelling, prefix + "zu" + rest, "");
            TermWord base = vocabulary.add(rest, Set.of(WordClass.VERB));
            List<TermWord> row = new ArrayList<>(List.of(base));
            List<Phrase.Gap> gaps = new ArrayList<>(List.of(new Phrase.Gap(CLAUSE, false, true)));
            if (prefix.equals("wiederher")) {
                // "stellen … wieder her"
                row.add(vocabulary.add("wieder", Set.of()));
                row.add(vocabulary.add("her", Set.of()));
                gaps.add(new Phrase.Gap(0, false, false));
            } else {
                row.add(vocabulary.add(prefix, Set.of()));
            }
            add(new Phrase(
                    spelling.concept(),
                    spelling.term(),
                    row,
                    row.stream().map(w -> "").toList(),
                    gaps));
        }
    }

    /** {@code Benutzerkonto} is also {@code Konto des Benutzers}. */
    private void apart(Spelling spelling, Word word) {
        vocabulary.twoParts(word.folded()).ifPresent(parts -> {
            TermWord modifier = vocabulary.add(parts.get(0), Set.of(WordClass.NOUN));
            TermWord head = vocabulary.add(parts.get(1), Set.of(WordClass.NOUN));
            add(new Phrase(
                    spelling.concept(),
                    spelling.term(),
                    List.of(head, modifier),
                    List.of("", ""),
                    List.of(new Phrase.Gap(1, false, false))));
        });
    }

    private static String capitals(Spelling spelling, Word word) {
        for (int i = 0; i < spelling.tokens().size(); i++) {
            if (spelling.tokens().get(i).span().start() == word.span().start()
                    && spelling.exact().get(i)) {
                return word.letters();
            }
        }
        return "";
    }

    private void add(Phrase phrase) {
        byFirst.computeIfAbsent(phrase.words().get(0), k -> new ArrayList<>()).add(phrase);
    }

    /** All terms of a text, also those inside others. */
    void find(List<Word> words, Consumer<Hit> hits) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.isWord()) {
                continue;
            }
            for (Fit fit : vocabulary.fits(word.letters())) {
                for (Phrase phrase : byFirst.getOrDefault(fit.word(), List.of())) {
                    rest(phrase, words, i, fit.layer(), hits);
                }
            }
            joined(words, i, hits);
            if (word.open()) {
                sharedEnd(words, i, hits);
            }
        }
    }

    /** Follows a phrase whose first word stands at a place. */
    private void rest(Phrase phrase, List<Word> words, int first, Layer layer, Consumer<Hit> hits) {
        boolean cased = phrase.isCased(0, words.get(first).letters());
        if (phrase.isSingle()) {
            hits.accept(hit(phrase, words, first, first, layer, cased, true));
            return;
        }
        if (layer == Layer.MODIFIER) {
            return; // its next word would have to be in the compound
        }
        int at = first;
        Layer least = layer;
        for (int k = 1; k < phrase.words().size(); k++) {
            TermWord wanted = phrase.words().get(k);
            boolean last = k == phrase.words().size() - 1;
            int next = next(wanted, words, at, phrase.gaps().get(k - 1), last);
            if (next < 0) {
                return;
            }
            at = next;
            least = least.lessSure(layer(wanted, words.get(at)));
            cased &= phrase.isCased(k, words.get(at).letters());
        }
        int others = at - first - phrase.words().size() + 1;
        for (int i = first + 1; i < at; i++) {
            others -= Grammar.isParticle(language, words.get(i).folded()) ? 1 : 0;
        }
        boolean tight = others <= 0;
        hits.accept(hit(phrase, words, first, at, least, cased, tight));
    }

    /** Where the next word of a phrase stands, or -1. */
    private int next(TermWord wanted, List<Word> words, int after, Phrase.Gap gap, boolean last) {
        int left = gap.most();
        for (int i = after + 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.before() == Gap.BREAK) {
                return -1;
            }
            if (!word.isWord()) {
                if (gap.most() == 0 || !word.letters().equals(",")) {
                    return -1;
                }
                continue; // "ein privater, geschützter Schlüssel"
            }
            if (!(gap.article() && i == after + 1) && isNext(wanted, word, last && i == after + 1)) {
                return i;
            }
            boolean particle = Grammar.isParticle(language, word.folded());
            if (!particle && (left-- == 0 || (!gap.clause() && isBarrier(word)))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isNext(TermWord wanted, Word word, boolean maybePart) {
        for (Fit fit : vocabulary.fits(word.letters())) {
            if (fit.word().equals(wanted)
                    && fit.layer() != Layer.HEAD
                    && (maybePart || fit.layer() != Layer.MODIFIER)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBarrier(Word word) {
        return Grammar.isBarrier(vocabulary.morphology().readings(word.folded()), language, word.folded());
    }

    private Layer layer(TermWord wanted, Word word) {
        return vocabulary.fits(word.letters()).stream()
                .filter(f -> f.word().equals(wanted))
                .map(Fit::layer)
                .findFirst()
                .orElse(Layer.MODIFIER);
    }

    /** Terms of one word that the text writes as several: {@code Sicherheits-Lücke}, {@code cyber attack}. */
    private void joined(List<Word> words, int first, Consumer<Hit> hits) {
        var letters = new StringBuilder(words.get(first).letters());
        boolean hyphens = true;
        for (int i = first + 1; i < words.size() && i < first + MOST_JOINED; i++) {
            Word word = words.get(i);
            if (!word.isWord() || word.before() == Gap.BREAK || word.before() == Gap.NONE) {
                return;
            }
            hyphens &= word.before() == Gap.HYPHEN;
            letters.append(word.letters());
            String together = letters.toString();
            String singular = together.endsWith("s") ? together.substring(0, together.length() - 1) : together;
            // "back up" is no "backup", nor are "written down times" a "downtime"
            boolean verb = language.equals("en")
                    && (EnglishUse.isParticle(word.folded())
                            || EnglishUse.isParticle(words.get(first).folded()));
            if (hyphens
                    || (!verb
                            && (vocabulary.has(vocabulary.fold(together))
                                    || (language.equals("en") && vocabulary.has(vocabulary.fold(singular)))))) {
                wholes(together, words, first, i, hits);
            }
        }
    }

    /** {@code lösenords- och nyckelhantering} is also {@code lösenordshantering}. */
    private void sharedEnd(List<Word> words, int first, Consumer<Hit> hits) {
        String beginning = words.get(first).letters();
        for (int i = first + 1; i < words.size() && i <= first + SHARED_END; i++) {
            String end = words.get(i).letters();
            for (int cut = Compounds.SHORTEST; cut <= end.length() - Compounds.SHORTEST; cut++) {
                wholes(beginning + end.substring(cut), words, first, first, hits);
            }
        }
    }

    private void wholes(String letters, List<Word> words, int first, int last, Consumer<Hit> hits) {
        for (Fit fit : vocabulary.fits(letters)) {
            if (!fit.layer().isPart()) {
                for (Phrase phrase : byFirst.getOrDefault(fit.word(), List.of())) {
                    if (phrase.isSingle()) {
                        hits.accept(hit(phrase, words, first, last, fit.layer(), phrase.isCased(0, letters), true));
                    }
                }
            }
        }
    }

    private static Hit hit(
            Phrase phrase, List<Word> words, int first, int last, Layer layer, boolean cased, boolean tight) {
        var span =
                new Span(words.get(first).span().start(), words.get(last).span().end());
        return new Hit(span, phrase.concept(), phrase.term(), layer, cased, tight);
    }
}
