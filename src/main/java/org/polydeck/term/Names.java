// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.Term.PartOfSpeech;

/** How glossaries of other programs say that a name stays as it is. */
final class Names {
    /** As we say it in remarks. */
    static final String STAYS = "do-not-translate";

    /** As we say the opposite, of what looks like a name. */
    static final String TRANSLATABLE = "translatable";

    private static final Pattern STAY =
            Pattern.compile("(?i)(?:do[ _-]?not[ _-]?translate|don['’]?t translate|dnt|not to be translated|"
                    + "non[ _-]?translatable|not translatable|untranslatable|translation needed: ?no)[.!]?");

    /** "OpenSSH", "macOS", "IPv6", "log4j": no language writes a common word so. */
    private static final Pattern INSIDE = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{L}\\p{Nd}|\\p{Nd}\\p{L}");

    private Names() {}

    static boolean saysStay(String remark) {
        return STAY.matcher(remark.strip()).matches();
    }

    /** What is to be said of a concept, so that it is not taken for a name, or is; null where nothing needs to be said. */
    static @Nullable String remark(Concept concept) {
        if (concept.untranslatable()) {
            return STAYS;
        }
        boolean mistakable = concept.terms().stream()
                .filter(Names::looksLikeName)
                .anyMatch(t -> t.language().equals(Term.ANY_LANGUAGE)
                        || concept.terms().stream()
                                .anyMatch(o -> !o.language().equals(t.language())
                                        && o.text().equals(t.text())));
        return mistakable ? TRANSLATABLE : null;
    }

    private static boolean looksLikeName(Term term) {
        return term.pos() == PartOfSpeech.PROPER_NOUN
                || INSIDE.matcher(OneLine.of(term.text())).find();
    }

    /**
     * Whether these words of a concept are a name that stays as it is, although nobody says so: two languages or more have
     * the same words, letter for letter, and they are proper nouns, or written as no common word is.
     *
     * <p>Not "token" and "Token", which inflect in Swedish and German: a capital at the start says nothing in German, and
     * nothing in a glossary that has all its words so. Not "VPN" either, whose letters are kept all the same.
     */
    static boolean isName(List<Term> terms) {
        Map<String, Set<String>> byLanguage = new HashMap<>();
        for (Term term : terms) {
            if (!term.status().isAllowed() || !(term.wording() instanceof Wording.Words)) {
                return false;
            }
            byLanguage
                    .computeIfAbsent(term.language().toLowerCase(Locale.ROOT), l -> new HashSet<>())
                    .add(term.text());
        }
        return byLanguage.size() > 1
                && Set.copyOf(byLanguage.values()).size() == 1
                && (terms.stream().anyMatch(t -> t.pos() == PartOfSpeech.PROPER_NOUN)
                        || terms.stream().allMatch(t -> INSIDE.matcher(t.text()).find()));
    }
}
