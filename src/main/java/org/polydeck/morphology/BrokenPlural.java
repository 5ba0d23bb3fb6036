// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arabic broken plurals, and the feminines that have a pattern of their own. The root's consonants move from the pattern of the singular into one of the plural: جهاز : أجهزة.
 * Patterns are written with digits for the root's consonants, and without hamza on alef: {@code 12ا3 : ا123ة}.
 *
 * <p>Patterns that would make a plural of another common word are left out: فعال of فاعل (حاسب, computer : حساب, account) and of
 * فعل (أمن : أمان), فعل of فعال (حساب : حسب). Words that have such plurals are listed.
 *
 * @see <a href="https://archive.org/details/grammaroftheara01wriguoft">W. Wright, A Grammar of the Arabic Language, I, § 304–305</a>
 */
final class BrokenPlural {

    private static final String[][] PATTERNS = {
        {"123", "12و3", "12و3ات", "ا12ا3", "ا123"}, // رمز : رموز, خطر : أخطار, شهر : أشهر
        {"12", "12و2", "ا12ا2"}, // حق : حقوق, سر : أسرار
        {"1ا2", "ا1وا2", "ا1يا2"}, // باب : أبواب
        {"1ا23", "1وا23", "123اء"}, // خادم : خوادم, عالم : علماء
        {"1ا23ة", "1وا23"}, // قاعدة : قواعد
        {"1ا2ة", "1وا2"}, // مادة : مواد
        {"12ا3", "ا123ة", "123ان", "12ائ3"}, // جهاز : أجهزة, جدار : جدران
        {"12ا3ة", "12ائ3"}, // رسالة : رسائل
        {"12ي3ة", "12ائ3"}, // وسيلة : وسائل
        {"12ي3", "123اء", "ا123ة", "ا123اء", "12ائ3"}, // عميل : عملاء, رصيد : أرصدة, صديق : أصدقاء
        {"12ي2", "ا12ة", "ا12اء"}, // دليل : أدلة
        {"12ي", "ا12ياء"}, // قوي : أقوياء
        {"12ية", "12ايا"}, // قضية : قضايا
        {"ا123", "123اء", "123ي"}, // أحمر : حمراء, أكبر : كبرى
        {"12و3", "123ات", "ا123ة"}, // هجوم : هجمات, عمود : أعمدة
        {"م234", "م2ا34"}, // منفذ : منافذ
        {"1234", "12ا34"}, // جدول : جداول
        {"1234ة", "12ا34"}, // تجربة : تجارب
        {"م12ة", "م1ا2"}, // مهمة : مهام
        {"123ا4", "12ا3ي4"}, // مفتاح : مفاتيح
        {"123و4", "12ا3ي4"}, // مشروع : مشاريع
        {"123ي4", "12ا3ي4"}, // تقرير : تقارير
        {"1ا2و3", "1وا2ي3"}, // قانون : قوانين
    };

    /** Singulars and plurals that no pattern gives; in normal spelling. */
    private static final Map<String, String> LISTED = listed("""
            برنامج برامج
            خطر مخاطر
            نظام نظم
            كتاب كتب
            طريق طرق
            طريقة طرق
            نسخة نسخ
            قيمة قيم
            حزمة حزم
            رخصة رخص
            شفرة شفر
            صورة صور
            غرفة غرف
            فرصة فرص
            فرقة فرق
            مدينة مدن
            خطة خطط
            قوة قوي
            خاصية خصائص
            ضحية ضحايا
            زاوية زوايا
            مبدا مبادئ
            خطا اخطاء
            عضو اعضاء
            اسم اسماء
            عامل عمال
            طالب طلاب
            رجل رجال
            بلد بلدان
            سنة سنوات
            ملك ملوك
            يد ايدي
            """);

    private BrokenPlural() {}

    /** The plurals that a singular in normal spelling could have. */
    static List<String> of(String singular) {
        List<String> plurals = new ArrayList<>();
        String listed = LISTED.get(singular);
        if (listed != null) {
            plurals.add(listed);
        }
        for (String[] row : PATTERNS) {
            char[] root = root(singular, row[0]);
            for (int i = 1; i < row.length && root.length > 0; i++) {
                addFilled(row[i], root, plurals);
            }
        }
        return plurals;
    }

    /** The root's consonants of a word that has this pattern, from index 1; empty when it has not. */
    private static char[] root(String word, String pattern) {
        char[] root = new char[5];
        boolean fits = word.length() == pattern.length();
        for (int i = 0; i < pattern.length() && fits; i++) {
            char expected = pattern.charAt(i);
            char letter = word.charAt(i);
            int place = expected - '0';
            if (place < 1 || place > 4) {
                fits = letter == expected;
            } else if (root[place] == 0) {
                root[place] = letter;
                fits = isConsonant(letter, i, pattern);
            } else {
                fits = letter == root[place];
            }
        }
        return fits ? root : new char[0];
    }

    /** With ت in front, four consonants are no root, but an action noun: توجه. Yeh after alef is part of an ending: نهاية. */
    private static boolean isConsonant(char letter, int place, String pattern) {
        return letter != ArabicSpelling.TEH_MARBUTA
                && (letter != ArabicSpelling.ALEF || place == 0)
                && !(letter == 'ت' && place == 0 && pattern.equals("1234"))
                && !(letter == ArabicSpelling.YEH && pattern.startsWith("12ا3"));
    }

    /** Alef and a root that begins with hamza are one letter: أثر : آثار; not so, that آمن would be of أمن. */
    private static void addFilled(String pattern, char[] root, List<String> plurals) {
        String word = filled(pattern, root);
        if (!word.startsWith("اا")) {
            plurals.add(word);
        } else if (pattern.equals("ا12ا3")) {
            plurals.add("آ" + word.substring(2));
        }
    }

    private static String filled(String pattern, char[] root) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            int place = pattern.charAt(i) - '0';
            word.append(place < 1 || place > 4 ? pattern.charAt(i) : root[place]);
        }
        return word.toString();
    }

    private static Map<String, String> listed(String lines) {
        Map<String, String> plurals = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(pair -> plurals.put(pair[0], pair[1]));
        return plurals;
    }
}
