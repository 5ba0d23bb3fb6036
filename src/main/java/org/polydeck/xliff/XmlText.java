// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * The characters of an XML file in UTF-8, or in UTF-16 with a byte order mark. A byte that is neither ends the reading,
 * after the characters before it.
 */
final class XmlText extends Reader {
    /** The largest file that is read, in bytes. */
    static final long LARGEST = 200L << 20;

    private final InputStream in;
    private final long largest;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
    private final CharBuffer chars = CharBuffer.allocate(1 << 14);
    private final TagPlaces places;
    private final boolean marked;
    private final CharsetDecoder decoder;
    private boolean atEnd;
    private long size;

    XmlText(InputStream in, String file, long largest) throws IOException {
        this.in = in;
        places = new TagPlaces(file);
        this.largest = largest;
        bytes.flip();
        chars.flip();
        while (!atEnd && bytes.remaining() < 3) {
            load();
        }
        Charset charset = UTF_8;
        int mark = 0;
        if (starts(0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (starts(0xFE, 0xFF)) {
            charset = UTF_16BE;
            mark = 2;
        } else if (starts(0xFF, 0xFE)) {
            charset = UTF_16LE;
            mark = 2;
        }
        marked = mark > 0;
        bytes.position(mark);
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private boolean starts(int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(i) & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a byte order mark says what the encoding is, whatever the XML declaration says. */
    boolean isMarked() {
        return marked;
    }

    /** Where the elements begin, in what was read so far. */
    TagPlaces places() {
        return places;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(to, from, count);
        return count;
    }

    private boolean decode() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            if (chars.position() > 0) {
                chars.flip();
                for (int i = 0; i < chars.limit(); i++) {
                    places.pass(chars.get(i));
                }
                return true;
            }
            if (result.isError()) {
                chars.flip();
                throw new NotText(bytes.get(bytes.position()), decoder.charset());
            }
            if (atEnd) {
                chars.flip();
                return false;
            }
            load();
        }
    }

    private void load() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        size += Math.max(read, 0);
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        if (size > largest) {
            throw new TooLarge(largest);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** What is wrong with the bytes of a file, for its user. */
    static class NotText extends IOException {
        private static final long serialVersionUID = 1L;

        NotText(byte bad, Charset charset) {
            super(String.format(Locale.ROOT, "byte 0x%02X is not %s; save the file as UTF-8", bad & 0xFF, charset));
        }

        private NotText(String problem) {
            super(problem);
        }
    }

    /** A file that is not read to its end. */
    static final class TooLarge extends NotText {
        private static final long serialVersionUID = 1L;

        TooLarge(long largest) {
            super("the file is larger than " + (largest >> 20) + " MiB; split it");
        }
    }
}
