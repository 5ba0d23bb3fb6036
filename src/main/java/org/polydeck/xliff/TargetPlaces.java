// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;
import org.polydeck.source.Span;

/**
 * Where words stand in the targets of a translation file. A second, simpler reading: it goes to a unit that has been read,
 * and takes its targets apart character by character. It follows the first reading, in memory that doesn't grow with the
 * file; going back begins anew. Not for several threads at once.
 */
public final class TargetPlaces implements Closeable {
    private final Opening opening;
    private final String file;
    private @Nullable XmlChars chars;
    private @Nullable Place unit;
    private PlacedText targets = PlacedText.EMPTY;
    private boolean lost;

    private TargetPlaces(Opening opening, String file) {
        this.opening = opening;
        this.file = file;
    }

    /** Opens the file that was read. */
    public interface Opening {
        /** Its bytes from the first on. */
        InputStream open() throws IOException;
    }

    /**
     * The places in a file, which is opened when the first is asked for.
     *
     * @param file path for messages
     */
    public static TargetPlaces of(Opening opening, String file) {
        return new TargetPlaces(opening, file);
    }

    /**
     * The place of some words of a unit's target. Where the file has other text there than was read, such as segments in
     * another order, it is the nearest place with these words.
     *
     * @param element where the unit begins
     * @param target its words, codes left out
     * @param span in them
     * @return null where the words are not in the file
     */
    public @Nullable Place of(Place element, String target, Span span) {
        try {
            go(element);
        } catch (IOException e) {
            lost = true; // it was read a moment ago; the place of the unit has to do
        }
        if (lost) {
            return null;
        }
        String text = targets.text();
        String words = target.substring(span.start(), span.end());
        int at = text.equals(target) ? span.start() : nearest(text, words, span.start());
        return at < 0 || at >= text.length() ? null : targets.place(file, at);
    }

    private static int nearest(String text, String words, int to) {
        int after = text.indexOf(words, to);
        int before = text.lastIndexOf(words, to);
        return before < 0 || (after >= 0 && after - to < to - before) ? after : before;
    }

    private void go(Place element) throws IOException {
        if (lost || element.equals(unit)) {
            return;
        }
        if (chars == null || chars.isAfter(element)) {
            close();
            chars = new XmlChars(opening.open(), file);
        }
        unit = element;
        chars.skipTo(element);
        targets = new TargetScanner(chars).scan();
    }

    @Override
    public void close() {
        try {
            if (chars != null) {
                chars.close();
            }
        } catch (IOException e) {
            lost = true; // nothing was written
        } finally {
            chars = null;
        }
    }
}
