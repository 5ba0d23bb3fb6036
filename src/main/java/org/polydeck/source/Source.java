// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The exact text of a file: every byte can be written back, with its byte order mark, line ends and missing last
 * newline.
 */
public final class Source {
    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 64L << 20;

    private final String file;
    private final String text;
    private int[] lineStarts = {};

    /**
     * @param file path for messages, relative to the project folder
     * @param text the whole text, a byte order mark included
     */
    public Source(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Reads a UTF-8 file.
     *
     * @param name path for messages
     * @throws SourceException when it is a folder, larger than {@link #LARGEST}, or not UTF-8
     * @throws IOException when it can't be read
     */
    public static Source read(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            throw new SourceException(Place.of(name), "this is a folder; a file is needed");
        }
        if (Files.size(path) > LARGEST) {
            throw new SourceException(Place.of(name), "the file is larger than 64 MiB; split it");
        }
        return new Source(name, decode(Files.readAllBytes(path), name));
    }

    private static String decode(byte[] bytes, String name) throws SourceException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String bad = String.format(java.util.Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF);
            throw new SourceException(
                    new Source(name, text).place(text.length()),
                    "byte " + bad + " is not UTF-8; save the file as UTF-8");
        }
        return text;
    }

    /** Path for messages. */
    public String file() {
        return file;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The text of a span. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Line and column of a character, from 1; a CR LF, a lone LF and a lone CR each end a line. */
    public Place place(int offset) {
        if (lineStarts.length == 0) {
            lineStarts = lineStarts(text);
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /** Where a place begins, as {@link #place} gave it; the end of the text where there is no such place. */
    public int offset(Place place) {
        place(0);
        if (place.line() < 1 || place.line() > lineStarts.length) {
            return text.length();
        }
        int start = lineStarts[place.line() - 1];
        int column = Math.max(place.column(), 1) - 1;
        return text.codePointCount(start, text.length()) < column
                ? text.length()
                : text.offsetByCodePoints(start, column);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // "a\r\nb" is two lines, not three
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!pair && (c == '\n' || c == '\r')) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /**
     * The text with each edit made; what no edit covers is copied as it stands.
     *
     * @throws IllegalArgumentException when two edits overlap, or one lies outside
     */
    public String with(List<Edit> edits) {
        List<Edit> sorted = edits.stream()
                .sorted((a, b) -> a.span().start() != b.span().start()
                        ? Integer.compare(a.span().start(), b.span().start())
                        : Integer.compare(a.span().end(), b.span().end()))
                .toList();
        var out = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.span().start() < at || edit.span().end() > text.length()) {
                throw new IllegalArgumentException("edits overlap or lie outside: " + edit);
            }
            out.append(text, at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return out.append(text, at, text.length()).toString();
    }

    /** What is wrong with a file as a whole, for its user. */
    public static final class SourceException extends CharacterCodingException {
        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final String problem;

        public SourceException(Place place, String problem) {
            this.place = place;
            this.problem = problem;
        }

        /** Where. */
        public Place place() {
            return place;
        }

        @Override
        public String getMessage() {
            return place + ": " + problem;
        }

        /** What is wrong and what to do, without the place. */
        public String problem() {
            return problem;
        }
    }
}
