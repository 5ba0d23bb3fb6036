// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.deck.Deck;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.term.Glossary;
import org.polydeck.term.GlossaryReader;
import org.polydeck.unit.Merge;
import org.polydeck.unit.Rules;
import org.polydeck.unit.Unit;
import org.polydeck.unit.Units;
import org.polydeck.xliff.TargetPlaces;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffReader;

class CheckTest {
    private static final Glossary GLOSSARY =
            GlossaryReader.read(List.of(new Source("g.yaml", """
                    concepts:
                      - id: git
                        untranslatable: true
                        terms: {mul: [Git]}
                      - id: log
                        terms: {en: [log], sv: [logg, {text: loggbok, status: forbidden, replacement: logg}]}
                    """))).glossary();

    private static final TargetPlaces NOWHERE = TargetPlaces.of(InputStream::nullInputStream, "a.xlf");

    /** Findings on a deck of one unit, as {@code level rule: message}. */
    private static String findings(String language, String source, String target) {
        Deck deck = Deck.of(new Source("content/a.md", source));
        List<Unit> units = Units.of(deck, Rules.DEFAULT);
        XliffFile file = xliff(units.get(0).id(), target);
        var merged = Merge.into(deck, Rules.DEFAULT, file.translations(), new Merge.Options(language, true, Map.of()));
        Terms terms = Terms.of(GLOSSARY, "en", language);
        return Check.of(new Check.About("a.md", "en", language), deck, units, file, merged, terms, NOWHERE).stream()
                .map(f -> f.level().id() + " " + f.rule() + ": " + f.message())
                .collect(Collectors.joining("\n"));
    }

    private static XliffFile xliff(String id, String target) {
        String text = """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="content/a.md" source-language="en" target-language="sv" datatype="x"><body>
                <trans-unit id="ID"><source>-</source>TARGET</trans-unit></body></file></xliff>
                """.replace("ID", id).replace("TARGET", target);
        return XliffReader.read(new Source("a.xlf", text)).files().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Doors      | <target state='translated'>Dörrar</target>     | ""
            Doors      | ""                                             | info unit-untranslated: not translated yet
            Doors      | <target state='new'>-</target>                 | info unit-untranslated: not translated yet
            Doors      | <target state='translated'>Doors</target>      | info unit-identical: the translation is the same as the source; translate it, or leave it if it is meant so
            Git        | <target state='translated'>Git</target>        | ""
            Doors      | <target state='needs-review-translation'>Dörr</target> | info state-review: this translation needs a review; set its state when it is right
            Run `ls`   | <target state='translated'>Kör</target>        | error code-missing: the code 1 (`ls`) is missing; put it back
            Run        | <target state='translated'>Kör <x id='1'/></target> | error code-extra: the code 1 is not in the source; take it out
            Run `ls`   | <target state='translated'>Kör <x id='1'/><x id='1'/></target> | error code-duplicated: the code 1 (`ls`) is there 2 times; keep 1
            Doors      | <target state='translated'>Dörr&lt;g1></target> | warning tag-literal: '<g1>' is text here, yet looks like a code that a tool lost; put the code in
            Doors      | <target state='translated'>&amp;lt;/m2&amp;gt;</target> | warning tag-literal: '&lt;/m2&gt;' is text here, yet looks like a code that a tool lost; put the code in
            """)
    void tellsWhatIsWrong(String source, String target, String findings) {
        assertEquals(findings, findings("sv", source, target));
    }

    /** The source has the tag as a code, so that no tool takes it for one of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Bold \\<b1>     | 1 (\\<b1>)     | <b1>
            See &lt;x2/&gt; | 1 (&lt;x2/&gt;) | <x2/>
            End \\</p>     | 1 (\\</p>)     | </p>
            """)
    void tellsOfTagsThatAreTyped(String source, String code, String tag) {
        String typed = "<target state='translated'>Ord " + tag.replace("<", "&lt;") + "</target>";
        assertEquals(
                "error code-missing: the code " + code + " is missing; put it back\n"
                        + "warning tag-literal: '" + tag + "' is typed here, where the source has it as the code "
                        + code
                        + "; put that code in its place",
                findings("sv", source, typed));
        assertEquals("", findings("sv", source, "<target state='translated'>Ord <x id='1'/></target>"));
    }

    @Test
    void letsVariantsOfALanguageBeAlike() {
        assertEquals("", findings("en-GB", "Doors", "<target state='translated'>Doors</target>"));
    }

    @Test
    void tellsOfTerms() {
        assertEquals(
                List.of("term-forbidden"),
                findings("sv", "The log", "<target state='translated'>En loggbok</target>")
                        .lines()
                        .map(l -> l.replaceAll("^\\w+ ([a-z-]+): .*", "$1"))
                        .toList());
    }

    @Test
    void tellsOfCodesThatDoNotNest() {
        assertEquals(
                "error code-nesting: the code 2 (_) closes where it can't; close the inner one first",
                findings(
                                "sv",
                                "**a** _b_",
                                "<target state='translated'><x id='open-1'/>a<x id='open-2'/>b<x id='close-1'/><x id='close-2'/></target>")
                        .replaceAll("code \\d \\(.*?\\)", "code 2 (_)"));
    }

    @Test
    void tellsOfTextsThatAreGone() {
        Deck deck = Deck.of(new Source("content/a.md", ""));
        XliffFile file = xliff("heading-1", "<target state='translated'>Dörr</target>");
        var merged = Merge.into(deck, Rules.DEFAULT, Map.of(), new Merge.Options("sv", true, Map.of()));
        var found = Check.of(
                new Check.About("a.md", "en", "sv"),
                deck,
                List.of(),
                file,
                merged,
                Terms.of(Glossary.EMPTY, "en", "sv"),
                NOWHERE);
        assertEquals(
                "a.xlf:3:46: the deck no longer has this text; run 'polydeck extract' to bring the file up to date",
                found.get(0).line());
    }

    private static List<Finding> alone(XliffFile file) {
        List<Finding> found = new ArrayList<>();
        file.entries()
                .forEach(Check.alone(
                        new Check.About("x", "en", "sv"), Terms.of(Glossary.EMPTY, "en", "sv"), NOWHERE, found::add));
        return found;
    }

    /** By what XLIFF 1.2 says of the room, and XLIFF 2 with its size restriction module. */
    @Test
    void measuresTheTranslation() {
        String target = "<target state='translated'>Dörren</target>";
        XliffFile file = xliff("u1\" maxwidth=\"5\" size-unit=\"char", target);
        assertEquals(
                List.of("length-exceeded the translation has 6 characters, 5 are allowed; shorten it"),
                alone(file).stream().map(f -> f.rule() + " " + f.message()).toList());
        assertEquals(List.of(), alone(xliff("u1\" maxwidth=\"6\" size-unit=\"char", target)));
        // pixels, which nobody can measure here
        assertEquals(List.of(), alone(xliff("u1\" maxwidth=\"5", target)));
        assertEquals(List.of(), alone(xliff("u1\" maxwidth=\"5\" size-unit=\"pixel", target)));
    }

    @Test
    void checksAFileAlone() {
        XliffFile file = xliff("u1", "<target state='translated'>-&lt;g1></target>");
        List<Finding> found = alone(file);
        assertEquals(List.of("tag-literal"), found.stream().map(f -> f.rule()).toList());
    }
}
