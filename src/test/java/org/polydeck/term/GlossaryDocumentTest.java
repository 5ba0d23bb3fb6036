// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.source.Source;

/** What {@code docs/glossary.md} says of the format is true. */
class GlossaryDocumentTest {
    private static String document() throws IOException {
        return Files.readString(Path.of("docs/glossary.md")).replace("\r\n", "\n");
    }

    @Test
    void itsExampleIsSound() throws IOException {
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(document())
                .results()
                .map(m -> m.group(1))
                .toList();
        assertEquals(1, examples.size());
        Reading reading = GlossaryReader.read(List.of(new Source("docs/glossary.md", examples.get(0))));
        assertEquals(List.of(), reading.findings());
        assertEquals(
                List.of("allowlist", "compromise", "cve-number"),
                reading.glossary().concepts().stream().map(Concept::id).toList());
    }

    static Stream<String> words() {
        return Stream.of(
                        GlossaryReader.CONCEPT_KEYS.stream(),
                        GlossaryReader.TERM_KEYS.stream(),
                        Arrays.stream(Term.Status.values()).map(Term.Status::id),
                        Arrays.stream(Term.PartOfSpeech.values()).map(Term.PartOfSpeech::id),
                        Arrays.stream(Term.Gender.values()).map(Term.Gender::id),
                        Arrays.stream(Wording.Letters.values()).map(Wording.Letters::id))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("words")
    void itExplainsEachWord(String word) throws IOException {
        assertTrue(document().contains("`" + word + "`"), word);
    }

    @Test
    void itsMessagesAreWhatIsSaid() throws IOException {
        String text = document();
        MatchResult example = Pattern.compile("```console\n(glossary/.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();
        String yaml =
                "concepts:\n  - id: attack-surface\n    defintion: All of it.\n    terms: {en: [attack surface]}\n";
        Reading reading = GlossaryReader.read(List.of(new Source("glossary/security.yaml", yaml)));
        assertEquals(example.group(1).strip(), reading.findings().get(0).line());
    }
}
