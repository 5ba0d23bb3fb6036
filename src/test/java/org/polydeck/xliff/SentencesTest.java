// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polydeck.unit.Target;

/** Texts in parts: {@code One.| |Two.}, with codes as {@code <1>}, {@code </1>}, {@code <2/>}; {@code <9/>} is a break. */
class SentencesTest {
    private static final Pattern CODE = Pattern.compile("</?\\d+/?>");
    private static final Map<String, Sentences> SENTENCES = new HashMap<>();

    private static List<Target> pieces(String text) {
        var pieces = new ArrayList<String>();
        Matcher code = CODE.matcher(text);
        int at = 0;
        while (code.find()) {
            pieces.add(text.substring(at, code.start()));
            pieces.add(code.group());
            at = code.end();
        }
        pieces.add(text.substring(at));
        return Sample.target(pieces.toArray(String[]::new));
    }

    private static List<List<Target>> cut(String language, List<Target> pieces) {
        return SENTENCES.computeIfAbsent(language, Sentences::of).cut(pieces, id -> id == 9);
    }

    private static void assertCut(String language, String parts) {
        assertEquals(
                parts,
                cut(language, pieces(parts.replace("|", ""))).stream()
                        .map(part -> String.join("", Sample.shown(part)))
                        .collect(Collectors.joining("|")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One.| |Two!| |Three?| |Four",
                "  One.|  |Two.  ",
                "Wait...| |What?!| |No.| |Because... well…| |Fine.",
                "First ... Then",
                "Works on Linux, e.g. Debian, i.e. The one.| |Cats, dogs, etc. and so on.| |No.| |That is No. 5.",
                "Red vs. Blue.| |Dr. Smith came.| |Mr. and Mrs. Jones, Inc. and Co.",
                "The U.S. Army won.| |He is in the U.S.| |They left.| |At 5 p.m.| |We left.",
                "Use Node.js.| |It is fast.| |Use ASP.NET.| |Use .NET instead.",
                "Under CC BY-SA 2.0.| |See e.g. Figure 2.| |See section 3.2.| |See section 3.| |The rest.",
                "Version 1.2.3 is out.| |Ping 10.0.0.1.| |Then go.| |Open file.txt.| |Save it.",
                "Read https://a.b/c?D=E.F.| |Then cd ../A and C:\\Foo.Bar.",
                "Lot's of noise otherwise.| |OoB mechanisms.",
                "Run it.| |<1/> lists files.| |See fig. <1/> and, e.g. <2/>.| |Run <1/>.| |Then <2/>.| |Done.",
                "Run it.| |3 files are listed.| |See sec. 3 and vol. 2 first.| |In 2020.| |The rest.",
                "Run it. ls lists files.| |Yahoo! is a firm.",
                "He said \"Go.\"| |She left.| |He said “Go.”| |She left.| |He said 'no'.| |\"Why?\" he asked.",
                "(It is so.)| |Next.| |Use it (see Fig. 2. It is old.) here.| |[It is so.]| |Next (or not).| |End.",
                "Warning: Do not.| |Note: This is one.",
                "1. Open it.| |2. Save it.| |A. Then this.",
                "J. R. R. Tolkien and John F. Kennedy.| |Plan it.",
                "One. ... Two. !!| |Three. :)",
                "… One.",
                "😀 Great!| |🎉🎉 Done.| |👩‍💻 Works. 🎉",
                "The end.Next one."
            })
    void english(String parts) {
        assertCut("en", parts);
        assertCut("en-GB", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<1>One.</1>| |Two.",
                "<1>One. </1>|Two.",
                "One.|<1> Two</1>.| |Three.",
                "One.| |<1>Two. Three.</1>| |Four.",
                "One <1>two. Three</1> four.| |Five.",
                "<1><2>One.</2> Two.</1>| |Three.",
                "One. <1></1>| |Two.",
                "Run <1><2/></1>.| |<3><4/></3> lists.| |Then.",
                "One.| |<1/>",
                "<1/> One.",
                "One. <9/>|Two.<9/>| |Three<9/>four.",
                "One.<9/>|<1>Two.</1><9/>|Three.",
                "One.| |<1><9/>Two.</1>| |Three.",
                "One<9/><9/>|Two<9/> <9/>|Three<9/><9/>",
                "<9/><9/>One.",
                // badly nested
                "Zero.| |<1>One. <2>Two.</1> Three.</2>| |Four.",
                "Zero.</1> One. <1>Two.| |Three.",
                "Zero.| |<1>One.| |Two.",
                "Zero.</1>| |One."
            })
    void codes(String parts) {
        assertCut("en", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das ist z. B. Linux.| |Das ist z.B. Linux, d. h. Wasser.| |Vgl. Abb. 3.| |Das ist es.",
                "Am 3. Mai ist es.| |Am 3. Tag ist es.| |Es sind 3.| |Dann kam er.| |Das war 2020.| |Dann kam er.",
                "Ludwig der XIV. war da.| |Das 21. Jahrhundert.| |Version 2.0.| |Danach.",
                "Herr Dr. Müller kam.| |Nr. 5 lebt.| |Max. Länge, ggf. Windows, inkl. Linux.| |Ist es so?| |Ja!| |Nein.",
                "Er sagte: „Geh.“| |Sie ging.| |„Geh!“, sagte er.| |»Geh.«| |Sie ging.",
                "Nutze <1/>.| |<2/> listet.| |Nutze Node.js.| |Es ist schnell."
            })
    void german(String parts) {
        assertCut("de", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det är t.ex. Linux.| |Det är bl.a. Windows, d.v.s. Linux.| |S.k. Trojaner.",
                "Kl. 9 Stockholm.| |Nr. 5 lever.| |Jfr. Figur 3.| |Resp. Linux.",
                "Det var hon.| |Han gick.| |Den 3 maj.| |Sedan kom 5 st.| |Vi ses sen.| |Hej.",
                "Han sa ”Gå.”| |Hon gick.| |Osv.| |Sedan.| |Använd Node.js.| |Kör <1/>.| |<2/> listar."
            })
    void swedish(String parts) {
        assertCut("sv", parts);
        assertCut("sv-FI", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il a dit « Va. »| |Elle part.| |« Va ! » dit-il.| |« Quoi ? »| |Jean part.",
                "Il a dit : «\u00A0Va.\u00A0»| |Elle part.| |«\u202FVa\u202F!\u202F» dit-il.| |C’est «\u00A0bon\u00A0».| |Oui\u00A0!",
                "Quoi ?| |Oui !| |Par ex. Linux, c.-à-d. Linux.| |M. Dupont est là.| |Version 2.0.| |Puis.| |Qui il est.| |Oui."
            })
    void french(String parts) {
        assertCut("fr", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué es?| |¡Sí!| |No.| |¿Qué es?|¡Sí!| |¿Y tú?",
                "P. ej. Linux.| |Sr. López vino.| |Dra. López.| |EE. UU.| |Es grande.",
                "«Ve.»| |Ella va.| |«¿Qué?», dijo.| |Use <1/>.| |<2/> lista."
            })
    void spanish(String parts) {
        assertCut("es", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fi Esim. Linux, ks. Kuva 3, mm. Windows.| |Päivä on 3. toukokuuta.| |Versio 2.0.| |Sitten.| |Jne.| |Sitten.",
                "pl Np. Linux, m.in. Windows, tzn. Linux.| |Prof. Kowalski.| |Itd.| |Potem.| |Co?| |„Idź.”| |Ona idzie.",
                "ru Это т.е. Линукс.| |Это т. е. Линукс.| |И т. д. и т. п. А. С. Пушкин был.| |«Иди.»| |Она идёт.| |Что?",
                "uk Напр. Лінукс.| |Див. Рис. 3 далі.| |Що?| |Так.",
                "it Ad es. Linux.| |Dott. Rossi è qui.| |No.| |Usa <1/>.",
                "pt P. ex. Linux.| |Dr. Silva está.| |O que é?| |Sim!",
                "nl Bijv. Linux, d.w.z. Linux.| |Dhr. Jansen is er.| |Versie 2.0.| |Dan.",
                "da F.eks. Linux, bl.a. Windows, dvs. Linux.| |Den 3. maj.| |Den 3. Maj.| |Brug <1/>.",
                "nb F.eks. Linux, bl.a. Windows, dvs. Linux.| |Den 3. mai.| |Osv.| |Så.",
                "cs Např. Linux, tj. Linux.| |Dne 3. května.| |Atd.| |Potom.",
                "hu Pl. Linux, kb. 5 darab.| |Stb.| |Aztán.",
                "tr 3. Bölüm.| |Örn. Linux.| |Ne?| |Evet!",
                "el Τι είναι;| |Ναι!| |Π.χ. Λίνουξ, δηλ. Λίνουξ.| |«Έλα.»| |Πήγε."
            })
    void otherAlphabets(String parts) {
        assertCut(parts.substring(0, 2), parts.substring(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ja これは一つです。|次です！|はい？|ええ。|「行け。」|彼女は行った。|（注意。）|次。",
                "ja 彼は「行け。」と言った。|「行け。早く。」と彼は言った。|これを「うん。はい。」と呼ぶ。",
                "ja これはNode.jsです。|3.5倍です。| |次。|<1/>を使う。|<2/>です。|本当?|はい!|次！！|え？！|次。",
                "zh 这是第一句。|这是第二句！|真的吗？|是的。|“去吧。”|她走了。|他说：“去吧。走。”|她走了。",
                "zh 这叫“去吧。”的策略。|（注意。）|下一个。|(注意。)|下一个。|版本2.0。|使用<1/>。|<2/>是。|见第3.2节。",
                "ko 이것은 첫째입니다.| |정말?| |네.| |<1/>를 사용.",
                "th ใช้ Linux. แล้ว ไป. พ.ศ. 2569 ต่อ ๆ ฯลฯ จริงไหม?| |ใช่!",
                "hi यह पहला है।| |क्या?| |डॉ. शर्मा आए।| |<1/> देखें।| |संस्करण 2.0।| |फिर।",
                "ar ما هذا؟| |نعم!| |هذه الجملة الأولى.| |هذه الثانية.| |د. أحمد هنا.",
                "ur یہ پہلا ہے۔| |یہ دوسرا ہے۔",
                "he מה זה?| |כן!| |ד\"ר כהן.| |זה עוד אחד.",
                "hy Ինչ է։| |Այո։",
                "ka ეს არის.| |ეს მეორეა!",
                "my ဒါက ပထမ။| |ဒုတိယ။",
                "am ይህ ነው።| |ያ ነው።"
            })
    void otherScripts(String parts) {
        assertCut(parts.substring(0, 2), parts.substring(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "xx", "tlh", "no tag", "x-private", "zh-Hant-TW", "iw", "english", "\uD800"})
    void knowsWhatHoldsForAll(String language) {
        assertCut(language, "Use Node.js 2.0.| |Then go?| |Yes.");
    }

    @Test
    void needsNoText() {
        assertEquals(List.of(), cut("en", List.of()));
        assertEquals(List.of(), cut("en", pieces("")));
        for (String alone : List.of(" ", ".", "\n", "<1/>", "<9/>", "<1>", "</1>", "...", ". .", "<9/><9/>")) {
            assertCut("en", alone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uE101", "\uE101\uE110", "\uE103", "\uF8FF", "\uD800", "\uDC00", "\u0000", "\uFFFC", "\u202E"})
    void takesAnyCharacter(String character) {
        assertCut("en", "One" + character + " two.| |Three" + character + ".| |Four");
        assertEquals(
                pieces(character.repeat(500)),
                cut("de", pieces(character.repeat(500))).get(0));
    }

    @Test
    void cutsALongText() {
        int count = 4000;
        String text = IntStream.range(0, count)
                .mapToObj(i -> "Detta är mening " + i + ", t.ex. en lång. ")
                .collect(Collectors.joining());
        List<List<Target>> parts = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Sentences.of("sv").cut(pieces(text), id -> false));
        assertEquals(2 * count - 1, parts.size());
        assertEquals(List.of("Detta är mening 3999, t.ex. en lång. "), Sample.shown(parts.get(2 * count - 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "a",
                "a.",
                "A. ",
                " ",
                "(.",
                "! ",
                "。",
                "「。",
                "”",
                "a.) ",
                "<1>",
                "<9/>",
                "http://a?",
                "😀. "
            })
    void comesBackFromWhatRepeats(String text) {
        List<Target> pieces = pieces(text.repeat(6_000 / text.length()));
        for (String language : List.of("en", "de", "es")) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> cut(language, pieces));
        }
    }
}
