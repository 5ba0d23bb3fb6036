// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a ZIP. The JDK's classes keep to themselves which entries are links or encrypted, and read a
 * directory of any size.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.12 and 4.3.16</a>
 */
final class ZipDirectory {
    /** What is said of a file that is no ZIP. */
    static final String BROKEN = "this is not a whole ZIP; ask for it again";
    /** How many entries a ZIP may have. */
    static final int MOST = 10_000;

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ENTRY_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGEST = 8 << 20;

    private ZipDirectory() {}

    /**
     * An entry.
     *
     * @param link whether it is a symbolic link of a Unix system
     * @param size unpacked, in bytes, as the ZIP says
     * @param compressed size in the ZIP, in bytes
     */
    record Item(String name, boolean link, boolean encrypted, long size, long compressed) {}

    /** @param label of the file for messages */
    static List<Item> read(Path path, String label) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long from = Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT);
            ByteBuffer tail = bytes(file, from, (int) (file.size() - from));
            int end = end(tail);
            if (end < 0) {
                throw new FileSystemException(label, null, BROKEN);
            }
            long length = Integer.toUnsignedLong(tail.getInt(end + 12));
            if (Short.toUnsignedInt(tail.getShort(end + 10)) > MOST || length > LARGEST) {
                throw tooMany(label);
            }
            // not where it says: something may stand before the ZIP
            long start = from + end - length;
            if (start < 0) {
                throw new FileSystemException(label, null, BROKEN);
            }
            return items(bytes(file, start, (int) length), label);
        } catch (EOFException e) {
            throw new FileSystemException(label, null, BROKEN);
        }
    }

    private static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static int end(ByteBuffer tail) {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
                return at;
            }
        }
        return -1;
    }

    private static List<Item> items(ByteBuffer directory, String label) throws IOException {
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < directory.limit()) {
            int left = directory.limit() - at;
            if (left < ENTRY_SIZE || directory.getInt(at) != ENTRY) {
                throw new FileSystemException(label, null, BROKEN);
            }
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int size = ENTRY_SIZE
                    + name
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
            if (size > left) {
                throw new FileSystemException(label, null, BROKEN);
            }
            items.add(item(directory, at, name));
            if (items.size() > MOST) {
                throw tooMany(label);
            }
            at += size;
        }
        return items;
    }

    private static Item item(ByteBuffer directory, int at, int nameLength) {
        var name = new byte[nameLength];
        directory.get(at + ENTRY_SIZE, name);
        // the upper half holds the mode where the entry was made on a Unix system; elsewhere it is empty
        int mode = directory.getInt(at + 38) >>> 16;
        return new Item(
                text(name),
                (mode & 0xF000) == 0xA000,
                (directory.getShort(at + 8) & 1) != 0,
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 20)));
    }

    private static String text(byte[] name) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return new String(name, ISO_8859_1);
        }
    }

    private static FileSystemException tooMany(String label) {
        return new FileSystemException(label, null, "there are more than 10,000 files in the ZIP; send fewer");
    }
}
