// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;

/**
 * The elements and texts of an XML file, one after the other, in memory that doesn't grow with the file. Document types
 * are refused, and with them all entities; nothing outside the file is ever opened.
 */
final class XmlCursor {
    /** The deepest element that is read. */
    static final int DEEPEST = 1000;

    private final String file;
    private final XMLStreamReader xml;
    private final TagPlaces places;
    private String namespace = "";
    private String core = "";
    private int depth;
    private Place place;
    private @Nullable XmlRecorder recorder;

    XmlCursor(XmlText text, String file) throws Broken, IOException {
        this.file = file;
        places = text.places();
        place = Place.of(file);
        XMLInputFactory factory = factory();
        try {
            xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        String encoding = xml.getCharacterEncodingScheme();
        if (!text.isMarked() && encoding != null && !encoding.matches("(?i)utf-?8|us-ascii")) {
            throw new Broken(
                    "xliff-malformed",
                    new Place(file, 1, 1),
                    "the file says that it is in " + encoding + "; save it as UTF-8");
        }
    }

    // the JDK's own, whatever stands on the class path
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // the same on each JDK. From 24 on, "&amp;" counts as an entity and 100,000 of them are too many; and elements
        // may be 100 deep. We have a limit of our own, and no entities but the five of XML
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setProperty("jdk.xml.elementAttributeLimit", 10_000);
        return factory;
    }

    /** Goes to the next start of an element, end of an element, or text; false at the end of the file. */
    boolean next() throws Broken, IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        place = places.next();
                        if (++depth > DEEPEST) {
                            throw new Broken(
                                    "xliff-unsafe", place, "elements are nested more than 1,000 deep; mend the file");
                        }
                        if (recorder != null) {
                            recorder.start(xml);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (recorder != null) {
                            recorder.end();
                        }
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (recorder != null) {
                            recorder.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                        return true;
                    }
                    case XMLStreamConstants.DTD ->
                        throw new Broken(
                                "xliff-unsafe",
                                places.doctype(),
                                "the file has a document type; remove '<!DOCTYPE …>'");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Broken(
                                "xliff-malformed",
                                place(xml.getLocation(), xml.getLocalName().length() + 2),
                                "unknown entity '&" + xml.getLocalName() + ";'; write the character itself");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Goes on within the element at this depth; false at its end. */
    boolean nextIn(int element) throws Broken, IOException {
        return next() && depth >= element;
    }

    /** Goes to the end of the element that has just started. */
    void skip() throws Broken, IOException {
        int element = depth;
        while (nextIn(element)) {}
    }

    /** Goes to the end of the element that has just started; gives the texts in it. */
    String content() throws Broken, IOException {
        var content = new StringBuilder();
        int element = depth;
        while (nextIn(element)) {
            if (isText()) {
                content.append(text());
            }
        }
        return content.toString();
    }

    /** How many elements are open; the one that starts here counts, the one that ends here doesn't. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isText() {
        return !xml.isStartElement() && !xml.isEndElement();
    }

    String text() {
        return xml.getText();
    }

    /** From here on, what is read is written down, too, beginning with the element that has just started. */
    void record() {
        recorder = new XmlRecorder(namespace, core);
        recorder.start(xml);
    }

    /** What was written down since then, which ends here. */
    Extra.Element recorded(String uri, String name) {
        String text = Objects.requireNonNull(recorder).xml();
        recorder = null;
        return new Extra.Element(uri, name, text);
    }

    /** Goes to the end of the element that has just started, and keeps it. */
    Extra.Element kept() throws Broken, IOException {
        String uri = uri(xml.getNamespaceURI());
        String name = xml.getLocalName();
        record();
        skip();
        return recorded(uri, name);
    }

    /** The namespace of the element that has just started. */
    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /**
     * From here on, {@link #element} looks at the namespace of the element that has just started.
     *
     * @param as how that namespace is named in what is kept
     */
    void adoptNamespace(XliffVersion as) {
        namespace = namespace();
        core = as.namespace();
    }

    private String uri(@Nullable String uri) {
        String found = uri == null ? "" : uri;
        return found.equals(namespace) ? core : found;
    }

    /** Name of the element that has just started; empty for one of another namespace. */
    String element() {
        String uri = xml.getNamespaceURI();
        return namespace.equals(uri == null ? "" : uri) ? xml.getLocalName() : "";
    }

    /** Value of an attribute of the element that has just started, one without namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String uri = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && (uri == null || uri.isEmpty())) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * The attributes of the element that has just started, without those that are read.
     *
     * @param read names of attributes without namespace, and {@code xml:lang} and the like
     */
    List<Extra.Attribute> otherAttributes(Set<String> read) {
        List<Extra.Attribute> others = List.of();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String uri = xml.getAttributeNamespace(i);
            String prefix = xml.getAttributePrefix(i);
            boolean bare = uri == null || uri.isEmpty();
            String name = xml.getAttributeLocalName(i);
            if (!read.contains(bare ? name : prefix + ":" + name)) {
                others = others.isEmpty() ? new ArrayList<>() : others;
                others.add(
                        bare
                                ? new Extra.Attribute(core, "", name, xml.getAttributeValue(i))
                                : new Extra.Attribute(uri, prefix, name, xml.getAttributeValue(i)));
            }
        }
        return others;
    }

    /** The same, and empty where it is missing. */
    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    /** The element or text itself, for what needs its prefix, its namespaces and all its attributes. */
    XMLStreamReader xml() {
        return xml;
    }

    /** Where the element began that started last. */
    Place place() {
        return place;
    }

    private Broken broken(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof XmlText.NotText bytes) {
            String rule = bytes instanceof XmlText.TooLarge ? "xliff-unsafe" : "xliff-malformed";
            return new Broken(rule, places.here(), String.valueOf(bytes.getMessage()));
        }
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        // not the JDK's words: they are in the language of the machine
        return new Broken("xliff-malformed", place(e.getLocation(), 0), null);
    }

    private Place place(@Nullable Location at, int back) {
        return at == null
                ? Place.of(file)
                : new Place(file, Math.max(at.getLineNumber(), 0), Math.max(at.getColumnNumber() - back, 0));
    }

    /** A file that can't be read further. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient Place place;
        private final @Nullable String problem;

        /** A null problem means that it is not XML any more. */
        Broken(String rule, Place place, @Nullable String problem) {
            super(problem);
            this.rule = rule;
            this.place = place;
            this.problem = problem;
        }

        String rule() {
            return rule;
        }

        Place place() {
            return place;
        }

        @Nullable
        String problem() {
            return problem;
        }
    }
}
