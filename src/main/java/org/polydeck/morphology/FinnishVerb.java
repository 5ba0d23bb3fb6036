// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.morphology.FinnishStem.Kind;

/**
 * The stems of a Finnish verb, from its infinitive; those of its participles are stems of nominals. A word that is no verb
 * has none, or some that give no word.
 *
 * <p>The action noun in -minen is a word of its own.
 *
 * @see <a href="https://kaino.kotus.fi/visk/sisallys.php?p=105">VISK § 105–122</a>
 */
final class FinnishVerb {

    private final List<FinnishStem> stems = new ArrayList<>();
    private final String infinitive;
    /** a or ä. */
    private final String a;
    /** u or y. */
    private final String u;

    private FinnishVerb(String infinitive) {
        this.infinitive = infinitive;
        this.a = infinitive.substring(infinitive.length() - 1);
        this.u = a.equals("a") ? "u" : "y";
    }

    /** The stems of a word of at least three letters. */
    static List<FinnishStem> stems(String infinitive) {
        String plain = FinnishSounds.withBackVowels(infinitive);
        if (!plain.endsWith("a")) {
            return List.of();
        }
        FinnishVerb verb = new FinnishVerb(infinitive);
        if (FinnishSounds.isVowel(plain.charAt(plain.length() - 2))) {
            // Of longer words in -ia hardly one is a verb, but many are nouns: teknologia.
            if (!plain.endsWith("ia") || plain.endsWith("htia") || FinnishSounds.vowelGroups(plain) <= 2) {
                verb.addVowelClass();
            }
        } else if (plain.endsWith("da")) {
            verb.addDaClass();
        } else if (plain.endsWith("lla") || plain.endsWith("nna") || plain.endsWith("rra") || plain.endsWith("sta")) {
            verb.addConsonantClass();
        } else if (plain.endsWith("ta") && FinnishSounds.isVowel(plain.charAt(plain.length() - 3))) {
            verb.addContractedClasses();
        }
        return verb.stems;
    }

    /** antaa, lukea, tarkistaa. */
    private void addVowelClass() {
        String strong = cut(infinitive, 1);
        String root = cut(strong, 1);
        char vowel = strong.charAt(strong.length() - 1);
        boolean drops = vowel == 'e' || vowel == 'i';
        add(strong, Kind.STRONG_PRESENT);
        addPresentNominals(strong);
        for (String past : pasts(root, vowel)) {
            add(past, Kind.STRONG_PAST);
        }
        if (root.endsWith("t") && !root.endsWith("tt")) {
            add(cut(root, 1) + "si", Kind.PERSONAL); // pyytää : pyysi
        }
        for (String weak : ConsonantGradation.weak(strong)) {
            add(weak, Kind.WEAK_PRESENT);
            for (String past : pasts(cut(weak, 1), vowel)) {
                add(past, Kind.WEAK_PAST);
            }
            String passive = vowel == 'a' || vowel == 'ä' ? cut(weak, 1) + "e" : weak;
            add(passive + "t" + a, Kind.WHOLE);
            add(passive + "t" + a + a + "n", Kind.WHOLE);
            addPassive(passive + "tt");
        }
        add((drops ? root : strong) + "isi", Kind.PERSONAL);
        add(strong, Kind.COMMANDING);
        addParticiple(strong + "n" + u + "t");
        addInfinitives(vowel == 'e' ? root + "i" : strong);
    }

    private static List<String> pasts(String root, char vowel) {
        return switch (vowel) {
            case 'a' -> List.of(root + "i", root + "oi");
            case 'ä', 'e', 'i' -> List.of(root + "i");
            default -> List.of(root + vowel + "i");
        };
    }

    /** saada, voida, syödä; nähdä and tehdä. */
    private void addDaClass() {
        String stem = cut(infinitive, 2);
        if (stem.endsWith("h")) {
            String root = cut(stem, 1);
            addPresent(root + "ke");
            for (String part : List.of(root + "e", root + "ki", root + "i", root + "kisi")) {
                add(part, Kind.PERSONAL);
            }
        } else {
            addPresent(stem);
            String past = past(stem);
            add(past, Kind.PERSONAL);
            add(past + "si", Kind.PERSONAL);
        }
        if (stem.endsWith("käy")) {
            add(cut(stem, 1) + "vi", Kind.PERSONAL);
        }
        add(stem, Kind.COMMANDING);
        addParticiple(stem + "n" + u + "t");
        add(infinitive + a + "n", Kind.WHOLE);
        addPassive(stem + "t");
        addInfinitives(stem + "d");
    }

    /** saa : sai, syö : söi, voi : voi. */
    private static String past(String stem) {
        if (!FinnishSounds.endsInLongVowel(stem)) {
            return stem.endsWith("i") ? stem : stem + "i";
        }
        String root = cut(stem, 1);
        String vowel = stem.substring(stem.length() - 1);
        return root.endsWith(vowel) ? root + "i" : cut(root, 1) + vowel + "i";
    }

    /** ajatella : ajattelen, mennä, purra, nousta. */
    private void addConsonantClass() {
        String stem = cut(infinitive, 2);
        String consonant = stem.substring(stem.length() - 1);
        for (String strong : ConsonantGradation.strong(cut(stem, 1))) {
            String root = strong + consonant;
            addPresent(root + "e");
            add(root + "i", Kind.PERSONAL);
            add(root + "isi", Kind.PERSONAL);
        }
        if (infinitive.startsWith("juos")) {
            addSuffixed("juoks");
        }
        add(stem, Kind.COMMANDING);
        addParticiple(stem + consonant + u + "t");
        add(infinitive + a + "n", Kind.WHOLE);
        addPassive(stem + "t");
        addInfinitives(cut(infinitive, 1));
    }

    /** salata : salaan, hallita : hallitsen, vanheta : vanhenen. */
    private void addContractedClasses() {
        String weak = cut(infinitive, 2);
        if (FinnishSounds.vowelGroups(weak) < 2) {
            return;
        }
        for (String strong : ConsonantGradation.strong(weak)) {
            addPresent(strong + a);
            add(strong + "si", Kind.PERSONAL);
            add(strong + "isi", Kind.PERSONAL);
            add(strong + a + "isi", Kind.PERSONAL);
            if (!weak.endsWith("i")) {
                addSuffixed(strong + "n");
            }
        }
        if (weak.endsWith("i")) {
            addSuffixed(weak + "ts");
        }
        add(weak + "t", Kind.COMMANDING);
        addParticiple(weak + "nn" + u + "t");
        add(infinitive + a + "n", Kind.WHOLE);
        addPassive(weak + "tt");
        addInfinitives(weak + "t");
    }

    private void addSuffixed(String root) {
        addPresent(root + "e");
        add(root + "i", Kind.PERSONAL);
        add(root + "isi", Kind.PERSONAL);
    }

    /** The persons of the present, the participle in -va, and the MA infinitive. */
    private void addPresent(String stem) {
        add(stem, Kind.PERSONAL);
        addPresentNominals(stem);
    }

    private void addPresentNominals(String stem) {
        addParticiple(stem + "v" + a);
        stems.addAll(FinnishNominal.singularStems(stem + "m" + a));
    }

    private void addPassive(String stem) {
        add(stem, Kind.PASSIVE);
        add(stem + a, Kind.E_INFINITIVE);
        addParticiple(stem + u);
        addParticiple(stem + a + "v" + a);
    }

    private void addInfinitives(String stem) {
        add(stem, Kind.E_INFINITIVE);
        add(infinitive, Kind.LONG_INFINITIVE);
    }

    private void addParticiple(String nominative) {
        stems.addAll(FinnishNominal.stems(nominative));
    }

    private void add(String text, Kind kind) {
        stems.add(new FinnishStem(text, kind));
    }

    private static String cut(String text, int letters) {
        return text.substring(0, Math.max(0, text.length() - letters));
    }
}
