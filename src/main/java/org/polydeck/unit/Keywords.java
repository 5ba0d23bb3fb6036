// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.regex.Pattern;

/** The words of an image's alternative text that are options to Marp. */
final class Keywords {
    private static final String NUMBER = "(?:\\d*\\.)?\\d+";
    private static final String LENGTH = "(?:" + NUMBER + "(?:%|ch|cm|em|ex|in|mm|pc|pt|px)?|auto)";
    private static final Pattern ALWAYS = Pattern.compile(NUMBER + "%"
            + "|(?:w(?:idth)?|h(?:eight)?):" + LENGTH
            + "|(?:blur|brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::.+)?"
            + "|drop-shadow(?::.+?,.+)?");
    private static final Pattern BACKGROUND =
            Pattern.compile("bg|auto|contain|cover|fit|vertical|horizontal|(?:left|right)(?::" + NUMBER + "%)?");
    private static final Pattern LAYOUT = Pattern.compile(
            "(?:center|middle|top|bottom|left|right|cover|contain|fit|auto|vertical|horizontal|bg)(?::\\S*)?");

    private Keywords() {}

    /** Whether one word is an option. */
    static boolean isKeyword(String word, boolean background) {
        return ALWAYS.matcher(word).matches()
                || (background && BACKGROUND.matcher(word).matches());
    }

    /** Whether a word would be an option in some image, or make one a background. */
    static boolean mayBeKeyword(String word) {
        return ALWAYS.matcher(word).matches() || BACKGROUND.matcher(word).matches();
    }

    /** Whether a word is meant as an option although Marp has none of that name: {@code center}. */
    static boolean isLayout(String word) {
        return LAYOUT.matcher(word).matches();
    }
}
