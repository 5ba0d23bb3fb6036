// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the program finds when it starts; nobody else looks for it.
 *
 * @param folder the current one, absolute
 * @param terminal whether a person reads along
 */
record Surroundings(Path folder, boolean terminal, Map<String, String> variables) {
    Surroundings {
        folder = folder.toAbsolutePath().normalize();
        variables = Map.copyOf(variables);
    }

    /** Those of this process. */
    static Surroundings here() {
        return new Surroundings(Path.of(""), isTerminal(), System.getenv());
    }

    // from Java 22 on there is a console even where nobody sits at it
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether {@code NO_COLOR} asks for none, see no-color.org. */
    boolean noColor() {
        return !variables.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
