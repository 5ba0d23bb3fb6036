// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Span;
import org.polydeck.term.TermMatch.Sense;

/**
 * Finds the terms of one language in texts: those that the glossary lists, in the forms that it lists. May be used by many
 * threads at once.
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

    private final Node root = new Node();
    private final List<Sense> shapes = new ArrayList<>();

    private TermMatcher() {}

    /** A matcher for the terms that hold in a language, whatever their status. */
    public static TermMatcher of(Glossary glossary, String language) {
        var matcher = new TermMatcher();
        for (Concept concept : glossary.concepts()) {
            for (Term term : concept.terms(language)) {
                if (term.wording() instanceof Wording.Shape) {
                    matcher.shapes.add(new Sense(concept, term));
                }
                Spelling.of(concept, term).forEach(matcher::add);
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

    /** The terms of a text, in its order. Of terms that overlap, the longest is found. */
    public List<TermMatch> find(CharSequence text) {
        return longest(findAll(text.toString(), Tokens.of(text)));
    }

    /** Of matches that overlap, the longest; of those that are as long, the first. */
    static List<TermMatch> longest(List<TermMatch> all) {
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

    /** The terms of a text that was cut into tokens, also those inside others. */
    List<TermMatch> findAll(String text, List<Token> tokens) {
        Map<Span, Set<Sense>> found = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Node node = root.next.get(tokens.get(i).folded());
            for (int j = i; node != null; j++) {
                if (!node.here.isEmpty()) {
                    add(found, node, text, tokens.subList(i, j + 1));
                }
                node = j + 1 < tokens.size() ? node.after(tokens.get(j + 1)) : null;
            }
        }
        if (!shapes.isEmpty()) {
            addShapes(found, text);
        }
        List<TermMatch> matches = new ArrayList<>();
        found.forEach((span, senses) ->
                matches.add(new TermMatch(span, text.substring(span.start(), span.end()), List.copyOf(senses))));
        return matches;
    }

    private static void add(Map<Span, Set<Sense>> found, Node node, String text, List<Token> tokens) {
        var span = new Span(
                tokens.get(0).span().start(),
                tokens.get(tokens.size() - 1).span().end());
        for (Spelling spelling : node.here) {
            if (spelling.fits(tokens) && isProse(text, span)) {
                found.computeIfAbsent(span, k -> new LinkedHashSet<>())
                        .add(new Sense(spelling.concept(), spelling.term()));
            }
        }
    }

    private void addShapes(Map<Span, Set<Sense>> found, String text) {
        var plain = new PatientText(text);
        BitSet masked = Tokens.masked(text);
        for (Sense sense : shapes) {
            Matcher matcher = ((Wording.Shape) sense.term().wording()).pattern().matcher(plain.again());
            while (plain.find(matcher)) {
                var span = new Span(matcher.start(), matcher.end());
                if (span.length() > 0
                        && isWhole(text, span)
                        && isProse(text, span)
                        && masked.get(span.start(), span.end()).isEmpty()) {
                    found.computeIfAbsent(span, k -> new LinkedHashSet<>()).add(sense);
                }
            }
        }
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
