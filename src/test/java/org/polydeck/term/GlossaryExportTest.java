// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.term.GlossaryExport.LeftOut;
import org.polydeck.term.GlossaryExport.Why;

/** Each glossary of {@code src/test/resources/glossary} from English to Swedish, and beside it what is written of it. */
class GlossaryExportTest {
    private static final Path FOLDER = Path.of("src/test/resources/glossary");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void writes(Path file) throws IOException {
        Glossary glossary = Glossaries.yaml(Files.readString(file));
        for (GlossaryFormat format : GlossaryFormat.values()) {
            String name = "-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + format.extension();
            Path expected = FOLDER.resolve(file.getFileName().toString().replace(".yaml", name));
            assertEquals(
                    Files.exists(expected) ? Files.readString(expected) : "a file " + expected,
                    format.export(glossary, "en", "sv").text());
        }
        for (GlossaryFormat format : List.of(GlossaryFormat.TBX, GlossaryFormat.TBX_2, GlossaryFormat.CSV)) {
            String name = "-all-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + format.extension();
            Path expected = FOLDER.resolve(file.getFileName().toString().replace(".yaml", name));
            assertEquals(
                    Files.exists(expected) ? Files.readString(expected) : "a file " + expected,
                    format.export(glossary, "en").text());
        }
    }

    private static String leftOut(GlossaryFormat format) throws IOException {
        Glossary glossary = Glossaries.yaml(Files.readString(FOLDER.resolve("terms.yaml")));
        GlossaryExport export = format.export(glossary, "en", "sv");
        return export.concepts() + " concepts\n"
                + export.leftOut().stream()
                        .filter(l -> List.of(Why.PATTERN, Why.UNTRANSLATED, Why.FORMULA)
                                .contains(l.why()))
                        .map(l -> l.concept() + ": " + l.term() + ", " + l.why() + "\n")
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void saysWhatIsLeftOut(GlossaryFormat format) throws IOException {
        assertEquals("""
                8 concepts
                cve-number: CVE-\\d+-\\d+, PATTERN
                only-english: attack surface, UNTRANSLATED
                only-forbidden: threat, UNTRANSLATED
                """, leftOut(format));
    }

    @Test
    void csvHasNoFormulas() throws IOException {
        assertEquals("""
                8 concepts
                cve-number: CVE-\\d+-\\d+, PATTERN
                only-english: attack surface, UNTRANSLATED
                only-forbidden: threat, UNTRANSLATED
                verbose: -v, FORMULA
                plus: +-tecken, FORMULA
                """, leftOut(GlossaryFormat.CSV));
    }

    private static String lost(GlossaryFormat format) throws IOException {
        Glossary glossary = Glossaries.yaml(Files.readString(FOLDER.resolve("terms.yaml")));
        return format.export(glossary, "en", "sv").leftOut().stream()
                .filter(l -> List.of("allowlist", "compromise").contains(l.concept()))
                .map(l -> l.term() + " " + l.why())
                .collect(Collectors.joining(", "));
    }

    @Test
    void saysWhatIsLostOfTerms() throws IOException {
        assertEquals("", lost(GlossaryFormat.TBX));
        assertEquals("allowlist FORMS, whitelist GRAMMAR", lost(GlossaryFormat.TBX_2));
        assertEquals(
                "allowlist FORMS, whitelist STATUS, tillåtelselista GRAMMAR, positivlista GRAMMAR, allowlist CONCEPT,"
                        + " break in STATUS, röja GRAMMAR, compromise CONCEPT",
                lost(GlossaryFormat.CSV));
        assertEquals(
                "allowlist FORMS, allowlist GRAMMAR, whitelist GRAMMAR, whitelist STATUS, tillåtelselista GRAMMAR,"
                        + " positivlista GRAMMAR, allowlist CONCEPT, compromise GRAMMAR, break in STATUS,"
                        + " röja GRAMMAR, compromise CONCEPT",
                lost(GlossaryFormat.OMEGAT));
    }

    @Test
    void onePatternOfBothLanguagesIsLeftOutOnce() {
        Glossary glossary = Glossaries.yaml("concepts: [{id: rfc, terms: {mul: [{pattern: 'RFC \\d+'}]}}]");
        assertEquals(
                new GlossaryExport(
                        "# Glossary in tab-separated format -*- coding: utf-8 -*-\n",
                        0,
                        List.of(new LeftOut("rfc", "RFC \\d+", Why.PATTERN))),
                GlossaryFormat.OMEGAT.export(glossary, "en", "sv"));
    }

    @Test
    void languagesOfTheFileAreThoseAskedFor() {
        Glossary glossary = Glossaries.of("log; en: log; pt: registro", "key; en: key; pt-PT: chave");
        String text = GlossaryFormat.OMEGAT.export(glossary, "en-GB", "pt-BR").text();
        assertEquals("# Glossary in tab-separated format -*- coding: utf-8 -*-\nlog\tregistro\t\n", text);
        assertFalse(
                GlossaryFormat.TBX_2.export(glossary, "en-GB", "pt-BR").text().contains("\"pt\""));
    }

    @ParameterizedTest
    @CsvSource({
        "allow-list_1.x, allow-list_1.x",
        "2fa, _2fa",
        "språk, _spr_e5_k",
        "1_a, _1_5f_a",
        "-x, _-x",
        "𝒜, __1d49c_"
    })
    void idsAreWhatXmlAllows(String id, String xmlId) {
        assertEquals(xmlId, Tbx.id(id));
    }
}
