// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTest {
    private static final List<String> LANGUAGES = List.of(
            "ar", "cs", "da", "de", "en", "es", "fi", "fr", "hu", "it", "ja", "nb", "nl", "nn", "no", "pl", "pt", "ro",
            "ru", "sv", "uk", "zh", "tlh", "und");

    /** Lemmas and classes, as {@code hash NOUN, hash VERB}. */
    private static String readings(String language, String word) {
        return Morphology.of(language).readings(word).stream()
                .map(reading -> reading.lemma() + " " + reading.wordClass())
                .collect(joining(", "));
    }

    /** Pieces as {@code 暗号 NOUN, 化 NOUN}: what stands in the text, and the lemma in brackets where it differs. */
    private static String morphemes(String language, String text) {
        return Morphology.of(language).morphemes(text).stream()
                .map(morpheme -> {
                    String surface = text.substring(
                            morpheme.span().start(), morpheme.span().end());
                    String lemma = surface.equals(morpheme.lemma()) ? "" : " (" + morpheme.lemma() + ")";
                    return surface + lemma + " " + morpheme.wordClass();
                })
                .collect(joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv | nycklar          | nyckel NOUN
        sv | böcker           | bok NOUN
        sv | lösenordets      | lösenord NOUN
        sv | krypterade       | kryptera VERB
        sv | säkra            | säkra VERB, säker ADJECTIVE
        sv | Sverige          | Sverige NAME
        de | Passwörtern      | Passwort NOUN
        de | Schlüsseln       | Schlüsseln NOUN, Schlüssel NOUN
        de | verschlüsselten  | verschlüsselt ADJECTIVE, verschlüsseln VERB
        de | Berlin           | Berlin NAME
        en | hashes           | hash NOUN, hash VERB
        en | encrypted        | encrypt VERB
        en | vulnerabilities  | vulnerability NOUN
        en | securely         | securely ADVERB
        fr | contrôles        | contrôle NOUN, contrôler VERB
        fr | journaux         | journal NOUN
        fr | chiffrées        | chiffré ADJECTIVE, chiffrer VERB
        es | contraseñas      | contraseña NOUN
        es | cifrados         | cifrado NOUN, cifrar VERB
        pt | permissões       | permissão NOUN
        pt | criptografadas   | criptografar VERB
        pl | kluczy           | kluczyć VERB, klucz NOUN
        pl | ataków           | atak NOUN
        pl | szyfrowania      | szyfrować VERB
        pl | Warszawy         | Warszawa NAME
        ru | журналов         | журнал NOUN
        ru | журналист        | журналист NOUN
        ru | зашифрованный    | зашифровать VERB
        ru | уязвимостями     | уязвимость NOUN
        uk | користувачів     | користувач NOUN
        uk | зашифровані      | зашифрований ADJECTIVE
        uk | паролями         | пароль NOUN
        nl | wachtwoorden     | wachtwoord NOUN
        nl | versleuteld      | versleutelen VERB
        nl | kwetsbaarheden   | kwetsbaarheid NOUN
        """)
    void knowsTheFormsOfWords(String language, String word, String readings) {
        assertEquals(readings, readings(language, word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | SCHLÜSSEL    | Schlüssel
        de | schlüssel    | Schlüssel
        sv | BÖCKER       | böcker
        sv | Böcker       | böcker
        en | Firewalls    | firewalls
        ru | Журналов     | журналов
        ru | елки         | ёлки
        ru | ёще          | еще
        uk | КЛЮЧІВ       | ключів
        uk | з’єднання    | з'єднання
        uk | зʼєднання    | з'єднання
        uk | З‘ЄДНАННЯ    | з'єднання
        uk | ґрунту       | грунту
        nl | foto’s       | foto's
        fr | aujourd'hui  | aujourd’hui
        """)
    void knowsOtherSpellings(String language, String word, String known) {
        assertFalse(readings(language, known).isEmpty());
        assertEquals(lemmas(language, known), lemmas(language, word));
    }

    private static List<String> lemmas(String language, String word) {
        return Morphology.of(language).readings(word).stream()
                .map(reading -> reading.lemma().replace('’', '\''))
                .distinct()
                .toList();
    }

    @Test
    void asWrittenGoesFirst() {
        assertEquals("Polish ADJECTIVE, Polish NAME, Polish NOUN", sorted(readings("en", "Polish")));
        assertEquals("polish NOUN, polish VERB", sorted(readings("en", "polish")));
    }

    @Test
    void capitalsMayBeDueToThePlace() {
        assertEquals("Sleutel NAME", readings("nl", "Sleutel"));
        assertEquals("Sleutel NAME, sleutel NOUN, sleutelen VERB", atStart("nl", "Sleutel"));
        assertEquals("Verschlüsseln NOUN, verschlüsseln VERB", atStart("de", "Verschlüsseln"));
        assertEquals("Klucz NAME, Klucze NAME, klucz NOUN", atStart("pl", "Klucze"));
        assertEquals("bok NOUN", atStart("sv", "Böcker"));
        assertEquals("bok NOUN", atStart("sv", "böcker"));
    }

    private static String atStart(String language, String word) {
        return Morphology.of(language).readingsAtStart(word).stream()
                .map(reading -> reading.lemma() + " " + reading.wordClass())
                .sorted()
                .collect(joining(", "));
    }

    private static String sorted(String readings) {
        return Stream.of(readings.split(", ", -1)).sorted().collect(joining(", "));
    }

    @Test
    void tagsAreTheDictionarysOwn() {
        assertEquals(
                List.of(new Reading("hash", WordClass.NOUN, "NNS"), new Reading("hash", WordClass.VERB, "VBZ")),
                Morphology.of("en").readings("hashes"));
        // French, like Spanish, has a letter behind each tag that says how frequent the word is.
        assertEquals(
                List.of(new Reading("clé", WordClass.NOUN, "N f p")),
                Morphology.of("fr").readings("clés"));
        assertEquals(
                List.of(new Reading("lösenord", WordClass.NOUN, "NN:OF:PLU:NOM:NEU|NN:OF:SIN:NOM:NEU")),
                Morphology.of("sv").readings("lösenord"));
        assertEquals(
                List.of(new Reading("klucz", WordClass.NOUN, "subst:pl:acc:m3|subst:pl:nom:m3|subst:pl:voc:m3")),
                Morphology.of("pl").readings("klucze"));
    }

    @ParameterizedTest
    @CsvSource({
        "sv,granskningsloggxyz",
        "de,Xyzzy",
        "en,xyzzy",
        "ru,ыыыы",
        "fi,avain",
        "ar,مفتاح",
        "ja,鍵",
        "zh,密码",
        "tlh,ngoq"
    })
    void unknownWordsHaveNoReading(String language, String word) {
        assertEquals(List.of(), Morphology.of(language).readings(word));
    }

    /** Such a sign stands between word, lemma and tag in the dictionary's file. */
    @ParameterizedTest
    @CsvSource({"de,Haus_A", "sv,bok+A", "pl,klucz;A", "nl,sleutel~A", "ru,ключ+", "en,+"})
    void separatorsAreNoLetters(String language, String word) {
        assertEquals(List.of(), Morphology.of(language).readings(word));
    }

    @Test
    void normalFormDoesNotMatter() {
        for (String word : List.of("böcker", "Böcker")) {
            String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
            assertNotEquals(word, decomposed);
            assertEquals("bok NOUN", readings("sv", decomposed));
            assertEquals(Morphology.of("sv").stems(word), Morphology.of("sv").stems(decomposed));
        }
        assertEquals("йод NOUN", readings("ru", Normalizer.normalize("йода", Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ar | المفتاح      | مفتاح
        da | nøglerne     | nøgler
        de | Passwörter   | Passwort
        en | policies     | policy
        es | contraseñas  | contraseña
        fi | haavoittuvuuden | haavoittuvuus
        fr | attaques     | attaque
        it | chiavi       | chiave
        nb | nøklene      | nøkler
        nl | sleutels     | sleutel
        pl | szyfrowania  | szyfrowanie
        pt | senhas       | senha
        ru | журналов     | журнал
        sv | angreppet    | angrepp
        """)
    void formsShareAStem(String language, String one, String other) {
        List<String> stems = Morphology.of(language).stems(one);
        List<String> others = Morphology.of(language).stems(other);
        assertEquals(stems.size(), others.size());
        assertTrue(
                IntStream.range(0, stems.size()).anyMatch(i -> stems.get(i).equals(others.get(i))),
                () -> stems + " and " + others);
    }

    @Test
    void stemsHaveTheirPlaces() {
        assertEquals(
                List.of("angreppet", "angrepp", "angrepp"), Morphology.of("sv").stems("Angreppet"));
        assertEquals(List.of(), Morphology.of("uk").stems("ключів"));
        for (String language : LANGUAGES) {
            int size = Morphology.of(language).stems("abc").size();
            for (String word : List.of("", "x", "\uD800", "я".repeat(1000))) {
                assertEquals(size, Morphology.of(language).stems(word).size(), language);
            }
        }
    }

    @Test
    void cutsJapanese() {
        assertEquals("暗号 NOUN, 化 NOUN, さ (する) VERB, れ (れる) VERB, た OTHER", morphemes("ja", "暗号化された"));
        assertEquals(
                "安全 NOUN, な (だ) OTHER, 鍵 NOUN, を OTHER, 東京 NAME, で OTHER, 使い (使う) VERB, ます OTHER",
                morphemes("ja", "「安全な鍵」を、東京で使います。"));
    }

    @Test
    void cutsChinese() {
        assertEquals("网络 OTHER, 安全 OTHER", morphemes("zh", "网络安全"));
        assertEquals("密码 OTHER, HTTPS (https) OTHER", morphemes("zh-Hans", "密码，HTTPS。"));
        assertEquals("", morphemes("en", "network security"));
    }

    @Test
    void thereIsOneForEachLanguage() {
        assertSame(Morphology.of("pt-BR"), Morphology.of("pt"));
        assertSame(Morphology.of("zh-Hant-TW"), Morphology.of("zh-Hans"));
        assertTrue(Morphology.of("DE").hasDictionary());
        for (String none : List.of("fi", "ar", "ja", "zh", "tlh", "", "\0", "not a tag")) {
            assertFalse(Morphology.of(none).hasDictionary(), none);
        }
        assertTrue(Morphology.of("ja").cutsTexts());
        assertFalse(Morphology.of("sv").cutsTexts());
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    /** Pieces stand in order, do not overlap, and never fail; nor does anything else. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nonsenseDoesNoHarm(long seed) {
        List<String> pieces = List.of(
                "",
                " ",
                "\0",
                "\r\n",
                "\uD800",
                "\uDC00",
                "👩‍💻",
                "\u0301",
                "'",
                "’",
                "+",
                "_",
                ";",
                "~",
                "|",
                "е",
                "ё",
                "ґ",
                "ß",
                "İ",
                "ﬁ",
                "nyckel",
                "Schlüssel",
                "ключ",
                "مفتاح",
                "暗号",
                "カ",
                "密码",
                "。",
                "1",
                "\u00AD",
                "\u200B",
                "\uFFFF");
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = random.ints(random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(joining());
            for (String language : LANGUAGES) {
                Morphology morphology = Morphology.of(language);
                morphology
                        .readings(text)
                        .forEach(reading -> assertFalse(reading.lemma().isEmpty()));
                morphology.stems(text);
                int end = 0;
                for (Morpheme morpheme : morphology.morphemes(text)) {
                    assertTrue(morpheme.span().start() >= end && morpheme.span().length() > 0, text);
                    end = morpheme.span().end();
                }
                assertTrue(end <= text.length(), text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "е", "'", "é", "密", "カ", "密码网络安全", "\uD800", "A\u0301", "ا"})
    void longTextsTakeBoundedTime(String piece) {
        String text = piece.repeat(20_000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String language : LANGUAGES) {
                Morphology morphology = Morphology.of(language);
                assertEquals(List.of(), morphology.readings(text));
                morphology.readings(text.substring(0, 100));
                morphology.stems(text);
                morphology.stems(text.substring(0, 100));
                morphology.morphemes(text);
            }
        });
    }

    /** Each thread gets what one alone gets; there are more words than are remembered. */
    @Test
    void threadsDoNotDisturbEachOther() {
        List<String> words =
                IntStream.range(0, 5_000).mapToObj(i -> "nyckel" + i).toList();
        List<String> texts = List.of("ファイルを暗号化します", "网络安全很重要", "nycklar", "Schlüsseln", "ключів");
        List<List<Object>> alone = texts.stream().map(MorphologyTest::all).toList();
        boolean equal = IntStream.range(0, 10_000).parallel().allMatch(i -> {
            Morphology.of("sv").readings(words.get(i % words.size()) + (i / words.size()));
            return all(texts.get(i % texts.size())).equals(alone.get(i % texts.size()));
        });
        assertTrue(equal);
    }

    private static List<Object> all(String text) {
        return Stream.of("sv", "de", "uk", "ja", "zh")
                .map(Morphology::of)
                .<Object>flatMap(
                        language -> Stream.of(language.readings(text), language.stems(text), language.morphemes(text)))
                .toList();
    }
}
