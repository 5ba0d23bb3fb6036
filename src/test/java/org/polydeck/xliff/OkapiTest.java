// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextPart;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polydeck.unit.Target;
import org.polydeck.unit.Unit;
import org.polydeck.xliff.XliffFile.Entry;

/** Okapi reads in our files what we wrote. */
class OkapiTest {
    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsTheSameTextsAndCodes(long seed) throws Exception {
        var random = new Random(seed);
        List<Unit> units = XliffLawsTest.units(random);
        XliffFile asked = XliffFile.empty(Sample.ORIGINAL, "en", "sv")
                .with(units.stream()
                        .map(u -> XliffLawsTest.translation(random, u.id()))
                        .toList());
        String text = Sample.write(units, asked);
        Path file = Files.writeString(folder.resolve("a.xlf"), text, UTF_8);

        var expected = new LinkedHashMap<String, List<String>>();
        for (Entry entry : Sample.readWhole(text).entries()) {
            expected.put(
                    entry.id(),
                    List.of(plain(entry.source()), plain(entry.translation().target())));
        }
        assertEquals(expected, okapi(file));
    }

    private static Map<String, List<String>> okapi(Path file) {
        var read = new LinkedHashMap<String, List<String>>();
        LocaleId sv = LocaleId.fromString("sv");
        try (var filter = new XLIFFFilter();
                var document = new RawDocument(file.toUri(), "UTF-8", LocaleId.ENGLISH, sv)) {
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    read.put(unit.getId(), List.of(plain(unit.getSource()), plain(unit.getTarget(sv))));
                }
            }
        }
        return read;
    }

    // each code is "¤" in both; a character that XML doesn't have is a code
    private static String plain(TextContainer container) {
        var plain = new StringBuilder();
        for (TextPart part : container) {
            String text = part.getContent().getCodedText();
            for (int i = 0; i < text.length(); i++) {
                boolean code = TextFragment.isMarker(text.charAt(i));
                plain.append(code ? '¤' : text.charAt(i));
                i += code ? 1 : 0;
            }
        }
        return plain.toString();
    }

    private static String plain(List<Target> pieces) {
        var plain = new StringBuilder();
        for (Target piece : pieces) {
            if (piece instanceof Target.Text text) {
                text.text().codePoints().forEach(c -> plain.appendCodePoint(c > 0xFFFF || Xml.has((char) c) ? c : '¤'));
            } else {
                plain.append('¤');
            }
        }
        return plain.toString();
    }
}
