// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;

/** Files that break a rule, and files that keep all of them though they look odd. */
class ConformanceTest {
    private static final String MODULES = " xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'"
            + " xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'"
            + " xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0'"
            + " xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0' xmlns:its='http://www.w3.org/2005/11/its'"
            + " xmlns:val='urn:oasis:names:tc:xliff:validation:2.0' xmlns:my='urn:my'";
    private static final String HEAD = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0'"
            + " srcLang='en' trgLang='sv'" + MODULES + ">\n";
    private static final String INLINE = " only 'cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm' or 'em' can";
    private static final String TEXT = "<segment><source>Hi</source><target>Hej</target></segment>";

    @TempDir
    Path folder;

    private List<String> lines(String text) throws IOException {
        return lines(text, UTF_8);
    }

    private List<String> lines(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("a.xlf"), text.getBytes(charset));
        List<Finding> findings = assertTimeout(Duration.ofSeconds(60), () -> Conformance.findings(file, "sv/a.xlf"));
        return findings.stream().map(Finding::line).toList();
    }

    private static String file(String content) {
        return HEAD + "<file id='f'>\n" + content + "\n</file>\n</xliff>\n";
    }

    private static String unit(String content) {
        return file("<unit id='u1'>\n" + content + "\n</unit>");
    }

    private static String source(String content) {
        return unit("<segment><source>" + content + "</source></segment>");
    }

    private static String both(String source, String target) {
        return unit("<segment><source>" + source + "</source>\n<target>" + target + "</target></segment>");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                // elements and attributes
                arguments(HEAD + "</xliff>", "1:1: 'xliff' is not complete; add 'file'"),
                arguments(file(""), "2:1: 'file' is not complete; add 'unit' or 'group'"),
                arguments(
                        file("<group id='g'><unit>" + TEXT + "</unit></group>"),
                        "3:15: 'unit' has no attribute 'id'; add it"),
                arguments(unit(""), "3:1: unit 'u1': 'unit' is not complete; add 'segment'"),
                arguments(
                        unit("<ignorable><source> </source></ignorable>"),
                        "3:1: unit 'u1': there is no 'segment'; add one"),
                arguments(
                        unit("<segment><target>Hej</target></segment>"),
                        "4:10: unit 'u1': 'target' can't stand here in 'segment'; only 'source' can"),
                arguments(
                        unit(TEXT + "<notes><note>n</note></notes>"),
                        "4:59: unit 'u1': 'notes' can't stand here in 'unit'; only 'segment' or 'ignorable' can"),
                arguments(source("a <my:b/>"), "4:20: unit 'u1': 'my:b' can't stand here in 'source';" + INLINE),
                arguments(source("a <b/>"), "4:20: unit 'u1': 'b' can't stand here in 'source';" + INLINE),
                arguments(source("<ph id='1'>x</ph>"), "4:18: unit 'u1': 'ph' must be empty; remove what is in it"),
                arguments(unit("x" + TEXT), "3:1: unit 'u1': 'unit' can't have text, only elements; remove the text"),
                arguments(
                        unit("<segment approved='yes'><source>a</source></segment>"),
                        "4:1: unit 'u1': 'segment' can't have the attribute 'approved'; remove it"),
                arguments(
                        unit("<segment state='new'><source>a</source></segment>"),
                        "4:1: unit 'u1': 'state' of 'segment' is 'new'; use 'initial',"
                                + " 'translated', 'reviewed' or 'final'"),
                arguments(
                        unit("<segment state='final' subState='done'><source>a</source></segment>"),
                        "4:1: unit 'u1': 'subState' is 'done'; write it as 'prefix:value'"),
                arguments(
                        unit("<segment subState='my:done'><source>a</source></segment>"),
                        "4:1: unit 'u1': a segment has a 'subState' but no 'state'; add it"),
                arguments(
                        file("<unit id='a b'>" + TEXT + "</unit>"),
                        "3:1: unit 'a b': 'id' of 'unit' is 'a b'; only letters, digits and . - _ : can be in it"),
                arguments(
                        unit("<notes><note priority='11'>n</note></notes>" + TEXT),
                        "4:8: unit 'u1': 'priority' of 'note' is '11'; the most is 10"),
                arguments(
                        unit("<notes><note priority='low'>n</note></notes>" + TEXT),
                        "4:8: unit 'u1': 'priority' of 'note' is 'low'; write a whole number"),
                arguments(
                        both("a", "b").replace("<target>", "<target order='x'>"),
                        "5:1: unit 'u1': 'order' of 'target' is 'x'; write a whole number"),
                arguments(
                        source("<mrk id='1' type='bad one'>x</mrk>"),
                        "4:18: unit 'u1': 'type' of 'mrk' is 'bad one'; use 'generic', 'comment',"
                                + " 'term' or one of your own, as 'prefix:value'"),
                // ids
                arguments(
                        file("<unit id='u'>" + TEXT + "</unit>\n<unit id='u'>" + TEXT + "</unit>"),
                        "4:1: unit 'u': two units of the file have the id 'u'; give each its own"),
                arguments(
                        file("<group id='g'><group id='g'/></group>"),
                        "3:15: two groups of the file have the id 'g'; give each its own"),
                arguments(
                        unit("<segment id='1'><source>a</source></segment>\n<segment"
                                + " id='1'><source>b</source></segment>"),
                        "5:1: unit 'u1': two parts of the unit have the id '1'; give each its own"),
                arguments(
                        unit("<segment id='1'><source><ph id='1'/></source></segment>"),
                        "4:25: unit 'u1': a code has the id '1', and so has a segment; give each its own"),
                arguments(
                        source("<ph id='3'/> and <ph id='3'/>"),
                        "4:35: unit 'u1': two codes of the source have the id '3'; give each its own"),
                arguments(
                        both("<ph id='1'/>", "<ph id='1'/><ph id='1'/>"),
                        "5:21: unit 'u1': two codes of the target have the id '1'; give each its own"),
                // codes
                arguments(
                        both("<ph id='1' canDelete='no'/>", "b"),
                        "4:18: unit 'u1': the code '1' must not be deleted, but the target lacks it; put it back"),
                arguments(
                        both("<pc id='1'>a</pc>", "<ph id='1'/>"),
                        "5:9: unit 'u1': the code '1' is of another kind in the target than"
                                + " in the source; use the same element"),
                arguments(
                        source("a<sc id='7'/>b"),
                        "4:19: unit 'u1': the code '7' begins but doesn't end in this unit;"
                                + " add its 'ec', or 'isolated=\"yes\"'"),
                arguments(
                        source("a<ec startRef='7'/>b<sc id='7'/>"),
                        "4:38: unit 'u1': the code '7' ends before it begins; put its 'sc' before its 'ec'"),
                arguments(
                        source("a<ec startRef='8'/>b"),
                        "4:19: unit 'u1': the code '8' ends but doesn't begin in this unit;"
                                + " add its 'sc', or 'isolated=\"yes\"'"),
                arguments(
                        source("a<ec/>b"),
                        "4:19: unit 'u1': an 'ec' has no 'startRef'; add it, or 'isolated=\"yes\"' and an 'id'"),
                arguments(
                        source("<ph id='1' dataRef='d9'/>"),
                        "4:18: unit 'u1': a code refers to the data 'd9', which the unit doesn't have; correct it"),
                arguments(
                        source("<ph id='1' subFlows='u1 u8'/>"),
                        "4:18: unit 'u1': 'subFlows' of 'ph' names the unit 'u8', which"
                                + " the file doesn't have; correct it"),
                arguments(
                        source("<ph id='1' subType='xlf:lb'/>"),
                        "4:18: unit 'u1': a code has a 'subType' but no 'type'; add it"),
                arguments(
                        source("<ph id='1' type='ui' subType='xlf:lb'/>"),
                        "4:18: unit 'u1': a code has the subType 'xlf:lb'; make its 'type' 'fmt'"),
                arguments(
                        source("<ph id='1' type='fmt' subType='xlf:h'/>"),
                        "4:18: unit 'u1': a code has the subType 'xlf:h', which XLIFF"
                                + " doesn't have; use a prefix of your own"),
                arguments(
                        source("<ph id='1' my:a='b'/>"),
                        "4:18: unit 'u1': a code has the attribute 'a' of an extension; remove it"),
                arguments(
                        source("<ph id='1' canReorder='no'/>"),
                        "4:18: unit 'u1': a code must not be moved, but may be copied or deleted; add"
                                + " 'canCopy=\"no\"' and 'canDelete=\"no\"'"),
                arguments(
                        source("<cp hex='0041'/>"),
                        "4:18: unit 'u1': 'cp' stands for U+0041, which XML can have; write the character itself"),
                // annotations and references
                arguments(
                        source("a<sm id='m' type='term'/>b"),
                        "4:19: unit 'u1': the annotation 'm' begins but doesn't end; add its 'em'"),
                arguments(
                        source("a<em startRef='m'/>b"),
                        "4:19: unit 'u1': an 'em' ends the annotation 'm', which has"
                                + " not begun; put its 'sm' before it"),
                arguments(
                        source("<mrk id='m'>b</mrk>"),
                        "4:18: unit 'u1': an annotation has no 'translate'; add it, or another 'type'"),
                arguments(
                        source("<mrk id='m' type='comment' ref='#n=n5'>b</mrk>"),
                        "4:18: unit 'u1': a comment refers to '#n=n5', but the unit has no note 'n5'; correct it"),
                arguments(
                        source("<mrk id='m' type='term' ref='#f=f/my=1'>b</mrk>"),
                        "4:18: unit 'u1': the reference '#f=f/my=1' has the unknown prefix 'my';"
                                + " use f, g, u, n, d, t or that of a module"),
                arguments(
                        source("<mrk id='m' type='term' ref='a b'>b</mrk>"),
                        "4:18: unit 'u1': the reference 'a b' is no address; correct it"),
                // languages
                arguments(
                        both("a", "b").replace("'sv'", "'s'"),
                        "1:1: 'trgLang' is 's'; write a language tag, such as 'pt-BR'"),
                arguments(
                        both("a", "b").replace(" trgLang='sv'", ""),
                        "5:1: unit 'u1': there is a 'target', but 'xliff' has no 'trgLang'; add it"),
                arguments(
                        both("a", "b").replace("<target>", "<target xml:lang='nb'>"),
                        "5:1: unit 'u1': the language of 'target' is 'nb', but 'trgLang' is 'sv'; make them equal"),
                // modules
                arguments(
                        unit("<mtc:matches><mtc:match"
                                + " ref='#9'><source>a</source><target>b</target></mtc:match></mtc:matches>" + TEXT),
                        "4:14: unit 'u1': 'mtc:match' refers to '#9', which the unit doesn't have; correct it"),
                arguments(
                        unit("<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>"
                                + TEXT),
                        "4:15: unit 'u1': 'gls:glossEntry' has no translation and no definition; add one of them"),
                arguments(
                        unit("<mda:metadata><mda:metaGroup/></mda:metadata>" + TEXT),
                        "4:15: unit 'u1': 'mda:metaGroup' is not complete; add 'mda:metaGroup' or 'mda:meta'"),
                arguments(
                        file("<res:resourceData><res:resourceItem><res:source"
                                + " href='a'/></res:resourceItem></res:resourceData><group"
                                + " id='g'><res:resourceData><res:resourceItem><res:source"
                                + " href='a'/></res:resourceItem></res:resourceData></group>"),
                        "3:111: 'res:resourceData' can't stand here; remove it"),
                arguments(
                        file("<unit id='u1' slr:equivStorage='1'>" + TEXT + "</unit>"),
                        "3:1: unit 'u1': 'unit' can't have the attribute 'slr:equivStorage'; remove it"),
                arguments(
                        file("<slr:profiles generalProfile='xliff:codepoints'/><unit id='u1' slr:sizeRestriction='ten'>"
                                + TEXT + "</unit>"),
                        "3:50: unit 'u1': 'slr:sizeRestriction' is 'ten'; write a number,"
                                + " '*' or both ends, such as '25,100'"),
                arguments(
                        file("<unit id='u1' slr:sizeInfoRef='s4'>" + TEXT + "</unit>"),
                        "3:1: unit 'u1': 'slr:sizeInfoRef' is 's4', an id that no"
                                + " 'slr:data' around it has; correct it"),
                arguments(
                        file("<unit id='u1' fs:subFs='a'>" + TEXT + "</unit>"),
                        "3:1: unit 'u1': 'unit' has 'fs:subFs' but no 'fs:fs'; add it"),
                arguments(
                        file("<unit id='u1' fs:fs='para'>" + TEXT + "</unit>"),
                        "3:1: unit 'u1': 'fs:fs' of 'unit' is 'para'; use 'a', 'b',"
                                + " 'bdo', 'big', 'blockquote', 'body' …"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrong(String text, String line) throws IOException {
        assertEquals(List.of("sv/a.xlf:" + line), lines(text));
    }

    static Stream<String> sound() {
        return Stream.of(
                unit(TEXT),
                // nothing is asked of an empty name, original, type and note
                file("<unit id='u1' name=''><notes><note category=''/></notes>" + TEXT + "</unit>")
                        .replace("id='f'", "id='f' original=''"),
                // what Okapi takes for its own marks
                both("\uE101\uE110 a \uE10F", "\uE102\uF8FF"),
                both("a<cp hex='0001'/>b", "<![CDATA[<b>]]>"),
                // the ends of a code, in two segments; said to be what they are anyway
                unit("<segment><source><sc id='1' type='fmt' isolated='no'/>a</source></segment>"
                        + "<segment><source>b<ec startRef='1' isolated='no'/></source></segment>"),
                unit("<segment><source><sc id='1' isolated='yes'/>a</source></segment>"),
                // languages are the same in any case, and newer than any list
                both("a", "b").replace("<target>", "<target xml:lang='SV'>"),
                both("a", "b").replace("'sv'", "'zzz-Zzzz-ZZ-x-own'"),
                // annotations with more in the target
                both("<mrk id='m' type='term'>a</mrk>", "<mrk id='m' type='my:term'>b</mrk>"),
                both("<mrk id='m' type='its:any' its:taIdentRef='http://a/b'>a</mrk>", "b"),
                unit("<notes><note>a</note><note id='n'>b</note></notes>"
                        + "<segment><source><mrk id='1' type='comment' ref='#n=n'>a</mrk></source></segment>"),
                source("<mrk id='1' type='term' ref='#f=f/tbx=t1'>a</mrk>"),
                // references from above
                unit("<mtc:matches><mtc:match ref='#/f=f/u=u1/s1'><source>a</source><target>b</target></mtc:match>"
                        + "</mtc:matches><segment id='s1'><source>a</source></segment>"),
                unit("<gls:glossary><gls:glossEntry ref='#u=u1/m'><gls:term>a</gls:term>"
                        + "<gls:translation ref='terms.xml#t9'>b</gls:translation></gls:glossEntry></gls:glossary>"
                        + "<segment><source><mrk id='m' type='term'>a</mrk></source></segment>"),
                // any XML may be a skeleton, with an id as often as it likes
                file("<skeleton><my:a id='1'/><my:a id='1'/></skeleton><unit id='u1'>" + TEXT + "</unit>"),
                file("<unit id='u1'><my:a xml:id='x'/>" + TEXT + "</unit><unit id='u2'><my:a xml:id='x'/>" + TEXT
                        + "</unit>"),
                // a profile of others has values of its own
                file("<slr:profiles generalProfile='my:pixels'/><unit id='u1' slr:sizeRestriction='12px'>" + TEXT
                        + "</unit>"),
                unit("<segment><source>a</source><target order='2'>b</target></segment>"
                        + "<segment><source>c</source><target order='1'>d</target></segment>"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void hasNothingAgainst(String text) throws IOException {
        assertEquals(List.of(), lines(text));
    }

    @Test
    void readsWhatXliff22Adds() throws IOException {
        String text = unit("<notes><note ref='#s1'>a</note></notes>"
                        + "<segment id='s1' pgs:case='one'><source>a</source><target>b</target></segment>")
                .replace("document:2.0' version='2.0'", "document:2.2' version='2.2'")
                .replace(" xmlns:my", " xmlns:pgs='urn:oasis:names:tc:xliff:pgs:1.0' xmlns:my")
                .replace(
                        "<file",
                        "<notes><note>b</note></notes><mda:metadata><mda:metaGroup><mda:meta type='c'>d"
                                + "</mda:meta></mda:metaGroup></mda:metadata>\n<file");
        assertEquals(List.of(), lines(text));
        assertEquals(
                List.of("sv/a.xlf:5:40: unit 'u1': 'state' of 'segment' is 'new';"
                        + " use 'initial', 'translated', 'reviewed' or 'final'"),
                lines(text.replace("pgs:case", "state='new' pgs:case")));
        assertEquals(
                List.of("sv/a.xlf:2:1: 'notes' can't stand here in 'xliff'; only 'file' can"),
                lines(unit(TEXT).replace("<file", "<notes><note>b</note></notes>\n<file")));
    }

    @Test
    void tellsAllThatIsWrong() throws IOException {
        assertEquals(
                List.of(
                        "sv/a.xlf:3:44: unit 'a': two codes of the source have the id '1'; give each its own",
                        "sv/a.xlf:4:14: unit 'b': 'state' of 'segment' is 'new';"
                                + " use 'initial', 'translated', 'reviewed' or 'final'",
                        "sv/a.xlf:6:105: unit 'd': there is a second 'mda:metadata'; keep one of them",
                        "sv/a.xlf:8:32: unit 'e': the code '5' begins but doesn't end in this unit;"
                                + " add its 'ec', or 'isolated=\"yes\"'"),
                lines(file("<unit id='a'><segment><source>a<ph id='1'/><ph id='1'/></source></segment></unit>"
                                + "\n<unit id='b'><segment state='new'><source>b</source></segment></unit>"
                                + "\n<unit id='c'><segment><source>c</source></segment></unit>"
                                + "\n<unit id='d'>M\n<segment><source>d</source></segment></unit>"
                                + "\n<unit id='e'><segment><source>e<sc id='5'/></source></segment></unit>")
                        .replace(
                                "M",
                                "<mda:metadata><mda:metaGroup><mda:meta type='a'>b</mda:meta></mda:metaGroup>"
                                        + "</mda:metadata><mda:metadata><mda:metaGroup><mda:meta"
                                        + " type='a'>b</mda:meta></mda:metaGroup></mda:metadata>")));
    }

    @Test
    void countsPlacesInCharacters() throws IOException {
        String text = source("\uD83D\uDE00 <ph id='1' subType='xlf:lb'/>");
        String line = "sv/a.xlf:4:20: unit 'u1': a code has a 'subType' but no 'type'; add it";
        assertEquals(List.of(line), lines(text));
        assertEquals(List.of(line), lines("\uFEFF" + text));
        assertEquals(List.of(line), lines("\uFEFF" + text, UTF_16LE));
        assertEquals(List.of(line), lines(text.replace("\n", "\r\n")));
        assertEquals(List.of(line), lines(text.replace("\n", "\r")));
    }

    @Test
    void isAWarningAboutAUnit() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlf"), source("<ph id='1'/><ph id='1'/>"));
        Finding finding = Conformance.findings(file, "a.xlf").get(0);
        assertEquals("xliff-invalid", finding.rule());
        assertEquals(Level.WARNING, finding.level());
        assertEquals("u1", finding.unit());
    }

    /** What the reader refuses, it tells itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<a/>",
                "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>",
                "<xliff version='2.0'/>",
                "<file xmlns='urn:oasis:names:tc:xliff:document:2.0'/>",
                "<!DOCTYPE xliff><xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'/>",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'>&a;</xliff>",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'><file state='1' state='2'/></xliff>",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'><my:file/></xliff>",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'><a></xliff>",
            })
    void leavesTheRestToTheReader(String text) throws IOException {
        assertEquals(List.of(), lines(text));
    }

    @Test
    void leavesFoldersAndBytesToTheReader() throws IOException {
        assertEquals(List.of(), Conformance.findings(folder, "a"));
        assertEquals(List.of(), lines(source("\u00E5"), UTF_16LE));
        assertThrows(NoSuchFileException.class, () -> Conformance.findings(folder.resolve("none"), "none"));
    }

    @Test
    void opensNothingOutsideTheFile() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/a.xsd";
            lines(source("<mrk id='m' type='term' ref='" + url + "'>a</mrk>")
                    .replace(
                            " xmlns:my",
                            " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:my " + url
                                    + " urn:oasis:names:tc:xliff:document:2.0 " + url + "' xmlns:my"));
            server.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void speaksEnglishEverywhere() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals(
                    List.of("sv/a.xlf:4:1: unit 'u1': 'segment' can't have the attribute 'approved'; remove it"),
                    lines(unit("<segment approved='yes'><source>a</source></segment>")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysWhatItLeavesOut() throws IOException {
        String codes = "<ph id='x'/>".repeat(Conformance.ELEMENTS);
        assertEquals(
                List.of("sv/a.xlf:4:59994: unit 'u1': it has more than 5,000 elements; not all rules were checked"),
                lines(source(codes)));
        assertEquals(
                List.of("sv/a.xlf:3:70001: there is too much beside the units; not all rules were checked"),
                lines(file("<my:a/>".repeat(Conformance.OUTSIDE + 1) + "<unit id='u1'>" + TEXT + "</unit>")));
    }

    @Test
    void staysQuickWithMuchToSay() throws IOException {
        String bad = "<unit id='u'><segment><source>a<ph id='1'/><ph id='1'/></source></segment></unit>\n";
        assertEquals(Conformance.MOST, lines(file(bad.repeat(2_000))).size());
        assertEquals(Conformance.MOST, lines(file("<unit/>\n".repeat(200_000))).size());
    }

    @Test
    void survivesWhatIsDeep() throws IOException {
        String deep = "<pc id='1'>".repeat(900) + "</pc>".repeat(900);
        assertEquals(
                List.of("sv/a.xlf:4:9907: unit 'u1': two codes of the source have the id '1'; give each its own"),
                lines(source(deep)));
        assertEquals(List.of(), lines(unit("<my:a>".repeat(900) + "</my:a>".repeat(900) + TEXT)));
        assertEquals(List.of(), lines(unit("<my:a>".repeat(1_100) + "</my:a>".repeat(1_100) + TEXT)));
    }
}
