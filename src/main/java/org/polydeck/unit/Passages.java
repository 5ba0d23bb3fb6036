// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.polydeck.deck.Block;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Content;
import org.polydeck.deck.Deck;
import org.polydeck.deck.Directives;
import org.polydeck.deck.Html;
import org.polydeck.deck.Inline;
import org.polydeck.deck.LooseYaml;
import org.polydeck.deck.Remark;
import org.polydeck.deck.Remarks;
import org.polydeck.deck.SlideCounter;
import org.polydeck.unit.Piece.Role;
import org.polydeck.unit.Piece.Type;

/** Finds all the passages of a deck, in order: outer before inner, earlier before later. */
final class Passages {
    /** What a translator has nothing to do with although it has letters. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(?:https?|ftp|mailto):[^\\s<>\"')\\]]+|\\bwww\\.[^\\s<>\"')\\]]+|[\\w.+-]+@[\\w%.-]+\\.\\w+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

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
            reader.directives(front.entries(), false);
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
            case PARAGRAPH -> prose(
                    block,
                    place.item ? Unit.Kind.ITEM : Unit.Kind.PARAGRAPH,
                    new Syntax.Prose(true),
                    place.label.isEmpty() ? "paragraph" : place.label);
            case HEADING -> prose(
                    block,
                    Unit.Kind.HEADING,
                    block.endLine() - block.line() > 1 ? new Syntax.Prose(true) : new Syntax.Heading(),
                    "heading of level " + block.detail());
            case HTML -> html(Objects.requireNonNull(block.content()));
            case COMMENT -> remark(
                    Remarks.of(block),
                    Holder.plain(Objects.requireNonNull(block.content())),
                    0);
            case DEFINITION -> {
                Content title = block.content();
                if (title != null) {
                    title(Holder.plain(title), 0, title.text().length(), closeOf(title), false);
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
        text(Holder.plain(content), 0, content, block.text(), kind, syntax, label, true);
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
        var reader =
                new BitReader(content, rules, new Inner(holder, base, content, syntax.inTable(), kind), kind == Unit.Kind.HEADING);
        reader.markdown(inlines);
        for (Section section : sections(reader.bits())) {
            out.add(
                    at++,
                    passage(
                            kind,
                            holder,
                            base,
                            content.text(),
                            0,
                            content.text().length(),
                            section.before,
                            section.bits,
                            syntax,
                            label,
                            false,
                            wanted));
        }
    }

    /**
     * A part of a Markdown text that is a block of its own on the slide.
     *
     * @param before the tags that part it from the one before
     */
    private record Section(List<Bit> before, List<Bit> bits) {}

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

    /** Texts inside the codes of another. */
    private final class Inner implements BitReader.Inside {
        private final Holder holder;
        private final int base;
        private final Content content;
        private final boolean inCell;
        private final Unit.Kind kind;

        Inner(Holder holder, int base, Content content, boolean inCell, Unit.Kind kind) {
            this.holder = holder;
            this.base = base;
            this.content = content;
            this.inCell = inCell;
            this.kind = kind;
        }

        @Override
        public void alt(Inline image) {
            var reader = new BitReader(content, rules, this, false);
            reader.alt(image);
            String raw = content.text().substring(image.innerFrom(), image.innerTo());
            boolean background = List.of(raw.split("\\s+")).contains("bg");
            Passage alt = passage(
                    Unit.Kind.ALT,
                    holder,
                    base,
                    content.text(),
                    image.innerFrom(),
                    image.innerTo(),
                    List.of(),
                    reader.bits(),
                    new Syntax.Alt(background, inCell, label(image)),
                    "image description",
                    false,
                    true);
            String words = Chars.trim(alt.words().replaceAll("&[A-Za-z]+;?", " "));
            boolean prose = !words.isEmpty() && !List.of(words.split("\\s+")).stream().allMatch(Keywords::isLayout);
            boolean whole = label(image).isEmpty() || alt.tail().isEmpty();
            out.add(prose && whole ? alt : withheld(alt));
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
            out.add(titlePassage(holder, base, content.text(), title.from(), title.to(), close, inCell));
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
            out.add(passage(
                    Unit.Kind.ATTRIBUTE,
                    holder,
                    base,
                    content.text(),
                    from,
                    to,
                    List.of(),
                    reader.bits(),
                    new Syntax.Attribute(quote, inCell),
                    "attribute of an HTML element",
                    false,
                    true));
        }
    }

    private char closeOf(Content title) {
        return deck.source().text().charAt(title.span().end());
    }

    private void title(Holder holder, int from, int to, char close, boolean inCell) {
        out.add(titlePassage(holder, 0, holder.content().text(), from, to, close, inCell));
    }

    private Passage titlePassage(Holder holder, int base, String text, int from, int to, char close, boolean inCell) {
        var reader = new BitReader(base == 0 ? holder.content() : holder.content().sub(base, base + text.length()), rules, NOTHING_INSIDE, false);
        reader.escaped(from, to, true);
        return passage(
                Unit.Kind.TITLE,
                holder,
                base,
                text,
                from,
                to,
                List.of(),
                reader.bits(),
                new Syntax.Title(close, inCell),
                "title of a link or image",
                false,
                true);
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
                return new BitReader(content, rules, new Inner(holder, 0, content, false, Unit.Kind.HTML), false);
            }

            @Override
            public void end(BitReader bits) {
                if (bits.bits().isEmpty() || HtmlReader.isBlank(bits.bits())) {
                    return;
                }
                bits.pairTags();
                out.add(
                        at[0],
                        passage(
                                Unit.Kind.HTML,
                                holder,
                                0,
                                content.text(),
                                bits.bits().get(0).from(),
                                bits.bits().get(bits.bits().size() - 1).to(),
                                List.of(),
                                bits.bits(),
                                new Syntax.Html(false),
                                "text in HTML",
                                false,
                                true));
            }
        });
    }

    // --- comments and front matter

    private void remark(Remark remark, Holder holder, int base) {
        if (remark.kind() == Remark.Kind.DIRECTIVE) {
            directives(remark.directives(), true);
        } else if (remark.kind() == Remark.Kind.NOTE) {
            note(remark.content(), holder, base);
        }
    }

    private void directives(List<LooseYaml.Entry> entries, boolean inComment) {
        for (LooseYaml.Entry entry : entries) {
            boolean metadata = Directives.isMetadata(entry.key());
            if (Directives.isMarginal(entry.key()) && !entry.list()) {
                entry.scalars().forEach(scalar -> margin(entry.key(), scalar, inComment));
            } else if (entry.key().equals("keywords")) {
                entry.scalars().forEach(scalar -> keywords(scalar, inComment, entry.list()));
            } else if (metadata && !entry.list()) {
                boolean wanted = !entry.key().equals("author") || rules.author();
                entry.scalars().forEach(scalar -> {
                    Holder holder = new Holder(scalar.content(), scalar, inComment);
                    metadata(holder, 0, scalar.content().text().length(), entry.key() + " of the deck", false, wanted);
                });
            }
        }
    }

    private void margin(String key, LooseYaml.Scalar scalar, boolean inComment) {
        boolean header = key.endsWith("header");
        Content value = scalar.content();
        boolean credit = rules.credits().stream().anyMatch(c -> c.matcher(value.text()).find());
        text(
                new Holder(value, scalar, inComment),
                0,
                value,
                deck.inlines(value),
                header ? Unit.Kind.HEADER : Unit.Kind.FOOTER,
                new Syntax.Margin(),
                header ? "header" : "footer",
                !credit);
    }

    private void keywords(LooseYaml.Scalar scalar, boolean inComment, boolean list) {
        Holder holder = new Holder(scalar.content(), scalar, inComment);
        String s = scalar.content().text();
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
        out.add(passage(
                Unit.Kind.METADATA,
                holder,
                0,
                holder.content().text(),
                from,
                to,
                List.of(),
                reader.bits(),
                new Syntax.Metadata(listed),
                label,
                false,
                wanted));
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
                    boolean tight = Columns.joinsWithoutSpace(
                            s.substring(before[0], before[1]), s.substring(line[0], line[1]));
                    reader.bits().add(Bit.words(before[1], line[0], tight ? "" : " "));
                }
                reader.text(line[0], line[1], true);
            }
            String label = text.bullet()
                    ? "bullet " + ++bullet + " of " + bullets
                    : "paragraph " + ++paragraph + " of " + paragraphs;
            out.add(passage(
                    Unit.Kind.NOTE,
                    holder,
                    base,
                    s,
                    lines.get(0)[0],
                    lines.get(lines.size() - 1)[1],
                    List.of(),
                    reader.bits(),
                    noteSyntax(note, texts, text),
                    label,
                    true,
                    true));
        }
    }

    /** How the note is wrapped: by this text's own lines, else by those of the note's others. */
    private Syntax noteSyntax(Content note, List<NoteReader.Text> texts, NoteReader.Text text) {
        String s = note.text();
        int width = 0;
        int wrapFrom = -1;
        int wrapTo = -1;
        for (NoteReader.Text other : texts) {
            for (int i = 1; i < other.lines().size(); i++) {
                int[] before = other.lines().get(i - 1);
                int start = s.lastIndexOf('\n', before[0] - 1) + 1;
                width = Math.max(width, Columns.width(s.substring(start, before[1])));
                if (wrapFrom < 0 || other == text && i == 1 || other.bullet() == text.bullet() && i == 1 && text.lines().size() == 1) {
                    wrapFrom = before[1];
                    wrapTo = other.lines().get(i)[0];
                }
            }
        }
        int first = text.lines().get(0)[0];
        int start = first - (s.lastIndexOf('\n', first - 1) + 1);
        String wrap = "";
        int hanging = 0;
        if (wrapFrom >= 0) {
            int feed = s.indexOf('\n', wrapFrom);
            wrap = deck.source().slice(note.span(feed, wrapTo));
            hanging = wrapTo - feed - 1;
        }
        int from = note.span().start();
        String source = deck.source().text();
        boolean glued = from > 0 && source.charAt(from - 1) == '-'
                || note.span().end() < source.length() && source.charAt(note.span().end()) == '-';
        return new Syntax.Note(width, wrap, start, hanging, glued);
    }

    // --- making passages

    private Passage passage(
            Unit.Kind kind,
            Holder holder,
            int base,
            String text,
            List<Bit> bits,
            Syntax syntax,
            String label,
            boolean inNotes,
            boolean wanted) {
        return passage(kind, holder, base, text, 0, text.length(), List.of(), bits, syntax, label, inNotes, wanted);
    }

    private Passage passage(
            Unit.Kind kind,
            Holder holder,
            int base,
            String text,
            int from,
            int to,
            List<Bit> before,
            List<Bit> read,
            Syntax syntax,
            String label,
            boolean inNotes,
            boolean wanted) {
        List<Bit> bits = new ArrayList<>(read);
        List<Bit> lead = new ArrayList<>(before);
        List<Bit> tail = new ArrayList<>();
        boolean html = syntax instanceof Syntax.Html;
        boolean alt = syntax instanceof Syntax.Alt;
        boolean peeled = kind != Unit.Kind.NOTE;
        while (peeled) {
            while (!bits.isEmpty() && isEdge(bits.get(0), html, alt)) {
                lead.add(bits.remove(0));
            }
            while (!bits.isEmpty() && isEdge(bits.get(bits.size() - 1), html, alt)) {
                tail.add(0, bits.remove(bits.size() - 1));
            }
            peeled = bits.size() > 2
                    && isAround(bits.get(0), bits.get(bits.size() - 1))
                    && (html || holdsBlock(bits));
            if (peeled) {
                lead.add(bits.remove(0));
                tail.add(0, bits.remove(bits.size() - 1));
            }
        }
        if (!bits.isEmpty()) {
            trim(lead, bits, tail);
        }
        int start = bits.isEmpty() ? (lead.isEmpty() ? from : lead.get(lead.size() - 1).to()) : bits.get(0).from();
        int end = bits.isEmpty() ? start : bits.get(bits.size() - 1).to();
        Syntax exact = syntax instanceof Syntax.Prose
                ? new Syntax.Prose(Chars.trim(text.substring(text.lastIndexOf('\n', start - 1) + 1, start)).isEmpty())
                : syntax;
        bits.replaceAll(bit -> shifted(bit, base));
        lead.replaceAll(bit -> shifted(bit, base));
        tail.replaceAll(bit -> shifted(bit, base));
        boolean offered = wanted && hasLetters(bits);
        return new Passage(
                kind,
                holder,
                start + base,
                end + base,
                lead,
                bits,
                tail,
                exact,
                slide,
                label,
                inNotes,
                offered);
    }

    private static Bit shifted(Bit bit, int by) {
        return by == 0
                ? bit
                : new Bit(bit.from() + by, bit.to() + by, bit.words(), bit.role(), bit.type(), bit.mark(), bit.pair());
    }

    /** What may stay outside: white space, breaks, comments and images before and after the words. */
    private static boolean isEdge(Bit bit, boolean html, boolean alt) {
        if (bit.words() != null) {
            return Chars.trim(bit.words()).isEmpty();
        }
        boolean silent = bit.type() == Type.BREAK || bit.type() == Type.COMMENT || bit.type() == Type.IMAGE;
        return bit.role() == Role.SINGLE && (silent || alt && bit.type() == Type.LITERAL || html && bit.type() == Type.HTML && isTag(bit.mark()));
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
            if (bits.get(i).type() == Type.HTML && HtmlReader.isBlock(Html.name(bits.get(i).mark()))) {
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
        return ADDRESS.matcher(words).replaceAll(" ").codePoints().anyMatch(Character::isLetter);
    }

    private static Passage withheld(Passage p) {
        return new Passage(
                p.kind(), p.holder(), p.from(), p.to(), p.lead(), p.bits(), p.tail(), p.syntax(), p.slide(), p.label(),
                p.inNotes(), false);
    }
}
