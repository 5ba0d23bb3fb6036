// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Heading levels that begin a slide: by the last {@code headingDivider} of a deck that says something to Marp. */
final class Divider {
    private Set<Integer> levels = Set.of();

    private Divider() {}

    static Set<Integer> of(Deck.@Nullable FrontMatter front, List<Block> blocks) {
        var divider = new Divider();
        if (front != null && front.entries() != null) {
            front.entries().forEach(divider::take);
        }
        Remarks.forEach(blocks, remark -> remark.directives().forEach(divider::take));
        return divider.levels;
    }

    private void take(LooseYaml.Entry entry) {
        if (!entry.key().equals("headingDivider")) {
            return;
        }
        Set<Integer> told = new TreeSet<>();
        if (entry.list()) {
            entry.scalars().forEach(scalar -> told.add(number(scalar.content().text())));
            told.removeIf(level -> level < 1 || level > 6);
            levels = told;
            return;
        }
        String value = entry.shape().startsWith("\"") ? entry.shape().substring(1) : "";
        int deepest = number(value);
        if (value.equals("false\"")) {
            levels = Set.of();
        } else if (deepest >= 1 && deepest <= 6) {
            for (int level = 1; level <= deepest; level++) {
                told.add(level);
            }
            levels = told;
        }
    }

    /** The number that a text begins with, as ECMAScript's {@code parseInt} has it; 0 for those of no use here. */
    private static int number(String text) {
        int i = Html.skipSpace(text, 0);
        i += Chars.at(text, i) == '+' ? 1 : 0;
        int number = 0;
        for (; Chars.isDigit(Chars.at(text, i)) && number < 10; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
