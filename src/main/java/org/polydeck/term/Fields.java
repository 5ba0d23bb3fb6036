// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Yaml;
import org.polydeck.source.Place;

/** The values of a map in a glossary file, by their keys. What is wrong with one is told, and it counts as absent. */
final class Fields {
    private final Place place;
    private final boolean map;
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final BiConsumer<Place, String> problem;

    /**
     * @param what what the map is, for messages: {@code the concept}
     * @param known the keys that there may be, the first one as an example
     */
    Fields(Yaml yaml, String what, List<String> known, BiConsumer<Place, String> problem) {
        this.place = yaml.place();
        this.problem = problem;
        this.map = yaml instanceof Yaml.Mapping;
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            problem.accept(
                    place, what + " is " + yaml.kind() + "; write keys with values, such as '" + known.get(0) + ": …'");
            return;
        }
        for (Yaml.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                String hint = Nearest.hint(key, known, "known are " + String.join(", ", known));
                problem.accept(entry.key().place(), "unknown key '" + key + "'; " + hint);
            } else if (!(entry.value() instanceof Yaml.Scalar scalar && scalar.isNull())) {
                values.put(key, entry.value());
            }
        }
    }

    /** A single value, as if it stood under a key. */
    static Fields of(String key, Yaml value, BiConsumer<Place, String> problem) {
        var map = new Yaml.Mapping(
                value.place(), List.of(new Yaml.Entry(new Yaml.Scalar(value.place(), key, true), value)));
        return new Fields(map, key, List.of(key), problem);
    }

    Place place() {
        return place;
    }

    /** Whether there is a map at all. */
    boolean isMap() {
        return map;
    }

    @Nullable
    Yaml get(String key) {
        return values.get(key);
    }

    Place place(String key) {
        Yaml yaml = values.get(key);
        return yaml == null ? place : yaml.place();
    }

    @Nullable
    String text(String key) {
        Yaml yaml = values.get(key);
        if (yaml == null) {
            return null;
        }
        if (yaml instanceof Yaml.Scalar scalar && !scalar.value().isBlank()) {
            return scalar.value().strip();
        }
        problem.accept(yaml.place(), "'" + key + "' is " + kind(yaml) + "; write a text");
        return null;
    }

    List<Yaml> list(String key) {
        Yaml yaml = values.get(key);
        if (yaml instanceof Yaml.Sequence list) {
            return list.values();
        }
        if (yaml != null) {
            problem.accept(yaml.place(), "'" + key + "' is " + kind(yaml) + "; write a list");
        }
        return List.of();
    }

    boolean truth(String key) {
        Yaml yaml = values.get(key);
        boolean yes = yaml instanceof Yaml.Scalar s && s.plain() && s.value().equals("true");
        boolean no = yaml instanceof Yaml.Scalar s && s.plain() && s.value().equals("false");
        if (yaml != null && !yes && !no) {
            problem.accept(yaml.place(), "'" + key + "' is " + kind(yaml) + "; write true or false");
        }
        return yes;
    }

    /** One of the values of an enumeration, written as {@code proper-noun}. */
    <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (id(value).equals(text)) {
                return value;
            }
        }
        Collection<String> known =
                Arrays.stream(type.getEnumConstants()).map(Fields::id).toList();
        String hint = Nearest.hint(text, known, "write one of " + String.join(", ", known));
        problem.accept(place(key), "'" + key + "' is '" + text + "'; " + hint);
        return null;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kind(Yaml yaml) {
        return yaml instanceof Yaml.Scalar scalar && scalar.value().isBlank() ? "empty" : yaml.kind();
    }
}
