// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polydeck.xliff.ConformanceWalk.Element;

/**
 * Which language a text is in. Not left to Okapi, which knows the languages of some year, and to which {@code en-US}
 * and {@code en-us} are two.
 */
final class LanguageRules {
    /** For the elements that are open, the innermost first. */
    private final Deque<Language> languages = new ArrayDeque<>();

    private @Nullable String source;
    private @Nullable String target;

    /** Of the match that started last: its target may be in any language. */
    private boolean isForReference;

    /**
     * The language of an element.
     *
     * @param tag empty where none is said
     * @param from the element that says it
     */
    private record Language(String tag, String from) {}

    /** What is wrong with the element that starts here; to be asked at each start and end. */
    List<String> faults(ConformanceWalk walk) {
        if (walk.isText()) {
            return List.of();
        } else if (!walk.isStart()) {
            languages.pop();
            return List.of();
        }
        Element element = walk.element();
        String own = walk.attribute(Namespaces.XML, "lang");
        languages.push(
                own != null || languages.isEmpty()
                        ? new Language(own == null ? "" : own, element.plain())
                        : languages.element());
        var faults = new ArrayList<String>();
        if (element.is(Namespaces.CORE, "xliff")) {
            source = walk.attribute("", "srcLang");
            target = walk.attribute("", "trgLang");
            illFormed("srcLang", source, faults);
            illFormed("trgLang", target, faults);
        } else if (element.is(Namespaces.MATCHES, "match")) {
            isForReference = "yes".equals(walk.attribute("", "reference"));
            if (own != null) {
                faults.add("'mtc:match' can't have the attribute 'xml:lang'; remove it");
            }
        } else if (element.is(Namespaces.CORE, "source") && isText(walk.parent())) {
            other("source", languages.element(), "srcLang", source, faults);
        } else if (element.is(Namespaces.CORE, "target") && isText(walk.parent())) {
            if (!isForReference || !isMatch(walk.parent())) {
                other("target", languages.element(), "trgLang", target, faults);
            }
        } else if (element.is(Namespaces.RESOURCES, "source") && own != null) {
            other("res:source", languages.element(), "srcLang", source, faults);
        }
        return faults;
    }

    private static boolean isMatch(@Nullable Element element) {
        return element != null && element.is(Namespaces.MATCHES, "match");
    }

    /** Whether source and target in this element are a text and its translation. */
    private static boolean isText(@Nullable Element element) {
        return isMatch(element)
                || (element != null
                        && (element.is(Namespaces.CORE, "segment") || element.is(Namespaces.CORE, "ignorable")));
    }

    private static void illFormed(String attribute, @Nullable String tag, List<String> faults) {
        if (tag != null && !isTag(tag)) {
            faults.add("'" + attribute + "' is '" + tag + "'; write a language tag, such as 'pt-BR'");
        }
    }

    private static boolean isTag(String tag) {
        try {
            return !tag.isEmpty() && new Locale.Builder().setLanguageTag(tag) != null;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static void other(
            String element, Language language, String attribute, @Nullable String right, List<String> faults) {
        if (right != null && isTag(language.tag) && !language.tag.equalsIgnoreCase(right)) {
            faults.add("the language of '" + element + "' is '" + language.tag + "'"
                    + (language.from.equals(element) ? "" : ", as '" + language.from + "' says") + ", but '" + attribute
                    + "' is '" + right + "'; make them equal");
        }
    }
}
