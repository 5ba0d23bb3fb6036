// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/** What CAT tools are known to make of XLIFF 1.2, case by case, and what we make of that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapsIT {
    private static final String VERSION = "1.2";
    private static final String EMPTY_TARGET = "<target xml:lang=\"sv\" state=\"new\"></target>";

    private final Path folder = Trees.scratch("traps");
    private final Map<String, Job> translated = new LinkedHashMap<>();
    private final Map<String, Job> untouched = new LinkedHashMap<>();

    /** OmegaT runs once for all jobs that it translates, and once for all that it only saves. */
    @BeforeAll
    void throughOmegat() {
        job(translated, "target-missing", "Ape **bear** cat\n")
                .edit(text -> text.replaceAll("\\s*" + EMPTY_TARGET, ""));
        job(translated, "target-empty", "Dog **eel** fox\n");
        job(translated, "target-copied", "Goat **hen** ibex\n").edit(TrapsIT::copySources);
        job(translated, "approved", "Jay\n\nKoi\n")
                .edit(text -> text.replaceFirst("x-paragraph\"", "x-paragraph\" approved=\"yes\"")
                        .replaceFirst("state=\"new\">", "state=\"final\">Nötskrika"));
        job(translated, "tags-in-note", "Lion\n\n<!--\nSay <b0> and <x1/> aloud\n-->\n");
        job(translated, "tags", "Moth \\<b0> and &lt;x1/> newt\n\n# &lt;h1&gt; owl\n");
        job(translated, "marked", "Pig `ls` quail\n")
                .edit(text -> text.replaceFirst("Pig", "<mrk mtype=\"term\">Pig</mrk>")
                        .replaceFirst("quail", "<mrk mtype=\"protected\">quail</mrk>"));
        job(translated, "segments", "Rat `ls` **runs**. Seal `cd` sits.\n").edit(TrapsIT::cutIntoSegments);
        job(untouched, "segments", "Toad `ls` **runs**. Wolf `cd` sits.\n").edit(TrapsIT::cutIntoSegments);
        job(untouched, "states", "Yak\n\nZebra\n")
                .edit(text -> text.replaceFirst("x-paragraph\"", "x-paragraph\" approved=\"yes\"")
                        .replaceFirst("state=\"new\">", "state=\"final\">Jak")
                        .replaceFirst("state=\"new\">", "state=\"needs-review-translation\">Sebra"));
        var omegat = new OmegaT(folder.resolve("omegat-translated"), "sv", false);
        translated.forEach((name, job) -> omegat.add(name, job.files("sv")));
        omegat.translate();
        omegat.save();
        translated.forEach((name, job) -> job.take(omegat.saved(name), "sv"));
        var saving = new OmegaT(folder.resolve("omegat-untouched"), "sv", false);
        untouched.forEach((name, job) -> saving.add(name, job.files("sv")));
        saving.save();
        untouched.forEach((name, job) -> job.take(saving.saved(name), "sv"));
    }

    private Job job(Map<String, Job> jobs, String name, String deck) {
        Job job = Job.deck(
                folder.resolve(jobs == translated ? "translated" : "untouched").resolve(name), VERSION, deck);
        jobs.put(name, job);
        return job;
    }

    /** As for tools that translate what stands in the target. */
    private static String copySources(String text) {
        return text.replaceAll(
                "(<source[^>]*>(.*)</source>\\s*)" + EMPTY_TARGET,
                "$1<target xml:lang=\"sv\" state=\"needs-translation\">$2</target>");
    }

    private static String cutIntoSegments(String text) {
        return text.replaceAll(
                "(<source[^>]*>)(.*\\.) (.*)(</source>\\s*)" + EMPTY_TARGET,
                "$1$2 $3$4<seg-source><mrk mtype=\"seg\" mid=\"0\">$2</mrk> <mrk mtype=\"seg\" mid=\"1\">$3</mrk></seg-source>"
                        + "<target xml:lang=\"sv\" state=\"new\">"
                        + "<mrk mtype=\"seg\" mid=\"0\"></mrk> <mrk mtype=\"seg\" mid=\"1\"></mrk></target>");
    }

    /** T3: without a target of ours, OmegaT writes its own behind the note, where the schema allows none. */
    @Test
    void readsTargetsBehindNotes() {
        Job job = translated.get("target-missing");
        assertEquals(List.of("source", "note", "target"), children(job.file(), "trans-unit"));
        assertEquals(inSwedish("\\[Åpë **bëår** cåt\\]\n"), job.merged());
        assertEquals(
                List.of("source", "target", "note"),
                children(translated.get("target-empty").file(), "trans-unit"));
        assertEquals(
                inSwedish("\\[Døg **ëël** føx\\]\n"),
                translated.get("target-empty").merged());
    }

    private static List<String> children(Path file, String parent) {
        Element unit = Xml.below(Xml.parse(file), parent).get(0);
        return Xml.below(unit, "source", "target", "note").stream()
                .map(Element::getLocalName)
                .toList();
    }

    /** T4: old OmegaT translates what stands in the target, and leaves the state as it was. */
    @Test
    void takesACopyInAFreshStateForUntranslated() {
        Job job = Job.deck(folder.resolve("copied"), VERSION, "Ant **bee**\n\nCod\n");
        String before = job.merged();
        job.edit(TrapsIT::copySources);
        assertEquals(new Job.Progress(2, 0, 0), job.progress("sv"));
        assertEquals(before, job.merged());
        job.edit(text -> text.replace(">Cod</target>", ">Torsk</target>"));
        assertEquals(new Job.Progress(2, 1, 0), job.progress("sv"));
        assertEquals(inSwedish("Ant **bee**\n\nTorsk\n"), job.merged());
        assertEquals(
                inSwedish("\\[Gøåt **hën** ïbëx\\]\n"),
                translated.get("target-copied").merged());
    }

    /** T5: whatever the state was, OmegaT makes it {@code translated}, and leaves the approval. */
    @Test
    void forgetsAnApprovalThatOmegatLeftBehind() {
        Job job = translated.get("approved");
        assertTrue(Seen.in(job.file()).values().iterator().next().approved());
        assertEquals(new Job.Progress(2, 2, 0), job.progress("sv"));
        assertEquals(inSwedish("[Jåÿ]\n\n[Køï]\n"), job.merged());
        job.fine("extract");
        assertEquals(
                List.of("translated, false", "translated, false"),
                Seen.in(job.file()).values().stream()
                        .map(s -> s.state() + ", " + s.approved())
                        .toList());
    }

    /** T5, without anybody's work: what was held back for a review no longer is. Nothing in the file tells. */
    @Test
    void cannotTellThatOmegatEndedAReview() {
        Job job = untouched.get("states");
        assertEquals(new Job.Progress(2, 2, 0), job.progress("sv"));
        assertEquals(inSwedish("Jak\n\nSebra\n"), job.merged());
    }

    /** T9: OmegaT deletes text that looks like a tag of its own. */
    @Test
    void keepsWhatLooksLikeATagInNotes() {
        Job job = translated.get("tags-in-note");
        assertEquals(inSwedish("[Lïøn]\n\n<!--\n[Såÿ <b0> ånd <x1/> åløüd]\n-->\n"), job.merged());
    }

    @Test
    void keepsWhatLooksLikeATag() {
        Job job = translated.get("tags");
        assertEquals(
                inSwedish("[Møth <b0> ånd &lt;x1/> nëwt]\n\n# [&lt;h1&gt; øwl]\n"),
                job.merged().replace("\\", ""));
    }

    /** T10: old OmegaT writes a tag of its own as text when a user changed it. */
    @Test
    void reportsATagThatBecameText() {
        Job job = Job.deck(folder.resolve("literal"), VERSION, "Run `ls` now\n")
                .edit(text -> text.replace(
                        EMPTY_TARGET,
                        "<target xml:lang=\"sv\" state=\"translated\">Kör &lt;m2&gt; <x id=\"1\"/> nu</target>"));
        String unit = Seen.in(job.file()).keySet().iterator().next();
        assertEquals(
                List.of("warning tag-literal " + unit
                        + ": '<m2>' is text here, yet looks like a code that a tool lost; put the code in"),
                job.findings("sv"));
    }

    /** T11: OmegaT shows a mark as a tag to place, or hides what is in it; so we write none. */
    @Test
    void writesNoMarks() {
        Set<String> elements = new TreeSet<>();
        Job course = Job.course(folder.resolve("course"), VERSION);
        for (String language : course.languages()) {
            for (Path file : Trees.files(course.files(language), ".xlf")) {
                for (Element text : Xml.below(Xml.parse(course.files(language).resolve(file)), "source", "target")) {
                    Xml.below(text, "g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "sub", "mrk")
                            .forEach(e -> elements.add(e.getLocalName()));
                }
            }
        }
        assertEquals(Set.of("g", "x"), elements);
    }

    @Test
    void readsTextInMarks() {
        Job job = translated.get("marked");
        assertTrue(Trees.read(job.file()).contains("<mrk mtype=\"protected\">quail</mrk>]</target>"));
        assertEquals(inSwedish("\\[Pïg `ls` quail\\]\n"), job.merged());
    }

    /** T14: OmegaT keeps segments that are there, and fills untranslated ones with the source. */
    @Test
    void joinsSegments() {
        Job job = translated.get("segments");
        assertEquals(inSwedish("\\[Råt `ls` **rüns**.\\] \\[Sëål `cd` sïts.\\]\n"), job.merged());
        assertEquals(List.of(), job.findings("sv"));
        Job fresh = untouched.get("segments");
        assertFalse(Trees.read(fresh.file()).contains("mid=\"0\"></mrk>"));
        assertEquals(new Job.Progress(1, 0, 0), fresh.progress("sv"));
        assertEquals(inSwedish("Toad `ls` **runs**. Wolf `cd` sits.\n"), fresh.merged());
    }

    private static String inSwedish(String deck) {
        return "<!-- lang: sv -->\n\n" + deck;
    }
}
