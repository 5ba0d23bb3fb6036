// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that the user names one by one. */
final class NamedFiles {
    private NamedFiles() {}

    /**
     * The files by their names for messages, in the order in which they are named.
     *
     * @param option that they are values of, with a space after it; empty for arguments
     */
    static Map<String, Path> of(Project project, List<String> names, String option) throws UsageException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : names) {
            Path path = Project.resolve(project.folder(), name);
            if (!Files.exists(path)) {
                throw new UsageException(option + name + ": there is no such file");
            }
            if (Files.isDirectory(path)) {
                throw new UsageException(option + name + ": this is a folder; a file is needed");
            }
            files.put(name, path);
        }
        return files;
    }
}
