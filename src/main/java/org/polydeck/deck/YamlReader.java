// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polydeck.source.Place;
import org.polydeck.source.Source;
import org.polydeck.source.Source.SourceException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML file for {@link Yaml}. */
final class YamlReader {
    private static final int DEEPEST = 64;

    private final Source source;
    private final Iterator<Event> events;

    YamlReader(Source source) {
        this.source = source;
        var settings = LoadSettings.builder()
                .setLabel(source.file())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    Yaml read() throws SourceException {
        try {
            events.next(); // the stream starts
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                return new Yaml.Mapping(new Place(source.file(), 1, 1), List.of());
            }
            Yaml value = value(events.next(), 0);
            events.next(); // the document ends
            Event after = events.next();
            if (after.getEventId() != Event.ID.StreamEnd) {
                throw new SourceException(place(after.getStartMark()), "a second document starts here; keep one");
            }
            return value;
        } catch (MarkedYamlEngineException e) {
            throw new SourceException(place(e.getProblemMark()), "this is not YAML: " + clean(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new SourceException(
                    Place.of(source.file()), "this is not YAML: " + clean(String.valueOf(e.getMessage())));
        }
    }

    private Yaml value(Event event, int depth) throws SourceException {
        Place place = place(event.getStartMark());
        if (depth > DEEPEST) {
            throw new SourceException(place, "nested too deeply; " + DEEPEST + " levels are read");
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent n && n.getAnchor().isPresent())) {
            throw new SourceException(place, "anchors and aliases are not read; write the value out");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place);
        }
        return event instanceof SequenceStartEvent ? sequence(place, depth) : mapping(event, place, depth);
    }

    private static Yaml.Scalar scalar(ScalarEvent scalar, Place place) {
        return new Yaml.Scalar(place, scalar.getValue(), scalar.isPlain());
    }

    private Yaml sequence(Place place, int depth) throws SourceException {
        List<Yaml> values = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            values.add(value(e, depth + 1));
        }
        return new Yaml.Sequence(place, values);
    }

    private Yaml mapping(Event start, Place place, int depth) throws SourceException {
        if (!(start instanceof MappingStartEvent)) {
            throw new IllegalStateException("no value starts here: " + start);
        }
        List<Yaml.Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            if (!(value(e, depth + 1) instanceof Yaml.Scalar key)) {
                throw new SourceException(place(e.getStartMark()), "a key must be a text");
            }
            if (!names.add(key.value())) {
                throw new SourceException(key.place(), "the key '" + key.value() + "' is there twice; keep one");
            }
            entries.add(new Yaml.Entry(key, value(events.next(), depth + 1)));
        }
        return new Yaml.Mapping(place, entries);
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(source.file(), m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.of(source.file()));
    }

    private static String clean(String problem) {
        return problem.replaceAll("\\s+", " ").strip();
    }
}
