// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.HashSet;
import java.util.Set;

/** The ids of a part of a file, in memory that has a limit: with too many of them, each id counts as one of them. */
final class Ids {
    private static final int MOST = Conformance.HOLDERS;

    private final Set<String> ids = new HashSet<>();

    void add(String id) {
        if (ids.size() < MOST) {
            ids.add(id);
        }
    }

    boolean has(String id) {
        return ids.size() == MOST || ids.contains(id);
    }
}
