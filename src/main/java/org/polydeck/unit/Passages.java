// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.polydeck.deck.Block;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Content;
import org.polydeck.deck.Deck;
import org.polydeck.deck.Directives;
import org.polydeck.deck.Inline;
import org.polydeck.deck.LooseYaml;
import org.polydeck.deck.Remark;
import org.polydeck.deck.Remarks;
import org.polydeck.deck.SlideCounter;

/** Finds all the passages of a deck, in order: outer before inner, earlier before later. */
final class Passages {
    private final Deck deck;
    private final Rules rules;
    private final List<Passage> out = new ArrayList<>();
    private int slide;

    private Passages(Deck deck, Rules rules) {
        this.deck = deck;
        this.rules = rules;
    }

    static List<Passage> of(Deck deck, Rules rules) {
        var reader = new Passages(deck, rules);
        Deck.FrontMatter front = deck.frontMatter();
        if (front != null && front.entries() != null) {
            reader.directives(front.entries(), false, false);
        }
        var counter = new SlideCounter(deck.divider());
        for (Block block : deck.blocks()) {
            reader.slide = counter.enter(block);
            reader.block(block, counter, new Place("", false));
        }
        return reader.out;
    }

    /** Where a block stands: what to call a paragraph there. */
    private record Place(String label, boolean item) {}

    private void block(Block block, SlideCounter counter, Place place) {
        switch (block.kind()) {
            case PARAGRAPH ->
                prose(
                        block,
                        place.item ? Unit.Kind.ITEM : Unit.Kind.PARAGRAPH,
                        new Syntax.Prose(true),
                        place.label.isEmpty() ? "paragraph" : place.label);
            case HEADING ->
                prose(
                        block,
                        Unit.Kind.HEADING,
                        block.endLine() - block.line() > 1 ? new Syntax.Prose(true) : new Syntax.Heading(),
                        "heading of level " + block.detail());
            case HTML -> html(Objects.requireNonNull(block.content()));
            case COMMENT -> remark(Remarks.of(block), Holder.plain(Objects.requireNonNull(block.content())), 0);
            case DEFINITION -> {
                Content title = block.content();
                if (title != null) {
                    out.add(titlePassage(
                            Holder.plain(title),
                            0,
                            title.text(),
                            0,
                            title.text().length(),
                            closeOf(title)));
                }
            }
            case LIST -> list(block, counter);
            case TABLE -> table(block, counter);
            case QUOTE -> children(block, counter, new Place("quotation", false));
            case ITEM, ROW, CELL, RULE, CODE, STYLE, MATH -> {}
        }
    }

    private void children(Block block, SlideCounter counter, Place place) {
        for (Block child : block.children()) {
            slide = counter.take(child);
            block(child, counter, place);
        }
    }

    private void list(Block list, SlideCounter counter) {
        int count = list.children().size();
        boolean ordered = Character.isDigit(list.detail().charAt(0));
        for (int i = 0; i < count; i++) {
            counter.take(list.children().get(i));
            String label = (ordered ? "list item " : "bullet ") + (i + 1) + " of " + count;
            children(list.children().get(i), counter, new Place(label, true));
        }
    }

    private void table(Block table, SlideCounter counter) {
        for (int r = 0; r < table.children().size(); r++) {
            Block row = table.children().get(r);
            counter.take(row);
            for (int c = 0; c < row.children().size(); c++) {
                Block cell = row.children().get(c);
                counter.take(cell);
                if (cell.content() != null) {
                    String where = r == 0 ? "table head" : "table row " + r;
                    prose(cell, Unit.Kind.CELL, new Syntax.Cell(), where + ", column " + (c + 1));
                }
            }
        }
    }

    // --- texts

    private void prose(Block block, Unit.Kind kind, Syntax syntax, String label) {
        Content content = Objects.requireNonNull(block.content());
        int at = out.size();
        Holder holder = kind == Unit.Kind.CELL ? Holder.cell(content) : Holder.plain(content);
        text(holder, 0, content, block.text(), kind, syntax, label, true);
        if (block.isHidden()) {
            out.subList(at, out.size()).replaceAll(p -> p.kind() == Unit.Kind.NOTE ? p.withheld() : p);
        }
    }

    /** A Markdown text: outer passage first, then those inside its codes. */
    private void text(
            Holder holder,
            int base,
            Content content,
            List<Inline> inlines,
            Unit.Kind kind,
            Syntax syntax,
            String label,
            boolean wanted) {
        int at = out.size();
        var reader = new BitReader(content, rules, new Inner(holder, base, content, kind), kind == Unit.Kind.HEADING);
        reader.markdown(inlines);
        var frame = new Frame(kind, holder, base, content.text(), syntax, slide, label, wanted);
        out.addAll(at, frame.passages(reader.bits()));
    }

    /** Texts inside the codes of another. */
    private final class Inner implements BitReader.Inside {
        private final Holder holder;
        private final int base;
        private final Content content;
        private final Unit.Kind kind;

        Inner(Holder holder, int base, Content content, Unit.Kind kind) {
            this.holder = holder;
            this.base = base;
            this.content = content;
            this.kind = kind;
        }

        @Override
        public void alt(Inline image) {
            var reader = new BitReader(content, rules, this, false);
            reader.alt(image);
            Passage alt = new Frame(
                            Unit.Kind.ALT,
                            holder,
                            base,
                            content.text(),
                            new Syntax.Alt(label(image)),
                            slide,
                            "image description",
                            true)
                    .passage(reader.bits());
            String words = Chars.trim(alt.words().replaceAll("&[A-Za-z]+;?", " "));
            boolean prose =
                    !words.isEmpty() && !List.of(words.split("\\s+")).stream().allMatch(Keywords::isLayout);
            boolean whole = label(image).isEmpty() || alt.tail().isEmpty();
            out.add(prose && whole ? alt : alt.withheld());
        }

        /** The alternative text where it is the label of a reference, too. */
        private String label(Inline image) {
            int after = image.innerTo() + 1;
            String s = content.text();
            boolean own = after >= image.to() || s.startsWith("[]", after);
            return own ? s.substring(image.innerFrom(), image.innerTo()) : "";
        }

        @Override
        public void title(Inline.Title title) {
            char close = content.text().charAt(title.to());
            out.add(titlePassage(holder, base, content.text(), title.from(), title.to(), close));
        }

        @Override
        public void comment(Inline comment) {
            Remark remark = Remarks.of(comment, content, kind == Unit.Kind.HEADING);
            remark(remark, holder, base + comment.innerFrom());
        }

        @Override
        public void attribute(int from, int to, char quote) {
            var reader = new BitReader(content, rules, this, false);
            reader.escaped(from, to, false);
            out.add(new Frame(
                            Unit.Kind.ATTRIBUTE,
                            holder,
                            base,
                            content.text(),
                            new Syntax.Attribute(quote),
                            slide,
                            "attribute of an HTML element",
                            true)
                    .passage(reader.bits()));
        }
    }

    private char closeOf(Content title) {
        return deck.source().text().charAt(title.span().end());
    }

    private Passage titlePassage(Holder holder, int base, String text, int from, int to, char close) {
        var reader = new BitReader(
                base == 0 ? holder.content() : holder.content().sub(base, base + text.length()),
                rules,
                NOTHING_INSIDE,
                false);
        reader.escaped(from, to, true);
        return new Frame(
                        Unit.Kind.TITLE,
                        holder,
                        base,
                        text,
                        new Syntax.Title(close),
                        slide,
                        "title of a link or image",
                        true)
                .passage(reader.bits());
    }

    private static final BitReader.Inside NOTHING_INSIDE = new BitReader.Inside() {
        @Override
        public void alt(Inline image) {
            throw new IllegalStateException("no image in plain text");
        }

        @Override
        public void title(Inline.Title title) {
            throw new IllegalStateException("no link in plain text");
        }

        @Override
        public void comment(Inline comment) {
            throw new IllegalStateException("no comment in plain text");
        }

        @Override
        public void attribute(int from, int to, char quote) {
            throw new IllegalStateException("no tag in plain text");
        }
    };

    private void html(Content content) {
        Holder holder = Holder.plain(content);
        int[] at = new int[1];
        HtmlReader.read(content, new HtmlReader.Run() {
            @Override
            public BitReader begin() {
                at[0] = out.size();
                return new BitReader(content, rules, new Inner(holder, 0, content, Unit.Kind.HTML), false);
            }

            @Override
            public void end(BitReader bits) {
                if (bits.bits().isEmpty() || HtmlReader.isBlank(bits.bits())) {
                    return;
                }
                bits.pairTags();
                var frame = new Frame(
                        Unit.Kind.HTML, holder, 0, content.text(), new Syntax.Html(), slide, "text in HTML", true);
                out.add(at[0], frame.passage(bits.bits()));
            }
        });
    }

    // --- comments and front matter

    private void remark(Remark remark, Holder holder, int base) {
        if (remark.kind() == Remark.Kind.DIRECTIVE) {
            directives(remark.directives(), true, holder.inTable());
        } else if (remark.kind() == Remark.Kind.NOTE) {
            note(remark.content(), holder, base);
        }
    }

    private void directives(List<LooseYaml.Entry> entries, boolean inComment, boolean inTable) {
        for (LooseYaml.Entry entry : entries) {
            boolean metadata = Directives.isMetadata(entry.key());
            if (Directives.isMarginal(entry.key()) && !entry.list()) {
                entry.scalars().forEach(scalar -> margin(entry.key(), Holder.yaml(scalar, inComment, inTable)));
            } else if (entry.key().equals("keywords")) {
                entry.scalars().forEach(scalar -> keywords(Holder.yaml(scalar, inComment, inTable), entry.list()));
            } else if (metadata && !entry.list()) {
                boolean wanted = !entry.key().equals("author") || rules.author();
                entry.scalars().forEach(scalar -> {
                    Holder holder = Holder.yaml(scalar, inComment, inTable);
                    metadata(holder, 0, scalar.content().text().length(), entry.key() + " of the deck", false, wanted);
                });
            }
        }
    }

    private void margin(String key, Holder holder) {
        boolean header = key.endsWith("header");
        Content value = holder.content();
        boolean credit =
                rules.credits().stream().anyMatch(c -> c.matcher(value.text()).find());
        text(
                holder,
                0,
                value,
                deck.inlines(value),
                header ? Unit.Kind.HEADER : Unit.Kind.FOOTER,
                new Syntax.Margin(),
                header ? "header" : "footer",
                !credit);
    }

    private void keywords(Holder holder, boolean list) {
        String s = holder.content().text();
        for (int from = 0; from <= s.length(); ) {
            int comma = list ? -1 : s.indexOf(',', from);
            int to = comma < 0 ? s.length() : comma;
            metadata(holder, from, to, "keyword of the deck", !list, true);
            from = to + 1;
        }
    }

    private void metadata(Holder holder, int from, int to, String label, boolean listed, boolean wanted) {
        var reader = new BitReader(holder.content(), rules, NOTHING_INSIDE, false);
        reader.text(from, to, false);
        out.add(new Frame(
                        Unit.Kind.METADATA,
                        holder,
                        0,
                        holder.content().text(),
                        new Syntax.Metadata(listed),
                        slide,
                        label,
                        wanted)
                .passage(reader.bits()));
    }

    private void note(Content note, Holder holder, int base) {
        List<NoteReader.Text> texts = NoteReader.read(note);
        String s = note.text();
        int paragraphs = (int) texts.stream().filter(t -> !t.bullet()).count();
        int bullets = texts.size() - paragraphs;
        int paragraph = 0;
        int bullet = 0;
        for (NoteReader.Text text : texts) {
            var reader = new BitReader(note, rules, NOTHING_INSIDE, false);
            List<int[]> lines = text.lines();
            for (int i = 0; i < lines.size(); i++) {
                int[] line = lines.get(i);
                if (i > 0) {
                    int[] before = lines.get(i - 1);
                    boolean tight =
                            Columns.joinsWithoutSpace(s.substring(before[0], before[1]), s.substring(line[0], line[1]));
                    reader.bits().add(Bit.words(before[1], line[0], tight ? "" : " "));
                }
                reader.text(line[0], line[1], true);
            }
            String label = text.bullet()
                    ? "bullet " + ++bullet + " of " + bullets
                    : "paragraph " + ++paragraph + " of " + paragraphs;
            Syntax syntax = NoteReader.syntax(note, deck.source(), texts, text);
            out.add(new Frame(Unit.Kind.NOTE, holder, base, s, syntax, slide, label, true).passage(reader.bits()));
        }
    }
}
