// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** A dictionary of all forms of the words of a language, each with lemma and tag. For several threads at once. */
final class FullForms {
    /** Between the tags of one entry, where a dictionary has one entry for a form and lemma. No other has these signs. */
    private static final Pattern TAGS = Pattern.compile("[+|](?=[a-z])");

    private final Tagset tagset;
    private final char separator;
    private final boolean frequencies;
    private final ThreadLocal<DictionaryLookup> lookup;

    private FullForms(Dictionary dictionary, Tagset tagset) {
        this.tagset = tagset;
        this.separator = dictionary.metadata.getSeparatorAsChar();
        this.frequencies = dictionary.metadata.isFrequencyIncluded();
        // A look-up has buffers of its own; the automaton, which is large, is shared.
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    /**
     * Reads a dictionary.
     *
     * @param path of the automaton among the program's resources, without its ending; a description stands beside it
     */
    static FullForms read(String path, Tagset tagset) {
        try (InputStream automaton = open(path + ".dict");
                InputStream description = open(path + ".info")) {
            return new FullForms(Dictionary.read(automaton, description), tagset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = FullForms.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException("missing in the program: " + resource);
        }
        return new BufferedInputStream(stream);
    }

    /** The readings of a word that is spelled just so, one for each lemma and word class; empty when there are none. */
    List<Reading> readings(String word) {
        if (word.isEmpty() || word.indexOf(separator) >= 0) {
            return List.of();
        }
        List<WordData> entries = lookup.get().lookup(word);
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (WordData entry : entries) {
            CharSequence stem = entry.getStem();
            String lemma = stem == null || stem.length() == 0 ? word : stem.toString();
            for (String tag : tags(entry)) {
                add(readings, new Reading(lemma, tagset.of(tag, lemma), tag));
            }
        }
        return List.copyOf(readings);
    }

    /** Adds a reading, or its tag to the reading that differs in nothing else. */
    private static void add(List<Reading> readings, Reading more) {
        for (int i = readings.size() - 1; i >= 0; i--) {
            Reading known = readings.get(i);
            if (known.wordClass() == more.wordClass() && known.lemma().equals(more.lemma())) {
                readings.set(i, new Reading(more.lemma(), more.wordClass(), known.tag() + '|' + more.tag()));
                return;
            }
        }
        readings.add(more);
    }

    private List<String> tags(WordData entry) {
        String tag = tag(entry);
        boolean several = tag.indexOf('+') >= 0 || tag.indexOf('|') >= 0;
        return several ? List.of(TAGS.split(tag, -1)) : List.of(tag);
    }

    private String tag(WordData entry) {
        CharSequence tag = entry.getTag();
        if (tag == null) {
            return "";
        }
        // The last sign says how frequent a word is, where a dictionary knows: "N m sK".
        int end = frequencies ? Math.max(0, tag.length() - 1) : tag.length();
        return tag.subSequence(0, end).toString();
    }
}
