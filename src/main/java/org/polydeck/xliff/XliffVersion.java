// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.xliff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of XLIFF that are written. All of 1.2, 2.0, 2.1 and 2.2 are read; those of 2 are one here. */
public enum XliffVersion {
    V1_2("1.2"),
    V2_0("2.0");

    private final String id;

    XliffVersion(String id) {
        this.id = id;
    }

    /** As options and files write it: {@code 1.2}. */
    public String id() {
        return id;
    }

    /** Namespace of its elements. */
    String namespace() {
        return "urn:oasis:names:tc:xliff:document:" + id;
    }

    /** The version of that name. */
    public static Optional<XliffVersion> of(String id) {
        return Arrays.stream(values()).filter(v -> v.id.equals(id)).findFirst();
    }

    /** All names, the default first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(XliffVersion::id).toList();
    }
}
