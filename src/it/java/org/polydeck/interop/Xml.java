// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML by the JDK's parser, to see files without the program's eyes. */
final class Xml {
    private Xml() {}

    static Document parse(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // OmegaT's memories name a DTD that is nowhere
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new UncheckedIOException(new IOException(file.toString(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Elements with one of these names below a node, in the order of the file. */
    static List<Element> below(Node node, String... names) {
        var found = new ArrayList<Element>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (List.of(names).contains(element.getLocalName())) {
                    found.add(element);
                }
                found.addAll(below(element, names));
            }
        }
        return found;
    }
}
