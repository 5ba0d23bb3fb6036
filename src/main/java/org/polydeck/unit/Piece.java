// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import java.util.Objects;
import org.polydeck.source.Span;

/** A piece of a unit: words to translate, or markup to carry over. Joined in order, the pieces give the unit's span. */
public sealed interface Piece {
    /** Where it stands in the deck. */
    Span span();

    /**
     * Text as a reader meets it.
     *
     * @param text without escapes and entities; a hard wrap of a note is a space
     * @param starts where each character begins in the deck; empty where they stand there as they are, or all for one
     *     piece of it, such as an entity
     */
    record Words(Span span, String text, List<Integer> starts) implements Piece {
        public Words {
            Objects.requireNonNull(span);
            starts = List.copyOf(starts);
            if (!starts.isEmpty() && starts.size() != text.length()) {
                throw new IllegalArgumentException(starts.size() + " places for " + text);
            }
        }

        public Words(Span span, String text) {
            this(span, text, List.of());
        }

        /** Where a character of the text begins in the deck. */
        public int at(int index) {
            return !starts.isEmpty()
                    ? starts.get(index)
                    : text.length() == span.length() ? span.start() + index : span.start();
        }
    }

    /**
     * An inline code: one end of a pair around words, or a mark that stands for itself.
     *
     * @param id counted from 1 in the unit; both ends of a pair have the same
     * @param shown what it stands for, as Markdown, for the translator: {@code `ls`}, {@code **}
     */
    record Code(Span span, int id, Role role, Type type, String shown) implements Piece {
        public Code {
            Objects.requireNonNull(span);
            Objects.requireNonNull(shown);
            if (id < 1) {
                throw new IllegalArgumentException("codes count from 1: " + id);
            }
        }
    }

    /** How a code takes part in nesting. */
    enum Role {
        OPEN,
        CLOSE,
        SINGLE
    }

    /** What a code stands for, with its name in XLIFF 1.2's {@code ctype}. */
    enum Type {
        STRONG("bold", "bold"),
        EMPHASIS("italic", "italic"),
        STRIKE("x-strikethrough", "struck out"),
        LINK("link", "link"),
        HTML("x-html", "HTML"),
        CODE("x-code", "code"),
        MATH("x-math", "formula"),
        IMAGE("image", "image"),
        BREAK("lb", "line break"),
        VARIABLE("x-variable", "variable"),
        URL("x-url", "address"),
        EMOJI("x-emoji", "emoji"),
        COMMENT("x-comment", "comment"),
        LITERAL("x-literal", "literal tag");

        private final String ctype;
        private final String label;

        Type(String ctype, String label) {
            this.ctype = ctype;
            this.label = label;
        }

        /** Value of {@code ctype} in XLIFF 1.2. */
        public String ctype() {
            return ctype;
        }

        /** For people, lower case. */
        public String label() {
            return label;
        }
    }
}
