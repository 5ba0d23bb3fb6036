// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes translations as TMX 1.4b, one paragraph a segment. The same matches give the same bytes: no dates, no names, no
 * version of the program.
 *
 * <p>Not with Okapi's writer: that turns the characters U+E101 to U+E103 into codes with the numbers of others, writes
 * what XML doesn't have as it is, and writes {@code he} for {@code iw}.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class Tmx {
    private final String sourceLanguage;
    private final String targetLanguage;
    private final XMLStreamWriter xml;
    private final Set<Digest> seen = new HashSet<>();

    /** Stands for a match; of all matches, only these 16 bytes are kept. */
    private record Digest(long high, long low) {}

    private Tmx(Writer out, String sourceLanguage, String targetLanguage) throws XMLStreamException {
        this.sourceLanguage = sourceLanguage;
        this.targetLanguage = targetLanguage;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /**
     * Writes a memory. A source with the same translation again is left out, and so is what has no words.
     *
     * @param out for UTF-8; flushed, not closed
     * @param sourceLanguage BCP 47 tag
     * @param targetLanguage BCP 47 tag
     * @param matches in the order of the file
     * @return how many were written
     */
    public static int write(Writer out, String sourceLanguage, String targetLanguage, Iterator<Match> matches)
            throws IOException {
        // given an OutputStreamWriter itself, StAX would write "&#x1f600;" for an emoji
        var buffered = new BufferedWriter(out);
        try {
            var tmx = new Tmx(buffered, sourceLanguage, targetLanguage);
            tmx.start();
            while (matches.hasNext()) {
                tmx.add(matches.next());
            }
            tmx.end();
            buffered.flush();
            return tmx.seen.size();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private void start() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        line(1);
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Polydeck");
        // of this form; that of the program would make another file of each release
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "paragraph");
        xml.writeAttribute("o-tmf", "Polydeck");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", sourceLanguage);
        xml.writeAttribute("datatype", "x-marp-markdown");
        line(1);
        xml.writeStartElement("body");
    }

    private void add(Match match) throws XMLStreamException {
        Map<Integer, Integer> numbers = new HashMap<>();
        var source = new Segment(match.source(), match.codes(), numbers);
        var target = new Segment(match.target(), match.codes(), numbers);
        if (!match.hasWords() || !seen.add(digest(source.fingerprint() + '\n' + target.fingerprint()))) {
            return;
        }
        line(2);
        xml.writeStartElement("tu");
        property("x-deck", match.deck());
        property("x-unit", match.unit());
        variant(sourceLanguage, source);
        variant(targetLanguage, target);
        line(2);
        xml.writeEndElement();
    }

    private void property(String type, String value) throws XMLStreamException {
        line(3);
        xml.writeStartElement("prop");
        xml.writeAttribute("type", type);
        Segment.characters(xml, Segment.clean(value));
        xml.writeEndElement();
    }

    private void variant(String language, Segment segment) throws XMLStreamException {
        line(3);
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", language);
        segment.write(xml);
        xml.writeEndElement();
    }

    private void end() throws XMLStreamException {
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
        xml.flush();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static Digest digest(String text) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            return new Digest(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
