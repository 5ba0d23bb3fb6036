// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reading a deck without losing a character, as Marp reads it: front matter, slides, directives, notes, blocks, inline
 * elements; each character of a text with its place in the file. Leans on {@link org.polydeck.source}, and, for the YAML
 * files that are our own, on SnakeYAML Engine.
 */
@NullMarked
package org.polydeck.deck;

import org.jspecify.annotations.NullMarked;
