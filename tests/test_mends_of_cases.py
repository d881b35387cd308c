"""What mends the mistakes of tests/cases: only what somebody must decide is left, and a second time nothing changes."""

from __future__ import annotations

import re
from difflib import ndiff
from pathlib import Path

import pytest

from candour.problem import errors
from candour.project.mending import mend
from candour.project.open import project_of
from candour.project.sources import Folder
from candour.reading.configuration_files import CONFIG

from .builders import TODAY, lay
from .test_cases import BENEATH, CASES, read_case

EVERY = sorted(CASES.glob("*/*.md"))


def laid(case: Path, project: Path) -> Folder:
    pages, _ = read_case(case.read_text(encoding="utf-8"))
    lay({**BENEATH, **pages}, project)
    return Folder(project)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_what_can_be_mended_is_mended_once(case: Path, tmp_path: Path) -> None:
    tree = laid(case, tmp_path)
    found = mend(tree, CONFIG, TODAY)
    before, after = (project_of(sources, TODAY).loaded.problems for sources in (found.before, found.after))
    mended = [one.problem for one in found.problems]
    assert not [problem for problem in after if problem.mends]
    assert {problem for problem in before if problem.mends} <= {*mended}
    assert len(errors(after)) <= len(errors(before)) or any(problem.code == "bad-yaml" for problem in mended)
    lay(found.files, tmp_path)
    assert mend(tree, CONFIG, TODAY).files == {}


def difference(case: str, project: Path) -> list[str]:
    """The lines that mending a case takes out and puts in."""
    found = mend(laid(CASES / f"{case}.md", project), CONFIG, TODAY)
    lines = []
    for path, data in sorted(found.files.items()):
        texts = ((project / path).read_bytes().decode("utf-8-sig"), data.decode())
        lines += [line for line in ndiff(*(text.split("\n") for text in texts)) if re.match(r"[-+] ", line)]
    return lines


MENDED = {
    "unknown-term/did-you-mean": [
        "-   - {term: pregnacy, lines: [3]}",
        "+   - {term: pregnancy, lines: [3]}",
        "- Not for people who are [pregnant](contraindication:pregnacy).",
        "+ Not for people who are [pregnant](contraindication:pregnancy).",
    ],
    "bad-yaml/tab": [
        "- \t- {term: pregnancy, lines: [3]}",
        "+   - {term: pregnancy, lines: [3]}",
    ],
    "bad-yaml/smart-quotes": [
        "- label: “Acne: spots”",
        '+ label: "Acne: spots"',
    ],
    "bad-yaml/quotation-mark-within": [
        '- label: "The "acne" page"',
        "+ label: 'The \"acne\" page'",
    ],
    "bad-yaml/apostrophe-within": [
        "-   - {term: pregnancy, condition: 'if it's early', lines: [3]}",
        '+   - {term: pregnancy, condition: "if it\'s early", lines: [3]}',
    ],
    "bad-yaml/colon-in-braces": [
        "-   - {term: pregnancy, condition: for some: ask, lines: [3]}",
        '+   - {term: pregnancy, condition: "for some: ask", lines: [3]}',
    ],
    "bad-yaml/colon-goes-on": [
        "- summary: A second article that",
        '+ summary: "A second article that',
        "-   says much: a lot.",
        '+   says much: a lot."',
    ],
    "bad-yaml/bracket-within-braces": [
        "-   - {term: pregnancy, lines: [3}",
        "+   - {term: pregnancy, lines: [3]}",
    ],
    "bad-yaml/no-dash": [
        "-   {term: makeup, lines: [3]}",
        "+   - {term: makeup, lines: [3]}",
    ],
    "bad-yaml/item-indented-otherwise": [
        "-  - {term: makeup, lines: [3]}",
        "+   - {term: makeup, lines: [3]}",
    ],
    "bad-yaml/no-space-behind-a-colon": [
        "- label:Acne",
        "+ label: Acne",
    ],
    "bad-yaml/apostrophe-first": [],
    "bad-yaml/between-two-columns": [],
    "bad-yaml/colon-or-lost-line-end": [],
    "conflict-marker/front-matter": [],
    "unknown-scheme/plural-group": [
        "- Not for people who are [pregnant](contraindications:pregnancy).",
        "+ Not for people who are [pregnant](contraindication:pregnancy).",
    ],
    "bad-mark/capital": [
        "- Not for people who are [pregnant](contraindication:Pregnancy).",
        "+ Not for people who are [pregnant](contraindication:pregnancy).",
    ],
    "absolute-link/root": [
        "- See [pregnancy](/terms/pregnancy.md).",
        "+ See [pregnancy](../terms/pregnancy.md).",
    ],
    "bad-value/capital-in-claim-and-mark": [
        "-   - {term: Scars, lines: [3]}",
        "+   - {term: scars, lines: [3]}",
        "- Good for [scars](benefit:Scars).",
        "+ Good for [scars](benefit:scars).",
    ],
    "bad-value/option": [
        "-   - {term: invasiveness, value: minimaly-invasive, lines: [3]}",
        "+   - {term: invasiveness, value: minimally-invasive, lines: [3]}",
    ],
    "bad-value/flag": [
        "-   - {term: scars, only: yes, lines: [3]}",
        "+   - {term: scars, only: true, lines: [3]}",
    ],
    "bad-value/date": [],
    "missing-key/colon-lost": [
        "- source: {document x.txt, sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb}",
        "+ source: {document: x.txt, sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb}",
    ],
    "broken-link/misspelt": [
        "- See [pregnancy](../terms/pregnacy.md).",
        "+ See [pregnancy](../terms/pregnancy.md).",
    ],
    "unknown-note/misspelt": [
        "- It softens [scars](benefit:scars)[^scar].",
        "+ It softens [scars](benefit:scars)[^scars].",
    ],
    "top-heading/one": [
        "- # Another article",
        "+ ## Another article",
    ],
    "control-character/nul": [
        "- Spots\x00 and pimples.",
        "+ Spots and pimples.",
    ],
    "open-front-matter/longer-line": [
        "- ----",
        "+ ---",
    ],
    "open-front-matter/missing-fence": [
        "+ ---",
    ],
    "no-front-matter/missing-fence": [
        "+ ---",
    ],
    "bad-setting/rule": [
        "-       superlatives: off",
        "+       superlative: off",
    ],
    "bad-setting/words": [
        "- superlatives: [the best]",
        "+ superlative: [the best]",
    ],
    "mark-without-claim/misspelt": [
        "- Nor for the [newly pregnant](contraindication:pregancy).",
        "+ Nor for the [newly pregnant](contraindication:pregnancy).",
    ],
    "wrong-type/text-for-a-list": [],
    "wrong-type/clinic": [
        "-     hours: Mo-Fr 09:00-17:00",
        "+     hours: [Mo-Fr 09:00-17:00]",
    ],
}


@pytest.mark.parametrize("case", MENDED)
def test_a_mend_writes_just_what_is_certain(case: str, tmp_path: Path) -> None:
    assert difference(case, tmp_path) == MENDED[case]
