// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSpellingTest {
    @ParameterizedTest
    @CsvSource({
        "authorise, authorize",
        "authorised, authorized",
        "authorisation, authorization",
        "analyse, analyze",
        "centre, center",
        "centres, centers",
        "kilometre, kilometer",
        "defence, defense",
        "offences, offenses",
        "licence, license",
        "catalogue, catalog",
        "dialogues, dialogs",
        "modelling, modeling",
        "cancelled, canceled",
        "travellers, travelers",
        "colour, color",
        "behavioural, behavioral",
        "favourite, favorite",
        "programme, program",
        "programmes, programs"
    })
    void britishAndAmericanAreAlike(String british, String american) {
        assertEquals(american, EnglishSpelling.american(british));
        assertEquals(american, EnglishSpelling.american(american));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raise",
                "noise",
                "wise",
                "phase",
                "database",
                "release",
                "increase",
                "basis",
                "four",
                "hour",
                "hours",
                "source",
                "resource",
                "course",
                "journal",
                "encourage",
                "courtesy",
                "core",
                "before",
                "secure",
                "acre",
                "hence",
                "presence",
                "sense",
                "response",
                "install",
                "roller",
                "league",
                "programmer",
                "programmed",
                "log",
                "user",
                "größe"
            })
    void otherWordsAreLeftAlone(String word) {
        assertEquals(word, EnglishSpelling.american(word));
    }

    @ParameterizedTest
    @CsvSource({
        "data centre, data centers, data centers DICTIONARY",
        "authorization, The authorisation, authorisation LISTED",
        "threat modelling, Threat Modeling, Threat Modeling LISTED",
        "defence in depth, defense in depth, defense in depth LISTED"
    })
    void aTermIsFoundInTheOtherSpelling(String term, String text, String expected) {
        assertEquals(expected, Hits.of("en", "noun", term, text));
    }
}
