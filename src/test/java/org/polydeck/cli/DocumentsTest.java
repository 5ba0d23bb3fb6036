// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polydeck.source.Source;

/** What the documents say of configuration and rules is true. */
class DocumentsTest {
    private static final Pattern RULE = Pattern.compile(
            "\"((?:code|deck|front-matter|glossary|length|state|structure|tag|term|unit|waiver|xliff)-[a-z]+)\"");

    @TempDir
    Path folder;

    private static String document(String name) throws IOException {
        return Files.readString(Path.of("docs", name)).replace("\r\n", "\n");
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    @Test
    void theExampleIsSoundAndRuns() throws IOException, UsageException {
        String example =
                found("```yaml\n(.*?)```", document("configuration.md")).get(0);
        Config config = ConfigReader.read(new Source(Config.FILE, example));
        assertEquals(List.of("sv", "pt-BR"), config.languages());
        assertEquals(Map.of("ATTRIBUTION_PREFIX", "Bild:"), config.strings("sv"));
        Scratch project = Scratch.with(folder, Scratch.DECK)
                .write("polydeck.yml", example)
                .write("content/drafts/b.md", "# B\n");
        assertEquals("""
                language   decks  slides  units  translated  errors  warnings
                sv        0 of 1       2      6         0 %       0         0
                pt-BR     0 of 1       2      6         0 %       0         0
                [0]
                """, project.run("build").text());
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        Set<String> explained = new TreeSet<>(found("^\\| `([a-z]+)", document("configuration.md")));
        assertEquals(new TreeSet<>(ConfigReader.KEYS), explained);
        Set<String> template = new TreeSet<>(found("^# ([a-z]+):", template()));
        assertEquals(new TreeSet<>(ConfigReader.KEYS), template);
    }

    @Test
    void theTemplateIsSoundWithAndWithoutItsComments() throws IOException, UsageException {
        assertEquals(
                Config.DEFAULT.languages(),
                ConfigReader.read(new Source(Config.FILE, template())).languages());
        String keys = template().replaceAll("(?m)^# (?=[a-z]+: ?|  )(?![a-z]+: .* [a-z]+ )", "");
        assertEquals(
                List.of("sv", "de"),
                ConfigReader.read(new Source(Config.FILE, keys)).languages());
    }

    private static String template() throws IOException {
        return Files.readString(Path.of("src/main/resources/org/polydeck/cli/polydeck.yml"));
    }

    @Test
    void itsMessagesAreWhatIsSaid() throws IOException {
        String messages = found("```\n(polydeck.yml:.*?)```", document("configuration.md"))
                .get(0);
        String wrong = "source: en\n\nlangauges: [sv]\n\n\n\ncontent: ../decks\n";
        UsageException e = assertThrows(UsageException.class, () -> ConfigReader.read(new Source(Config.FILE, wrong)));
        assertEquals(messages.strip(), String.join("\n", e.lines()));
    }

    @Test
    void everyRuleIsExplained() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : (Iterable<Path>) sources.filter(p -> p.toString().endsWith(".java"))::iterator) {
                RULE.matcher(Files.readString(source))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(used::add);
            }
        }
        used.remove("front-matter");
        Set<String> explained = found("^\\| `([a-z-]+)` \\|", document("rules.md")).stream()
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(used, explained);
        assertTrue(used.contains("code-missing"));
    }
}
