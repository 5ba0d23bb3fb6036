// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.polydeck.source.Source;
import org.polydeck.term.GlossaryReader;
import org.polydeck.term.Reading;

/** Finds the glossary that a command works with. */
final class ProjectGlossary {
    private ProjectGlossary() {}

    /**
     * The glossary that some files make up; that of the project when there are none.
     *
     * @param files as the user wrote them
     * @param option what named them, for messages; may be empty
     */
    static Reading read(Project project, List<String> files, String option) throws UsageException, IOException {
        if (files.isEmpty()) {
            return GlossaryReader.readFolder(project.glossary(), project.name(project.glossary()));
        }
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            try {
                sources.add(Source.read(Project.resolve(project.folder(), file), file));
            } catch (IOException e) {
                throw new UsageException((option + " " + Failure.line(file, e)).strip());
            }
        }
        return GlossaryReader.read(sources);
    }
}
