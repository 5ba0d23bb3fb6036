// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Block.Kind;
import org.polydeck.source.Span;

/**
 * Reads the block structure of a text as markdown-it does with Marp's additions: CommonMark 0.31 and GFM tables, with
 * what that parser makes of the cases the specifications leave open (the limit of nesting, lazy lines, tables that
 * interrupt a paragraph). Checked against it deck by deck.
 */
final class BlockReader {
    /** Containers inside each other, from which on what they hold is dropped; markdown-it's "commonmark" preset. */
    static final int DEEPEST = 20;

    private static final int LONGEST_LABEL = 999;
    private static final int MOST_FILLED_CELLS = 0x10000;

    /** A block that may be cut short by another: decides which ones may. */
    private enum Parent {
        ROOT,
        PARAGRAPH,
        DEFINITION,
        QUOTE,
        LIST,
        TABLE
    }

    private final Lines lines;
    private final String text;
    private final boolean marp;
    private final Map<String, String> definitions;

    private List<Block> blocks = new ArrayList<>();
    private int required; // columns that a line needs to belong to the list item being read
    private int listIndent = -1;
    private int limit; // the line after the last one that a definition may reach
    private int next; // the line after the block just read
    private int level;
    private boolean tight;
    private Parent parent = Parent.ROOT;

    private BlockReader(Lines lines, Dialect dialect, Map<String, String> definitions) {
        this.lines = lines;
        this.text = lines.text;
        this.marp = dialect == Dialect.MARP;
        this.definitions = definitions;
        this.limit = lines.count;
    }

    /**
     * Reads blocks and their inline elements.
     *
     * @param from where the text begins, after front matter
     * @param definitions addresses by label of link definitions made elsewhere; those found are added
     */
    static List<Block> read(Plain plain, int from, Dialect dialect, Map<String, String> definitions) {
        var reader = new BlockReader(new Lines(plain, from), dialect, definitions);
        reader.readLines(0, reader.lines.count);
        return reader.withInlines(reader.blocks, dialect);
    }

    static List<Block> read(String text) {
        return read(Plain.of(text), 0, Dialect.MARP, new HashMap<>());
    }

    private List<Block> withInlines(List<Block> read, Dialect dialect) {
        List<Block> out = new ArrayList<>(read.size());
        for (Block block : read) {
            boolean inline =
                    block.kind() == Kind.PARAGRAPH || block.kind() == Kind.HEADING || block.kind() == Kind.CELL;
            out.add(block.with(
                    withInlines(block.children(), dialect),
                    inline && block.content() != null
                            ? InlineReader.read(block.content().text(), definitions, dialect)
                            : List.of()));
        }
        return out;
    }

    private void readLines(int from, int to) {
        boolean gap = false;
        int line = from;
        while (line < to) {
            while (line < limit && lines.isEmpty(line)) {
                line++;
            }
            next = line;
            if (line >= to || lines.indent[line] < required) {
                break;
            }
            if (level >= DEEPEST) {
                next = to;
                break;
            }
            readBlock(line, to);
            next = Math.min(next, lines.count);
            tight = !gap;
            gap |= lines.isEmpty(next - 1);
            line = next;
            if (line < to && lines.isEmpty(line)) {
                gap = true;
                line++;
                next = line;
            }
        }
    }

    private void readBlock(int line, int to) {
        if (!(table(line, to)
                || indentedCode(line, to)
                || fence(line, to)
                || quote(line, to)
                || math(line, to)
                || rule(line)
                || list(line, to)
                || definition(line)
                || comment(line, to)
                || style(line, to)
                || html(line, to)
                || heading(line)
                || underlinedHeading(line, to))) {
            paragraph(line, to);
        }
    }

    /** Whether another block begins at a line and cuts the one being read short. */
    private boolean interrupted(int line, int to, Parent what) {
        if ((what == Parent.PARAGRAPH || what == Parent.DEFINITION) && startsTable(line, to)) {
            return true;
        }
        if (startsFence(line) || startsQuote(line) || startsMath(line) || isRule(line)) {
            return true;
        }
        return what != Parent.LIST && (startsList(line) || interruptsAsHtml(line) || headingLevel(line) > 0);
    }

    private boolean isCode(int line) {
        return lines.indent[line] - required >= 4;
    }

    private int firstChar(int line) {
        return lines.first[line] < lines.end[line] ? text.charAt(lines.first[line]) : -1;
    }

    private Span span(int from, int to) {
        int last = to - 1;
        while (last > from && lines.first[last] >= lines.end[last]) {
            last--;
        }
        return new Span(lines.at(lines.first[from]), Math.max(lines.at(lines.first[from]), lines.at(lines.end[last])));
    }

    private void add(Kind kind, String detail, int from, int to, @Nullable Content content) {
        Span span = span(from, to);
        if (content != null && kind != Kind.HTML && content.span().start() < span.start()) {
            // as markdown-it has it: tabs can leave the mark of an item in its text, as in ">\t>\t- a"
            span = new Span(content.span().start(), span.end());
        }
        blocks.add(new Block(kind, detail, from, to, span, List.of(), content, List.of()));
    }

    // --- leaf blocks

    private void paragraph(int from, int to) {
        Parent outer = parent;
        parent = Parent.PARAGRAPH;
        int line = from + 1;
        while (line < to && !lines.isEmpty(line) && !cuts(line, to)) {
            line++;
        }
        parent = outer;
        next = line;
        add(
                Kind.PARAGRAPH,
                "",
                from,
                line,
                lines.content(from, line, required, false).trimmed());
    }

    /** Whether a block begins at a line that would else continue a paragraph; never at a lazy or deeply indented one. */
    private boolean cuts(int line, int to) {
        return lines.indent[line] - required <= 3 && lines.indent[line] >= 0 && interrupted(line, to, Parent.PARAGRAPH);
    }

    private boolean underlinedHeading(int from, int to) {
        if (isCode(from)) {
            return false;
        }
        Parent outer = parent;
        parent = Parent.PARAGRAPH;
        int level = 0;
        int line = from + 1;
        for (; line < to && !lines.isEmpty(line); line++) {
            if (lines.indent[line] - required > 3) {
                continue;
            }
            level = lines.indent[line] >= required ? underline(line) : 0;
            if (level > 0 || cuts(line, to)) {
                break;
            }
        }
        parent = outer;
        if (level == 0) {
            return false;
        }
        next = line + 1;
        add(
                Kind.HEADING,
                Integer.toString(level),
                from,
                next,
                lines.content(from, line, required, false).trimmed());
        return true;
    }

    private int underline(int line) {
        int c = firstChar(line);
        if (c != '-' && c != '=') {
            return 0;
        }
        int i = Chars.skipRun(text, lines.first[line], (char) c);
        return Chars.skipBlanks(text, i, lines.end[line]) < lines.end[line] ? 0 : c == '=' ? 1 : 2;
    }

    private int headingLevel(int line) {
        if (isCode(line) || firstChar(line) != '#') {
            return 0;
        }
        int i = Math.min(Chars.skipRun(text, lines.first[line], '#'), lines.end[line]);
        int marks = i - lines.first[line];
        return marks <= 6 && (i >= lines.end[line] || Chars.isBlank(text.charAt(i))) ? marks : 0;
    }

    private boolean heading(int line) {
        int level = headingLevel(line);
        if (level == 0) {
            return false;
        }
        int from = lines.first[line] + level;
        int to = lines.end[line];
        while (to > from && Chars.isBlank(text.charAt(to - 1))) {
            to--;
        }
        int marks = to;
        while (marks > from && text.charAt(marks - 1) == '#') {
            marks--;
        }
        if (marks > from && Chars.isBlank(text.charAt(marks - 1))) {
            to = marks;
        }
        next = line + 1;
        add(
                Kind.HEADING,
                Integer.toString(level),
                line,
                next,
                lines.content(from, to).trimmed());
        return true;
    }

    private boolean isRule(int line) {
        int c = firstChar(line);
        if (isCode(line) || (c != '-' && c != '*' && c != '_')) {
            return false;
        }
        int marks = 0;
        for (int i = lines.first[line]; i < lines.end[line]; i++) {
            if (text.charAt(i) == c) {
                marks++;
            } else if (!Chars.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return marks >= 3;
    }

    private boolean rule(int line) {
        if (!isRule(line)) {
            return false;
        }
        next = line + 1;
        add(Kind.RULE, "", line, next, null);
        return true;
    }

    private boolean indentedCode(int from, int to) {
        if (!isCode(from)) {
            return false;
        }
        int end = from + 1;
        for (int line = end; line < to && (lines.isEmpty(line) || isCode(line)); line++) {
            if (!lines.isEmpty(line)) {
                end = line + 1;
            }
        }
        next = end;
        add(Kind.CODE, lines.content(from, end, required, false).text(), from, end, null);
        return true;
    }

    private boolean startsFence(int line) {
        int c = firstChar(line);
        if (isCode(line) || (c != '`' && c != '~')) {
            return false;
        }
        int i = Math.min(Chars.skipRun(text, lines.first[line], (char) c), lines.end[line]);
        return i - lines.first[line] >= 3
                && (c == '~' || text.substring(i, lines.end[line]).indexOf('`') < 0);
    }

    private boolean fence(int from, int to) {
        if (!startsFence(from)) {
            return false;
        }
        char mark = text.charAt(lines.first[from]);
        int marks = Chars.skipRun(text, lines.first[from], mark) - lines.first[from];
        int line = from + 1;
        boolean closed = false;
        for (; line < to && !closed; line++) {
            if (!lines.isEmpty(line) && lines.indent[line] < required) {
                break;
            }
            closed = closesFence(line, mark, marks);
        }
        next = line;
        add(Kind.CODE, lines.content(from, next, required, false).text(), from, next, null);
        return true;
    }

    private boolean closesFence(int line, char mark, int marks) {
        if (firstChar(line) != mark || isCode(line)) {
            return false;
        }
        int i = Chars.skipRun(text, lines.first[line], mark);
        return i - lines.first[line] >= marks && Chars.skipBlanks(text, i, text.length()) >= lines.end[line];
    }

    private boolean startsMath(int line) {
        return marp && lines.first[line] + 2 <= lines.end[line] && text.startsWith("$$", lines.first[line]);
    }

    /** A formula: from a line that begins with {@code $$} to one that ends so. */
    private boolean math(int from, int to) {
        if (!startsMath(from)) {
            return false;
        }
        boolean closed = Chars.trim(lines.rest(from).substring(2)).endsWith("$$");
        int line = from;
        while (!closed && ++line < to) {
            // as Marp has it: characters are counted here, not columns
            if (!lines.isEmpty(line) && lines.first[line] - lines.begin[line] < required) {
                break;
            }
            closed = Chars.trim(lines.rest(line)).endsWith("$$");
        }
        // as Marp has it: an unclosed one takes the line that ended its container, too
        next = Math.min(line + 1, lines.count);
        add(Kind.MATH, lines.content(from, next, required, false).text(), from, next, null);
        return true;
    }

    private boolean comment(int from, int to) {
        if (!marp || !text.startsWith("<!--", lines.first[from]) || lines.first[from] + 4 > lines.end[from]) {
            return false;
        }
        next = lastLine(from, to, line -> line.contains("-->"));
        Content raw = lines.content(from, next, required, true);
        int[] said = Comment.inner(raw.text(), raw.text().indexOf("<!--"));
        add(Kind.COMMENT, raw.text(), from, next, said.length == 0 ? raw.sub(0, 0) : raw.sub(said[0], said[1]));
        return true;
    }

    private boolean style(int from, int to) {
        if (!marp || !Html.startsStyle(lines.rest(from))) {
            return false;
        }
        next = lastLine(from, to, line -> {
            for (int i = line.indexOf("</"); i >= 0; i = line.indexOf("</", i + 1)) {
                if (line.regionMatches(true, i, "</style>", 0, 8)) {
                    return true;
                }
            }
            return false;
        });
        add(Kind.STYLE, lines.content(from, next, required, true).text(), from, next, null);
        return true;
    }

    /** The line after the one that closes a comment or style; those end, too, where their list item ends. */
    private int lastLine(int from, int to, java.util.function.Predicate<String> closes) {
        int line = from;
        boolean closed = closes.test(lines.rest(line++));
        while (!closed && line < to && lines.indent[line] >= required) {
            closed = closes.test(lines.rest(line++));
        }
        return line;
    }

    private Html.Start startsHtml(int line) {
        return isCode(line) || firstChar(line) != '<' ? Html.Start.NONE : Html.start(lines.rest(line));
    }

    private boolean interruptsAsHtml(int line) {
        return startsHtml(line).interrupts();
    }

    private boolean html(int from, int to) {
        Html.Start start = startsHtml(from);
        if (start == Html.Start.NONE) {
            return false;
        }
        int line = from + 1;
        if (!start.endsWith(lines.rest(from))) {
            for (; line < to; line++) {
                if (lines.indent[line] < required && (start.endsAtBlankLine() || !lines.isEmpty(line))) {
                    break;
                }
                if (start.endsWith(lines.rest(line))) {
                    line += lines.isEmpty(line) ? 0 : 1;
                    break;
                }
            }
        }
        next = line;
        Content content = lines.content(from, next, required, true);
        add(Kind.HTML, content.text(), from, next, content);
        return true;
    }

    // --- containers

    private boolean startsQuote(int line) {
        return !isCode(line) && firstChar(line) == '>';
    }

    private boolean quote(int from, int to) {
        if (!startsQuote(from)) {
            return false;
        }
        int outerLimit = limit;
        Parent outer = parent;
        parent = Parent.QUOTE;
        List<int[]> saved = new ArrayList<>();
        boolean afterBlank = false;
        int line = from;
        for (; line < to; line++) {
            if (lines.first[line] >= lines.end[line]) {
                break;
            }
            boolean outdented = lines.indent[line] < required;
            if (!outdented && text.charAt(lines.first[line]) == '>') {
                saved.add(save(line));
                takeQuoteMark(line);
                afterBlank = lines.first[line] >= lines.end[line];
                continue;
            }
            if (afterBlank) {
                break;
            }
            if (interrupted(line, to, Parent.QUOTE)) {
                limit = line; // a paragraph of the quote must not reach on
                if (required != 0) {
                    saved.add(save(line));
                    lines.indent[line] -= required;
                }
                break;
            }
            saved.add(save(line));
            lines.indent[line] = -1; // lazy: it can only continue a paragraph
        }
        int outerRequired = required;
        required = 0;
        List<Block> inside = nested(1, from, line);
        limit = outerLimit;
        parent = outer;
        for (int i = 0; i < saved.size(); i++) {
            restore(from + i, saved.get(i));
        }
        required = outerRequired;
        blocks.add(new Block(Kind.QUOTE, "", from, next, span(from, next), inside, null, List.of()));
        return true;
    }

    private int[] save(int line) {
        return new int[] {lines.begin[line], lines.first[line], lines.indent[line], lines.column[line]};
    }

    private void restore(int line, int[] saved) {
        lines.begin[line] = saved[0];
        lines.first[line] = saved[1];
        lines.indent[line] = saved[2];
        lines.column[line] = saved[3];
    }

    private void takeQuoteMark(int line) {
        int i = lines.first[line] + 1;
        int taken = lines.indent[line] + 1;
        boolean split = false; // a tab of which the mark takes one column
        boolean spaced = Chars.isBlank(Chars.at(text, i));
        if ((spaced && text.charAt(i) == ' ') || (spaced && (lines.column[line] + taken) % 4 == 3)) {
            i++;
            taken++;
        } else if (spaced) {
            split = true;
        }
        lines.begin[line] = i;
        int columns = taken;
        for (; i < lines.end[line] && Chars.isBlank(text.charAt(i)); i++) {
            columns += text.charAt(i) == '\t' ? 4 - (columns + lines.column[line] + (split ? 1 : 0)) % 4 : 1;
        }
        lines.column[line] = lines.indent[line] + (spaced ? 2 : 1);
        lines.indent[line] = columns - taken;
        lines.first[line] = i;
    }

    private List<Block> nested(int levels, int from, int to) {
        List<Block> outer = blocks;
        blocks = new ArrayList<>();
        level += levels;
        readLines(from, to);
        level -= levels;
        List<Block> inside = blocks;
        blocks = outer;
        return inside;
    }

    /** The index after a list marker that begins a line, or -1. */
    private int markerEnd(int line) {
        int i = lines.first[line];
        int end = lines.end[line];
        int c = firstChar(line);
        if (Chars.isDigit(c)) {
            while (i < end && Chars.isDigit(text.charAt(i))) {
                i++;
            }
            if (i >= end || i - lines.first[line] > 9 || (text.charAt(i) != '.' && text.charAt(i) != ')')) {
                return -1;
            }
        } else if (c != '-' && c != '+' && c != '*') {
            return -1;
        }
        i++;
        return i >= end || Chars.isBlank(text.charAt(i)) ? i : -1;
    }

    private boolean isListLine(int line) {
        return !isCode(line)
                && !(listIndent >= 0 && lines.indent[line] - listIndent >= 4 && lines.indent[line] < required)
                && markerEnd(line) >= 0;
    }

    /** Whether a list may cut short what is being read: after the text of a paragraph only one that counts from 1. */
    private boolean startsList(int line) {
        if (!isListLine(line)) {
            return false;
        }
        if (parent != Parent.PARAGRAPH || lines.indent[line] < required) {
            return true;
        }
        int end = markerEnd(line);
        return (!Chars.isDigit(firstChar(line)) || number(line, end) == 1)
                && Chars.skipBlanks(text, end, text.length()) < lines.end[line];
    }

    private int number(int line, int markerEnd) {
        return Integer.parseInt(text.substring(lines.first[line], markerEnd - 1));
    }

    private boolean list(int from, int to) {
        if (!isListLine(from)) {
            return false;
        }
        Parent outer = parent;
        parent = Parent.LIST;
        int end = markerEnd(from);
        char marker = text.charAt(end - 1);
        boolean ordered = Chars.isDigit(firstChar(from));
        String detail = (ordered ? Integer.toString(number(from, end)) : "") + marker;
        boolean loose = false;
        boolean gapAtEnd = false;
        List<Block> items = new ArrayList<>();
        int line = from;
        while (true) {
            boolean itemTight = item(line, to, end, items);
            loose |= !itemTight || gapAtEnd;
            gapAtEnd = next - line > 1 && lines.isEmpty(next - 1);
            line = next;
            if (line >= to
                    || lines.indent[line] < required
                    || isCode(line)
                    || interrupted(line, to, Parent.LIST)
                    || Chars.isDigit(firstChar(line)) != ordered) {
                break;
            }
            end = markerEnd(line);
            if (end < 0 || text.charAt(end - 1) != marker) {
                break;
            }
        }
        parent = outer;
        next = line;
        blocks.add(new Block(
                Kind.LIST, loose ? detail + " loose" : detail, from, line, span(from, line), items, null, List.of()));
        return true;
    }

    /** Reads an item; whether it is tight. */
    private boolean item(int line, int to, int markerEnd, List<Block> items) {
        Span start = span(line, line + 1);
        int initial = lines.indent[line] + markerEnd - lines.first[line];
        int columns = initial;
        int i = markerEnd;
        for (; i < lines.end[line] && Chars.isBlank(text.charAt(i)); i++) {
            columns += text.charAt(i) == '\t' ? 4 - (columns + lines.column[line]) % 4 : 1;
        }
        boolean empty = i >= lines.end[line];
        // more than four columns after the marker are indented code
        int inner = initial + (empty || columns - initial > 4 ? 1 : columns - initial);

        boolean outerTight = tight;
        int outerListIndent = listIndent;
        int outerRequired = required;
        int[] saved = save(line);
        listIndent = required;
        required = inner;
        tight = true;
        lines.first[line] = i;
        lines.indent[line] = columns;
        List<Block> inside;
        if (empty && lines.isEmpty(line + 1)) {
            inside = List.of();
            next = Math.min(line + 2, to); // an item may begin with one blank line at most
        } else {
            inside = nested(2, line, to);
        }
        boolean itemTight = tight;
        tight = outerTight;
        listIndent = outerListIndent;
        required = outerRequired;
        restore(line, saved);
        String marker = text.substring(markerEnd - 1, markerEnd);
        Span end = span(line, Math.max(next, line + 1));
        items.add(
                new Block(Kind.ITEM, marker, line, next, new Span(start.start(), end.end()), inside, null, List.of()));
        return itemTight;
    }

    // --- tables

    /** Alignments by the delimiter row below a line, or null where no table begins (GFM, section 4.10). */
    private @Nullable List<String> alignments(int line, int to) {
        int below = line + 1;
        if (line + 2 > to || lines.indent[below] < required || isCode(below)) {
            return null;
        }
        String row = lines.rest(below);
        if (row.length() < 2
                || "|-:".indexOf(row.charAt(0)) < 0
                || "|-: \t".indexOf(row.charAt(1)) < 0
                || (row.charAt(0) == '-' && Chars.isBlank(row.charAt(1)))) {
            return null;
        }
        for (int i = 0; i < row.length(); i++) {
            if ("|-: \t".indexOf(row.charAt(i)) < 0) {
                return null;
            }
        }
        List<String> aligns = new ArrayList<>();
        String[] columns = row.split("\\|", -1);
        for (int i = 0; i < columns.length; i++) {
            String mark = Chars.trim(columns[i]);
            if (mark.isEmpty()) {
                if (i > 0 && i < columns.length - 1) {
                    return null;
                }
                continue;
            }
            String dashes = mark.replaceAll("^:|:$", "");
            if (dashes.isEmpty() || !dashes.chars().allMatch(c -> c == '-')) {
                return null;
            }
            boolean right = mark.endsWith(":");
            aligns.add(right ? mark.startsWith(":") ? "center" : "right" : mark.startsWith(":") ? "left" : "");
        }
        boolean head = lines.rest(line).indexOf('|') >= 0 && !isCode(line);
        int cells = head ? cells(line).size() : 0;
        return cells == 0 || cells != aligns.size() ? null : aligns;
    }

    private boolean startsTable(int line, int to) {
        return alignments(line, to) != null;
    }

    private boolean table(int from, int to) {
        List<String> aligns = alignments(from, to);
        if (aligns == null) {
            return false;
        }
        Parent outer = parent;
        parent = Parent.TABLE;
        List<Block> rows = new ArrayList<>();
        rows.add(row(from, "head", cells(from), aligns.size()));
        int filled = 0;
        int line = from + 2;
        for (; line < to; line++) {
            if (lines.indent[line] < required
                    || interrupted(line, to, Parent.QUOTE)
                    || Chars.trim(lines.rest(line)).isEmpty()
                    || isCode(line)) {
                break;
            }
            List<Content> cells = cells(line);
            filled += aligns.size() - cells.size();
            if (filled > MOST_FILLED_CELLS) {
                break;
            }
            rows.add(row(line, "", cells, aligns.size()));
        }
        parent = outer;
        next = line;
        blocks.add(
                new Block(Kind.TABLE, String.join(",", aligns), from, line, span(from, line), rows, null, List.of()));
        return true;
    }

    private Block row(int line, String detail, List<Content> cells, int columns) {
        List<Block> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Content cell = i < cells.size() ? cells.get(i) : null;
            Span where = cell == null ? new Span(lines.at(lines.end[line]), lines.at(lines.end[line])) : cell.span();
            row.add(new Block(Kind.CELL, "", line, line + 1, where, List.of(), cell, List.of()));
        }
        return new Block(Kind.ROW, detail, line, line + 1, span(line, line + 1), row, null, List.of());
    }

    /** The cells of a row; an escaped pipe is a pipe, even in code. */
    private List<Content> cells(int line) {
        int from = lines.first[line];
        int to = lines.end[line];
        while (from < to && Chars.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isSpace(text.charAt(to - 1))) {
            to--;
        }
        List<Content> cells = new ArrayList<>();
        var cell = new Content.Builder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '|') {
                cells.add(cell.end(lines.at(i)));
                cell = new Content.Builder();
            } else if (c == '\\' && i + 1 < to && text.charAt(i + 1) == '|') {
                cell.add('|', lines.at(i++));
            } else {
                cell.add(c, lines.at(i));
            }
        }
        cells.add(cell.end(lines.at(to)));
        if (cells.get(0).text().isEmpty()) {
            cells.remove(0);
        }
        if (!cells.isEmpty() && cells.get(cells.size() - 1).text().isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        cells.replaceAll(c -> c.trimmed(Chars::isSpace));
        return cells;
    }

    // --- link definitions

    /** Reads a definition across lines as they come. */
    private final class Cursor {
        int line;
        int at;
        int end; // after the line feed

        Cursor(int line) {
            this.line = line;
            this.at = lines.first[line];
            this.end = Math.min(lines.end[line] + 1, text.length());
        }

        Cursor(Cursor other) {
            line = other.line;
            at = other.at;
            end = other.end;
        }

        int peek() {
            return at < end ? text.charAt(at) : -1;
        }

        /** Goes to the next line; false where the definition can't go on there. */
        boolean nextLine() {
            int below = line + 1;
            if (below >= limit || lines.isEmpty(below)) {
                return false;
            }
            if (lines.indent[below] - required <= 3 && lines.indent[below] >= 0) {
                Parent outer = parent;
                parent = Parent.DEFINITION;
                boolean cut = interrupted(below, limit, Parent.DEFINITION);
                parent = outer;
                if (cut) {
                    return false;
                }
            }
            line = below;
            at = lines.first[below];
            end = Math.min(lines.end[below] + 1, text.length());
            return true;
        }

        /** Skips white space over line ends. */
        void skipSpace() {
            while (true) {
                int c = peek();
                if (c == '\n') {
                    if (!nextLine()) {
                        return;
                    }
                } else if (Chars.isBlank(c)) {
                    at++;
                } else {
                    return;
                }
            }
        }

        boolean atLineEnd() {
            at = Chars.skipBlanks(text, at, end);
            return at >= end || text.charAt(at) == '\n';
        }
    }

    private boolean definition(int from) {
        if (isCode(from) || firstChar(from) != '[') {
            return false;
        }
        var cursor = new Cursor(from);
        cursor.at++;
        String label = label(cursor);
        if (label == null) {
            return false;
        }
        cursor.at += 2;
        cursor.skipSpace();
        int destination = cursor.at;
        int destinationEnd = Links.destinationEnd(text, destination, cursor.end);
        if (destinationEnd < 0) {
            return false;
        }
        String address = Links.address(text, destination, destinationEnd);
        if (!Links.isAllowed(address)) {
            return false;
        }
        cursor.at = destinationEnd;
        var afterAddress = new Cursor(cursor);
        cursor.skipSpace();
        boolean spaced = cursor.at != afterAddress.at;
        Content title = spaced ? title(cursor) : null;
        if (title == null || !cursor.atLineEnd()) {
            title = null;
            cursor = afterAddress;
            if (!cursor.atLineEnd()) {
                return false;
            }
        }
        String key = Links.normalize(label);
        if (key.isEmpty()) {
            return false;
        }
        definitions.putIfAbsent(key, address);
        next = cursor.line + 1;
        add(Kind.DEFINITION, key + " " + address, from, next, title);
        return true;
    }

    /** The label up to its bracket, which must be followed by a colon; null where there is none. */
    private @Nullable String label(Cursor cursor) {
        var label = new StringBuilder();
        while (cursor.peek() >= 0) {
            int c = cursor.peek();
            if (c == '[' || label.length() > LONGEST_LABEL * 2) {
                return null;
            }
            if (c == ']') {
                boolean fits =
                        label.length() <= LONGEST_LABEL || label.codePointCount(0, label.length()) <= LONGEST_LABEL;
                return fits && Chars.at(text, cursor.at + 1) == ':' ? label.toString() : null;
            }
            if (c == '\\') {
                label.append('\\');
                cursor.at++;
                c = cursor.peek();
                if (c < 0) {
                    return null;
                }
            }
            label.append((char) c);
            if (c == '\n') {
                if (!cursor.nextLine()) {
                    return null;
                }
            } else {
                cursor.at++;
            }
        }
        return null;
    }

    /** A title between quote signs or parentheses; the cursor stands after it. Null where there is none. */
    private @Nullable Content title(Cursor cursor) {
        int open = cursor.peek();
        if (open != '"' && open != '\'' && open != '(') {
            return null;
        }
        char close = open == '(' ? ')' : (char) open;
        cursor.at++;
        var out = new Content.Builder();
        while (true) {
            int c = cursor.peek();
            if (c < 0) {
                if (!cursor.nextLine()) {
                    return null;
                }
            } else if (c == close) {
                return out.end(lines.at(cursor.at++));
            } else if (c == '(' && close == ')') {
                return null;
            } else {
                out.add((char) c, lines.at(cursor.at++));
                if (c == '\\' && cursor.at < cursor.end) {
                    out.add(text.charAt(cursor.at), lines.at(cursor.at++));
                }
            }
        }
    }
}
