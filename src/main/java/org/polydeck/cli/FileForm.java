// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polydeck.xliff.XliffVersion;
import org.polydeck.xliff.XliffWriter;
import picocli.CommandLine.Option;

/** Options on how translation files are written; without them, the configuration holds. */
final class FileForm {
    static final String PARAGRAPH = "paragraph";
    static final String SENTENCE = "sentence";
    static final List<String> SEGMENTS = List.of(PARAGRAPH, SENTENCE);

    @Option(
            names = "--xliff-version",
            paramLabel = "VERSION",
            description = "Version of XLIFF: 1.2 or 2.0. Without it, each file keeps its own; new ones are 1.2.")
    private @Nullable String version;

    @Option(
            names = "--segment",
            paramLabel = "UNIT",
            description = "How texts are cut: paragraph, or sentence. Most CAT tools cut paragraphs by themselves.")
    private @Nullable String segment;

    /** What holds. */
    XliffWriter.Form over(XliffWriter.Form configured) throws UsageException {
        Optional<XliffVersion> named = version == null ? Optional.empty() : XliffVersion.of(version);
        if (version != null && named.isEmpty()) {
            throw new UsageException("--xliff-version " + version + ": " + versionProblem(version));
        }
        if (segment != null && !SEGMENTS.contains(segment)) {
            throw new UsageException("--segment " + segment + ": " + segmentProblem(segment));
        }
        return new XliffWriter.Form(
                named.orElse(configured.version()),
                segment == null ? configured.sentences() : segment.equals(SENTENCE));
    }

    /** What is wrong with a version of XLIFF. */
    static String versionProblem(String version) {
        return "'" + version + "' is no version of XLIFF that can be written; use "
                + String.join(" or ", XliffVersion.ids());
    }

    static String segmentProblem(String segment) {
        return "'" + segment + "' is no way to cut texts; "
                + Nearest.hint(segment, SEGMENTS, "use " + String.join(" or ", SEGMENTS));
    }
}
