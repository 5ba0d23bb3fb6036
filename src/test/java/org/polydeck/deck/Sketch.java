// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.polydeck.source.Source;

/** What was read, written on one line: {@code h1(A em{b}) ul(li(p(c)))}; and rows of such examples. */
final class Sketch {
    private Sketch() {}

    /** Examples, one a line: what is read, an arrow, a sketch. ⏎ is a line end, · a space, ⇥ a tab. */
    static Stream<Arguments> rows(String examples) {
        return examples.lines().map(line -> {
            String[] sides = line.split(" +-> ?", 2);
            return Arguments.of(plain(sides[0]), plain(sides[1]));
        });
    }

    private static String plain(String shown) {
        return shown.replace('⏎', '\n').replace('·', ' ').replace('⇥', '\t');
    }

    static Deck deck(String text) {
        return Deck.of(new Source("deck.md", text));
    }

    /** All blocks. */
    static String of(Deck deck) {
        return blocks(deck.blocks());
    }

    /** All blocks outside others, each after the number of its slide. */
    static String slides(Deck deck) {
        return deck.parts().stream()
                .filter(part -> part.block() != null)
                .map(part -> part.slide() + ":" + of(part.block()))
                .collect(Collectors.joining(" "));
    }

    static String blocks(List<Block> blocks) {
        return blocks.stream().map(Sketch::of).collect(Collectors.joining(" "));
    }

    private static String of(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> "p(" + text(block) + ")";
            case HEADING -> "h" + block.detail() + "(" + text(block) + ")";
            case RULE -> "hr";
            case QUOTE -> "quote(" + blocks(block.children()) + ")";
            case LIST -> block.detail().replace(' ', '-') + "(" + blocks(block.children()) + ")";
            case ITEM -> "li(" + blocks(block.children()) + ")";
            case CODE -> "code(" + block.detail() + ")";
            case HTML -> "html(" + block.detail() + ")";
            case STYLE -> "style(" + block.detail() + ")";
            case COMMENT -> remark(Remarks.of(block));
            case MATH -> "math(" + block.detail() + ")";
            case TABLE -> "table[" + block.detail() + "](" + blocks(block.children()) + ")";
            case ROW -> (block.detail().isEmpty() ? "" : block.detail() + ":") + "|" + blocks(block.children());
            case CELL -> text(block) + "|";
            case DEFINITION ->
                "def(" + block.detail()
                        + (block.content() == null ? "" : " " + block.content().text()) + ")";
        };
    }

    static String remark(Remark remark) {
        String name = remark.kind().name().toLowerCase(java.util.Locale.ROOT);
        return switch (remark.kind()) {
            case DIRECTIVE -> name + "(" + entries(remark.directives()) + ")";
            case EMPTY -> name;
            default -> name + "(" + remark.content().text() + ")";
        };
    }

    static String entries(List<LooseYaml.Entry> entries) {
        return entries.stream().map(e -> e.key() + "=" + value(e)).collect(Collectors.joining(", "));
    }

    private static String value(LooseYaml.Entry entry) {
        boolean words = entry.shape().startsWith("\"");
        return words ? entry.shape().substring(1, entry.shape().length() - 1) : entry.shape();
    }

    private static String text(Block block) {
        return block.content() == null
                ? ""
                : inlines(block.text(), block.content(), block.kind() == Block.Kind.HEADING);
    }

    static String inlines(List<Inline> inlines, Content content, boolean heading) {
        var out = new StringBuilder();
        for (Inline inline : inlines) {
            String inner = content.text().substring(inline.innerFrom(), inline.innerTo());
            out.append(
                    switch (inline.kind()) {
                        case TEXT, ESCAPE, ENTITY -> inline.value();
                        case SOFT_BREAK -> "/";
                        case HARD_BREAK -> "//";
                        case CODE -> "code{" + inner + "}";
                        case MATH -> "math{" + inner + "}";
                        case EMOJI -> "emoji{" + inline.value() + "}";
                        case EMPHASIS -> "em{" + inlines(inline.children(), content, heading) + "}";
                        case STRONG -> "strong{" + inlines(inline.children(), content, heading) + "}";
                        case STRIKE -> "s{" + inlines(inline.children(), content, heading) + "}";
                        case LINK -> "link{" + inlines(inline.children(), content, heading) + target(inline) + "}";
                        case IMAGE -> "image{" + inner + target(inline) + "}";
                        case AUTOLINK -> "auto{" + inline.value() + "}";
                        case HTML -> "html{" + inline.value() + "}";
                        case COMMENT ->
                            remark(Remarks.of(inline, content, heading))
                                    .replace('(', '{')
                                    .replace(')', '}');
                    });
        }
        return out.toString();
    }

    private static String target(Inline inline) {
        return "|" + inline.value()
                + (inline.title() == null ? "" : "|" + inline.title().value());
    }
}
