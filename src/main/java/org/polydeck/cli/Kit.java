// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polydeck.report.Manifest;
import org.polydeck.source.Source;

/**
 * A kit that is there, or files that somebody sent without one.
 *
 * @param folder of the kit among the files, with a closing {@code /}; empty where it is at the top
 * @param manifest null where there is none
 */
record Kit(KitFiles files, String folder, @Nullable Manifest manifest) {
    /** The name of the manifest. */
    static final String MANIFEST = "polydeck-kit.json";
    /** Where the translation files are. */
    static final String SOURCE = "source/";
    /** Where OmegaT writes translated files. */
    static final String TARGET = "target/";
    /** Where the decks are, to look at. */
    static final String REFERENCE = "reference/";
    /** Where OmegaT keeps what was translated, from its first saving on. */
    static final String SAVED = "omegat/project_save.tmx";

    /** Finds the manifest; it may lie in a folder, since people pack the folder itself. */
    static Kit of(KitFiles files) throws IOException {
        List<String> manifests = new ArrayList<>();
        for (String name : files.names()) {
            boolean nearer = manifests.isEmpty() || depth(name) < depth(manifests.get(0));
            if (isManifest(name) && nearer) {
                manifests.clear();
            }
            if (isManifest(name) && (nearer || depth(name) == depth(manifests.get(0)))) {
                manifests.add(name);
            }
        }
        if (manifests.isEmpty()) {
            return new Kit(files, "", null);
        }
        if (manifests.size() > 1) {
            throw files.failure(
                    "there are two kits in it, '" + manifests.get(0) + "' and '" + manifests.get(1) + "'; take one");
        }
        String name = manifests.get(0);
        String folder = name.substring(0, name.length() - MANIFEST.length());
        return new Kit(files, folder, ManifestReader.read(source(files, name)));
    }

    private static boolean isManifest(String name) {
        return (name.equals(MANIFEST) || name.endsWith("/" + MANIFEST)) && !name.startsWith("__MACOSX/");
    }

    private static long depth(String name) {
        return name.chars().filter(c -> c == '/').count();
    }

    private static Source source(KitFiles files, String name) throws IOException {
        try (InputStream in = files.open(name)) {
            byte[] bytes = in.readNBytes((int) Source.LARGEST + 1);
            if (bytes.length > Source.LARGEST) {
                throw files.failure("'" + name + "' is larger than 64 MiB; it is none of ours");
            }
            return new Source(files.label(name), new String(bytes, UTF_8));
        }
    }

    /** The XLIFF files, in a stable order; the decks to look at are none. */
    List<String> xliff() {
        return files.names().stream()
                .filter(KitFiles::isXliff)
                .filter(name -> !name.startsWith(folder + REFERENCE))
                .toList();
    }

    /** The hash of each translation file as it was packed, by its path in the kit. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new HashMap<>();
        if (manifest != null) {
            manifest.files().forEach(f -> hashes.put(f.file(), f.hash()));
        }
        return hashes;
    }

    /** Whether a translator has worked in it. */
    boolean hasWork() throws IOException {
        if (files.names().stream().anyMatch(n -> n.startsWith(folder + TARGET) || n.equals(folder + SAVED))) {
            return true;
        }
        Map<String, String> hashes = hashes();
        for (String name : xliff()) {
            String hash = name.startsWith(folder) ? hashes.get(name.substring(folder.length())) : null;
            if (hash == null || !hash.equals(hash(name))) {
                return true;
            }
        }
        return false;
    }

    private String hash(String name) throws IOException {
        try (InputStream in = files.open(name)) {
            var bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return Fingerprint.bytes(bytes.toByteArray());
        }
    }
}
