// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;
import org.polydeck.source.Span;

/**
 * Collects noun phrases of English texts that the glossary does not have: adjectives and nouns, a noun last. How much a
 * phrase is like a term is its C-value: long phrases that are frequent on their own, not only inside longer ones.
 *
 * @see <a href="https://doi.org/10.1007/s007999900023">Frantzi, Ananiadou, Mima: Automatic recognition of multi-word
 *     terms: the C-value/NC-value method</a>
 */
public final class Candidates {
    private static final int LONGEST = 4;
    private static final int LONGEST_CONTEXT = 80;

    /** Words that say little about a subject. */
    private static final Set<String> STOP =
            Set.of(("able about actual all another answer any anybody anyone anything april are area ask audience"
                            + " august back bad best better big bit both call can care case certain chance change choice"
                            + " clear common complete copy cost could couple course current day december did difference"
                            + " different does each early easy edge effect either else end enough entire entry even evening"
                            + " every everybody everyone everything example exercise fact february few field final fine"
                            + " first following form former free friday full further general good great group had half hand"
                            + " hard has have help his hour how idea important individual its january july june kind large"
                            + " last late later latter least left less lesson let level life light likely line list little"
                            + " long look lot low main many march matter may meaning might mine minute moment monday month"
                            + " more morning most much must name near need new next nice nobody none normal note nothing"
                            + " november now number numerous october old once one only open order other others our outside"
                            + " overview own page part particular past people person piece place plan plenty point possible"
                            + " practice present previous problem proper purpose question quick rather read reader ready"
                            + " real reason recent rest result right room run running same saturday say second section segue"
                            + " september series set several shall short should side similar simple single slide small"
                            + " somebody someone something sort special specific start step still stop story such summary"
                            + " sunday sure talk term than that their them then they thing third this thought three thursday"
                            + " time title today top total true try tuesday turn two type unit use used useful usual various"
                            + " very view was way wednesday week were what when where which while who whole why will with"
                            + " word work world would wrong year yes yesterday you your zero")
                    .split(" "));

    private final TermMatcher matcher;
    private final Morphology morphology;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private Candidates(Glossary glossary, String language) {
        this.matcher = TermMatcher.of(glossary, language);
        this.morphology = matcher.morphology();
    }

    /** What was found of a phrase. */
    private static final class Found {
        private final Map<String, Integer> writings = new LinkedHashMap<>();
        private final Set<String> decks = new HashSet<>();
        private final int words;
        private final String context;
        private int count;

        Found(int words, String context) {
            this.words = words;
            this.context = context;
        }

        String text() {
            int most = writings.values().stream().mapToInt(i -> i).max().orElse(0);
            return writings.entrySet().stream()
                    .filter(e -> e.getValue() == most)
                    .map(Map.Entry::getKey)
                    .min(Comparator.naturalOrder())
                    .orElse("");
        }
    }

    /** Whether anything can be found in a language (BCP 47 tag). */
    public static boolean knows(String language) {
        return Languages.primary(language).equals("en");
    }

    /**
     * For texts that a glossary belongs to.
     *
     * @param language one that {@link #knows} says yes to
     */
    public static Candidates of(Glossary glossary, String language) {
        return new Candidates(glossary, language);
    }

    /**
     * Looks through a text.
     *
     * @param text as {@link TermMatcher} wants it
     */
    public void add(String deck, String text) {
        List<Word> words = matcher.words(text);
        List<Span> known = matcher.find(text).stream().map(TermMatch::span).toList();
        for (int start = 0; start < words.size(); start++) {
            for (int end = start; end < words.size() && end - start < LONGEST; end++) {
                if ((end > start && !Word.isJoined(words.get(end)))
                        || !isPart(words, end)
                        || isShortened(text, words.get(end))) {
                    break;
                }
                var span = new Span(
                        words.get(start).span().start(), words.get(end).span().end());
                if (isNoun(words, end) && known.stream().noneMatch(k -> k.contains(span))) {
                    add(deck, text, words.subList(start, end + 1), span);
                }
            }
        }
    }

    /** Whether it is the first part of something like {@code doesn't}. */
    private static boolean isShortened(String text, Word word) {
        int end = word.span().end();
        return end + 1 < text.length()
                && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')
                && Character.isLetter(text.charAt(end + 1));
    }

    private void add(String deck, String text, List<Word> words, Span span) {
        String head = words.get(words.size() - 1).folded();
        String key = words.stream()
                        .limit(words.size() - 1L)
                        .map(w -> w.folded() + " ")
                        .collect(Collectors.joining())
                + lemma(head);
        Found here = found.computeIfAbsent(key, k -> new Found(words.size(), context(text, span)));
        here.count++;
        here.decks.add(deck);
        String written = text.substring(span.start(), span.end());
        boolean name = written.substring(1).chars().anyMatch(Character::isUpperCase)
                || (Character.isUpperCase(written.charAt(0)) && !beginsSentence(text, span.start()));
        here.writings.merge(name ? written : key, 1, Integer::sum);
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".!?:\n\uFFFC".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    }

    private static String context(String text, Span span) {
        int from = Math.max(0, span.start() - (LONGEST_CONTEXT - span.length()) / 2);
        int to = Math.min(text.length(), from + LONGEST_CONTEXT);
        String cut = text.substring(from, to).replace('\uFFFC', '…').strip().replaceAll("\\s+", " ");
        return (from > 0 ? "…" : "") + cut + (to < text.length() ? "…" : "");
    }

    /** The dictionary form of a noun; of a plural that no dictionary has, the word itself. */
    private String lemma(String noun) {
        return morphology.readings(noun).stream()
                .filter(r -> r.wordClass() == WordClass.NOUN)
                .map(Reading::lemma)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(noun);
    }

    /** Whether a word can be in such a phrase. */
    private boolean isPart(List<Word> words, int at) {
        Set<WordClass> classes = classes(words.get(at));
        return isWord(words.get(at))
                && (isNoun(words, at)
                        || (classes.contains(WordClass.ADJECTIVE) && !classes.contains(WordClass.ADVERB)));
    }

    private boolean isNoun(List<Word> words, int at) {
        Word word = words.get(at);
        Set<WordClass> classes = classes(word);
        boolean noun = classes.isEmpty() || classes.contains(WordClass.NOUN) || classes.contains(WordClass.NAME);
        return noun
                && isWord(word)
                && !classes.contains(WordClass.OTHER)
                && !classes.contains(WordClass.ADVERB)
                && !EnglishUse.isNoNoun(words, at, morphology);
    }

    private boolean isWord(Word word) {
        return word.folded().length() > 2
                && word.letters().codePoints().allMatch(Character::isLetter)
                && !STOP.contains(word.folded())
                && !STOP.contains(lemma(word.folded()));
    }

    private Set<WordClass> classes(Word word) {
        return morphology.readings(word.folded()).stream()
                .map(Reading::wordClass)
                .collect(Collectors.toSet());
    }

    /**
     * What was found, the most like a term first.
     *
     * @param least how often a phrase has to be there
     * @param most how many there may be
     */
    public List<Candidate> ranked(int least, int most) {
        Map<String, List<Integer>> inside = new HashMap<>();
        found.forEach((key, here) -> parts(key)
                .forEach(part ->
                        inside.computeIfAbsent(part, k -> new ArrayList<>()).add(here.count)));
        List<Candidate> candidates = new ArrayList<>();
        found.forEach((key, here) -> {
            List<Integer> longer = inside.getOrDefault(key, List.of());
            double mean = longer.stream().mapToInt(i -> i).average().orElse(0);
            // one word has a length of its own, too
            double score = Math.log(here.words + 1.0) / Math.log(2) * (here.count - mean);
            boolean alone = longer.stream().noneMatch(count -> count >= here.count);
            if (here.count >= least && alone && score > 0) {
                candidates.add(new Candidate(here.text(), here.count, here.decks.size(), score, here.context));
            }
        });
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score())
                        .thenComparing(c -> -c.count())
                        .thenComparing(Candidate::text))
                .limit(most)
                .toList();
    }

    /** The phrases in a phrase. */
    private static Set<String> parts(String key) {
        String[] words = key.split(" ");
        Set<String> parts = new HashSet<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                parts.add(String.join(" ", List.of(words).subList(from, to)));
            }
        }
        parts.remove(key);
        return parts;
    }
}
