// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polydeck.deck.Yaml;
import org.polydeck.report.Manifest;
import org.polydeck.report.Manifest.Packed;
import org.polydeck.report.Manifest.Said;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.source.Source.SourceException;

/** Reads the manifest of a kit; JSON is YAML, too. Members that it does not know are those of a later version. */
final class ManifestReader {
    private ManifestReader() {}

    /** @throws SourceException when it is none of ours, with its place */
    static Manifest read(Source source) throws SourceException {
        Yaml all = Yaml.read(source);
        String version = text(all, "version");
        if (!version.equals(Integer.toString(Manifest.VERSION))) {
            throw new SourceException(
                    all.place(), "version '" + version + "' of a kit can't be read; use a newer Polydeck");
        }
        List<Packed> files = new ArrayList<>();
        if (value(all, "files") instanceof Yaml.Sequence list) {
            for (Yaml file : list.values()) {
                files.add(new Packed(text(file, "file"), text(file, "original"), text(file, "hash"), units(file)));
            }
        }
        return new Manifest(text(all, "source"), text(all, "target"), files);
    }

    private static Map<String, Said> units(Yaml file) throws SourceException {
        Map<String, Said> units = new LinkedHashMap<>();
        for (Yaml.Entry unit : entries(value(file, "units"))) {
            units.put(unit.key().value(), said(unit.value()));
        }
        return units;
    }

    private static Said said(Yaml unit) throws SourceException {
        String text = "";
        List<String> notes = new ArrayList<>();
        for (Yaml.Entry member : entries(unit)) {
            if (member.key().value().equals("text")) {
                text = text(member.value());
            } else if (member.key().value().equals("notes") && member.value() instanceof Yaml.Sequence list) {
                for (Yaml note : list.values()) {
                    notes.add(text(note));
                }
            }
        }
        return new Said(text(unit, "state"), text, notes);
    }

    private static List<Yaml.Entry> entries(Yaml value) throws SourceException {
        if (value instanceof Yaml.Mapping map) {
            return map.entries();
        }
        throw broken(value.place());
    }

    private static Yaml value(Yaml map, String key) throws SourceException {
        for (Yaml.Entry entry : entries(map)) {
            if (entry.key().value().equals(key)) {
                return entry.value();
            }
        }
        throw broken(map.place());
    }

    private static String text(Yaml map, String key) throws SourceException {
        return text(value(map, key));
    }

    private static String text(Yaml value) throws SourceException {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.value();
        }
        throw broken(value.place());
    }

    private static SourceException broken(Place place) {
        return new SourceException(
                place, "this is not what was packed; put the file back as it was, or take it out to do without");
    }
}
