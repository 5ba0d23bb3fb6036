// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Manifest.Said;
import org.polydeck.unit.Target;
import org.polydeck.unit.Translation.State;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.Segment;
import org.polydeck.xliff.XliffFile;
import org.polydeck.xliff.XliffFile.Entry;
import org.polydeck.xliff.XliffFile.Note;

/** What a translation file says, as hashes that show whether it says something else now. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** What a file says of its units, by their ids. */
    static Map<String, Said> of(XliffFile file) {
        Map<String, Said> units = new LinkedHashMap<>();
        for (Entry entry : file.entries()) {
            List<String> notes =
                    notes(entry).stream().map(n -> text(n.text())).distinct().toList();
            units.put(entry.id(), new Said(state(entry.translation().state()), of(entry), notes));
        }
        return units;
    }

    /**
     * Of a translation; empty where nobody translated anything. Of one that is begun, the sentences count that are there:
     * some tools copy the source into the others.
     */
    static String of(Entry entry) {
        return entry.isBegun() ? text(written(entry)) : "";
    }

    /** Of a text and its translation, as far as they are there. */
    static String of(@Nullable Unit unit, @Nullable Entry entry) {
        String source = unit == null ? "" : text(unit.asTarget());
        return text(
                source + '\1' + (entry == null ? "" : text(entry.translation().target())));
    }

    private static String written(Entry entry) {
        List<Target> target = new ArrayList<>();
        if (entry.isTranslated()) {
            target.addAll(entry.translation().target());
        } else {
            for (Segment s : entry.segments()) {
                if (!s.ignorable() && s.state() != State.NEW) {
                    target.addAll(s.target());
                }
            }
        }
        return text(target);
    }

    private static String text(List<Target> pieces) {
        var text = new StringBuilder();
        for (Target piece : pieces) {
            if (piece instanceof Target.Ref ref) {
                text.append('\0').append(ref.role()).append(ref.id()).append('\0');
            } else {
                text.append(((Target.Text) piece).text());
            }
        }
        return text.toString();
    }

    /** The notes of translators, marked words included. */
    static List<Note> notes(Entry entry) {
        List<Note> notes = new ArrayList<>(entry.notes());
        if (entry.verbatim() != null) {
            notes.addAll(entry.verbatim().remarks());
        }
        return notes;
    }

    /** As manifests have it: {@code needs-review}. */
    static String state(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String text(String text) {
        return bytes(text.getBytes(UTF_8));
    }

    static String bytes(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
