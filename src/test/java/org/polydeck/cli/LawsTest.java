// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of the architecture that only whole runs show: 5, 6 and 7. */
class LawsTest {
    private static final String[][] RUNS = {
        {"extract"}, {"pseudo"}, {"merge"}, {"build"}, {"check", "--format", "json=r/check.json"}, {"status", "--json"}
    };

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void goHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static Scratch project(Path folder) {
        return Scratch.with(folder, Scratch.DECK)
                .write("polydeck.yml", "languages: [sv, de]\n")
                .write("content/z/İstanbul.md", "# One\r\n\r\n- ıI iİ\r\n- 日本語の文章\r\n\r\n<!--\r\nSay it\r\n-->\r\n")
                .write("content/empty.md", "");
    }

    /** Everything that the runs wrote and said. */
    private static Map<String, String> all(Scratch project) {
        Map<String, String> all = new TreeMap<>();
        for (String[] run : RUNS) {
            all.put(String.join(" ", run), project.run(run).text());
        }
        project.files().forEach((name, text) -> all.put(name, text.substring(text.indexOf('\n'))));
        return all;
    }

    @Test
    void aSecondRunChangesNothing() {
        Scratch project = project(folder);
        all(project);
        Map<String, String> files = project.files();
        all(project);
        assertEquals(files, project.files());
    }

    /** With the demo course, which has translations. */
    @Test
    void aSecondBuildOfTheCourseChangesNothing() throws IOException {
        for (String part : new String[] {"content", "translations", "glossary"}) {
            copy(Path.of(part), folder.resolve(part));
        }
        Scratch course = new Scratch(folder);
        String first = course.run("build", "-l", "sv,de,ja,qps-ploc").text();
        Map<String, String> files = course.files();
        assertEquals(first, course.run("build", "-l", "sv,de,ja,qps-ploc").text());
        assertEquals(files, course.files());
        assertEquals(0, course.run("extract", "--check").code());
        assertEquals(0, course.run("merge", "--check").code());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Kathmandu",
        "ar-EG-u-nu-arab, Pacific/Chatham",
        "hi-IN-u-nu-deva, UTC",
        "th-TH-u-ca-buddhist, UTC"
    })
    void writesTheSameBytesEverywhere(String tag, String timeZone, @TempDir Path elsewhere) {
        Map<String, String> here = all(project(folder));
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        assertEquals(here, all(project(elsewhere)));
    }

    @Test
    void losesNoTranslationWhenTextsMove() throws IOException {
        Scratch project = project(folder);
        project.run("extract");
        project.translate("translations/sv/a.xlf", "Questions", "Frågor")
                .translate("translations/sv/a.xlf", "Lock the door", "Lås dörren");
        String deck = Scratch.DECK
                .replace("# Keep keys safe\n\n- Lock the door\n", "# Keep keys safe\n\n")
                .replace("# Questions", "# Any questions?\n\n---\n\n# Questions\n\n- Lock the door");
        project.write("content/a.md", deck);
        project.run("build");
        String merged = project.read("build/sv/a.md");
        assertEquals(
                deck.replace("# Questions", "# Frågor")
                        .replace("Lock the door", "Lås dörren")
                        .replace("title: Keys\n", "title: Keys\nlang: sv\n"),
                merged);
        // gone, and back again
        project.write("content/a.md", "");
        project.run("build");
        assertNotEquals(merged, project.read("build/sv/a.md"));
        project.write("content/a.md", deck);
        project.run("build");
        assertEquals(merged, Files.readString(folder.resolve("build/sv/a.md")));
    }
}
