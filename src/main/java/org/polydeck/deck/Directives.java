// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.Set;

/** The keys that Marp knows (Marpit's and Marp Core's directives, and the metadata of Marp CLI). */
public final class Directives {
    private static final Set<String> GLOBAL = Set.of(
            "theme",
            "style",
            "lang",
            "headingDivider",
            "math",
            "size",
            "title",
            "description",
            "author",
            "keywords",
            "image",
            "url");
    private static final Set<String> LOCAL = Set.of(
            "header",
            "footer",
            "class",
            "color",
            "backgroundColor",
            "backgroundImage",
            "backgroundPosition",
            "backgroundRepeat",
            "backgroundSize",
            "paginate",
            "transition");
    private static final Set<String> METADATA = Set.of("title", "description", "author", "keywords");
    /** Marp CLI's: in a comment their values need the quotes that YAML wants. */
    private static final Set<String> ADDED =
            Set.of("title", "description", "author", "keywords", "image", "url", "transition");
    /** Marp Core's: their values need those quotes everywhere. */
    private static final Set<String> STRICT = Set.of("math", "size");

    private Directives() {}

    /** Whether a comment with this key is a directive, not a note. */
    public static boolean isKnown(String key) {
        return GLOBAL.contains(key) || LOCAL.contains(key) || (key.startsWith("_") && LOCAL.contains(key.substring(1)));
    }

    /** Whether a value may stand without quotes although YAML would not have it so. */
    static boolean isLoose(String key, boolean inFrontMatter) {
        String bare = key.startsWith("_") ? key.substring(1) : key;
        return (GLOBAL.contains(bare) || LOCAL.contains(bare))
                && !STRICT.contains(bare)
                && (inFrontMatter || !ADDED.contains(bare));
    }

    /** Whether a value is Markdown on the slide: header and footer. */
    public static boolean isMarginal(String key) {
        String bare = key.startsWith("_") ? key.substring(1) : key;
        return bare.equals("header") || bare.equals("footer");
    }

    /** Whether a value is plain text about the deck. */
    public static boolean isMetadata(String key) {
        return METADATA.contains(key);
    }
}
