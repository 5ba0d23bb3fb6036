// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Texts;
import org.polydeck.term.Glossary;
import org.polydeck.term.GlossaryExport;
import org.polydeck.term.GlossaryExport.LeftOut;
import org.polydeck.term.GlossaryExport.Why;
import org.polydeck.term.GlossaryFormat;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.GlossaryWriter;
import org.polydeck.term.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The project's glossary for other programs. */
@Command(
        name = "export",
        description = {
            "Writes the project's glossary for another program: in all its languages, or with -l for one.",
            "What the format can't hold is counted."
        },
        sortOptions = false)
final class GlossaryExportCommand implements Callable<Integer> {
    /** The formats, by the names that users write. */
    private static final List<String> FORMATS = Stream.concat(
                    Stream.of(GlossaryFormat.values()).map(GlossaryExportCommand::name), Stream.of("yaml"))
            .toList();

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "tbx (version 3), tbx-2, csv, omegat (with -l), or yaml.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file; to the screen when left out.")
    private @Nullable String output;

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = glossary.main();
        Project project = main.project();
        if (!FORMATS.contains(format)) {
            throw new UsageException("--format " + format + ": '" + format + "' is no format; "
                    + Nearest.hint(format, FORMATS, "known are " + String.join(", ", FORMATS)));
        }
        @Nullable String language = language(main.languages(), project.config().source());
        if (output != null && GlossaryReader.isOf(project.glossary(), Project.resolve(project.folder(), output))) {
            throw new UsageException("-o " + output + ": this file is the glossary itself; write to another one");
        }
        Console console = main.console();
        Reading reading = GlossaryReader.readFolder(project.glossary(), project.name(project.glossary()));
        reading.findings().forEach(console::finding);
        String text = text(reading.glossary(), project.config().source(), language, console);
        if (output == null) {
            console.out().print(text);
        } else {
            Path path = Project.resolve(project.folder(), output);
            boolean same = WholeFile.holds(path, text);
            WholeFile.write(path, text);
            console.result(output + ": " + (same ? "unchanged" : "written"));
        }
        return console.exit(false);
    }

    private @Nullable String language(List<String> languages, String source) throws UsageException {
        if (languages.size() > 1) {
            throw new UsageException("a file is for one language or for all; name one with -l, or none");
        }
        if (languages.isEmpty()) {
            if (format.equals(name(GlossaryFormat.OMEGAT))) {
                throw new UsageException("a glossary of OmegaT is for one language; name it with -l");
            }
            return null;
        }
        String problem = Language.problem(languages.get(0), source);
        if (!problem.isEmpty()) {
            throw new UsageException("-l " + languages.get(0) + ": " + problem);
        }
        return languages.get(0);
    }

    private String text(Glossary glossary, String source, @Nullable String language, Console console) {
        if (format.equals("yaml")) {
            return GlossaryWriter.yaml(glossary);
        }
        GlossaryFormat of = Stream.of(GlossaryFormat.values())
                .filter(f -> name(f).equals(format))
                .findFirst()
                .orElseThrow();
        GlossaryExport export = language == null ? of.export(glossary, source) : of.export(glossary, source, language);
        console.hint(Texts.many(export.concepts(), "concept") + losses(export.leftOut()));
        return export.text();
    }

    private static String losses(List<LeftOut> leftOut) {
        Map<Why, Integer> counts = new EnumMap<>(Why.class);
        leftOut.forEach(l -> counts.merge(l.why(), 1, Integer::sum));
        var losses = new StringJoiner(", ", "; not in the file: ", "");
        losses.setEmptyValue("");
        counts.forEach((why, count) -> losses.add(loss(why, count)));
        return losses.toString();
    }

    private static String loss(Why why, int count) {
        String terms = Texts.many(count, "term");
        return switch (why) {
            case PATTERN -> Texts.many(count, "pattern");
            case UNTRANSLATED -> Texts.many(count, "untranslated concept");
            case FORMULA -> terms + " like a formula";
            case FORMS -> "forms of " + terms;
            case CASE -> "case of " + terms;
            case GRAMMAR -> "grammar of " + terms;
            case NOTE -> "notes of " + terms;
            case STATUS -> "status of " + terms;
            case CONCEPT -> "domain or source of " + Texts.many(count, "concept");
        };
    }

    private static String name(GlossaryFormat format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
