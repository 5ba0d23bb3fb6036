// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.polydeck.source.Place;
import org.polydeck.source.Source;

/** A value of a YAML file that people write (configuration, glossary), with its place. */
public sealed interface Yaml {
    /** Where the value begins. */
    Place place();

    /** What it is, for messages: {@code a text}. */
    String kind();

    /** The same for values that are the same, wherever they stand and however they are written. */
    String value();

    /**
     * A text, a number, true or false.
     *
     * @param value without quotation marks
     * @param plain whether it is written without quotation marks, and not as a block
     */
    record Scalar(Place place, String value, boolean plain) implements Yaml {
        public Scalar {
            Objects.requireNonNull(place);
            Objects.requireNonNull(value);
        }

        /** Whether nothing is written there, or {@code null} or {@code ~}. */
        public boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }

        @Override
        public String kind() {
            return isNull() ? "nothing" : "'" + value + "'";
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> values) implements Yaml {
        public Sequence {
            Objects.requireNonNull(place);
            values = List.copyOf(values);
        }

        @Override
        public String value() {
            return values.stream()
                    .map(v -> v.value().length() + ":" + v.value())
                    .collect(Collectors.joining(",", "[", "]"));
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file; no key is there twice. */
    record Mapping(Place place, List<Entry> entries) implements Yaml {
        public Mapping {
            Objects.requireNonNull(place);
            entries = List.copyOf(entries);
        }

        @Override
        public String value() {
            return entries.stream()
                    .map(e -> e.key().value() + "=" + e.value().value().length() + ":"
                            + e.value().value())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        public String kind() {
            return "a map";
        }
    }

    /** A key of a map, and its value. */
    record Entry(Scalar key, Yaml value) {}

    /**
     * The value that a file holds; an empty file is an empty map.
     *
     * @throws Source.SourceException when it is not YAML, a key is there twice, or it has anchors, tags or more than one
     *     document
     */
    static Yaml read(Source source) throws Source.SourceException {
        return new YamlReader(source).read();
    }
}
