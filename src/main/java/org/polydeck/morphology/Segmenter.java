// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private final Function<Tokenizer, Function<Span, Morpheme>> reader;

    private Segmenter(Supplier<Tokenizer> maker, Function<Tokenizer, Function<Span, Morpheme>> reader) {
        this.tokenizer = ThreadLocal.withInitial(maker);
        this.reader = reader;
    }

    /** Finds the shortest pieces: compounds that stand in the dictionary as a whole stay whole. */
    static Segmenter japanese() {
        return new Segmenter(
                () -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL), Segmenter::japaneseReader);
    }

    /** Knows simplified characters; cuts traditional text into single characters where they differ. */
    static Segmenter chinese() {
        return new Segmenter(HMMChineseTokenizer::new, Segmenter::chineseReader);
    }

    private static Function<Span, Morpheme> japaneseReader(Tokenizer tokenizer) {
        CharTermAttribute surface = tokenizer.getAttribute(CharTermAttribute.class);
        BaseFormAttribute base = tokenizer.getAttribute(BaseFormAttribute.class);
        ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);
        PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);
        return span -> {
            String lemma = base.getBaseForm();
            return new Morpheme(
                    span,
                    lemma == null ? surface.toString() : lemma,
                    japaneseClass(part.getPartOfSpeech()),
                    lemma != null || reading.getReading() != null);
        };
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

    private static Function<Span, Morpheme> chineseReader(Tokenizer tokenizer) {
        CharTermAttribute surface = tokenizer.getAttribute(CharTermAttribute.class);
        return span -> new Morpheme(span, surface.toString(), WordClass.OTHER, true);
    }

    /** The pieces of a text, in order; punctuation and spaces are none. */
    List<Morpheme> morphemes(String text) {
        Tokenizer pieces = tokenizer.get();
        List<Morpheme> morphemes = new ArrayList<>();
        try (pieces) {
            pieces.setReader(new StringReader(text));
            pieces.reset();
            OffsetAttribute offset = pieces.getAttribute(OffsetAttribute.class);
            Function<Span, Morpheme> morpheme = reader.apply(pieces);
            while (pieces.incrementToken()) {
                Span span = new Span(offset.startOffset(), offset.endOffset());
                if (text.substring(span.start(), span.end()).codePoints().anyMatch(Character::isLetterOrDigit)) {
                    morphemes.add(morpheme.apply(span));
                }
            }
            pieces.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A text in memory can be read.
        }
        return List.copyOf(morphemes);
    }
}
