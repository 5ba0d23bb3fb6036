// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.polydeck.report.Waived;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;

/** Takes the findings aside that are waived. May be used by many threads at once. */
final class Waivers {
    private final List<Waiver> all;
    private final Set<Waiver> used = ConcurrentHashMap.newKeySet();
    private final Set<Waiver> missed = ConcurrentHashMap.newKeySet();
    private final Set<Waived> waived = ConcurrentHashMap.newKeySet();

    Waivers(List<Waiver> all) {
        this.all = List.copyOf(all);
    }

    /** The findings that nobody waived. */
    List<Finding> left(Collection<Seen> findings) {
        List<Finding> left = new ArrayList<>();
        for (Seen seen : findings) {
            if (!isWaived(seen)) {
                left.add(seen.finding());
            }
        }
        return left;
    }

    private boolean isWaived(Seen seen) {
        boolean waives = false;
        for (Waiver waiver : all) {
            if (waiver.isAbout(seen.finding())) {
                if (waiver.holds(seen.fingerprint())) {
                    used.add(waiver);
                    waived.add(new Waived(seen.finding(), waiver.reason()));
                    waives = true;
                } else {
                    missed.add(waiver);
                }
            }
        }
        return waives;
    }

    /** What was waived so far. */
    List<Waived> waived() {
        return waived.stream()
                .sorted((a, b) -> Finding.ORDER.compare(a.finding(), b.finding()))
                .toList();
    }

    /**
     * What is to be said of the waivers when everything has been checked.
     *
     * @param languages that were checked
     * @param everywhere whether these are all languages
     */
    List<Finding> idle(Collection<String> languages, boolean everywhere) {
        List<Finding> findings = new ArrayList<>();
        for (Waiver waiver : all) {
            boolean checked = waiver.language() == null ? everywhere : languages.contains(waiver.language());
            if (checked && !used.contains(waiver)) {
                findings.add(missed.contains(waiver) ? expired(waiver) : unused(waiver));
            }
        }
        return findings;
    }

    private static Finding expired(Waiver waiver) {
        return Finding.at(
                waiver.place(),
                "waiver-expired",
                Level.WARNING,
                "the text has changed since '" + waiver.rule() + "' was waived for '" + waiver.unit()
                        + "'; look at it again, then mend it, or waive it anew and remove this");
    }

    private static Finding unused(Waiver waiver) {
        return Finding.at(
                waiver.place(),
                "waiver-unused",
                Level.INFO,
                "there is no '" + waiver.rule() + "' for '" + waiver.unit() + "' any more; remove the waiver");
    }
}
