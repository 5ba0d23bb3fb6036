// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes down an element as it is read, so that it can stand in another file: it declares the namespaces that it needs,
 * and elements of XLIFF itself have no prefix. Comments and processing instructions are left out.
 */
final class XmlRecorder {
    private final String adopted;
    private final String core;
    private final StringBuilder out = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<Map<String, String>> scopes = new ArrayList<>();
    private Map<String, String> scope = Map.of();
    private boolean open;

    /**
     * @param adopted namespace of XLIFF's elements in the file that is read
     * @param core the namespace that they are given
     */
    XmlRecorder(String adopted, String core) {
        this.adopted = adopted;
        this.core = core;
        scopes.add(Map.of("xml", Xml.NAMESPACE));
    }

    /** What was written down so far. */
    String xml() {
        return out.toString();
    }

    void start(XMLStreamReader xml) {
        closeTag();
        scope = scopes.get(scopes.size() - 1);
        var declared = new StringBuilder();
        String name = name(text(xml.getPrefix()), text(xml.getNamespaceURI()), xml.getLocalName(), declared);
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = text(xml.getNamespacePrefix(i));
            if (!prefix.isEmpty()) {
                declare(prefix, text(xml.getNamespaceURI(i)), declared);
            }
        }
        var attributes = new StringBuilder();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = text(xml.getAttributePrefix(i));
            String uri = text(xml.getAttributeNamespace(i));
            if (!uri.isEmpty()) {
                declare(prefix, uri, declared);
            }
            String local = xml.getAttributeLocalName(i);
            Xml.attribute(attributes, uri.isEmpty() ? local : prefix + ":" + local, xml.getAttributeValue(i));
        }
        out.append('<').append(name).append(declared).append(attributes);
        open = true;
        names.add(name);
        scopes.add(scope);
    }

    /** The name as it is written; XLIFF's own elements are in the default namespace. */
    private String name(String prefix, String uri, String local, StringBuilder declared) {
        boolean own = uri.equals(adopted);
        String to = own ? "" : prefix;
        declare(to, own ? core : uri, declared);
        return to.isEmpty() ? local : to + ":" + local;
    }

    private void declare(String prefix, String uri, StringBuilder declared) {
        if (!uri.equals(scope.get(prefix))) {
            Xml.attribute(declared, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
            var more = new HashMap<>(scope);
            more.put(prefix, uri);
            scope = more;
        }
    }

    void end() {
        String name = names.remove(names.size() - 1);
        scopes.remove(scopes.size() - 1);
        if (open) {
            out.append("/>");
            open = false;
        } else {
            out.append("</").append(name).append('>');
        }
    }

    void text(char[] from, int start, int length) {
        closeTag();
        for (int i = start; i < start + length; i++) {
            Xml.text(out, from[i]);
        }
    }

    private void closeTag() {
        if (open) {
            out.append('>');
            open = false;
        }
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }
}
