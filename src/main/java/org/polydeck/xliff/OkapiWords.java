// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Okapi's reader finds, in words for those who have to mend the file. */
final class OkapiWords {
    private static final Pattern FRAME =
            Pattern.compile("(?s)^(?:Error in <file> |number \\d+)[^\n]*\n(?:Last element read: [^\n]*\n)?");

    private static final List<Words> WORDS = words(
            // of the file
            "The value '(?<id>.*)' is used as the id of two or more <file> elements",
            "two 'file' elements have the id '$1'; give each its own",
            "Duplicated group id value '(?<id>.*)' detected",
            "two groups of the file have the id '$1'; give each its own",
            "Duplicated unit id value '(?<id>.*)' detected",
            "two units of the file have the id '$1'; give each its own",
            "Not a XLIFF 2\\.x document \\(version='(.*)'\\)",
            "'xliff' has the version '$1', which is not that of its namespace; write '2.0', '2.1' or '2.2'",
            "Missing or empty attribute '(.*)'",
            "the attribute '$1' is missing or empty; fill it in",
            "Empty attribute '(.*)'",
            "the attribute '$1' is empty; fill it in or remove it",
            "(?:You must define a target language|No target language defined).*",
            "there is a 'target', but 'xliff' has no 'trgLang'; add it",
            "You must have a content in <skeleton> if there is no href attribute",
            "'skeleton' is empty and has no 'href'; add it, or what the skeleton is",
            "You (?:must not have a content in <skeleton> if there is an|cannot have both an) href.*",
            "'skeleton' has a 'href' and content; keep one of them",
            // ids
            "Duplicate id '(?<id>.*)' for a <note> element",
            "two notes have the id '$1'; give each its own",
            "Duplicate id '(?<id>.*)' for the module or extension '(.*)'",
            "two elements of the module or extension '$2' have the id '$1'; give each its own",
            "Duplicated id '(?<id>.*)' in original data table",
            "two 'data' elements have the id '$1'; give each its own",
            "The id value '(?<id>.*)' is used more than once for <segment> or <ignorable>",
            "two parts of the unit have the id '$1'; give each its own",
            "The id '(?<id>.*)' is used incorrectly more than once in the unit .*",
            "two parts of the unit have the id '$1'; give each its own",
            "The id '(?<id>.*)' is already used for a segment or (?:an )?ignorable element in the unit .*",
            "a code has the id '$1', and so has a segment; give each its own",
            "The id '(?<id>.*)' is already used in the source content of the unit .*",
            "two codes of the source have the id '$1'; give each its own",
            "The id '(?<id>.*)' exists twice or more in the target content .*",
            "two codes of the target have the id '$1'; give each its own",
            // segments
            "No <segment> in <unit>",
            "there is no 'segment'; add one",
            "If <segment> has a subState, state must be set explicitly",
            "a segment has a 'subState' but no 'state'; add it",
            "Invalid value '(.*)' for subState",
            "'subState' is '$1'; write it as 'prefix:value'",
            "Source and target must be set to the same whitespace handling option",
            "'xml:space' is not the same for source and target; make it so",
            "Invalid target order '(?<order>.*)'",
            "a target has the order '$1', but the unit has fewer parts; count them from 1",
            "The parts (\\d+) and (\\d+) have the same target order: '(?<order>.*)'",
            "the parts $1 and $2 have the same order in the target, '$3'; give each its own",
            // codes
            "(?:The code id='.*' refers to the <data> id=|No original data found for the id )'(?<dataRef>.*?)'.*",
            "a code refers to the data '$1', which the unit doesn't have; correct it",
            "Code id='(?<id>.*)' cannot, at the same time, be a copy of code id='(.*)' and have original data.*",
            "the code '$1' is a copy of '$2' and refers to data, too; remove 'copyOf' or the reference",
            "The code id='(?<id>.*)' is a copy of a code that does not exists? \\(copyOf='(.*)'\\)",
            "the code '$1' is a copy of '$2', which the unit doesn't have; correct 'copyOf'",
            "The code id='(?<id>.*)' is a copy of a code that must not be copied \\(copyOf='(.*)'\\)",
            "the code '$1' is a copy of '$2', which must not be copied; remove the code",
            "The codes id='(?<id>.*)' are of different tag-types in source and target",
            "the code '$1' is of another kind in the target than in the source; use the same element",
            "Code id='(?<id>.*)' \\(.*\\) is non-removable but missing from the target content",
            "the code '$1' must not be deleted, but the target lacks it; put it back",
            "Closing code tag id='(?<id>.*)' is placed before its corresponding opening tag",
            "the code '$1' ends before it begins; put its 'sc' before its 'ec'",
            "Missing isolated='yes' for opening code id='(?<id>.*)'",
            "the code '$1' begins but doesn't end in this unit; add its 'ec', or 'isolated=\"yes\"'",
            "Missing isolated='yes' for closing code id='(?<id>.*)'",
            "the code '$1' ends but doesn't begin in this unit; add its 'sc', or 'isolated=\"yes\"'",
            "Invalid isolated='yes' for (?:opening|closing) code id='(?<id>.*)'",
            "the code '$1' is 'isolated', but both its ends are in this unit; remove 'isolated'",
            "You cannot have both id and startRef attributes on a <ec/> element",
            "an 'ec' has 'id' and 'startRef'; keep 'id' where it is isolated, else 'startRef'",
            "Missing attribute 'id'",
            "an isolated 'ec' has no 'id'; add it",
            "Missing attribute 'startRef'",
            "an 'ec' has no 'startRef'; add it, or 'isolated=\"yes\"' and an 'id'",
            "Code-point (U\\+[0-9A-F]+) is valid in XML and must not be encoded with <cp/>",
            "'cp' stands for $1, which XML can have; write the character itself",
            "Invalid code-point value in 'hex': '(.*)'",
            "'cp' stands for '$1', which is no character; correct it",
            "The value 'yes' for 'canReorder' in <ec/> is not matching the value 'firstNo' in <sc/>",
            "'canReorder' is 'yes' at an 'ec', but 'firstNo' at its 'sc'; make it 'no'",
            "The value '(.*)' for '(.*)' in <ec/> is not matching the value '(.*)' in <sc/>",
            "'$2' is '$1' at an 'ec', but '$3' at its 'sc'; make them equal",
            "The value for '(.*)' is not defined in the <ec> element, but is defined in the <ec/> element",
            "an 'ec' has the attribute '$1', but its 'sc' doesn't; make them equal",
            "In <ec> with startRef='(?<startRef>.*)', the default canReorder value is not valid for .*",
            "the 'ec' of the code '$1' has no 'canReorder', but its 'sc' has; add 'canReorder=\"no\"'",
            "In <ec> with startRef='(?<startRef>.*)', the default (\\S+) value does not match .* \\('(.*)'\\)",
            "the 'ec' of the code '$1' has no '$2', but its 'sc' has; add '$2=\"$3\"'",
            "The <ec> for id='(?<startRef>.*)' must be set to canReorder='no'",
            "'canReorder' of the code '$1' is 'firstNo' at its 'sc'; make it 'no' at its 'ec'",
            "The <ec>(?: and <sc>)? for id='(?<startRef>.*)' must have the same (\\S+) value.*",
            "'$2' of the code '$1' is not the same at its 'sc' and its 'ec'; make it so",
            "(?:Both canCopy and canDelete must be set to 'no'|If canReorder is not set to 'yes' then).*",
            "a code must not be moved, but may be copied or deleted; add 'canCopy=\"no\"' and 'canDelete=\"no\"'",
            "Marker id='(?<id>.*)' in has canReorder='no' but starts a sequence .*",
            "the code '$1' is the first of those that must not be moved; make its 'canReorder' 'firstNo'",
            "The sequence of inline codes that cannot be re-ordered starting with the tag id='(?<id>.*)' has been.*",
            "the codes from '$1' on must not be moved, but are not the same in the target; put them back",
            "An inline code with a subType attribute must also have a type attribute",
            "a code has a 'subType' but no 'type'; add it",
            "When subType is 'xlf:var', type must be .*",
            "a code has the subType 'xlf:var'; make its 'type' 'ui'",
            "When subType is '(.*)', type must be '(.*)'",
            "a code has the subType '$1'; make its 'type' '$2'",
            "(?:Invalid value '(.*)' for subType|The value '(.*)' is not allowed for 'subType')",
            "a code has the subType '$1$2', which XLIFF doesn't have; use a prefix of your own",
            "Invalid extension attribute \\((.*)\\).*",
            "a code has the attribute '$1' of an extension; remove it",
            "Invalid module attribute (\\S+)\\. It is allowed in <ec> only when the element is isolated",
            "an 'ec' that is not isolated has the attribute '$1'; put it at its 'sc'",
            // annotations
            "The <sm> for id='(?<id>.*)' has no corresponding <em/>",
            "the annotation '$1' begins but doesn't end; add its 'em'",
            "Opening tag for id='(.*)' not found",
            "an 'em' ends the annotation '$1', which has not begun; put its 'sm' before it",
            "There are no opening tags in this unit",
            "an 'em' ends an annotation, but none has begun; put its 'sm' before it",
            "Opening tag for id='(.*)' is not for a marker",
            "an 'em' ends '$1', which is no annotation; correct 'startRef'",
            "Closing marker tag id='(?<startRef>.*)' is placed before its corresponding opening tag",
            "the annotation '$1' ends before it begins; put its 'sm' before its 'em'",
            "Invalid value '(.*)' for an annotation type",
            "an annotation has the type '$1'; write it as 'prefix:value'",
            "Annotation of type='generic' must have the translate attribute set explicitly",
            "an annotation has no 'translate'; add it, or another 'type'",
            "A comment annotation must have value or ref specified",
            "a comment has no 'value' and no 'ref'; add one of them",
            "A comment annotation must use either the value or the ref attribute, not both",
            "a comment has a 'value' and a 'ref'; keep one of them",
            "The ref value of a comment annotation must be a note, but '(.*)' is not",
            "a comment refers to '$1', which is no note; write '#n=' and the id of a note of the unit",
            "The ref value of a comment annotation must be a note in the same unit, but '(.*)' is not",
            "a comment refers to '$1', a note outside its unit; move the note into the unit",
            "No note with id='(.*)' found in the unit for '(.*)'",
            "a comment refers to '$2', but the unit has no note '$1'; correct it",
            // references
            "The module or extension prefix '(.*)' must be longer than 1 character",
            "a reference has the prefix '$1', which XLIFF doesn't have; use f, g, u, n, d, t or that of a module",
            "The module or extension prefix '(.*)' is not an NMTOKEN",
            "a reference has the prefix '$1'; only letters, digits and . - _ : can be in it",
            "The prefix '(.*?)' in '(.*?)' is not recognized.*",
            "the reference '#$2' has the unknown prefix '$1'; use f, g, u, n, d, t or that of a module",
            "Duplicated un-prefixed selector in '(.*)'",
            "the reference '#$1' has two ids without a prefix; keep one",
            "Duplicated selector '(.*)' in '(.*)'",
            "the reference '#$2' has the prefix '$1' twice; keep one",
            "The un-prefixed selector is at an invalid position '(.*)'",
            "in the reference '#$1', the id without a prefix must come last; move it",
            "The selector with the prefix '(.*)' is at an invalid position in '(.*)'",
            "in the reference '#$2', '$1' stands in the wrong place; the order is f, g, u, then one more",
            "The id '(.*)' is not a valid NMTOKEN",
            "a reference has the id '$1'; only letters, digits and . - _ : can be in it",
            "An absolute fragment identifier without a file selector is invalid",
            "a reference begins with '#/' but names no file; begin it with '#/f='",
            "Spaces not allowed in fragment identifier",
            "a reference has a space in it; remove it",
            "(?:Illegal|Malformed|Expected) .* at index \\d+: (.*)",
            "the reference '$1' is no address; correct it",
            // modules
            "The ref value '(?<ref>.*)' for <match> does not point to .*",
            "'mtc:match' refers to '$1', which the unit doesn't have; correct it",
            "The ref value '(?<ref>.*)' for <(.*)> does not point to .*",
            "'gls:$2' refers to '$1', which the unit doesn't have; correct it",
            "The reference '(?<ref>.*)' has no fragment id",
            "'mtc:match' refers to '$1'; begin it with '#'",
            "If <match> has a subType, type must be set explicitly",
            "'mtc:match' has a 'subType' but no 'type'; add it",
            "Invalid value '(.*)' for match subType",
            "'subType' of 'mtc:match' is '$1'; write it as 'prefix:value'",
            "A <glossEntry> must have at least a <translation> or a <definition>",
            "'gls:glossEntry' has no translation and no definition; add one of them",
            "Missing the type of the rule .*",
            "'val:rule' has no rule in it; add 'isPresent', 'isNotPresent', 'startsWith' or 'endsWith'",
            "Attribute (\\S+) cannot be used is (\\S+) is also used",
            "'val:rule' has '$1' and '$2'; keep one of them",
            "The attribute existsInSource is not valid for this type of rule",
            "'val:rule' has 'existsInSource', which goes with 'isPresent', 'startsWith' and 'endsWith' only; remove it",
            "Too many elements '(.*)'",
            "there is a second '$1'; keep one of them",
            "Invalid element '(.*?)'.*",
            "'$1' can't stand here; remove it",
            "Element '(.*)' misplaced",
            "'$1' stands in the wrong place; move it",
            "Invalid attribute '(.*?)'.*",
            "the attribute '$1' can't stand here; remove it");

    /** What Okapi says of a file that the reader refuses, and where it asks for more than XLIFF. */
    private static final Pattern NO_FAULT = Pattern.compile(
            "(?s)(?:Reading error|Error adding an extension|Cannot |The translate value is different).*");

    private OkapiWords() {}

    private record Words(Pattern okapis, String ours) {}

    /** Words about the element whose attribute of that name has that value; empty where none is known. */
    record Said(String words, String attribute, String value) {}

    private static List<Words> words(String... pairs) {
        var words = new ArrayList<Words>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.add(new Words(Pattern.compile(pairs[i] + "\\.?", Pattern.DOTALL), pairs[i + 1]));
        }
        return List.copyOf(words);
    }

    /** What a message means; null where it is none about the file. */
    static @Nullable Said of(String message) {
        String fault = Namespaces.plain(FRAME.matcher(message).replaceFirst("")).strip();
        if (fault.isEmpty() || NO_FAULT.matcher(fault).matches()) {
            return null;
        }
        for (Words words : WORDS) {
            Matcher m = words.okapis.matcher(fault);
            if (m.matches()) {
                return said(words, m);
            }
        }
        String rest = fault.replaceFirst("(?s)\\.?\n.*|\\.$", "");
        return new Said(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1), "", "");
    }

    private static Said said(Words words, Matcher m) {
        String said = m.replaceFirst(words.ours);
        for (String attribute : Set.of("id", "ref", "dataRef", "startRef", "order")) {
            if (words.okapis.pattern().contains("?<" + attribute + ">")) {
                return new Said(said, attribute, m.group(attribute));
            }
        }
        return new Said(said, "", "");
    }
}
