// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** How a term looks in a text. */
public sealed interface Wording {
    /** As the glossary has it. */
    String text();

    /**
     * Words that are written out.
     *
     * @param text as in a dictionary
     * @param forms how it looks in a sentence where that differs: plural, genitive, definite form; none is there twice
     * @param letters whether capitals matter
     */
    record Words(String text, List<String> forms, Letters letters) implements Wording {
        public Words {
            forms = List.copyOf(forms);
            Objects.requireNonNull(letters);
            requireWords(text);
            forms.forEach(Words::requireWords);
            if (forms.contains(text) || forms.stream().distinct().count() < forms.size()) {
                throw new IllegalArgumentException("a form is listed twice: " + text + ", " + forms);
            }
        }

        /** Words whose capitals matter as they usually do. */
        public static Words of(String text, String... forms) {
            return new Words(text, List.of(forms), Letters.AUTO);
        }

        private static void requireWords(String text) {
            if (!isWords(text)) {
                throw new IllegalArgumentException("no letter and no digit: '" + text + "'");
            }
        }

        /** Whether there is a letter or a digit in it, so that it can be found in a text. */
        static boolean isWords(String text) {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    /** All that matches a pattern, such as {@code CVE-\d+-\d+}; capitals matter. */
    record Shape(Pattern pattern) implements Wording {
        public Shape {
            if (pattern.matcher("").find()) {
                throw new IllegalArgumentException("the pattern matches an empty text: " + pattern);
            }
        }

        @Override
        public String text() {
            return pattern.pattern();
        }
    }

    /** Whether capitals matter. */
    enum Letters {
        /** In words that have capitals of their own, such as {@code VPN}; in names everywhere. */
        AUTO,
        EXACT,
        IGNORE;

        /** As glossary files write it: {@code auto}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
