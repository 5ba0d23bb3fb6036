# SPDX-FileCopyrightText: 2026 The Polydeck authors
# SPDX-License-Identifier: Apache-2.0
"""Lets translate-toolkit, the library that Weblate reads with, work on XLIFF 1.2 files.

toolkit.py read FILE...   says what it sees: a line of JSON for each file
toolkit.py save FILE...   reads the files and writes them
toolkit.py fill FILE...   translates every unit that it may: accents on the vowels, brackets around
"""

import json
import sys

try:
    from translate.storage import xliff
    from translate.storage.placeables import StringElem
    from translate.storage.placeables.xliff import G
except ImportError:
    sys.exit("translate-toolkit is missing: apt-get install translate-toolkit")

ACCENTS = str.maketrans("aeiouyAEIOUY", "åëïøüÿÅËÏØÜŸ")
# Toolkit's steps; a state between two of them belongs to the lower one.
STEPS = {
    xliff.xliffunit.S_UNTRANSLATED: "new",
    xliff.xliffunit.S_NEEDS_TRANSLATION: "needs-translation",
    xliff.xliffunit.S_NEEDS_REVIEW: "needs-review-translation",
    xliff.xliffunit.S_TRANSLATED: "translated",
    xliff.xliffunit.S_SIGNED_OFF: "final",
}


def flat(elem):
    """Text, with each code as ⟨1⟩…⟨/1⟩ or ⟨1/⟩."""
    if isinstance(elem, str):
        return elem
    inner = "".join(flat(sub) for sub in elem.sub)
    if type(elem) is StringElem:
        return inner
    name = elem.id if type(elem).__name__ in ("G", "X") else type(elem).__name__
    return f"⟨{name}⟩{inner}⟨/{name}⟩" if isinstance(elem, G) else f"⟨{name}/⟩"


def accented(elem):
    """The same element with other words; codes stay."""
    if isinstance(elem, str):
        return elem.translate(ACCENTS)
    elem.sub = [accented(sub) for sub in elem.sub]
    return elem


def seen(unit):
    return {
        "id": unit.xmlelement.get("id"),
        "source": flat(unit.rich_source[0]),
        "target": flat(unit.rich_target[0]),
        "state": STEPS[unit.get_state_id()],
        "approved": unit.isapproved(),
        "translate": unit.istranslatable(),
        "notes": unit._getnotelist(),
    }


def fill(unit):
    if unit.istranslatable():
        unit.rich_target = [StringElem(["[", accented(unit.rich_source[0]), "]"])]
        unit.set_state_n(unit.S_TRANSLATED)


def main(command, files):
    for file in files:
        store = xliff.xlifffile.parsefile(file)
        units = [unit for unit in store.units if not unit.isheader()]
        if command == "read":
            print(json.dumps([seen(unit) for unit in units]))
            continue
        if command == "fill":
            for unit in units:
                fill(unit)
        store.save()


main(sys.argv[1], sys.argv[2:])
