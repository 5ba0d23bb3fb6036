// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.polydeck.source.Span;

/** Cuts texts of a language that has no spaces between words. For several threads at once. */
final class Segmenter {
    private final ThreadLocal<Tokenizer> tokenizer;
    /** Reads lemma and class of the piece at which a tokenizer stands. */
    private final BiFunction<Tokenizer, Span, Morpheme> reader;

    private Segmenter(Supplier<Tokenizer> maker, BiFunction<Tokenizer, Span, Morpheme> reader) {
        this.tokenizer = ThreadLocal.withInitial(maker);
        this.reader = reader;
    }

    /** A compound that the dictionary has as a whole stays whole: {@code 関西国際空港}. */
    static Segmenter japanese() {
        return new Segmenter(
                () -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL), Segmenter::japanese);
    }

    /** Knows simplified characters; cuts traditional text into single characters where they differ. */
    static Segmenter chinese() {
        return new Segmenter(HMMChineseTokenizer::new, Segmenter::chinese);
    }

    private static Morpheme japanese(Tokenizer at, Span span) {
        String base = at.getAttribute(BaseFormAttribute.class).getBaseForm();
        String lemma = base == null ? at.getAttribute(CharTermAttribute.class).toString() : base;
        String part = at.getAttribute(PartOfSpeechAttribute.class).getPartOfSpeech();
        boolean known = base != null || at.getAttribute(ReadingAttribute.class).getReading() != null;
        return new Morpheme(span, lemma, japaneseClass(part), known);
    }

    /** @param part part of speech of IPADIC, from wide to narrow: {@code 名詞-固有名詞-地域-一般} */
    private static WordClass japaneseClass(String part) {
        if (part.startsWith("名詞-固有名詞")) {
            return WordClass.NAME;
        }
        if (part.startsWith("名詞-数") || part.startsWith("名詞-代名詞") || part.startsWith("名詞-非自立")) {
            return WordClass.OTHER;
        }
        int end = part.indexOf('-');
        return switch (end < 0 ? part : part.substring(0, end)) {
            case "名詞" -> WordClass.NOUN;
            case "動詞" -> WordClass.VERB;
            case "形容詞" -> WordClass.ADJECTIVE;
            case "副詞" -> WordClass.ADVERB;
            default -> WordClass.OTHER;
        };
    }

    private static Morpheme chinese(Tokenizer at, Span span) {
        return new Morpheme(span, at.getAttribute(CharTermAttribute.class).toString(), WordClass.OTHER, true);
    }

    /** The pieces of a text, in order; punctuation and spaces are none. */
    List<Morpheme> morphemes(String text) {
        Tokenizer pieces = tokenizer.get();
        List<Morpheme> morphemes = new ArrayList<>();
        try (pieces) {
            pieces.setReader(new StringReader(text));
            pieces.reset();
            OffsetAttribute offset = pieces.getAttribute(OffsetAttribute.class);
            while (pieces.incrementToken()) {
                Span span = new Span(offset.startOffset(), offset.endOffset());
                if (text.substring(span.start(), span.end()).codePoints().anyMatch(Character::isLetterOrDigit)) {
                    morphemes.add(reader.apply(pieces, span));
                }
            }
            pieces.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A text in memory can be read.
        }
        return List.copyOf(morphemes);
    }
}
