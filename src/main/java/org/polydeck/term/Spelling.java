// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term in one of its forms, ready to be compared.
 *
 * @param exact for each token, whether capitals matter
 */
record Spelling(Concept concept, Term term, List<Token> tokens, List<Boolean> exact) {
    private static final Pattern JAPANESE_ENDING =
            Pattern.compile("(.*[\\p{IsHan}\\p{IsKatakana}].*?)(?:な|する|(?<=[えけげせてでねべめれいきぎしちにびみり])る)");

    /** The text of a term and all its forms; none for a pattern. */
    static List<Spelling> of(Concept concept, Term term) {
        List<Spelling> spellings = new ArrayList<>();
        if (term.wording() instanceof Wording.Words words) {
            spellings.add(of(concept, term, words, words.text()));
            words.forms().forEach(form -> spellings.add(of(concept, term, words, form)));
            variant(words.text()).ifPresent(form -> spellings.add(of(concept, term, words, form)));
        }
        return spellings;
    }

    /** What a Japanese word is without the ending that changes: {@code 脆弱} of {@code 脆弱な}, {@code 割り当て} of {@code 割り当てる}. */
    private static Optional<String> variant(String text) {
        Matcher ending = JAPANESE_ENDING.matcher(text);
        return ending.matches() ? Optional.of(ending.group(1)) : Optional.empty();
    }

    /** Whether a text can be found at all: no term goes across a dash or an address. */
    static boolean isFindable(String text) {
        List<Token> tokens = Tokens.of(text);
        return !tokens.isEmpty() && tokens.stream().noneMatch(t -> t.before() == Token.Gap.BREAK);
    }

    private static Spelling of(Concept concept, Term term, Wording.Words words, String text) {
        List<Token> tokens = Tokens.of(text);
        return new Spelling(
                concept,
                term,
                tokens,
                tokens.stream().map(t -> isExact(t, concept, term, words)).toList());
    }

    private static boolean isExact(Token token, Concept concept, Term term, Wording.Words words) {
        if (words.letters() != Wording.Letters.AUTO) {
            return words.letters() == Wording.Letters.EXACT;
        }
        if (concept.untranslatable()) {
            return true;
        }
        // "VPN" and "OpenSSH" are exact; in German, "Angriff" says nothing, so that "ANGRIFF" is found
        int from = Languages.capitalisesNouns(term.language()) ? 1 : 0;
        return token.letters().codePoints().skip(from).anyMatch(Character::isUpperCase);
    }

    /** Whether a run of tokens with the same keys has the capitals that it needs. */
    boolean fits(List<Token> found) {
        for (int i = 0; i < tokens.size(); i++) {
            if (exact.get(i) && !fits(tokens.get(i).letters(), found.get(i).letters())) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String wanted, String letters) {
        return concept.untranslatable() ? wanted.equals(letters) : isCased(wanted, letters);
    }

    /** Whether a word begins with the capitals of another, or is one in a text of capitals: {@code DDOS} is {@code DDoS}. */
    static boolean isCased(String wanted, String letters) {
        return letters.startsWith(wanted)
                || (wanted.length() > 2
                        && !wanted.equals(wanted.toLowerCase(Locale.ROOT))
                        && letters.startsWith(wanted.toUpperCase(Locale.ROOT)));
    }
}
