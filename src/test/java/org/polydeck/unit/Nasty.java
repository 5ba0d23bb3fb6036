// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What nobody should write, and somebody will: decks and translations made of everything that has a meaning to Marp. */
final class Nasty {
    private static final List<String> TEXTS = List.of(
            // emphasis, code, links, HTML, entities, math, emoji, addresses
            "*x*",
            "2*3*4",
            "_x_",
            "__init__",
            "**「x」**です",
            "~~x~~",
            "~",
            "`a`",
            "`` ` ``",
            "[x](u)",
            "![",
            "[",
            "]",
            "(",
            ")",
            "[x]: u",
            "<word",
            "<",
            "<div>",
            "</b>",
            "<script>",
            "<style>",
            "<b0>",
            "<x1/>",
            "&name;",
            "&amp;",
            "5 < 6 & 7 > 3",
            "$a$",
            "$5 and $6",
            "$$",
            ":smile:",
            ":x:",
            "https://a.b/c",
            "http://x.y.",
            "www.x.y",
            "a@b.com",
            "mailto:a@b.c",
            "//example.com/x",
            "\\",
            "\\*",
            "^",
            "=",
            // what begins lines
            "# ",
            "#",
            "##",
            "C #",
            "- ",
            "+ ",
            "* ",
            "1. ",
            "2) ",
            ">",
            "```",
            "~~~",
            "===",
            "---",
            "***",
            "_ _ _",
            "---\n",
            "a\n- b",
            "    x",
            "-- x",
            "...",
            // tables, images, variables
            "|",
            "||",
            "a | b",
            "50%",
            "%",
            "fit",
            "bg",
            "left",
            "blur",
            "w:100",
            "{{v}}",
            "%VAR%",
            // notes and YAML
            "-->",
            "<!-- x -->",
            "footer: x",
            "class: y",
            "title: z",
            "header: \"a",
            "lang: x",
            "style: be careful",
            "prettier-ignore",
            "lint disable",
            ": ",
            " #",
            "@x",
            "!x",
            "\"",
            "'",
            // white space, signs that are not seen, scripts
            "\t",
            "\n",
            "\r\n",
            "  \n",
            "\n\n",
            "\u00A0",
            "\u3000",
            "\u2028",
            "\u0085",
            "\u0001",
            "\uFEFF",
            "\u200B",
            "\u2060",
            "\u200F",
            "\u202E",
            "العربية",
            "日本語「重要」",
            "é",
            "👩‍💻",
            "\uD83D\uDE00",
            "word",
            "Wort",
            "Straße",
            "слово");

    private static final List<String> BLOCKS = List.of(
            "# W\n",
            "## W <!-- fit -->\n",
            "W\n===\n",
            "W\nW\n---\n",
            "W\n",
            "W **W** W\nW\n",
            "- W\n- W\n  W\n",
            "* W\n\n  W\n",
            "3. W\n   1) W\n",
            "> W\n> > W\n",
            "| W | W |\n|---|:-:|\n| W | `a \\| b` W |\n| ![W](u) |\n",
            "[W](u \"W\") [W] [W][] [W][r]\n",
            "[W]: u 'W'\n",
            "[r]: #w (W)\n",
            "![W](u) ![bg left W](u \"W\")\n",
            "![w:1 W **W** h:2](u)\n",
            "![W]\n",
            "<div title=\"W\">\n\nW\n\n</div>\n",
            "<p>W <b>W</b><br>W</p>\n",
            "W <span title='W'>W</span> <br> W\n",
            "<img alt=W>\n",
            "<ul><li>W</li><li>W</li></ul>\n",
            "| <ul><li>W</li></ul> |\n|--|\n",
            "<style>W</style>\n",
            "```\nW\n```\n",
            "    W\n",
            "$$\nW\n$$\n",
            "W `W` $W$ :smile: %VAR% {{v}}\n",
            "W https://a.b/W a@b.com <https://c.d>\n",
            "<!-- W -->\n",
            "<!--W-->\n",
            "<!--\nW\n\n- W\n- W\n  W\n1. W\n-->\n",
            "W <!-- W --> W\n",
            "<!-- footer: W -->\n",
            "<!-- _header: \"W\" -->\n",
            "<!-- title: 'W' -->\n",
            "<!--\nfooter: |\n  W\n  W\n-->\n",
            "<!-- {header: W} -->\n",
            "<!-- headingDivider: 2 -->\n",
            "<!--\nThis note is so long that it was broken into two lines by the one who wrote it W\nW\n-->\n",
            "---\n",
            "***\n",
            "[x](#w) W\n",
            "W\\\nW  \nW\n",
            "**W**W ~~W~~ *W*\n",
            "- [ ] W\n",
            "1986\\. W &amp; W &lt;\n");

    private static final List<String> FRONTS = List.of(
            "",
            "",
            "",
            "---\ntitle: W\n---\n",
            "---\nfooter: \"W\"\nkeywords: W, W\nlang: en\n---\n",
            "---\nheader: 'W **W**'\nkeywords: [W, 'W']\nheadingDivider: 1\n---\n",
            "---\ndescription: |\n  W\n  W\n---\n",
            "---\ntitle: W\ntitle: W\n---\n",
            "---\nkeywords:\n  - W\n  - \"W\"\n...\n",
            "--- \nfooter: >-\n  W\n----\n");

    private final Random random;

    Nasty(long seed) {
        this.random = new Random(seed);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private boolean oneOf(int count) {
        return random.nextInt(count) == 0;
    }

    /** A small deck of whole constructs, with plain words or nasty texts in them. */
    String deck() {
        var out = new StringBuilder(FRONTS.get(random.nextInt(FRONTS.size())));
        for (int blocks = random.nextInt(8); blocks > 0; blocks--) {
            out.append(BLOCKS.get(random.nextInt(BLOCKS.size()))).append(oneOf(4) ? "" : "\n");
        }
        boolean tame = oneOf(2);
        for (int at = out.indexOf("W"); at >= 0; at = out.indexOf("W", at + 1)) {
            String words = tame || oneOf(2) ? "Word " + random.nextInt(20) : text().replace("W", "V") + "x";
            out.replace(at, at + 1, words.replace('W', 'w'));
        }
        return out.toString();
    }

    /** A translation with all codes in the source's order, and nasty texts in place of words. */
    List<Target> translation(Unit unit) {
        List<Target> target = new ArrayList<>();
        for (Target piece : unit.asTarget()) {
            if (piece instanceof Target.Text words) {
                var text = new StringBuilder();
                for (int count = 1 + random.nextInt(4); count > 0; count--) {
                    text.append(text()).append(oneOf(2) ? " " : "");
                }
                target.add(new Target.Text(text + (oneOf(3) ? words.text() : "")));
                continue;
            }
            if (oneOf(3)) {
                target.add(new Target.Text(text()));
            }
            target.add(piece);
        }
        if (oneOf(3)) {
            target.add(new Target.Text(text()));
        }
        if (oneOf(100)) {
            target.remove(random.nextInt(target.size())); // may be a code
        }
        return target;
    }
}
