// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Span;
import org.polydeck.term.TermIssue.Side;

class TermCheckTest {
    private static final Glossary GLOSSARY = Glossaries.yaml("""
        concepts:
          - id: threat
            terms:
              en: [{text: threat, forms: [threats]}]
              sv: [{text: hot, forms: [hotet, hoten]}]
          - id: threat-actor
            terms:
              en: [{text: threat actor, forms: [threat actors]}]
              sv: [{text: hotaktör, forms: [hotaktören, hotaktörer]}]
          - id: access-control
            terms:
              en: [{text: access control}]
              sv: [{text: åtkomstkontroll, status: admitted}, {text: åtkomststyrning}]
              de: [{text: Zugriffskontrolle}]
          - id: blocklist
            terms:
              en: [{text: blocklist}, {text: blacklist, status: deprecated}]
              sv:
                - {text: blockeringslista}
                - {text: svartlista, status: deprecated, reason: it is about colours, forms: [svartlistan]}
                - {text: nekalista, status: forbidden, replacement: spärrlista}
          - id: compromise
            terms:
              en: [{text: compromise, forms: [compromised]}]
              de:
                - {text: Kompromittierung}
                - {text: Kompromiss, status: forbidden, false-friend: true, reason: that is a settlement}
          - id: integrity
            terms:
              en: [{text: integrity}]
              sv: [{text: riktighet}, {text: integritet, status: deprecated}]
          - id: privacy
            terms:
              en: [{text: privacy}]
              sv: [{text: integritet}]
          - id: audit-log
            terms:
              en: [{text: audit log}]
              sv: [{text: granskningslogg, forms: [granskningsloggen]}]
              de: [{text: Audit-Log}]
              ja: [{text: 監査ログ}]
          - id: openssh
            untranslatable: true
            terms:
              mul: [OpenSSH]
              ru: [{text: ОупенСШ, status: admitted}]
          - id: git
            untranslatable: true
            terms: {mul: [Git]}
          - id: attack
            untranslatable: true
            terms: {mul: [MITRE ATT&CK]}
          - id: cve
            untranslatable: true
            terms: {mul: [{pattern: 'CVE-\\d+-\\d+'}]}
        """);

    private static String said(String language, String source, String target) {
        return TermCheck.of(GLOSSARY, "en", language).check(source, target).stream()
                .map(i -> i.rule() + " " + i.level().id() + ": " + i.message())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void saysEverythingAboutAnIssue() {
        assertEquals(
                List.of(
                        new TermIssue(
                                TermIssue.MISSING,
                                Level.WARNING,
                                "'Threat Actors' is not translated as the glossary has it; use 'hotaktör'",
                                "threat-actor",
                                "threat actor",
                                Side.SOURCE,
                                new Span(0, 13),
                                List.of("hotaktör"),
                                null,
                                Layer.LISTED),
                        new TermIssue(
                                TermIssue.FORBIDDEN,
                                Level.WARNING,
                                "'svartlistan' is no longer to be used (it is about colours); use 'blockeringslista'",
                                "blocklist",
                                "svartlista",
                                Side.TARGET,
                                new Span(18, 29),
                                List.of("blockeringslista"),
                                "svartlistan",
                                Layer.LISTED)),
                TermCheck.of(GLOSSARY, "en", "sv")
                        .check("Threat Actors on the blacklist", "Skurkar som är på svartlistan"));
    }

    @Test
    void namesThePreferredTermFirst() {
        assertEquals(
                "term-missing warning: 'access control' is not translated as the glossary has it;"
                        + " use 'åtkomststyrning' or 'åtkomstkontroll'",
                said("sv", "access control", "tillträde"));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, The threat actors, Hotaktörerna",
        "sv, A threat actor, en hotaktörs",
        "sv, the audit logs, de granskningsloggarna",
        "sv, the audit log policy, granskningsloggspolicyn",
        "sv, access control, Åtkomstkontroll",
        "sv, access control, åtkomststyrningens",
        "sv, access control lists, filåtkomststyrningslistor",
        "sv, the threat, säkerhetshot",
        "de, access control, Netzwerkzugriffskontrollen",
        "de, the audit log, im Auditlog",
        "de, the audit log, die Audit-Logs",
        "ja, the audit log, 監査ログを読む",
    })
    void trueTranslationsAreNotCalledWrong(String language, String source, String target) {
        assertEquals("", said(language, source, target));
    }

    @ParameterizedTest
    @CsvSource({"sv, audit log, 'logg för revision'", "de, access control, Zugangsschutz", "ja, audit log, 監査の記録"})
    void otherWordsAre(String language, String source, String target) {
        assertEquals(
                1, TermCheck.of(GLOSSARY, "en", language).check(source, target).size());
    }

    @Test
    void twoInTheSourceAndOneInTheTranslationAreNoIssue() {
        assertEquals("", said("sv", "The threat is a threat", "Hotet är det"));
    }

    @Test
    void aConceptIsNamedOnce() {
        assertEquals(
                1,
                TermCheck.of(GLOSSARY, "en", "sv")
                        .check("privacy and Privacy", "ingenting")
                        .size());
    }

    @Test
    void aConceptWithoutAWordInTheLanguageIsFree() {
        assertEquals("", said("fr", "threat actor", "n'importe quoi"));
    }

    @Test
    void aTermInsideALongerOneCountsAsThere() {
        assertEquals("", said("de", "audit log", "Das Audit-Log"));
        assertEquals("", said("sv", "threat actor", "en hotaktör"));
    }

    @Test
    void whatIsForbiddenIsAnError() {
        assertEquals(
                "term-forbidden error: 'Nekalista' is not to be used; use 'spärrlista'",
                said("sv", "blocklist", "Nekalista"));
        assertEquals(
                "term-forbidden error: 'nekalista' is not to be used; use 'spärrlista'",
                said("sv", "a list", "en nekalista"));
    }

    @Test
    void whatIsForbiddenMayStandInALongerWord() {
        assertEquals("", said("sv", "a list", "annekalista"));
    }

    @Test
    void aFalseFriendIsOneOnlyForItsConcept() {
        assertEquals(
                "term-forbidden error: 'Kompromiss' is not to be used (that is a settlement); use 'Kompromittierung'",
                said("de", "The host was compromised", "ein Kompromiss"));
        assertEquals("", said("de", "a settlement", "ein Kompromiss"));
    }

    @Test
    void aWordThatIsRightForAnotherConceptIsExcused() {
        assertEquals("", said("sv", "integrity and privacy", "riktighet och integritet"));
        assertEquals("", said("sv", "nothing", "integritet"));
        assertEquals(
                "term-forbidden warning: 'integritet' is no longer to be used; use 'riktighet'",
                said("sv", "integrity", "integritet"));
    }

    @Test
    void aDeprecatedTermOfTheSourceMeansItsConcept() {
        assertEquals(
                "term-missing warning: 'blacklist' is not translated as the glossary has it; use 'blockeringslista'",
                said("sv", "a blacklist", "ett register"));
    }

    @Test
    void namesStayLetterForLetter() {
        assertEquals(
                "term-untranslatable error: the name 'OpenSSH' is missing from the translation; keep it letter for"
                        + " letter",
                said("sv", "Use OpenSSH", "Använd det"));
        assertEquals(
                "term-untranslatable error: 'Openssh' is not the name 'OpenSSH'; keep it letter for letter",
                said("sv", "Use OpenSSH", "Använd Openssh"));
        assertEquals(
                "term-untranslatable error: 'Mitre Att&ck' is not the name 'MITRE ATT&CK'; keep it letter for letter",
                said("sv", "see MITRE ATT&CK", "se Mitre Att&ck."));
        assertEquals("", said("sv", "Use OpenSSH, MITRE ATT&CK", "Använd OpenSSHs och MITRE\u00A0ATT&CK"));
        assertEquals("", said("ja", "Use OpenSSH", "OpenSSHを使う"));
    }

    @Test
    void aNameInAnotherNameIsNotThere() {
        assertEquals(
                "term-untranslatable error: the name 'Git' is missing from the translation; keep it letter for letter",
                said("sv", "with Git", "med GitHub"));
        assertEquals("", said("sv", "with Git", "i Gitförrådet"));
        assertEquals("", said("sv", "with Git", "i Git-förrådet"));
    }

    @Test
    void eachNumberIsANameOfItsOwn() {
        assertEquals(
                "term-untranslatable error: the name 'CVE-2021-44228' is missing from the translation; keep it letter"
                        + " for letter",
                said("sv", "CVE-2024-3094, CVE-2021-44228", "CVE-2024-3094, CVE-2021-442280"));
    }

    @Test
    void aLanguageMayHaveItsOwnWordForAName() {
        assertEquals("", said("ru", "Use OpenSSH", "в ОупенСШ"));
    }

    @Test
    void anEmptyTranslationIsNone() {
        assertEquals("", said("sv", "Use OpenSSH with access control", " \n"));
    }

    @Test
    void codesAreNotLookedAt() {
        assertEquals("", said("sv", "Read \uFFFC at https://example.org/access/control", "Läs \uFFFC"));
    }
}
