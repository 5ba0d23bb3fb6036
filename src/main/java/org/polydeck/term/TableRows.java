// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.polydeck.source.Place;

/**
 * The rows of a table in a text file, one after the other, in memory that doesn't grow with the file. Cells may be in quotes,
 * with line ends and doubled quotes in them; a quote within a cell is a quote.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class TableRows {
    /** Stands for bytes that are no text. */
    static final char BAD = '\uFFFF';

    /** A cell in quotes that is longer was never closed; in UTF-16 code units. */
    private static final int LONGEST = 1 << 16;

    /** After so many quotation marks that are never closed, they are none: each has cost a look far ahead. */
    private static final int MOST_UNCLOSED = 10;

    private static final int END = -1;

    private final Reader in;
    private final String file;
    private final char delimiter;
    private final boolean quotes;
    private final Findings findings;
    private final StringBuilder ahead = new StringBuilder();
    private int at;
    private int unclosed;
    private int line = 1;
    private int column = 1;

    /**
     * @param in buffered
     * @param quotes whether a cell may be in quotes
     */
    TableRows(Reader in, String file, char delimiter, boolean quotes, Findings findings) {
        this.in = in;
        this.file = file;
        this.delimiter = delimiter;
        this.quotes = quotes;
        this.findings = findings;
    }

    /** A cell without its quotes, and where it begins. */
    record Cell(Place place, String text) {}

    /** The next row; empty at the end. A row has a cell at least, if an empty one. */
    List<Cell> next() throws IOException {
        List<Cell> cells = new ArrayList<>();
        if (peek() == END) {
            return cells;
        }
        while (true) {
            Place place = new Place(file, line, column);
            cells.add(new Cell(place, quotes && unclosed < MOST_UNCLOSED && peek() == '"' ? quoted(place) : plain()));
            int c = peek();
            if (c == delimiter) {
                take();
            } else {
                if (c != END) {
                    take();
                }
                return cells;
            }
        }
    }

    private String plain() throws IOException {
        var text = new StringBuilder();
        for (int c = peek(); c != delimiter && c != '\n' && c != END; c = peek()) {
            text.append((char) take());
        }
        return text.toString();
    }

    private String quoted(Place place) throws IOException {
        int startLine = line;
        int startColumn = column;
        var raw = new StringBuilder();
        var text = new StringBuilder();
        raw.append((char) take());
        while (raw.length() < LONGEST && peek() != END) {
            char c = (char) take();
            raw.append(c);
            if (c != '"') {
                text.append(c);
            } else if (peek() == '"') {
                raw.append((char) take());
                text.append('"');
            } else {
                // "a" b, as some programs write it
                return text.append(plain()).toString();
            }
        }
        findings.warning(place, "the quotation mark is never closed; close it, or double it if it belongs to the text");
        unclosed++;
        ahead.replace(0, at, raw.toString());
        at = 0;
        line = startLine;
        column = startColumn;
        return plain();
    }

    private int peek() throws IOException {
        if (at == ahead.length()) {
            ahead.setLength(0);
            at = 0;
            int c = in.read();
            if (c == END) {
                return END;
            }
            ahead.append((char) c);
        }
        char c = ahead.charAt(at);
        return c == '\r' ? '\n' : c;
    }

    /** The next character; each end of a line is a line feed. */
    private int take() throws IOException {
        int c = peek();
        boolean carriage = ahead.charAt(at) == '\r';
        at++;
        if (carriage && peek() != END && ahead.charAt(at) == '\n') {
            at++;
        }
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate((char) c)) {
            column++;
        }
        return c;
    }
}
