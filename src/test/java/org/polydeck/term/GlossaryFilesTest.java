// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Finding;

/** Glossaries of other programs. */
class GlossaryFilesTest {
    @TempDir
    Path folder;

    private Reading read(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, bytes);
            return GlossaryFiles.of(Map.of(name, file)).reading("en", "sv");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The concepts as YAML, without the first line, and what is wrong. */
    private String text(String name, byte[] bytes) {
        Reading reading = read(name, bytes);
        return GlossaryWriter.yaml(reading.glossary())
                        .replaceFirst("concepts:( \\[\\])?\n", "")
                        .replace("\n\n", "\n")
                + reading.findings().stream()
                        .map(f -> f.level().id() + " " + f.line() + "\n")
                        .collect(Collectors.joining());
    }

    private String text(String name, String text) {
        return text(name, text.getBytes(UTF_8));
    }

    private static String basic(String entries) {
        return "<?xml version=\"1.0\"?>\n<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\""
                + " xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<text><body>\n" + entries + "\n</body></text></tbx>\n";
    }

    @Test
    void tbx3AsDca() {
        assertEquals("""
                  - id: c12
                    domain: identity
                    definition: A list of what is let through; all else is refused.
                    source: https://example.org/allowlist
                    note: A remark.
                    terms:
                      en:
                        - text: allow list
                          pos: noun
                        - text: white list
                          status: deprecated
                          note: 'old · example: It was on the white list.'
                      sv:
                        - text: tillåtelselista
                          status: admitted
                          pos: noun
                          gender: common
                """, text("a.tbx", basic("""
                <conceptEntry id="c12">
                  <transacGrp><transac type="transactionType">origination</transac><date>2010-04-17</date></transacGrp>
                  <descrip type="subjectField">identity</descrip>
                  <note>A remark.</note>
                  <xref type="externalCrossReference" target="https://example.org/allowlist">there</xref>
                  <langSec xml:lang="en">
                    <descripGrp>
                      <descrip type="definition">A list of what is <hi>let
                         through</hi>; all else is refused.</descrip>
                      <admin type="source">a book</admin>
                    </descripGrp>
                    <termSec>
                      <term>allow list</term>
                      <termNote type="partOfSpeech">noun</termNote>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termSec>
                    <termSec>
                      <term>white list</term>
                      <note>old</note>
                      <descrip type="context">It was on the white list.</descrip>
                      <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
                    </termSec>
                  </langSec>
                  <langSec xml:lang="SV">
                    <termSec>
                      <term>tillåtelselista</term>
                      <termNoteGrp><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termNoteGrp>
                      <termNote type="partOfSpeech">noun</termNote>
                      <termNote type="grammaticalGender">other</termNote>
                    </termSec>
                  </langSec>
                </conceptEntry>""")));
    }

    @Test
    void tbx3AsDct() {
        assertEquals("""
                  - id: c1
                    domain: law
                    definition: What it is.
                    terms:
                      en:
                        - text: rule
                          status: deprecated
                          pos: verb
                      pt-BR:
                        - regra
                """, text("a.tbx", """
                <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
                <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
                <text><body><conceptEntry id="c1"><min:subjectField>law</min:subjectField>
                <langSec xml:lang="en"><descripGrp><basic:definition>What it is.</basic:definition></descripGrp>
                <termSec><term>rule</term><min:partOfSpeech>verb</min:partOfSpeech>
                <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                <langSec xml:lang="pt_br"><termSec><term>regra</term></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """));
    }

    @Test
    void tbx2OfManyTools() {
        assertEquals("""
                  - id: eid-1
                    note: 'a · b'
                    terms:
                      en:
                        - text: log
                          pos: noun
                        - text: journal
                          status: forbidden
                      sv:
                        - text: logg
                          note: used everywhere
                  - id: access-key
                    untranslatable: true
                    terms:
                      en:
                        - Access Key
                      sv:
                        - accessnyckel
                """, text("a.tbx", """
                <!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "http://127.0.0.1:9/TBXcdv04.dtd">
                <tbx:martif type="TBX" lang="en"><text><body>
                <termEntry id="eid-1">
                  <note>a</note><note>b</note>
                  <langSet xml:lang="en">
                    <ntig><termGrp><term>log</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig>
                    <tig><term>journal</term><termNote type="administrativeStatus">forbidden</termNote></tig>
                  </langSet>
                  <langSet lang="sv"><tig><term>logg</term><termNote type="usageNote">used everywhere</termNote></tig></langSet>
                </termEntry>
                <termEntry>
                  <descrip type="Translation needed">No</descrip>
                  <langSet xml:lang="sv"><tig><term>accessnyckel</term></tig></langSet>
                  <langSet xml:lang="en"><tig><term>Access Key</term></tig></langSet>
                </termEntry>
                </body></text></tbx:martif>
                """));
    }

    @Test
    void tbxMin() {
        assertEquals("""
                  - id: C002
                    domain: biology
                    terms:
                      en:
                        - text: cat
                          pos: noun
                      sv:
                        - text: kattdjur
                          status: deprecated
                """, text("a.tbx", """
                <TBX dialect="TBX-Min"><header><id>x</id><languages source="en" target="sv"/></header><body>
                <entry id="C002"><subjectField>biology</subjectField>
                <langGroup xml:lang="en"><termGroup><term>cat</term><partOfSpeech>noun</partOfSpeech></termGroup></langGroup>
                <langGroup xml:lang="sv"><termGroup><term>kattdjur</term><termStatus>obsolete</termStatus></termGroup></langGroup>
                </entry></body></TBX>
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "OpenSSH, OpenSSH, noun, true",
        "macOS, macOS, noun, true",
        "IPv6, IPv6, noun, true",
        "Debian, Debian, properNoun, true",
        "Debian, Debian, noun, false",
        "Token, Token, noun, false",
        "VPN, VPN, noun, false",
        "phishing, phishing, noun, false",
        "OpenSSH, Opensshd, properNoun, false"
    })
    void aNameThatAllLanguagesHave(String english, String german, String pos, boolean untranslatable) {
        Reading reading = read(
                "a.tbx",
                basic("<conceptEntry id='c'>" + term("en", english, pos) + term("de", german, pos) + "</conceptEntry>")
                        .getBytes(UTF_8));
        assertEquals(untranslatable, reading.glossary().concepts().get(0).untranslatable());
    }

    private static String term(String language, String term, String pos) {
        return "<langSec xml:lang='" + language + "'><termSec><term>" + term + "</term><termNote type='partOfSpeech'>"
                + pos + "</termNote></termSec></langSec>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"do-not-translate", "Do not translate", "DNT", "Non-translatable.", "Translation needed: No"})
    void aNoteSaysThatANameStays(String note) {
        String at = "<note>" + note + "</note>";
        for (String entry : List.of(
                at + "<langSec xml:lang='en'><termSec><term>Go</term></termSec></langSec>",
                "<langSec xml:lang='en'>" + at + "<termSec><term>Go</term></termSec></langSec>",
                "<langSec xml:lang='en'><termSec><term>Go</term>" + at + "</termSec></langSec>")) {
            assertEquals(
                    "  - id: c\n    untranslatable: true\n    terms:\n      en:\n        - Go\n",
                    text("a.tbx", basic("<conceptEntry id='c'>" + entry + "</conceptEntry>")));
        }
    }

    @Test
    void whatIsWrongInTbxIsToldAndTheRestIsRead() {
        assertEquals(
                """
                  - id: a
                    terms:
                      en:
                        - key
                  - id: a-2
                    terms:
                      en:
                        - lock
                warning a.tbx:1:1: the dialect 'TBX-Medical' of TBX is not known; what is as in TBX-Basic is read
                warning a.tbx:2:90: the words have no language; add xml:lang, such as xml:lang="sv"
                warning a.tbx:3:22: 'english' is not a language tag; write one such as sv or pt-BR
                warning a.tbx:3:1: the entry has no words; add some, or remove it
                warning a.tbx:4:105: the status 'wonderful' is not known; write one such as preferredTerm-admn-sts
                warning a.tbx:5:45: '—' has no letter and no digit; it is left out
                error a.tbx:6:47: this is not XML (Found: end-tag); mend it here. What stands before is read
                info a.tbx: there is no place for what the file says as figure
                """.replaceAll("\\(Found.*?\\)", "(…)"),
                text("a.tbx", """
                <tbx type="TBX-Medical" xml:lang="en"><text><body>
                <conceptEntry id="a"><langSec xml:lang="en"><termSec><term>key</term></termSec></langSec><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>
                <conceptEntry id="b"><langSec xml:lang="english"><termSec><term>x</term></termSec></langSec></conceptEntry>
                <conceptEntry id="a"><descrip type="figure">x</descrip><langSec xml:lang="en"><termSec><term>lock</term><termNote type="administrativeStatus">wonderful</termNote></termSec></langSec></conceptEntry>
                <conceptEntry id="d"><langSec xml:lang="en"><termSec><term>—</term></termSec></langSec></conceptEntry>
                <conceptEntry id="e"><langSec xml:lang="en"></conceptEntry>
                """).replaceAll("not XML \\(.*?\\);", "not XML (…);"));
    }

    @Test
    void weblate() {
        assertEquals("""
                  - id: log
                    note: said of files
                    terms:
                      en:
                        - log
                      sv:
                        - logg
                        - text: stock
                          status: forbidden
                  - id: openssh
                    untranslatable: true
                    terms:
                      mul:
                        - OpenSSH
                """, text("a.csv", """
                location,source,target,id,fuzzy,context,translator_comments,developer_comments,flags
                "","log","logg","","False","","","said of files",""
                "","log","stock","","False","","","","forbidden"
                "","OpenSSH","OpenSSH","","False","","","","read-only"
                """));
    }

    @Test
    void phraseAndLokalise() {
        String expected = """
                  - id: png
                    definition: A kind of picture.
                    untranslatable: true
                    terms:
                      en:
                        - text: PNG
                %s
                  - id: browser
                    definition: Shows pages.
                    terms:
                      en:
                        - text: browser
                          case: exact
                      de-DE:
                        - Browser
                """;
        assertEquals(expected.replace("text: PNG\n%s", "PNG"), text("a.csv", """
                        term,case sensitive,translatable,description,en,de_DE
                        PNG,true,false,A kind of picture.,PNG,
                        browser,true,true,Shows pages.,browser,Browser
                        """));
        assertEquals(expected.replace("text: PNG\n%s", "PNG"), text("a.csv", """
                        term;description;casesensitive;translatable;forbidden;tags;en;en_description;de_DE;de_DE_description
                        PNG;"A kind of picture.";yes;no;no;;PNG;;;
                        browser;Shows pages.;yes;yes;no;;browser;;Browser;
                        """));
    }

    @Test
    void crowdin() {
        assertEquals("""
                  - id: mana-stone
                    definition: A stone.
                    terms:
                      en:
                        - text: Mana Stone
                          pos: noun
                      sv:
                        - manasten
                        - text: magisten
                          status: deprecated
                """, text("a.csv", """
                Term [en],Description [en],Part of Speech [en],Status [en],Term [sv],Status [sv]
                Mana Stone,A stone.,noun,preferred,manasten,preferred
                Mana Stone,,,,magisten,obsolete
                """));
    }

    @Test
    void utx() {
        assertEquals("""
                  - id: cat
                    terms:
                      en:
                        - text: cat
                          pos: noun
                      de:
                        - Katze
                        - text: Kater
                          status: forbidden
                """, text("a.utx", """
                #UTX 1.20; en/de; 2013-12-20; copyright: X; license: CC0;
                #src\ttgt\tsrc:pos\ttgt:term status
                cat\tKatze\tnoun\tapproved
                cat\tKater\tnoun\tforbidden
                """));
    }

    @Test
    void omegat() {
        assertEquals("""
                  - id: log
                    note: a file
                    terms:
                      en:
                        - log
                      sv:
                        - logg
                        - text: stock
                          status: forbidden
                          reason: wood
                        - liggare
                  - id: git
                    untranslatable: true
                    terms:
                      mul:
                        - git
                warning a.txt:5:1: the row has no term; write one, or remove the row
                """, text("a.txt", """
                # Glossary in tab-separated format -*- coding: utf-8 -*-
                log\tlogg\ta file · 'stock' is not to be used (wood); use 'logg'
                log\tliggare
                git\tgit\tDo-Not-Translate
                \t\tx
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void tablesOfAllKinds(String end) {
        String expected = """
                  - id: a-b
                    definition: 'two lines; "quoted", with a comma'
                    terms:
                      en:
                        - a b
                      sv:
                        - å
                """;
        String comma = "sv,EN,Definition\nå,a b,\"two\nlines; \"\"quoted\"\", with a comma\"\n".replace("\n", end);
        String semicolon =
                "sep=;\nsv;EN;Definition\nå;a b;\"two\nlines; \"\"quoted\"\", with a comma\"".replace("\n", end);
        String tab = "sv\tEN\tDefinition\nå\ta b\t\"two\nlines; \"\"quoted\"\", with a comma\"\n\n".replace("\n", end);
        for (String text : List.of(comma, "\uFEFF" + comma, semicolon, tab)) {
            String swapped = expected.replace("a-b", "å").replaceFirst("(?s)(      en:.*)(      sv:.*)", "$2$1");
            assertEquals(swapped, text("a.csv", text));
            for (Charset charset : List.of(UTF_16, UTF_16LE)) {
                assertEquals(swapped, text("a.csv", text.replace("\uFEFF", "").getBytes(charset)), charset.name());
            }
        }
    }

    @Test
    void wrongEncodingCostsItsRowsOnly() {
        assertEquals("""
                  - id: key
                    terms:
                      en:
                        - key
                      sv:
                        - nyckel
                error a.csv:2:5: a byte here is not UTF-8, and 2 rows like this are left out; save the file as UTF-8
                """, text("a.csv", "source,target\nrow,å\nkey,nyckel\nriver,å\n".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv | '' | warning a.csv: the file is empty; there is no glossary in it",
                "a.tbx | <html><body/></html> | error a.tbx:1:1: the file begins with <html>; a glossary in XML is TBX, with <tbx> or <martif>",
                "a.json | {\"a\": 1} | error a.json:1:1: this is no glossary that can be read: TBX, a table whose first row names its columns (such as source, target), a glossary of OmegaT, or YAML"
            })
    void otherFilesAreToldInOneLine(String name, String content, String message) {
        assertEquals(message + "\n", text(name, content));
    }

    @Test
    void tbxThatIsNotUtf8IsReadUpToThere() {
        String entry = "<conceptEntry id='%s'><langSec xml:lang='en'><termSec><term>%s</term></termSec></langSec>"
                + "</conceptEntry>";
        String far = "<!-- " + "x".repeat(100_000) + " -->";
        assertEquals(
                "  - id: a\n    terms:\n      en:\n        - key\n",
                text(
                                "a.tbx",
                                basic(entry.formatted("a", "key") + far + entry.formatted("b", "\u00E5"))
                                        .getBytes(ISO_8859_1))
                        .replaceFirst(
                                "error a\\.tbx:[0-9]+:[0-9]+: from here on, the file is not in the encoding"
                                        + " that it says; save it as UTF-8\n",
                                ""));
    }

    @Test
    void nothingIsPrintedOfTbxThatIsNotUtf8() {
        String entry = basic(
                "<conceptEntry id='a'><langSec xml:lang='en'><termSec><term>\u00E5</term></termSec></langSec></conceptEntry>");
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            text("a.tbx", entry.getBytes(ISO_8859_1));
        } finally {
            System.setErr(err);
        }
        assertEquals("", printed.toString(UTF_8));
    }

    @Test
    void tbxIsReadInTheEncodingThatItSays() {
        String entry = basic(
                "<conceptEntry id='a'><langSec xml:lang='sv'><termSec><term>l\u00E5s</term></termSec></langSec></conceptEntry>");
        assertEquals(
                "  - id: a\n    terms:\n      sv:\n        - l\u00E5s\n",
                text(
                        "a.tbx",
                        entry.replace("version=\"1.0\"", "version=\"1.0\" encoding='iso-8859-1'")
                                .getBytes(ISO_8859_1)));
    }

    @Test
    void aTermOfManyPagesIsLeftOut() {
        assertEquals(
                "warning a.csv:2:1: the term has more than 1000 characters; it is left out\n",
                text("a.csv", "en,sv\n" + "x".repeat(1001) + ",\n"));
    }

    @Test
    void aSpreadsheetIsNoText() {
        assertEquals(
                "error a.csv: this is no text file; save the table as CSV in UTF-8, or the term base as TBX\n",
                text("a.csv", "PK\u0003\u0004\u0014\u0000\u0006"));
    }

    @Test
    void noEntityIsExpandedAndNothingIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String bomb = "<!DOCTYPE tbx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY x SYSTEM '"
                + secret.toUri() + "'>]>\n"
                + basic("<conceptEntry id='c'><langSec xml:lang='en'><termSec><term>x&b;&x;</term></termSec></langSec>"
                                + "</conceptEntry>")
                        .replaceFirst("<\\?.*?\\?>\n", "");
        String text = text("a.tbx", bomb);
        assertEquals(-1, text.indexOf("aaa"), text);
        assertEquals(-1, text.replace("&x;", "").indexOf("secret"), text);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsCell() {
        assertEquals("""
                  - id: a
                    terms:
                      en:
                        - a
                      sv:
                        - '"å'
                  - id: b
                    terms:
                      en:
                        - b
                      sv:
                        - ä
                warning a.csv:2:3: the quotation mark is never closed; close it, or double it if it belongs to the text
                """, text("a.csv", "source,target\na,\"å\nb,ä\n"));
    }

    @Test
    void severalFilesAreOneGlossary() throws IOException {
        Path sv = Files.writeString(folder.resolve("sv.csv"), "id,source,target\nk,key,nyckel\n");
        Path de = Files.writeString(folder.resolve("de.csv"), "id,en,de\nk,key,Schlüssel\nl,lock,Schloss\n");
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("sv.csv", sv);
        files.put("de.csv", de);
        Reading reading = GlossaryFiles.of(files).reading("en", "sv");
        assertEquals(List.of(), reading.findings().stream().map(Finding::line).toList());
        assertEquals("""
                concepts:
                  - id: k
                    terms:
                      en:
                        - key
                      sv:
                        - nyckel
                      de:
                        - Schlüssel

                  - id: l
                    terms:
                      en:
                        - lock
                      de:
                        - Schloss
                """, GlossaryWriter.yaml(reading.glossary()));
    }
}
