// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.FailsafeYaml.Collection;
import org.polydeck.deck.FailsafeYaml.Node;
import org.polydeck.source.Span;

/**
 * The mapping of a front matter or a directive comment as Marp reads it: every scalar is a string, and the values of
 * known keys need no quotes.
 */
public final class LooseYaml {
    private static final String SPECIAL = "[\"'{|>~&*";
    private static final String TAG = "tag:yaml.org,2002:";

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        BLOCK
    }

    /**
     * A string.
     *
     * @param content its value; a line feed that stands for several line ends has the place of the first
     * @param span where it stands in the deck, quote signs included
     */
    public record Scalar(Content content, Span span, Style style) {}

    /**
     * A key with its value.
     *
     * @param shape the value as text, for comparing
     * @param scalars the string, or the strings of a list; none where they have anchors or tags
     * @param list whether the value is a list
     */
    public record Entry(String key, String shape, List<Scalar> scalars, boolean list) {
        public Entry {
            scalars = List.copyOf(scalars);
        }
    }

    private final Content text;
    private final Map<String, String> anchors = new HashMap<>(); // shapes by name

    private LooseYaml(Content text) {
        this.text = text;
    }

    /**
     * Reads a mapping; null where Marp rejects it, empty where it is something else than a mapping.
     *
     * @param front whether it is a front matter, where the values of more keys need no quotes than in a comment
     */
    static @Nullable List<Entry> read(Content content, boolean front) {
        try {
            LooseYaml yaml = loosened(content, front);
            Node root = FailsafeYaml.read(yaml.text.text());
            return root == null ? List.of() : yaml.entries(root);
        } catch (FailsafeYaml.YamlException e) {
            return null;
        }
    }

    // --- quotes

    /** Puts the values of known keys in quotes, as Marp does line by line, and trims the whole. */
    private static LooseYaml loosened(Content content, boolean front) {
        String s = content.text();
        var out = new Content.Builder();
        for (int from = 0; from <= s.length(); ) {
            int feed = s.indexOf('\n', from);
            int to = feed < 0 ? s.length() : feed;
            int value = looseValue(s, from, to, front);
            int end = to;
            while (value < to && Chars.isSpace(s.charAt(end - 1))) {
                end--;
            }
            copy(content, from, value, out);
            if (value < to) {
                out.add('"', content.at(value));
                for (int i = value; i < end; i++) {
                    out.add(s.charAt(i) == '"' ? "\\\"" : s.substring(i, i + 1), content.at(i));
                }
                out.add('"', content.at(end));
            }
            if (feed >= 0) {
                out.add('\n', content.at(to));
            }
            from = to + 1;
        }
        Content quoted = out.end(content.at(s.length())).trimmed(Chars::isSpace);
        return new LooseYaml(quoted);
    }

    private static void copy(Content content, int from, int to, Content.Builder out) {
        for (int i = from; i < to; i++) {
            out.add(content.text().charAt(i), content.at(i));
        }
    }

    /** Where the value begins that Marp puts in quotes; the end of the line where it does not. */
    private static int looseValue(String s, int from, int to, boolean front) {
        int quote = from < to && (s.charAt(from) == '"' || s.charAt(from) == '\'') ? 1 : 0;
        int name = from + quote;
        int end = name;
        while (end < to && (Chars.isLetter(s.charAt(end)) || (end == name && s.charAt(end) == '_'))) {
            end++;
        }
        boolean closed = quote == 0 || (end < to && s.charAt(end) == s.charAt(from));
        if (!closed || !Directives.isLoose(s.substring(name, end), front)) {
            return to;
        }
        int colon = Html.skipSpace(s, end + quote);
        if (colon >= to || s.charAt(colon) != ':') {
            return to;
        }
        int value = Html.skipSpace(s, colon + 1);
        boolean loose = value < to && SPECIAL.indexOf(s.charAt(value)) < 0;
        // "." of a pattern in ECMAScript is no line separator
        return loose && s.substring(colon, to).chars().noneMatch(c -> c == 0x2028 || c == 0x2029) ? value : to;
    }

    // --- entries

    private List<Entry> entries(Node root) {
        if (!(root instanceof Collection top) || !top.map()) {
            shape(root); // tells whether it is sound
            return List.of();
        }
        keep(top.properties(), "*");
        checkTag(top.properties(), "map");
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < top.nodes().size(); i += 2) {
            String key = key(top.nodes().get(i), keys);
            Node value = top.nodes().get(i + 1);
            boolean list = value instanceof Collection c && !c.map();
            List<Scalar> scalars = new ArrayList<>();
            for (Node node : list ? ((Collection) value).nodes() : List.of(value)) {
                if (node instanceof FailsafeYaml.Scalar s
                        && s.from() >= 0
                        && s.properties().isEmpty()) {
                    scalars.add(scalar(s));
                }
            }
            entries.add(new Entry(key, shape(value), scalars, list));
        }
        return entries;
    }

    private String key(Node node, Set<String> keys) {
        String shape = shape(node);
        if (!shape.startsWith("\"") || !keys.add(shape)) {
            throw new FailsafeYaml.YamlException("a key that is no string, or is there twice: " + shape);
        }
        return shape.substring(1, shape.length() - 1);
    }

    /** A value as text, nested ones included. */
    private String shape(Node node) {
        if (node instanceof FailsafeYaml.Alias alias) {
            String told = anchors.get(alias.name());
            if (told == null) {
                throw new FailsafeYaml.YamlException("no such anchor: " + alias.name());
            }
            return told;
        }
        if (node instanceof FailsafeYaml.Scalar scalar) {
            String value =
                    scalar.from() < 0 ? "" : YamlStrings.read(scalar, text).text();
            String shape = '"' + value + '"';
            if (value.isEmpty() && scalar.properties().tag().startsWith(TAG)) {
                shape = Map.of("map", "{}", "seq", "[]")
                        .getOrDefault(scalar.properties().tag().substring(TAG.length()), shape);
            }
            checkTag(scalar.properties(), shape.equals("{}") ? "map" : shape.equals("[]") ? "seq" : "str");
            keep(scalar.properties(), shape);
            return shape;
        }
        return shape((Collection) node);
    }

    private String shape(Collection collection) {
        keep(collection.properties(), "*"); // not written out: it may hold itself
        checkTag(collection.properties(), collection.map() ? "map" : "seq");
        var out = new StringBuilder(collection.map() ? "{" : "[");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < collection.nodes().size(); i++) {
            Node node = collection.nodes().get(i);
            boolean key = collection.map() && i % 2 == 0;
            String shape = key ? '"' + key(node, keys) + '"' : shape(node);
            out.append(node instanceof FailsafeYaml.Alias alias ? '*' + alias.name() : shape);
            out.append(key ? ':' : ',');
        }
        return out.append(collection.map() ? '}' : ']').toString();
    }

    private void keep(FailsafeYaml.Properties properties, String shape) {
        if (!properties.anchor().isEmpty()) {
            anchors.put(properties.anchor(), shape);
        }
    }

    private static void checkTag(FailsafeYaml.Properties properties, String kind) {
        String tag = properties.tag();
        if (!tag.isEmpty() && !tag.equals("!") && !tag.equals(TAG + kind)) {
            throw new FailsafeYaml.YamlException("no such tag: " + tag);
        }
    }

    private Scalar scalar(FailsafeYaml.Scalar scalar) {
        Content value = YamlStrings.read(scalar, text);
        boolean block = scalar.style() == '|' || scalar.style() == '>';
        Span span = new Span(text.at(scalar.from()), block ? value.span().end() : text.at(scalar.to()));
        // a quotation mark that Marp put there itself has no place of its own
        boolean loose = scalar.style() == '"' && text.at(scalar.from()) == text.at(scalar.from() + 1);
        Style style = block
                ? Style.BLOCK
                : scalar.style() == '\'' ? Style.SINGLE : scalar.style() == '"' && !loose ? Style.DOUBLE : Style.PLAIN;
        return new Scalar(value, span, style);
    }

    /**
     * A string written anew.
     *
     * @param style as the old one was written; double quotes where the new one can't be written so
     * @param inComment whether it stands in a comment, which {@code -->} would end
     */
    public static String write(String value, Style style, boolean inComment) {
        boolean simple = value.chars().allMatch(c -> c >= ' ' && c != 0x85 && c != 0x2028 && c != 0x2029 && c != 0xFEFF)
                && !(inComment && value.contains("-->"));
        if (simple && style == Style.SINGLE) {
            return "'" + value.replace("'", "''") + "'";
        }
        if (simple && style == Style.PLAIN && isPlain(value)) {
            return value;
        }
        return quoted(value, inComment);
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && "\"'{}[]|>~&*!%@-?:,#`".indexOf(value.charAt(0)) < 0
                && value.indexOf('\\') < 0
                && value.indexOf('"') < 0
                && !value.contains(": ")
                && !value.contains(" #")
                && value.chars().noneMatch(c -> (c >= 0x7F && c <= 0x9F) || c >= 0xFFFE)
                && !value.endsWith(":")
                && !value.matches(".*[,\\[\\]{}].*")
                && Chars.trim(value).length() == value.length();
    }

    private static String quoted(String value, boolean inComment) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '>' -> out.append(inComment && i >= 2 && value.startsWith("--", i - 2) ? "\\u003e" : ">");
                default -> {
                    if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
