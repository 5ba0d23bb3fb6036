// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The namespaces of XLIFF 2 and its modules, and the prefixes that people know them by. */
final class Namespaces {
    /** Of XLIFF 2.0 and 2.1. */
    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    /** Of XLIFF 2.2. */
    static final String CORE_22 = "urn:oasis:names:tc:xliff:document:2.2";

    static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    static final String STYLE = "urn:oasis:names:tc:xliff:fs:2.0";
    static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
    static final String RESOURCES = "urn:oasis:names:tc:xliff:resourcedata:2.0";
    static final String CHANGES = "urn:oasis:names:tc:xliff:changetracking:2.0";
    static final String SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
    static final String PLURALS = "urn:oasis:names:tc:xliff:pgs:1.0";
    static final String VALIDATION = "urn:oasis:names:tc:xliff:validation:2.0";
    static final String ITS = "http://www.w3.org/2005/11/its";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(CORE, ""),
            Map.entry(CORE_22, ""),
            Map.entry(MATCHES, "mtc"),
            Map.entry(GLOSSARY, "gls"),
            Map.entry(STYLE, "fs"),
            Map.entry(METADATA, "mda"),
            Map.entry(RESOURCES, "res"),
            Map.entry(CHANGES, "ctr"),
            Map.entry(SIZES, "slr"),
            Map.entry(VALIDATION, "val"),
            Map.entry("urn:oasis:names:tc:xliff:itsm:2.1", "itsm"),
            Map.entry(PLURALS, "pgs"),
            Map.entry(ITS, "its"),
            Map.entry(XML, "xml"));

    private static final Pattern QUALIFIED = Pattern.compile("\\{([^{}]*)\\}([\\w.-]+)");

    private static final Set<String> MODULES =
            Set.of(MATCHES, GLOSSARY, STYLE, METADATA, RESOURCES, CHANGES, SIZES, VALIDATION);

    private Namespaces() {}

    /** Whether this is a module whose elements and attributes are all known. */
    static boolean isModule(String namespace) {
        return MODULES.contains(namespace);
    }

    /** A name as people write it, such as {@code gls:term}, whatever the prefix in the file, which others have. */
    static String name(String prefix, String namespace, String name) {
        return qualified(PREFIXES.getOrDefault(namespace, prefix), name);
    }

    static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** A text in which the names {@code {namespace}name}, and namespaces between quotes, are as people write them. */
    static String plain(String text) {
        String plain = QUALIFIED.matcher(text).replaceAll(m -> name("", m.group(1), m.group(2)));
        for (Map.Entry<String, String> known : PREFIXES.entrySet()) {
            if (!known.getValue().isEmpty()) {
                plain = plain.replace("'" + known.getKey() + "'", "'" + known.getValue() + "'");
            }
        }
        return plain;
    }
}
