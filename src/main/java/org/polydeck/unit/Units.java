// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.polydeck.deck.Content;
import org.polydeck.deck.Deck;
import org.polydeck.source.Span;
import org.polydeck.unit.Piece.Role;

/** The texts of a deck that a translator gets. */
public final class Units {
    /** Characters of an id that come from the text's hash. */
    private static final int HASH_LENGTH = 10;

    private Units() {}

    /** All offered texts in the order of the deck; a repeated header or footer comes again with the id of its first. */
    public static List<Unit> of(Deck deck, Rules rules) {
        return of(Passages.of(deck, rules)).stream().map(Entry::unit).toList();
    }

    /** A unit and where it comes from. */
    record Entry(Unit unit, Passage passage) {}

    static List<Entry> of(List<Passage> passages) {
        Map<Integer, String> titles = new HashMap<>();
        for (Passage p : passages) {
            if (p.kind() == Unit.Kind.HEADING && !p.words().isBlank()) {
                titles.putIfAbsent(p.slide(), p.words().strip().replaceAll("\\s+", " "));
            }
        }
        Map<String, Integer> occurrences = new HashMap<>();
        List<Entry> out = new ArrayList<>();
        for (Passage p : passages) {
            if (!p.offered()) {
                continue;
            }
            List<Piece> pieces = pieces(p);
            String hash = p.kind().id() + "-" + hash(pieces);
            boolean once = p.kind() == Unit.Kind.HEADER || p.kind() == Unit.Kind.FOOTER;
            int occurrence = once ? 1 : occurrences.merge(hash, 1, Integer::sum);
            Unit unit = new Unit(
                    hash + "-" + occurrence,
                    p.kind(),
                    p.slide(),
                    titles.getOrDefault(p.slide(), ""),
                    p.label(),
                    p.inNotes(),
                    p.span(),
                    pieces);
            out.add(new Entry(unit, p));
        }
        return out;
    }

    static List<Piece> pieces(Passage p) {
        List<Piece> pieces = new ArrayList<>();
        Map<Integer, Integer> ids = new HashMap<>();
        int last = 0;
        for (Bit bit : p.bits()) {
            var span = p.holder().content().span(bit.from(), bit.to());
            if (bit.words() != null) {
                pieces.add(words(p.holder().content(), bit, bit.words()));
                continue;
            }
            Integer id = bit.pair() > 0 ? ids.get(bit.pair()) : null;
            if (id == null) {
                id = ++last;
                ids.put(bit.pair(), id);
            }
            String shown = p.holder().content().text().substring(bit.from(), bit.to());
            pieces.add(new Piece.Code(span, id, bit.pair() > 0 ? bit.role() : Role.SINGLE, bit.type(), shown));
        }
        return pieces;
    }

    private static Piece.Words words(Content content, Bit bit, String words) {
        Span span = content.span(bit.from(), bit.to());
        if (words.length() == span.length() || words.length() != bit.to() - bit.from()) {
            return new Piece.Words(span, words);
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = bit.from(); i < bit.to(); i++) {
            starts.add(content.span(i, i).start());
        }
        return new Piece.Words(span, words, starts);
    }

    /** Of what the translator sees: the words, and what the codes stand for. */
    private static String hash(List<Piece> pieces) {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Code code) {
                text.append('\0').append(code.shown().strip()).append('\0');
            } else {
                text.append(((Piece.Words) piece).text());
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
