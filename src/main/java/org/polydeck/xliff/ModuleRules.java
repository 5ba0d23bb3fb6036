// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.xliff.ConformanceWalk.Attribute;
import org.polydeck.xliff.ConformanceWalk.Element;

/**
 * What the modules ask for beyond their schemas, and Okapi doesn't look at: where their attributes and elements may
 * stand, sizes, styles and resources.
 */
final class ModuleRules {
    private static final Set<String> CODES = Set.of("pc", "sc", "ec", "ph");
    private static final Set<String> LIMITED = Set.of("file", "group", "unit", "mrk", "sm", "pc", "sc");
    private static final Set<String> SIZED = Set.of("file", "group", "unit", "pc", "sc", "ec", "ph");
    private static final Set<String> HOLDERS = Set.of("file", "group", "unit");

    /** In which elements of the core an attribute may stand. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "slr:sizeRestriction", LIMITED,
            "slr:storageRestriction", LIMITED,
            "slr:sizeInfo", SIZED,
            "slr:sizeInfoRef", SIZED,
            "slr:equivStorage", CODES);

    /** In which of file, group and unit an element may stand. */
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "mtc:matches",
            Set.of("unit"),
            "gls:glossary",
            Set.of("unit"),
            "mda:metadata",
            HOLDERS,
            "res:resourceData",
            Set.of("file", "unit"),
            "ctr:changeTrack",
            HOLDERS,
            "slr:profiles",
            Set.of("file"),
            "slr:data",
            HOLDERS,
            "val:validation",
            HOLDERS);

    private static final Pattern LIMIT = Pattern.compile("(?:[0-9]+,)?(?:[0-9]+|\\*)");
    private static final Pattern SIZE = Pattern.compile("[0-9]*");

    private String generalProfile = "";
    private String storageProfile = "";

    /** Ids within the elements {@code slr:data} of the files, groups and units that are open. */
    private final Deque<Ids> sizes = new ArrayDeque<>();

    private int inSizes;
    private boolean hasAddress;
    private boolean hasContent;

    /** What is wrong with where the walk is; to be asked at each of its steps. */
    List<String> faults(ConformanceWalk walk) {
        var faults = new ArrayList<String>();
        if (walk.isText()) {
            hasContent |= !walk.text().isBlank();
        } else if (walk.isStart()) {
            start(walk, faults);
        } else {
            end(walk.element(), faults);
        }
        return faults;
    }

    private void start(ConformanceWalk walk, List<String> faults) {
        Element element = walk.element();
        hasContent = true; // what is around it has this
        if (element.is(Namespaces.SIZES, "profiles")) {
            generalProfile = orEmpty(walk.attribute("", "generalProfile"));
            storageProfile = orEmpty(walk.attribute("", "storageProfile"));
        }
        if (inSizes > 0 || element.is(Namespaces.SIZES, "data")) {
            inSizes++;
            String id = walk.attribute("", "id");
            if (id != null && !sizes.isEmpty()) {
                sizes.element().add(id);
            }
        }
        if (isResource(element)) {
            hasAddress = walk.attribute("", "href") != null;
            hasContent = false;
        }
        place(element, walk.parent(), faults);
        if (element.namespace().equals(Namespaces.CORE)) {
            attributes(walk, faults);
        }
        if (isHolder(element)) {
            sizes.push(new Ids());
        }
    }

    private void end(Element element, List<String> faults) {
        inSizes = Math.max(inSizes - 1, 0);
        if (isResource(element) && hasAddress && hasContent) {
            faults.add("'" + element.plain() + "' has a 'href' and content; keep one of them");
        }
        if (isHolder(element)) {
            sizes.pop();
            if (element.name().equals("file")) {
                generalProfile = "";
                storageProfile = "";
            }
        }
    }

    private static boolean isHolder(Element element) {
        return element.namespace().equals(Namespaces.CORE) && HOLDERS.contains(element.name());
    }

    private static boolean isResource(Element element) {
        return element.is(Namespaces.RESOURCES, "source") || element.is(Namespaces.RESOURCES, "target");
    }

    private static void place(Element element, @Nullable Element parent, List<String> faults) {
        if (parent == null || !isHolder(parent) || !Namespaces.isModule(element.namespace())) {
            return;
        }
        Set<String> places = ELEMENTS.get(element.plain());
        if (places == null || !places.contains(parent.name())) {
            faults.add("'" + element.plain() + "' can't stand here; remove it");
        }
    }

    private void attributes(ConformanceWalk walk, List<String> faults) {
        String element = walk.element().name();
        for (Attribute attribute : walk.attributes()) {
            if (!Namespaces.isModule(attribute.namespace())) {
                continue;
            }
            String name = attribute.plain();
            if (attribute.namespace().equals(Namespaces.SIZES)) {
                if (!ATTRIBUTES.getOrDefault(name, Set.of()).contains(element)) {
                    faults.add("'" + element + "' can't have the attribute '" + name + "'; remove it");
                } else {
                    size(name, attribute.value(), faults);
                }
            } else if (!name.equals("fs:fs") && !name.equals("fs:subFs")) {
                faults.add("'" + element + "' can't have the attribute '" + name + "'; remove it");
            }
        }
        if (walk.attribute(Namespaces.SIZES, "sizeInfo") != null
                && walk.attribute(Namespaces.SIZES, "sizeInfoRef") != null) {
            faults.add("'" + element + "' has 'slr:sizeInfo' and 'slr:sizeInfoRef'; keep one of them");
        }
        if (walk.attribute(Namespaces.STYLE, "subFs") != null && walk.attribute(Namespaces.STYLE, "fs") == null) {
            faults.add("'" + element + "' has 'fs:subFs' but no 'fs:fs'; add it");
        }
    }

    private void size(String name, String value, List<String> faults) {
        String profile = name.equals("slr:equivStorage") || name.equals("slr:storageRestriction")
                ? storageProfile
                : generalProfile;
        if (name.equals("slr:sizeInfoRef")) {
            if (!value.contains("#") && sizes.stream().noneMatch(ids -> ids.has(value))) {
                faults.add("'" + name + "' is '" + value + "', an id that no 'slr:data' around it has; correct it");
            }
        } else if (!profile.startsWith("xliff:")) {
            return; // no profile, or one that others made, with values that only they know
        } else if (name.endsWith("Restriction") && !LIMIT.matcher(value).matches()) {
            faults.add("'" + name + "' is '" + value + "'; write a number, '*' or both ends, such as '25,100'");
        } else if (!name.endsWith("Restriction") && !SIZE.matcher(value).matches()) {
            faults.add("'" + name + "' is '" + value + "'; write a whole number");
        }
    }

    private static String orEmpty(@Nullable String s) {
        return s == null ? "" : s;
    }
}
