// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.segmentation.LanguageMap;
import net.sf.okapi.lib.segmentation.Rule;
import net.sf.okapi.lib.segmentation.SRXDocument;

/**
 * Where a sentence ends: Okapi's rules, which ask ICU where they say nothing, between rules of our own. A rule is what
 * stands before a place and what stands after it; of those that fit a place, the first one decides. Ours mostly say where
 * not to cut: what is left together a CAT tool can cut, what is cut wrongly it seldom joins.
 */
final class SentenceRules {
    private static final String CLOSING = "[\"'\\p{Pe}\\p{Pf}\\p{Pi}]*+"; // German “ and « are \p{Pi}
    private static final String OPENING = "[\"'\\p{Ps}\\p{Pi}\\p{Pf}¿¡]*";
    // Georgian letters count as lower case, yet begin sentences
    private static final String LOWER = "[\\p{Ll}&&[^\\p{IsGeorgian}]]";
    private static final String SPACELESS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final String LETTER = "[\\p{L}&&[^" + SPACELESS + "\\p{IsHangul}]]\\p{M}{0,2}";
    private static final String WIDE = "[。！？｡．]";
    private static final String WIDE_CLOSING = "[」』）】〉》〕”’)]";
    private static final String ORDINAL_NUMBER = stopAfter("(?<![.,:])(?:\\d{1,2}|[IVX]{1,6})");

    private static final List<Rule> ALL = List.of(
            // "(It is so.)| |Next." "Use it (see Fig. 2. It is old.) here."
            cut("\\((?<=(?:^|[.!?…]\\s)\\()[^()]{1,200}[.!?…][\"'”’]?\\)", "\\s" + OPENING + "[\\p{Lu}\\p{Lo}]"),
            keep("[.!?…]" + CLOSING + "(?<=\\([^()]{0,200})", "\\s[^()]{0,200}\\)"),
            // "« Va. »| |Elle part." "« Va ! » dit-il."
            cut("[.!?…]\\s[»›]", "\\s" + OPENING + "[\\p{Lu}\\p{Lo}]"),
            keep("[.!?…]", "\\s[»›”](?!\\p{L})"),
            // "Yahoo! is a firm." "Run it. ls lists files."
            keep("[.!?…]" + CLOSING, "\\s?" + OPENING + LOWER),
            // "Use .NET" "cd ../A" "A?b=C"; yet "¿Qué?|¡Sí!" and "本当?|はい"
            keep("\\." + CLOSING, "[^\\s¿¡]"),
            keep("[!?…]" + CLOSING, "[^\\s¿¡\\p{Ps}\\p{Pi}" + SPACELESS + "]"),
            cut("[.!?…]" + CLOSING, "\\s?[¿¡]"),
            // "Note: This is one." "First ... Then"
            keep(":[\\p{Pe}\\p{Po}\"]*", "\\s"),
            keep("[.…](?<=\\s(?:…|\\.\\.\\.))", "\\s"),
            keep("[.…]\\s(?<=\\s(?:…|\\.\\.\\.)\\s)", ""),
            // "1. Open it.| |2. Save it."
            keep("[.)](?<=(?:^\\s?|[.!?…)]\\s)(?:\\p{Nd}{1,3}|" + LETTER + ")[.)])", "\\s"),
            // "はい。|「行け。早く。」|彼女は行った。" "彼は「行け。」と言った。" "他说：“去吧。”|她走了。"
            keep(WIDE + WIDE_CLOSING + "*+", "[^「」『』]{0,100}[」』]"),
            keep(WIDE + WIDE_CLOSING + "*+", "[^（）]{0,100}）"),
            keep(WIDE + WIDE_CLOSING + "*+", "[^“”]{0,100}”"),
            keep(WIDE + WIDE_CLOSING + "++", "[\\p{IsHiragana}、，,的]"),
            keep(WIDE + "[」』”](?<=[\\p{L}\\p{N}][「『“][^「」『』“”]{0,100}..)", ""),
            keep(WIDE + "[\"「『（“‘【〈《〔(]+", ""),
            cut(WIDE + WIDE_CLOSING + "*+", "[「『（“‘【〈《〔(]"));

    /** Okapi has long lists for these, and knows what stands before a number and what doesn't. */
    private static final String WELL_KNOWN = "da|de|en|es|fr|it|nl|pt";

    private static final List<Rule> OTHERS = List.of(
            // "A. Lindgren" "plan B. Sedan"
            keep(stopAfter(LETTER), "\\s"),
            // "t.ex. Linux" "т.е. Линукс"; yet "Node.js.| |Sedan"
            keep(stopAfter("\\p{L}{1,2}\\.(?:\\p{L}{1,4}\\.)?(?:\\p{L}{1,4}\\.)?\\p{L}{1,3}"), "\\s"),
            // "kl. 9 Stockholm"
            keep("\\.", "\\s\\p{N}"));

    /** They write 3rd as "3." */
    private static final String ORDINALS = "bs|cs|da|de|et|eu|fi|fo|hr|hu|is|lb|lt|lv|nb|nn|no|pl|sk|sl|sr|tr";

    // "am 3. Tag" "Ludwig XIV. war da"; yet "Version 2.0.| |Danach"
    private static final List<Rule> ORDINAL = List.of(keep(ORDINAL_NUMBER, "\\s"));

    // "Es sind 3.| |Dann kam er."; the other words with a capital may be nouns
    private static final List<Rule> GERMAN = List.of(cut(
            ORDINAL_NUMBER,
            "\\s(?:Aber|Als|Auch|Das|Dann|Der|Die|Diese[rs]?|Eine?|Er|Es|Im|In|Ist|Man|Mit|Nach|Sie|So|Und|Wenn|Wie|Wir)"
                    + "\\s"));

    /** No sentence ends in a full stop, but abbreviations do: "พ.ศ. 2569". */
    private static final String STOPLESS = "lo|th";

    private static final List<Rule> STOP = List.of(keep("\\.", ""));

    // "Run it.| |3 files are listed."; after Okapi's rules, which have "sec. 3"
    private static final List<Rule> NUMBERS = List.of(cut("\\.(?<=\\p{L}{2}\\.)", "\\s\\p{N}"));

    /** Abbreviations that stand before something, and that Okapi lacks; in lower case, without the last full stop. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("bg", "вж|гр|инж|напр|проф|стр|ул"),
            Map.entry("ca", "av|dra|fig|núm|pàg|sra|sta|tel"),
            Map.entry(
                    "cs", "cca|č|čís|doc|ing|judr|kap|max|mgr|min|mudr|např|nám|obr|popř|příp|resp|str|tab|tj|tř|tzv"),
            Map.entry("de", "bspw|evtl|exkl|ggf|kap|max|min|tab|vgl|zzgl"),
            Map.entry("el", "αρ|βλ|δηλ|εικ|κεφ|πίν|πρβλ|σελ|τηλ"),
            Map.entry("en", "a\\.k\\.a|approx|cf|e\\.g|eq|fig|figs|gov|i\\.e|mt|ref|sec|ver|viz|vol|vs|w\\.r\\.t"),
            Map.entry("es", "av|avda|cap|dña|dra|ej|fig|ing|pág|págs|prof|sra|srta|tel"),
            Map.entry("et", "dr|joon|lk|nr|nt|prof|st|tab|vrd|vt"),
            Map.entry("fi", "engl|esim|huom|ko|ks|kts|lyh|mm|nk|nro|ns|os|prof|puh|sel|tri|ts|vrt"),
            Map.entry("fr", "cf|chap|env|fig|mme|mlle|ex|réf|tél"),
            Map.entry("hi", "डॉ|पं|पृ|प्रो|मो|श्री|सं"),
            Map.entry("hr", "br|dr|gosp|ing|mr|npr|odn|prof|sl|str|sv|tab|tj|tzv|ul"),
            Map.entry("hu", "dr|ifj|ill|kb|ld|özv|pl|ún"),
            Map.entry("id", "bpk|dr|drs|hlm|ir|jl|no|prof|sdr"),
            Map.entry("is", "bls|kl|nr|sbr"),
            Map.entry("it", "es|fig|pag|tab"),
            Map.entry("lt", "dr|nr|pav|prof|psl|pvz|žr"),
            Map.entry("lv", "att|dr|lpp|nr|piem|prof|sk|tab"),
            Map.entry("mr", "डॉ|पृ|प्रा|श्री|सौ"),
            Map.entry("nb", "ca|dr|dvs|eks|evt|fig|hhv|inkl|jf|kap|kl|maks|nr|pkt|prof|tab|tlf"),
            Map.entry("nn", "ca|dr|dvs|eks|evt|fig|inkl|jf|kap|kl|maks|nr|pkt|prof|tab|tlf"),
            Map.entry("no", "ca|dr|dvs|eks|evt|fig|hhv|inkl|jf|kap|kl|maks|nr|pkt|prof|tab|tlf"),
            Map.entry("pl", "al|godz|inż|jw|mgr|pkt|prof|rozdz|rys|św|tab|tel|tzn|tzw|ul|zob"),
            Map.entry("pt", "cap|ex|fig|pág|prof|tel"),
            Map.entry("ro", "dl|dna|fig|nr|pag|str|tel"),
            Map.entry("ru", "англ|рис|см|стр|табл|тел|ул"),
            Map.entry("sk", "čís|ing|kap|max|mgr|min|napr|obr|resp|str|tab|tj|tzv"),
            Map.entry("sl", "dr|gl|ing|mag|npr|oz|prof|sl|str|tab|tj"),
            Map.entry("sr", "бр|др|нпр|проф|стр|тзв|тј|br|dr|npr|prof|sl|str|tzv|tj"),
            Map.entry("sv", "anm|avd|ca|dr|dvs|ev|ex|exkl|fig|inkl|jfr|kap|kl|max|nr|prof|resp|sid|tab|tel"),
            Map.entry("tr", "av|bkz|dr|doç|no|örn|prof|sn|şek|tab"),
            Map.entry("uk", "див|зв|напр|рис|табл|тел"),
            Map.entry("vi", "gs|pgs|ths|tp|ts|tx|vd"));

    /** Words that Okapi takes for abbreviations of English: "Det var hon.| |Han gick." */
    private static final Map<String, String> WORDS = Map.of(
            "da", "maj|min",
            "en", "no",
            "es", "no",
            "fi", "sen",
            "fr", "est",
            "it", "no",
            "nb|nn|no", "min|sen",
            "sv", "hon|maj|min|sen|st");

    private SentenceRules() {}

    /**
     * The rules of a language, for one thread.
     *
     * @param language BCP 47 tag; one that is none is a language without rules
     */
    static ISegmenter of(String language) {
        String code = ULocale.createCanonical(ULocale.forLanguageTag(language)).getLanguage();
        return Shared.RULES.compileLanguageRules(LocaleId.fromBCP47(code.isEmpty() ? "und" : code), null);
    }

    /** A full stop after this word; it comes first, since rules are tried at each character. */
    private static String stopAfter(String word) {
        return "\\.(?<=(?<![\\p{L}\\p{M}\\p{N}])" + word + "\\.)";
    }

    private static Rule cut(String before, String after) {
        return new Rule(before, after, true);
    }

    private static Rule keep(String before, String after) {
        return new Rule(before, after, false);
    }

    /** Read once, when the first text is cut: that takes half a second. */
    private static final class Shared {
        static final SRXDocument RULES = load();

        private Shared() {}

        private static SRXDocument load() {
            var document = new SRXDocument();
            document.loadRules(SRXDocument.DEFAULT_SRX_RULES);
            List<LanguageMap> okapi = List.copyOf(document.getAllLanguagesMaps());
            document.getAllLanguagesMaps().clear();
            ABBREVIATIONS.forEach((language, list) ->
                    add(document, language, List.of(keep(stopAfter("(?iu:" + list + ")"), "\\s"))));
            WORDS.forEach((languages, list) -> add(
                    document, languages, List.of(cut(stopAfter("(?iu:" + list + ")"), "\\s" + OPENING + "\\p{Lu}"))));
            add(document, "de", GERMAN);
            add(document, STOPLESS, STOP);
            add(document, ".*", ALL);
            add(document, "(?!(?:" + WELL_KNOWN + ")$).*", OTHERS);
            add(document, ORDINALS, ORDINAL);
            document.getAllLanguagesMaps().addAll(okapi);
            add(document, WELL_KNOWN, NUMBERS);
            return document;
        }

        private static void add(SRXDocument document, String languages, List<Rule> rules) {
            String name = "Polydeck " + document.getAllLanguagesMaps().size();
            document.addLanguageRule(name, new ArrayList<>(rules));
            document.addLanguageMap(new LanguageMap(languages, name));
        }
    }
}
