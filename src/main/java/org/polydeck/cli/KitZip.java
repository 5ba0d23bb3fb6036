// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP from outside. It is looked through before anything of it is read, and never unpacked to the disk. */
final class KitZip extends KitFiles {
    /** The largest entry, in bytes: that of the largest XLIFF file that is read. */
    static final long LARGEST = 200L << 20;
    /** The most that all entries may hold together, in bytes. */
    static final long LARGEST_SUM = 1L << 30;
    /** How much larger than in the ZIP a file may be; texts shrink to a tenth, seldom to a thirtieth. */
    static final int RATIO = 200;
    /** Up to this size, no ratio is suspicious. */
    private static final long SMALL = 1L << 20;

    private final ZipFile zip;
    private final TreeMap<String, ZipEntry> files = new TreeMap<>();

    private KitZip(ZipFile zip, String label) {
        super(label);
        this.zip = zip;
        zip.stream().filter(e -> !e.isDirectory()).forEach(e -> files.put(e.getName(), e));
    }

    static KitZip open(Path path, String label) throws IOException {
        List<ZipDirectory.Item> items = ZipDirectory.read(path, label);
        String problem = problem(items);
        if (!problem.isEmpty()) {
            throw new FileSystemException(label, null, problem);
        }
        return new KitZip(zip(path, label), label);
    }

    /** Names are UTF-8, or in whatever the translator's system has; only messages show them. */
    private static ZipFile zip(Path path, String label) throws IOException {
        try {
            return new ZipFile(path.toFile(), UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(path.toFile(), ISO_8859_1);
            } catch (ZipException again) {
                throw new FileSystemException(label, null, ZipDirectory.BROKEN);
            }
        }
    }

    /** Why the ZIP is not read; empty when it is. */
    private static String problem(List<ZipDirectory.Item> items) {
        if (items.isEmpty()) {
            return "the ZIP is empty; ask for it again";
        }
        Set<String> names = new HashSet<>();
        long sum = 0;
        for (ZipDirectory.Item item : items) {
            String problem = problem(item);
            if (problem.isEmpty() && !names.add(item.name())) {
                problem = "is in the ZIP twice";
            }
            if (!problem.isEmpty()) {
                return "'" + shown(item.name()) + "' " + problem + "; ask for a ZIP of the folder alone";
            }
            sum += item.size();
        }
        return sum > LARGEST_SUM ? "the ZIP would unpack to more than 1 GiB; unpack it yourself if you trust it" : "";
    }

    private static String problem(ZipDirectory.Item item) {
        if (item.name().indexOf('\\') >= 0) {
            return "has a backslash in its path";
        }
        if (SlashPaths.isOutside(item.name())) {
            return "leads out of the ZIP";
        }
        if (item.link()) {
            return "is a link";
        }
        if (item.encrypted()) {
            return "is encrypted";
        }
        if (item.size() > LARGEST) {
            return "would unpack to more than 200 MiB";
        }
        return item.size() > SMALL && item.size() / RATIO > item.compressed()
                ? "would unpack to more than " + RATIO + " times its size"
                : "";
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    Set<String> names() {
        return files.keySet();
    }

    @Override
    InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (entry == null || in == null) {
            throw new NoSuchFileException(label(name));
        }
        return new Bounded(in, entry.getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with a failure where there is more than the ZIP says. */
    private final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            return next < 0 ? next : took(1, next);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            return count < 0 ? count : took(count, count);
        }

        private int took(int count, int result) throws IOException {
            left -= count;
            if (left < 0) {
                throw failure("a file in the ZIP is larger than the ZIP says; ask for it again");
            }
            return result;
        }
    }
}
