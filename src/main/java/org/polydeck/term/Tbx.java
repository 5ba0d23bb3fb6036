// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
     * A concept, as a file for one pair of languages or for all holds it.
     *
     * @param words of each language, the best first
     */
    record Entry(Concept concept, Map<String, List<Term>> words) {
        /** The concepts of a pair of languages. */
        static List<Entry> of(Pairs pairs) {
            List<Entry> entries = new ArrayList<>();
            for (Pair pair : pairs.pairs()) {
                entries.add(new Entry(pair.concept(), Tbx.words(pairs, pair.source(), pair.target())));
            }
            return entries;
        }

        /** The words of each language, those of all languages before its own. */
        Map<String, List<Term>> inEach(Set<String> languages) {
            List<Term> all = words.getOrDefault(Term.ANY_LANGUAGE, List.of());
            Map<String, List<Term>> each = new LinkedHashMap<>();
            for (String language : languages) {
                Map<String, Term> byText = new LinkedHashMap<>();
                Stream.concat(all.stream(), words.getOrDefault(language, List.of()).stream())
                        .forEach(t -> byText.putIfAbsent(t.text(), t));
                if (!byText.isEmpty()) {
                    each.put(language, List.copyOf(byText.values()));
                }
            }
            return each;
        }

        /** All concepts that have words, in the languages in which the glossary has them. */
        static List<Entry> of(Glossary glossary) {
            List<Entry> entries = new ArrayList<>();
            for (Concept concept : glossary.concepts()) {
                Map<String, List<Term>> words = new LinkedHashMap<>();
                concept.terms().stream()
                        .filter(t -> t.wording() instanceof Wording.Words)
                        .forEach(t -> words.computeIfAbsent(t.language(), l -> new ArrayList<>())
                                .add(t));
                if (!words.isEmpty()) {
                    entries.add(new Entry(concept, words));
                }
            }
            return entries;
        }
    }

    /**
     * In the dialect TBX-Basic, style DCA: all words with their status.
     *
     * @param language of the file as a whole
     * @see <a href="https://www.tbxinfo.net/tbx-dialects/">TBX dialects</a>
     */
    static String version3(String language, List<Entry> entries) {
        try {
            var tbx = new Tbx();
            tbx.open("tbx", "type", "TBX-Basic", "style", "dca");
            tbx.language(language);
            tbx.xml.writeDefaultNamespace(NAMESPACE);
            tbx.header("tbxHeader");
            for (Entry entry : entries) {
                tbx.open("conceptEntry", "id", id(entry.concept().id()));
                tbx.concept(entry.concept());
                tbx.optional("note", Names.remark(entry.concept()));
                for (Map.Entry<String, List<Term>> words : entry.words().entrySet()) {
                    tbx.words3(words.getValue(), words.getKey());
                }
                tbx.close();
            }
            return tbx.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void words3(List<Term> terms, String language) throws XMLStreamException {
        open("langSec");
        language(language);
        for (Term term : terms) {
            open("termSec");
            element("term", term.text());
            // TBX-Basic has no names
            grammar(term, "noun");
            element("termNote", status(term.status()), "type", "administrativeStatus");
            for (String remark : Remark.of(term)) {
                element("note", remark);
            }
            close();
        }
        close();
    }

    /** As programs read it that know no status: only what may be written. A name has an entry of its own. */
    static String version2(Pairs pairs) {
        try {
            Tbx tbx = begin2(pairs.source());
            for (Pair pair : pairs.pairs()) {
                Concept concept = pair.concept();
                String id = concept.id();
                if (!concept.untranslatable()) {
                    tbx.entry2(concept, id, words(pairs, pair.source(), pair.target()));
                    continue;
                }
                for (Row row : pair.rows()) {
                    if (row.term().status().isAllowed()) {
                        tbx.entry2(concept, id, names(pairs, pair, row));
                        id = null;
                    }
                }
            }
            return tbx.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<Term>> words(Pairs pairs, List<Term> source, List<Term> target) {
        Map<String, List<Term>> words = new LinkedHashMap<>();
        words.put(pairs.source(), source);
        words.put(pairs.target(), target);
        return words;
    }

    /** A name with its translations, and what is not to be written. */
    private static Map<String, List<Term>> names(Pairs pairs, Pair pair, Row row) {
        List<Term> bad =
                pair.target().stream().filter(t -> !t.status().isAllowed()).toList();
        return words(
                pairs,
                List.of(row.term()),
                Stream.concat(row.translations().stream(), bad.stream()).toList());
    }

    /** The same in all languages: a word that stands for all is listed in each of them. */
    static String version2(String language, List<Entry> entries) {
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        entries.forEach(e -> languages.addAll(e.words().keySet()));
        languages.remove(Term.ANY_LANGUAGE);
        try {
            Tbx tbx = begin2(language);
            for (Entry entry : entries) {
                tbx.entry2(entry.concept(), entry.concept().id(), entry.inEach(languages));
            }
            return tbx.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tbx begin2(String language) throws XMLStreamException {
        var tbx = new Tbx();
        tbx.open("martif", "type", "TBX");
        tbx.language(language);
        tbx.header("martifHeader");
        return tbx;
    }

    /** @param words of each language, among them those that are only named in notes */
    private void entry2(Concept concept, @Nullable String id, Map<String, List<Term>> words) throws XMLStreamException {
        open("termEntry");
        if (id != null) {
            xml.writeAttribute("id", id(id));
        }
        String name = Names.remark(concept);
        if (name != null) {
            // by this, Weblate knows what is to be left as it is
            element("descrip", name.equals(Names.STAYS) ? "No" : "Yes", "type", "Translation needed");
        }
        concept(concept);
        for (Map.Entry<String, List<Term>> each : words.entrySet()) {
            for (Term term : each.getValue()) {
                if (!term.status().isAllowed()) {
                    element("note", Verdict.withLanguage(concept, term, each.getKey()));
                }
            }
        }
        for (Map.Entry<String, List<Term>> each : words.entrySet()) {
            List<Term> allowed =
                    each.getValue().stream().filter(t -> t.status().isAllowed()).toList();
            if (!allowed.isEmpty()) {
                words2(allowed, each.getKey());
            }
        }
        close();
    }

    private void words2(List<Term> terms, String language) throws XMLStreamException {
        open("langSet");
        language(language);
        for (Term term : terms) {
            open("tig");
            element("term", term.text());
            grammar(term, "properNoun");
            if (term.status() != Term.Status.PREFERRED) {
                element("termNote", status(term.status()), "type", "administrativeStatus");
            }
            optional("note", Remark.quoted(term.note()));
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
        optional("note", Remark.quoted(concept.note()));
    }

    private static boolean isAddress(String text) {
        try {
            String scheme = new URI(text).getScheme();
            return text.contains("://") && ("http".equals(scheme) || "https".equals(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** @param name what the version calls a name */
    private void grammar(Term term, String name) throws XMLStreamException {
        if (term.pos() != null) {
            boolean isName = term.pos() == Term.PartOfSpeech.PROPER_NOUN;
            element("termNote", isName ? name : term.pos().id(), "type", "partOfSpeech");
        }
        if (term.gender() != null) {
            // neither version has a common gender
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
