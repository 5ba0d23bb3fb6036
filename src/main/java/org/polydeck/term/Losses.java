// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.polydeck.term.GlossaryExport.LeftOut;
import org.polydeck.term.GlossaryExport.Why;

/** What a format can't say of terms that are in the file. */
final class Losses {
    private Losses() {}

    /**
     * Of a concept in all languages.
     *
     * @return whether the concept is in the file
     */
    static boolean of(GlossaryFormat format, Concept concept, List<LeftOut> leftOut) {
        boolean any = false;
        for (Term term : concept.terms()) {
            if (term.wording() instanceof Wording.Words words) {
                any |= !leftOut.contains(new LeftOut(concept.id(), term.text(), Why.FORMULA));
                ofWords(format, concept, term, words, leftOut);
            } else {
                leftOut.add(new LeftOut(concept.id(), term.text(), Why.PATTERN));
            }
        }
        return any;
    }

    private static void ofWords(
            GlossaryFormat format, Concept concept, Term term, Wording.Words words, List<LeftOut> leftOut) {
        Set<Why> why = new LinkedHashSet<>();
        if (format == GlossaryFormat.TBX_2) {
            lostInVersion2(concept, term, words, term.language(), why);
        } else if (!words.forms().stream().allMatch(Remark::isListable)) {
            why.add(Why.FORMS);
        }
        why.forEach(w -> leftOut.add(new LeftOut(concept.id(), term.text(), w)));
    }

    private static void lostInVersion2(Concept concept, Term term, Wording.Words words, String language, Set<Why> why) {
        forms(words, why);
        if (!term.status().isAllowed()) {
            bad(concept, term, language, why);
        }
    }

    private static void forms(Wording.Words words, Set<Why> why) {
        if (!words.forms().isEmpty()) {
            why.add(Why.FORMS);
        }
        if (words.letters() != Wording.Letters.AUTO) {
            why.add(Why.CASE);
        }
    }

    /** Of a word that only a remark names. */
    private static void bad(Concept concept, Term term, String language, Set<Why> why) {
        if (term.pos() != null || term.gender() != null) {
            why.add(Why.GRAMMAR);
        }
        if (term.note() != null || !Verdict.isReadable(concept, term, language)) {
            why.add(Why.NOTE);
        }
    }

    /** Of a concept in a pair of languages. */
    static void of(GlossaryFormat format, Pairs.Pair pair, List<LeftOut> leftOut) {
        Set<LeftOut> all = new LinkedHashSet<>(leftOut);
        Concept concept = pair.concept();
        for (Term term : pair.source()) {
            pairWord(format, pair, term, true, all);
        }
        for (Term term : pair.target()) {
            pairWord(format, pair, term, false, all);
        }
        boolean table = format == GlossaryFormat.OMEGAT;
        if ((table && concept.domain() != null)
                || ((table || format == GlossaryFormat.CSV) && concept.source() != null)) {
            all.add(new LeftOut(concept.id(), pair.source().get(0).text(), Why.CONCEPT));
        }
        leftOut.clear();
        leftOut.addAll(all);
    }

    private static void pairWord(GlossaryFormat format, Pairs.Pair pair, Term term, boolean source, Set<LeftOut> all) {
        if (!(term.wording() instanceof Wording.Words words)) {
            return;
        }
        Set<Why> why = new LinkedHashSet<>();
        Concept concept = pair.concept();
        switch (format) {
            case TBX -> {
                if (!words.forms().stream().allMatch(Remark::isListable)) {
                    why.add(Why.FORMS);
                }
            }
            case TBX_2 -> lostInVersion2(concept, term, words, pair.language(), why);
            case CSV, OMEGAT -> inTable(format, concept, term, words, source, pair.language(), why);
        }
        why.forEach(w -> all.add(new LeftOut(concept.id(), term.text(), w)));
    }

    private static void inTable(
            GlossaryFormat format,
            Concept concept,
            Term term,
            Wording.Words words,
            boolean source,
            String language,
            Set<Why> why) {
        forms(words, why);
        boolean csvSource = source && format == GlossaryFormat.CSV;
        if (csvSource) {
            why.remove(Why.CASE);
        }
        if (term.gender() != null || (term.pos() != null && !csvSource)) {
            why.add(Why.GRAMMAR);
        }
        if (source && term.note() != null) {
            why.add(Why.NOTE);
        }
        if (source && term.status() != Term.Status.PREFERRED) {
            why.add(Why.STATUS);
        } else if (!source && !term.status().isAllowed()) {
            bad(concept, term, language, why);
        }
    }
}
