// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.jspecify.annotations.Nullable;
import org.polydeck.xliff.ConformanceWalk.Attribute;
import org.polydeck.xliff.ConformanceWalk.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Which elements and attributes may stand where, with which values: the schemas of XLIFF 2.1 and its modules. */
final class SchemaRules {
    private final ValidatorHandler validator;
    private final List<String> faults = new ArrayList<>();
    private @Nullable String value;

    /** The schemas as Okapi has them; they are read once, and nothing else is. */
    private static final class Schemas {
        static final Schema ALL = all();

        private static Schema all() {
            // in this order: each needs those before it
            List<Source> sources = List.of(
                    source("informativeCopiesOf3rdPartySchemas/w3c/xml"),
                    source("xliff_core_2.0"),
                    source("modules/metadata"),
                    source("modules/change_tracking"),
                    source("modules/fs"),
                    source("modules/glossary"),
                    source("modules/matches"),
                    source("modules/resource_data"),
                    source("modules/size_restriction"),
                    source("modules/validation"),
                    source("modules/itsm"));
            try {
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
                factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalSchema", "");
                return factory.newSchema(sources.toArray(Source[]::new));
            } catch (SAXException e) {
                throw new IllegalStateException("Okapi's schemas can't be read", e);
            }
        }

        private static Source source(String name) {
            URL url = XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/" + name + ".xsd");
            // by its stream: with an address, the schemas would look for each other
            try {
                return new StreamSource(Objects.requireNonNull(url, name).openStream());
            } catch (IOException e) {
                throw new IllegalStateException("Okapi's schemas can't be read", e);
            }
        }
    }

    SchemaRules() {
        validator = Schemas.ALL.newValidatorHandler();
        try {
            // the words that SchemaWords knows, whatever the language of the machine
            validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
            validator.setErrorHandler(new Faults());
            validator.startDocument();
        } catch (SAXException e) {
            throw new IllegalStateException("the JDK's validator has other properties", e);
        }
    }

    /** What is wrong with where the walk is. */
    List<String> faults(ConformanceWalk walk) {
        faults.clear();
        value = null;
        Element element = walk.element();
        try {
            if (walk.isText()) {
                char[] text = walk.text().toCharArray();
                validator.characters(text, 0, text.length);
            } else if (walk.isStart()) {
                for (String[] declared : walk.declared()) {
                    validator.startPrefixMapping(declared[0], declared[1]);
                }
                validator.startElement(element.namespace(), element.name(), element.qualified(), attributes(walk));
            } else {
                validator.endElement(element.namespace(), element.name(), element.qualified());
            }
        } catch (SAXException e) {
            throw new IllegalStateException("a fault is never thrown", e);
        }
        if (faults.isEmpty()) {
            return List.of();
        }
        Element parent = walk.parent();
        String around = parent == null ? "" : parent.plain();
        return faults.stream()
                .map(fault -> SchemaWords.of(fault, element.plain(), around))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static AttributesImpl attributes(ConformanceWalk walk) {
        var attributes = new AttributesImpl();
        for (Attribute a : walk.attributes()) {
            if (a.is(Namespaces.XML, "id")) {
                continue; // once in a file, says XML; once in a unit is enough, says XLIFF
            }
            attributes.addAttribute(a.namespace(), a.name(), a.qualified(), "CDATA", a.value());
        }
        return attributes;
    }

    /** A wrong value is two faults: what is wrong with it, then where it stands; both are one here. */
    private final class Faults implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            String fault = String.valueOf(e.getMessage());
            if (SchemaWords.isOfValue(fault)) {
                value = fault;
            } else {
                faults.add(value == null ? fault : fault + "\n" + value);
                value = null;
            }
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
