// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.deck.Yaml;
import org.polydeck.source.Edit;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.source.Span;

/** Adds to a glossary file: text is put in, every other byte stays. */
public final class GlossaryEdit {
    private static final Pattern PLAIN = Pattern.compile(
            "(?!(?i:true|false|null|yes|no|on|off)$)\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[ -][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private final Source file;
    private final String form;

    private GlossaryEdit(Source file, String form) {
        this.file = file;
        this.form = PLAIN.matcher(form).matches()
                ? form
                : '"' + form.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * The term of a concept that a form is one of: of those that may be written in the language, the one that begins most
     * alike; the preferred one where none does.
     */
    public static Optional<Term> termOf(Concept concept, String language, String form) {
        return concept.allowed(language).stream()
                .filter(t -> t.wording() instanceof Wording.Words)
                .max(Comparator.comparingInt((Term t) ->
                                Keys.alike(t.text().toLowerCase(Locale.ROOT), form.toLowerCase(Locale.ROOT)))
                        .thenComparing(Term::status, Comparator.reverseOrder()));
    }

    /**
     * The file with one form more.
     *
     * @param file one that can be read
     * @param concept one of it
     * @param term one of the concept
     * @return empty where the file is written in a way that this can't add to, or the form is none that can be found
     */
    public static Optional<Source> addForm(Source file, Concept concept, Term term, String form) {
        if (!Wording.Words.isWords(form)) {
            return Optional.empty();
        }
        try {
            var edit = new GlossaryEdit(file, form);
            Yaml found = edit.term(Yaml.read(file), concept, term);
            List<Edit> edits = found == null ? List.of() : edit.edits(found);
            var edited = new Source(file.file(), file.with(edits));
            return isAsMeant(file, edited, concept, term, form) ? Optional.of(edited) : Optional.empty();
        } catch (Source.SourceException e) {
            return Optional.empty();
        }
    }

    /** Whether exactly this form is new. */
    private static boolean isAsMeant(Source before, Source after, Concept concept, Term term, String form) {
        Reading was = GlossaryReader.read(List.of(before));
        Reading is = GlossaryReader.read(List.of(after));
        // patterns are never equal, their texts are
        List<String> meant = was.glossary().concepts().stream()
                .map(c -> c.id().equals(concept.id()) ? with(c, term, form) : c)
                .map(Concept::toString)
                .toList();
        return concepts(is).equals(meant)
                && messages(was).equals(messages(is))
                && !concepts(was).equals(meant);
    }

    private static List<String> concepts(Reading reading) {
        return reading.glossary().concepts().stream().map(Concept::toString).toList();
    }

    private static List<String> messages(Reading reading) {
        return reading.findings().stream().map(Finding::message).toList();
    }

    private static Concept with(Concept c, Term term, String form) {
        List<Term> terms = c.terms().stream()
                .map(t -> t.language().equals(term.language()) && t.text().equals(term.text()) ? with(t, form) : t)
                .toList();
        return new Concept(c.id(), c.domain(), c.definition(), c.source(), c.note(), c.untranslatable(), terms);
    }

    private static Term with(Term t, String form) {
        if (!(t.wording() instanceof Wording.Words words)
                || words.forms().contains(form)
                || words.text().equals(form)) {
            return t;
        }
        List<String> forms = new ArrayList<>(words.forms());
        forms.add(form);
        return new Term(
                t.language(),
                new Wording.Words(words.text(), forms, words.letters()),
                t.status(),
                t.reason(),
                t.replacement(),
                t.falseFriend(),
                t.pos(),
                t.gender(),
                t.note());
    }

    private @Nullable Yaml term(Yaml yaml, Concept concept, Term term) {
        for (Yaml each : items(value(yaml, "concepts"))) {
            if (value(each, "id") instanceof Yaml.Scalar id
                    && id.value().strip().equals(concept.id())) {
                for (Yaml found : items(value(value(each, "terms"), term.language()))) {
                    Yaml text = found instanceof Yaml.Scalar ? found : value(found, "text");
                    if (text instanceof Yaml.Scalar s && s.value().strip().equals(term.text())) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Yaml value(@Nullable Yaml yaml, String key) {
        return yaml instanceof Yaml.Mapping map
                ? map.entries().stream()
                        .filter(e -> e.key().value().equals(key))
                        .map(Yaml.Entry::value)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static List<Yaml> items(@Nullable Yaml yaml) {
        return yaml instanceof Yaml.Sequence list ? list.values() : List.of();
    }

    private List<Edit> edits(Yaml term) {
        if (term instanceof Yaml.Scalar scalar) {
            return List.of(at(file.offset(scalar.place()), "{text: "), at(end(scalar), ", forms: [" + form + "]}"));
        }
        Yaml forms = value(term, "forms");
        if (forms instanceof Yaml.Sequence list) {
            return List.of(more(list));
        }
        Yaml text = value(term, "text");
        int start = file.offset(term.place());
        if (!(text instanceof Yaml.Scalar scalar) || forms != null) {
            return List.of();
        }
        if (file.text().charAt(start) == '{') {
            return List.of(at(end(scalar), ", forms: [" + form + "]"));
        }
        return List.of(line(end(scalar), start, "forms: [" + form + "]"));
    }

    /** One form more at the end of a list. */
    private Edit more(Yaml.Sequence list) {
        int start = file.offset(list.place());
        boolean flow = file.text().charAt(start) == '[';
        if (list.values().isEmpty()) {
            return at(start + 1, form);
        }
        if (!(list.values().get(list.values().size() - 1) instanceof Yaml.Scalar last)) {
            return at(start, "");
        }
        int dash = file.text().lastIndexOf('-', file.offset(last.place()));
        return flow ? at(end(last), ", " + form) : line(end(last), dash, "- " + form);
    }

    /** A line of its own after a place, as far from the margin as something else. */
    private Edit line(int after, int as, String text) {
        String indent = " ".repeat(file.place(as).column() - 1);
        Matcher end = LINE_END.matcher(file.text());
        if (end.find(after)) {
            return at(end.end(), indent + text + end.group());
        }
        Matcher first = LINE_END.matcher(file.text());
        return at(file.text().length(), (first.find() ? first.group() : "\n") + indent + text);
    }

    private static Edit at(int offset, String text) {
        return new Edit(new Span(offset, offset), text);
    }

    /** Where a text in one line ends; where it begins, if that is not plain. */
    private int end(Yaml.Scalar scalar) {
        String text = file.text();
        int start = file.offset(scalar.place());
        if (scalar.plain()) {
            return text.startsWith(scalar.value(), start)
                    ? start + scalar.value().length()
                    : start;
        }
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote && quote == '\'' && text.startsWith("''", i)) {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return start;
    }
}
