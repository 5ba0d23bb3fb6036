// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The mapping of a front matter or a directive comment as Marp reads it: every scalar is a string, and the values of
 * known keys need no quotes.
 */
public final class LooseYaml {
    private static final Pattern LOOSE = Pattern.compile("(['\"]?)(_?[A-Za-z]+)\\1\\s*:(.+)");
    private static final String SPECIAL = "[\"'{|>~&*";
    private static final Set<String> TAGS =
            Set.of("tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!");
    private static final int DEEPEST = 50;

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
     * @param content its value; with its places where it stands on one line, else all of it at its begin
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

    private final Content content;
    private final String text;
    private final int[] at; // for each character of the quoted text its index in the content
    private final Set<String> anchors = new HashSet<>();
    private final Iterator<Event> events;
    private Event event;

    private LooseYaml(Content content, String text, int[] at) {
        this.content = content;
        this.text = text;
        this.at = at;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setLabel("")
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
        this.event = events.next();
    }

    /** Reads a mapping; null where Marp rejects it, empty where it is something else than a mapping. */
    static @Nullable List<Entry> read(Content content) {
        try {
            return loosened(content).document();
        } catch (YamlEngineException | StackOverflowError e) {
            return null;
        }
    }

    /** Puts the values of known keys in quotes, as Marp does line by line, and trims the whole. */
    private static LooseYaml loosened(Content content) {
        String s = content.text();
        var out = new StringBuilder(s.length() + 32);
        List<Integer> at = new ArrayList<>(s.length() + 32);
        for (int from = 0; from <= s.length(); ) {
            int feed = s.indexOf('\n', from);
            int to = feed < 0 ? s.length() : feed;
            Matcher m = LOOSE.matcher(s).region(from, to);
            if (m.matches() && Directives.isLoose(m.group(2)) && isLooseValue(m.group(3))) {
                int value = m.start(3);
                while (Chars.isSpace(s.charAt(value))) {
                    value++;
                }
                int end = to;
                while (Chars.isSpace(s.charAt(end - 1))) {
                    end--;
                }
                append(out, at, s, from, value);
                append(out, at, "\"", value);
                for (int i = value; i < end; i++) {
                    append(out, at, s.charAt(i) == '"' ? "\\\"" : s.substring(i, i + 1), i);
                }
                append(out, at, "\"", end);
            } else {
                append(out, at, s, from, to);
            }
            append(out, at, "\n", to);
            from = to + 1;
        }
        int start = 0;
        int end = out.length();
        while (start < end && Chars.isSpace(out.charAt(start))) {
            start++;
        }
        while (end > start && Chars.isSpace(out.charAt(end - 1))) {
            end--;
        }
        int[] places = new int[end - start + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = start + i < at.size() ? at.get(start + i) : s.length();
        }
        return new LooseYaml(content, out.substring(start, end), places);
    }

    private static boolean isLooseValue(String value) {
        String trimmed = Chars.trim(value);
        return !trimmed.isEmpty() && SPECIAL.indexOf(trimmed.charAt(0)) < 0;
    }

    private static void append(StringBuilder out, List<Integer> at, String s, int from, int to) {
        for (int i = from; i < to; i++) {
            out.append(s.charAt(i));
            at.add(i);
        }
    }

    private static void append(StringBuilder out, List<Integer> at, String s, int place) {
        out.append(s);
        for (int i = 0; i < s.length(); i++) {
            at.add(place);
        }
    }

    // --- events

    private Event take() {
        Event taken = event;
        if (events.hasNext()) {
            event = events.next();
        }
        return taken;
    }

    private boolean is(Event.ID id) {
        return event.getEventId() == id;
    }

    private @Nullable List<Entry> document() {
        take();
        if (is(Event.ID.StreamEnd)) {
            return List.of();
        }
        take();
        List<Entry> entries = new ArrayList<>();
        if (is(Event.ID.MappingStart)) {
            checked((NodeEvent) take());
            Set<String> keys = new HashSet<>();
            while (!is(Event.ID.MappingEnd)) {
                Entry entry = entry();
                if (!keys.add(entry.key())) {
                    return null;
                }
                entries.add(entry);
            }
            take();
        } else {
            shape(0);
        }
        take();
        return is(Event.ID.StreamEnd) ? entries : null;
    }

    private Entry entry() {
        String key = is(Event.ID.Scalar) ? ((ScalarEvent) event).getValue() : null;
        String keyShape = shape(0);
        List<Scalar> scalars = new ArrayList<>();
        boolean list = is(Event.ID.SequenceStart);
        if (list) {
            checked((NodeEvent) take());
            var shape = new StringBuilder("[");
            while (!is(Event.ID.SequenceEnd)) {
                addScalar(scalars);
                shape.append(shape(1)).append(',');
            }
            take();
            return new Entry(key == null ? keyShape : key, shape.append(']').toString(), scalars, true);
        }
        addScalar(scalars);
        return new Entry(key == null ? keyShape : key, shape(0), scalars, false);
    }

    private void addScalar(List<Scalar> to) {
        if (event instanceof ScalarEvent scalar
                && scalar.getAnchor().isEmpty()
                && scalar.getTag().isEmpty()
                && !(scalar.isPlain() && scalar.getValue().isEmpty())) {
            to.add(scalar(scalar));
        }
    }

    /** A value as text, nested ones included; reads it. */
    private String shape(int depth) {
        if (depth > DEEPEST) {
            throw new YamlEngineException("nested too deep");
        }
        NodeEvent node = checked((NodeEvent) take());
        var out = new StringBuilder();
        switch (node.getEventId()) {
            case Scalar -> out.append('"').append(((ScalarEvent) node).getValue()).append('"');
            case SequenceStart -> {
                out.append('[');
                while (!is(Event.ID.SequenceEnd)) {
                    out.append(shape(depth + 1)).append(',');
                }
                take();
                out.append(']');
            }
            case MappingStart -> {
                out.append('{');
                Set<String> keys = new HashSet<>();
                while (!is(Event.ID.MappingEnd)) {
                    String key = shape(depth + 1);
                    if (!keys.add(key)) {
                        throw new YamlEngineException("a key twice: " + key);
                    }
                    out.append(key).append(':').append(shape(depth + 1)).append(',');
                }
                take();
                out.append('}');
            }
            default -> out.append('*');
        }
        return out.toString();
    }

    private NodeEvent checked(NodeEvent node) {
        if (node instanceof AliasEvent alias && !anchors.contains(alias.getAlias().getValue())) {
            throw new YamlEngineException("no such anchor");
        }
        if (!(node instanceof AliasEvent)) {
            node.getAnchor().ifPresent(a -> anchors.add(a.getValue()));
        }
        String tag = node instanceof ScalarEvent scalar ? scalar.getTag().orElse("!") : "!";
        if (!TAGS.contains(tag)) {
            throw new YamlEngineException("no such tag");
        }
        return node;
    }

    // --- places

    private Scalar scalar(ScalarEvent scalar) {
        int from = index(scalar.getStartMark().orElseThrow().getIndex());
        int to = index(scalar.getEndMark().orElseThrow().getIndex());
        Style style = scalar.isDQuoted()
                ? Style.DOUBLE
                : scalar.isSQuoted() ? Style.SINGLE : scalar.isPlain() ? Style.PLAIN : Style.BLOCK;
        if (style == Style.BLOCK) {
            while (to > from && Chars.isSpace(text.charAt(to - 1))) {
                to--;
            }
        }
        Span span = content.span(at[from], at[to]);
        // a quote that Marp put there itself stands at the first character of the value
        boolean loose = style == Style.DOUBLE && content.text().charAt(at[from]) != '"'
                || style == Style.DOUBLE && at[from] == at[from + 1];
        return new Scalar(value(scalar, style, from, to), span, loose ? Style.PLAIN : style);
    }

    /** From code points to UTF-16 code units. */
    private int index(int codePoints) {
        return text.length() == codePoints ? codePoints : text.offsetByCodePoints(0, codePoints);
    }

    private Content value(ScalarEvent scalar, Style style, int from, int to) {
        var out = new Content.Builder();
        boolean quoted = style == Style.DOUBLE || style == Style.SINGLE;
        int end = quoted ? to - 1 : to;
        for (int i = quoted ? from + 1 : from; i < end && style != Style.BLOCK; ) {
            char c = text.charAt(i);
            int length = c == '\\' && style == Style.DOUBLE
                    ? escapeLength(text.charAt(i + 1))
                    : c == '\'' && style == Style.SINGLE ? 2 : 1;
            if (c == '\\' && style == Style.DOUBLE) {
                out.add(escaped(text.substring(i + 1, Math.min(end, i + length))), offset(i));
            } else {
                out.add(c, offset(i));
            }
            i += length;
        }
        Content exact = out.end(offset(end));
        if (exact.text().equals(scalar.getValue())) {
            return exact;
        }
        var whole = new Content.Builder(); // on several lines
        whole.add(scalar.getValue(), offset(quoted ? from + 1 : from));
        return whole.end(offset(end));
    }

    private int offset(int i) {
        return content.span(at[i], at[i]).start();
    }

    private static int escapeLength(char c) {
        return switch (c) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private static String escaped(String escape) {
        return switch (escape.charAt(0)) {
            case '0' -> "\0";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 't', '\t' -> "\t";
            case 'n' -> "\n";
            case 'v' -> "\u000B";
            case 'f' -> "\f";
            case 'r' -> "\r";
            case 'e' -> "\u001B";
            case 'N' -> "\u0085";
            case '_' -> "\u00A0";
            case 'L' -> "\u2028";
            case 'P' -> "\u2029";
            case 'x', 'u', 'U' -> escape.substring(1).matches("[0-9a-fA-F]+")
                    ? Character.toString(Math.min(0x10FFFF, Integer.parseUnsignedInt(escape.substring(1), 16)))
                    : "";
            default -> escape.substring(0, 1);
        };
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
