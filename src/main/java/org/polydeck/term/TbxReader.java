// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Place;

/**
 * Reads TBX of any version, dialect and style, entry by entry. Elements are known by their local names, data categories by
 * {@code type} or by the element itself, so that {@code <descrip type="definition">}, {@code <basic:definition>} and what
 * tools make of them are the same. Document types are skipped, no entity is expanded, and nothing outside the file is opened.
 *
 * @see <a href="https://www.tbxinfo.net/tbx-dialects/">TBX dialects</a>
 */
final class TbxReader {
    private static final Set<String> ROOTS = Set.of("tbx", "martif");
    private static final Set<String> ENTRIES = Set.of("termentry", "conceptentry", "entry");
    private static final Set<String> LANGUAGES = Set.of("langset", "langsec", "langgroup");
    /** {@code termGroup} is of TBX-Min; {@code termGrp} stands in an {@code ntig}. */
    private static final Set<String> TERMS = Set.of("tig", "ntig", "termsec", "termgroup");

    /** Elements whose type says what they hold. */
    private static final Set<String> TYPED =
            Set.of("descrip", "termnote", "admin", "xref", "ref", "note", "descripnote", "adminnote");

    /** What there is no place for, and nobody misses. */
    private static final Set<String> SKIPPED = Set.of(
            "transac",
            "transacnote",
            "date",
            "responsibility",
            "transactiontype",
            "p",
            "title",
            "entrysource",
            "originatinginstitution",
            "origination",
            "modification",
            "processstatus",
            "termtype",
            "termlocation");

    /** The longest value that is kept, in UTF-16 code units. */
    private static final int LONGEST = 1 << 16;

    private static final int DEEPEST = 1000;

    /** How much of a file is looked at to see its encoding, in bytes. */
    private static final int HEAD = 1 << 10;

    /** For bytes that are no text; a character that XML doesn't have. */
    private static final String BAD = "\uFFFF";

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']((?!(?i)utf-?(?:16|32))[^\"']*)[\"']");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|yes|1");

    private final String file;
    private final XMLStreamReader xml;
    private final Unsaid unsaid;
    private final Drafts drafts;
    private final Findings findings;
    private final Set<String> lost = new TreeSet<>();
    private final List<String> remarks = new ArrayList<>();
    private Place place;
    private Place next;
    private boolean foreign;
    private String sourceLanguage = "";
    private @Nullable Draft entry;
    private @Nullable String language;
    private Draft.@Nullable Word word;
    private @Nullable String category;
    private String level = "";
    private String target = "";
    private int categoryDepth;
    private Place categoryPlace;
    private final StringBuilder value = new StringBuilder();
    private int depth;

    private TbxReader(InputStream in, String file, Unsaid unsaid, Drafts drafts, Findings findings)
            throws XMLStreamException {
        this.file = file;
        this.unsaid = unsaid;
        this.drafts = drafts;
        this.findings = findings;
        place = new Place(file, 1, 1);
        next = place;
        categoryPlace = place;
        Charset charset = charset(in);
        // the JDK prints bytes that are no text to the standard error, whatever it is told
        xml = charset == null
                ? factory().createXMLStreamReader(in)
                : factory().createXMLStreamReader(new InputStreamReader(in, decoder(charset)));
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(BAD);
    }

    /**
     * Of a file whose characters begin with ASCII, without a byte order mark: what it says, else UTF-8. Null for others, and
     * for what Java doesn't know.
     */
    private static @Nullable Charset charset(InputStream in) throws XMLStreamException {
        try {
            in.mark(HEAD);
            String head = new String(in.readNBytes(HEAD), ISO_8859_1);
            in.reset();
            Matcher said = ENCODING.matcher(head);
            return !head.stripLeading().startsWith("<") || head.indexOf('\0') >= 0
                    ? null
                    : said.lookingAt() ? Charset.forName(said.group(1)) : UTF_8;
        } catch (IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    // the JDK's own, whatever stands on the class path
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // prefixes that are declared nowhere are no reason to refuse a glossary
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // from Java 24 on, "&amp;" counts as an entity, and 100,000 of them would be too many
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        // else it prints bytes that are no text to the standard error
        factory.setXMLReporter((message, type, about, at) -> {});
        return factory;
    }

    /**
     * Reads up to the end, or to the place where the file is no longer XML.
     *
     * @param in buffered
     */
    static void read(InputStream in, String file, Unsaid unsaid, Drafts drafts, Findings findings) {
        @Nullable TbxReader reader = null;
        try {
            reader = new TbxReader(in, file, unsaid, drafts, findings);
            reader.run();
        } catch (XMLStreamException e) {
            findings.error(broken(e, file), reason(e));
        }
        if (reader != null) {
            reader.end();
        }
    }

    private static Place broken(XMLStreamException e, String file) {
        Location at = e.getLocation();
        return at == null || at.getLineNumber() < 1
                ? Place.of(file)
                : new Place(file, at.getLineNumber(), Math.max(1, at.getColumnNumber()));
    }

    private static String reason(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharConversionException
                    || String.valueOf(cause.getMessage()).contains("UTF-8")
                    || String.valueOf(cause.getMessage()).contains("0xffff")) {
                return "from here on, the file is not in the encoding that it says; save it as UTF-8";
            }
        }
        // the JDK's message begins with the place, which is told already
        String why = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?\\nMessage: ", "");
        return "this is not XML (" + why.replaceAll("\\s+", " ").strip()
                + "); mend it here. What stands before is read";
    }

    private void run() throws XMLStreamException {
        while (xml.hasNext() && !foreign) {
            int event = xml.next();
            place = next;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(local(xml.getLocalName()));
                case XMLStreamConstants.END_ELEMENT -> stop(local(xml.getLocalName()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    findings.warning(
                            place, "unknown entity '&" + xml.getLocalName() + ";'; write the character itself");
                default -> {}
            }
            // after a text, the sign that begins the next tag is read already
            boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
            next = place(xml.getLocation(), text ? 1 : 0);
            if (depth > DEEPEST) {
                throw new XMLStreamException("elements are nested more than 1,000 deep", xml.getLocation());
            }
        }
    }

    private Place place(Location at, int less) {
        return at.getLineNumber() < 1
                ? Place.of(file)
                : new Place(file, at.getLineNumber(), Math.max(1, at.getColumnNumber() - less));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private void start(String name) throws XMLStreamException {
        depth++;
        if (depth == 1) {
            root(name);
        } else if (category != null) {
            return; // <hi> in a text
        } else if (name.equals("languages")) {
            sourceLanguage = tag(attribute("source")); // the header of TBX-Min
        } else if (ENTRIES.contains(name)) {
            entry = new Draft(place);
            entry.id = decoded(attribute("id"));
        } else if (entry != null && LANGUAGES.contains(name)) {
            language = language();
        } else if (entry != null && TERMS.contains(name)) {
            word = new Draft.Word(place, language == null ? "" : language);
            remarks.clear();
        } else if (entry != null) {
            category(name);
        }
    }

    private void root(String name) throws XMLStreamException {
        if (!ROOTS.contains(name)) {
            foreign = true;
            findings.error(
                    place, "the file begins with <" + name + ">; a glossary in XML is TBX, with <tbx> or <martif>");
            return;
        }
        sourceLanguage = tag(attribute("lang"));
        String dialect = attribute("type") + attribute("dialect");
        if (!dialect.isEmpty() && !dialect.matches("(?i)TBX|TBX-(?:Core|Min|Basic|Linguist|Default)")) {
            findings.warning(
                    place, "the dialect '" + dialect + "' of TBX is not known; what is as in TBX-Basic is read");
        }
    }

    private String language() {
        String tag = tag(attribute("lang"));
        if (tag.isEmpty()) {
            String written = attribute("lang");
            findings.warning(
                    place,
                    written.isEmpty()
                            ? "the words have no language; add xml:lang, such as xml:lang=\"sv\""
                            : "'" + written + "' is not a language tag; write one such as sv or pt-BR");
        }
        return tag;
    }

    private static String tag(String text) {
        String tag = Tags.of(text);
        return tag == null ? "" : tag;
    }

    /** An attribute, whatever its prefix and capitals; empty where there is none. */
    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (local(xml.getAttributeLocalName(i)).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private void category(String name) {
        String type = attribute("type");
        String known = TYPED.contains(name) && !type.isEmpty() ? Values.key(type) : name;
        boolean grouping = name.endsWith("grp") || name.startsWith("termcomp");
        if (!grouping && !known.isEmpty()) {
            category = known;
            categoryDepth = depth;
            categoryPlace = place;
            target = attribute("target");
            level = word != null ? "term" : language != null ? "language" : "entry";
            value.setLength(0);
            if (name.equals("term") && word == null) {
                word = new Draft.Word(place, language == null ? "" : language); // right in its <langSet>
                remarks.clear();
                level = "alone";
            }
        }
    }

    private void text() {
        if (category != null && value.length() < LONGEST) {
            value.append(xml.getText());
        }
    }

    private void stop(String name) {
        if (category != null && depth == categoryDepth) {
            String kind = category;
            category = null;
            said(kind, OneLine.of(value.toString()));
            if (level.equals("alone")) {
                endWord();
            }
        } else if (category == null && TERMS.contains(name)) {
            endWord();
        } else if (category == null && LANGUAGES.contains(name)) {
            language = null;
        } else if (category == null && ENTRIES.contains(name) && entry != null) {
            drafts.add(inOrder(entry));
            entry = null;
        }
        depth--;
    }

    /** The words of the source language first, since an entry without an id is named after one. */
    private Draft inOrder(Draft complete) {
        String first = sourceLanguage.isEmpty() ? unsaid.source() : sourceLanguage;
        if (complete.id == null) {
            complete.words.sort((a, b) -> Boolean.compare(b.language.equals(first), a.language.equals(first)));
        }
        return complete;
    }

    private void endWord() {
        Draft.Word done = word;
        word = null;
        if (done == null || entry == null) {
            return;
        }
        for (String remark : remarks) {
            if (!Remark.read(remark, done)) {
                entry.untranslatable = Names.saysStay(remark);
            }
        }
        if (!done.language.isEmpty()) {
            entry.words.add(done);
        }
    }

    private void said(String kind, String text) {
        Draft concept = entry;
        if (concept == null || (text.isEmpty() && target.isEmpty())) {
            return;
        }
        Draft.Word of = word;
        switch (kind) {
            case "term" -> {
                if (of != null) {
                    of.text = text;
                }
            }
            case "subjectfield", "domain", "subject" ->
                concept.domain = concept.domain == null ? text : concept.domain + ", " + text;
            case "definition", "explanation" -> {
                if (concept.definition == null || level.equals("entry")) {
                    concept.definition = text;
                } else if (!concept.definition.equals(text)) {
                    lost.add("definition, of further languages");
                }
            }
            case "externalcrossreference", "xsource", "url" -> concept.source = target.isEmpty() ? text : target;
            case "source" -> concept.source = concept.source == null ? text : concept.source;
            case "translationneeded" ->
                concept.untranslatable = !TRUTH.matcher(text).matches();
            case "translationnote", "donottranslate" -> translation(concept, kind, text);
            default -> wordSaid(kind, text, concept, of);
        }
    }

    private void translation(Draft concept, String kind, String text) {
        Boolean truth = Values.truth(text);
        if (truth != null) {
            concept.untranslatable = kind.equals("donottranslate") == truth;
        } else {
            remark(text, concept, word);
        }
    }

    private void wordSaid(String kind, String text, Draft concept, Draft.@Nullable Word of) {
        switch (kind) {
            case "note", "usagenote", "transfercomment", "comment" -> remark(text, concept, of);
            case "context", "example", "samplesentence" -> remark("example: " + text, concept, of);
            case "partofspeech", "pos" -> {
                if (of != null) {
                    of.pos = Values.pos(text);
                }
            }
            case "grammaticalgender", "gender" -> {
                if (of != null) {
                    of.gender = Values.gender(text);
                }
            }
            case "administrativestatus", "normativeauthorization", "usagestatus", "termstatus", "status" ->
                status(text, of);
            case "forbidden" -> {
                if (of != null && TRUTH.matcher(text).matches()) {
                    of.status = Term.Status.FORBIDDEN;
                }
            }
            case "casesensitive", "case" -> {
                if (of != null) {
                    of.caseSensitive = Values.truth(text);
                }
            }
            default -> {
                if (!SKIPPED.contains(kind)) {
                    lost.add(kind);
                }
            }
        }
    }

    private void status(String text, Draft.@Nullable Word of) {
        Term.Status status = Values.status(text);
        if (status == null) {
            findings.warning(
                    categoryPlace, "the status '" + text + "' is not known; write one such as preferredTerm-admn-sts");
        } else if (of != null) {
            of.status = status;
        }
    }

    private void remark(String text, Draft concept, Draft.@Nullable Word of) {
        if (of != null) {
            remarks.add(text);
        } else {
            concept.remark(text, null);
        }
    }

    private void end() {
        if (!lost.isEmpty()) {
            findings.info(Place.of(file), "there is no place for what the file says as " + String.join(", ", lost));
        }
    }

    /** The id as the glossary had it before {@link Tbx#id} wrote it; null where there is none. */
    static @Nullable String decoded(String id) {
        if (!id.startsWith("_")) {
            return id.isEmpty() ? null : id;
        }
        String text = Pattern.compile("_([0-9a-f]{1,6})_")
                .matcher(id.substring(1))
                .replaceAll(m -> {
                    int c = Integer.parseInt(m.group(1), 16);
                    return Character.isValidCodePoint(c) ? Matcher.quoteReplacement(Character.toString(c)) : "";
                });
        return Tbx.id(text).equals(id) ? text : id;
    }
}
