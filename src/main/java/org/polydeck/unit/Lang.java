// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Deck;
import org.polydeck.deck.LooseYaml;
import org.polydeck.deck.Remarks;
import org.polydeck.source.Edit;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** The {@code lang} directive of a localised deck. */
final class Lang {
    private Lang() {}

    /**
     * Sets the values that are there; where there is none, adds one to the front matter or, where Marp would then reject
     * it, in a comment before the first slide. An empty deck stays empty.
     */
    static List<Edit> edits(Deck deck, String language) {
        List<Edit> edits = new ArrayList<>();
        Deck.FrontMatter front = deck.frontMatter();
        List<LooseYaml.Entry> entries = front == null ? null : front.entries();
        if (entries != null) {
            set(entries, language, false, edits);
        }
        Remarks.forEach(deck.blocks(), remark -> set(remark.directives(), language, true, edits));
        String text = deck.source().text();
        if (!edits.isEmpty() || Chars.trim(text).isEmpty()) {
            return edits;
        }
        String newline =
                text.contains("\r\n") ? "\r\n" : text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
        if (front != null && entries != null) {
            // Marp trims the front matter: what stands before the last line may change with it
            int first = text.indexOf(newline) + newline.length();
            for (int at : new int[] {lastLine(text, front.span()), first}) {
                Edit added = new Edit(new Span(at, at), "lang: " + language + newline);
                if (isSound(deck, added)) {
                    return List.of(added);
                }
            }
        }
        int at = front != null ? front.span().end() : text.startsWith("\uFEFF") ? 1 : 0;
        boolean own = at <= 1 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
        String comment = "<!-- lang: " + language + " -->" + newline + newline;
        return List.of(new Edit(new Span(at, at), (own ? "" : newline) + comment));
    }

    private static void set(List<LooseYaml.Entry> entries, String language, boolean inComment, List<Edit> edits) {
        for (LooseYaml.Entry entry : entries) {
            if (entry.key().equals("lang") && !entry.list()) {
                entry.scalars()
                        .forEach(scalar -> edits.add(
                                new Edit(scalar.span(), LooseYaml.write(language, scalar.style(), inComment))));
            }
        }
    }

    private static boolean isSound(Deck deck, Edit edit) {
        Deck edited = Deck.of(new Source("", deck.source().with(List.of(edit))));
        return Shape.of(edited).equals(Shape.of(deck));
    }

    /** Where the line begins that closes the front matter. */
    private static int lastLine(String text, Span front) {
        int at = front.end();
        while (at > front.start() && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r')) {
            at--;
        }
        while (at > front.start() && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }
}
