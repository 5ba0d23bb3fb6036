// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;

/** How words are written in a place of a deck, so that they are read as they were meant. */
sealed interface Syntax {
    /** Markdown that begins lines: a paragraph, a list item, a heading with a line under it. */
    record Prose(boolean lineStart) implements Syntax {}

    /** Markdown on one line, after number signs. */
    record Heading() implements Syntax {}

    /** Markdown between pipes. */
    record Cell() implements Syntax {}

    /** Markdown in a YAML string: header and footer. */
    record Margin() implements Syntax {}

    /**
     * Plain text.
     *
     * @param listed whether a comma would end it
     */
    record Metadata(boolean listed) implements Syntax {}

    /**
     * Alternative text, where Marp looks for keywords.
     *
     * @param label the whole text where it names a reference, too ({@code ![logo]}), else empty
     */
    record Alt(String label) implements Syntax {}

    /** A title that ends with a given sign. */
    record Title(char close) implements Syntax {}

    /** Raw HTML between tags. */
    record Html() implements Syntax {}

    /** The value of an HTML attribute; {@code quote} is 0 where it has no quote signs. */
    record Attribute(char quote) implements Syntax {}

    /**
     * A speaker note.
     *
     * @param width columns of the longest line that is wrapped or seems to be full, or 0 where the note is not wrapped
     * @param wrap what stands between two lines of a wrapped text: line end, prefix and indent
     * @param start columns before the first line's text
     * @param hanging columns before the other lines' text
     * @param glued whether the note's text touches the marks of the comment
     * @param below line end, prefix and indent before a text that stands on the next line; empty where there is none
     */
    record Note(int width, String wrap, int start, int hanging, boolean glued, String below) implements Syntax {
        private static final List<Layout> LAYOUTS = List.of(Layout.values());
        /** The first attempt that keeps signs from making a directive of the note. */
        static final int CAREFUL = LAYOUTS.size();

        /** Where the lines of a note's text end; one of the attempts to write it for each. */
        enum Layout {
            AS_BEFORE,
            FULL,
            UNWRAPPED,
            /** Before a text on the next line an empty line, so that the two are not taken for one. */
            APART
        }

        static Layout layout(int attempt) {
            return LAYOUTS.get(attempt % CAREFUL);
        }

        /** An attempt that is as careful as another. */
        static int attempt(int like, Layout layout) {
            return like - like % CAREFUL + LAYOUTS.indexOf(layout);
        }
    }

    /** How often a text may be written, more carefully each time. */
    default int attempts() {
        if (this instanceof Note) {
            return 2 * Note.CAREFUL;
        }
        return isMarkdown() ? 4 : 2;
    }

    /** Whether words are Markdown. */
    default boolean isMarkdown() {
        return List.of(Prose.class, Heading.class, Cell.class, Margin.class).contains(getClass());
    }
}
