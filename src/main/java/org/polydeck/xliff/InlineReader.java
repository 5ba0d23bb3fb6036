// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.unit.Target;
import org.polydeck.xliff.XliffFile.Code;
import org.polydeck.xliff.XliffFile.Note;

/** Reads the sources and targets of one unit, with the inline elements of one version of XLIFF. */
abstract class InlineReader {
    // ids that Target.Ref can hold; other tools' names get the numbers from -1 downwards
    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]{0,8}");

    final XmlCursor cursor;
    private final Map<Integer, Code> codes = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Note> remarks = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Target> pieces = new ArrayList<>();
    private @Nullable String segment;
    private boolean annotated;

    InlineReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * A part of a source or target.
     *
     * @param segment name of the segment that it is marked as; null for what stands between two, and for a text without
     *     such marks
     */
    record Part(@Nullable String segment, List<Target> pieces) {}

    /** What the codes that were read stand for. */
    Map<Integer, Code> codes() {
        return codes;
    }

    /** What translators remarked on single words. */
    List<Note> remarks() {
        return remarks;
    }

    /** Whether there was anything that {@link Target} can't hold. */
    boolean annotated() {
        return annotated;
    }

    void annotate() {
        annotated = true;
    }

    void remark(@Nullable String text) {
        annotated = true;
        if (text != null && !text.isBlank()) {
            remarks.add(Note.of("", text));
        }
    }

    /** Reads the element that has just started, to its end; what is marked as segments is joined. */
    List<Target> read() throws XmlCursor.Broken, IOException {
        return pieces(parts());
    }

    /** The pieces of all parts. */
    static List<Target> pieces(List<Part> parts) {
        if (parts.size() == 1) {
            return Inline.joined(parts.get(0).pieces());
        }
        var joined = new ArrayList<Target>();
        parts.forEach(p -> joined.addAll(p.pieces()));
        return Inline.joined(joined);
    }

    /** Reads the element that has just started, to its end; no part is empty but a segment. */
    List<Part> parts() throws XmlCursor.Broken, IOException {
        parts.clear();
        pieces.clear();
        segment = null;
        begin();
        var ends = new ArrayList<Runnable>();
        int element = cursor.depth();
        while (cursor.nextIn(element)) {
            if (cursor.isText()) {
                add(new Target.Text(cursor.text()));
            } else if (cursor.isStart()) {
                Runnable end = start();
                if (end != null) {
                    ends.add(end);
                }
            } else {
                ends.remove(ends.size() - 1).run();
            }
        }
        flush();
        return List.copyOf(parts);
    }

    /** What is to be forgotten before the next source or target. */
    abstract void begin();

    /** Adds what an element stands for that has just started; what is to be done at its end, null when it was read. */
    abstract @Nullable Runnable start() throws XmlCursor.Broken, IOException;

    /** What is to be done at the end of an element that stands for itself. */
    static void nothing() {}

    void add(Target piece) {
        pieces.add(piece);
    }

    void startSegment(String name) {
        flush();
        segment = name;
    }

    void endSegment() {
        parts.add(new Part(segment, List.copyOf(pieces)));
        pieces.clear();
        segment = null;
    }

    private void flush() {
        if (!pieces.isEmpty()) {
            endSegment();
        }
    }

    int code(String id, String kind, String shown) {
        int number = number(id);
        codes.putIfAbsent(number, new Code(id, kind, shown));
        return number;
    }

    int number(String id) {
        return NUMBER.matcher(id).matches()
                ? Integer.parseInt(id)
                : names.computeIfAbsent(id, name -> -1 - names.size());
    }
}
