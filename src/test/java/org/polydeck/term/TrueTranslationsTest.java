// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences and what a careful translator makes of them: nothing is to be said about them with the real glossary. */
class TrueTranslationsTest {
    private static final Glossary GLOSSARY = glossary();

    /** English, Swedish, German; one after the other. */
    private static final String SENTENCES = """
        A smaller attack surface for every server
        En mindre angreppsyta för varje server
        Eine kleinere Angriffsfläche für jeden Server

        Threat actors love Fridays.
        Hotaktörer älskar fredagar.
        Bedrohungsakteure lieben Freitage.

        The vulnerabilities of the kernel's log handling
        Sårbarheterna i kärnans logghantering
        Die Schwachstellen in der Protokollbehandlung des Kernels

        Multi-factor authentication was on everywhere.
        Flerfaktorsautentiseringen var påslagen överallt.
        Die Mehrfaktorauthentifizierung war überall eingeschaltet.

        Who may read the backups, and who holds the encryption key?
        Vem får läsa säkerhetskopiorna och vem har krypteringsnyckeln?
        Wer darf die Datensicherungen lesen, und wer hat den Schlüssel?

        The backup server is the second machine that the threat actor looks for.
        Backupservern är den andra maskinen som hotaktören letar efter.
        Der Backup-Server ist die zweite Maschine, nach der der Bedrohungsakteur sucht.

        Log in with your passkey, not with a password.
        Logga in med din passkey, inte med ett lösenord.
        Melden Sie sich mit Ihrem Passkey an, nicht mit einem Passwort.

        An audit log on the same disk is a diary.
        En granskningslogg på samma disk är en dagbok.
        Ein Audit-Log auf derselben Festplatte ist ein Tagebuch.

        Patch management without an asset list is guesswork.
        Patchhantering utan en lista över tillgångar är gissningar.
        Patchmanagement ohne eine Liste der Assets ist Raten.

        The host was compromised through a supply-chain attack.
        Värden komprometterades genom en leveranskedjeattack.
        Der Host wurde durch einen Lieferkettenangriff kompromittiert.

        Encryption protects confidentiality, not availability.
        Kryptering skyddar konfidentialiteten, inte tillgängligheten.
        Verschlüsselung schützt die Vertraulichkeit, nicht die Verfügbarkeit.

        Ransomware groups, complete with a help desk
        Utpressningsgrupper med egen kundtjänst
        Ransomware-Gruppen mit eigenem Kundendienst

        Any use triggers an alert to several people.
        All användning utlöser ett larm till flera personer.
        Jede Nutzung löst einen Alarm bei mehreren Personen aus.

        Alert fatigue: nobody reads alert number 9,000.
        Larmtrötthet: ingen läser larm nummer 9 000.
        Alarmmüdigkeit: Niemand liest Alarm Nummer 9.000.

        False positives are a fault in the system.
        Falska larm är ett fel i systemet.
        Fehlalarme sind ein Fehler im System.

        The incident response plan is printed.
        Incidenthanteringsplanen är utskriven.
        Der Incident-Response-Plan ist ausgedruckt.

        Give every service account the least privilege.
        Ge varje tjänstekonto lägsta möjliga behörighet.
        Geben Sie jedem Dienstkonto nur die geringsten Rechte.

        Personal data in logs needs a retention period.
        Personuppgifter i loggar behöver en lagringstid.
        Personenbezogene Daten in Protokollen brauchen eine Aufbewahrungsfrist.

        Two security incidents and an intrusion within a week
        Två säkerhetsincidenter och ett intrång på en vecka
        Zwei Sicherheitsvorfälle und ein Einbruch in einer Woche

        A container image signed with a private key
        En containeravbildning som är signerad med en privat nyckel
        Ein mit einem privaten Schlüssel signiertes Container-Image

        See CVE-2024-3094 and T1059.001 in MITRE ATT&CK.
        Se CVE-2024-3094 och T1059.001 i MITRE ATT&CK.
        Siehe CVE-2024-3094 und T1059.001 in MITRE ATT&CK.

        OpenSSH's and Debian's advisories
        OpenSSH:s och Debians säkerhetsmeddelanden
        Die Sicherheitshinweise von OpenSSH und Debian

        Lateral movement is difficult with network segmentation.
        Nätverkssegmentering gör lateral förflyttning svår.
        Netzwerksegmentierung erschwert die laterale Bewegung.

        A good compromise between cost and risk
        En bra kompromiss mellan kostnad och risk
        Ein guter Kompromiss zwischen Kosten und Risiko

        Customer data is at risk.
        Kunduppgifter är i fara.
        Kundendaten sind gefährdet.

        Defence in depth: several independent layers
        Försvar på djupet: flera oberoende lager
        Gestaffelte Verteidigung: mehrere unabhängige Schichten

        Integrity and privacy are not the same thing.
        Riktighet och personlig integritet är inte samma sak.
        Integrität und Datenschutz sind nicht dasselbe.

        The VPN's certificate had expired.
        Vpn-certifikatet hade gått ut.
        Das VPN-Zertifikat war abgelaufen.

        Hardening begins with deletion; the hypervisor takes a snapshot.
        Härdningen börjar med att radera; hypervisorn tar en ögonblicksbild.
        Härten beginnt mit dem Löschen; der Hypervisor macht einen Snapshot.
        """;

    private static Glossary glossary() {
        try {
            return GlossaryReader.readFolder(Path.of("glossary"), "glossary").glossary();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> sentences() {
        return Stream.of(SENTENCES.split("\n\n"))
                .map(s -> s.strip().split("\n"))
                .flatMap(s -> Stream.of(Arguments.of("sv", s[0], s[1]), Arguments.of("de", s[0], s[2])));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void nothingIsSaid(String language, String source, String target) {
        assertEquals(
                List.of(),
                TermCheck.of(GLOSSARY, "en", language).check(source, target).stream()
                        .map(TermIssue::message)
                        .toList());
    }
}
