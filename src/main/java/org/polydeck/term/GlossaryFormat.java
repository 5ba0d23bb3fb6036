// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.term.GlossaryExport.LeftOut;

/**
 * What other programs read of a glossary. The same glossary gives the same bytes; lines end in a line feed.
 *
 * <p>Only {@link #TBX} tells programs apart what may be written and what may not. Readers of the others take each term for
 * one to suggest, so that what is deprecated or forbidden stands there in remarks for people, never as a translation.
 */
public enum GlossaryFormat {
    /** TBX v3 (ISO 30042:2019), dialect TBX-Basic in the style DCA: all terms with their status. */
    TBX("tbx") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return Tbx.version3(pairs.source(), Tbx.Entry.of(pairs));
        }

        @Override
        String text(Glossary glossary, String language, List<LeftOut> leftOut) {
            return Tbx.version3(language, Tbx.Entry.of(glossary));
        }
    },

    /** TBX v2 (ISO 30042:2008), which is what OmegaT, Okapi and Weblate read. */
    TBX_2("tbx") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return Tbx.version2(pairs);
        }

        @Override
        String text(Glossary glossary, String language, List<LeftOut> leftOut) {
            return Tbx.version2(language, Tbx.Entry.of(glossary));
        }
    },

    /** A table: for a pair of languages with the columns of Weblate and Phrase, for all with those of Crowdin. */
    CSV("csv") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return CsvTable.of(pairs, leftOut);
        }

        @Override
        String text(Glossary glossary, String language, List<LeftOut> leftOut) {
            return CsvTable.of(glossary, leftOut);
        }
    },

    /** A glossary of OmegaT: source, target and remark, with tabs between; always for a pair of languages. */
    OMEGAT("utf8") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return OmegatTable.of(pairs);
        }

        @Override
        String text(Glossary glossary, String language, List<LeftOut> leftOut) {
            throw new UnsupportedOperationException("a glossary of OmegaT is for two languages");
        }
    };

    private final String extension;

    GlossaryFormat(String extension) {
        this.extension = extension;
    }

    /** How names of such files end, without the dot; OmegaT is sure of UTF-8 only where that is {@code utf8}. */
    public String extension() {
        return extension;
    }

    /**
     * The glossary for translations between two languages (BCP 47 tags). A concept is in it when both languages have words
     * for it that may be written; a name that stays as it is has the same words in both.
     */
    public GlossaryExport export(Glossary glossary, String sourceLanguage, String targetLanguage) {
        Pairs pairs = Pairs.of(glossary, sourceLanguage, targetLanguage);
        List<LeftOut> leftOut = new ArrayList<>(pairs.leftOut());
        String text = text(pairs, leftOut);
        for (Pairs.Pair pair : pairs.pairs()) {
            Losses.of(this, pair, leftOut);
        }
        return new GlossaryExport(text, pairs.pairs().size(), leftOut);
    }

    /** Whether there is a file for all languages. */
    public boolean isMultilingual() {
        return this != OMEGAT;
    }

    /**
     * The whole glossary, in all its languages.
     *
     * @param language the one that is translated
     * @throws UnsupportedOperationException unless {@link #isMultilingual()}
     */
    public GlossaryExport export(Glossary glossary, String language) {
        List<LeftOut> leftOut = new ArrayList<>();
        String text = text(glossary, language, leftOut);
        int concepts = 0;
        for (Concept concept : glossary.concepts()) {
            concepts += Losses.of(this, concept, leftOut) ? 1 : 0;
        }
        return new GlossaryExport(text, concepts, leftOut);
    }

    abstract String text(Pairs pairs, List<LeftOut> leftOut);

    abstract String text(Glossary glossary, String language, List<LeftOut> leftOut);
}
