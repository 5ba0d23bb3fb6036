// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML as the reader inside Marp (js-yaml) does, without types: each scalar is a string. General YAML readers take
 * and refuse other texts: a quoted string that goes on in the first column is one to them, and none to Marp. The text's
 * lines end with line feeds.
 */
final class FailsafeYaml {
    private static final int DEEPEST = 100;
    private static final char END = '\0'; // there are none in the text: Marp's parser has replaced them

    /** A value with its anchor and tag. */
    sealed interface Node {
        Properties properties();
    }

    /**
     * A string.
     *
     * @param style {@code '}, {@code "}, {@code |}, {@code >} or a space
     * @param from its first character, a quotation mark or block indicator included; -1 where nothing is written
     * @param inner its first character without those, or of a block's first line
     * @param indent of a block's lines; -1 where all are blank
     * @param chomping of a block: {@code +}, {@code -} or a space
     */
    record Scalar(Properties properties, char style, int from, int inner, int to, int indent, char chomping)
            implements Node {}

    /** A list, or a map where keys and values take turns. */
    record Collection(Properties properties, boolean map, List<Node> nodes) implements Node {}

    /** A value told elsewhere. */
    record Alias(Properties properties, String name) implements Node {}

    /** What may stand before a value; empty where it does not. */
    record Properties(String anchor, String tag) {
        static final Properties NONE = new Properties("", "");

        boolean isEmpty() {
            return anchor.isEmpty() && tag.isEmpty();
        }
    }

    /** A text that is not YAML. */
    static final class YamlException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        YamlException(String message) {
            super(message, null, false, false);
        }
    }

    /** Where a value stands: decides which kinds may begin there. */
    private enum Context {
        FLOW_INSIDE,
        FLOW_OUTSIDE,
        BLOCK_INSIDE,
        BLOCK_OUTSIDE;

        boolean isBlock() {
            return this == BLOCK_INSIDE || this == BLOCK_OUTSIDE;
        }
    }

    private final String text;
    private int pos;
    private int line;
    private int lineStart;
    private int lineIndent; // spaces
    private int tab = -1; // the first one between other white space and the text of the line
    private int depth;

    private FailsafeYaml(String text) {
        this.text = text;
    }

    /**
     * The only document of a text; null where there is none.
     *
     * @throws YamlException where there are more, or it is not YAML
     */
    static @Nullable Node read(String text) {
        var reader = new FailsafeYaml(text);
        Node found = null;
        boolean any = false;
        while (reader.pos < text.length()) {
            reader.skipByteOrderMark();
            reader.skipSpace(true);
            if (reader.pos >= text.length()) {
                break;
            }
            Node document = reader.document();
            if (document != null && any) {
                throw new YamlException("more than one document");
            }
            any |= document != null;
            found = document == null ? found : document;
        }
        return found;
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : END;
    }

    private char now() {
        return at(pos);
    }

    private static boolean isWhite(char c) {
        return Chars.isBlank(c) || c == '\n';
    }

    private boolean endsWord(int i) {
        return at(i) == END || isWhite(at(i));
    }

    private static boolean isFlowMark(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    // --- white space

    private void takeFeed() {
        pos++;
        line++;
        lineStart = pos;
        lineIndent = 0;
        tab = -1;
    }

    /** Skips white space and comments; whether it went to another line. */
    private boolean skipSpace(boolean comments) {
        int from = line;
        boolean separated = pos == lineStart || isWhite(at(pos - 1));
        while (now() != END) {
            while (Chars.isBlank(now())) {
                separated = true;
                if (now() == '\t' && tab < 0) {
                    tab = pos;
                }
                pos++;
            }
            if (comments && separated && now() == '#') {
                skipLine();
            }
            if (now() != '\n') {
                break;
            }
            takeFeed();
            separated = true;
            while (now() == ' ') {
                lineIndent++;
                pos++;
            }
        }
        return line > from;
    }

    private void skipLine() {
        while (now() != END && now() != '\n') {
            pos++;
        }
    }

    private void skipByteOrderMark() {
        if (pos == lineStart && now() == '\uFEFF') {
            pos++;
            lineStart = pos;
        }
    }

    private boolean isSeparator() {
        char c = now();
        return (c == '-' || c == '.') && c == at(pos + 1) && c == at(pos + 2) && endsWord(pos + 3);
    }

    private boolean isBoundary() {
        if (pos != lineStart) {
            return false;
        }
        if (isSeparator()) {
            return true;
        }
        if (now() != '\uFEFF') {
            return false;
        }
        State before = new State();
        skipByteOrderMark();
        skipSpace(true);
        boolean boundary = pos == lineStart && (now() == '%' || (now() == '-' && isSeparator()));
        before.restore();
        return boundary;
    }

    /** A place to come back to. */
    private final class State {
        private final int savedPos = pos;
        private final int savedLine = line;
        private final int savedLineStart = lineStart;
        private final int savedLineIndent = lineIndent;
        private final int savedTab = tab;

        void restore() {
            pos = savedPos;
            line = savedLine;
            lineStart = savedLineStart;
            lineIndent = savedLineIndent;
            tab = savedTab;
        }

        int column() {
            return savedPos - savedLineStart;
        }
    }

    // --- documents and nodes

    private @Nullable Node document() {
        boolean directives = now() == '%' && lineIndent == 0;
        while (now() == '%' && lineIndent == 0) {
            directive();
            skipSpace(true);
        }
        boolean compact = true;
        if (lineIndent == 0 && now() == '-' && isSeparator()) {
            int marker = line;
            pos += 3;
            skipSpace(true);
            compact = line > marker;
        } else if (directives) {
            throw new YamlException("a directive, and no document");
        } else if (pos == lineStart && now() == '.' && isSeparator()) {
            pos += 3;
            skipSpace(true);
            return null;
        }
        Node node = node(lineIndent - 1, Context.BLOCK_OUTSIDE, false, compact, compact);
        skipSpace(true);
        boolean ended = false;
        if (pos == lineStart && isSeparator()) {
            ended = now() == '.';
            if (ended) {
                int marker = line;
                pos += 3;
                skipSpace(true);
                check(line != marker || pos >= text.length(), "text after the end of the document");
            }
        }
        check(ended || pos >= text.length() || isBoundary(), "text after the value");
        return node == null ? nothing() : node;
    }

    /** Skips a directive of YAML; unknown ones say nothing. */
    private void directive() {
        int from = pos;
        skipLine();
        String directive = text.substring(from, pos);
        if (now() != END) {
            takeFeed();
        }
        check(directive.length() > 1 && !isWhite(directive.charAt(1)), "a directive without a name");
        check(!directive.matches("%TAG(\\s.*)?"), "tags of one's own are not read");
        check(
                !directive.matches("%YAML(\\s.*)?") || directive.matches("%YAML\\s+1\\.[0-9]+\\s*(#.*)?"),
                "a YAML version");
    }

    private static void check(boolean sound, String problem) {
        if (!sound) {
            throw new YamlException(problem);
        }
    }

    private static Scalar nothing() {
        return nothing(Properties.NONE);
    }

    private static Scalar nothing(Properties properties) {
        return new Scalar(properties, ' ', -1, -1, -1, -1, ' ');
    }

    /**
     * Reads a value with its properties; null where none begins.
     *
     * @param seek whether it may begin on a later line
     * @param compact whether a list or map may begin on this line
     * @param properMap whether properties may belong to the first key of a map
     */
    private @Nullable Node node(int parentIndent, Context context, boolean seek, boolean compact, boolean properMap) {
        check(depth < DEEPEST, "nested too deep");
        depth++;
        Node node = propertiesAndValue(parentIndent, context, seek, compact, properMap);
        depth--;
        return node;
    }

    private @Nullable Node propertiesAndValue(
            int parentIndent, Context context, boolean seek, boolean compact, boolean properMap) {
        boolean block = context.isBlock();
        boolean collections = block;
        boolean newLine = seek && skipSpace(true);
        int deeper = newLine ? Integer.compare(lineIndent, parentIndent) : 1;
        Properties properties = Properties.NONE;
        State first = null;
        while (deeper == 1 && (now() == '!' || now() == '&')) {
            boolean second = now() == '!' ? !properties.tag.isEmpty() : !properties.anchor.isEmpty();
            if (newLine && block && !properties.isEmpty()) {
                // "&map⏎&key k: v": these belong to the first key
                State before = new State();
                if (blockMap(pos - lineStart, parentIndent + 1, properties) instanceof Collection c && c.map) {
                    return c;
                }
                before.restore();
            }
            if (newLine && second) {
                break;
            }
            first = first == null ? new State() : first;
            properties = now() == '!'
                    ? new Properties(properties.anchor, tag(properties, context == Context.FLOW_INSIDE))
                    : new Properties(anchor(properties), properties.tag);
            collections = false;
            if (skipSpace(true)) {
                newLine = true;
                collections = block;
                deeper = Integer.compare(lineIndent, parentIndent);
            }
        }
        collections &= newLine || compact;
        Node node = null;
        if (deeper == 1) {
            node = value(parentIndent, context, collections, properties, properMap ? first : null);
        } else if (deeper == 0 && context == Context.BLOCK_OUTSIDE && collections) {
            node = blockList(pos - lineStart, properties);
        }
        return node != null ? node : block || !properties.isEmpty() ? nothing(properties) : null;
    }

    private @Nullable Node value(
            int parentIndent, Context context, boolean collections, Properties properties, @Nullable State first) {
        int flowIndent = context.isBlock() ? parentIndent + 1 : parentIndent;
        Node node = null;
        if (collections) {
            int column = pos - lineStart;
            node = blockList(column, properties);
            node = node == null ? blockMap(column, flowIndent, properties) : node;
        }
        node = node == null ? flowCollection(flowIndent, properties) : node;
        if (node == null && first != null && context.isBlock() && !collections && now() != '|' && now() != '>') {
            // "&key k: v": a map whose first key has the properties
            State before = new State();
            first.restore();
            Node map = blockMap(first.column(), flowIndent, Properties.NONE);
            if (map instanceof Collection c && c.map) {
                return map;
            }
            before.restore();
        }
        node = node == null && context.isBlock() ? blockScalar(flowIndent, properties) : node;
        node = node == null && now() == '\'' ? singleQuoted(flowIndent, properties) : node;
        node = node == null && now() == '"' ? doubleQuoted(flowIndent, properties) : node;
        node = node == null && now() == '*' ? alias(properties) : node;
        return node == null ? plain(flowIndent, context == Context.FLOW_INSIDE, properties) : node;
    }

    // --- properties

    private String anchor(Properties properties) {
        check(properties.anchor.isEmpty(), "a second anchor");
        pos++;
        return name();
    }

    private Alias alias(Properties properties) {
        check(properties.isEmpty(), "an alias with properties");
        pos++;
        return new Alias(properties, name());
    }

    private String name() {
        int from = pos;
        while (now() != END && !isWhite(now()) && !isFlowMark(now())) {
            pos++;
        }
        check(pos > from, "an empty name");
        return text.substring(from, pos);
    }

    private String tag(Properties properties, boolean inFlow) {
        check(properties.tag.isEmpty(), "a second tag");
        int from = pos++;
        if (now() == '<') {
            int close = text.indexOf('>', pos);
            check(close >= 0, "an unclosed tag");
            pos = close + 1;
            return close == from + 2 ? "!<>" : text.substring(from + 2, close);
        }
        while (now() != END && !isWhite(now()) && !(inFlow && isFlowMark(now()))) {
            pos++;
        }
        String tag = text.substring(from, pos);
        return tag.startsWith("!!") ? "tag:yaml.org,2002:" + tag.substring(2) : tag;
    }

    // --- scalars

    private void foldedFeed(int indent) {
        skipSpace(false);
        check(lineIndent >= indent, "a string goes on too far to the left");
    }

    private void quotedCharacter() {
        check(pos != lineStart || !isSeparator(), "the document ends in a string");
        check(now() == '\t' || now() >= ' ', "a control character");
        pos++;
    }

    private Scalar singleQuoted(int indent, Properties properties) {
        int from = pos++;
        while (now() != END) {
            if (now() == '\'' && at(pos + 1) == '\'') {
                pos += 2;
            } else if (now() == '\'') {
                return new Scalar(properties, '\'', from, from + 1, ++pos, -1, ' ');
            } else if (now() == '\n') {
                foldedFeed(indent);
            } else {
                quotedCharacter();
            }
        }
        throw new YamlException("an unclosed string");
    }

    private Scalar doubleQuoted(int indent, Properties properties) {
        int from = pos++;
        while (now() != END) {
            if (now() == '"') {
                return new Scalar(properties, '"', from, from + 1, ++pos, -1, ' ');
            } else if (now() == '\\') {
                pos++;
                escape(indent);
            } else if (now() == '\n') {
                foldedFeed(indent);
            } else {
                quotedCharacter();
            }
        }
        throw new YamlException("an unclosed string");
    }

    private void escape(int indent) {
        if (now() == '\n') {
            foldedFeed(indent);
            return;
        }
        int digits = YamlStrings.digits(now());
        check(digits > 0 || YamlStrings.escaped(now()) != END || now() == '0', "an unknown escape");
        pos++;
        for (; digits > 0; digits--) {
            check(now() < 128 && Character.digit(now(), 16) >= 0, "an escape without its digits");
            pos++;
        }
    }

    private @Nullable Scalar blockScalar(int parentIndent, Properties properties) {
        char style = now();
        if (style != '|' && style != '>') {
            return null;
        }
        int from = pos++;
        char chomping = ' ';
        int indent = -1;
        for (; now() == '+' || now() == '-' || Chars.isDigit(now()); pos++) {
            if (Chars.isDigit(now())) {
                check(indent < 0 && now() != '0', "a wrong indentation width");
                indent = parentIndent + now() - '1';
            } else {
                check(chomping == ' ', "a second chomping sign");
                chomping = now();
            }
        }
        int header = pos;
        pos = Chars.skipBlanks(text, pos, text.length());
        if (pos > header && now() == '#') {
            skipLine();
        }
        check(now() == END || now() == '\n', "text after the sign of a block");
        if (now() != END) {
            takeFeed();
        }
        int body = pos;
        int[] lines = blockLines(parentIndent, indent);
        checkPrintable(body, lines[1]);
        return new Scalar(properties, style, from, body, lines[1], lines[0], chomping);
    }

    /** Skips the lines of a block; their indent, -1 where all are blank, and their end. */
    private int[] blockLines(int parentIndent, int given) {
        int indent = given;
        int widest = 0;
        int end = pos;
        while (now() != END) {
            int column = 0;
            while (at(pos + column) == ' ') {
                column++;
            }
            char first = at(pos + column);
            if (first == END) {
                if (column > Math.max(indent, 0)) {
                    end = pos + column;
                }
                break;
            }
            if (isBoundary()) {
                break;
            }
            if (first == '\n') {
                widest = indent < 0 ? Math.max(widest, column) : widest;
            } else {
                if (indent < 0) {
                    check(first != '\t' || column >= parentIndent, "a tab in an indent");
                    check(column < parentIndent || column >= widest, "a blank line is wider than the block");
                }
                if (column < (indent < 0 ? parentIndent : indent)) {
                    lineIndent = column;
                    pos += column;
                    break;
                }
                indent = indent < 0 ? column : indent;
            }
            skipLine();
            if (now() != END) {
                takeFeed();
            }
            end = pos;
        }
        return new int[] {indent, end};
    }

    private @Nullable Scalar plain(int indent, boolean inFlow, Properties properties) {
        if (!beginsPlain(inFlow)) {
            return null;
        }
        int from = pos;
        int end = pos;
        while (now() != END && !isBoundary() && !endsPlain(inFlow)) {
            if (now() == '\n') {
                State before = new State();
                skipSpace(false);
                if (lineIndent < indent) {
                    int seen = tab; // as js-yaml has it
                    before.restore();
                    tab = seen;
                    break;
                }
            } else {
                pos++;
                end = Chars.isBlank(at(pos - 1)) ? end : pos;
            }
        }
        checkPrintable(from, end);
        return end == from ? null : new Scalar(properties, ' ', from, from, end, -1, ' ');
    }

    private boolean beginsPlain(boolean inFlow) {
        char c = now();
        if (c == END || isWhite(c) || isFlowMark(c) || "#&*!|>'\"%@`".indexOf(c) >= 0) {
            return false;
        }
        return (c != '?' && c != '-') || (!endsWord(pos + 1) && !(inFlow && isFlowMark(at(pos + 1))));
    }

    private boolean endsPlain(boolean inFlow) {
        char c = now();
        if (c == ':') {
            return endsWord(pos + 1) || (inFlow && isFlowMark(at(pos + 1)));
        }
        return (c == '#' && isWhite(at(pos - 1))) || (inFlow && isFlowMark(c));
    }

    private void checkPrintable(int from, int to) {
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F && c != 0x85);
            check(!control && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF, "a control character");
            i += Character.charCount(c);
        }
    }

    // --- flow collections

    private void skipFlowSpace(int indent) {
        int from = line;
        skipSpace(true);
        check(lineIndent >= indent || (line == from && tab < 0), "a list goes on too far to the left");
    }

    private @Nullable Node flowCollection(int indent, Properties properties) {
        boolean map = now() == '{';
        if (!map && now() != '[') {
            return null;
        }
        char close = map ? '}' : ']';
        List<Node> nodes = new ArrayList<>();
        boolean comma = true;
        pos++;
        while (now() != END) {
            skipFlowSpace(indent);
            if (now() == close) {
                pos++;
                return new Collection(properties, map, nodes);
            }
            check(comma && now() != ',', comma ? "nothing before a comma" : "a comma is missing");
            flowEntry(indent, map, nodes);
            comma = now() == ',';
            pos += comma ? 1 : 0;
        }
        throw new YamlException("an unclosed list or map");
    }

    private void flowEntry(int indent, boolean map, List<Node> nodes) {
        boolean explicit = now() == '?' && isWhite(at(pos + 1));
        if (explicit) {
            pos++;
            skipFlowSpace(indent);
        }
        int from = line;
        Node key = node(indent, Context.FLOW_INSIDE, false, true, true);
        skipFlowSpace(indent);
        Node value = null;
        boolean pair = map || explicit;
        if ((pair || line == from) && now() == ':') {
            pair = true;
            pos++;
            skipFlowSpace(indent);
            value = node(indent, Context.FLOW_INSIDE, false, true, true);
            skipFlowSpace(indent);
        }
        if (!pair) {
            if (key != null) {
                nodes.add(key);
            }
            return;
        }
        List<Node> both = map ? nodes : new ArrayList<>();
        both.add(key == null ? nothing() : key);
        both.add(value == null ? nothing() : value);
        if (!map) {
            nodes.add(new Collection(Properties.NONE, true, both));
        }
    }

    // --- block collections

    private boolean isDash() {
        return now() == '-' && endsWord(pos + 1);
    }

    private @Nullable Node blockList(int indent, Properties properties) {
        if (tab >= 0 || !isDash()) {
            return null;
        }
        List<Node> nodes = new ArrayList<>();
        while (isDash()) {
            check(tab < 0, "a tab in an indent");
            int from = line;
            pos++;
            boolean newLine = skipSpace(true);
            check(tab < 0 || !isDash(), "a list after a tab");
            Node node = newLine && lineIndent <= indent ? null : node(indent, Context.BLOCK_INSIDE, false, true, true);
            nodes.add(node == null ? nothing() : node);
            skipSpace(true);
            if (lineIndent < indent || pos >= text.length()) {
                break;
            }
            check(lineIndent == indent && (line != from || !isDash()), "a wrong indent in a list");
        }
        return new Collection(properties, false, nodes);
    }

    /** Reads a map; where what looked like its first key is none, that value. */
    private @Nullable Node blockMap(int indent, int flowIndent, Properties properties) {
        if (tab >= 0) {
            return null;
        }
        List<Node> nodes = new ArrayList<>();
        boolean asked = false; // "? key" was read, and not its value
        while (now() != END) {
            check(asked || tab < 0, "a tab in an indent");
            int from = line;
            boolean compact = false;
            if ((now() == '?' || now() == ':') && endsWord(pos + 1)) {
                if (now() == '?' ? asked : !asked) {
                    nodes.add(nothing());
                }
                asked = now() == '?';
                compact = true;
                pos++;
            } else {
                if (asked) {
                    nodes.add(nothing());
                    asked = false;
                }
                State before = new State();
                Node key = node(flowIndent, Context.FLOW_OUTSIDE, false, true, true);
                if (key == null) {
                    break;
                }
                if (!takeColon(from)) {
                    check(nodes.isEmpty(), "a key without a colon");
                    if (properties.isEmpty()) {
                        return key;
                    }
                    before.restore();
                    return null;
                }
                nodes.add(key);
            }
            Node value = node(indent, Context.BLOCK_OUTSIDE, true, compact, true);
            nodes.add(value == null ? nothing() : value);
            skipSpace(true);
            check(now() == END || (line != from && lineIndent <= indent), "a wrong indent in a map");
            if (lineIndent < indent) {
                break;
            }
        }
        if (nodes.isEmpty()) {
            return null;
        }
        if (asked) {
            nodes.add(nothing());
        }
        return new Collection(properties, true, nodes);
    }

    /** Goes behind the colon after a key that began on a line; false where there is none. */
    private boolean takeColon(int keyLine) {
        if (line != keyLine) {
            return false;
        }
        pos = Chars.skipBlanks(text, pos, text.length());
        if (now() != ':') {
            return false;
        }
        pos++;
        check(endsWord(pos), "a space is missing after a colon");
        return true;
    }
}
