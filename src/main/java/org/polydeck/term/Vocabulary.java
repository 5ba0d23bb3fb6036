// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polydeck.morphology.Answers;
import org.polydeck.morphology.Inflection;
import org.polydeck.morphology.Morphology;
import org.polydeck.morphology.Reading;
import org.polydeck.morphology.WordClass;

/**
 * The words that the terms of one language are made of, and which of them a word of a text is a form of. To be filled
 * first; then many threads may ask it at once.
 */
final class Vocabulary {
    /** As many words of texts, and twice as many at most, are remembered. */
    private static final int MOST_REMEMBERED = 50_000;

    /** A longer word is compared as it stands only, in UTF-16 code units. */
    private static final int LONGEST = 60;

    /** A word of so many letters is no accident at the beginning of another. */
    private static final int CLEAR = 5;

    /** The least that words of one stem have in common where only a stemmer says so. */
    private static final int SHORTEST_STEM = 4;

    /** Languages whose words have no forms, so that what is written is all there is to know. */
    private static final Set<String> UNINFLECTED = Set.of("zh", "ja", "th", "vi", "lo", "km", "my");

    private final String language;
    private final Morphology morphology;
    private final Inflection rules;
    private final Compounds compounds;
    private final Map<String, TermWord> words = new LinkedHashMap<>();
    private final Map<String, Set<TermWord>> byKey = new HashMap<>();
    private final Map<String, Set<TermWord>> byBeginning = new HashMap<>();
    private final Set<String> spellings = new HashSet<>();
    private final Answers<List<Fit>> remembered = new Answers<>(MOST_REMEMBERED, this::compare);

    /** @param language primary subtag */
    Vocabulary(String language) {
        this.language = language;
        this.morphology = Morphology.of(language);
        this.rules = Inflection.of(language);
        this.compounds = new Compounds(language, morphology, spellings::contains);
    }

    /**
     * A word of a term.
     *
     * @param folded without a difference between capitals and others
     * @param classes what a word of a text has to be; anything when empty
     * @param lemmas its dictionary forms, folded; those of the classes where there are any
     * @param known whether a dictionary has it in one of the classes
     */
    record TermWord(String folded, Set<WordClass> classes, Set<String> lemmas, boolean known) {
        boolean allows(WordClass wordClass) {
            return classes.isEmpty() || classes.contains(wordClass);
        }

        /** Of what tells nearly all apart, and is known already: words are keys. */
        @Override
        public int hashCode() {
            return folded.hashCode();
        }
    }

    /** That a word of a text is a form of the word of a term, or has one in it. */
    record Fit(TermWord word, Layer layer) {}

    /** Whether enough is known of the language to say that a word is no form of another. */
    boolean isSure() {
        return morphology.hasDictionary() || rules != Inflection.NONE || UNINFLECTED.contains(language);
    }

    /** What is known of the words of the language. */
    Morphology morphology() {
        return morphology;
    }

    /**
     * The word, which is looked for from now on.
     *
     * @param letters in NFKC
     * @param classes what a word of a text has to be; anything when empty
     */
    TermWord add(String letters, Set<WordClass> classes) {
        String folded = withoutArticle(fold(letters));
        return words.computeIfAbsent(folded + " " + classes, k -> index(termWord(letters, folded, classes)));
    }

    /** The same for a word of several, which need not stand there as in a dictionary: {@code даних} in {@code витік даних}. */
    TermWord addInRow(String letters) {
        String folded = withoutArticle(fold(letters));
        return words.computeIfAbsent(folded + " in a row", k -> {
            TermWord word = termWord(letters, folded, Set.of());
            Set<String> lemmas = new LinkedHashSet<>(word.lemmas());
            for (Reading reading : readings(letters)) {
                if (reading.wordClass() == WordClass.NOUN || reading.wordClass() == WordClass.ADJECTIVE) {
                    lemmas.add(fold(reading.lemma()));
                }
            }
            return index(new TermWord(folded, Set.of(), Set.copyOf(lemmas), word.known()));
        });
    }

    /** What the dictionary says, with what languages count differently from it. */
    private List<Reading> readings(String letters) {
        List<Reading> readings = morphology.readingsAtStart(letters);
        return switch (language) {
            case "ru", "pl" -> Grammar.regular(readings);
            // adverbial participles are words of their own in the dictionary: "скануючи"
            case "uk" -> letters.endsWith("чи") || letters.endsWith("вши") ? List.of() : Grammar.regular(readings);
            default -> readings;
        };
    }

    /** In Arabic, the article is a part of the word, and comes and goes. */
    private String withoutArticle(String folded) {
        return language.equals("ar") && folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded;
    }

    private TermWord termWord(String letters, String folded, Set<WordClass> classes) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (Reading reading : readings(letters)) {
            if (classes.isEmpty() || classes.contains(reading.wordClass())) {
                lemmas.add(fold(reading.lemma()));
            }
        }
        if (!lemmas.contains(folded) && lemmas.stream().anyMatch(Grammar::isGerund)) {
            lemmas.removeIf(l -> !Grammar.isGerund(l)); // "szyfrowany" is no form of "szyfrowanie"
        }
        boolean known = !lemmas.isEmpty();
        if (!known || lemmas.contains(folded)) {
            lemmas = Set.of(folded); // "loggar" may be the plural of "logg", not "logg" a form of "logga"
        }
        return new TermWord(folded, Set.copyOf(classes), Set.copyOf(lemmas), known);
    }

    private TermWord index(TermWord word) {
        spellings.add(word.folded());
        Set<String> all = new HashSet<>(word.lemmas());
        all.add(word.folded());
        for (String each : all) {
            for (String key : Keys.ofTerm(language, each)) {
                byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(word);
            }
            byBeginning
                    .computeIfAbsent(Keys.beginning(each, 0), k -> new LinkedHashSet<>())
                    .add(word);
        }
        return word;
    }

    /** Whether one of some words can be an adjective. */
    boolean hasAdjective(List<Word> words) {
        return words.stream()
                .map(w -> morphology.readings(w.letters()))
                .anyMatch(r -> r.stream().anyMatch(x -> x.wordClass() == WordClass.ADJECTIVE));
    }

    /** Whether a word of a term is written so. */
    boolean has(String folded) {
        return spellings.contains(folded);
    }

    /**
     * The words of terms that a word of a text may be, each once, with the surest layer.
     *
     * @param letters of the word, in NFKC
     */
    List<Fit> fits(String letters) {
        return remembered.to(letters);
    }

    private List<Fit> compare(String letters) {
        if (letters.length() > LONGEST) {
            return List.of();
        }
        Map<TermWord, Fit> fits = new LinkedHashMap<>();
        var text = new Text(letters);
        for (TermWord word : candidates(text)) {
            Layer layer = whole(word, text);
            if (layer != null) {
                fits.put(word, new Fit(word, layer));
            }
        }
        for (String part : Relations.of(language, text.folded)) {
            related(part, fits);
        }
        if (compounds.areWritten() && text.folded.length() >= 2 * Compounds.SHORTEST) {
            parts(text.folded, fits);
        }
        return List.copyOf(fits.values());
    }

    /** Modifier and head of a compound of two words, folded and without what links them; empty for other words. */
    Optional<List<String>> twoParts(String folded) {
        if (!compounds.areWritten() || !morphology.hasDictionary()) {
            return Optional.empty();
        }
        for (int i = folded.length() - Compounds.SHORTEST; i > Compounds.SHORTEST; i--) {
            String head = folded.substring(i);
            if (head.length() > Compounds.SHORTEST && isLemma(head)) {
                for (String link : compounds.linksAndNone()) {
                    String modifier = folded.substring(0, Math.max(0, i - link.length()));
                    if (folded.startsWith(link, i - link.length())
                            && modifier.length() > Compounds.SHORTEST
                            && isLemma(modifier)) {
                        return Optional.of(List.of(modifier, head));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isLemma(String noun) {
        return morphology.readings(noun).stream()
                .anyMatch(
                        r -> r.wordClass() == WordClass.NOUN && fold(r.lemma()).equals(noun));
    }

    /** Adds the words of terms that a word is made of: {@code phishing} of {@code antiphishing}, {@code фишинг}. */
    private void related(String part, Map<TermWord, Fit> fits) {
        var text = new Text(part);
        for (TermWord word : candidates(text)) {
            if (!fits.containsKey(word) && word.folded().length() > Compounds.SHORTEST && whole(word, text) != null) {
                fits.put(word, new Fit(word, Layer.MODIFIER));
            }
        }
    }

    /** Adds the words of terms that the word has in it. */
    private void parts(String folded, Map<TermWord, Fit> fits) {
        Compounds.Cuts cuts = compounds.of(folded);
        boolean known = !morphology.readings(folded).isEmpty();
        for (int i = 0; i <= folded.length() - Compounds.SHORTEST; i++) {
            Set<TermWord> here = byBeginning.getOrDefault(Keys.beginning(folded, i), Set.of());
            if (here.isEmpty()) {
                continue;
            }
            Text end = null;
            for (TermWord word : here) {
                if (fits.containsKey(word) || word.folded().length() < Compounds.SHORTEST) {
                    continue;
                }
                boolean head = i > 0 && isHead(word, i, known, cuts);
                if (head && end == null) {
                    end = new Text(asNoun(folded.substring(i)));
                }
                if (head
                        && end != null
                        && whole(word, end) != null
                        && !isInOtherWord(word, folded, i, folded.length())) {
                    fits.put(word, new Fit(word, Layer.HEAD));
                } else if (cuts.isStart(i) && isModifier(word, folded, i, known, cuts)) {
                    fits.put(word, new Fit(word, Layer.MODIFIER));
                }
            }
        }
    }

    /** As a dictionary has a noun: German ones have a capital. */
    private String asNoun(String folded) {
        return language.equals("de") ? Character.toUpperCase(folded.charAt(0)) + folded.substring(1) : folded;
    }

    /**
     * Whether a compound may end in a word of a term that begins at a place.
     *
     * @param known whether the dictionary has the compound
     */
    private static boolean isHead(TermWord word, int at, boolean known, Compounds.Cuts cuts) {
        return cuts.isStart(at) || (!known && word.folded().length() >= CLEAR && at > Compounds.SHORTEST);
    }

    /** Whether a short word is the end of another one by accident: {@code roll} in {@code behörighetskontroll}. */
    private boolean isInOtherWord(TermWord word, String compound, int at, int end) {
        for (int i = Math.max(0, at - CLEAR + 1); i < at && word.folded().length() < CLEAR; i++) {
            if (morphology.readings(compound.substring(i, end)).stream()
                    .anyMatch(r -> r.wordClass() == WordClass.NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word of a term stands at a place of a compound, with other words after it. */
    private boolean isModifier(TermWord word, String compound, int at, boolean known, Compounds.Cuts cuts) {
        int end = at + word.folded().length();
        if (compound.startsWith(word.folded(), at)) {
            if (at > 0 && isInOtherWord(word, compound, at, end)) {
                return false;
            }
            // what follows a long word and its link is a word, even if nobody knows it: "Sårbarhetsskanning"
            boolean clear = word.folded().length() >= CLEAR && !known;
            return isLinked(compound, end, cuts)
                    || (clear && compound.length() - end > 1)
                    || (compounds.isShortened(word.folded()) && cuts.isEnd(end - 1));
        }
        // "Viren" in "Virenschutz"
        for (int i = end - 2; morphology.hasDictionary() && i <= Math.min(end + 2, compound.length() - 3); i++) {
            if (i >= at + Compounds.SHORTEST && cuts.isEnd(i)) {
                for (Reading reading : morphology.readings(compound.substring(at, i))) {
                    if (reading.wordClass() == WordClass.NOUN && word.lemmas().contains(fold(reading.lemma()))) {
                        return true;
                    }
                }
            }
        }
        for (String lost : compounds.lost()) {
            int cut = end - lost.length();
            if (word.folded().endsWith(lost)
                    && cut - at > Compounds.SHORTEST
                    && compound.startsWith(word.folded().substring(0, cut - at), at)
                    && isLinked(compound, cut, cuts)) {
                return true;
            }
        }
        // a genitive begins compounds in Finnish: "lokienhallinta"
        for (int i = end - 2; language.equals("fi") && i < Math.min(end + 6, compound.length() - 2); i++) {
            if (i > at + 2 && compound.charAt(i - 1) == 'n' && rules.isForm(word.folded(), compound.substring(at, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words follow a place in a compound, perhaps after what links them. */
    private boolean isLinked(String compound, int at, Compounds.Cuts cuts) {
        return compounds.linksAndNone().stream()
                .anyMatch(link -> compound.startsWith(link, at) && cuts.isEnd(at + link.length()));
    }

    private Set<TermWord> candidates(Text text) {
        Set<TermWord> candidates = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        all.add(text.folded);
        text.readings.forEach(r -> all.add(fold(r.lemma())));
        for (String each : all) {
            for (String key : Keys.ofText(language, each)) {
                candidates.addAll(byKey.getOrDefault(key, Set.of()));
            }
        }
        return candidates;
    }

    /** Which layer says that a word of a text is a form of the word of a term; null where none does. */
    private @Nullable Layer whole(TermWord word, Text text) {
        if (word.folded().equals(text.folded)) {
            return Layer.LISTED;
        }
        if (text.capitals && plainForm(word.folded(), text.folded)) {
            return Layer.RULES;
        }
        for (Reading reading : text.readings) {
            if (word.allows(reading.wordClass()) && word.lemmas().contains(fold(reading.lemma()))) {
                return Layer.DICTIONARY;
            }
        }
        if (word.known() && !text.readings.isEmpty() && !text.isParticiple()) {
            return null; // the dictionary has both, as different words
        }
        if (endsAlike(word.folded(), text.folded)) {
            return Layer.DICTIONARY;
        }
        if (rules.isForm(word.folded(), text.folded)) {
            return Layer.RULES;
        }
        return rules == Inflection.NONE && sameStem(word.folded(), text.folded) ? Layer.STEM : null;
    }

    /** Whether a word in capitals is one that has accents otherwise: {@code VULNERABILITES}. */
    private boolean plainForm(String word, String text) {
        String plain = Keys.withoutAccents(word);
        return (!plain.equals(word) || !word.equals(text))
                && (plain.equals(text) || rules.isForm(plain, text) || isLongAlike(plain, text));
    }

    /** Whether all but the last letters are the same, in a word that is long enough. */
    private static boolean isLongAlike(String a, String b) {
        int alike = Keys.alike(a, b);
        return alike >= CLEAR - 1 && Math.max(a.length(), b.length()) - alike <= 3;
    }

    /**
     * Whether both are compounds of the same beginning with forms of the same word: {@code hotaktör}, {@code
     * hotaktörerna}.
     */
    private boolean endsAlike(String word, String text) {
        int alike = Keys.alike(word, text);
        for (int i = Math.min(alike, Math.min(word.length(), text.length()) - 3); i >= 2; i--) {
            List<Reading> ends = morphology.readings(text.substring(i));
            if (ends.isEmpty()) {
                continue;
            }
            for (Reading reading : morphology.readings(word.substring(i))) {
                if (reading.wordClass() != WordClass.OTHER
                        && ends.stream().anyMatch(r -> r.lemma().equals(reading.lemma()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean sameStem(String word, String text) {
        List<String> a = morphology.stems(word);
        List<String> b = morphology.stems(text);
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).equals(b.get(i)) && a.get(i).length() >= SHORTEST_STEM) {
                return true;
            }
        }
        return false;
    }

    /** Letters without a difference between capitals, between ways of spelling, and between accents that are left out. */
    String fold(String letters) {
        String folded = Tokens.fold(letters);
        return switch (language) {
            case "en" -> EnglishSpelling.american(folded);
            case "ru" -> folded.replace('ё', 'е');
            default -> folded;
        };
    }

    /** Whether the dictionary has a word as a verb and nothing else. */
    boolean isVerb(String letters) {
        List<Reading> readings = readings(letters);
        return !readings.isEmpty() && readings.stream().allMatch(r -> r.wordClass() == WordClass.VERB);
    }

    /** A word of a text, as it is compared. */
    private final class Text {
        private final String folded;
        private final boolean capitals;
        private final List<Reading> readings;

        Text(String letters) {
            this.folded = fold(letters);
            this.capitals = letters.length() > 2 && letters.equals(letters.toUpperCase(Locale.ROOT));
            this.readings = readings(letters);
        }

        /** Whether the dictionary has it as a word of its own, although it is a form of a verb: {@code відкликаний}. */
        private boolean isParticiple() {
            return readings.stream().anyMatch(r -> r.tag().contains("adjp"));
        }
    }
}
