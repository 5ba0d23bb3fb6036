// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecksTest {
    @TempDir
    Path folder;

    private Scratch project() {
        return new Scratch(folder)
                .write("polydeck.yml", "exclude: [drafts]\n")
                .write("content/b.md", "b")
                .write("content/a.md", "a")
                .write("content/x/[1].md", "c")
                .write("content/x/z.markdown", "d")
                .write("content/x/y/e.md", "e")
                .write("content/README.md", "no deck")
                .write("content/x/ReadMe.markdown", "no deck")
                .write("content/drafts/f.md", "no deck")
                .write("content/.hidden/f.md", "no deck")
                .write("content/notes.txt", "no deck");
    }

    private static List<String> names(Decks.Found found) {
        return found.decks().stream().map(DeckFile::name).toList();
    }

    private List<String> named(String current, String argument) throws UsageException, IOException {
        return names(Decks.named(Project.open(folder.resolve(current), null), List.of(argument)));
    }

    @Test
    void findsAllInOrder() throws UsageException, IOException {
        project();
        assertEquals(
                List.of("a.md", "b.md", "x/[1].md", "x/y/e.md", "x/z.markdown"),
                names(Decks.all(Project.open(folder.resolve("content/x"), null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''          | content/a.md      | a.md
            ''          | a.md              | a.md
            content     | a.md              | a.md
            content/x   | ../a.md           | a.md
            content/x   | content/b.md      | b.md
            ''          | content/x         | x/[1].md x/y/e.md x/z.markdown
            content     | .                 | a.md b.md x/[1].md x/y/e.md x/z.markdown
            ''          | content/*.md      | a.md b.md
            ''          | *.md              | a.md b.md
            content/x   | *.md              | x/[1].md
            content/x   | ../*.md           | a.md b.md
            ''          | **/*.md           | a.md b.md x/[1].md x/y/e.md
            ''          | content/x/[1].md  | x/[1].md
            ''          | './content/?.md'  | a.md b.md
            """)
    void takesPathsFoldersAndPatterns(String current, String argument, String names)
            throws UsageException, IOException {
        project();
        assertEquals(List.of(names.split(" ")), named(current, argument));
    }

    @Test
    void tellsWhatIsNoDeck() {
        project();
        assertEquals("'c.md' is no deck of this project; did you mean 'a.md'?", problem("c.md"));
        assertEquals(
                "'content/drafts/f.md' is no deck of this project; its decks are in content/",
                problem("content/drafts/f.md"));
        assertEquals("'q*.md' is no deck of this project; its decks are in content/", problem("q*.md"));
        assertEquals("'[a' is not a pattern: a bracket is left open; close it", problem("[a"));
    }

    private String problem(String argument) {
        return assertThrows(UsageException.class, () -> named("", argument)).getMessage();
    }

    @Test
    void followsNoLoops() throws UsageException, IOException {
        project();
        Files.createSymbolicLink(folder.resolve("content/x/loop"), folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("content/again"), folder.resolve("content/x/y"));
        assertEquals(
                List.of("a.md", "again/e.md", "b.md", "x/[1].md", "x/y/e.md", "x/z.markdown"),
                names(Decks.all(Project.open(folder, null))));
    }

    @Test
    void readsItselfOnlyWhereContentIsTheProject() throws UsageException, IOException {
        new Scratch(folder)
                .write("polydeck.yml", "content: .\n")
                .write("a.md", "a")
                .write("build/sv/a.md", "no deck")
                .write("translations/sv/x.md", "no deck");
        assertEquals(List.of("a.md"), names(Decks.all(Project.open(folder, null))));
    }

    @Test
    void findsTheProject() throws UsageException, IOException {
        project();
        assertEquals(folder, Project.open(folder.resolve("content/x/y"), null).root());
        assertEquals(folder.resolve("content"), Project.open(folder, "content").root());
        Path alone = folder.resolve("content/x");
        Files.delete(folder.resolve("polydeck.yml"));
        assertEquals(alone, Project.open(alone, null).root());
        assertEquals(
                "-C nowhere: there is no such folder; name the folder of the project",
                assertThrows(UsageException.class, () -> Project.open(folder, "nowhere"))
                        .getMessage());
    }

    @Test
    void findsLanguages() throws UsageException, IOException {
        project().folder("translations/sv").folder("translations/de").folder("translations/notes from the team");
        Project project = Project.open(folder, null);
        assertEquals(List.of("de", "sv"), project.languages(List.of(), false));
        assertEquals(List.of("sv", "de"), project.languages(List.of("SV,de"), false));
        assertEquals(List.of("fr"), project.languages(List.of("fr"), true));
        assertEquals(
                "-l sw: there are no translations for 'sw'; did you mean 'sv'?\n"
                        + "-l en: the language 'en' is the source language; name another",
                assertThrows(UsageException.class, () -> project.languages(List.of("sw", "en"), false))
                        .getMessage());
    }
}
