// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Style;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: takes its command line apart and hands over to a command. */
@Command(
        name = "polydeck",
        description = "Localises Marp slide decks: XLIFF for translators, decks that differ only in their words.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:Polydeck failed: a file can't be read or written",
            "2:wrong use or configuration",
            "3:a gate failed: findings at or over --fail-on, --check found changes, not complete enough, a kit with conflicts",
            "130:interrupted"
        },
        subcommands = {
            InitCommand.class,
            ExtractCommand.class,
            MergeCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            PseudoCommand.class,
            BuildCommand.class,
            KitCommand.class,
            GlossaryCommand.class,
            WaiveCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main {
    /** When colours are used. */
    enum Color {
        auto,
        always,
        never
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-l", "--language", "--lang"},
            split = ",",
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            description = "Target language, such as sv or pt-BR; again, or with commas, for more. All when left out.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "-C",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of the project. Else the nearest one upwards with a polydeck.yml, else this one.")
    private @Nullable String folder;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say only what went wrong, and what was asked for.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say the small things, too.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Colours: ${COMPLETION-CANDIDATES}. Without it auto; NO_COLOR switches them off.")
    private Color color = Color.auto;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Write the result as JSON.")
    private boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
    private boolean debug;

    private Main(PrintWriter out, PrintWriter err, Surroundings surroundings) {
        this.out = out;
        this.err = err;
        this.surroundings = surroundings;
    }

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, false, UTF_8), new PrintWriter(System.err, true, UTF_8), args));
    }

    /** All the program does, short of ending the process, so that tests can run it. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(out, err, Surroundings.here(), args);
    }

    static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String... args) {
        var main = new Main(out, err, surroundings);
        var line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(main.ansi(List.of(args))))
                .setExecutionExceptionHandler((e, command, result) -> main.failed(e))
                .setParameterExceptionHandler((e, wrong) -> main.misused(e));
        int code = line.execute(args);
        err.flush();
        if (out.checkError() && code == Exit.FINE) {
            err.println("the output can't be written; is the disk full, or the reader gone?");
            return Exit.FAILED;
        }
        return code;
    }

    /** The help is coloured before the options are read. */
    private Ansi ansi(List<String> args) {
        if (args.contains("--color=always")) {
            return Ansi.ON;
        }
        return args.contains("--color=never") || !isColored(Color.auto) ? Ansi.OFF : Ansi.ON;
    }

    private boolean isColored(Color when) {
        return when == Color.always || (when == Color.auto && surroundings.terminal() && !surroundings.noColor());
    }

    Console console() {
        return new Console(out, err, new Style(isColored(color), verbose), quiet, surroundings.terminal(), debug);
    }

    Project project() throws UsageException, IOException {
        return Project.open(surroundings.folder(), folder);
    }

    /** Values of {@code -l}. */
    List<String> languages() {
        return List.copyOf(languages);
    }

    boolean json() {
        return json;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The value of {@code -C}. */
    @Nullable
    String folder() {
        return folder;
    }

    private int failed(Exception e) {
        if (debug) {
            e.printStackTrace(err);
        }
        if (e instanceof UsageException usage) {
            usage.lines().forEach(err::println);
            return Exit.USAGE;
        }
        if (e instanceof IOException io) {
            String file = io instanceof FileSystemException f && f.getFile() != null ? f.getFile() : spec.name();
            err.println(Failure.line(file, io));
        } else {
            err.println(spec.name() + ": " + Failure.mistake(e));
        }
        return Exit.FAILED;
    }

    private int misused(ParameterException e) {
        if (debug) {
            e.printStackTrace(err);
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String name = command.qualifiedName();
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String todo = "see '" + name + " --help'";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            message = "unknown: " + first;
            todo = Nearest.hint(
                    first,
                    first.startsWith("-")
                            ? options(command)
                            : command.subcommands().keySet(),
                    todo);
        }
        err.println(name + ": " + message + "; " + todo);
        return Exit.USAGE;
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream().flatMap(o -> Stream.of(o.names())).toList();
    }

    /** As the jar says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"polydeck " + (version == null ? "(not packaged)" : version)};
        }
    }
}
