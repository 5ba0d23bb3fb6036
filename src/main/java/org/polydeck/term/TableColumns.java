// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold, by their names as Weblate, Phrase, Crowdin, Lokalise, UTX and Polydeck have them, in any
 * order and in capitals or not.
 *
 * @param roles of each column; null for one that is not known
 */
record TableColumns(List<TableColumns.@Nullable Role> roles) {
    /**
     * What a column holds.
     *
     * @param kind what it says
     * @param language of the words that it says it of; empty where that is said of the whole row
     */
    record Role(Kind kind, String language) {}

    /** What a cell says. */
    enum Kind {
        ID,
        CONTEXT,
        DOMAIN,
        DEFINITION,
        REFERENCE,
        NOTE,
        /** A note as we write it, with what is not to be used. */
        REMARK,
        TRANSLATABLE,
        UNTRANSLATABLE,
        FLAGS,
        /** The word in the language that is translated. */
        SOURCE,
        TARGET,
        /** The word of a language; without one, in the language that is translated. */
        TERM,
        POS,
        GENDER,
        STATUS,
        PREFERRED,
        FORBIDDEN,
        FALSE_FRIEND,
        REASON,
        INSTEAD,
        CASE,
        FORMS,
        /** What there is no place for. */
        OTHER;
    }

    private static final Map<String, Kind> NAMES = Map.ofEntries(
            Map.entry("id", Kind.ID),
            Map.entry("conceptid", Kind.ID),
            Map.entry("entryid", Kind.ID),
            Map.entry("key", Kind.ID),
            Map.entry("context", Kind.CONTEXT),
            Map.entry("domain", Kind.DOMAIN),
            Map.entry("subject", Kind.DOMAIN),
            Map.entry("subjectfield", Kind.DOMAIN),
            Map.entry("conceptsubject", Kind.DOMAIN),
            Map.entry("category", Kind.DOMAIN),
            Map.entry("tags", Kind.DOMAIN),
            Map.entry("definition", Kind.DEFINITION),
            Map.entry("conceptdefinition", Kind.DEFINITION),
            Map.entry("description", Kind.DEFINITION),
            Map.entry("explanation", Kind.DEFINITION),
            Map.entry("reference", Kind.REFERENCE),
            Map.entry("url", Kind.REFERENCE),
            Map.entry("concepturl", Kind.REFERENCE),
            Map.entry("note", Kind.NOTE),
            Map.entry("notes", Kind.NOTE),
            Map.entry("conceptnote", Kind.NOTE),
            Map.entry("comment", Kind.REMARK),
            Map.entry("comments", Kind.REMARK),
            Map.entry("remark", Kind.REMARK),
            Map.entry("developercomments", Kind.REMARK),
            Map.entry("translatorcomments", Kind.REMARK),
            Map.entry("translatable", Kind.TRANSLATABLE),
            Map.entry("conceptistranslatable", Kind.TRANSLATABLE),
            Map.entry("translationneeded", Kind.TRANSLATABLE),
            Map.entry("nontranslatable", Kind.UNTRANSLATABLE),
            Map.entry("untranslatable", Kind.UNTRANSLATABLE),
            Map.entry("donottranslate", Kind.UNTRANSLATABLE),
            Map.entry("dnt", Kind.UNTRANSLATABLE),
            Map.entry("readonly", Kind.UNTRANSLATABLE),
            Map.entry("flags", Kind.FLAGS),
            Map.entry("source", Kind.SOURCE),
            Map.entry("src", Kind.SOURCE),
            Map.entry("sourceterm", Kind.SOURCE),
            Map.entry("target", Kind.TARGET),
            Map.entry("tgt", Kind.TARGET),
            Map.entry("targetterm", Kind.TARGET),
            Map.entry("translation", Kind.TARGET),
            Map.entry("term", Kind.TERM),
            Map.entry("partofspeech", Kind.POS),
            Map.entry("pos", Kind.POS),
            Map.entry("srcpos", Kind.POS),
            Map.entry("gender", Kind.GENDER),
            Map.entry("status", Kind.STATUS),
            Map.entry("termstatus", Kind.STATUS),
            Map.entry("tgttermstatus", Kind.STATUS),
            Map.entry("preferred", Kind.PREFERRED),
            Map.entry("forbidden", Kind.FORBIDDEN),
            Map.entry("falsefriend", Kind.FALSE_FRIEND),
            Map.entry("reason", Kind.REASON),
            Map.entry("useinstead", Kind.INSTEAD),
            Map.entry("replacement", Kind.INSTEAD),
            Map.entry("case", Kind.CASE),
            Map.entry("casesensitive", Kind.CASE),
            Map.entry("forms", Kind.FORMS),
            Map.entry("location", Kind.OTHER),
            Map.entry("fuzzy", Kind.OTHER),
            Map.entry("exact", Kind.OTHER),
            Map.entry("type", Kind.OTHER),
            Map.entry("usage", Kind.OTHER));

    private static final Pattern LANGUAGE_LAST = Pattern.compile("(.+?)\\s*[\\[(]\\s*([^\\])]+?)\\s*[\\])]");
    private static final Pattern TAG_FIRST = Pattern.compile("([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*?)[_ :]([A-Za-z ]+)");
    private static final Pattern TAG_LAST =
            Pattern.compile("([A-Za-z ]+)[_ :]([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*)");

    /** What the cells of the first row mean, if they are names of columns. */
    static TableColumns of(List<String> names) {
        List<@Nullable Role> roles = new ArrayList<>();
        for (String name : names) {
            roles.add(role(name.strip()));
        }
        return new TableColumns(roles);
    }

    TableColumns {
        roles = new ArrayList<>(roles);
    }

    /** Whether there is a column with words. */
    boolean isHeader() {
        return roles.stream().anyMatch(r -> r != null && isWord(r.kind()));
    }

    private static boolean isWord(Kind kind) {
        return kind == Kind.TERM || kind == Kind.SOURCE || kind == Kind.TARGET;
    }

    /** Languages that have a column with words of their own. */
    Set<String> languages() {
        Set<String> languages = new HashSet<>();
        for (Role role : roles) {
            if (role != null && role.kind() == Kind.TERM && !role.language().isEmpty()) {
                languages.add(role.language());
            }
        }
        return languages;
    }

    boolean has(Kind kind) {
        return roles.stream().anyMatch(r -> r != null && r.kind() == kind);
    }

    private static @Nullable Role role(String name) {
        Kind known = NAMES.get(Values.key(name));
        if (known != null) {
            return new Role(known, "");
        }
        Role last = role(LANGUAGE_LAST.matcher(name), 1, 2);
        Role first = last == null ? role(TAG_FIRST.matcher(name), 2, 1) : last;
        Role plain = first == null ? role(TAG_LAST.matcher(name), 1, 2) : first;
        if (plain != null) {
            return plain;
        }
        String tag = Tags.known(name);
        return tag == null ? null : new Role(Kind.TERM, tag);
    }

    private static @Nullable Role role(Matcher name, int kind, int language) {
        if (!name.matches()) {
            return null;
        }
        Kind known = NAMES.get(Values.key(name.group(kind)));
        String tag = Tags.known(name.group(language));
        return known == null || tag == null ? null : new Role(known, tag);
    }
}
