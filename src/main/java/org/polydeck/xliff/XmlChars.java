// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.polydeck.source.Place;

/** The characters of an XML file one after the other, each with its place; every line ends with a line feed. */
final class XmlChars implements Closeable {
    static final int END = -1;

    private final Reader in;
    private int next;
    private int line = 1;
    private int column = 1;

    XmlChars(InputStream bytes, String file) throws IOException {
        in = new BufferedReader(new XmlText(bytes, file, XmlText.LARGEST));
        next = in.read();
    }

    /** The next character (UTF-16 code unit), which stays; {@link #END} where there is none. */
    int peek() {
        return next == '\r' ? '\n' : next;
    }

    /** The next character (UTF-16 code unit); {@link #END} where there is none. */
    int read() throws IOException {
        int read = peek();
        int after = in.read();
        if (next == '\r' && after == '\n') {
            after = in.read();
        }
        if (read == '\n') {
            line++;
            column = 1;
        } else if (read != END && !Character.isLowSurrogate((char) read)) {
            column++;
        }
        next = after;
        return read;
    }

    /** Line of the next character. */
    int line() {
        return line;
    }

    /** Column of the next character. */
    int column() {
        return column;
    }

    /** Whether a place has been passed. */
    boolean isAfter(Place place) {
        return line > place.line() || (line == place.line() && column > place.column());
    }

    /** Goes to a place that has not been passed. */
    void skipTo(Place place) throws IOException {
        while (next != END && (line < place.line() || (line == place.line() && column < place.column()))) {
            read();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
