// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.IResource;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.Note;
import net.sf.okapi.common.annotation.NoteAnnotation;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextPart;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.filters.xliff2.XLIFF2Filter;

/** Okapi's filters, which many translation systems read with. */
final class Okapi {
    private final LocaleId language;
    private final String version;

    Okapi(String language, String version) {
        this.language = LocaleId.fromString(language);
        this.version = version;
    }

    /** What the filter sees in a file, by unit. */
    Map<String, Seen> read(Path file) {
        var seen = new LinkedHashMap<String, Seen>();
        events(file, event -> {
            if (event.isTextUnit()) {
                seen.put(event.getTextUnit().getId(), seen(event.getTextUnit()));
            }
        });
        return seen;
    }

    private Seen seen(ITextUnit unit) {
        TextContainer target = unit.getTarget(language);
        Property state = target == null ? null : target.getProperty("state");
        Property approved = target == null ? null : target.getProperty(Property.APPROVED);
        var notes = new ArrayList<String>();
        NoteAnnotation annotation = unit.getAnnotation(NoteAnnotation.class);
        if (annotation != null) {
            for (Note note : annotation) {
                notes.add(note.getNoteText());
            }
        }
        return new Seen(
                flat(unit.getSource()),
                target == null ? "" : flat(target),
                state == null ? "" : state.getValue(),
                approved != null && approved.getValue().equals("yes"),
                unit.isTranslatable(),
                notes);
    }

    private static String flat(TextContainer container) {
        var flat = new StringBuilder();
        for (TextPart part : container) {
            TextFragment content = part.getContent();
            String text = content.getCodedText();
            for (int i = 0; i < text.length(); i++) {
                if (!TextFragment.isMarker(text.charAt(i))) {
                    flat.append(text.charAt(i));
                    continue;
                }
                Code code = content.getCode(text.charAt(++i));
                flat.append(
                        switch (code.getTagType()) {
                            case OPENING -> "⟨" + code.getId() + "⟩";
                            case CLOSING -> "⟨/" + code.getId() + "⟩";
                            case PLACEHOLDER -> "⟨" + code.getId() + "/⟩";
                        });
            }
        }
        return flat.toString();
    }

    /** Reads a file and writes it with the filter's own writer. */
    void save(Path file, Path to) {
        write(file, to, event -> {});
    }

    /** Translates all units, with {@link Accents}, and writes the file with the filter's own writer. */
    void fill(Path file, Path to) {
        write(file, to, event -> {
            if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
                fill(event.getTextUnit().createTarget(language, true, IResource.COPY_ALL));
            }
        });
    }

    private static void fill(TextContainer target) {
        List<TextPart> parts = new ArrayList<>();
        target.forEach(parts::add);
        for (int i = 0; i < parts.size(); i++) {
            TextFragment content = parts.get(i).getContent();
            content.setCodedText((i == 0 ? "[" : "")
                    + Accents.accented(content.getCodedText())
                    + (i == parts.size() - 1 ? "]" : ""));
        }
    }

    private void write(Path file, Path to, Consumer<Event> change) {
        to.getParent().toFile().mkdirs();
        try (IFilterWriter writer = filter().createFilterWriter()) {
            writer.setOptions(language, "UTF-8");
            writer.setOutput(to.toString());
            events(file, event -> {
                change.accept(event);
                writer.handleEvent(event);
            });
        }
    }

    private void events(Path file, Consumer<Event> use) {
        try (IFilter filter = filter();
                var document = new RawDocument(file.toUri(), "UTF-8", LocaleId.ENGLISH, language)) {
            filter.open(document);
            while (filter.hasNext()) {
                use.accept(filter.next());
            }
        }
    }

    private IFilter filter() {
        return version.equals("1.2") ? new XLIFFFilter() : new XLIFF2Filter();
    }
}
