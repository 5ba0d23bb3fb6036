// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Span;
import org.polydeck.term.TermIssue.Side;

/** What an issue says beside its message: expected, found, layer. */
class TermIssueTest {
    private static final Glossary GLOSSARY = Glossaries.yaml("""
        concepts:
          - id: token
            terms:
              en: [token]
              es: [{text: token}, {text: ficha, status: deprecated, reason: a counter in a game}]
          - id: key
            terms:
              en: [{text: key, pos: noun}]
              sv: [{text: nyckel, pos: noun}]
              is: [{text: lykill, pos: noun}]
              el: [{text: κλειδί, pos: noun}]
          - id: vulnerability
            terms:
              en: [{text: vulnerability}]
              de:
                - {text: Schwachstelle}
                - {text: Verwundbarkeit, status: admitted}
                - {text: Sicherheitslücke, status: admitted}
                - {text: Anfälligkeit, status: admitted}
                - {text: Sicherheitsleck, status: deprecated}
        """);

    @Test
    void namesAllThatIsExpectedInDataAndThreeInTheMessage() {
        assertEquals(
                List.of(new TermIssue(
                        TermIssue.MISSING,
                        Level.WARNING,
                        "'vulnerabilities' is not translated as the glossary has it; use 'Schwachstelle',"
                                + " 'Verwundbarkeit' or 'Sicherheitslücke'",
                        "vulnerability",
                        "vulnerability",
                        Side.SOURCE,
                        new Span(4, 19),
                        List.of("Schwachstelle", "Verwundbarkeit", "Sicherheitslücke", "Anfälligkeit"),
                        null,
                        Layer.DICTIONARY)),
                TermCheck.of(GLOSSARY, "en", "de").check("The vulnerabilities", "Die Löcher"));
    }

    @Test
    void aFormOfADeprecatedTermIsFoundByTheDictionary() {
        assertEquals(
                List.of("term-forbidden warning: 'Sicherheitslecks' is no longer to be used; use 'Schwachstelle'"
                        + " [Sicherheitslecks, dictionary]"),
                Hits.said(GLOSSARY, "de", "The vulnerabilities", "Die Sicherheitslecks"));
    }

    @Test
    void whatLooksLikeTheTermIsNamed() {
        assertEquals(
                List.of("term-missing warning: 'key' is not translated as the glossary has it; use 'nyckel', not"
                        + " 'nyckelhantering' [nyckelhantering, listed]"),
                Hits.said(GLOSSARY, "sv", "Protect the key", "Skydda nyckelhantering"));
        assertEquals(List.of(), Hits.said(GLOSSARY, "sv", "Protect key management", "Skydda nyckelhanteringen"));
    }

    @ParameterizedTest
    @CsvSource({
        "is, lykill, The keys, lyklarnir, null",
        "el, κλειδί, The keys, τα κλειδιά, κλειδιά",
    })
    void nothingIsSureInALanguageOfWhichNothingIsKnown(
            String language, String term, String source, String target, String found) {
        assertEquals(
                List.of("term-unsure info: 'keys' may not be translated as the glossary has it, and too little is known"
                        + " of the language to tell; see if '" + term + "' stands there in some form [" + found
                        + ", dictionary]"),
                Hits.said(GLOSSARY, language, source, target));
        assertEquals(List.of(), Hits.said(GLOSSARY, language, source, "— " + term + " —"));
    }

    @Test
    void aDeprecatedWordOfEverydayLanguageIsExcusedWhereTheRightOneStands() {
        assertEquals(
                List.of(),
                Hits.said(GLOSSARY, "es", "The data sheet mentions the token", "La ficha técnica menciona el token"));
        assertEquals(List.of(), Hits.said(GLOSSARY, "es", "The data sheet", "La ficha técnica"));
        String forbidden = "term-forbidden warning: 'ficha' is no longer to be used (a counter in a game); use 'token'"
                + " [ficha, listed]";
        assertEquals(List.of(forbidden), Hits.said(GLOSSARY, "es", "The token", "La ficha"));
        assertEquals(List.of(forbidden), Hits.said(GLOSSARY, "es", "A token, a token", "Un token y una ficha"));
    }
}
