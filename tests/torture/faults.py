"""Thirty faults, seeded one at a time into a copy of the project: the tests must find each.

    python tests/torture/faults.py [--only WORDS] [--jobs N]

For each fault the tests that are likely to see it run first, until one fails; where none does, all unit tests. It
prints each fault with the test that found it, and how many were found; it ends with 1 where one was not.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[2]
LEFT_OUT = {".git", ".venv", ".cache", "site", "docs", "mkdocs.yml"}
"""What no test of the engine needs; the sample stands in the content's place."""

HOUSE, PAGES, STYLES = "hooks/candour", "overrides/candour", "overrides/assets/stylesheets"
UNIT = ("tests", *(f"--ignore=tests/{other}" for other in ("site", "content", "test_faults.py")))


@dataclass(frozen=True)
class Fault:
    """Words of one file replaced by others: `why` says what a patient or an editor would meet."""

    file: str
    old: str
    new: str
    why: str
    tests: str = ""
    """Where it is likely to be found; all unit tests where nothing is named."""


FAULTS = (
    Fault(
        f"{HOUSE}/published/quick.py",
        "if any(b'\"' + one[2:] not in ids and places.wrong_with(page, attribute_value(one)) for one in within):",
        "if False:",
        "a link to a place that its own page lacks is published",
        "tests/test_before_swap.py",
    ),
    Fault(
        f"{HOUSE}/published/each_page.py",
        "if counts[one.value] > 1 and one.value in met:",
        "if False:",
        "two places of a page may have one address",
        "tests/test_verify.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/disagree/relation.py",
        "ahead += self.broader(wider)",
        "ahead += self.broader(wider)[:1]",
        "a warning about a blood thinner does not reach a painkiller that is one",
        "tests/test_wider_terms.py",
    ),
    Fault(
        f"{HOUSE}/model/front.py",
        "if meant in map(as_said, (option, *words))",
        "if meant == as_said(option)",
        "an editor's “no pain” is not read as painless",
        "tests/test_options.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/comparison.py",
        "return Cell(State.DENIED if True in denials else State.STATED, claims)",
        "return Cell(State.STATED, claims)",
        "a denial is shown as said",
        "tests/test_compare.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/comparison.py",
        "    if len(denials) == 2:\n        return Cell(State.BOTH, claims)\n",
        "",
        "an article that says both is shown as denying",
        "tests/test_compare.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/disagree/force.py",
        "return advice_of(one) == advice_of(other) and _times_apart(one, other)",
        "return False",
        "times that cannot both hold are no point any more",
        "tests/test_disagree_force.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/disagree/force.py",
        'return "allowed" if claim.advice == "do" and claim.hedge == "may" else claim.advice',
        "return claim.advice",
        "what only may be done is held to be advised",
        "tests/test_disagree_force.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/disagree/alarm.py",
        "if claim.seriousness and not claim.is_denied]",
        "if claim.seriousness]",
        "a denied effect is held against a stated one",
        "tests/test_disagree_alarm.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/checklist.py",
        "return place, min(map(rank_of, reason.claims)), *reason.term",
        "return place, -len(reason.claims), *reason.term",
        "a count orders what excludes",
        "tests/test_checklist.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/checklist.py",
        'if GROUPS[claim.group].case == "for" and not claim.is_denied]',
        'if GROUPS[claim.group].case == "for"]',
        "a denied benefit is told as it is said to be for this",
        "tests/test_checklist.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/positions.py",
        "point.id in decided and point.fingerprint.fits(decided[point.id].fingerprint)",
        "point.id in decided",
        "a position stands although the claims it was decided on have changed",
        "tests/test_positions.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/voices.py",
        "return tuple(sorted(heard, key=lambda voice: _order(voice, library)))",
        "return tuple(heard)",
        "voices stand in any order",
        "tests/test_voices.py",
    ),
    Fault(
        f"{HOUSE}/wording/voices.py",
        "return counted + reserves(voice.reserved)",
        "return counted",
        "the “may” of a claim is dropped",
        "tests/test_voices.py",
    ),
    Fault(
        f"{HOUSE}/changes/weight.py",
        "return -1 if claim.is_denied or (_advice(claim) == _PERMITTED) else 1",
        "return 1",
        "to take a warning back counts as a warning",
        "tests/test_review.py tests/test_changes.py tests/test_report_review.py",
    ),
    Fault(
        f"{HOUSE}/changes/weight.py",
        "return low if low is not None else high if high is not None else",
        "return high if high is not None else low if low is not None else",
        "a wait is weighed by its longest end",
        "tests/test_changes.py tests/test_report_review.py",
    ),
    Fault(
        f"{HOUSE}/report/review_rows.py",
        "stays.between(Danger.REVERSED, Danger.GONE)",
        "stays.between(Danger.GONE, Danger.GONE)",
        "a sentence that is reversed is not shown",
        "tests/test_golden_reviews.py",
    ),
    Fault(
        f"{HOUSE}/report/review_claims.py",
        "return (word.old, word.new) if is_first else None",
        "return None",
        "the sentence of a changed claim is not shown",
        "tests/test_golden_reviews.py",
    ),
    Fault(
        f"{HOUSE}/report/differing.py",
        "lambda number: number not in kept",
        "lambda number: number in kept",
        "what stayed is in bold, and what differs is not",
        "tests/test_golden_reviews.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/parsing.py",
        "    if low > high:\n",
        "    if low > 10 * high:\n",
        "a range that is written backwards is taken",
        "tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/parsing.py",
        "round(high.number * beside[1] / smaller, 2)",
        "high.number",
        "“24 hours to 2 days” ends after 2 hours",
        "tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/compare.py",
        "touching = (one.exclusive or other.exclusive) and",
        "touching = False and",
        "“under 18 years” takes 18 in",
        "tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/compare.py",
        "return apart(_earliest(one), _earliest(other))",
        "return apart(one, other)",
        "at least 24 and at least 48 hours are one wait",
        "tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/figures.py",
        "if _STOPPED.fullmatch(typed):",
        "if False:",
        "“1.500 EUR” is one and a half",
        "tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/units.py",
        "if is_tender and not until",
        "if is_tender",
        "money of the past is a currency",
        "tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/model/quantity/convert.py",
        "    if quantity.vague:\n        return None\n",
        "",
        "a vague amount has a bar",
        "tests/test_axis.py tests/test_charts.py tests/test_quantity.py",
    ),
    Fault(
        f"{HOUSE}/reading/pairing.py",
        "    for claim in claims:\n        yield _unmarked(page, claim, original)\n",
        "",
        "a claim that no words stand for passes",
        "tests/test_cases.py",
    ),
    Fault(
        f"{HOUSE}/language/sentences.py",
        " or not text.endswith(_ABBREVIATIONS, 0, match.start() + 1)",
        "",
        "a sentence ends behind “Dr.”",
        "tests/test_prose.py",
    ),
    Fault(
        f"{HOUSE}/language/fold.py",
        'if unicodedata.category(part)[0] == "M"',
        'if unicodedata.category(part)[0] == "Z"',
        "“mícronéedling” is not found",
        "tests/test_fold.py",
    ),
    Fault(
        f"{HOUSE}/problem.py",
        'object.__setattr__(self, "message", seen(_cut_short(self.message)))',
        "pass",
        "a line's end in a value cuts a report in two",
        "tests/test_report.py",
    ),
    Fault(
        f"{HOUSE}/project/git.py",
        "if key not in _OF_ANOTHER}",
        "if key}",
        "in a hook of git, a review answers for another repository",
        "tests/test_revision.py",
    ),
    Fault(
        f"{HOUSE}/project/judge.py",
        "return bool(held) and not _is_running(held)",
        "return False",
        "a proposal's own code says what the proposal changes",
        "tests/test_judge.py",
    ),
    Fault(
        f"{HOUSE}/project/brought.py",
        "found.pop()",
        "pass",
        "of two mistakes that read alike, the new one is not told",
        "tests/test_since.py",
    ),
    Fault(
        f"{HOUSE}/project/proposal.py",
        "if not new or blob is None or blob.id != new:",
        "if not new or blob is None:",
        "a suggestion stands on another line than its mistake",
        "tests/test_suggestions.py",
    ),
    Fault(
        f"{HOUSE}/report/suggestions.py",
        'fence = "`" * max(3, longest + 1)',
        'fence = "```"',
        "a suggestion ends in its middle, and what follows is markup",
        "tests/test_suggestions.py",
    ),
    Fault(
        f"{HOUSE}/report/markdown.py",
        "        address = unquote(address)\n",
        "",
        "a link of the comment leads out of the proposal's files",
        "tests/test_report_markdown.py",
    ),
    Fault(
        f"{HOUSE}/project/git.py",
        'if not revision or revision.startswith("-"):',
        "if not revision:",
        "a revision is taken for an option of git",
        "tests/test_revision.py",
    ),
    Fault(
        f"{HOUSE}/output/export.py",
        'if claim.group != "facts"],\n',
        "],\n",
        "facts stand among the claims of library.json too",
        "tests/test_export.py",
    ),
    Fault(
        f"{HOUSE}/output/export.py",
        '"lineage": source.lineage,',
        '"lineage": None,',
        "copies of one text count as many",
        "tests/test_export.py",
    ),
    Fault(
        f"{HOUSE}/output/jsonld/__init__.py",
        'node("Person", name=review.by, jobTitle=review.role)',
        'node("Person", name=review.role)',
        "machines are not told who reviewed a page",
        "tests/test_jsonld.py",
    ),
    Fault(
        f"{HOUSE}/output/render.py",
        "autoescape=True,",
        "autoescape=False,",
        "what is typed becomes markup",
        "tests/test_render.py",
    ),
    Fault(
        f"{HOUSE}/output/search/entries.py",
        'return ", ".join((*thing.front.synonyms, ',
        'return ", ".join((',
        "no concept is found by its synonyms",
        "tests/test_search.py",
    ),
    Fault(
        f"{HOUSE}/adapter/events.py",
        "if _build.whole and sys.exc_info()[0] is None:",
        "if True:",
        "a build that failed is published",
        "tests/site/test_build.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/retold.py",
        "if translation and translation.whole:",
        "if translation:",
        "a translation that lacks a warning stands for its original",
        "tests/test_lang_marks.py",
    ),
    Fault(
        f"{HOUSE}/knowledge/retold.py",
        "sentence=self.mark(claim.sentence)",
        "sentence=claim.sentence",
        "a screen reader reads English words as Spanish ones",
        "tests/test_lang_marks.py",
    ),
    Fault(
        f"{HOUSE}/output/page_frame.py",
        "TITLE: lang_marked(escape(title)),",
        "TITLE: lang_marked(title),",
        "a title's “<” opens a tag",
        "tests/test_shell.py",
    ),
    Fault(
        f"{PAGES}/comparison.html",
        '<td class="{{ cell.state }}"><span class="state">',
        '<td class="{{ cell.state }}"><span>',
        "a cell's state is not told from its words",
        "tests/site/test_tables.py",
    ),
    Fault(
        f"{PAGES}/comparison.html",
        'role="region" aria-labelledby="comparison" tabindex="0"',
        'role="region" aria-labelledby="comparison"',
        "a wide table cannot be scrolled by keyboard",
        "tests/site/test_tables.py",
    ),
    Fault(
        "overrides/assets/javascripts/search-spelling.js",
        "isSpelled(word) && !isListed(store, languages, word) ? nearest",
        "isSpelled(word) ? nearest",
        "spelling help turns a word into another",
        "tests/site/test_search.py",
    ),
    Fault(
        "hooks/candour/output/search/answers.py",
        "        *near,\n        *_advice",
        "        *_advice",
        "search tells a reason to have it without what warns of something near",
        "tests/test_answers.py",
    ),
    Fault(
        "overrides/assets/javascripts/search-words.js",
        "const same = one[i - 1] === other[j - 1] ? 0 : 1;",
        "const same = 0;",
        "any word is as near as any other of its length",
        "tests/site/test_search.py",
    ),
    Fault(
        f"{STYLES}/print.css",
        "display: none",
        "display: block",
        "paper shows what can only be clicked",
        "tests/site/test_every_kind.py tests/site/test_questions.py",
    ),
)


def seeded(fault: Fault | None, project: Path) -> None:
    """A copy in which the first place of the fault's words is changed; where they are gone, it must be written anew."""
    shutil.copytree(PROJECT / "tests/sample", project)
    for path in PROJECT.iterdir():
        if path.is_dir() and path.name not in LEFT_OUT:
            shutil.copytree(
                path, project / path.name, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", ".*_cache")
            )
        elif path.is_file() and path.name not in LEFT_OUT:
            shutil.copy(path, project)
    if fault:
        text = (project / fault.file).read_text(encoding="utf-8")
        if fault.old not in text:
            raise SystemExit(f"{fault.file} no longer holds {fault.old!r}")
        (project / fault.file).write_text(text.replace(fault.old, fault.new, 1), encoding="utf-8", newline="\n")


def found_by(fault: Fault | None) -> str:
    """The test that fails with the fault, "" where none does. Without a fault none may fail."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        seeded(fault, project)
        likely = fault.tests.split() if fault else []
        return (_failing(likely, project) if likely else "") or _failing(UNIT, project)


def _failing(tests: Sequence[str], project: Path) -> str:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-p", "no:cacheprovider"]
    command += [f"--basetemp={project.parent / 'tmp'}", *tests]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1", "CANDOUR_TORTURE": ""}
    ran = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", ran.stdout, re.MULTILINE)
    if ran.returncode not in (0, 1) or (ran.returncode and not failed):
        return f"the tests did not run: {(ran.stdout + ran.stderr)[-300:]}" if not failed else failed[1]
    return failed[1] if failed else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="faults whose file or reason has these words")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at a time")
    options = parser.parse_args()
    chosen = [fault for fault in FAULTS if options.only in f"{fault.file} {fault.why}"]
    if not options.only and (by := found_by(None)):
        raise SystemExit(f"a copy without a fault fails: {by}")
    start, missed = time.monotonic(), 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for fault, by in zip(chosen, pool.map(found_by, chosen), strict=True):
            missed += not by
            print(
                f"{'found' if by else 'NOT FOUND':9}  {fault.file}: {fault.why}" + (f"  ({by})" if by else ""),
                flush=True,
            )
    print(f"{len(chosen) - missed} of {len(chosen)} faults found in {time.monotonic() - start:.0f} s")
    return int(bool(missed))


if __name__ == "__main__":
    raise SystemExit(main())
