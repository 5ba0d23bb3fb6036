// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polydeck.check.Progress;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;

class ReportTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    "term-missing",
                    Level.ERROR,
                    "a \"term\" is missing; add it",
                    "sv",
                    "a/b.md",
                    3,
                    "item-1",
                    "key",
                    "nyckel",
                    new Place("translations/sv/a/b.xlf", 12, 7),
                    new Place("content/a/b.md", 31, 3)),
            Finding.at(Place.of("content/c.md"), "deck-unreadable", Level.WARNING, "can't be read"),
            Finding.at(new Place("x.yml", 2, 0), "small", Level.INFO, "worth knowing"));

    private static String report(Format format, Style style, Summary start) throws IOException {
        var out = new StringWriter();
        Report report = format.to(out, style);
        Summary summary = start;
        for (Finding finding : FINDINGS) {
            report.add(finding);
            summary = summary.plus(finding);
        }
        report.end(summary);
        return out.toString();
    }

    @Test
    void writesText() throws IOException {
        assertEquals("""
                translations/sv/a/b.xlf:12:7: error: a "term" is missing; add it [term-missing]
                    slide 3 · content/a/b.md:31:3 · item-1
                content/c.md: warning: can't be read [deck-unreadable]
                2 decks in 1 language: 1 error, 1 warning; 1 for information (-v shows them)
                """, report(Format.TEXT, Style.PLAIN, Summary.of(List.of("sv"), 2, 0)));
        assertEquals("""
                translations/sv/a/b.xlf:12:7: error: a "term" is missing; add it [term-missing]
                    slide 3 · content/a/b.md:31:3 · item-1 · 14ed5e5fca
                content/c.md: warning: can't be read [deck-unreadable]
                x.yml:2: info: worth knowing [small]
                1 file: 1 error, 1 warning, 1 for information
                """, report(Format.TEXT, new Style(false, true), Summary.of(List.of(), 0, 1)));
    }

    @Test
    void writesColors() throws IOException {
        assertEquals(
                "\u001B[1mcontent/c.md\u001B[0m: \u001B[1;33mwarning\u001B[0m: can't be read\u001B[2m [deck-unreadable]\u001B[0m",
                report(Format.TEXT, new Style(true, false), Summary.of(List.of(), 0, 1))
                        .lines()
                        .toList()
                        .get(2));
    }

    @Test
    void writesJson() throws IOException {
        assertEquals("""
                {
                  "version": 1,
                  "findings": [
                    {
                      "id": "14ed5e5fca",
                      "rule": "term-missing",
                      "level": "error",
                      "message": "a \\"term\\" is missing; add it",
                      "language": "sv",
                      "deck": "a/b.md",
                      "slide": 3,
                      "unit": "item-1",
                      "concept": "key",
                      "term": "nyckel",
                      "xliff": {
                        "file": "translations/sv/a/b.xlf",
                        "line": 12,
                        "column": 7
                      },
                      "source": {
                        "file": "content/a/b.md",
                        "line": 31,
                        "column": 3
                      }
                    },
                    {
                      "id": "f929ec1f3a",
                      "rule": "deck-unreadable",
                      "level": "warning",
                      "message": "can't be read",
                      "source": {
                        "file": "content/c.md"
                      }
                    },
                    {
                      "id": "ad287a5f92",
                      "rule": "small",
                      "level": "info",
                      "message": "worth knowing",
                      "source": {
                        "file": "x.yml",
                        "line": 2
                      }
                    }
                  ],
                  "summary": {
                    "languages": [
                      "sv",
                      "de"
                    ],
                    "decks": 2,
                    "files": 0,
                    "errors": 1,
                    "warnings": 1,
                    "infos": 1
                  }
                }
                """, report(Format.JSON, Style.PLAIN, Summary.of(List.of("sv", "de"), 2, 0)));
    }

    @Test
    void writesTheBuildTable() throws IOException {
        var source = BuildTable.Row.of("en").plus(Level.WARNING);
        var sv = BuildTable.Row.of("sv")
                .plus(12, new Progress(100, 900, 99, 890, 1, 10), true)
                .plus(8, Progress.NONE, false)
                .plus(Level.ERROR);
        var out = new StringWriter();
        BuildTable.text(source, List.of(sv, BuildTable.Row.of("pt-BR")), true, out, Style.PLAIN);
        assertEquals("""
                language   decks  slides  units  translated  errors  warnings
                en                                                0         1
                sv        1 of 2      20    100        99 %       1         0
                pt-BR          0       0      0       100 %       0         0
                """, out.toString());
        var json = new StringWriter();
        BuildTable.json(source, List.of(sv), json);
        assertEquals("""
                {
                  "version": 1,
                  "source": {
                    "language": "en",
                    "errors": 0,
                    "warnings": 1,
                    "infos": 0
                  },
                  "languages": [
                    {
                      "language": "sv",
                      "decks": 2,
                      "written": 1,
                      "slides": 20,
                      "units": 100,
                      "words": 900,
                      "translated": 99,
                      "translatedWords": 890,
                      "review": 1,
                      "reviewWords": 10,
                      "percent": 99,
                      "errors": 1,
                      "warnings": 0,
                      "infos": 0
                    }
                  ]
                }
                """, json.toString());
    }

    @Test
    void showsABarOnlyForLongWork() {
        long[] clock = {0};
        var out = new StringWriter();
        try (var bar = new ProgressBar(new PrintWriter(out), 3, () -> clock[0])) {
            bar.step();
            assertEquals("", out.toString());
            clock[0] = 1_500_000_000L;
            bar.step();
            assertEquals("\r██████░░░░ 2/3", out.toString());
            bar.step();
        }
        assertEquals("\r██████░░░░ 2/3\r██████████ 3/3\r\u001B[K", out.toString());
    }
}
