// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polydeck.deck.Yaml;
import org.polydeck.source.Source;
import org.polydeck.source.Source.SourceException;

/**
 * The text of a glossary file that is edited: what is not changed stays as it is, with its comments. The result is read again,
 * and has to be what was meant.
 */
public final class GlossaryText {
    private final List<String> lines;
    private final List<Item> items;
    private final Glossary old;

    /** A concept of the file, and its lines, counted from 0; without the comment before the next one. */
    private record Item(String id, int from, int to, int indent) {}

    private GlossaryText(Source source, Glossary old) throws SourceException {
        this.old = old;
        lines = source.text().lines().collect(Collectors.toCollection(ArrayList::new));
        items = items(Yaml.read(source));
    }

    /**
     * The file with another glossary in it.
     *
     * @param source a file without mistakes
     * @param glossary the concepts of the file, in their order, each as it was or with more in it; then new ones
     * @return empty where the file is laid out so that it can't be edited
     */
    public static Optional<String> with(Source source, Glossary glossary) {
        Glossary old = GlossaryReader.read(List.of(source)).glossary();
        if (old.equals(glossary)) {
            return Optional.of(source.text());
        }
        try {
            String text = old.concepts().isEmpty()
                    ? comments(source) + GlossaryWriter.yaml(glossary)
                    : new GlossaryText(source, old).text(glossary);
            if (source.text().contains("\r\n")) {
                text = text.replace("\n", "\r\n");
            }
            Reading reading = GlossaryReader.read(List.of(new Source(source.file(), text)));
            boolean same = reading.findings().isEmpty() && reading.glossary().equals(glossary);
            return same ? Optional.of(text) : Optional.empty();
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /** What a file without concepts has. */
    private static String comments(Source source) {
        return source.text()
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private List<Item> items(Yaml file) {
        List<Yaml> concepts = new ArrayList<>();
        if (file instanceof Yaml.Mapping map) {
            for (Yaml.Entry entry : map.entries()) {
                if (entry.value() instanceof Yaml.Sequence list) {
                    concepts.addAll(list.values());
                }
            }
        }
        List<Item> found = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            int from = concepts.get(i).place().line() - 1;
            int to = i + 1 < concepts.size() ? concepts.get(i + 1).place().line() - 1 : lines.size();
            while (to > from + 1 && isBetween(lines.get(to - 1))) {
                to--;
            }
            found.add(new Item(
                    old.concepts().get(i).id(),
                    from,
                    to,
                    concepts.get(i).place().column() - 3));
        }
        return found;
    }

    private static boolean isBetween(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private String text(Glossary glossary) {
        int indent = items.isEmpty() ? 2 : Math.max(0, items.get(0).indent());
        List<String> text = new ArrayList<>();
        int at = 0;
        for (Item item : items) {
            text.addAll(lines.subList(at, item.from()));
            boolean same = glossary.concept(item.id()).equals(old.concept(item.id()));
            text.addAll(
                    same
                            ? lines.subList(item.from(), item.to())
                            : glossary.concept(item.id())
                                    .map(c -> lines(c, indent))
                                    .orElseThrow());
            at = item.to();
        }
        List<String> rest = lines.subList(at, lines.size());
        for (Concept concept : glossary.concepts()) {
            if (old.concept(concept.id()).isEmpty()) {
                text.add("");
                text.addAll(lines(concept, indent));
            }
        }
        text.addAll(rest);
        return String.join("\n", text) + "\n";
    }

    private static List<String> lines(Concept concept, int indent) {
        return GlossaryWriter.item(concept)
                .lines()
                .map(line -> " ".repeat(indent) + line.substring(2))
                .toList();
    }
}
