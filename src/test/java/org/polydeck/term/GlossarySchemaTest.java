// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Source;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors use, {@code docs/glossary.schema.json}, and the reader agree. */
class GlossarySchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TREE = tree();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private static JsonNode tree() {
        try {
            return JSON.readTree(Files.readString(Path.of("docs/glossary.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(value)).stream()
                .map(Object::toString)
                .toList();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> values(JsonNode node) {
        Set<String> values = new LinkedHashSet<>();
        node.path("enum").forEach(v -> values.add(v.asText()));
        return values;
    }

    private static <E extends Enum<E>> Set<String> ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void hasEachKeyAndValue() {
        JsonNode concept = TREE.at("/$defs/concept/properties");
        JsonNode term = TREE.at("/$defs/term/anyOf/1/properties");
        assertEquals(Set.copyOf(GlossaryReader.CONCEPT_KEYS), names(concept));
        assertEquals(Set.copyOf(GlossaryReader.TERM_KEYS), names(term));
        assertEquals(ids(Term.Status.class), values(term.path("status")));
        assertEquals(ids(Term.PartOfSpeech.class), values(term.path("pos")));
        assertEquals(ids(Term.Gender.class), values(term.path("gender")));
        assertEquals(ids(Wording.Letters.class), values(term.path("case")));
    }

    static Stream<String> sound() throws IOException {
        String document = Files.readString(Path.of("docs/glossary.md"));
        String example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(document)
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                Files.readString(Path.of("glossary/security.yaml")),
                Files.readString(Path.of("src/test/resources/glossary/terms.yaml")),
                "concepts: []\n",
                example);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void takesWhatTheReaderTakes(String yaml) {
        assertEquals(List.of(), problems(yaml));
        assertEquals(
                List.of(),
                GlossaryReader.read(List.of(new Source("a.yaml", yaml))).findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concept: []",
                "concepts: {}",
                "concepts: [{id: a}]",
                "concepts: [{terms: {en: [a]}}]",
                "concepts: [{id: 'a b', terms: {en: [a]}}]",
                "concepts: [{id: a, terms: {}}]",
                "concepts: [{id: a, terms: {en: []}}]",
                "concepts: [{id: a, terms: {english: [a]}}]",
                "concepts: [{id: a, terms: {pt_BR: [a]}}]",
                "concepts: [{id: a, defintion: x, terms: {en: [a]}}]",
                "concepts: [{id: a, definition: [x], terms: {en: [a]}}]",
                "concepts: [{id: a, untranslatable: 'yes', terms: {en: [a]}}]",
                "concepts: [{id: a, terms: {en: [{}]}}]",
                "concepts: [{id: a, terms: {en: [{text: ' '}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, pattern: b}]}}]",
                "concepts: [{id: a, terms: {en: [{pattern: b, forms: [c]}]}}]",
                "concepts: [{id: a, terms: {en: [{pattern: b, case: exact}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, status: bad}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, reason: b}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, status: admitted, replacement: b}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, false-friend: true}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, pos: name}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, forms: b}]}}]",
                "concepts: [{id: a, terms: {en: [{text: a, gender: m}]}}]"
            })
    void refusesWhatTheReaderRefuses(String yaml) {
        assertFalse(problems(yaml).isEmpty());
        assertFalse(GlossaryReader.read(List.of(new Source("a.yaml", yaml)))
                .findings()
                .isEmpty());
    }
}
