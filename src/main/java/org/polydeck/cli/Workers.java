// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things at once, and hands over the results in order. */
final class Workers {
    /** Enough for a deck with quotes in quotes in quotes. */
    private static final long STACK = 16L << 20;

    private Workers() {}

    /**
     * Does the work for each thing, on as many threads as there are processors; only a few more results than that are
     * held at a time.
     *
     * @param work must not throw what it could tell
     * @param then called in the order of the things, on the caller's thread
     */
    static <T, R> void inOrder(Collection<T> things, Function<T, R> work, Consumer<R> then) {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), things.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, job -> {
            var thread = new Thread(null, job, "deck", STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            for (T thing : things) {
                if (underWay.size() >= 2 * threads) {
                    then.accept(result(underWay.removeFirst()));
                }
                underWay.addLast(pool.submit(() -> work.apply(thing)));
            }
            while (!underWay.isEmpty()) {
                then.accept(result(underWay.removeFirst()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
