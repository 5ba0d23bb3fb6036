// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, patterns, tags and typos. */
class PathsTest {
    @ParameterizedTest
    @CsvSource({
        "*.md,             a.md,         true",
        "*.md,             b/a.md,       false",
        "**/*.md,          a.md,         true",
        "**/*.md,          b/c/a.md,     true",
        "b/**,             b/c/a.md,     true",
        "b/**/a.md,        b/a.md,       true",
        "?.md,             ab.md,        false",
        "[a-c].md,         b.md,         true",
        "[!a-c].md,        b.md,         false",
        "0[12]-*.md,       02-x.md,      true",
        "a.md,             axmd,         false",
        "a(1)+$.md,        a(1)+$.md,    true",
        "'{a,b/c}.md',     b/c.md,       true",
        "'{a,b}.md',       c.md,         false",
        "'a,b.md',         'a,b.md',     true",
    })
    void matchesPatterns(String pattern, String path, boolean matches) {
        assertEquals(matches, Glob.of(pattern).matches(path));
    }

    @ParameterizedTest
    @CsvSource({
        "drafts,      drafts/a.md,       true",
        "drafts,      x/drafts/y/a.md,   true",
        "drafts/,     drafts/a.md,       true",
        "/drafts,     x/drafts/a.md,     false",
        "/drafts,     drafts/a.md,       true",
        "x/drafts,    x/drafts/a.md,     true",
        "x/drafts,    y/x/drafts/a.md,   false",
        "*-old.md,    x/a-old.md,        true",
        "./a.md,      x/a.md,            true",
        "'a,b.md',    'x/a,b.md',        true",
    })
    void leavesOutAtAnyDepth(String pattern, String path, boolean matches) {
        assertEquals(matches, Glob.anywhere(pattern).matches(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a", "{a", "{a,{b}"})
    void wantsClosedBrackets(String pattern) {
        assertThrows(PatternSyntaxException.class, () -> Glob.of(pattern));
    }

    @ParameterizedTest
    @CsvSource({"a/./b//c/, a/b/c", "./a, a", "a/../b, b", "., ''", "a\\b, a/b"})
    void cleansPaths(String path, String clean) {
        assertEquals(clean, SlashPaths.clean(path));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, false",
        "a/../b, false",
        "../a, true",
        "a/../../a, true",
        "/a, true",
        "~/a, true",
        "C:a, true",
        "..\\a, true",
        "..., false"
    })
    void knowsWhatLeadsOut(String path, boolean outside) {
        assertEquals(outside, SlashPaths.isOutside(path));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, true",
        "pt-BR, true",
        "zh-Hans-CN, true",
        "qps-ploc, true",
        "gsw, true",
        "swedish, false",
        "sv_SE, false",
        "'', false",
        "s, false",
        "../x, false",
        "sv/, false",
        "sv-, false"
    })
    void knowsLanguages(String tag, boolean is) {
        assertEquals(is, Language.isTag(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "langauges, did you mean 'languages'?",
        "Source, did you mean 'source'?",
        "sorce, did you mean 'source'?",
        "x, ask",
        "colour, ask"
    })
    void findsTypos(String word, String hint) {
        assertEquals(hint, Nearest.hint(word, List.of("languages", "source", "build"), "ask"));
    }
}
