// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages lean on each other, and on libraries, as the table in {@code docs/architecture.md} says. */
class ArchitectureTest {
    private static final Path PACKAGES = Path.of("src/main/java/org/polydeck");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern OURS = Pattern.compile("\\borg\\.polydeck\\.([a-z]+)\\b");
    private static final Pattern THEIRS = Pattern.compile("(?m)^import (?:static )?([a-z]\\w*(?:\\.[a-z]\\w*)*)");

    /** What begins the name of a library's packages; annotations and the JDK's own packages are none. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("com.fasterxml.jackson", "Jackson"),
            Map.entry("com.ibm.icu", "ICU4J"),
            Map.entry("javax.xml.stream", "StAX"),
            Map.entry("javax.xml.transform", "JAXP"),
            Map.entry("javax.xml.validation", "JAXP"),
            Map.entry("morfologik", "Morfologik"),
            Map.entry("net.sf.okapi", "Okapi"),
            Map.entry("org.apache.lucene", "Lucene"),
            Map.entry("org.snakeyaml.engine", "SnakeYAML Engine"),
            Map.entry("org.tartarus.snowball", "Lucene"),
            Map.entry("org.xml.sax", "JAXP"),
            Map.entry("picocli", "picocli"));

    /** What a package leans on. */
    private record Needs(Set<String> packages, Set<String> libraries) {}

    private static Map<String, Needs> drawn() throws IOException {
        String document = Files.readString(Path.of("docs/architecture.md"));
        Map<String, Needs> drawn = new LinkedHashMap<>();
        ROW.matcher(document)
                .results()
                .forEach(row ->
                        drawn.put(row.group(1), new Needs(names(row.group(2).replace("`", "")), names(row.group(3)))));
        return drawn;
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Needs needs(Path folder) throws IOException {
        Set<String> packages = new TreeSet<>();
        Set<String> libraries = new TreeSet<>();
        try (Stream<Path> sources = Files.list(folder)) {
            for (Path source : (Iterable<Path>) sources::iterator) {
                String text = Files.readString(source);
                OURS.matcher(text).results().forEach(m -> packages.add(m.group(1)));
                THEIRS.matcher(text).results().forEach(m -> libraries.add(library(m.group(1))));
            }
        }
        packages.remove(folder.getFileName().toString());
        libraries.remove("");
        return new Needs(packages, libraries);
    }

    private static String library(String imported) {
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            if (imported.startsWith(library.getKey())) {
                return library.getValue();
            }
        }
        boolean known = imported.matches("java\\..*|org\\.polydeck\\..*|org\\.jspecify\\..*");
        return known ? "" : imported;
    }

    @Test
    void theTableIsTrue() throws IOException {
        Map<String, Needs> found = new TreeMap<>();
        try (Stream<Path> folders = Files.list(PACKAGES)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                found.put(folder.getFileName().toString(), needs(folder));
            }
        }
        assertEquals(found, new TreeMap<>(drawn()));
    }

    @Test
    void packagesLeanDownwardsOnly() throws IOException {
        Set<String> above = new HashSet<>();
        drawn().forEach((name, needs) -> {
            above.add(name);
            needs.packages().forEach(p -> assertTrue(!above.contains(p), name + " leans on " + p));
        });
    }
}
