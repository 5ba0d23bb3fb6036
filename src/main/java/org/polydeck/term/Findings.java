// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;

/** What is wrong with glossary files, in the order in which it is found. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    List<Finding> all() {
        return all;
    }

    /** Something that can't be read. */
    void error(Place place, String message) {
        add(place, Level.ERROR, message);
    }

    /** Something that is left out, while the rest is fine. */
    void warning(Place place, String message) {
        add(place, Level.WARNING, message);
    }

    /** Something that is lost, and seldom missed. */
    void info(Place place, String message) {
        add(place, Level.INFO, message);
    }

    private void add(Place place, Level level, String message) {
        all.add(Finding.at(place, GlossaryReader.INVALID, level, message));
    }
}
