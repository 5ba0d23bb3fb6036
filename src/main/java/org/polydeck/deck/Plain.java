// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Arrays;

/** A deck as Marp's parser gets it: no byte order mark, each line end a line feed, no NUL; with the way back. */
final class Plain {
    private final String text;
    private final int start;
    private final int[] shiftedAt; // indexes of line feeds that stand for CR LF

    private Plain(String text, int start, int[] shiftedAt) {
        this.text = text;
        this.start = start;
        this.shiftedAt = shiftedAt;
    }

    static Plain of(String raw) {
        int start = raw.startsWith("\uFEFF") ? 1 : 0;
        if (raw.indexOf('\r') < 0 && raw.indexOf('\0') < 0) {
            return new Plain(raw.substring(start), start, new int[0]);
        }
        var out = new StringBuilder(raw.length());
        int[] shifted = new int[16];
        int count = 0;
        for (int i = start; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                    if (count == shifted.length) {
                        shifted = Arrays.copyOf(shifted, count * 2);
                    }
                    shifted[count++] = out.length();
                    i++;
                }
                out.append('\n');
            } else {
                out.append(c == '\0' ? '\uFFFD' : c);
            }
        }
        return new Plain(out.toString(), start, Arrays.copyOf(shifted, count));
    }

    String text() {
        return text;
    }

    /** Where a character begins in the deck; the text's length gives the deck's end. */
    int at(int index) {
        int found = Arrays.binarySearch(shiftedAt, index);
        return start + index + (found >= 0 ? found : -found - 1);
    }
}
