// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.morphology;

public interface Inflection {
    boolean isForm(String lemma, String word);

    boolean hasRules();

    static Inflection of(String language) {
        return new Inflection() {
            @Override
            public boolean isForm(String lemma, String word) {
                return lemma.equals(word);
            }

            @Override
            public boolean hasRules() {
                return false;
            }
        };
    }
}
