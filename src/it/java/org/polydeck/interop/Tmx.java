// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Translation memories as OmegaT writes them. */
final class Tmx {
    private Tmx() {}

    /**
     * Writes a memory in which each source has a translation.
     *
     * @return the sources
     */
    static List<String> translate(Path from, Path to, UnaryOperator<String> translation) {
        var sources = new ArrayList<String>();
        Document memory = Xml.parse(from);
        NodeList units = memory.getElementsByTagName("tu");
        for (int i = 0; i < units.getLength(); i++) {
            NodeList texts = ((Element) units.item(i)).getElementsByTagName("seg");
            String source = texts.item(0).getTextContent();
            texts.item(1).setTextContent(translation.apply(source));
            sources.add(source);
        }
        write(memory, to);
        return sources;
    }

    private static void write(Document memory, Path to) {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(memory), new StreamResult(to.toFile()));
        } catch (TransformerException e) {
            throw new UncheckedIOException(new IOException(to.toString(), e));
        }
    }
}
