// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import org.polydeck.source.Finding.Level;

/**
 * How texts for people look.
 *
 * @param color whether escape sequences for colours are welcome
 * @param verbose whether the small things are said, too
 */
public record Style(boolean color, boolean verbose) {
    /** Nothing but the text. */
    public static final Style PLAIN = new Style(false, false);

    String level(Level level) {
        return switch (level) {
            case ERROR -> paint("1;31", level.id());
            case WARNING -> paint("1;33", level.id());
            case INFO -> paint("36", level.id());
        };
    }

    String faint(String text) {
        return paint("2", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return color ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
