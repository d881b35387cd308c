"""One number changed in one article's front matter: exactly one disagreement opens, changes or closes, everywhere."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .kinds import DISAGREEMENTS
from .markup import Document, read
from .points import Point, lead, points_of, shown_points
from .project import cli, copy_project, edit, library_of, site_of

ARTICLES = "docs/articles"


@dataclass(frozen=True)
class Change:
    """Words of an article's front matter replaced, and what becomes of one point, by its name.

    `words` are those of the text that say so, before and after.
    """

    article: str
    old: str
    new: str
    point: str
    words: tuple[str, str] = ("", "")
    opens: bool = False
    closes: bool = False

    @property
    def changes(self) -> bool:
        return not self.opens and not self.closes


CHANGES = {
    "opens: 30 minutes, where another says 45 to 60": Change(
        "needle-length-numbing-and-number-of-sessions",
        "{term: numbing-lead-time, value: 45 minutes",
        "{term: numbing-lead-time, value: 30 minutes",
        "numbing-lead-time",
        ("[45 minutes before]", "[30 minutes before]"),
        opens=True,
    ),
    "closes: 3 to 6 sessions overlap with 2 to 3": Change(
        "needle-length-numbing-and-number-of-sessions",
        "{term: session-count, value: 4 to 6 sessions",
        "{term: session-count, value: 3 to 6 sessions",
        "session-count",
        ("[four to six sessions]", "[three to six sessions]"),
        closes=True,
    ),
    "closes, on safety: nobody calls flaking normal": Change(
        "how-skin-heals-and-how-long-results-last",
        "{term: flaking, seriousness: expected",
        "{term: flaking, seriousness: complication",
        "peeling/expected-or-alarming",
        closes=True,
    ),
    "changes: 48 hours, where another says 1 day": Change(
        "needle-length-numbing-and-number-of-sessions",
        "{term: makeup, advice: avoid, until: at least 24 hours after",
        "{term: makeup, advice: avoid, until: at least 48 hours after",
        "makeup",
        ("micro-needling, and for 24", "micro-needling, and for 48"),
    ),
}


@dataclass(frozen=True)
class State:
    """A project as its editors and readers see it."""

    project: Path
    site: Path

    @property
    def library(self) -> dict[str, Any]:
        return library_of(self.site)

    @property
    def points(self) -> dict[str, Point]:
        """The data of every point by its name."""
        return by_name({point["id"]: point for point in points_of(self.library).values()})

    @property
    def csv(self) -> dict[str, list[dict[str, str]]]:
        """The rows of every point."""
        rows: dict[str, list[dict[str, str]]] = {}
        with (self.site / "data/micro-needling/disagreements.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                rows.setdefault(row["id"], []).append(row)
        return by_name(rows)

    @property
    def page(self) -> dict[str, tuple[str, list[str]]]:
        """Every point's text and where its links lead."""
        page = read(self.site / DISAGREEMENTS, self.site)
        names = {anchor: point["id"] for anchor, point in points_of(self.library).items()}
        return by_name({
            names[anchor]: (element.text, [lead(page, link) for link in element.all("a")])
            for anchor, element in shown_points(page).items()
        })  # fmt: skip

    @property
    def listed(self) -> dict[str, list[str]]:
        """What `cli.py disagreements` prints of every point."""
        printed = cli(self.project, "disagreements")
        assert printed.returncode == 0, printed.stdout
        blocks: dict[str, list[str]] = {}
        for line in printed.stdout.splitlines():
            if not line.startswith(" ") and "[" in line:
                block = blocks.setdefault(line.split()[0], [])
            block.append(line)
        *_, count = block
        block.remove(count)  # the last line counts them
        return by_name(blocks)

    @property
    def warned(self) -> dict[str, str]:
        """The open safety points that `check` warns of, each with its fingerprint."""
        printed = cli(self.project, "check")
        assert printed.returncode == 0, printed.stdout
        assert "Traceback" not in printed.stdout
        return dict(re.findall(r"'([^']+)' .*fingerprint: (v2:[0-9a-f]+).*\[open-point\]", printed.stdout))


def by_name(found: dict[str, Any]) -> dict[str, Any]:
    return {id.removeprefix("micro-needling/"): what for id, what in found.items()}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory, site: Path) -> State:
    return State(copy_project(tmp_path_factory.mktemp("before") / "project"), site)


@pytest.fixture(scope="module", params=CHANGES)
def change(request: pytest.FixtureRequest) -> Change:
    return CHANGES[request.param]


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory, change: Change) -> State:
    project = copy_project(tmp_path_factory.mktemp("after") / "project")
    edit(project / ARTICLES / f"{change.article}.md", change.old, change.new)
    edit(project / ARTICLES / f"{change.article}.md", *change.words)
    return State(project, site_of(project))


def assert_one(change: Change, before: dict[str, Any], after: dict[str, Any]) -> None:
    """The change's point has come, gone, or is another; all others are as they were."""
    assert len(before) > 1
    assert after.keys() - before.keys() == ({change.point} if change.opens else set())
    assert before.keys() - after.keys() == ({change.point} if change.closes else set())
    different = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    assert different == ({change.point} if change.changes else set())


def test_the_number_itself_is_all_that_changes_in_the_claims(change: Change, before: State, after: State) -> None:
    for key in ("articles", "terms"):
        assert before.library[key] == after.library[key]
    old, new = (state.library["claims"] + state.library["facts"] for state in (before, after))
    different = [(one["url"], other["url"]) for one, other in zip(old, new, strict=True) if one != other]
    ((one, other),) = different
    assert one == other
    assert one.startswith(f"articles/{change.article}.html#")


def test_in_the_data_exactly_one_point_changes(change: Change, before: State, after: State) -> None:
    assert_one(change, before.points, after.points)


def test_in_the_csv_exactly_one_point_changes(change: Change, before: State, after: State) -> None:
    assert_one(change, before.csv, after.csv)


def test_on_the_page_exactly_one_point_changes(change: Change, before: State, after: State) -> None:
    assert_one(change, before.page, after.page)


def test_in_the_list_of_the_command_exactly_one_point_changes(change: Change, before: State, after: State) -> None:
    assert_one(change, before.listed, after.listed)


def test_in_the_check_exactly_one_open_safety_point_changes(change: Change, before: State, after: State) -> None:
    """A point that touches no safety may stay open: `check` is silent on it."""
    point = (after if change.opens else before).points[change.point]
    if point["safety"]:
        assert_one(change, before.warned, after.warned)
    else:
        assert before.warned == after.warned


def test_the_changed_article_stands_on_a_side_of_its_own(change: Change, after: State) -> None:
    """Of a point that opens or changes; a closed one has no sides."""
    if change.closes:
        return
    sides = after.points[change.point]["sides"]
    (mine,) = {side["says"] for side in sides if side["article"] == change.article}
    assert {side["article"] for side in sides if side["says"] == mine} == {change.article}


def test_the_row_of_the_table_is_marked_while_articles_disagree(change: Change, after: State) -> None:
    term, _, kind = change.point.partition("/")
    group = "aftercare" if term == "makeup" else "side-effects" if kind else "facts"
    table = read(after.site / f"treatments/micro-needling/{group}.html", after.site)
    assert (
        bool([url for url in signs(table, term) if url.endswith(f"#{change.point.replace('/', '--')}")])
        != change.closes
    )


def signs(table: Document, term: str) -> list[str]:
    (row,) = table.content.all("tr", where=lambda e: e.attributes.get("id") == term)
    return [sign.attributes["href"] for sign in row.marked("differs")]
