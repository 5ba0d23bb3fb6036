// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.polydeck.morphology.Morpheme;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.WordClass;
import org.polydeck.source.Span;
import org.polydeck.term.TermMatch.Sense;

/**
 * Finds the terms of one language in texts, in whatever form they stand there. May be used by many threads at once.
 *
 * <p>Words are whole words, so that {@code log} is not found in {@code login}; scripts without spaces are searched
 * character by character. Hyphens and spaces, normal forms, invisible characters, kinds of apostrophes and, as far as the
 * term says, capitals make no difference.
 *
 * <p>A text is given without its paired inline codes ({@code **}), with a line break as {@code \n}, and with U+FFFC for
 * each code that stands for itself: no term goes across it.
 */
public final class TermMatcher {
    private static final Comparator<TermMatch> LONGEST_FIRST =
            Comparator.comparingInt((TermMatch m) -> -m.span().length()).thenComparing(TermMatch::span);

    private static final String OF_NOUN = "的の性之へな";

    private final String language;
    private final Node root = new Node();
    private final List<Spelling> shapes = new ArrayList<>();
    private final WordClasses classes;
    private final Phrases phrases;
    private final Spaceless spaceless;

    private TermMatcher(String language, @Nullable String other) {
        this.language = language;
        this.classes = new WordClasses(Morphology.of(language), other);
        this.phrases = new Phrases(language, classes);
        this.spaceless = new Spaceless(language);
    }

    /** A matcher for the terms that hold in a language (BCP 47 tag), whatever their status. */
    public static TermMatcher of(Glossary glossary, String language) {
        return of(glossary, language, null);
    }

    /** A matcher for texts that have translations into, or are translations from, another language. */
    static TermMatcher of(Glossary glossary, String language, @Nullable String other) {
        var matcher = new TermMatcher(Languages.primary(language), other);
        for (Concept concept : glossary.concepts()) {
            for (Term term : concept.terms(language)) {
                if (term.wording() instanceof Wording.Shape) {
                    matcher.shapes.add(new Spelling(concept, term, List.of(), List.of()));
                    continue;
                }
                List<Spelling> spellings = Spelling.of(concept, term);
                matcher.classes.add(concept, term);
                spellings.forEach(matcher::add);
                if (!concept.untranslatable()) {
                    matcher.phrases.add(spellings.get(0));
                    matcher.spaceless.add(spellings.get(0));
                }
            }
        }
        return matcher;
    }

    private void add(Spelling spelling) {
        Node node = root;
        for (int i = 0; i < spelling.tokens().size(); i++) {
            Token token = spelling.tokens().get(i);
            node = node.next.computeIfAbsent(i == 0 ? token.folded() : token.key(), k -> new Node());
        }
        node.here.add(spelling);
    }

    /** What is known of the words of the language. */
    Morphology morphology() {
        return phrases.vocabulary().morphology();
    }

    /** Whether enough is known of the language to say that a term does not stand in a text. */
    boolean isSure() {
        return phrases.vocabulary().isSure();
    }

    /** Whether a term may be a word of everyday language, as far as is known. */
    boolean isOrdinary(Term term) {
        return !morphology().hasDictionary()
                || !morphology().readings(term.text()).isEmpty();
    }

    /** Whether a dictionary has a compound as a word of its own. */
    boolean isLexicalised(String compound) {
        return !morphology().readings(compound).isEmpty();
    }

    /** The words of a text, as the language sees them. */
    List<Word> words(String text) {
        return Word.of(language, text, Tokens.of(text));
    }

    /** The terms of a text, in its order. Of terms that overlap, the longest is found. */
    public List<TermMatch> find(CharSequence text) {
        String plain = text.toString();
        return longest(
                plain,
                hits(plain).stream()
                        .filter(h -> h.cased() && !h.layer().isPart())
                        .toList());
    }

    /** Of hits that overlap, the longest; of those that are as long, the first. Hits in the same place become one. */
    static List<TermMatch> longest(String text, List<Hit> hits) {
        Map<Span, List<Sense>> senses = new TreeMap<>();
        for (Hit hit : hits) {
            senses.computeIfAbsent(hit.span(), k -> new ArrayList<>())
                    .add(new Sense(hit.concept(), hit.term(), hit.layer()));
        }
        List<TermMatch> all = new ArrayList<>();
        senses.forEach((span, here) -> all.add(new TermMatch(span, text.substring(span.start(), span.end()), here)));
        List<TermMatch> longest = new ArrayList<>();
        var taken = new BitSet();
        for (TermMatch match : sorted(all, LONGEST_FIRST)) {
            Span span = match.span();
            if (taken.get(span.start(), span.end()).isEmpty()) {
                taken.set(span.start(), span.end());
                longest.add(match);
            }
        }
        return sorted(longest, Comparator.comparing(TermMatch::span));
    }

    private static List<TermMatch> sorted(List<TermMatch> matches, Comparator<TermMatch> order) {
        return matches.stream().sorted(order).toList();
    }

    /** All places of a text where a term stands, also inside others, also as a part of a longer word; by place. */
    List<Hit> hits(String text) {
        var found = new Found(text);
        List<Token> tokens = Tokens.of(text);
        boolean spaceless = tokens.stream().anyMatch(t -> t.isJapanese());
        List<Morpheme> morphemes = spaceless ? morphology().morphemes(text) : List.of();
        listed(tokens, morphemes, found);
        List<Word> words = Word.of(language, text, tokens);
        phrases.find(words, found::add);
        if (spaceless) {
            this.spaceless.find(text, tokens, morphemes, found::add);
        }
        shapes(text, found);
        return found.hits(words);
    }

    private void listed(List<Token> tokens, List<Morpheme> morphemes, Found found) {
        for (int i = 0; i < tokens.size(); i++) {
            Node node = root.next.get(tokens.get(i).folded());
            for (int j = i; node != null; j++) {
                for (Spelling spelling : node.here) {
                    if (Spaceless.isOtherWord(tokens, i, j, morphemes)) {
                        continue;
                    }
                    List<Token> here = tokens.subList(i, j + 1);
                    var span = new Span(
                            here.get(0).span().start(), tokens.get(j).span().end());
                    found.add(new Hit(
                            span,
                            spelling.concept(),
                            spelling.term(),
                            Spaceless.layer(tokens, i, j, language.equals("ja"), morphemes),
                            spelling.fits(here),
                            true));
                }
                if (j + 1 < tokens.size()) {
                    Node next = node.after(tokens.get(j + 1));
                    for (int k = 0;
                            k < 2 && next == null && j + 2 < tokens.size() && isOfNoun(tokens.get(j + 1));
                            k++) {
                        j++;
                        next = node.after(tokens.get(j + 1));
                    }
                    node = next;
                } else {
                    node = null;
                }
            }
        }
    }

    /** Whether a character may come and go between the words of a term: {@code 证书的颁发机构}. */
    private static boolean isOfNoun(Token token) {
        return token.before() == Token.Gap.NONE && OF_NOUN.contains(token.folded());
    }

    private void shapes(String text, Found found) {
        if (shapes.isEmpty()) {
            return;
        }
        var plain = new PatientText(text);
        BitSet masked = Tokens.masked(text);
        for (Spelling shape : shapes) {
            Matcher matcher = ((Wording.Shape) shape.term().wording()).pattern().matcher(plain.again());
            while (plain.find(matcher)) {
                var span = new Span(matcher.start(), matcher.end());
                if (span.length() > 0
                        && isWhole(text, span)
                        && masked.get(span.start(), span.end()).isEmpty()) {
                    found.add(new Hit(span, shape.concept(), shape.term(), Layer.LISTED, true, true));
                }
            }
        }
    }

    /** Collects hits: of the same term in the same place, the surest. */
    private final class Found {
        private final String text;
        private final Map<Span, List<Hit>> hits = new TreeMap<>();

        Found(String text) {
            this.text = text;
        }

        void add(Hit hit) {
            if (!isProse(text, hit.span())) {
                return;
            }
            List<Hit> here = hits.computeIfAbsent(hit.span(), k -> new ArrayList<>());
            for (int i = 0; i < here.size(); i++) {
                if (here.get(i).isOf(hit)) {
                    if (hit.layer().compareTo(here.get(i).layer()) < 0) {
                        here.set(i, hit);
                    }
                    return;
                }
            }
            here.add(hit);
        }

        List<Hit> hits(List<Word> words) {
            Map<Integer, Integer> starts = new HashMap<>();
            Map<Integer, Integer> ends = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                starts.put(words.get(i).span().start(), i);
                ends.put(words.get(i).span().end(), i);
            }
            return hits.values().stream()
                    .flatMap(List::stream)
                    .filter(h -> isUsedSo(
                            h,
                            words,
                            starts.getOrDefault(h.span().start(), -1),
                            ends.getOrDefault(h.span().end(), -1)))
                    .toList();
        }
    }

    /**
     * Whether the part of speech of the term may be that of the word in its sentence.
     *
     * @param first the word that the hit begins with, or -1
     * @param last the word that it ends with, or -1
     */
    private boolean isUsedSo(Hit hit, List<Word> words, int first, int last) {
        if (hit.concept().untranslatable() || hit.layer().isPart() || first < 0 || last < 0) {
            return true;
        }
        boolean english = language.equals("en");
        if (first < last) {
            return !(english && EnglishUse.isNoPhrasalVerb(words, last));
        }
        Set<WordClass> classes = this.classes.of(hit.term());
        if (!english) {
            return !(classes.equals(Set.of(WordClass.VERB)) && isNoun(words, first));
        }
        return !(classes.contains(WordClass.NOUN)
                        && !isGerund(hit, words.get(first))
                        && EnglishUse.isNoNoun(words, first, morphology()))
                && !(classes.contains(WordClass.VERB) && EnglishUse.isNoVerb(words, first, morphology()));
    }

    /** Whether a word is a term of which the dictionary knows only the verb: {@code spoofing}. */
    private boolean isGerund(Hit hit, Word word) {
        return hit.layer() == Layer.LISTED
                && word.folded().endsWith("ing")
                && word.folded().equals(Tokens.fold(hit.term().text()));
    }

    /** Whether a word that may be a noun is one: {@code un compromis} is no form of {@code compromettre}. */
    private boolean isNoun(List<Word> words, int at) {
        return at > 0
                && Word.isJoined(words.get(at))
                && Grammar.isBeforeNoun(language, words.get(at - 1).folded())
                && morphology().readings(words.get(at).letters()).stream()
                        .anyMatch(r -> r.wordClass() == WordClass.NOUN);
    }

    private static boolean isWhole(String text, Span span) {
        return !(span.start() > 0 && Character.isLetterOrDigit(text.codePointBefore(span.start())))
                && !(span.end() < text.length() && Character.isLetterOrDigit(text.codePointAt(span.end())));
    }

    /** Whether it is a word and not a part of a name for machines: {@code auth.log}, {@code C:\log}, {@code --log}. */
    private static boolean isProse(String text, Span span) {
        int start = span.start();
        int end = span.end();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        if (before == '\\' || before == '$' || (before == '.' && start > 1 && isWord(text.charAt(start - 2)))) {
            return false;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && isWord(text.charAt(end + 1))) {
            return false;
        }
        boolean option = before == '-' && start > 1 && text.charAt(start - 2) == '-';
        return !option || (start > 2 && !Tokens.isSpace(text.charAt(start - 3)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** A place in the tree of all spellings, token by token. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Spelling> here = new ArrayList<>();

        @Nullable
        Node after(Token token) {
            return next.isEmpty() || token.before() == Token.Gap.BREAK ? null : next.get(token.key());
        }
    }
}
