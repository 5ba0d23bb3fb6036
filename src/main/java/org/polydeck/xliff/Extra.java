// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.List;
import java.util.Objects;

/**
 * What a tool put into a file that Polydeck does not read: it is kept, and written again where it was.
 *
 * @param attributes in the order of the file
 * @param elements in the order of the file
 */
public record Extra(List<Attribute> attributes, List<Element> elements) {
    /** Nothing. */
    public static final Extra NONE = new Extra(List.of(), List.of());

    public Extra {
        attributes = List.copyOf(attributes);
        elements = List.copyOf(elements);
    }

    /**
     * An attribute.
     *
     * @param namespace of one that has none, that of the version of XLIFF it belongs to: in a file of another version it
     *     is written with a prefix, and finds its way back
     * @param prefix as the file has it, or empty
     */
    public record Attribute(String namespace, String prefix, String name, String value) {
        public Attribute {
            Objects.requireNonNull(namespace);
            Objects.requireNonNull(prefix);
            Objects.requireNonNull(name);
            Objects.requireNonNull(value);
        }
    }

    /**
     * An element with all that is in it.
     *
     * @param xml declares each namespace that it needs
     */
    public record Element(String namespace, String name, String xml) {
        public Element {
            Objects.requireNonNull(namespace);
            Objects.requireNonNull(name);
            Objects.requireNonNull(xml);
        }
    }

    boolean isEmpty() {
        return attributes.isEmpty() && elements.isEmpty();
    }

    /** Value of an attribute; empty where there is none. */
    String value(String namespace, String name) {
        for (Attribute a : attributes) {
            if (a.name().equals(name) && a.namespace().equals(namespace)) {
                return a.value();
            }
        }
        return "";
    }
}
