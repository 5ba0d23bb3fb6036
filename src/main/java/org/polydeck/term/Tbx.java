// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.polydeck.term.Pairs.Pair;
import org.polydeck.term.Pairs.Row;

/** A glossary as TBX. */
final class Tbx {
    /** Of version 3. */
    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private Tbx() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /**
     * In the dialect TBX-Basic, style DCA: all words with their status.
     *
     * @see <a href="https://www.tbxinfo.net/tbx-dialects/">TBX dialects</a>
     */
    static String version3(Pairs pairs) {
        try {
            var tbx = new Tbx();
            tbx.open("tbx", "type", "TBX-Basic", "style", "dca");
            tbx.language(pairs.source());
            tbx.xml.writeDefaultNamespace(NAMESPACE);
            tbx.header("tbxHeader");
            for (Pair pair : pairs.pairs()) {
                tbx.open("conceptEntry", "id", id(pair.concept().id()));
                tbx.concept(pair.concept());
                if (pair.concept().untranslatable()) {
                    tbx.element("note", "do-not-translate");
                }
                tbx.words3(pair, pair.source(), pairs.source());
                tbx.words3(pair, pair.target(), pairs.target());
                tbx.close();
            }
            return tbx.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void words3(Pair pair, List<Term> terms, String language) throws XMLStreamException {
        open("langSec");
        language(language);
        for (Term term : terms) {
            open("termSec");
            element("term", term.text());
            grammar(term);
            element("termNote", status(term.status()), "type", "administrativeStatus");
            if (!term.status().isAllowed()) {
                element("note", pair.verdict(term, language));
            }
            optional("note", term.note());
            close();
        }
        close();
    }

    /** As programs read it that know no status: only what may be written. A name has an entry of its own. */
    static String version2(Pairs pairs) {
        try {
            var tbx = new Tbx();
            tbx.open("martif", "type", "TBX");
            tbx.language(pairs.source());
            tbx.header("martifHeader");
            for (Pair pair : pairs.pairs()) {
                String id = id(pair.concept().id());
                if (!pair.concept().untranslatable()) {
                    tbx.entry2(pairs, pair, id, pair.allowedSource(), pair.allowedTarget());
                    continue;
                }
                for (Row row : pair.rows()) {
                    if (row.term().status().isAllowed()) {
                        tbx.entry2(pairs, pair, id, List.of(row.term()), row.translations());
                        id = null;
                    }
                }
            }
            return tbx.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entry2(Pairs pairs, Pair pair, @Nullable String id, List<Term> source, List<Term> target)
            throws XMLStreamException {
        open("termEntry");
        if (id != null) {
            xml.writeAttribute("id", id);
        }
        if (pair.concept().untranslatable()) {
            // by this, Weblate knows what is to be left as it is
            element("descrip", "No", "type", "Translation needed");
        }
        concept(pair.concept());
        Set<String> verdicts = new LinkedHashSet<>(pair.verdicts(pair.source(), pairs.source()));
        verdicts.addAll(pair.verdicts(pair.target(), pairs.target()));
        for (String verdict : verdicts) {
            element("note", verdict);
        }
        words2(source, pairs.source());
        words2(target, pairs.target());
        close();
    }

    private void words2(List<Term> terms, String language) throws XMLStreamException {
        open("langSet");
        language(language);
        for (Term term : terms) {
            open("tig");
            element("term", term.text());
            grammar(term);
            if (term.status() != Term.Status.PREFERRED) {
                element("termNote", status(term.status()), "type", "administrativeStatus");
            }
            optional("note", term.note());
            close();
        }
        close();
    }

    private void header(String name) throws XMLStreamException {
        open(name);
        open("fileDesc");
        open("sourceDesc");
        element("p", "Polydeck");
        close();
        close();
        close();
        open("text");
        open("body");
    }

    /** What is said of a concept as a whole. */
    private void concept(Concept concept) throws XMLStreamException {
        optional("descrip", concept.domain(), "type", "subjectField");
        optional("descrip", concept.definition(), "type", "definition");
        String source = concept.source() == null ? null : OneLine.of(concept.source());
        if (source != null && isAddress(source)) {
            element("xref", source, "type", "externalCrossReference", "target", source);
        } else {
            optional("admin", source, "type", "source");
        }
        optional("note", concept.note());
    }

    private static boolean isAddress(String text) {
        try {
            String scheme = new URI(text).getScheme();
            return text.contains("://") && ("http".equals(scheme) || "https".equals(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void grammar(Term term) throws XMLStreamException {
        if (term.pos() != null) {
            // TBX-Basic has no names
            boolean name = term.pos() == Term.PartOfSpeech.PROPER_NOUN;
            element("termNote", name ? "noun" : term.pos().id(), "type", "partOfSpeech");
        }
        if (term.gender() != null) {
            // nor a common gender
            boolean common = term.gender() == Term.Gender.COMMON;
            element("termNote", common ? "other" : term.gender().id(), "type", "grammaticalGender");
        }
    }

    /** TBX knows no word that is forbidden; the note beside it says so. */
    private static String status(Term.Status status) {
        return (status == Term.Status.FORBIDDEN ? Term.Status.DEPRECATED : status).id() + "Term-admn-sts";
    }

    /** The id of a concept as XML allows it; no two become the same. */
    static String id(String id) {
        if (ID.matcher(id).matches()) {
            return id;
        }
        // "2fa" is "_2fa", "språk" is "_spr_e5_k"
        var xmlId = new StringBuilder("_");
        id.codePoints().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.')) {
                xmlId.appendCodePoint(c);
            } else {
                xmlId.append(String.format(Locale.ROOT, "_%x_", c));
            }
        });
        return xmlId.toString();
    }

    private void language(String tag) throws XMLStreamException {
        xml.writeAttribute("xml:lang", tag);
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void element(String name, String text, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(OneLine.of(text));
        xml.writeEndElement();
    }

    private void optional(String name, @Nullable String text, String... attributes) throws XMLStreamException {
        if (text != null) {
            element(name, text, attributes);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private String end() throws XMLStreamException {
        while (depth > 0) {
            close();
        }
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
        return out.toString();
    }
}
