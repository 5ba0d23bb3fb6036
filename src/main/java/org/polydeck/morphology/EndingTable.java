// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language whose words change at the end, as a table of classes; for new words, which are nearly always regular. The tables are
 * files beside this class. A line is a class:
 *
 * <pre>
 * y after [^aeiou] = y ies             the dictionary's ending, what stands before it, the endings of all forms
 * - after [^aeiou][aeiou][bdgmnprt] = *ed *ing    - is no ending; * is a change of the stem, see StemChange
 * en = en t ge+t                       ge stands before the stem
 * </pre>
 *
 * Lines that begin with a word in capitals are about all forms: {@code FOLLOWING} can stand after each, {@code APART} after the
 * lemma and a sign that keeps it apart (vpn:et), {@code ELIDED} before each (l'attaque), {@code REFLEXIVE} after each form of a lemma
 * that has it, too (обновляться); {@code ALIKE} names a letter that may be
 * written as another. {@code DEFINE} names endings, for use with {@code @}.
 */
final class EndingTable implements Inflection {

    /** Matches nowhere. */
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private static final Pattern USE = Pattern.compile("([^ ]*)@([a-z]+)");

    private final List<Paradigm> paradigms = new ArrayList<>();
    private final Map<String, String> defined = new TreeMap<>();
    private Pattern following = NOTHING;
    private Pattern apart = NOTHING;
    private Pattern elided = NOTHING;
    private Pattern reflexive = NOTHING;
    private UnaryOperator<String> alike = UnaryOperator.identity();

    private EndingTable() {}

    /** The table in this package's file {@code <language>.endings}. */
    static EndingTable read(String language) {
        EndingTable table = new EndingTable();
        try (InputStream file =
                Objects.requireNonNull(EndingTable.class.getResourceAsStream(language + ".endings"), language)) {
            new String(file.readAllBytes(), UTF_8).lines().forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String written) {
        String line = written.replaceFirst("(?:^| +)#.*", "").strip();
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "" -> {}
            case "FOLLOWING" -> following = Pattern.compile(words[1]);
            case "APART" -> apart = Pattern.compile(words[1]);
            case "ELIDED" -> elided = Pattern.compile(words[1]);
            case "REFLEXIVE" -> reflexive = Pattern.compile("(?:" + words[1] + ")$");
            case "ALIKE" -> alike = word -> word.replace(words[1].charAt(0), words[1].charAt(2));
            case "DEFINE" -> define(words[1].split(" = ", 2));
            default -> paradigms.add(Paradigm.of(expanded(line)));
        }
    }

    private void define(String[] nameAndEndings) {
        defined.put(nameAndEndings[0], expanded(nameAndEndings[1]));
    }

    /** With the endings of that name, each after the letters that stand before it, in place of {@code letters@name}. */
    private String expanded(String line) {
        return USE.matcher(line)
                .replaceAll(use -> Arrays.stream(Objects.requireNonNull(defined.get(use.group(2)), line)
                                .split(" "))
                        .map(ending -> use.group(1) + ending)
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public boolean isForm(String lemma, String word) {
        String base = alike.apply(lemma);
        String form = alike.apply(word);
        return isBareForm(base, form)
                || (elided != NOTHING && isElidedForm(base, form))
                || (reflexive != NOTHING && isReflexiveForm(base, form));
    }

    private boolean isElidedForm(String lemma, String word) {
        Matcher elision = elided.matcher(word);
        return elision.lookingAt() && isBareForm(lemma, word.substring(elision.end()));
    }

    private boolean isReflexiveForm(String lemma, String word) {
        Matcher ofLemma = reflexive.matcher(lemma);
        Matcher ofWord = reflexive.matcher(word);
        return ofLemma.find()
                && ofWord.find()
                && isBareForm(lemma.substring(0, ofLemma.start()), word.substring(0, ofWord.start()));
    }

    private boolean isBareForm(String lemma, String word) {
        return word.equals(lemma)
                || isFollowed(lemma, word, following)
                || isFollowed(lemma, word, apart)
                || isInParadigm(lemma, word);
    }

    private boolean isInParadigm(String lemma, String word) {
        for (Paradigm paradigm : paradigms) {
            if (paradigm.hasForm(lemma, word, following)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFollowed(String form, String word, Pattern suffix) {
        return !form.isEmpty()
                && word.startsWith(form)
                && suffix.matcher(word).region(form.length(), word.length()).matches();
    }
}
