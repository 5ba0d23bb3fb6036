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
            return Tbx.version3(pairs);
        }
    },

    /** TBX v2 (ISO 30042:2008), which is what OmegaT, Okapi and Weblate read. */
    TBX_2("tbx") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return Tbx.version2(pairs);
        }
    },

    /** A table, with the names of columns that Weblate and Phrase know. */
    CSV("csv") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return CsvTable.of(pairs, leftOut);
        }
    },

    /** A glossary of OmegaT: source, target and remark, with tabs between. */
    OMEGAT("utf8") {
        @Override
        String text(Pairs pairs, List<LeftOut> leftOut) {
            return OmegatTable.of(pairs);
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
        return new GlossaryExport(text, pairs.pairs().size(), leftOut);
    }

    abstract String text(Pairs pairs, List<LeftOut> leftOut);
}
