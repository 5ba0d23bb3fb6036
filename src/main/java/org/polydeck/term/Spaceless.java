// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.polydeck.morphology.Morpheme;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.WordClass;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;
import org.polydeck.term.Token.Script;

/**
 * Finds the forms of terms that Japanese and Chinese have: conjugated verbs, and loan words in longer ones. What stands as
 * it is listed is found without it. To be filled first; then many threads may ask it at once.
 */
final class Spaceless {
    /** What makes another word of the one before it: a person, a device, a property, a change. */
    private static final String SUFFIXES = "者化性的器機机員员師师家族";

    /** What turns the word after it into its opposite. */
    private static final String PREFIXES = "非不未無无反";

    /** The least letters of a katakana word beside which another one is looked for. */
    private static final int SHORTEST_LOAN = 3;

    private final Morphology morphology;
    private final boolean japanese;
    private final List<Spelling> loans = new ArrayList<>();
    private final List<Verb> verbs = new ArrayList<>();

    /** @param language primary subtag */
    Spaceless(String language) {
        this.morphology = Morphology.of(language);
        this.japanese = language.equals("ja");
    }

    /** A verb as its pieces, of which the last is conjugated. */
    private record Verb(Spelling spelling, List<String> lemmas) {}

    void add(Spelling spelling) {
        if (!japanese) {
            return;
        }
        List<Token> tokens = spelling.tokens();
        if (tokens.size() == 1 && tokens.get(0).script() == Script.KATAKANA) {
            loans.add(spelling);
        }
        List<Morpheme> morphemes = morphology.morphemes(spelling.term().text());
        if (morphemes.size() > 1 || (morphemes.size() == 1 && morphemes.get(0).wordClass() == WordClass.VERB)) {
            List<String> lemmas = morphemes.stream().map(Morpheme::lemma).toList();
            if (morphemes.get(morphemes.size() - 1).wordClass() == WordClass.VERB) {
                verbs.add(new Verb(spelling, lemmas));
            }
        }
    }

    void find(String text, List<Token> tokens, Consumer<Hit> hits) {
        for (Token token : tokens) {
            if (token.script() == Script.KATAKANA) {
                loans(token, hits);
            }
        }
        if (!verbs.isEmpty() && tokens.stream().anyMatch(t -> t.script() == Script.SPACELESS)) {
            verbs(morphology.morphemes(text), hits);
        }
    }

    private void loans(Token token, Consumer<Hit> hits) {
        String run = token.folded();
        for (Spelling loan : loans) {
            String term = loan.tokens().get(0).folded();
            int rest = run.length() - term.length();
            if (rest < SHORTEST_LOAN) {
                continue;
            }
            if (run.endsWith(term)) {
                hits.accept(hit(loan, token.span(), Layer.HEAD));
            } else if (run.startsWith(term)) {
                hits.accept(hit(loan, token.span(), Layer.MODIFIER));
            }
        }
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

    private static Hit hit(Spelling spelling, Span span, Layer layer) {
        return new Hit(span, spelling.concept(), spelling.term(), layer, true);
    }

    /** Whether the characters beside a place make another word of what stands there: {@code 攻撃者} is no {@code 攻撃}. */
    static boolean isOtherWord(List<Token> tokens, int first, int last) {
        Token end = tokens.get(last);
        if (end.script() == Script.SPACELESS && last + 1 < tokens.size()) {
            Token next = tokens.get(last + 1);
            if (next.before() == Gap.NONE && SUFFIXES.contains(next.folded())) {
                return true;
            }
        }
        Token begin = tokens.get(first);
        return begin.script() == Script.SPACELESS
                && first > 0
                && begin.before() == Gap.NONE
                && PREFIXES.contains(tokens.get(first - 1).folded());
    }
}
