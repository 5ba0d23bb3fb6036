// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.xliff.XmlCursor.Broken;

/**
 * The elements and texts of an XLIFF 2 file, one after the other, as XLIFF 2.0 has them: a file in XLIFF 2.2 is seen
 * with the namespace of 2.0, and without what only 2.2 allows.
 */
final class ConformanceWalk implements AutoCloseable {
    private final InputStream in;
    private final XmlCursor cursor;
    private final XMLStreamReader xml;
    private final Deque<Element> open = new ArrayDeque<>();
    private boolean is22;
    private boolean ended;
    private List<Attribute> attributes = List.of();
    private int units;
    private @Nullable String unit;
    private boolean inUnit;

    /** An element that is open. */
    record Element(String prefix, String namespace, String name, Place place) {
        boolean is(String namespace, String name) {
            return this.name.equals(name) && this.namespace.equals(namespace);
        }

        /** As it stands in the file. */
        String qualified() {
            return Namespaces.qualified(prefix, name);
        }

        /** As people write it; one of an extension as it stands in the file. */
        String plain() {
            return Namespaces.name(prefix, namespace, name);
        }
    }

    /** An attribute of the element that has just started. */
    record Attribute(String prefix, String namespace, String name, String value) {
        boolean is(String namespace, String name) {
            return this.name.equals(name) && this.namespace.equals(namespace);
        }

        /** As it stands in the file. */
        String qualified() {
            return Namespaces.qualified(prefix, name);
        }

        /** As people write it; one of an extension as it stands in the file. */
        String plain() {
            return Namespaces.name(prefix, namespace, name);
        }
    }

    ConformanceWalk(Path path, String name) throws Broken, IOException {
        in = Files.newInputStream(path);
        try {
            cursor = new XmlCursor(new XmlText(in, name, XmlText.LARGEST), name);
            xml = cursor.xml();
        } catch (Broken | IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Goes to the first element; false where the file is not XLIFF 2. */
    boolean atXliff2() throws Broken, IOException {
        return next() && element().is(Namespaces.CORE, "xliff");
    }

    /** Goes to the next start of an element, end of an element, or text; false at the end of the file. */
    boolean next() throws Broken, IOException {
        if (ended) {
            if (open.pop().is(Namespaces.CORE, "unit")) {
                inUnit = false;
                unit = null;
            }
            ended = false;
        }
        while (cursor.next()) {
            if (!cursor.isStart()) {
                ended = !cursor.isText();
                return true;
            }
            if (only22()) {
                cursor.skip();
                continue;
            }
            start();
            return true;
        }
        return false;
    }

    private void start() {
        is22 |= open.isEmpty() && Namespaces.CORE_22.equals(xml.getNamespaceURI());
        open.push(new Element(
                text(xml.getPrefix()), namespace(xml.getNamespaceURI()), xml.getLocalName(), cursor.place()));
        var found = new ArrayList<Attribute>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var attribute = new Attribute(
                    text(xml.getAttributePrefix(i)),
                    namespace(xml.getAttributeNamespace(i)),
                    xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i));
            if (!only22(attribute)) {
                found.add(attribute);
            }
        }
        attributes = found;
        if (element().is(Namespaces.CORE, "unit")) {
            inUnit = true;
            unit = attribute("", "id");
            units++;
        }
    }

    /** Whether the element that starts is one that XLIFF 2.0 does not have in this place. */
    private boolean only22() {
        Element parent = open.peek();
        if (!is22 || parent == null) {
            return false;
        }
        String name = xml.getLocalName();
        boolean inCore = Namespaces.CORE_22.equals(xml.getNamespaceURI());
        boolean notes = inCore && name.equals("notes");
        boolean metadata = Namespaces.METADATA.equals(xml.getNamespaceURI()) && name.equals("metadata");
        return parent.is(Namespaces.CORE, "xliff")
                ? notes || metadata
                : parent.is(Namespaces.RESOURCES, "resourceItem") && notes;
    }

    private boolean only22(Attribute attribute) {
        return is22
                && (attribute.namespace.equals(Namespaces.PLURALS)
                        || (element().is(Namespaces.CORE, "note") && attribute.is("", "ref")));
    }

    /** Goes to the end of the element that has just started. */
    void skip() throws Broken, IOException {
        int depth = open.size();
        while (next()) {
            if (ended && open.size() == depth) {
                return;
            }
        }
    }

    /** A namespace as XLIFF 2.0 has it. */
    static String namespace(@Nullable String uri) {
        return uri == null ? "" : uri.equals(Namespaces.CORE_22) ? Namespaces.CORE : uri;
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }

    boolean isStart() {
        return cursor.isStart();
    }

    boolean isText() {
        return cursor.isText();
    }

    String text() {
        return cursor.text();
    }

    /** The element that starts or ends here; the one around a text. */
    Element element() {
        return open.element();
    }

    /** The element around the one that starts or ends here; null at the first. */
    @Nullable
    Element parent() {
        Iterator<Element> outwards = open.iterator();
        outwards.next();
        return outwards.hasNext() ? outwards.next() : null;
    }

    /** Of the element that has just started. */
    List<Attribute> attributes() {
        return attributes;
    }

    /** Value of an attribute of the element that has just started. */
    @Nullable
    String attribute(String namespace, String name) {
        for (Attribute attribute : attributes) {
            if (attribute.is(namespace, name)) {
                return attribute.value;
            }
        }
        return null;
    }

    /** Prefixes and namespaces that the element that has just started declares. */
    List<String[]> declared() {
        var declared = new ArrayList<String[]>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            declared.add(new String[] {text(xml.getNamespacePrefix(i)), namespace(xml.getNamespaceURI(i))});
        }
        return declared;
    }

    boolean inUnit() {
        return inUnit;
    }

    /** Id of the unit that this is in, its own tags included; null where there is none. */
    @Nullable
    String unit() {
        return unit;
    }

    /** Which unit of the file this is in, counted from 1; 0 outside. */
    int number() {
        return inUnit ? units : 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
