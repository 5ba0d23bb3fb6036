// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;
import org.polydeck.term.Token.Script;

/**
 * A word of a text as its language sees it: of the tokens {@code user}, {@code '} and {@code s} one word.
 *
 * @param span in the text, with what hangs on
 * @param letters in NFKC, without what hangs on: {@code vpn} of {@code vpn:et}
 * @param folded the letters, without a difference between capitals and others
 * @param before what stands between it and the word before
 * @param open whether a hyphen follows it and no word: {@code lösenords-} in {@code lösenords- och nyckelhantering}
 */
record Word(Span span, String letters, String folded, Gap before, boolean open) {
    /** Languages that hang endings on with a colon: {@code OpenSSH:n}. */
    private static final Set<String> COLON = Set.of("sv", "fi");

    /** Languages that have apostrophes inside words: {@code комп'ютер}. */
    private static final Set<String> APOSTROPHE = Set.of("uk", "be");

    /** Languages that leave out vowels before others: {@code l'accès}. */
    private static final Set<String> ELISION = Set.of("fr", "it", "ca", "oc", "pt", "es");

    /** Of what is left before the apostrophe. */
    private static final int LONGEST_ELIDED = 5;

    private static final Set<String> CLITICS = Set.of(
            "me", "te", "se", "lhe", "lhes", "nos", "vos", "o", "a", "os", "as", "lo", "la", "los", "las", "no", "na",
            "nas");

    private static final int LONGEST_ENDING = 5;

    /** They may stand around any part of a term, and part nothing. */
    private static final String QUOTES = "«»‹›„“”‟\"〝〞";

    /** @param language primary subtag */
    static List<Word> of(String language, String text, List<Token> tokens) {
        List<Word> words = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (QUOTES.contains(token.letters())) {
                quoted = true;
                continue;
            }
            if (language.equals("pt") && isClitic(tokens, i + 1)) {
                words.add(withoutClitic(token, tokens.get(i + 1)));
                i++;
                continue;
            }
            int last = i + tail(language, tokens, i);
            Token end = tokens.get(last);
            boolean inside = last > i && APOSTROPHE.contains(language);
            words.add(new Word(
                    new Span(token.span().start(), end.span().end()),
                    inside ? token.letters() + "'" + end.letters() : token.letters(),
                    inside ? token.folded() + "'" + end.folded() : token.folded(),
                    quoted && token.before() == Gap.NONE ? Gap.SPACE : token.before(),
                    isOpen(text, end, last + 1 < tokens.size() ? tokens.get(last + 1) : null)));
            i = last;
            quoted = false;
        }
        return words;
    }

    /** Whether a Portuguese pronoun hangs on the word before: {@code revogá-la}. */
    private static boolean isClitic(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).before() == Gap.HYPHEN
                && CLITICS.contains(tokens.get(i).folded());
    }

    /** The verb, with the r that it loses before some pronouns: {@code revogar} of {@code revogá-la}. */
    private static Word withoutClitic(Token verb, Token clitic) {
        String letters = verb.letters();
        int vowel = "áêíô".indexOf(letters.charAt(letters.length() - 1));
        if (clitic.folded().startsWith("l") && !clitic.folded().startsWith("lh")) {
            letters =
                    vowel < 0 ? letters + "r" : letters.substring(0, letters.length() - 1) + "aeio".charAt(vowel) + "r";
        }
        var span = new Span(verb.span().start(), clitic.span().end());
        return new Word(span, letters, Tokens.fold(letters), verb.before(), false);
    }

    /** How many tokens after the one at {@code i} belong to its word. */
    private static int tail(String language, List<Token> tokens, int i) {
        if (i + 1 >= tokens.size()
                || !isWord(tokens.get(i))
                || tokens.get(i + 1).before() != Gap.NONE) {
            return 0;
        }
        String sign = tokens.get(i + 1).folded();
        boolean more = i + 2 < tokens.size() && tokens.get(i + 2).before() == Gap.NONE && isWord(tokens.get(i + 2));
        String next = more ? tokens.get(i + 2).folded() : "";
        if (sign.equals("'")) {
            if (APOSTROPHE.contains(language)) {
                return more ? 2 : 0;
            }
            if (ELISION.contains(language) && more && tokens.get(i).folded().length() <= LONGEST_ELIDED) {
                return 1;
            }
            return next.equals("s") ? 2 : isPlural(tokens, i) ? 1 : 0;
        }
        return sign.equals(":") && COLON.contains(language) && more && next.length() <= LONGEST_ENDING ? 2 : 0;
    }

    /** Whether an apostrophe after the token is that of {@code users' accounts}. */
    private static boolean isPlural(List<Token> tokens, int i) {
        return tokens.get(i).folded().endsWith("s")
                && i + 2 < tokens.size()
                && tokens.get(i + 2).before() == Gap.SPACE;
    }

    private static boolean isWord(Token token) {
        return token.script() == Script.SPACED || token.script() == Script.HANGUL;
    }

    private static boolean isOpen(String text, Token token, @Nullable Token next) {
        int end = token.span().end();
        return end < text.length()
                && Tokens.isHyphen(text.charAt(end))
                && (next == null || next.span().start() > end + 1);
    }

    /** Whether it has letters or digits. */
    boolean isWord() {
        return !folded.isEmpty() && Character.isLetterOrDigit(folded.codePointAt(0));
    }

    /** Whether another word follows without anything that parts them. */
    static boolean isJoined(Word next) {
        return next.before() != Gap.BREAK && next.isWord();
    }
}
