// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.polydeck.term.Glossaries.found;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.source.Span;

class TermMatcherTest {
    private static final Glossary LOGS = Glossaries.of(
            "log; en: log, logs; sv: logg, loggen, loggar, loggarna; ja: ログ",
            "audit-log; en: audit log, audit logs; sv: granskningslogg; ja: 監査ログ",
            "log-in; en: log in, logs in, log-on");

    @Test
    void saysWhereAndWhat() {
        TermMatch match = TermMatcher.of(LOGS, "en").find("The Audit Logs.").get(0);
        assertEquals(new Span(4, 14), match.span());
        assertEquals("Audit Logs", match.text());
        assertEquals("audit-log", match.senses().get(0).concept().id());
        assertEquals("audit log", match.senses().get(0).term().text());
    }

    @ParameterizedTest
    @CsvSource({
        "Read the log., log=log",
        "'(log) «logs» log’s', log=log; logs=log; log=log",
        "A login is no dialog, ''",
        "log_level and LOG, LOG=log",
        "log42 and 42 log, log=log",
    })
    void findsWholeWords(String text, String expected) {
        assertEquals(expected, found(LOGS, "en", text));
    }

    @Test
    void doesNotFindAWordInACompound() {
        assertEquals("loggen=log", found(LOGS, "sv", "loggen, händelseloggen och loggfilen"));
    }

    @Test
    void longestWins() {
        assertEquals("audit log=audit-log; log=log", found(LOGS, "en", "an audit log and a log"));
        assertEquals("Log in=log-in; log=log", found(LOGS, "en", "Log in to the log"));
    }

    @Test
    void ofOverlappingTermsTheLongerIsFound() {
        Glossary glossary = Glossaries.of("a; en: cloud access", "b; en: access control list", "c; en: access");
        assertEquals("access control list=b", found(glossary, "en", "a cloud access control list"));
        assertEquals("cloud access=a", found(glossary, "en", "a cloud access policy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zero-day",
                "zero day",
                "Zero\u00A0Day",
                "zero\u2011day",
                "zero\u2013day",
                "zero\nday",
                "zero\r\nday",
                "ze\u00ADro-\u00ADday",
                "\uFF5A\uFF45\uFF52\uFF4F \uFF44\uFF41\uFF59",
                "zero\u200B-day"
            })
    void hyphensSpacesAndInvisibleCharactersMakeNoDifference(String written) {
        Glossary glossary = Glossaries.of("zero-day; en: zero-day");
        assertEquals(written + "=zero-day", found(glossary, "en", "A " + written + "!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero - day", "zero \u2013 day", "zero, day", "zero--day", "zero\uFFFCday"})
    void otherSignsDo(String written) {
        assertEquals("", found(Glossaries.of("zero-day; en: zero-day"), "en", "A " + written + "!"));
    }

    @Test
    void normalFormsMakeNoDifference() {
        Glossary glossary = Glossaries.of("asset; sv: tillgång", "file; en: file system", "key; de: Schlüsselgröße");
        assertEquals("tillga\u030Ang=asset", found(glossary, "sv", "en tillga\u030Ang"));
        assertEquals("\uFB01le system=file", found(glossary, "en", "a \uFB01le system"));
        assertEquals("SCHLÜSSELGRÖSSE=key", found(glossary, "de", "SCHLÜSSELGRÖSSE"));
    }

    @Test
    void kindsOfApostrophesMakeNoDifference() {
        Glossary glossary = Glossaries.of("computer; uk: комп'ютер", "attack; fr: attaque");
        assertEquals("комп’ютер=computer; комп\u02BCютер=computer", found(glossary, "uk", "комп’ютер, комп\u02BCютер"));
        assertEquals("attaque=attack", found(glossary, "fr", "C’est l’attaque"));
    }

    @Test
    void capitalsMatterInWordsThatHaveThem() {
        Glossary glossary = Glossaries.of("vpn; en: VPN, VPNs; sv: vpn", "it; en: IT", "sql; en: SQL injection");
        assertEquals("VPN=vpn; VPNs=vpn; IT=it", found(glossary, "en", "VPN, VPNs, vpn, IT, it"));
        assertEquals("VPN=vpn; vpn=vpn", found(glossary, "sv", "VPN, vpn"));
        assertEquals(
                "SQL Injection=sql; SQL INJECTION=sql",
                found(glossary, "en", "SQL Injection, SQL INJECTION, sql injection"));
    }

    @Test
    void capitalsOfGermanNounsDoNotMatter() {
        Glossary glossary = Glossaries.of("attack; de: Angriff", "dos; de: DoS-Angriff");
        assertEquals("ANGRIFF=attack; Angriff=attack", found(glossary, "de", "ANGRIFF, Angriff"));
        assertEquals("DoS-ANGRIFF=dos; Angriff=attack", found(glossary, "de", "DoS-ANGRIFF, Dos-Angriff"));
    }

    @Test
    void aTermMaySayWhetherCapitalsMatter() {
        Glossary glossary = Glossaries.yaml("""
            concepts:
              - id: go
                terms: {en: [{text: go, case: exact}]}
              - id: trojan
                terms: {en: [{text: Trojan horse, case: ignore}]}
              - id: nginx
                untranslatable: true
                terms: {mul: [nginx]}
            """);
        assertEquals(
                "go=go; trojan HORSE=trojan; nginx=nginx", found(glossary, "en", "go, Go, trojan HORSE, nginx, Nginx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/log/log?log=log",
                "www.example.org/log",
                "log@example.org",
                "/var/log/log.1",
                "~/log/log",
                "../log/log",
                "auth.log",
                "log.txt",
                "C:\\log",
                "$log",
                "--log",
                "{{ log }}",
                "%LOG%"
            })
    void addressesAndTheLikeAreNoProse(String text) {
        assertEquals("log=log", found(LOGS, "en", "See " + text + " and the log."));
    }

    @Test
    void proseWithSlashesIsProse() {
        assertEquals("log=log; audit log=audit-log", found(LOGS, "en", "and/or log/audit log"));
        assertEquals("log=log", found(LOGS, "en", "the log...then"));
    }

    @Test
    void aCodeBreaksATerm() {
        assertEquals("log=log", found(LOGS, "en", "an audit \uFFFC log"));
        assertEquals("log=log", found(LOGS, "en", "\uFFFClog\uFFFC"));
    }

    @Test
    void scriptsWithoutSpacesAreSearchedByCharacter() {
        assertEquals("監査ログ=audit-log", found(LOGS, "ja", "これは監査ログです"));
        assertEquals("監査 ログ=audit-log; ログ=log", found(LOGS, "ja", "監査 ログとログ"));
        Glossary glossary = Glossaries.of("dos; ja: DoS攻撃", "attack; ja: 攻撃", "data; th: ข้อมูล");
        assertEquals("DoS 攻撃=dos; DoS攻撃=dos; 攻撃=attack", found(glossary, "ja", "DoS 攻撃、DoS攻撃、攻撃、攻撃者"));
        assertEquals("ข้อมูล=data", found(glossary, "th", "ปกป้องข้อมูลส่วนตัว"));
    }

    @Test
    void aLoanWordInKatakanaIsAWholeWord() {
        assertEquals("ログ=log", found(LOGS, "ja", "プログラムのログとログイン"));
        assertEquals("\uFF9B\uFF78\uFF9E=log", found(LOGS, "ja", "この\uFF9B\uFF78\uFF9Eは"));
    }

    @Test
    void aLatinNameStandsFreeInKorean() {
        assertEquals("VPN=vpn", found(Glossaries.of("vpn; ko: VPN"), "ko", "VPN을 사용"));
    }

    @Test
    void patternsFindWhatMatches() {
        Glossary glossary = Glossaries.yaml("""
            concepts:
              - id: cve
                untranslatable: true
                terms: {mul: [{pattern: 'CVE-\\d{4}-\\d{4,}'}]}
              - id: rfc
                untranslatable: true
                terms: {mul: [{pattern: 'RFC \\d+'}]}
            """);
        assertEquals(
                "CVE-2024-3094=cve; CVE\u20112021\u201144228=cve",
                found(glossary, "sv", "CVE-2024-3094, CVE\u20112021\u201144228, XCVE-2024-3094"));
        assertEquals("RFC\u00A09116=rfc", found(glossary, "en", "RFC\u00A09116, https://example.org/RFC 9"));
    }

    @Test
    void aPatternWithoutEndIsStopped() {
        Glossary glossary =
                Glossaries.yaml("concepts: [{id: x, terms: {en: [{pattern: '(a+)+b'}, {pattern: '(x|y)+z'}]}}]");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals("", found(glossary, "en", "a".repeat(5000) + "xy".repeat(50_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a.", "a@", "a/", "http://", "{{", "%A", "log-", "log ", "ログ", "\u0301", "\u00AD"})
    void longTextsTakeNoLongTime(String piece) {
        String text = piece.repeat(100_000) + " log";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> TermCheck.of(LOGS, "en", "sv").check(text, text));
    }

    @Test
    void oneWordMayMeanSeveralThings() {
        Glossary glossary = Glossaries.of("integrity; sv: integritet", "privacy; sv: integritet");
        assertEquals("integritet=integrity|privacy", found(glossary, "sv", "integritet"));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, sv-FI, true", "sv, sv, true", "SV, sv, true", "sv, no, false", "zh-Hans, zh-CN, true",
                "zh-Hans, zh-TW, false",
        "pt-BR, pt, true", "pt-PT, pt-BR, false", "pt, pt-BR, true", "mul, ja, true", "en-GB, en, false",
                "en, en-GB, true"
    })
    void aTermHoldsInTheVariantsOfItsLanguage(String term, String text, boolean holds) {
        assertEquals(holds ? "x=id" : "", found(Glossaries.of("id; " + term + ": x"), text, "x"));
    }

    @Test
    void anEmptyGlossaryFindsNothing() {
        assertEquals(List.of(), TermMatcher.of(Glossary.EMPTY, "en").find("log"));
    }
}
