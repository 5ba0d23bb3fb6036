// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Format;
import org.polydeck.report.Report;
import org.polydeck.report.Style;
import org.polydeck.report.Summary;
import org.polydeck.report.Waived;
import org.polydeck.source.Finding;

/** The reports of a check: one to the screen, or any number to files. */
final class Reports implements Closeable {
    private final List<Sink> sinks = new ArrayList<>();
    private Summary summary;

    /** A report, and the file that it is written to; null for the screen. */
    private record Sink(
            String name, Report report, @Nullable WholeFile file) {}

    private Reports(Summary summary) {
        this.summary = summary;
    }

    /**
     * One report.
     *
     * @param file as the user wrote it; null for the screen
     */
    record Output(Format format, @Nullable String file) {
        /** Takes {@code json} or {@code json=FILE} apart. */
        static Output of(String option) throws UsageException {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            String file = equals < 0 ? null : option.substring(equals + 1);
            List<String> known = Arrays.stream(Format.values()).map(Format::id).toList();
            if (!known.contains(name)) {
                throw new UsageException("--format " + option + ": '" + name + "' is no format; "
                        + Nearest.hint(name, known, "known are " + String.join(", ", known)));
            }
            if (file != null && file.isEmpty()) {
                throw new UsageException(
                        "--format " + option + ": the name of the file is missing; write " + name + "=FILE");
            }
            return new Output(
                    Arrays.stream(Format.values())
                            .filter(f -> f.id().equals(name))
                            .findFirst()
                            .orElseThrow(),
                    file);
        }
    }

    /** The reports that the options ask for. */
    static List<Output> outputs(List<String> formats, @Nullable String file, boolean json) throws UsageException {
        List<Output> outputs = new ArrayList<>();
        for (String format : formats) {
            outputs.add(Output.of(format));
        }
        if (outputs.isEmpty()) {
            outputs.add(new Output(json ? Format.JSON : Format.TEXT, null));
        }
        List<Output> toScreen = outputs.stream().filter(o -> o.file() == null).toList();
        if (toScreen.size() > 1) {
            String names = toScreen.stream().map(o -> o.format().id()).collect(Collectors.joining(" and "));
            throw new UsageException("--format: " + names + " can't both go to the screen; write --format json=FILE");
        }
        if (file != null && toScreen.isEmpty()) {
            throw new UsageException("-o " + file + ": every --format names a file already; leave one out");
        }
        return outputs.stream()
                .map(o -> o.file() == null ? new Output(o.format(), file) : o)
                .toList();
    }

    /** Opens them all, before any work is done. */
    static Reports open(Project project, List<Output> outputs, Writer screen, Style style, Summary summary)
            throws UsageException, IOException {
        var reports = new Reports(summary);
        for (Output output : outputs) {
            String name = output.file();
            if (name == null) {
                reports.sinks.add(new Sink("the screen", output.format().to(screen, style), null));
                continue;
            }
            try {
                WholeFile file = WholeFile.replacing(Project.resolve(project.folder(), name));
                reports.sinks.add(new Sink(name, output.format().to(file.writer(), new Style(false, true)), file));
            } catch (IOException e) {
                reports.close();
                throw named(name, e);
            }
        }
        return reports;
    }

    private static IOException named(String file, IOException e) {
        return new FileSystemException(file, null, Failure.reason(e));
    }

    void add(Finding finding) {
        summary = summary.plus(finding);
        for (Sink sink : sinks) {
            try {
                sink.report().add(finding);
            } catch (IOException e) {
                throw new UncheckedIOException(named(sink.name(), e));
            }
        }
    }

    /** Tells what was found and does not count. */
    void waived(List<Waived> waived) {
        summary = summary.with(waived);
    }

    /** Completes the reports, and puts the files in their places. */
    Summary end() throws IOException {
        for (Sink sink : sinks) {
            try {
                sink.report().end(summary);
                if (sink.file() != null) {
                    sink.file().keep();
                }
            } catch (IOException e) {
                throw named(sink.name(), e);
            }
        }
        return summary;
    }

    @Override
    public void close() throws IOException {
        for (Sink sink : sinks) {
            if (sink.file() != null) {
                sink.file().close();
            }
        }
    }
}
