// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polydeck.source.Finding;
import org.polydeck.source.Place;
import org.polydeck.source.Source;

/**
 * Glossary files of all kinds: our own YAML, TBX of any version, tables (CSV, with tabs, UTX) and glossaries of OmegaT. What a
 * file is, its content says first, and then its name. What can't be read is told; the rest is read all the same.
 *
 * <p>TBX and tables are read piece by piece: what is kept in memory is the concepts, not the file.
 */
public final class GlossaryFiles {
    /** How much of a file is looked at to see what it is, in bytes. */
    private static final int HEAD = 1 << 16;

    private static final Pattern UTX = Pattern.compile("#UTX[^;]*;\\s*([A-Za-z_-]+)(?:\\s*/\\s*([A-Za-z_-]+))?[^\\n]*");

    private final Map<String, Path> files;
    private @Nullable Reading same;

    private GlossaryFiles(Map<String, Path> files) {
        this.files = files;
    }

    /**
     * Files that are one glossary together.
     *
     * @param files by their names for messages, in the order in which they are to be read
     */
    public static GlossaryFiles of(Map<String, Path> files) {
        return new GlossaryFiles(files);
    }

    /**
     * The glossary that the files make up together.
     *
     * @param source language that is translated, and {@code target} the one of the translations, for files that don't say
     *     their languages; null where they are not known
     * @throws IOException when a file can't be read at all
     */
    public synchronized Reading reading(@Nullable String source, @Nullable String target) throws IOException {
        if (same != null) {
            return same;
        }
        var unsaid = new Unsaid(source, target);
        Glossary glossary = Glossary.EMPTY;
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Reading reading = new One(file.getKey(), file.getValue(), unsaid).read();
            findings.addAll(reading.findings());
            glossary = glossary.concepts().isEmpty()
                    ? reading.glossary()
                    : Union.of(glossary, reading.glossary()).glossary();
        }
        var all = new Reading(glossary, findings);
        if (!unsaid.isAsked()) {
            same = all;
        }
        return all;
    }

    /** A file. */
    private static final class One {
        private final String name;
        private final Path path;
        private final Unsaid unsaid;
        private final Findings findings = new Findings();
        private final Drafts drafts = new Drafts(new HashSet<>(), findings);

        One(String name, Path path, Unsaid unsaid) {
            this.name = name;
            this.path = path;
            this.unsaid = unsaid;
        }

        Reading read() throws IOException {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // it is looked at first, and then read from its start
                findings.error(Place.of(name), "this is no file, but a pipe or a device; save it to a file");
                return new Reading(Glossary.EMPTY, findings.all());
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(HEAD);
            }
            Charset charset = charset(bytes);
            String head = new String(bytes, charset).replaceFirst("^\uFEFF", "");
            String lower = name.toLowerCase(Locale.ROOT);
            if (head.isBlank()) {
                findings.warning(Place.of(name), "the file is empty; there is no glossary in it");
            } else if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
                return yaml();
            } else if (head.stripLeading().startsWith("<")) {
                xml();
            } else if (head.startsWith("PK\u0003\u0004") || head.indexOf('\0') >= 0) {
                findings.error(
                        Place.of(name),
                        "this is no text file; save the table as CSV in UTF-8, or the term base as TBX");
            } else {
                table(head, charset, lower);
            }
            return new Reading(new Glossary(drafts.concepts()), findings.all());
        }

        private Reading yaml() throws IOException {
            try {
                return GlossaryReader.read(List.of(Source.read(path, name)));
            } catch (Source.SourceException e) {
                findings.error(e.place(), e.problem());
                return new Reading(Glossary.EMPTY, findings.all());
            }
        }

        private void xml() throws IOException {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                TbxReader.read(in, name, unsaid, drafts, findings);
            }
        }

        private void table(String head, Charset charset, String lower) throws IOException {
            Matcher utx = UTX.matcher(head);
            if (utx.lookingAt()) {
                String target = utx.group(2) == null ? null : Tags.of(utx.group(2));
                var named = new Unsaid(Tags.of(utx.group(1)), target);
                rows(charset, '\t', false, utxColumns(head), 0, true, named);
                return;
            }
            char delimiter = delimiter(head);
            int skip = head.matches("(?si)sep=.\\R.*") ? 1 : 0;
            TableColumns columns = TableColumns.of(firstRow(head, delimiter, skip));
            boolean tabs = firstLine(head).indexOf('\t') >= 0;
            if (columns.isHeader()) {
                rows(charset, delimiter, true, columns, skip + 1, false, unsaid);
            } else if (lower.endsWith(".csv")
                    && columns.roles().size() >= 2
                    && columns.roles().size() <= 3) {
                rows(charset, delimiter, true, TableColumns.of(OMEGAT), skip, true, unsaid);
            } else if (tabs || (lower.matches(".*\\.(?:txt|utf8|tab|tsv)") && head.startsWith("#"))) {
                rows(charset, '\t', false, TableColumns.of(OMEGAT), 0, true, unsaid);
            } else {
                findings.error(
                        new Place(name, 1, 1),
                        "this is no glossary that can be read: TBX, a table whose first row names its columns"
                                + " (such as source, target), a glossary of OmegaT, or YAML");
            }
        }

        private void rows(
                Charset charset,
                char delimiter,
                boolean quotes,
                TableColumns columns,
                int skip,
                boolean comments,
                Unsaid languages)
                throws IOException {
            try (Reader in = decoded(charset)) {
                var rows = new TableRows(in, name, delimiter, quotes, findings);
                for (int i = 0; i < skip; i++) {
                    rows.next();
                }
                TableReader.read(rows, columns, comments, name, languages, drafts, findings);
            }
        }

        private List<String> firstRow(String head, char delimiter, int skip) throws IOException {
            var rows = new TableRows(new StringReader(head), name, delimiter, true, new Findings());
            for (int i = 0; i < skip; i++) {
                rows.next();
            }
            return rows.next().stream().map(TableRows.Cell::text).toList();
        }

        private Reader decoded(Charset charset) throws IOException {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(TableRows.BAD));
            Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
            return in;
        }
    }

    private static final List<String> OMEGAT = List.of("source", "target", "comment");

    private static TableColumns utxColumns(String head) {
        String names = "#src\ttgt";
        for (String line : head.split("\\R", -1)) {
            names = line.startsWith("#src") ? line : names;
        }
        return TableColumns.of(List.of(names.substring(1).split("\t", -1)));
    }

    private static String firstLine(String head) {
        for (String line : head.split("\\R", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                return line;
            }
        }
        return "";
    }

    /** What stands most often in the first line; the row after {@code sep=;} has what that names. */
    private static char delimiter(String head) {
        Matcher named = Pattern.compile("(?i)sep=(.)\\R").matcher(head);
        if (named.lookingAt()) {
            return named.group(1).charAt(0);
        }
        String first = firstLine(head).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char c : new char[] {'\t', ';'}) {
            best = count(first, c) > count(first, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    /** By the byte order mark, or the zeros that UTF-16 has between Latin letters; else UTF-8. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
                return StandardCharsets.UTF_16BE;
            }
            if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return UTF_8;
    }
}
