// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a schema's fault is, in words for those who have to mend the file. */
final class SchemaWords {
    private static final Pattern CODE = Pattern.compile("(?s)(cv[a-z]-[A-Za-z0-9.-]+): (.*)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern WRONG = Pattern.compile(
            "(?s)The value '(.*?)' of (?:attribute '([^']*)' on )?element '([^']*)' is not valid.*?(?:\n(.*))?");
    private static final Pattern EXPECTED = Pattern.compile("(?s).* One of '\\{(.*)\\}' is expected\\..*");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\":([\\w.-]+)|WC\\[[^\\]]*\\]");
    private static final Pattern ENUMERATION = Pattern.compile("(?s).* enumeration '\\[(.*)\\]'\\..*");

    /** What an element needs, where the schema only knows what it may have. */
    private static final Map<String, String> NEEDED = Map.of(
            "xliff", "'file'",
            "file", "'unit' or 'group'",
            "unit", "'segment'",
            "segment", "'source'",
            "ignorable", "'source'",
            "notes", "'note'",
            "originalData", "'data'",
            "mtc:match", "'source' and 'target'");

    private SchemaWords() {}

    /** Whether a fault only says what is wrong with a value; the next one says where it stands. */
    static boolean isOfValue(String fault) {
        return fault.matches(
                "(?s)cvc-(?:datatype-valid|enumeration-valid|pattern-valid|(?:min|max)(?:In|Ex)clusive-valid|"
                        + "(?:min|max)?[lL]ength-valid|fractionDigits-valid|totalDigits-valid)\\b.*");
    }

    /**
     * The words; empty where the fault is none of XLIFF's.
     *
     * @param fault the validator's words, in English, those on the value in a second line
     * @param element the element that starts or ends there, or has the text
     * @param parent the element around it
     */
    static String of(String fault, String element, String parent) {
        Matcher m = CODE.matcher(fault);
        if (!m.matches()) {
            return "";
        }
        String first = quoted(m.group(2));
        return switch (m.group(1)) {
            case "cvc-complex-type.3.2.2" -> "'" + element + "' can't have the attribute '" + first + "'; remove it";
            case "cvc-complex-type.4" -> "'" + element + "' has no attribute '" + first + "'; add it";
            case "cvc-complex-type.2.4.a" -> misplaced(m.group(2), element, parent);
            case "cvc-complex-type.2.4.b" -> incomplete(m.group(2), element);
            case "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
                "'" + element + "' can't stand here in '" + parent + "'; remove it";
            case "cvc-complex-type.2.1", "cvc-complex-type.2.2" ->
                "'" + element + "' must be empty; remove what is in it";
            case "cvc-complex-type.2.3" -> "'" + element + "' can't have text, only elements; remove the text";
            case "cvc-complex-type.3.1" -> value(first, element, m.group(2));
            case "cvc-attribute.3", "cvc-type.3.1.3" -> wrong(m.group(2));
            case "cvc-attribute.4" -> value(first, element, m.group(2));
            default -> "'" + element + "' breaks a rule of its schema: " + plain(m.group(2));
        };
    }

    private static String quoted(String text) {
        Matcher m = QUOTED.matcher(text);
        return m.find() ? m.group(1) : "";
    }

    private static List<String> allQuoted(String text) {
        return QUOTED.matcher(text).results().map(r -> r.group(1)).toList();
    }

    private static String misplaced(String fault, String element, String parent) {
        String expected = expected(fault);
        return "'" + element + "' can't stand here in '" + parent + "'"
                + (expected.isEmpty() ? "; remove it" : "; only " + expected + " can");
    }

    private static String incomplete(String fault, String element) {
        String needed = NEEDED.getOrDefault(element, expected(fault));
        return "'" + element + "' is not complete; add " + (needed.isEmpty() ? "what is missing" : needed);
    }

    private static String expected(String fault) {
        Matcher m = EXPECTED.matcher(fault);
        if (!m.matches()) {
            return "";
        }
        List<String> names = NAME.matcher(m.group(1))
                .results()
                .map(r -> r.group(2) == null
                        ? "an element of a module or extension"
                        : "'" + Namespaces.name("", r.group(1), r.group(2)) + "'")
                .distinct()
                .toList();
        return or(names);
    }

    private static String or(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String value(String attribute, String element, String fault) {
        List<String> all = allQuoted(fault);
        return "'" + attribute + "' of '" + element + "' must be '" + all.get(all.size() - 1) + "'";
    }

    private static String wrong(String fault) {
        Matcher m = WRONG.matcher(fault);
        if (!m.matches()) {
            return plain(fault);
        }
        String where = m.group(2) == null ? "'" + m.group(3) + "'" : "'" + m.group(2) + "' of '" + m.group(3) + "'";
        return where + " is '" + Xml.inLine(m.group(1), 40) + "'; " + right(m.group(4) == null ? "" : m.group(4));
    }

    /** What a value should be. */
    private static String right(String fault) {
        Matcher m = ENUMERATION.matcher(fault);
        if (m.matches()) {
            return "use " + choice(m.group(1));
        }
        List<String> quoted = allQuoted(fault);
        String bound = quoted.size() < 2 ? "" : quoted.get(1);
        if (fault.startsWith("cvc-minInclusive")) {
            return "the least is " + bound;
        } else if (fault.startsWith("cvc-maxInclusive")) {
            return "the most is " + bound;
        } else if (fault.startsWith("cvc-pattern")) {
            return fault.contains("userDefinedValue")
                    ? "write it as 'prefix:value', without spaces"
                    : "it has the wrong form";
        }
        return switch (bound) {
            case "NMTOKEN", "NMTOKENS" -> "only letters, digits and . - _ : can be in it";
            case "hexBinary" -> "write hexadecimal digits, an even number of them";
            case "integer", "positiveInteger", "nonNegativeInteger" -> "write a whole number";
            case "decimal", "float", "double" -> "write a number";
            case "boolean" -> "use 'true' or 'false'";
            case "anyURI" -> "write an address";
            case "language" -> "write a language tag, such as 'pt-BR'";
            case "attrType_typeForMrk" -> "use 'generic', 'comment', 'term' or one of your own, as 'prefix:value'";
            default -> bound.contains("lang") ? "write a language tag, such as 'pt-BR'" : "it has the wrong form";
        };
    }

    private static String choice(String values) {
        List<String> all =
                Arrays.stream(values.split(", ")).map(v -> "'" + v + "'").toList();
        return all.size() <= 10 ? or(all) : all.stream().limit(6).collect(Collectors.joining(", ")) + " …";
    }

    private static String plain(String fault) {
        return Namespaces.plain(fault.strip()).replaceAll("\\.$", "");
    }
}
