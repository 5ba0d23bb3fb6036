// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.util.List;
import org.polydeck.check.Progress;

/**
 * How far a project is.
 *
 * @param source language of the decks
 */
public record Status(String source, List<OfLanguage> languages) {
    public Status {
        languages = List.copyOf(languages);
    }

    /** How far a language is. */
    public record OfLanguage(String language, List<OfDeck> decks) {
        public OfLanguage {
            decks = List.copyOf(decks);
        }

        /** All decks together. */
        public Progress progress() {
            return decks.stream().map(OfDeck::progress).reduce(Progress.NONE, Progress::plus);
        }

        /** Slides of all decks. */
        public int slides() {
            return decks.stream().mapToInt(OfDeck::slides).sum();
        }
    }

    /**
     * How far a deck is.
     *
     * @param deck path below the content folder
     * @param slides how many the deck has
     * @param parts the slides with something to translate, and slide 0 for the front matter
     */
    public record OfDeck(String deck, int slides, List<OfSlide> parts) {
        public OfDeck {
            parts = List.copyOf(parts);
        }

        /** All slides together. */
        public Progress progress() {
            return parts.stream().map(OfSlide::progress).reduce(Progress.NONE, Progress::plus);
        }
    }

    /** How far a slide is; slide 0 is the front matter. */
    public record OfSlide(int slide, String title, Progress progress) {}

    /** Whether all is translated. */
    public boolean isComplete() {
        return languages.stream().allMatch(l -> l.progress().isComplete());
    }
}
