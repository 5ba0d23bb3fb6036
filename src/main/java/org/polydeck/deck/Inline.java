// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inline element of a text, with its places in that text's {@link Content}.
 *
 * @param from first character
 * @param to the character after the last one
 * @param innerFrom where the content between the marks begins; {@code from} where there are none
 * @param innerTo where it ends
 * @param value text as read for {@code TEXT}, {@code ESCAPE}, {@code ENTITY}; address for links and images; content for
 *     code, math and comments; the tag for {@code HTML}; the name for {@code EMOJI}
 * @param children of emphasis, links and images
 * @param title of a link or image, where it stands in the text and not in a definition
 */
public record Inline(
        Kind kind,
        int from,
        int to,
        int innerFrom,
        int innerTo,
        String value,
        List<Inline> children,
        @Nullable Title title) {

    /** What it is. */
    public enum Kind {
        TEXT,
        ESCAPE,
        ENTITY,
        SOFT_BREAK,
        HARD_BREAK,
        CODE,
        MATH,
        EMOJI,
        EMPHASIS,
        STRONG,
        STRIKE,
        LINK,
        IMAGE,
        AUTOLINK,
        HTML,
        COMMENT
    }

    /**
     * A title in a text, quote signs not included.
     *
     * @param value as read, escapes and entities resolved
     */
    public record Title(int from, int to, String value) {}

    public Inline {
        children = List.copyOf(children);
    }

    /** Whether it is an image that Marp puts behind the slide: one with the word {@code bg} in its alternative text. */
    public boolean isBackground(String text) {
        for (int i = text.indexOf("bg", innerFrom); kind == Kind.IMAGE && i >= 0 && i + 2 <= innerTo; ) {
            boolean begins = i == innerFrom || Chars.isSpace(text.charAt(i - 1));
            if (begins && (i + 2 == innerTo || Chars.isSpace(text.charAt(i + 2)))) {
                return true;
            }
            i = text.indexOf("bg", i + 1);
        }
        return false;
    }
}
