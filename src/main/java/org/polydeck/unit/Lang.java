// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.List;
import org.polydeck.deck.Deck;
import org.polydeck.deck.LooseYaml;
import org.polydeck.source.Edit;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** The {@code lang} directive of a localised deck. */
final class Lang {
    private Lang() {}

    /** In the front matter where Marp reads it, else in a comment before the first slide; an empty deck stays empty. */
    static List<Edit> edits(Deck deck, String language) {
        String text = deck.source().text();
        Deck.FrontMatter front = deck.frontMatter();
        String newline =
                text.contains("\r\n") ? "\r\n" : text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
        if (text.isBlank() || text.equals("\uFEFF")) {
            return List.of();
        }
        if (front == null || front.entries() == null) {
            int at = front == null
                    ? (text.startsWith("\uFEFF") ? 1 : 0)
                    : front.span().end();
            boolean own = at == 0 || at == 1 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
            String comment = "<!-- lang: " + language + " -->" + newline + newline;
            return List.of(new Edit(new Span(at, at), (own ? "" : newline) + comment));
        }
        for (LooseYaml.Entry entry : front.entries()) {
            if (entry.key().equals("lang") && !entry.list() && !entry.scalars().isEmpty()) {
                LooseYaml.Scalar scalar = entry.scalars().get(0);
                return List.of(new Edit(scalar.span(), LooseYaml.write(language, scalar.style(), false)));
            }
        }
        int at = lastLine(text, front.span());
        Edit last = new Edit(new Span(at, at), "lang: " + language + newline);
        // Marp trims the front matter: what stands before the last line may change with it
        boolean sound = Shape.of(Deck.of(new Source("", deck.source().with(List.of(last)))))
                .equals(Shape.of(deck));
        int first = text.indexOf(newline) + newline.length();
        return List.of(sound ? last : new Edit(new Span(first, first), last.replacement()));
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
