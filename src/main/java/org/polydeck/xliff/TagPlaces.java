// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;

/**
 * Where the elements of an XML file begin. A StAX reader tells only where it is itself, which is somewhere behind; so
 * this looks at the characters on their way to it, and keeps a place for each start of an element until it is asked.
 */
final class TagPlaces {
    private enum In {
        TEXT,
        TAG,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final String file;
    private final Queue<Place> starts = new ArrayDeque<>();
    private In in = In.TEXT;
    private int line = 1;
    private int column = 1;
    private Place tag;
    private @Nullable Place doctype;
    private char last;
    private char beforeLast;

    TagPlaces(String file) {
        this.file = file;
        tag = here();
    }

    /** Place of the next start of an element, in the order of the file. */
    Place next() {
        return starts.isEmpty() ? tag : starts.remove();
    }

    /** Place of {@code <!DOCTYPE}; where the reading is, if there has been none. */
    Place doctype() {
        return doctype == null ? here() : doctype;
    }

    /** Place of the next character. */
    Place here() {
        return new Place(file, line, column);
    }

    /** Goes past a character. */
    void pass(char c) {
        switch (in) {
            case TEXT -> {
                if (c == '<') {
                    in = In.TAG;
                    tag = here();
                }
            }
            case TAG -> {
                in = c == '!' ? In.DECLARATION : c == '?' ? In.INSTRUCTION : In.TEXT;
                if (in == In.TEXT && c != '/') {
                    starts.add(tag);
                }
            }
            case DECLARATION -> {
                in = c == '-' ? In.COMMENT : c == '[' ? In.CDATA : In.TEXT;
                if (in == In.TEXT && doctype == null) {
                    doctype = tag;
                }
            }
            case COMMENT -> endsAt(c, "--");
            case CDATA -> endsAt(c, "]]");
            case INSTRUCTION -> endsAt(c, "?");
        }
        // "a\r\nb" is two lines, not three
        if (c == '\r' || (c == '\n' && last != '\r')) {
            line++;
            column = 1;
        } else if (c != '\n' && !Character.isLowSurrogate(c)) {
            column++;
        }
        beforeLast = last;
        last = c;
    }

    private void endsAt(char c, String before) {
        if (c == '>' && last == before.charAt(0) && (before.length() == 1 || beforeLast == last)) {
            in = In.TEXT;
        }
    }
}
