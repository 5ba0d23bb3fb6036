// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polydeck.report.ProgressBar;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.source.Source;

/** Does the same with each deck, many at once; a deck that fails does not stop the others. */
final class EachDeck {
    /** Of a deck that can't be worked on. */
    static final String UNREADABLE = "deck-unreadable";

    private EachDeck() {}

    /**
     * What became of a deck: a result, or a failure.
     *
     * @param mistake our own, where that is what failed
     */
    private record Outcome<R>(Optional<R> result, Optional<Finding> failure, Optional<Throwable> mistake) {}

    /**
     * Works on the decks.
     *
     * @param then gets the results in the order of the decks
     * @param failed gets what could not be worked on
     */
    static <R> void of(
            Project project,
            Decks.Found decks,
            Console console,
            Function<OpenDeck, R> work,
            Consumer<R> then,
            Consumer<Finding> failed) {
        try (ProgressBar bar = console.bar(decks.decks().size())) {
            Workers.inOrder(decks.decks(), file -> outcome(project, file, work), outcome -> {
                bar.step();
                outcome.mistake().ifPresent(console::mistake);
                outcome.failure().ifPresent(failed);
                outcome.result().ifPresent(then);
            });
        }
    }

    /** As the other, with failures told as problems. */
    static <R> void of(
            Project project, Decks.Found decks, Console console, Function<OpenDeck, R> work, Consumer<R> then) {
        console.problems(decks.problems());
        of(project, decks, console, work, then, failure -> console.problem(failure.line()));
    }

    private static <R> Outcome<R> outcome(Project project, DeckFile file, Function<OpenDeck, R> work) {
        try {
            return new Outcome<>(
                    Optional.of(work.apply(OpenDeck.read(project, file))), Optional.empty(), Optional.empty());
        } catch (IOException e) {
            return new Outcome<>(Optional.empty(), Optional.of(failure(file, e)), Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome<>(
                    Optional.empty(),
                    Optional.of(unreadable(file, Place.of(file.label()), Failure.mistake(e))),
                    Optional.of(e));
        }
    }

    private static Finding failure(DeckFile file, IOException e) {
        return e instanceof Source.SourceException s
                ? unreadable(file, s.place(), s.problem())
                : unreadable(file, Place.of(file.label()), Failure.reason(e));
    }

    private static Finding unreadable(DeckFile file, Place place, String problem) {
        return new Finding(
                UNREADABLE, Finding.Level.ERROR, problem, null, file.name(), 0, null, null, null, null, place);
    }
}
