// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.ArrayList;
import java.util.List;
import org.polydeck.morphology.FinnishStem.Kind;

/**
 * The stems of a Finnish noun or adjective, from its nominative. Where a nominative belongs to several classes (<i>lokki</i>
 * has i, <i>nimi</i> has e) it gets the stems of each.
 *
 * @see <a href="https://kaino.kotus.fi/visk/sisallys.php?p=55">VISK § 55–88</a>
 */
final class FinnishNominal {

    private final List<FinnishStem> stems = new ArrayList<>();
    private final String lemma;

    private FinnishNominal(String lemma) {
        this.lemma = lemma;
    }

    /** The stems of a word of at least two letters. */
    static List<FinnishStem> stems(String lemma) {
        FinnishNominal nominal = new FinnishNominal(lemma);
        nominal.add(lemma, Kind.WHOLE);
        if (FinnishSounds.isVowel(lemma.charAt(lemma.length() - 1))) {
            nominal.addVowelClasses();
        } else {
            nominal.addConsonantClasses();
        }
        return nominal.stems;
    }

    /** The stems of the degrees of comparison, VISK § 300: vahva : vahvempi : vahvin. */
    static List<FinnishStem> comparison(String lemma) {
        FinnishNominal degrees = new FinnishNominal(lemma);
        stems(lemma).forEach(degrees::addComparison);
        return degrees.stems;
    }

    /** The stems that are the same in singular and plural, which is enough for participles in -ma. */
    static List<FinnishStem> singularStems(String lemma) {
        return List.of(
                new FinnishStem(lemma, Kind.WHOLE),
                new FinnishStem(lemma, Kind.STRONG),
                new FinnishStem(lemma, Kind.WEAK));
    }

    private void addVowelClasses() {
        switch (lemma.charAt(lemma.length() - 1)) {
            case 'e' -> addEClass();
            case 'i' -> {
                addGrading(lemma);
                addOldIClass();
            }
            default -> addGrading(lemma);
        }
    }

    /** Words in -e: laite : laitteen; and foreign ones: malware : malwaren. */
    private void addEClass() {
        if (FinnishSounds.endsInLongVowel(lemma)) {
            addEven(lemma);
            return;
        }
        for (String strong : ConsonantGradation.strong(lemma)) {
            addEven(strong + "e");
        }
        add(lemma + "t", Kind.CONSONANT);
        if (FinnishSounds.looksForeign(lemma)) {
            addEven(lemma);
        }
    }

    /** Words whose i was e: kieli : kielen : kieltä, vesi : veden : vettä, suurempi : suuremman. */
    private void addOldIClass() {
        String root = cut(lemma, 1);
        if (lemma.endsWith("mpi")) {
            addDegree(cut(lemma, 3));
            return;
        }
        if (root.endsWith("kk") || root.endsWith("pp") || root.endsWith("tt")) {
            return;
        }
        addGrading(root + "e");
        if (root.length() < 2) {
            return;
        }
        char last = root.charAt(root.length() - 1);
        switch (last) {
            case 'l', 'r', 'n', 'h' -> add(root, Kind.CONSONANT);
            case 'm' -> add(cut(root, 1) + "n", Kind.CONSONANT); // lumi : lunta
            case 's' -> addSiClass(cut(root, 1));
            default -> {}
        }
    }

    private void addSiClass(String root) {
        char before = root.charAt(root.length() - 1);
        if (before == 'p' || before == 't') {
            add(cut(root, 1) + "s", Kind.CONSONANT); // lapsi : lasta
        } else if (FinnishSounds.isVowel(before) || "nlr".indexOf(before) >= 0) {
            add(root + "te", Kind.STRONG);
            ConsonantGradation.weak(root + "te").forEach(weak -> add(weak, Kind.WEAK));
            add(root + "t", Kind.CONSONANT);
        }
        add(root + "s", Kind.CONSONANT);
    }

    private void addConsonantClasses() {
        addEven(lemma + "i"); // token : tokenin
        String root = cut(lemma, 1);
        if (lemma.endsWith("nen")) {
            addEven(cut(lemma, 3) + "se");
            add(cut(lemma, 3) + "s", Kind.CONSONANT);
        } else if (lemma.endsWith("ton") || lemma.endsWith("tön")) {
            addEven(cut(lemma, 2) + (lemma.endsWith("ton") ? "toma" : "tömä"));
            add(lemma, Kind.CONSONANT);
        } else if (lemma.endsWith("s") && endsInVowel(root)) {
            addSClasses(root);
        } else if (lemma.endsWith("in")) {
            for (String strong : ConsonantGradation.strong(root)) {
                addEven(strong + "me");
            }
            if (endsInVowel(cut(root, 1))) {
                for (String strong : ConsonantGradation.strong(cut(root, 1))) {
                    addEven(strong + "ime"); // kerroin : kertoimen
                }
            }
            addDegree(root);
            add(lemma, Kind.CONSONANT);
        } else if (lemma.endsWith("ut") || lemma.endsWith("yt")) {
            addEven(root + "e"); // kevyt : kevyen
            addEven(cut(lemma, 2) + "ee"); // salannut : salanneen
            add(lemma, Kind.CONSONANT);
            addPluralOnly(root);
        } else if (lemma.endsWith("t") && endsInVowel(root)) {
            addPluralOnly(root);
        } else if (endsInVowel(root) && "lrn".indexOf(lemma.charAt(lemma.length() - 1)) >= 0) {
            if (lemma.endsWith("än")) {
                addEven(root + "me"); // sydän : sydämen
            }
            addLiquidClass(root, lemma.substring(lemma.length() - 1));
        }
    }

    /** Words in -s: salaus : salauksen, eheys : eheyden, rikas : rikkaan, kolmas : kolmannen. */
    private void addSClasses(String root) {
        if (lemma.endsWith("mies")) {
            addEven(cut(lemma, 1) + "he");
        }
        add(lemma, Kind.CONSONANT);
        addEven(root + "kse");
        char vowel = root.charAt(root.length() - 1);
        if ((vowel == 'u' || vowel == 'y') && endsInVowel(cut(root, 1))) {
            add(root + "te", Kind.STRONG);
            add(root + "de", Kind.WEAK);
            add(root + "t", Kind.CONSONANT);
        } else if ("aäei".indexOf(vowel) >= 0) {
            ConsonantGradation.strong(root).forEach(strong -> addEven(strong + vowel));
            addOrdinal(root);
        }
    }

    private void addOrdinal(String root) {
        add(root + "nte", Kind.STRONG);
        add(root + "nne", Kind.WEAK);
        add(root + "t", Kind.CONSONANT);
        add(root + "nsi", Kind.STRONG_PLURAL);
        add(root + "nsi", Kind.WEAK_PLURAL);
    }

    /** Words in the plural alone: tiedot : tietojen, markkinat : markkinoita. */
    private void addPluralOnly(String weak) {
        List<String> strongStems =
                FinnishSounds.endsInLongVowel(weak) ? List.of(weak) : ConsonantGradation.strong(weak);
        for (String strong : strongStems) {
            addPlurals(strong, weak);
        }
        if (weak.endsWith("e")) {
            String root = cut(weak, 1);
            add(root.endsWith("m") ? cut(root, 1) + "n" : root, Kind.CONSONANT);
        }
    }

    /** Words in -l, -r, -n: jäsen : jäsenen, manner : mantereen. */
    private void addLiquidClass(String root, String consonant) {
        add(lemma, Kind.CONSONANT);
        for (String strong : ConsonantGradation.strong(root)) {
            addEven(strong + consonant + "e");
            addEven(strong + consonant + "ee");
        }
    }

    private void addComparison(FinnishStem stem) {
        String text = stem.text();
        if (stem.kind() == Kind.WEAK) {
            add(text + "mpi", Kind.WHOLE);
            addDegree(text);
            if (text.endsWith("a") || text.endsWith("ä")) {
                String root = cut(text, 1);
                add(root + "empi", Kind.WHOLE);
                addDegree(root + "e");
                addSuperlative(root + "i"); // vanha : vanhin
            }
        } else if (stem.kind() == Kind.WEAK_PLURAL) {
            addSuperlative(text);
        }
    }

    /** From a base in i: turvallisi-n, turvallisi-mman, turvallisi-nta. */
    private void addSuperlative(String base) {
        add(base + "n", Kind.WHOLE);
        add(base + "n", Kind.CONSONANT);
        addDegree(base);
    }

    /** What comparatives and superlatives have after their base: -mpa-, -mma-. */
    private void addDegree(String base) {
        for (String vowel : List.of("a", "ä")) {
            add(base + "mp" + vowel, Kind.STRONG);
            add(base + "mm" + vowel, Kind.WEAK);
        }
        add(base + "mpi", Kind.STRONG_PLURAL);
        add(base + "mmi", Kind.WEAK_PLURAL);
    }

    /** A vowel stem that is the same in open and closed syllables. */
    private void addEven(String stem) {
        addStrong(stem);
        add(stem, Kind.WEAK);
        addPlurals(stem, stem);
    }

    /** A vowel stem that is strong in the nominative. */
    private void addGrading(String strong) {
        addStrong(strong);
        for (String weak : ConsonantGradation.weak(strong)) {
            add(weak, Kind.WEAK);
            addPlurals(strong, weak);
        }
    }

    private void addStrong(String stem) {
        boolean isLong = FinnishSounds.endsInLongVowel(stem);
        add(stem, isLong ? Kind.LONG : Kind.STRONG);
        if (stem.endsWith("ea")
                || stem.endsWith("eä")
                || stem.endsWith("io")
                || stem.endsWith("eo")
                || stem.endsWith("iö")) {
            add(stem, Kind.CONSONANT); // korkeaa, korkeata; kopiota
        }
    }

    private void addPlurals(String strong, String weak) {
        for (String plural : plurals(strong)) {
            String root = cut(plural, 1);
            if (endsInVowel(root)) {
                add(plural, Kind.LONG_PLURAL);
                if (!FinnishSounds.endsInLongVowel(strong) && !strong.endsWith("e")) {
                    add(root + "j", Kind.J_PLURAL);
                }
            } else {
                add(plural, Kind.STRONG_PLURAL);
            }
        }
        if (strong.endsWith("i")) {
            add(strong, Kind.STRONG_PLURAL); // loki : lokien
        }
        for (String plural : plurals(weak)) {
            add(plural, Kind.WEAK_PLURAL);
            if (endsInVowel(cut(plural, 1)) && !weak.equals(strong)) {
                add(plural, Kind.LONG_PLURAL); // yksikkö : yksiköitä
            }
        }
    }

    /** The plural stems of a vowel stem; they end in i. VISK § 75–80. */
    private List<String> plurals(String stem) {
        String root = cut(stem, 1);
        char vowel = stem.charAt(stem.length() - 1);
        if (FinnishSounds.endsInLongVowel(stem)) {
            boolean same = root.endsWith(String.valueOf(vowel));
            return List.of(same ? root + "i" : cut(root, 1) + vowel + "i");
        }
        return switch (vowel) {
            case 'a' -> aPlurals(root);
            case 'ä' -> isTwoSyllables(root) ? List.of(root + "i") : List.of(root + "i", root + "öi");
            case 'e' -> List.of(root + "i");
            case 'i' -> List.of(root + "ei");
            default -> List.of(stem + "i");
        };
    }

    /** In words of two syllables the first vowel decides: kala : kaloja, but kuva : kuvia. */
    private List<String> aPlurals(String root) {
        if (isTwoSyllables(root)) {
            char first = root.chars()
                    .mapToObj(letter -> (char) letter)
                    .filter(FinnishSounds::isVowel)
                    .findFirst()
                    .orElse('a');
            return List.of(first == 'o' || first == 'u' ? root + "i" : root + "oi");
        }
        return List.of(root + "i", root + "oi");
    }

    /** Whether a vowel more makes a word of two syllables, and none that could be a compound. */
    private static boolean isTwoSyllables(String root) {
        return FinnishSounds.vowelGroups(root) == 1 && !endsInVowel(root);
    }

    private void add(String text, Kind kind) {
        stems.add(new FinnishStem(text, kind));
    }

    private static boolean endsInVowel(String text) {
        return !text.isEmpty() && FinnishSounds.isVowel(text.charAt(text.length() - 1));
    }

    private static String cut(String text, int letters) {
        return text.substring(0, Math.max(0, text.length() - letters));
    }
}
