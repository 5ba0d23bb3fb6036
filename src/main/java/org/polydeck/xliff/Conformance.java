// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.InvalidParameterException;
import net.sf.okapi.lib.xliff2.URIParser;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Finding.Level;
import org.polydeck.source.Place;
import org.polydeck.xliff.ConformanceWalk.Element;
import org.polydeck.xliff.XmlCursor.Broken;

/**
 * Says where an XLIFF 2.0, 2.1 or 2.2 file breaks the rules of its specification: a strict second opinion beside the
 * reader, which takes what it can get. The schemas are asked first, then Okapi's reader; both in memory that doesn't
 * grow with the texts.
 */
public final class Conformance {
    /** The most faults that are told of a file. */
    static final int MOST = 20;

    /** The most elements in a unit that Okapi is asked about: its time grows with their square. */
    static final int ELEMENTS = 5_000;

    /** The most elements of modules and extensions outside the units; a rule counts for 100, as each unit has it. */
    static final int OUTSIDE = 10_000;

    /** The most files, groups and units: their ids are all remembered. */
    static final int HOLDERS = 500_000;

    /** How many bytes may be read in all, after the first fault, to look for the next. */
    private static final long BUDGET = 64L << 20;

    private final Path path;
    private final String name;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> unchecked = new ArrayList<>();
    private final Set<Integer> without = new HashSet<>();

    private Conformance(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /**
     * A rule that is broken.
     *
     * @param unit id of the unit, where one is concerned
     * @param number which unit of the file, counted from 1; 0 for none
     */
    record Fault(Place place, @Nullable String unit, int number, String message) {
        static Fault at(ConformanceWalk walk, String message) {
            return new Fault(walk.element().place(), walk.unit(), walk.number(), message);
        }

        private Finding finding() {
            return finding("xliff-invalid", Level.WARNING);
        }

        private Finding finding(String rule, Level level) {
            String whole = unit == null ? message : "unit '" + unit + "': " + message;
            return new Finding(rule, level, whole, null, null, 0, unit, null, null, place, null);
        }
    }

    /**
     * What breaks the rules of XLIFF 2 in a file, up to {@link #MOST} faults; nothing where it keeps them, is not
     * XLIFF 2, or can't be read.
     *
     * @param name path for messages
     * @throws IOException when it can't be opened or the disk fails; never for what is in it
     */
    public static List<Finding> findings(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            return List.of();
        }
        var conformance = new Conformance(path, name);
        try {
            if (conformance.obeysSchemas()) {
                conformance.askOkapi();
            }
        } catch (Broken e) {
            return List.of(); // that is the reader's to tell
        }
        return conformance.findings();
    }

    private List<Finding> findings() {
        Stream<Finding> invalid = faults.stream()
                .sorted(Comparator.comparingInt((Fault f) -> f.place.line()).thenComparingInt(f -> f.place.column()))
                .map(Fault::finding)
                .distinct()
                .limit(MOST);
        return Stream.concat(invalid, unchecked.stream().map(f -> f.finding("xliff-unchecked", Level.INFO)))
                .toList();
    }

    /** Goes through the file once, with all rules but Okapi's; whether it is XLIFF 2, and sound outside its units. */
    private boolean obeysSchemas() throws Broken, IOException {
        try (var walk = new ConformanceWalk(path, name)) {
            if (!walk.atXliff2()) {
                return false;
            }
            var schemas = new SchemaRules();
            var modules = new ModuleRules();
            var languages = new LanguageRules();
            var references = new ReferenceRules();
            boolean sound = true;
            var load = new Load();
            do {
                for (String message : schemas.faults(walk)) {
                    faults.add(Fault.at(walk, message));
                    sound &= walk.inUnit();
                    without.add(walk.number());
                }
                modules.faults(walk).forEach(message -> faults.add(Fault.at(walk, message)));
                languages.faults(walk).forEach(message -> faults.add(Fault.at(walk, message)));
                faults.addAll(references.faults(walk));
                String tooMuch = walk.isStart() ? load.tooMuch(walk) : null;
                if (tooMuch != null) {
                    unchecked.add(Fault.at(walk, tooMuch + "; not all rules were checked"));
                    sound &= walk.inUnit();
                    without.add(walk.number());
                }
                if (faults.size() >= MOST || load.holders > HOLDERS) {
                    return false;
                }
            } while (walk.next());
            return sound;
        }
    }

    /** What would cost too much time or memory. */
    private static final class Load {
        private int holders;
        private int outside;
        private int elements;

        /** What the element that starts is one too many of; null where it is not. */
        private @Nullable String tooMuch(ConformanceWalk walk) {
            Element element = walk.element();
            boolean isCore = element.namespace().equals(Namespaces.CORE);
            if (isCore && Set.of("file", "group", "unit").contains(element.name())) {
                elements = 0;
                return ++holders == HOLDERS + 1 ? "the file has more than 500,000 groups and units" : null;
            } else if (walk.inUnit()) {
                return ++elements == ELEMENTS + 1 ? "it has more than 5,000 elements" : null;
            } else if (isCore) {
                return null;
            }
            int before = outside;
            outside += element.is(Namespaces.VALIDATION, "rule") ? 100 : 1;
            return before <= OUTSIDE && outside > OUTSIDE ? "there is too much beside the units" : null;
        }
    }

    /** Asks again and again, each time without the units that have a fault, until there is none. */
    private void askOkapi() throws Broken, IOException {
        long budget = BUDGET;
        int before;
        do {
            before = without.size();
            ask();
            budget -= Files.size(path);
        } while (without.size() > before && faults.size() < MOST && budget > 0);
    }

    /** Reads the file as Okapi does, up to the first fault. */
    private void ask() throws Broken, IOException {
        var walk = new ConformanceWalk(path, name);
        try (var copy = new OkapiCopy(walk, without);
                var okapi = new XLIFFReader(
                        XLIFFReader.VALIDATION_MAXIMAL & ~XLIFFReader.VALIDATION_INCLUDE_SCHEMAS, references())) {
            try {
                okapi.open(copy);
                while (okapi.hasNext()) {
                    okapi.next();
                }
            } catch (XLIFFException | InvalidParameterException e) {
                copy.orThrow();
                stopped(copy, OkapiWords.of(String.valueOf(e.getMessage())));
            } catch (RuntimeException | StackOverflowError e) {
                // Okapi's own fault: no word about this unit
                copy.orThrow();
                stopped(copy, null);
            }
        }
    }

    private void stopped(OkapiCopy copy, OkapiWords.@Nullable Said said) {
        ConformanceWalk walk = copy.walk();
        if (said != null) {
            // what Okapi only sees at the end of a unit stands somewhere in it
            boolean isEnd = !walk.isStart() && !walk.isText();
            Place place = isEnd ? copy.placeOf(said.attribute(), said.value()) : null;
            faults.add(new Fault(
                    place == null ? walk.element().place() : place, walk.unit(), walk.number(), said.words()));
        }
        if (walk.inUnit()) {
            without.add(walk.number());
        }
    }

    /** With the prefixes that the technical committee knows, besides those of the modules. */
    private static URIParser references() {
        var parser = new URIParser();
        parser.addPrefixes(Map.of(
                "urn:iso:std:iso:30042:ed-1:v1:en", "tbx",
                "urn:oasis:names:tc:xliff:itsm:2.1", "itsm",
                "okapi-framework:xliff-extensions", "okp"));
        return parser;
    }
}
