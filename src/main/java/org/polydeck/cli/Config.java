// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.polydeck.unit.Rules;
import org.polydeck.xliff.XliffWriter;

/**
 * What {@code polydeck.yml} says; every key has a default.
 *
 * @param source language of the decks
 * @param languages target languages; empty for the folders in {@code translations}
 * @param content folder of the decks; this and the other folders are relative to the project folder, with {@code /}
 * @param exclude paths below {@code content} that are no decks
 * @param setLang whether a localised deck says its language
 * @param keep the least share of translated units that a localised deck needs to be written, in percent
 * @param strings by language: what a variable becomes, by its name
 * @param form how translation files are written
 * @param termNotes whether translation files tell what the glossary has
 * @param waivers findings that do not count
 */
record Config(
        String source,
        List<String> languages,
        String content,
        String translations,
        String glossary,
        String build,
        List<Glob> exclude,
        boolean setLang,
        int keep,
        Map<String, Map<String, String>> strings,
        Rules rules,
        XliffWriter.Form form,
        boolean termNotes,
        List<Waiver> waivers) {

    /** The name of the file. */
    static final String FILE = "polydeck.yml";

    /** Without a file. */
    static final Config DEFAULT = new Config(
            "en",
            List.of(),
            "content",
            "translations",
            "glossary",
            "build",
            List.of(),
            true,
            0,
            Map.of(),
            Rules.DEFAULT,
            XliffWriter.Form.DEFAULT,
            false,
            List.of());

    Config {
        Objects.requireNonNull(source);
        languages = List.copyOf(languages);
        exclude = List.copyOf(exclude);
        strings = new TreeMap<>(strings);
        Objects.requireNonNull(rules);
        Objects.requireNonNull(form);
        waivers = List.copyOf(waivers);
    }

    /** What the variables become in a language. */
    Map<String, String> strings(String language) {
        return strings.getOrDefault(language, Map.of());
    }
}
