// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths relative to the project folder, as texts with {@code /}. */
final class SlashPaths {
    private SlashPaths() {}

    /** Without {@code .}, {@code ..} and double or closing slashes; the project folder itself is empty. */
    static String clean(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.replace('\\', '/').split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** Whether it is absolute, or leaves the folder it starts in, even if only on its way. */
    static boolean isOutside(String path) {
        String slashed = path.replace('\\', '/');
        int depth = 0;
        for (String name : slashed.split("/", -1)) {
            depth += name.equals("..") ? -1 : name.isEmpty() || name.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return slashed.startsWith("/")
                || slashed.startsWith("~")
                || slashed.matches("[A-Za-z]:.*")
                || slashed.indexOf('\0') >= 0;
    }

    /** Whether a clean path is the folder, or lies in it. */
    static boolean isIn(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** A path with {@code /}, on every system. */
    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
