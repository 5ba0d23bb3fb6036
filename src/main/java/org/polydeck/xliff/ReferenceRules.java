// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.polydeck.xliff.Conformance.Fault;
import org.polydeck.xliff.ConformanceWalk.Attribute;
import org.polydeck.xliff.ConformanceWalk.Element;

/** References that are known to lead somewhere at the end of a file, group or unit only: to sub-flows, data, changes. */
final class ReferenceRules {
    private static final Set<String> SUB_FLOWS = Set.of("subFlows", "subFlowsStart", "subFlowsEnd");
    private static final Set<String> DATA = Set.of("dataRef", "dataRefStart", "dataRefEnd");
    private static final Pattern ID = Pattern.compile("(?<!\\S)[\\p{L}\\p{N}._:-]+(?!\\S)");

    /** The most references that are looked at, of each kind and place. */
    private static final int MOST = 10_000;

    /** Ids of the units of a file, and references to them. */
    private Targets units = new Targets();

    private final Deque<Scope> scopes = new ArrayDeque<>();

    private record Reference(String id, Fault fault) {}

    /** A file, group, unit or match that is open: all ids in it but those in other scopes, and those of its data. */
    private record Scope(Targets all, Targets data) {
        Scope() {
            this(new Targets(), new Targets());
        }
    }

    /** Ids, and the references that should be to them. */
    private static final class Targets {
        private final Ids ids = new Ids();
        private final List<Reference> references = new ArrayList<>();

        void refer(String id, Fault fault) {
            if (references.size() < MOST) {
                references.add(new Reference(id, fault));
            }
        }

        void addDangling(List<Fault> faults) {
            for (Reference reference : references) {
                if (!ids.has(reference.id)) {
                    faults.add(reference.fault);
                }
            }
        }
    }

    /** What is wrong; to be asked at each start and end. */
    List<Fault> faults(ConformanceWalk walk) {
        if (walk.isText()) {
            return List.of();
        } else if (walk.isStart()) {
            start(walk);
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        Element element = walk.element();
        if (isScope(element)) {
            Scope scope = scopes.pop();
            scope.all.addDangling(faults);
            scope.data.addDangling(faults);
        }
        if (element.is(Namespaces.CORE, "file")) {
            units.addDangling(faults);
            units = new Targets();
        }
        return faults;
    }

    private static boolean isScope(Element element) {
        return element.is(Namespaces.CORE, "unit")
                || element.is(Namespaces.CORE, "group")
                || element.is(Namespaces.CORE, "file")
                || element.is(Namespaces.MATCHES, "match");
    }

    private void start(ConformanceWalk walk) {
        Element element = walk.element();
        String id = walk.attribute("", "id");
        Scope around = scopes.peek();
        if (id != null && element.is(Namespaces.CORE, "unit")) {
            units.ids.add(id);
        }
        if (id != null && around != null) {
            around.all.ids.add(id);
            if (element.is(Namespaces.CORE, "data")) {
                around.data.ids.add(id);
            }
        }
        if (isScope(element)) {
            scopes.push(new Scope());
        } else if (around != null) {
            walk.attributes().forEach(attribute -> refer(walk, around, attribute));
        }
    }

    private void refer(ConformanceWalk walk, Scope around, Attribute attribute) {
        Element element = walk.element();
        String name = attribute.name();
        String value = attribute.value();
        if (element.namespace().equals(Namespaces.CORE) && SUB_FLOWS.contains(name)) {
            ID.matcher(value).results().map(MatchResult::group).forEach(unit -> {
                String message = "'" + name + "' of '" + element.name() + "' names the unit '" + unit
                        + "', which the file doesn't have; correct it";
                units.refer(unit, Fault.at(walk, message));
            });
        } else if (element.namespace().equals(Namespaces.CORE) && DATA.contains(name)) {
            String message = "a code refers to the data '" + value + "', which the unit doesn't have; correct it";
            around.data.refer(value, Fault.at(walk, message));
        } else if (element.is(Namespaces.CHANGES, "revisions") && name.equals("ref")) {
            String message = "'ctr:revisions' is about '" + value + "', an id that nothing here has; correct it";
            around.all.refer(value, Fault.at(walk, message));
        }
    }
}
