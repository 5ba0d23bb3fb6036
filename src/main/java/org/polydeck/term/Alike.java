// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.stream.Collectors;

/** Terms that are found in the same places: capitals, hyphens and spaces are all that they differ in. */
final class Alike {
    private Alike() {}

    /** The same for terms that look alike. */
    static String key(Term term) {
        return term.wording() instanceof Wording.Shape ? "\0" + term.text() : key(term.text());
    }

    /** The same for words that look alike. */
    static String key(String words) {
        return Tokens.of(words).stream()
                .map(Token::key)
                .collect(Collectors.joining())
                .strip();
    }

    /** Whether two terms that look alike are found in the same places, too: in some, capitals matter. */
    static boolean isSame(Term a, Term b) {
        return letters(a).equals(letters(b)) || (!isCased(a) && !isCased(b));
    }

    private static String letters(Term term) {
        return Tokens.of(term.text()).stream().map(Token::letters).collect(Collectors.joining(" "));
    }

    private static boolean isCased(Term term) {
        return term.wording() instanceof Wording.Words words
                && switch (words.letters()) {
                    case EXACT -> true;
                    case IGNORE -> false;
                    case AUTO ->
                        letters(term)
                                .codePoints()
                                .skip(Languages.capitalisesNouns(term.language()) ? 1 : 0)
                                .anyMatch(Character::isUpperCase);
                };
    }
}
