// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, one below the other: the first column to the left, the others to the right. */
final class Table {
    private final List<List<String>> lines = new ArrayList<>();

    void line(String... cells) {
        lines.add(List.of(cells));
    }

    /** The first line is the head. */
    void to(Writer out, Style style) throws IOException {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        boolean head = true;
        for (List<String> line : lines) {
            var text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String space = " ".repeat(widths[i] - width(line.get(i)));
                text.append(i == 0 ? line.get(i) + space : "  " + space + line.get(i));
            }
            out.write((head
                            ? style.strong(text.toString().stripTrailing())
                            : text.toString().stripTrailing()) + "\n");
            head = false;
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Ten signs for a share in percent. */
    static String bar(int percent) {
        return "█".repeat(percent / 10) + "░".repeat(10 - percent / 10);
    }

    /** {@code  66 %}, always as wide. */
    static String percent(int percent) {
        return " ".repeat(3 - Integer.toString(percent).length()) + percent + " %";
    }
}
