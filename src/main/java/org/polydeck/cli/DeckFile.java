// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * A deck of the project.
 *
 * @param name path below the content folder, with {@code /}
 * @param label path below the project folder, with {@code /}
 * @param path where to read it
 */
record DeckFile(String name, String label, Path path) implements Comparable<DeckFile> {
    DeckFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(path);
    }

    /** Whether a file of this name is a deck. */
    static boolean isDeck(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".md") || lower.endsWith(".markdown"))
                && !lower.equals("readme.md")
                && !lower.equals("readme.markdown");
    }

    /** The name without its extension; what belongs to the deck is named after it. */
    String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Override
    public int compareTo(DeckFile other) {
        return name.compareTo(other.name);
    }
}
