// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Texts;
import org.polydeck.source.Finding;
import org.polydeck.source.Source;
import org.polydeck.term.Concept;
import org.polydeck.term.Glossary;
import org.polydeck.term.GlossaryFiles;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.GlossaryText;
import org.polydeck.term.GlossaryWriter;
import org.polydeck.term.Reading;
import org.polydeck.term.Union;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Glossaries of other programs as ours. */
@Command(
        name = "import",
        description = {
            "Reads glossaries of other programs (TBX, CSV, OmegaT, UTX) and writes them as YAML.",
            "Into a file that is there, what is new is added; nothing in it is lost."
        },
        sortOptions = false)
final class GlossaryImportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private GlossaryCommand glossary;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Glossaries, of any format.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.yaml",
            description = "Write to a file, or add to it; to the screen when left out.")
    private @Nullable String output;

    @Option(
            names = "--source-language",
            paramLabel = "LANG",
            description = "Language that is translated, where a file does not say. Without it, the project's.")
    private @Nullable String source;

    @Option(
            names = "--target-language",
            paramLabel = "LANG",
            description = "Language of the translations, where a file does not say; as -l.")
    private @Nullable String target;

    @Override
    public Integer call() throws UsageException, IOException {
        Main main = glossary.main();
        Project project = main.project();
        Path path = output == null ? null : yaml(project, output);
        Reading reading = GlossaryFiles.of(NamedFiles.of(project, files, ""))
                .reading(source(project), target(main.languages(), source(project)));
        Console console = main.console();
        for (Finding finding : reading.findings()) {
            console.finding(finding);
            if (finding.level() == Finding.Level.ERROR) {
                console.fail();
            }
        }
        if (reading.glossary().concepts().isEmpty()) {
            console.problem(String.join(", ", files) + ": there are no concepts to import");
        } else if (path == null) {
            console.out().print(GlossaryWriter.yaml(reading.glossary()));
        } else {
            write(project, path, reading.glossary(), console);
        }
        return console.exit(false);
    }

    private static Path yaml(Project project, String output) throws UsageException {
        String lower = output.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".yaml") && !lower.endsWith(".yml")) {
            throw new UsageException(
                    "-o " + output + ": glossaries end in .yaml; 'polydeck glossary export'" + " writes other formats");
        }
        return Project.resolve(project.folder(), output);
    }

    private String source(Project project) throws UsageException {
        if (source != null && !Language.isTag(source)) {
            throw new UsageException("--source-language " + source + ": " + Language.problem(source, ""));
        }
        return source == null ? project.config().source() : source;
    }

    private @Nullable String target(List<String> languages, String from) throws UsageException {
        String tag = target == null && languages.size() == 1 ? languages.get(0) : target;
        if (tag != null && !Language.problem(tag, from).isEmpty()) {
            throw new UsageException("--target-language " + tag + ": " + Language.problem(tag, from));
        }
        return tag;
    }

    private void write(Project project, Path path, Glossary imported, Console console) throws IOException {
        String name = project.name(path);
        Glossary fresh = withoutKnown(project, path, imported, console);
        if (!Files.exists(path)) {
            WholeFile.write(path, GlossaryWriter.yaml(fresh));
            console.result(name + ": new, " + Texts.many(fresh.concepts().size(), "concept"));
            return;
        }
        Source old = Source.read(path, name);
        Reading reading = GlossaryReader.read(List.of(old));
        if (!reading.findings().isEmpty()) {
            reading.findings().forEach(console::finding);
            console.problem(name + ": it has mistakes, so that nothing is added; mend them first");
            return;
        }
        Union union = Union.of(reading.glossary(), fresh);
        Optional<String> text = GlossaryText.with(old, union.glossary());
        if (text.isEmpty()) {
            console.problem(name + ": its layout can't be added to; import into another file");
            return;
        }
        WholeFile.write(path, text.get());
        tell(name, union, console);
    }

    /** What no other file of the project's glossary has; ids that stand for other concepts there are not used. */
    private static Glossary withoutKnown(Project project, Path path, Glossary imported, Console console)
            throws IOException {
        if (!path.startsWith(project.glossary())) {
            return imported;
        }
        Reading all = GlossaryReader.readFolder(project.glossary(), project.name(project.glossary()));
        List<Concept> others = new ArrayList<>(all.glossary().concepts());
        if (Files.exists(path)) {
            List<String> own =
                    GlossaryReader.read(List.of(Source.read(path, project.name(path)))).glossary().concepts().stream()
                            .map(Concept::id)
                            .toList();
            others.removeIf(c -> own.contains(c.id()));
        }
        Union union = Union.of(new Glossary(others), imported);
        List<Concept> fresh = new ArrayList<>();
        for (Union.Change change : union.changes()) {
            if (change.kind() == Union.Kind.EXTENDED) {
                console.hint(
                        change.id() + ": is in another file of the glossary; import into that one for its new words");
            } else if (change.kind() != Union.Kind.UNCHANGED) {
                union.glossary().concept(change.id()).ifPresent(fresh::add);
            }
        }
        return new Glossary(fresh);
    }

    private static void tell(String name, Union union, Console console) {
        Map<Union.Kind, Integer> counts = new EnumMap<>(Union.Kind.class);
        for (Union.Change change : union.changes()) {
            counts.merge(change.kind(), 1, Integer::sum);
            if (!change.kept().isEmpty()) {
                console.hint(name + ": '" + change.id() + "' says something else of " + String.join(", ", change.kept())
                        + "; left as it is");
            }
            if (console.verbose()) {
                console.result(change.id() + ": " + change.kind().id());
            }
        }
        var kinds = new StringJoiner(", ");
        counts.forEach((kind, count) -> kinds.add(count + " " + kind.id()));
        console.result(
                name + ": " + Texts.many(union.changes().size(), "concept") + (counts.isEmpty() ? "" : ": " + kinds));
    }
}
