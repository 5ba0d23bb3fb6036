// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polydeck.source.Span;
import org.polydeck.term.Token.Gap;
import org.polydeck.term.Token.Script;

/** Cuts a text into tokens. */
final class Tokens {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** What is no prose: addresses, paths, variables. Each starts where nothing of its kind stands before. */
    private static final Pattern MASKED = Pattern.compile("(?<![\\w+.-])[A-Za-z][A-Za-z0-9+.-]{0,31}://[!-~&&[^<>\"']]+"
            + "|(?<![\\w.])www\\.[!-~&&[^<>\"']]+"
            + "|(?<![\\w.%+-])[\\w.%+-]{1,64}+@[\\w%.-]+"
            + "|(?<![\\p{L}\\p{N}_./~])[.~]{0,2}/[\\p{L}\\p{N}_.-]++/[\\p{L}\\p{N}_./*-]*+"
            + "|\\{\\{[^{}]{0,200}\\}\\}|%[A-Z][A-Z0-9_]*+%");

    private final String text;
    private final BitSet masked;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int spaces;
    private int spacesBefore;
    private int hyphens;
    private boolean broken;

    private Tokens(CharSequence text) {
        this.text = text.toString();
        this.masked = masked(this.text);
    }

    /**
     * The tokens of a text. An object replacement character (U+FFFC), which stands for a code, breaks words and terms; so
     * do addresses, paths and variables.
     */
    static List<Token> of(CharSequence text) {
        return new Tokens(text).cut();
    }

    /** The characters of addresses, paths and variables. */
    static BitSet masked(String text) {
        var masked = new BitSet();
        if (text.indexOf('/') < 0
                && text.indexOf('@') < 0
                && text.indexOf("www.") < 0
                && text.indexOf('{') < 0
                && text.indexOf('%') < 0) {
            return masked;
        }
        Matcher matcher = MASKED.matcher(text);
        while (matcher.find()) {
            masked.set(matcher.start(), matcher.end());
        }
        return masked;
    }

    private List<Token> cut() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (masked.get(at) || c == 0xFFFC) {
                broken = true;
                at += Character.charCount(c);
            } else if (isIgnored(c)) {
                at += Character.charCount(c);
            } else if (isSpace(c)) {
                spaces++;
                at += Character.charCount(c);
            } else if (isHyphen(c)) {
                hyphens++;
                spacesBefore = spaces;
                at += Character.charCount(c);
            } else {
                add(script(c));
            }
        }
        return tokens;
    }

    private void add(Script script) {
        int start = at;
        at += Character.charCount(text.codePointAt(at));
        while (at < text.length() && !masked.get(at) && goesOn(text.codePointAt(at), script)) {
            at += Character.charCount(text.codePointAt(at));
        }
        String letters = normal(text.substring(start, at));
        if (!letters.isEmpty()) {
            tokens.add(new Token(new Span(start, at), letters, fold(letters, script), script, gap(script)));
        }
        spaces = 0;
        hyphens = 0;
        broken = false;
    }

    /** Letters in NFKC without a difference between capitals and others. */
    static String fold(String letters) {
        return isAscii(letters) ? lower(letters) : UCharacter.foldCase(letters, true);
    }

    private static String fold(String letters, Script script) {
        // "サーバー" and "サーバ" are the same word
        boolean mark = script == Script.KATAKANA && letters.length() > 2 && letters.endsWith("ー");
        return mark ? letters.substring(0, letters.length() - 1) : fold(letters);
    }

    private boolean goesOn(int c, Script script) {
        if (isIgnored(c) || isMark(c)) {
            return script != Script.SYMBOL;
        }
        return script != Script.SPACELESS && script != Script.SYMBOL && script(c) == script && !turns(c);
    }

    /** Whether the direction of writing changes: in {@code وOpenSSH}, a word hangs on a name. */
    private boolean turns(int c) {
        int before = text.codePointBefore(at);
        return Character.isLetter(c) && Character.isLetter(before) && isRightToLeft(c) != isRightToLeft(before);
    }

    private static boolean isRightToLeft(int c) {
        return c >= 0x590 && c <= 0x8FF;
    }

    private Gap gap(Script script) {
        if (broken || hyphens > 1) {
            return Gap.BREAK;
        }
        if (hyphens == 1 && spaces > 0) {
            // "command- and control server", "brute force -hyökkäys"; a dash has spaces on both sides
            boolean attached = spacesBefore == 0 || spacesBefore == spaces;
            return attached ? Gap.HYPHEN : Gap.BREAK;
        }
        if (hyphens == 1) {
            return Gap.HYPHEN;
        }
        // "DoS 攻撃" is "DoS攻撃"
        boolean matters = !tokens.isEmpty()
                && !tokens.get(tokens.size() - 1).isJapanese()
                && script != Script.SPACELESS
                && script != Script.KATAKANA;
        return spaces > 0 && matters ? Gap.SPACE : Gap.NONE;
    }

    private static Script script(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || c == '_' ? Script.SPACED : Script.SYMBOL;
        }
        if (c == 0x30FC || (c >= 0xFF66 && c <= 0xFF9F)) { // the long vowel mark; half-width katakana
            return Script.KATAKANA;
        }
        if (c == 0x02BC) { // an apostrophe that Unicode counts as a letter
            return Script.SYMBOL;
        }
        if (!Character.isLetterOrDigit(c) && !isMark(c) && Character.getType(c) != Character.CONNECTOR_PUNCTUATION) {
            return Script.SYMBOL;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.BOPOMOFO,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> Script.SPACELESS;
            case UScript.KATAKANA -> Script.KATAKANA;
            case UScript.HANGUL -> Script.HANGUL;
            default -> Script.SPACED;
        };
    }

    private static boolean isIgnored(int c) {
        return c == 0x640 // it only stretches Arabic words
                || (c >= 0xAD && UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Hyphens, and the short dashes and middle dots that are set instead. */
    static boolean isHyphen(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0xFE63 || c == 0xFF0D || c == 0x30FB;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String normal(String word) {
        if (isAscii(word)) {
            return word;
        }
        var seen = new StringBuilder(word.length());
        word.codePoints().filter(c -> !isIgnored(c)).forEach(seen::appendCodePoint);
        // typewriter and typographic apostrophes are the same
        String plain = seen.length() == 1 && (seen.charAt(0) == '\u2019' || seen.charAt(0) == '\u02BC')
                ? "'"
                : seen.toString();
        return NFKC.normalize(plain);
    }

    private static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String ascii) {
        return ascii.toLowerCase(Locale.ROOT);
    }
}
