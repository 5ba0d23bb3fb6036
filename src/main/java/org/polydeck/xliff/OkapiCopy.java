// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.xliff.ConformanceWalk.Attribute;
import org.polydeck.xliff.ConformanceWalk.Element;
import org.polydeck.xliff.XmlCursor.Broken;

/**
 * A copy of an XLIFF 2 file for Okapi, made while Okapi reads it, tag by tag: where Okapi stops, there the file is read
 * to, and the place is known. The copy has what Okapi judges rightly: no texts (one letter stands for them), no
 * languages, and none of the elements and attributes that other rules look at.
 */
final class OkapiCopy extends InputStream {
    private static final Set<String> MAY_BE_EMPTY = Set.of("name", "type", "original", "category");

    /** XLIFF asks nothing of these at an {@code ec}; Okapi wants to see them as they are at its {@code sc}. */
    private static final Set<String> OF_BOTH_ENDS = Set.of("type", "subType", "copyOf");

    private static final Set<String> NOT_OKAPIS = Set.of(
            Namespaces.ITS,
            Namespaces.CHANGES,
            Namespaces.PLURALS,
            "http://www.w3.org/ns/its-xliff/",
            "urn:oasis:names:tc:xliff:itsm:2.1");

    private final ConformanceWalk walk;
    private final Set<Integer> without;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Attribute>> begun = new HashMap<>();
    private byte[] bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(UTF_8);
    private int at;
    private @Nullable IOException failure;
    private @Nullable Broken broken;

    /** The units that are left out, by their number, have their place taken by an empty one. */
    OkapiCopy(ConformanceWalk walk, Set<Integer> without) {
        this.walk = walk;
        this.without = without;
    }

    @Override
    public int read() throws IOException {
        return more() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (!more()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, to, from, count);
        at += count;
        return count;
    }

    /** Gets what comes next, if all was read; false at the end. */
    private boolean more() throws IOException {
        while (at == bytes.length) {
            try {
                if (!walk.next()) {
                    return false;
                }
                at = 0;
                bytes = step().getBytes(UTF_8);
            } catch (Broken e) {
                broken = e;
                throw new IOException(e);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
        return true;
    }

    private String step() throws Broken, IOException {
        if (walk.isText()) {
            return text(walk.text());
        } else if (!walk.isStart()) {
            return "</" + walk.element().qualified() + ">";
        }
        Element element = walk.element();
        if (NOT_OKAPIS.contains(element.namespace())) {
            walk.skip();
            return "";
        } else if (isIn("skeleton")) {
            walk.skip();
            return "x"; // any XML, in which an id may come twice
        }
        boolean isUnit = element.is(Namespaces.CORE, "unit");
        if (isUnit) {
            places.clear();
            begun.clear();
        }
        if (isUnit && without.contains(walk.number())) {
            String id = "polydeck." + walk.number();
            walk.skip();
            return "<unit xmlns=\"" + Namespaces.CORE + "\" id=\"" + id
                    + "\"><segment><source></source></segment></unit>";
        }
        return tag();
    }

    private boolean isIn(String name) {
        Element parent = walk.parent();
        return parent != null && parent.is(Namespaces.CORE, name);
    }

    private static String text(String text) {
        return text.isBlank() ? " " : "x";
    }

    private String tag() {
        var out = new StringBuilder("<").append(walk.element().qualified());
        for (String[] declared : walk.declared()) {
            Xml.attribute(out, declared[0].isEmpty() ? "xmlns" : "xmlns:" + declared[0], declared[1]);
        }
        Element element = walk.element();
        for (Attribute attribute : ends(element)) {
            if (attribute.namespace().isEmpty()) {
                places.put(key(attribute.name()) + "=" + attribute.value(), element.place());
            }
            String value = value(element, attribute);
            if (value != null) {
                Xml.attribute(out, attribute.qualified(), value);
            }
        }
        return out.append('>').toString();
    }

    /** The attributes; those of an end that has its beginning in the unit are partly those of its beginning. */
    private List<Attribute> ends(Element element) {
        List<Attribute> all = walk.attributes();
        if (element.is(Namespaces.CORE, "sc")) {
            begun.put(
                    walk.attribute("", "id"),
                    all.stream().filter(a -> OF_BOTH_ENDS.contains(a.name())).toList());
        }
        List<Attribute> beginning =
                element.is(Namespaces.CORE, "ec") ? begun.get(walk.attribute("", "startRef")) : null;
        if (beginning == null) {
            return all;
        }
        return Stream.concat(all.stream().filter(a -> !OF_BOTH_ENDS.contains(a.name())), beginning.stream())
                .toList();
    }

    private static String key(String attribute) {
        return attribute.startsWith("dataRef") ? "dataRef" : attribute;
    }

    /** What Okapi gets to see; null where the attribute is none of its business. */
    private static @Nullable String value(Element element, Attribute attribute) {
        String name = attribute.name();
        String value = attribute.value();
        if (!attribute.namespace().isEmpty()) {
            boolean isLanguage = attribute.is(Namespaces.XML, "lang");
            return isLanguage || NOT_OKAPIS.contains(attribute.namespace()) ? null : value;
        } else if (name.equals("ref") && element.namespace().equals(Namespaces.GLOSSARY)) {
            return value.startsWith("#") ? inUnit(value) : null;
        } else if (name.equals("ref") && element.namespace().equals(Namespaces.MATCHES)) {
            return inUnit(value);
        } else if (!element.namespace().equals(Namespaces.CORE)) {
            return value;
        } else if (name.startsWith("subFlows")
                || name.equals("dir")
                || (name.equals("isolated") && value.equals("no"))) {
            return null;
        } else if (value.isEmpty() && MAY_BE_EMPTY.contains(name)) {
            return null;
        }
        return switch (name) {
            case "srcLang" -> "en";
            case "trgLang" -> "sv";
            default -> value;
        };
    }

    /** A reference as Okapi can follow it: {@code #/f=f1/u=u1/t=1} is {@code #t=1}. */
    private static String inUnit(String reference) {
        int slash = reference.lastIndexOf('/');
        return reference.startsWith("#") && slash > 0 ? "#" + reference.substring(slash + 1) : reference;
    }

    /** The place in the unit where an attribute has a value, the last one; null where there is none. */
    @Nullable
    Place placeOf(String attribute, String value) {
        Place place = places.get(attribute + "=" + value);
        return place == null && attribute.equals("id") ? places.get("startRef=" + value) : place; // an "ec" has either
    }

    /** Throws what kept the file from being read, which Okapi has in words of its own. */
    void orThrow() throws Broken, IOException {
        if (broken != null) {
            throw broken;
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Where the copy has got to. */
    ConformanceWalk walk() {
        return walk;
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }
}
