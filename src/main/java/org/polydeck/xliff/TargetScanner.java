// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the targets of one unit apart, in well-formed XML of any version: the text without codes, each character with its place. */
final class TargetScanner {
    /** Elements of XLIFF 1.2 that hold no text but what a code stands for. */
    private static final Set<String> NATIVE = Set.of("ph", "bpt", "ept", "it");
    /** Elements of a unit that have targets of their own, which are the unit's. */
    private static final Set<String> SEGMENTS = Set.of("segment", "ignorable");

    private static final Pattern CHARACTER = Pattern.compile("\\sid\\s*=\\s*[\"']char-([0-9A-F]{4})-[0-9]+[\"']");
    private static final Pattern HEX = Pattern.compile("\\shex\\s*=\\s*[\"']([0-9A-Fa-f]{1,6})[\"']");
    private static final Pattern NAME = Pattern.compile("[^\\s/>]+");

    private final XmlChars chars;
    private final List<String> open = new ArrayList<>();
    private final PlacedText text = new PlacedText();
    private int line;
    private int column;

    TargetScanner(XmlChars chars) {
        this.chars = chars;
    }

    /** Reads the unit that starts here, to its end. */
    PlacedText scan() throws IOException {
        do {
            line = chars.line();
            column = chars.column();
            int c = chars.read();
            if (c == '<') {
                markup();
            } else if (c == '&') {
                add(entity(rest(";")));
            } else if (c != XmlChars.END) {
                add(c);
            }
        } while (!open.isEmpty() && chars.peek() != XmlChars.END);
        return text;
    }

    private void add(int character) {
        if (character != XmlChars.END && isInTarget()) {
            text.add(character, line, column);
        }
    }

    private boolean isInTarget() {
        int target = open.size() > 1 && SEGMENTS.contains(open.get(1)) ? 2 : 1;
        return open.size() > target
                && open.get(target).equals("target")
                && open.stream().skip(target).noneMatch(NATIVE::contains);
    }

    private void markup() throws IOException {
        if (chars.peek() == '?') {
            rest("?>");
        } else if (chars.peek() == '!') {
            chars.read();
            if (chars.peek() == '-') {
                rest("-->");
            } else {
                verbatim();
            }
        } else {
            tag(tag());
        }
    }

    /** {@code <![CDATA[…]]>}, of which the start has been read as far as the exclamation mark. */
    private void verbatim() throws IOException {
        rest("[CDATA[");
        line = chars.line();
        column = chars.column();
        String verbatim = rest("]]>");
        for (int i = 0; i < verbatim.length(); i++) {
            char c = verbatim.charAt(i);
            add(c);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : Character.isLowSurrogate(c) ? column : column + 1;
        }
    }

    private String tag() throws IOException {
        var tag = new StringBuilder();
        int quote = 0;
        for (int c = chars.read(); c != XmlChars.END && (quote != 0 || c != '>'); c = chars.read()) {
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
            tag.append((char) c);
        }
        return tag.toString();
    }

    private void tag(String tag) {
        if (tag.startsWith("/")) {
            open.remove(open.size() - 1);
            return;
        }
        Matcher name = NAME.matcher(tag);
        String element = name.lookingAt() ? name.group().substring(name.group().indexOf(':') + 1) : "";
        if (element.equals("cp")) {
            character(HEX.matcher(tag));
        } else if (element.equals("x")) {
            character(CHARACTER.matcher(tag));
        }
        if (!tag.endsWith("/")) {
            open.add(element);
        }
    }

    private void character(Matcher hex) {
        if (hex.find()) {
            int code = Integer.parseInt(hex.group(1), 16);
            add(Character.isValidCodePoint(code) ? code : 0xFFFD);
        }
    }

    /** Reads to the end of a piece of markup, the end included; gives what was before. */
    private String rest(String end) throws IOException {
        var rest = new StringBuilder();
        while (chars.peek() != XmlChars.END) {
            rest.append((char) chars.read());
            if (rest.length() >= end.length()
                    && rest.substring(rest.length() - end.length()).equals(end)) {
                return rest.substring(0, rest.length() - end.length());
            }
        }
        return rest.toString();
    }

    private static int entity(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default ->
                name.startsWith("#x")
                        ? Integer.parseInt(name.substring(2), 16)
                        : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : XmlChars.END;
        };
    }
}
