// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Html;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;

/**
 * Makes a passage of the bits of a text: what no translator needs at its ends stays outside.
 *
 * @param base where the text begins in the holder's content; bits count from there
 * @param text the text
 * @param wanted whether it is offered where it has letters
 */
record Frame(
        Unit.Kind kind, Holder holder, int base, String text, Syntax syntax, int slide, String label, boolean wanted) {

    /** What a translator has nothing to do with although it has letters. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(?:https?|ftp|mailto):[^\\s<>\"')\\]]+|\\bwww\\.[^\\s<>\"')\\]]+|[\\w.+-]+@[\\w%.-]+\\.\\w+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * A part of a Markdown text that is a block of its own on the slide.
     *
     * @param before the tags that part it from the one before
     */
    record Section(List<Bit> before, List<Bit> bits) {}

    /** The passage of a text without block elements in it. */
    Passage passage(List<Bit> bits) {
        return passage(List.of(), bits);
    }

    /** The passages of a text: one for each block of its own. */
    List<Passage> passages(List<Bit> bits) {
        return sections(bits).stream()
                .map(section -> passage(section.before, section.bits))
                .toList();
    }

    private Passage passage(List<Bit> before, List<Bit> read) {
        List<Bit> bits = new ArrayList<>(LiteralTags.joined(read, text));
        List<Bit> lead = new ArrayList<>(before);
        List<Bit> tail = new ArrayList<>();
        if (kind != Unit.Kind.NOTE) {
            peel(lead, bits, tail);
        }
        if (!bits.isEmpty()) {
            trim(lead, bits, tail);
        }
        int start = bits.isEmpty()
                ? (lead.isEmpty()
                        ? (read.isEmpty() ? 0 : read.get(0).from())
                        : lead.get(lead.size() - 1).to())
                : bits.get(0).from();
        int end = bits.isEmpty() ? start : bits.get(bits.size() - 1).to();
        return new Passage(
                kind,
                holder,
                start + base,
                end + base,
                shifted(lead),
                shifted(bits),
                shifted(tail),
                syntax instanceof Syntax.Prose ? new Syntax.Prose(isLineStart(start)) : syntax,
                slide,
                label,
                kind == Unit.Kind.NOTE,
                wanted && hasLetters(bits));
    }

    private boolean isLineStart(int at) {
        return Chars.trim(text.substring(text.lastIndexOf('\n', at - 1) + 1, at))
                .isEmpty();
    }

    /** Takes away what may stand outside, from both ends, and the tags around all the rest. */
    private void peel(List<Bit> lead, List<Bit> bits, List<Bit> tail) {
        boolean html = syntax instanceof Syntax.Html;
        boolean around;
        do {
            while (!bits.isEmpty() && isEdge(bits.get(0))) {
                lead.add(bits.remove(0));
            }
            while (!bits.isEmpty() && isEdge(bits.get(bits.size() - 1))) {
                tail.add(0, bits.remove(bits.size() - 1));
            }
            around = bits.size() > 2 && isAround(bits.get(0), bits.get(bits.size() - 1)) && (html || holdsBlock(bits));
            if (around) {
                lead.add(bits.remove(0));
                tail.add(0, bits.remove(bits.size() - 1));
            }
        } while (around);
    }

    private List<Bit> shifted(List<Bit> bits) {
        return bits.stream().map(bit -> bit.shifted(base)).toList();
    }

    /** What may stay outside: white space, breaks, comments and images before and after the words. */
    private boolean isEdge(Bit bit) {
        if (bit.words() != null) {
            return Chars.trim(bit.words()).isEmpty();
        }
        boolean html = syntax instanceof Syntax.Html;
        boolean alt = syntax instanceof Syntax.Alt;
        boolean silent = bit.type() == Type.BREAK || bit.type() == Type.COMMENT || bit.type() == Type.IMAGE;
        return bit.role() == Role.SINGLE
                && (silent
                        || (alt && bit.type() == Type.LITERAL && !bit.mark().isEmpty() && !LiteralTags.isOne(bit))
                        || (html && bit.type() == Type.HTML && isTag(bit.mark())));
    }

    private static boolean isTag(String mark) {
        return mark.indexOf('>') == mark.length() - 1;
    }

    /** Whether a pair of tags stands around all of an HTML text: it needs no translator. */
    private static boolean isAround(Bit first, Bit last) {
        return first.pair() > 0 && first.pair() == last.pair();
    }

    /** Whether all of a Markdown text stands in an element that is a block of its own: {@code *<p>text</p>*}. */
    private static boolean holdsBlock(List<Bit> bits) {
        for (int i = 0; i < bits.size() / 2 && isAround(bits.get(i), bits.get(bits.size() - 1 - i)); i++) {
            if (bits.get(i).type() == Type.HTML
                    && HtmlReader.isBlock(Html.name(bits.get(i).mark()))) {
                return true;
            }
        }
        return false;
    }

    /** Leaves blanks before the first word and after the last one outside. */
    private static void trim(List<Bit> lead, List<Bit> bits, List<Bit> tail) {
        Bit first = bits.get(0);
        String words = first.words();
        if (words != null && words.length() == first.to() - first.from()) {
            int blanks = words.length() - words.stripLeading().length();
            if (blanks > 0) {
                lead.add(Bit.words(first.from(), first.from() + blanks, words.substring(0, blanks)));
                bits.set(0, Bit.words(first.from() + blanks, first.to(), words.substring(blanks)));
            }
        }
        Bit last = bits.get(bits.size() - 1);
        words = last.words();
        if (words != null && words.length() == last.to() - last.from()) {
            int length = words.stripTrailing().length();
            if (length < words.length()) {
                tail.add(0, Bit.words(last.from() + length, last.to(), words.substring(length)));
                bits.set(bits.size() - 1, Bit.words(last.from(), last.from() + length, words.substring(0, length)));
            }
        }
    }

    private static boolean hasLetters(List<Bit> bits) {
        var words = new StringBuilder();
        for (Bit bit : bits) {
            words.append(bit.words() == null ? bit.role() == Role.SINGLE ? " " : "" : bit.words());
        }
        boolean address = words.indexOf(":") >= 0 || words.indexOf("@") >= 0 || words.indexOf(".") >= 0;
        return (address ? ADDRESS.matcher(words).replaceAll(" ") : words)
                .codePoints()
                .anyMatch(Character::isLetter);
    }

    /** Cuts a text at the tags of block elements: {@code <ul><li>one</li><li>two</li></ul>} in a table cell. */
    private static List<Section> sections(List<Bit> bits) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(new ArrayList<>(), new ArrayList<>()));
        int depth = 0;
        for (Bit bit : bits) {
            Section last = sections.get(sections.size() - 1);
            boolean block = bit.type() == Type.HTML && !bit.isWords() && HtmlReader.isBlock(Html.name(bit.mark()));
            if (!block) {
                depth += bit.role() == Role.OPEN ? 1 : bit.role() == Role.CLOSE ? -1 : 0;
                last.bits.add(bit);
            } else if (depth > 0) {
                last.bits.add(bit);
            } else if (last.bits.isEmpty()) {
                last.before.add(bit);
            } else {
                sections.add(new Section(new ArrayList<>(List.of(bit)), new ArrayList<>()));
            }
        }
        return sections;
    }
}
