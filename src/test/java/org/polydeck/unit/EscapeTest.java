// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a translation is written, place by place. Each row is a translation of "Words" and what then stands in the deck in
 * its place; {@code ⏎} is a line feed, {@code ␣} an invisible sign (U+2060 or U+200B), {@code ⍽} a no-break space.
 */
class EscapeTest {
    private static final String WORDS = "Words";

    /** What the deck has in place of "Words"; the whole deck where more than that has changed. */
    private static String written(String deck, String translation) {
        int at = deck.indexOf(WORDS);
        String source = Notation.units(deck).stream()
                .map(unit -> Notation.brief(unit.asTarget()))
                .filter(text -> text.contains(WORDS))
                .findFirst()
                .orElseThrow();
        Merged merged =
                Notation.merge(deck, source, translation.replace('␣', '\u2060').replace('⍽', '\u00A0'));
        assertEquals("", Notation.refusals(merged));
        String text = merged.text();
        String tail = deck.substring(at + WORDS.length());
        boolean inPlace = text.startsWith(deck.substring(0, at)) && text.endsWith(tail);
        return (inPlace ? text.substring(at, text.length() - tail.length()) : text)
                .replace('\n', '⏎')
                .replace('\u2060', '␣')
                .replace('\u200B', '␣')
                .replace('\u00A0', '⍽');
    }

    // --- Markdown that begins lines

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "# x => \\# x",
                "###### x => \\###### x",
                "####### x => ####### x",
                "#x => #x",
                "# => \\#",
                "- x => \\- x",
                "+ x => \\+ x",
                "* x => \\* x",
                "- => \\-",
                "+ => \\+",
                "* => \\*",
                "-x => -x",
                "1. x => 1\\. x",
                "2) x => 2\\) x",
                "1986. Ett år => 1986\\. Ett år",
                "7. => 7\\.",
                "1.x => 1.x",
                "(1) x => (1) x",
                "a) x => a) x",
                "> x => \\> x",
                ">x => \\>x",
                "``` x => \\`\\`\\` x",
                "~~~ x => \\~\\~\\~ x",
                "$$ x => \\$\\$ x",
                "=== => \\===",
                "--- => \\---",
                "*** => \\*\\*\\*",
                "___ => \\_\\_\\_",
                "- - - => \\- - -",
                "= x => = x",
                "-- x => -- x",
                "– x => – x",
                "... => ...",
                "[x]: u => \\[x\\]: u",
                "[^1]: u => \\[^1\\]: u",
                "%x => %x",
                "@x => @x",
                "<div>x</div> => \\<div>x\\</div>",
                "<!-- x --> => \\<!-- x -->",
                "<style>x => \\<style>x",
                "| a | b | => | a | b |",
            })
    void keepsLineStartsInParagraphs(String translation, String written) {
        assertEquals(written, written("Words\n", translation));
        assertEquals(written, written("> Words\n", translation));
        assertEquals(written, written("Words\n===\n", translation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "# x => \\# x",
                "> x => \\> x",
                "1. x => 1\\. x",
                "- x => \\- x",
                "--- => \\---",
                "* * * => \\* * *",
                "``` => \\`\\`\\`",
                "<div>x => \\<div>x",
                "[ ] x => [ ] x",
                "x => x",
            })
    void keepsLineStartsInItems(String translation, String written) {
        assertEquals(written, written("- Words\n", translation));
        assertEquals(written, written("1. one\n2. Words\n", translation));
        assertEquals(written, written("* a\n\n  > Words\n", translation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "Ett⟨1/⟩# x => Ett⏎\\# x",
                "Ett⟨1/⟩- x => Ett⏎\\- x",
                "Ett⟨1/⟩1. x => Ett⏎1\\. x",
                "Ett⟨1/⟩> x => Ett⏎\\> x",
                "Ett⟨1/⟩--- => Ett⏎\\---",
                "Ett⟨1/⟩=== => Ett⏎\\===",
                "Ett⟨1/⟩``` => Ett⏎\\`\\`\\`",
                "Ett⟨1/⟩<!-- x --> => Ett⏎\\<!-- x -->",
                "a | b⟨1/⟩--- | --- => a | b⏎\\--- | ---",
                "[x⟨1/⟩y]: u => \\[x⏎y\\]: u",
                "Ett  ⟨1/⟩  två => Ett⏎två",
                "Ett⍽⟨1/⟩⍽två => Ett⏎två",
                "⟨1/⟩Allt => <br>Allt",
                "Allt⟨1/⟩ => Allt<br>",
            })
    void keepsLineStartsInLaterLines(String translation, String written) {
        assertEquals(written + "⏎", written("First\nWords\n", translation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "C # => C \\#",
                "x ## => x #\\#",
                "# => \\#",
                "# x => # x",
                "- x => - x",
                "1. x => 1. x",
                "--- => ---",
                "ett⏎två => ett två",
                "x\\ => x\\\\",
                "<!-- fit --> => \\<!-- fit -->",
                "fit => fit",
            })
    void keepsHeadingsOnOneLine(String translation, String written) {
        assertEquals(written, written("# Words\n", translation));
        assertEquals(written, written("## Words <!-- fit -->\n", translation));
    }

    // --- Markdown anywhere

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "*x* => \\*x\\*",
                "2*3*4 => 2\\*3\\*4",
                "a * b => a * b",
                "_x_ => \\_x\\_",
                "__init__ => \\_\\_init\\_\\_",
                "snake_case => snake_case",
                "`x` => \\`x\\`",
                "[x](u) => \\[x\\](u)",
                "[x] => [x]",
                "a] b => a\\] b",
                "![x](u) => \\!\\[x\\](u)",
                "x! => x!",
                "a <word> => a \\<word>",
                "a < b and <3 => a < b and <3",
                "&amp; => &amp;amp;",
                "&#65; => &amp;#65;",
                "AT&T & co => AT&T & co",
                "$a$ => \\$a\\$",
                "$5 and $6 => \\$5 and \\$6",
                "$5 => $5",
                "~~x~~ => \\~\\~x\\~\\~",
                "~9 => ~9",
                "C:\\new => C:\\new",
                "\\* => \\\\\\*",
                "x\\ => x\\\\",
                "**「x」**です => \\*\\*「x」\\*\\*です",
                "ett⏎⏎två => ett två",
                "{{x}} and %VAR% => {{x}} and %VAR%",
                "a⍽b => a⍽b",
                "👩‍💻 => 👩‍💻",
            })
    void keepsSignsFromBeingMarks(String translation, String written) {
        assertEquals("x " + written, written("Words\n", "x " + translation));
        assertEquals("x " + written, written("- Words\n", "x " + translation));
        assertEquals("x " + written, written("# Words\n", "x " + translation));
    }

    @ParameterizedTest
    @CsvSource({
        ":x:,                   :␣x:",
        "gå:smile:hem,          gå:␣smile:hem",
        ":100:,                 :␣100:",
        "10:30:45,              10:30:45",
        "a: b: c,               a: b: c",
    })
    void keepsColonsFromBeingEmoji(String translation, String written) {
        assertEquals(written, written("Words\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.b/c,         https\\://a.b/c",
        "se http://a.b.,        se http\\://a.b.",
        "ftp://x.y,             ftp\\://x.y",
        "mailto:a@b.com,        mailto\\:a\\@b.com",
        "a@b.com,               a\\@b.com",
        "//x.y/z,               \\//x.y/z",
        "www.x.y och x.com,     www.x.y och x.com",
    })
    void keepsAddressesFromBeingLinks(String translation, String written) {
        assertEquals(written, written("Words\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "⟨1⟩「x」⟨/1⟩です,       <strong>「x」</strong>です",
        "⟨1⟩Obs:⟨/1⟩detta,      <strong>Obs:</strong>detta",
        "a⟨1⟩«x»⟨/1⟩b,          a<strong>«x»</strong>b",
        "⟨1⟩ x ⟨/1⟩y,           <strong> x </strong>y",
        "⟨1⟩*x*⟨/1⟩ y,          **\\*x\\*** y",
        "*⟨1⟩x⟨/1⟩*,            \\***x**\\*",
        "y⟨1⟩x⟨/1⟩y,            y**x**y",
    })
    void writesEmphasisThatIsRead(String translation, String written) {
        assertEquals(written + "⏎", written("**Words** here\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "*,   ⟨1⟩「x」⟨/1⟩です,   <em>「x」</em>です",
        "_,   y⟨1⟩x⟨/1⟩y,        y<em>x</em>y",
        "~~,  ⟨1⟩「x」⟨/1⟩です,   <s>「x」</s>です",
        "~~,  ~⟨1⟩x⟨/1⟩,         \\~~~x~~",
    })
    void writesOtherEmphasisThatIsRead(String mark, String translation, String written) {
        assertEquals(written + "⏎", written(mark + "Words" + mark + " here\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "`⟨1/⟩ ⟨2/⟩,            \\``c` $d$",
        "⟨1/⟩⟨2/⟩5,             `c`$d$␣5",
        "$x ⟨2/⟩ ⟨1/⟩,          \\$x $d$ `c`",
        "x⟨1/⟩y⟨2/⟩,            x`c`y$d$",
    })
    void keepsCodeAndFormulasApart(String translation, String written) {
        assertEquals(written + "⏎", written("Words `c` and $d$\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "x⟨1/⟩y,                x<https://a.b/c>y",
        "⟨1/⟩/d,                <https://a.b/c>/d",
        "⟨1/⟩. x,               https://a.b/c. x",
    })
    void keepsAddressesApart(String translation, String written) {
        assertEquals(written + "⏎", written("Words https://a.b/c\n", translation));
    }

    /** A tag that is text stays as the deck writes it; one that a translator types is escaped. */
    @ParameterizedTest
    @CsvSource({
        "⟨2/⟩ ⟨1/⟩ x,            &lt;x1/> \\<b0> x",
        "⟨1/⟩⟨2/⟩x,              \\<b0>&lt;x1/>x",
        "x\\⟨1/⟩&⟨2/⟩,           x\\\\\\<b0>&&lt;x1/>",
        "<i4> ⟨1/⟩ ⟨2/⟩,         \\<i4> \\<b0> &lt;x1/>",
    })
    void keepsTagsThatAreText(String translation, String written) {
        for (String before : new String[] {"", "- ", "## ", "a | b\n-|-\nc | "}) {
            assertEquals(
                    before + written + "\n",
                    Notation.merge(before + "Words \\<b0> &lt;x1/>\n", "Words ⟨1/⟩ ⟨2/⟩", translation)
                            .text());
        }
    }

    /** Where the deck's spelling would begin an element, it is another. */
    @Test
    void keepsTagsThatAreTextFromBeginningALine() {
        assertEquals("\\<p class\\=\"a\"\\> x⏎", written("Words <p class=\"a\"\\>\n", "⟨1/⟩ x"));
    }

    // --- tables

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "a | b => a \\| b",
                "a \\| b => a \\\\\\| b",
                "`a|b` => \\`a\\|b\\`",
                "ett⏎två => ett två",
                "# x => # x",
                "- x => - x",
                "*x* => \\*x\\*",
                "--- => ---",
            })
    void keepsCells(String translation, String written) {
        assertEquals(written, written("| Words | b |\n|---|---|\n| c | d |\n", translation));
        assertEquals(written, written("a | b\n---|---\nc | Words |\n", translation));
    }

    @Test
    void keepsABackslashOffThePipe() {
        assertEquals("x\\\\ ", written("|Words|b|\n|---|---|\n", "x\\"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "[a](u \"Words\") => a | \"b\" => a \\| \\\"b\\\"",
                "[a](u \"Words\") => \\| => \\\\\\|",
                "![Words](u) => a | b => a \\| b",
                "x <b title=\"Words\">b</b> => a | b => a \\| b",
                "x <!-- Words --> => a | b => a \\| b",
                "x <!-- footer: \"Words\" --> => a | \"b\" => a \\| \\\"b\\\"",
                "x <!-- title: 'Words' --> => a | b => a \\| b",
            })
    void keepsPipesInWhatStandsInCells(String cell, String translation, String written) {
        assertEquals(written, written("| " + cell + " | b |\n|---|---|\n| c | d |\n", translation));
    }

    // --- links, titles, images

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "Se ⟨1⟩a]b⟨/1⟩ => Se [a\\]b](u)",
                "Se ⟨1⟩[x]⟨/1⟩ => Se [\\[x\\]](u)",
                "Se ⟨1⟩[a](b)⟨/1⟩ => Se [\\[a\\](b)](u)",
                "Se ⟨1⟩https://x.y⟨/1⟩ => Se [https\\://x.y](u)",
                "Se ⟨1⟩x\\⟨/1⟩ => Se [x\\\\](u)",
                "⟨1⟩x⟨/1⟩(y) => [x](u)(y)",
                "[⟨1⟩x⟨/1⟩] => \\[[x](u)\\]",
                "!⟨1⟩x⟨/1⟩ => \\![x](u)",
            })
    void keepsLinks(String translation, String written) {
        assertEquals(written + "⏎", written("See [Words](u) now\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "[Words][],             ⟨1⟩Ord⟨/1⟩,     [Ord][Words]",
        "[Words],               ⟨1⟩Ord⟨/1⟩,     [Ord][Words]",
        "[Words],               ⟨1⟩a]b⟨/1⟩,     [a\\]b][Words]",
        "[Words][words],        ⟨1⟩Ord⟨/1⟩,     [Ord][words]",
        "![Words],              Ord,            ![Ord][Words]",
        "![Words][],            Ord,            ![Ord][Words]",
        "![Words][words],       Ord,            ![Ord][words]",
    })
    void keepsReferences(String source, String translation, String written) {
        String definition = "\n\n[words]: u\n";
        assertEquals(
                (written + definition).replace('\n', '⏎'),
                Notation.merge(source + definition, source.startsWith("!") ? "Words" : "⟨1⟩Words⟨/1⟩", translation)
                        .text()
                        .replace('\n', '⏎'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "\" => säg \"hej\" => säg \\\"hej\\\"",
                "\" => it's (so) => it's (so)",
                "\" => x\\ => x\\\\",
                "\" => a\\b => a\\b",
                "\" => &amp; & => &amp;amp; &",
                "\" => ett⏎⏎två => ett två",
                "\" => *x* <b> => *x* <b>",
                "' => it's => it\\'s",
                "' => säg \"hej\" => säg \"hej\"",
                "( => a (b) => a \\(b\\)",
                "( => a ) b => a \\) b",
            })
    void keepsTitles(String quote, String translation, String written) {
        String close = quote.equals("(") ? ")" : quote;
        assertEquals(written, written("[a](u " + quote + "Words" + close + ")\n", translation));
        assertEquals(written, written("![a](u " + quote + "Words" + close + ")\n", translation));
        assertEquals(written, written("[a]\n\n[a]: u " + quote + "Words" + close + "\n", translation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "50% rabatt => ␣50% rabatt",
                "50%⍽rabatt => ␣50%⍽rabatt",
                "50%, rabatt => 50%, rabatt",
                "fit => ␣fit",
                "left bg right => ␣left ␣bg ␣right",
                "blur:5px => ␣blur:5px",
                "w:100 x => ␣w:100 x",
                "invert x => ␣invert x",
                "center => center",
                "a [b] c => a [b] c",
                "a ] b => a ］ b",
                "a [ b => a ［ b",
                "*x* AT&T => ∗x∗ AT&T",
                "`x` y => ˋxˋ y",
                "a\\]b &amp; => a＼］b ＆amp;",
                "$x$ y => ＄x＄ y",
                "\"x\" & 'y' => \"x\" & 'y'",
                "x <b> y => x <b> y",
                ":smile: x => :smile: x",
                "ett⏎två => ett två",
            })
    void keepsAlternativeTexts(String translation, String written) {
        assertEquals(written, written("![Words](u)\n", translation));
        assertEquals(written, written("![w:200 Words](u)\n", translation));
    }

    @ParameterizedTest
    @CsvSource({"vertical, ␣vertical", "cover it, ␣cover it", "*x* & `y`, *x* & `y`", "50%, ␣50%", "center, center"})
    void keepsCaptionsOfBackgrounds(String translation, String written) {
        assertEquals(written, written("![bg left Words](u)\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "a ⟨1/⟩ b,              ![a w:200 b](u)",
        "a⟨1/⟩b,                ![a w:200 b](u)",
        "⟨1/⟩ b,                ![w:200 b](u)",
    })
    void keepsOptionsApart(String translation, String written) {
        assertEquals(written + "⏎", written("![Words w:200 more](u)\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "![Words \\<b0>](u),                 ![\\<b0> ord](u)",
        "![Words &lt;b0&gt;](u),             ![&lt;b0&gt; ord](u)",
        "![bg Words <b0>](u),                ![bg <b0> ord](u)",
        "[a](u 'Words \\<b0\\>'),            [a](u '\\<b0\\> ord')",
        "[a](u 'Words <b0>'),                [a](u '<b0> ord')",
        "<p>Words &lt;b0&gt;</p>,            <p>&lt;b0&gt; ord</p>",
        "<p title='Words &lt;b0>'>,          <p title='&lt;b0> ord'>",
        "<p title=Words&lt;b0&gt;>,          '<p title=\"&lt;b0&gt; ord\">'",
        "<!-- Words <b0> -->,                <!-- <b0> ord -->",
        "'<!-- footer: \"Words \\\\<b0>\" -->', '<!-- footer: \"\\\\<b0> ord\" -->'",
        "<!-- footer: 'Words &lt;b0>' -->,   <!-- footer: '&lt;b0> ord' -->",
        "<!-- title: Words <b0> -->,         <!-- title: <b0> ord -->",
    })
    void keepsTagsThatAreTextInAnyPlace(String deck, String written) {
        assertEquals(
                written + "\n",
                Notation.merge(deck + "\n", deck.contains("Words&") ? "Words⟨1/⟩" : "Words ⟨1/⟩", "⟨1/⟩ ord")
                        .text());
    }

    // --- HTML

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "a < b & c => a &lt; b & c",
                "<b>x</b> => &lt;b>x&lt;/b>",
                "&amp; &copy => &amp;amp; &amp;copy",
                "**x** => **x**",
                "ett⏎⏎två => ett två",
                "--> => -->",
            })
    void keepsTextInHtml(String translation, String written) {
        assertEquals(written, written("<p>Words</p>\n", translation));
        assertEquals(written, written("<ul><li>Words</li></ul>\n", translation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "\" => säg \"hej\" => säg &quot;hej&quot;",
                "\" => it's => it's",
                "\" => a < b > c & d => a < b > c & d",
                "\" => &quot; => &amp;quot;",
                "\" => ett⏎två => ett två",
                "' => it's \"x\" => it&#39;s \"x\"",
            })
    void keepsAttributes(String quote, String translation, String written) {
        assertEquals(written, written("<img alt=" + quote + "Words" + quote + ">\n", translation));
        assertEquals(written, written("See <b title=" + quote + "Words" + quote + ">b</b>\n", translation));
    }

    @ParameterizedTest
    @CsvSource({"Ord, Ord", "två ord, \"två ord\"", "it's, \"it's\"", "a>b, \"a>b\""})
    void putsQuotesAroundBareAttributes(String translation, String written) {
        assertEquals(written, written("<img alt=Words>\n", translation));
    }

    // --- YAML

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "ord => ord => ord => ord",
                "säg \"hej\" => \"säg \\\"hej\\\"\" => säg \\\"hej\\\" => säg \"hej\"",
                "it's => it's => it's => it''s",
                "a: b => \"a: b\" => a: b => a: b",
                "a # b => \"a # b\" => a # b => a # b",
                "C:\\new => \"C:\\\\new\" => C:\\\\new => C:\\new",
                "[x] => \"[x]\" => [x] => [x]",
                "- x => \"- x\" => - x => - x",
                "> x => \"> x\" => > x => > x",
                "@x => \"@x\" => @x => @x",
                "ett⏎två => ett två => ett två => ett två",
            })
    void keepsStringsOfYaml(String translation, String plain, String inDouble, String inSingle) {
        for (String key : new String[] {"title", "footer", "_header"}) {
            assertEquals(plain, written("---\n" + key + ": Words\n---\n", translation));
            assertEquals(inDouble, written("---\n" + key + ": \"Words\"\n---\n", translation));
            assertEquals(inSingle, written("---\n" + key + ": 'Words'\n---\n", translation));
            assertEquals(plain, written("<!-- " + key + ": Words -->\n", translation));
            assertEquals(inDouble, written("<!-- " + key + ": \"Words\" -->\n", translation));
            assertEquals(inSingle, written("<!-- " + key + ": 'Words' -->\n", translation));
        }
        assertEquals(plain, written("---\nkeywords:\n- Words\n- b\n---\n", translation));
        assertEquals(inDouble, written("---\nkeywords: [\"Words\", b]\n---\n", translation));
        assertEquals(inSingle, written("---\nkeywords: ['Words', b]\n---\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "|,  ord,       '\"ord\\n\"'",
        "|-, 'a: \"b\"', '\"a: \\\"b\\\"\"'",
        ">,  a # b,     '\"a # b\\n\"'",
        ">-, ord,       '\"ord\"'",
    })
    void writesBlocksOfYamlOnOneLine(String mark, String translation, String written) {
        String deck = "---\nfooter: " + mark + "\n  Words\n---\n";
        assertEquals(
                "---\nfooter: " + written + "\n---\n",
                Notation.merge(deck, "Words", translation).text());
    }

    /** A header or footer is Markdown first, and YAML then. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "*x* => \\\\*x\\\\*",
                "https://x.y => https\\\\://x.y",
                ":smile: => :␣smile:",
                "<b> => \\\\<b>",
                "# x => # x",
            })
    void keepsMarkdownInMargins(String translation, String written) {
        assertEquals(written, written("---\nfooter: \"Words\"\n---\n", translation));
        assertEquals(written, written("<!-- _header: \"Words\" -->\n", translation));
    }

    @ParameterizedTest
    @CsvSource({
        "title: Words,          'title: \"a --\\u003e b\"'",
        "footer: 'Words',       'footer: \"a --\\u003e b\"'",
        "footer: \"Words\",     'footer: \"a --\\u003e b\"'",
    })
    void keepsDirectivesInTheirComments(String directive, String written) {
        assertEquals(
                "<!-- " + written + " -->\n",
                Notation.merge("<!-- " + directive + " -->\n", "Words", "a --> b")
                        .text());
    }

    @ParameterizedTest
    @CsvSource({"'x, y', 'x， y'", "x; y, x; y"})
    void keepsKeywordsInTheirString(String translation, String written) {
        assertEquals(
                "---\nkeywords: \"" + written + ", b\"\n---\n",
                Notation.merge("---\nkeywords: \"Words, b\"\n---\n", "Words", translation)
                        .text());
    }

    // --- notes

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¤',
            value = {
                "a --> b => a -- > b",
                "> x => > x",
                "- x => ␣- x",
                "1. x => ␣1. x",
                "footer: x => footer␣: x",
                "_class : x => _class ␣: x",
                "title: x => title␣: x",
                "style: be careful => style␣: be careful",
                "{footer: x} => {footer␣: x}",
                "\"footer\": x => \"footer\"␣: x",
                "&amp; lang: x => &amp; lang␣: x",
                "Note: x => Note: x",
                "Footer: x => Footer: x",
                "prettier-ignore => ␣prettier-ignore",
                "markdownlint-disable MD013 => ␣markdownlint-disable MD013",
                "lint disable x => ␣lint disable x",
                "*x* & `y` <b> => *x* & `y` <b>",
                "ett⏎två => ett två",
            })
    void keepsNotes(String translation, String written) {
        assertEquals(written, written("<!-- Words -->\n", translation));
        assertEquals(written, written("<!--\nWords\n-->\n", translation));
        assertEquals(written, written("Text <!-- Words --> more\n", translation));
        assertEquals(written, written("- item\n\n  <!--\n  Words\n  -->\n", translation));
    }

    @ParameterizedTest
    @CsvSource({"> x, ' > x'", "-x, ' -x'", "x-, 'x- '", "-> x, ' -> x'"})
    void keepsNotesOffTheirMarks(String translation, String written) {
        assertEquals(written, written("<!--Words-->\n", translation));
    }

    @ParameterizedTest
    @CsvSource({"fit, ␣fit", "fit it, fit it"})
    void keepsNotesInHeadings(String translation, String written) {
        assertEquals(written, written("# Heading <!-- Words -->\n", translation));
    }
}
