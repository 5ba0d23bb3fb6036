// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths with {@code /}: {@code *} and {@code ?} stay within a name, {@code **} crosses folders,
 * {@code [a-z]} and {@code {a,b}} choose. The same on every system.
 */
record Glob(String pattern, Pattern compiled) {

    /** Whether a text is a pattern, not just a path. */
    static boolean isGlob(String text) {
        return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    /**
     * The pattern that a text stands for, from the first name of a path to its last.
     *
     * @throws PatternSyntaxException when a bracket or brace is left open
     */
    static Glob of(String pattern) {
        var regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> i = star(pattern, i, regex);
                case '?' -> regex.append("[^/]");
                case '[' -> i = choice(pattern, i, regex);
                case '{' -> {
                    regex.append("(?:");
                    braces++;
                }
                case '}' -> {
                    regex.append(braces > 0 ? ")" : "\\}");
                    braces = Math.max(0, braces - 1);
                }
                case ',' -> regex.append(braces > 0 ? "|" : ",");
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        if (braces > 0) {
            throw new PatternSyntaxException("a brace is left open", pattern, pattern.indexOf('{'));
        }
        return new Glob(pattern, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** As {@code exclude:} means it: without a {@code /} at any depth, and a folder with all that is in it. */
    static Glob anywhere(String pattern) {
        String trimmed =
                pattern.replaceFirst("^\\./", "").replaceFirst("^/+", "").replaceFirst("/+$", "");
        String deep = pattern.strip().startsWith("/") || trimmed.contains("/") ? trimmed : "**/" + trimmed;
        return new Glob(pattern, Pattern.compile(of(deep).compiled.pattern() + "(?:/.*)?", Pattern.DOTALL));
    }

    boolean matches(String path) {
        return compiled.matcher(path).matches();
    }

    /** {@code **}{@code /} is any number of folders, none included; returns the last place it read. */
    private static int star(String pattern, int i, StringBuilder regex) {
        if (!pattern.startsWith("**", i)) {
            regex.append("[^/]*");
            return i;
        }
        if (pattern.startsWith("**/", i)) {
            regex.append("(?:.*/)?");
            return i + 2;
        }
        regex.append(".*");
        return i + 1;
    }

    private static int choice(String pattern, int i, StringBuilder regex) {
        int end = pattern.indexOf(']', i + 2);
        if (end < 0) {
            throw new PatternSyntaxException("a bracket is left open", pattern, i);
        }
        String inside = pattern.substring(i + 1, end);
        boolean not = inside.startsWith("!") || inside.startsWith("^");
        String set = (not ? inside.substring(1) : inside).replaceAll("[\\[\\]\\\\^&]", "\\\\$0");
        regex.append("(?!/)[").append(not ? "^" : "").append(set).append(']');
        return end;
    }
}
