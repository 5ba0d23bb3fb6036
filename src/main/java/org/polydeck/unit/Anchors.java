// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.unit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polydeck.deck.Block;
import org.polydeck.deck.Chars;
import org.polydeck.deck.Content;
import org.polydeck.deck.Deck;
import org.polydeck.deck.Inline;
import org.polydeck.source.Edit;
import org.polydeck.source.Span;

/** Links inside a deck follow their headings, whose ids come from their text (Marp Core's slugs). */
final class Anchors {
    private static final String DROPPED =
            "][!/'\"#$%&()*+,./:;<=>?@\\^{|}~`。，、；：？！…—·ˉ¨‘’“”々～‖∶＂＇｀｜〃〔〕〈〉《》「」『』．" + "〖〗【】（）［］｛｝";

    private Anchors() {}

    /** The edits of a merged deck that let its links reach the headings that the source's links reach. */
    static List<Edit> edits(Deck source, Deck merged) {
        List<String> before = slugs(source);
        List<String> after = slugs(merged);
        if (before.size() != after.size() || before.equals(after)) {
            return List.of();
        }
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                renamed.putIfAbsent(before.get(i), after.get(i));
            }
        }
        Set<String> kept = named(source);
        renamed.keySet().removeAll(kept);
        List<Edit> edits = new ArrayList<>();
        renamed.remove("");
        links(merged.blocks(), merged, renamed, edits);
        return edits;
    }

    private static void links(List<Block> blocks, Deck deck, Map<String, String> renamed, List<Edit> edits) {
        for (Block block : blocks) {
            Content content = block.content();
            if (content != null && block.kind() == Block.Kind.HTML) {
                tags(content, 0, content.text(), renamed, edits);
            } else if (content != null) {
                inlines(block.text(), content, renamed, edits);
            }
            if (block.kind() == Block.Kind.DEFINITION) {
                definition(block, deck, renamed, edits);
            }
            links(block.children(), deck, renamed, edits);
        }
    }

    private static void inlines(List<Inline> inlines, Content content, Map<String, String> renamed, List<Edit> edits) {
        for (Inline inline : inlines) {
            if (inline.kind() == Inline.Kind.HTML) {
                tags(content, inline.from(), inline.value(), renamed, edits);
            }
            boolean inlineTarget = inline.kind() == Inline.Kind.LINK
                    && inline.innerTo() + 1 < content.text().length()
                    && content.text().charAt(inline.innerTo() + 1) == '(';
            int hash = inlineTarget ? content.text().indexOf('#', inline.innerTo()) : -1;
            String slug = hash >= 0 && hash < inline.to() ? renamed.get(decoded(inline.value())) : null;
            if (slug != null) {
                int end = hash;
                while (" \t\n)>\"'".indexOf(content.text().charAt(end)) < 0) {
                    end++;
                }
                edits.add(new Edit(content.span(hash + 1, end), slug));
            }
            inlines(inline.children(), content, renamed, edits);
        }
    }

    private static void tags(Content content, int from, String html, Map<String, String> renamed, List<Edit> edits) {
        for (int at = html.indexOf("href"); at >= 0; at = html.indexOf("href", at + 4)) {
            int hash = html.indexOf('#', at);
            if (hash < 0 || !html.substring(at, hash).matches("href\\s*=\\s*[\"']")) {
                continue;
            }
            int end = html.indexOf(html.charAt(hash - 1), hash);
            String slug = end < 0 ? null : renamed.get(decoded(html.substring(hash, end)));
            if (slug != null) {
                edits.add(new Edit(content.span(from + hash + 1, from + end), slug));
            }
        }
    }

    private static void definition(Block block, Deck deck, Map<String, String> renamed, List<Edit> edits) {
        String address = block.detail().substring(block.detail().lastIndexOf(' ') + 1);
        String slug = renamed.get(decoded(address));
        String text = deck.source().slice(block.span());
        int at = text.indexOf(address, Math.max(0, text.indexOf("]:")));
        if (slug != null && at >= 0) {
            int start = block.span().start() + at;
            edits.add(new Edit(new Span(start + 1, start + address.length()), slug));
        }
    }

    /** {@code #old} and its percent form are one; anything else than a link inside the deck is none. */
    private static String decoded(String address) {
        if (!address.startsWith("#")) {
            return "";
        }
        try {
            return URLDecoder.decode(address.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address.substring(1);
        }
    }

    /** Ids that are given by hand: they win over those of headings. */
    private static Set<String> named(Deck deck) {
        Set<String> names = new HashSet<>();
        var matcher = java.util.regex.Pattern.compile("\\b(?:id|name)\\s*=\\s*[\"']([^\"'\\s]+)[\"']")
                .matcher(deck.source().text());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The id of each heading, in order, not percent-encoded. */
    static List<String> slugs(Deck deck) {
        Map<String, Integer> used = new HashMap<>();
        for (int slide = 1; slide <= deck.slides(); slide++) {
            used.put(Integer.toString(slide), 0);
        }
        List<String> out = new ArrayList<>();
        slugs(deck.blocks(), used, out);
        return out;
    }

    private static void slugs(List<Block> blocks, Map<String, Integer> used, List<String> out) {
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.HEADING && block.content() != null) {
                var text = new StringBuilder();
                text(block.text(), block.content(), text);
                String slug = slug(text.toString());
                Integer count = used.get(slug);
                int number = count == null ? 0 : count + 1;
                used.put(slug, number);
                out.add(number > 0 ? slug + "-" + number : slug);
            }
            slugs(block.children(), used, out);
        }
    }

    private static void text(List<Inline> inlines, Content content, StringBuilder out) {
        for (Inline inline : inlines) {
            switch (inline.kind()) {
                case TEXT, ESCAPE, ENTITY, CODE, HTML -> out.append(inline.value());
                case IMAGE -> {
                    String alt = content.text().substring(inline.innerFrom(), inline.innerTo());
                    out.append(inline.isBackground(content.text()) ? "" : alt);
                }
                case EMOJI -> out.append(':').append(inline.value()).append(':');
                case AUTOLINK -> out.append(content.text(), inline.innerFrom(), inline.innerTo());
                case EMPHASIS, STRONG, STRIKE, LINK -> text(inline.children(), content, out);
                case SOFT_BREAK, HARD_BREAK, MATH, COMMENT -> {}
            }
        }
    }

    /** As Marp Core makes it: white space of any kind is a hyphen, and hyphens go from one end alone. */
    private static String slug(String text) {
        var out = new StringBuilder();
        boolean space = false;
        for (char c : Chars.trim(text).toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            if (Chars.isSpace(c)) {
                out.append(space ? "" : "-");
            } else if (DROPPED.indexOf(c) < 0) {
                out.append(c);
            }
            space = Chars.isSpace(c);
        }
        return out.toString().replaceFirst("^-+|-+$", "");
    }
}
