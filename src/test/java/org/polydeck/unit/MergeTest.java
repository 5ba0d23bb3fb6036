// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.deck.Deck;
import org.polydeck.unit.Merge.Options;
import org.polydeck.unit.Translation.State;

/** Whole decks: what comes in, what is translated, what comes out. */
class MergeTest {
    private static final Options SWEDISH = new Options("sv", true, Map.of());

    private static void assertMerged(String expected, String deck, String... pairs) {
        Merged merged = Notation.merge(deck, pairs);
        assertEquals(expected, merged.text());
        assertEquals("", Notation.refusals(merged));
    }

    @Test
    void changesWordsOnly() {
        assertMerged(
                """
                ---
                title: "Att sköta system"
                theme: gaia
                ---

                # Håll **nycklarna** hemliga  <!-- fit -->

                <!-- _footer: "%ATTRIBUTION_PREFIX% A. Photographer (CC BY 2.0)" -->

                - Lås `dörren`
                  till %ROOM%
                -   Gå hem

                | Port | Tjänst |
                |-----:|:--|
                | 22   | Skal |

                ![bg right:30%](door.png)

                ```
                # kept
                ```
                """,
                """
                ---
                title: "Running systems"
                theme: gaia
                ---

                # Keep **keys** secret  <!-- fit -->

                <!-- _footer: "%ATTRIBUTION_PREFIX% A. Photographer (CC BY 2.0)" -->

                - Lock `the door`
                  of %ROOM%
                -   Go home

                | Port | Service |
                |-----:|:--|
                | 22   | Shell |

                ![bg right:30%](door.png)

                ```
                # kept
                ```
                """.replace("`the door`", "`dörren`"),
                "Running systems",
                "Att sköta system",
                "Keep ⟨1⟩keys⟨/1⟩ secret",
                "Håll ⟨1⟩nycklarna⟨/1⟩ hemliga",
                "Lock ⟨1/⟩⟨2/⟩of ⟨3/⟩",
                "Lås ⟨1/⟩⟨2/⟩till ⟨3/⟩",
                "Go home",
                "Gå hem",
                "Port",
                "Port",
                "Service",
                "Tjänst",
                "Shell",
                "Skal");
    }

    @Test
    void movesCodes() {
        assertMerged(
                "`d` och [**y** x](u)<br>`c`\n",
                "`c` and [x **y**](u)<br>`d`\n",
                "⟨1/⟩ and ⟨2⟩x ⟨3⟩y⟨/3⟩⟨/2⟩⟨4/⟩⟨5/⟩",
                "⟨5/⟩ och ⟨2⟩⟨3⟩y⟨/3⟩ x⟨/2⟩⟨4/⟩⟨1/⟩");
    }

    @Test
    void translatesInsideCodes() {
        assertMerged(
                "Se [![En logga](l.png \"Loggans titel\")](u 'Länkens titel') nu <!-- sagt -->\n",
                "See [![A logo](l.png \"Title of the logo\")](u 'Title of the link') now <!-- said -->\n",
                "See ⟨1⟩⟨2/⟩⟨/1⟩ now",
                "Se ⟨1⟩⟨2/⟩⟨/1⟩ nu",
                "A logo",
                "En logga",
                "Title of the logo",
                "Loggans titel",
                "Title of the link",
                "Länkens titel",
                "said",
                "sagt");
    }

    @Test
    void keepsWhatIsNotTranslated() {
        Merged merged = Notation.merge("# One\n\n- Two\n- Three\n", "Two", "Två");
        assertEquals("# One\n\n- Två\n- Three\n", merged.text());
        assertEquals(1, merged.translated());
    }

    @Test
    void countsARepeatedFooterOnce() {
        Merged merged = Notation.merge("<!-- _footer: Part -->\n\n---\n\n<!-- _footer: Part -->\n", "Part", "Del");
        assertEquals("<!-- _footer: Del -->\n\n---\n\n<!-- _footer: Del -->\n", merged.text());
        assertEquals(1, merged.translated());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void mergesWhatIsDone(State state) {
        String deck = "# One\n";
        Merged merged = Merge.into(
                Notation.deck(deck),
                Rules.DEFAULT,
                Notation.translations(deck, state, "One", "Ett"),
                new Options("sv", false, Map.of()));
        boolean done = state.compareTo(State.TRANSLATED) >= 0;
        assertEquals(done ? "# Ett\n" : deck, merged.text());
        assertEquals(done ? 1 : 0, merged.translated());
        assertEquals("", Notation.refusals(merged));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "⏎", "\u200B", "⟨1/⟩"})
    void keepsTheSourceWhereNothingIsWritten(String nothing) {
        Merged merged = Notation.merge("Run `ls`\n", "Run ⟨1/⟩", nothing);
        assertEquals("Run `ls`\n", merged.text());
        assertEquals(0, merged.translated());
        assertEquals("", Notation.refusals(merged));
    }

    @Test
    void ignoresTranslationsOfOtherTexts() {
        Translation other = new Translation("heading-0000000000-1", Notation.target("Ett"), State.FINAL);
        Merged merged = Merge.into(Notation.deck("# One\n"), Rules.DEFAULT, Map.of(other.unit(), other), SWEDISH);
        assertEquals("<!-- lang: sv -->\n\n# One\n", merged.text());
    }

    // --- codes

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Kör nu => code-missing: the translation lacks code 1 (bold **), code 2 (code `ls`); put it back where it belongs",
                "⟨1⟩Kör⟨/1⟩ nu => code-missing: the translation lacks code 2 (code `ls`); put it back where it belongs",
                "⟨1⟩Kör ⟨2/⟩ => code-missing: the translation lacks code 1 (bold **); put it back where it belongs",
                "⟨1⟩Kör⟨/1⟩ ⟨2/⟩⟨3/⟩ => code-extra: the translation has a code that the source has not: 3; take it out",
                "⟨1⟩Kör⟨/1⟩ ⟨2/⟩⟨2/⟩ => code-duplicated: the translation has code 2 (code `ls`) twice; keep one",
                "⟨/1⟩Kör⟨1⟩ ⟨2/⟩ => code-nesting: codes of the translation overlap; close each one inside the one it was opened in",
            })
    void refusesWrongCodes(String target, String refusal) {
        Merged merged = Notation.merge("**Run** `ls`\n", "⟨1⟩Run⟨/1⟩ ⟨2/⟩", target);
        assertEquals("**Run** `ls`\n", merged.text());
        assertEquals(0, merged.translated());
        assertEquals("paragraph-a51e7d839b-1 " + refusal + "\n", Notation.refusals(merged));
    }

    @Test
    void refusesCodesThatOverlap() {
        Merged merged = Notation.merge("**a** *b*\n\nc\n", "⟨1⟩a⟨/1⟩ ⟨2⟩b⟨/2⟩", "⟨1⟩a⟨2⟩b⟨/1⟩c⟨/2⟩", "c", "d");
        assertEquals("**a** *b*\n\nd\n", merged.text());
        assertEquals(
                "code-nesting: codes of the translation overlap; close each one inside the one it was opened in",
                merged.refused().get(0).rule() + ": " + merged.refused().get(0).reason());
    }

    @Test
    void tellsEverythingThatIsWrong() {
        Merged merged = Notation.merge("`a` b\n", "⟨1/⟩ b", "x ⟨2/⟩");
        assertEquals(
                List.of("code-missing", "code-extra"),
                merged.refused().stream().map(Merged.Refusal::rule).toList());
    }

    // --- lang

    @ParameterizedTest
    @CsvSource({
        "---⏎title: A⏎---⏎# H⏎,                      ---⏎title: A⏎lang: sv⏎---⏎# H⏎",
        "---⏎lang: en⏎title: A⏎---⏎,                 ---⏎lang: sv⏎title: A⏎---⏎",
        "---⏎lang: \"en\"⏎---⏎,                      ---⏎lang: \"sv\"⏎---⏎",
        "---⏎lang: 'en-GB'⏎---⏎,                     ---⏎lang: 'sv'⏎---⏎",
        "---⏎lang:⏎---⏎# H⏎,                         ---⏎lang:⏎---⏎<!-- lang: sv -->⏎⏎# H⏎",
        "---⏎lang: [en]⏎---⏎# H⏎,                    ---⏎lang: [en]⏎---⏎<!-- lang: sv -->⏎⏎# H⏎",
        "# H <!-- lang: en -->⏎,                     # H <!-- lang: sv -->⏎",
        "---⏎lang: en⏎---⏎⏎> <!-- lang: \"en\" -->⏎, ---⏎lang: sv⏎---⏎⏎> <!-- lang: \"sv\" -->⏎",
        "---⏎title: A⏎...⏎# H⏎,                      ---⏎title: A⏎lang: sv⏎...⏎# H⏎",
        "# H⏎,                                       <!-- lang: sv -->⏎⏎# H⏎",
        "---⏎title: A⏎title: B⏎---⏎# H⏎,             ---⏎title: A⏎title: B⏎---⏎<!-- lang: sv -->⏎⏎# H⏎",
        "'',                                         ''",
        "⏎,                                          ⏎",
    })
    void setsLang(String deck, String expected) {
        for (String newline : new String[] {"\n", "\r\n", "\r"}) {
            for (String mark : new String[] {"", "\uFEFF"}) {
                assertEquals(
                        mark + expected.replace("⏎", newline),
                        Notation.merge(mark + deck.replace("⏎", newline), SWEDISH)
                                .text());
            }
        }
    }

    @Test
    void leavesLangWhereAskedTo() {
        assertMerged("---\nlang: en\n---\n# Ett\n", "---\nlang: en\n---\n# One\n", "One", "Ett");
    }

    // --- credits and variables

    @Test
    void fillsVariables() {
        Options options = new Options("de", false, Map.of("ATTRIBUTION_PREFIX", "Bild: \"x\"", "room", "Raum <1>"));
        assertEquals(
                """
                <!-- _footer: "Bild: \\"x\\" A. Photographer (CC BY 2.0)" -->

                # Im Raum \\<1>

                `%ATTRIBUTION_PREFIX%` in {{ other }}

                <!-- Raum <1> -->
                """.replace("\\<1>", "<1>"),
                Notation.merge("""
                                <!-- _footer: "%ATTRIBUTION_PREFIX% A. Photographer (CC BY 2.0)" -->

                                # In {{room}}

                                `%ATTRIBUTION_PREFIX%` in {{ other }}

                                <!-- {{ room }} -->
                                """, options, "In ⟨1/⟩", "Im ⟨1/⟩").text());
    }

    @Test
    void keepsCredits() {
        String deck =
                "---\nfooter: © 2026 The *Writers*\n---\n<!-- _footer: \"%ATTRIBUTION_PREFIX% A (CC BY)\" -->\n\n# H\n";
        assertMerged(deck.replace("# H", "# R"), deck, "H", "R");
        assertEquals("1  heading-44bd7ae60f-1  heading of level 1: H\n", Notation.shown(Notation.units(deck)));
    }

    @Test
    void offersCreditsWhereConfigured() {
        String deck = "<!-- _footer: Copyright reserved -->\n";
        assertEquals(List.of(), Units.of(Notation.deck(deck), Rules.DEFAULT));
        assertEquals(
                1,
                Units.of(Notation.deck(deck), new Rules(List.of(), List.of(), false))
                        .size());
    }

    @Test
    void takesVariablesOfTheProject() {
        Rules rules = new Rules(List.of(Pattern.compile("\\$\\([a-z]+\\)")), List.of(), true);
        Deck deck = Notation.deck("---\nauthor: Me\n---\n\nCall $(name) now\n");
        assertEquals("""
                0  metadata-d30af076b0-1  author of the deck: Me
                1  paragraph-354864ce11-1  paragraph: Call ⟨1 $(name)/⟩ now
                """, Notation.shown(Units.of(deck, rules)));
    }

    // --- links to headings

    @Test
    void letsLinksFollowHeadings() {
        assertMerged("""
                # Håll nycklarna säkra!

                # Frågor

                # Frågor

                [a](#håll-nycklarna-säkra) [b](<#frågor> "t") [c](#frågor-1) [d](#2) [e](x#questions)

                [f] <a href="#håll-nycklarna-säkra">g</a> [h](#unknown)

                <p><a href='#frågor'>i</a></p>

                [f]: #frågor-1 "Titel"
                """, """
                # Keep keys safe!

                # Questions

                # Questions

                [a](#keep-keys-safe) [b](<#questions> "t") [c](#questions-1) [d](#2) [e](x#questions)

                [f] <a href="#keep-keys-safe">g</a> [h](#unknown)

                <p><a href='#questions'>i</a></p>

                [f]: #questions-1 "Title"
                """, "Keep keys safe!", "Håll nycklarna säkra!", "Questions", "Frågor", "Title", "Titel");
    }

    @Test
    void letsLinksToNamesBe() {
        assertMerged(
                "# Två\n\n<a name=\"one\"></a>[x](#one)\n", "# One\n\n<a name=\"one\"></a>[x](#one)\n", "One", "Två");
    }

    // --- notes

    @Test
    void wrapsNotesAsTheirSourceIs() {
        String words = "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton";
        assertMerged(
                """
                # H

                <!--
                ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton
                sexton

                - ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton
                  femton sexton
                - ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton
                  femton sexton

                Segue: ett
                -->
                """,
                """
                # H

                <!--
                This paragraph is so long that whoever wrote it broke it at a column of 75
                and then went on

                - This bullet is so long, too, that it was broken, and the next line hangs
                  below it
                - Short

                Segue: on
                -->
                """,
                "This paragraph is so long that whoever wrote it broke it at a column of 75 and then went on",
                words,
                "This bullet is so long, too, that it was broken, and the next line hangs below it",
                words,
                "Short",
                words,
                "Segue: on",
                "Segue: ett");
    }

    @Test
    void wrapsNotesAtColumnZeroAndInItems() {
        String source = "A bullet that is so long that the one who wrote it began a new line without an indent";
        String target = "Punkt som är så lång att den som skrev den började på en ny rad utan något indrag alls";
        String deck =
                "<!--\n- A bullet that is so long that the one who wrote it began a new line\nwithout an indent\n-->\n";
        assertMerged(
                "<!--\n- Punkt som är så lång att den som skrev den började på en ny rad\nutan något indrag alls\n-->\n",
                deck,
                source,
                target);
        assertMerged(
                "- x\n\n  <!--\n  - Punkt som är så lång att den som skrev den började på en ny rad\n  utan"
                        + " något indrag alls\n  -->\n",
                "- x\n\n  " + deck.stripTrailing().replace("\n", "\n  ") + "\n",
                source,
                target);
    }

    @Test
    void leavesUnwrappedNotesUnwrapped() {
        String words = "ord ".repeat(60).strip();
        assertMerged("<!-- " + words + " -->\n", "<!-- Short -->\n", "Short", words);
    }

    @Test
    void wrapsWideCharactersByTheirWidth() {
        assertMerged(
                """
                <!--
                これは長い文章です。これは長い文章です。これは長い文章です。これは長い
                文章です。これは長い文章です。
                -->
                """,
                """
                <!--
                This is a long text. This is a long text. This is a long text. This is a
                long text. And this is one.
                -->
                """,
                "This is a long text. This is a long text. This is a long text. This is a long text. And this is one.",
                "これは長い文章です。".repeat(5));
    }

    /** Lines that were broken on purpose may look wrapped in a language without spaces. */
    @Test
    void keepsLinesOfNotesApart() {
        assertMerged(
                "<!--\n" + "これは長い文章です。".repeat(4) + "\n\nこれも。\n-->\n",
                "<!--\nThis one is broken on purpose\nand so is this\n-->\n",
                "This one is broken on purpose",
                "これは長い文章です。".repeat(4),
                "and so is this",
                "これも。");
    }

    /** A line must not begin as a bullet does, nor end where a reader would think that it was broken on purpose. */
    @Test
    void keepsWrappedNotesWhole() {
        assertMerged(
                "<!--\n[Bitcoin woes (number 9 / 3):\nhttps://example.org/a-long-address-of-a-page]\n-->\n",
                "<!--\nBitcoin woes (number 9 / 3):\nhttps://example.org/a-long-address-of-a-page\n-->\n",
                "Bitcoin woes (number 9 / 3): ⟨1/⟩",
                "[Bitcoin woes (number 9 / 3): ⟨1/⟩]");
        assertMerged(
                "<!--\nEtt två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton 15. )\nsexton\n-->\n",
                "<!--\nThis paragraph is so long that whoever wrote it broke it at a column of 75\nand then went on\n-->\n",
                "This paragraph is so long that whoever wrote it broke it at a column of 75 and then went on",
                "Ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton 15. ) sexton");
    }

    static IntStream widths() {
        return IntStream.rangeClosed(20, 100);
    }

    /** What was one text of a note is one when the merged deck is read, and what were two are two. */
    @ParameterizedTest(name = "{0} columns")
    @MethodSource("widths")
    void readsNotesAsTheyWereMeant(int width) {
        String words =
                "a note of 3) many (9 / 3): short - and 12. considerably longer words – or * signs + 1. ) of all "
                        + "kinds, with https://example.org/a-long-address-of-a-page-that-nobody-breaks and so on, up to its end.";
        for (String mark : List.of("", "- ", "> ")) {
            for (int gap = 1; gap < 3; gap++) {
                String quote = mark.equals("> ") ? mark : "";
                String bullet = mark.equals("> ") ? "" : mark;
                String indent = quote + " ".repeat(bullet.length());
                String between = ("\n" + quote).repeat(gap);
                String deck = quote + "<!--\n" + quote + bullet
                        + String.join(
                                "\n" + indent, Columns.wrap("Once " + words, width, bullet.length(), bullet.length()))
                        + between + bullet
                        + String.join(
                                "\n" + indent, Columns.wrap("Twice " + words, width, bullet.length(), bullet.length()))
                        + between + bullet + "Short" + between + "Last" + "\n" + quote + "-->\n";
                for (int length = 1; length < 160; length += 7) {
                    String[] pairs = Notation.units(deck).stream()
                            .map(u -> Notation.brief(u.asTarget()))
                            .distinct()
                            .flatMap(text -> Stream.of(text, "[Ett " + text + "]"))
                            .toArray(String[]::new);
                    pairs[pairs.length - 1] += " Och så vidare - 3. gången"
                            .repeat(8)
                            .substring(0, length)
                            .stripTrailing();
                    Merged merged = Notation.merge(deck, pairs);
                    assertEquals("", Notation.refusals(merged));
                    assertEquals(
                            Notation.units(deck).stream()
                                    .map(u -> Arrays.asList(pairs).indexOf(Notation.brief(u.asTarget())) + 1)
                                    .map(i -> pairs[i])
                                    .toList(),
                            Notation.units(merged.text()).stream()
                                    .map(u -> Notation.brief(u.asTarget()))
                                    .toList(),
                            merged.text());
                }
            }
        }
    }

    @Test
    void keepsNotesFromBeingDirectivesTogether() {
        Merged merged = Notation.merge(
                "<!--\nOne line.\n\nAnother line.\n-->\n", "One line.", "&amp;", "Another line.", "lang: x");
        assertEquals("<!--\n&amp;\n\nlang\u200B: x\n-->\n", merged.text());
        assertEquals("", Notation.refusals(merged));
    }

    // --- line ends

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void keepsLineEnds(String newline) {
        String deck = """
                # One

                Two
                three

                <!--
                This is a note that is long enough to be broken into two lines by the one
                who wrote it
                -->
                """;
        Map<String, String> targets = new HashMap<>();
        targets.put("One", "Ett");
        targets.put("Two⟨1/⟩three", "Två⟨1/⟩tre");
        targets.put(
                "This is a note that is long enough to be broken into two lines by the one who wrote it",
                "Det här är en anteckning som är lång nog för att brytas av den som skrev den");
        String expected = """
                # Ett

                Två
                tre

                <!--
                Det här är en anteckning som är lång nog för att brytas av den som skrev
                den
                -->
                """;
        String[] pairs = targets.entrySet().stream()
                .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
                .toArray(String[]::new);
        assertMerged(expected.replace("\n", newline), deck.replace("\n", newline), pairs);
        assertMerged("\uFEFF" + expected.replace("\n", newline), "\uFEFF" + deck.replace("\n", newline), pairs);
    }

    @Test
    void keepsMixedLineEndsAndTabs() {
        assertMerged(
                "#\tEtt\r\n\r\n-\tTvå\r\ttre\n\n|\tfyra\t|\r|---|\n",
                "#\tOne\r\n\r\n-\tTwo\r\tthree\n\n|\tfour\t|\r|---|\n",
                "One",
                "Ett",
                "Two⟨1/⟩three",
                "Två⟨1/⟩tre",
                "four",
                "fyra");
    }

    @Test
    void keepsAnEmptyDeckEmpty() {
        assertEquals("", Notation.merge("", SWEDISH).text());
    }

    @Test
    void keepsARejectedFrontMatter() {
        String deck = "---\ntitle: a\ntitle: b\n---\n# One\n";
        assertMerged(deck.replace("One", "Ett"), deck, "One", "Ett");
    }
}
