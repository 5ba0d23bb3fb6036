// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** translate-toolkit, by way of {@code src/it/python/toolkit.py}. */
final class Toolkit {
    /** Debian's own; the first one on the path may know nothing of Debian's packages. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final JsonMapper JSON = new JsonMapper();

    private Toolkit() {}

    /** What it sees in files, by path and unit. */
    static Map<Path, Map<String, Seen>> read(Path folder) {
        List<Path> files = Trees.files(folder, ".xlf");
        List<String> lines = run("read", folder).lines().toList();
        var seen = new LinkedHashMap<Path, Map<String, Seen>>();
        for (int i = 0; i < files.size(); i++) {
            seen.put(files.get(i), units(lines.get(i)));
        }
        return seen;
    }

    private static Map<String, Seen> units(String line) {
        try {
            var units = new LinkedHashMap<String, Seen>();
            for (JsonNode unit : JSON.readTree(line)) {
                units.put(
                        unit.path("id").asText(),
                        JSON.treeToValue(unit, Unit.class).seen());
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Unit(
            String id,
            String source,
            String target,
            String state,
            boolean approved,
            boolean translate,
            List<String> notes) {
        Seen seen() {
            return new Seen(source, target, state, approved, translate, notes);
        }
    }

    /** Writes the files as it has read them. */
    static void save(Path folder) {
        run("save", folder);
    }

    /** Translates all units, with {@link Accents}. */
    static void fill(Path folder) {
        run("fill", folder);
    }

    private static String run(String command, Path folder) {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            fail(PYTHON + " is missing: apt-get install python3 translate-toolkit");
        }
        var line = new ArrayList<>(List.of(PYTHON, "src/it/python/toolkit.py", command));
        Trees.files(folder, ".xlf").forEach(f -> line.add(folder.resolve(f).toString()));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertEquals(
                    0, process.waitFor(), "translate-toolkit failed or is missing: apt-get install translate-toolkit");
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while translate-toolkit ran", e);
        }
    }
}
