// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.term.Token.Gap;
import org.polydeck.term.Token.Script;

/**
 * Signs in a text that a term may stand there in a form that nobody has listed: a word that begins alike, or a compound
 * that holds it. They are no proof; they only keep a true translation from being called wrong.
 */
final class Traces {
    /** Compounds are not longer, in UTF-16 code units. */
    private static final int LONGEST = 100;

    private final List<String> words = new ArrayList<>();

    /** @param tokens of the text */
    Traces(List<Token> tokens) {
        var joined = new StringBuilder();
        for (Token token : tokens) {
            if (token.script() == Script.SYMBOL) {
                continue;
            }
            words.add(token.folded());
            // "Log-Management" holds "Logmanagement"
            if (token.before() != Gap.HYPHEN || joined.length() > LONGEST) {
                joined.setLength(0);
            }
            joined.append(token.folded());
            if (joined.length() > token.folded().length()) {
                words.add(joined.toString());
            }
        }
    }

    /** Whether the spelling may stand in the text. */
    boolean hint(Spelling spelling) {
        List<String> parts = new ArrayList<>();
        for (Token token : spelling.tokens()) {
            if (token.script() == Script.SPACELESS) {
                return false;
            }
            if (token.script() != Script.SYMBOL) {
                parts.add(token.folded());
            }
        }
        if (parts.size() > 1 && parts.stream().anyMatch(p -> p.length() > 3)) {
            String solid = String.join("", parts);
            // "in", "av", "der" stand everywhere
            return words.stream().anyMatch(w -> w.contains(solid))
                    || parts.stream().filter(p -> p.length() > 3).allMatch(this::hint);
        }
        return parts.stream().allMatch(this::hint);
    }

    private boolean hint(String part) {
        if (part.length() < 4) {
            return words.stream().anyMatch(w -> w.startsWith(part) || w.endsWith(part));
        }
        String beginning = part.substring(0, Math.max(4, part.length() - 2));
        String inside = beginning.length() < 6 ? part : beginning;
        return words.stream().anyMatch(w -> w.startsWith(beginning) || w.contains(inside));
    }
}
