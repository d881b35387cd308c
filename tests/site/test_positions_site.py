"""A clinic decides a point, and a claim that it was decided on changes: from front matter to page, data and `check`.

The position is made up for tests; the shipped content holds none.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from .kinds import DISAGREEMENTS, QUESTIONS, TREATMENT
from .markup import Document, Element, read
from .points import lead, points_of, shown_points
from .project import cli, copy_project, edit, library_of, site_of

POINT = "makeup"
PAGE = f"docs/{TREATMENT}.md"
ADVICE = "Nothing real <b>& invented</b>: this is a test's advice."
BY, ROLE = "Testa Mc Testface", "character in a test"
ON, DUE = "2001-02-03", "2002-02-03"
CLAIMED = ("makeup", "regular-makeup")
WORDS = "[usual make-up {}]"
CHANGED = "docs/articles/how-skin-heals-and-how-long-results-last.md"


def change_the_claim(project: Path) -> None:
    """What may be worn the next day may be worn later: claims and words."""
    for term in CLAIMED:
        claim = f"{{term: {term}, advice: allowed, from: "
        edit(project / CHANGED, f"{claim}1 day after", f"{claim}2 days after")
    edit(project / CHANGED, WORDS.format("the next day"), WORDS.format("after two days"))


def fingerprint(printed: str) -> str:
    found = re.search(rf"'{POINT}' .*fingerprint: (v2:[0-9a-f]{{12}})", printed)
    assert found, printed
    return found[1]


def decide(project: Path, print_: str) -> None:
    """Write the position into the treatment's front matter, as an editor does."""
    edit(
        project / PAGE,
        "\n---\n",
        f"""
positions:
  - point: {POINT}
    advice: "{ADVICE}"
    by: {BY}
    role: {ROLE}
    on: {ON}
    due: {DUE}
    fingerprint: {print_}
---
""",
    )


def checked(project: Path, *, errors: bool = False) -> list[str]:
    printed = cli(project, "check")
    assert printed.returncode == int(errors), printed.stdout
    assert "Traceback" not in printed.stdout
    return printed.stdout.splitlines()


def open_points(lines: list[str]) -> set[str]:
    return {match[1] for line in lines if (match := re.search(r": '([^']+)' .*\[open-point\]", line))}


@pytest.fixture(scope="module")
def undecided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("undecided") / "project")


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory, undecided: Path) -> Path:
    """A project in which the point is decided, with its site."""
    project = copy_project(tmp_path_factory.mktemp("decided") / "project")
    decide(project, fingerprint("\n".join(checked(undecided))))
    site_of(project)
    return project


@pytest.fixture(scope="module")
def reopened(tmp_path_factory: pytest.TempPathFactory, undecided: Path) -> Path:
    """The same after one of the claims has changed, with its site."""
    project = copy_project(tmp_path_factory.mktemp("reopened") / "project")
    decide(project, fingerprint("\n".join(checked(undecided))))
    change_the_claim(project)
    site_of(project)
    return project


def page_of(project: Path, path: str = DISAGREEMENTS) -> Document:
    return read(project / "site" / path, project / "site")


def the_point(project: Path) -> Element:
    return shown_points(page_of(project))[POINT]


def the_data(project: Path) -> dict[str, Any]:
    return points_of(library_of(project / "site"))[POINT]


# Decided


def test_the_position_stands_on_the_point_with_who_decided_and_when(decided: Path) -> None:
    (position,) = the_point(decided).marked("position")
    assert "decided" in position.classes
    for said in (ADVICE, BY, ROLE, ON, DUE):
        assert said in position.text


def test_it_stands_beside_the_sources_and_never_instead_of_them(decided: Path, library: dict[str, Any]) -> None:
    page, point = page_of(decided), the_point(decided)
    before = points_of(library)[POINT]
    assert {lead(page, words) for words in point.marked("words")} == {side["url"] for side in before["sides"]}
    assert the_data(decided) | {"position": None} == before


def test_no_other_point_is_decided(decided: Path) -> None:
    shown = shown_points(page_of(decided))
    assert [anchor for anchor, element in shown.items() if element.marked("decided")] == [POINT]


def test_the_data_holds_it(decided: Path) -> None:
    position = the_data(decided)["position"]
    assert position is not None
    assert position == position | {"advice": ADVICE, "by": BY, "role": ROLE, "on": ON, "due": DUE}
    others = [point["position"] for point in points_of(library_of(decided / "site")).values()]
    assert sum(other is not None for other in others) == 1


def test_markers_in_tables_terms_and_articles_still_lead_to_the_point(decided: Path) -> None:
    """Sources differ as much as before, and beside them stands what the clinic advises."""
    for path, sign in ((f"{TREATMENT}/aftercare.html", "differs"), ("terms/makeup.html", "differs"),
                       ("articles/how-it-compares-with-laser-and-home-rollers.html", "otherwise")):  # fmt: skip
        page = page_of(decided, path)
        assert f"{DISAGREEMENTS}#{POINT}" in {lead(page, link) for link in page.content.marked(sign)}, path


def test_a_decided_point_is_no_question_any_more(decided: Path, undecided: Path, pages: dict[str, Document]) -> None:
    def asked(page: Document) -> set[str]:
        return {lead(page, link) for item in page.content.marked("questions") for link in item.all("a")}

    gone = asked(pages[QUESTIONS]) - asked(page_of(decided, QUESTIONS))
    assert gone == {f"{DISAGREEMENTS}#{POINT}"}


def test_its_warning_is_gone_and_no_other(decided: Path, undecided: Path) -> None:
    assert open_points(checked(undecided)) - open_points(checked(decided)) == {POINT}
    assert not [line for line in checked(decided) if "position-reopened" in line]


def test_the_list_of_the_command_shows_it(decided: Path) -> None:
    assert ADVICE in cli(decided, "disagreements").stdout


def test_the_command_counts_it(decided: Path, undecided: Path) -> None:
    before, after = (cli(project, "disagreements").stdout.splitlines()[-1] for project in (undecided, decided))
    assert ("0 decided" in before, "1 decided" in after) == (True, True)


# Reopened


def test_a_changed_claim_reopens_it_and_check_says_where(reopened: Path) -> None:
    (line,) = [line for line in checked(reopened) if "[position-reopened]" in line]
    path, row, column, _ = line.split(":", 3)
    assert path == PAGE
    written = (reopened / PAGE).read_text(encoding="utf-8").splitlines()[int(row) - 1]
    assert written.lstrip().startswith("fingerprint:")
    assert re.fullmatch(r"v2:[0-9a-f]{12}", written[int(column) - 1 :])
    assert f"'{POINT}'" in line
    assert re.findall(r"v2:[0-9a-f]{12}", line.partition("fingerprint")[2]) != [written[int(column) - 1 :]]


def test_the_fingerprint_that_check_names_closes_it(reopened: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    change_the_claim(project)
    decide(project, fingerprint("\n".join(checked(reopened))))
    about = [line for line in checked(project) if f"'{POINT}'" in line]
    assert not [line for line in about if "[open-point]" in line or "[position-reopened]" in line]


def test_the_page_and_the_data_show_it_as_open_again(reopened: Path) -> None:
    (position,) = the_point(reopened).marked("position")
    assert "decided" not in position.classes
    assert the_data(reopened)["position"] is None


def test_the_old_advice_is_not_shown_as_if_it_held(reopened: Path) -> None:
    """It was decided on claims that nobody makes any more; readers are asked to ask."""
    for page in (reopened / "site").rglob("*.html"):
        if page.parent.name == "editors":  # they see who decided, and when it is due again
            continue
        assert BY not in page.read_text(encoding="utf-8"), page.name


def test_it_is_a_question_again(reopened: Path) -> None:
    page = page_of(reopened, QUESTIONS)
    assert f"{DISAGREEMENTS}#{POINT}" in {lead(page, link) for link in page.content.all("a")}


# A clinic that publishes nothing while a safety point is open


@pytest.fixture
def strict_clinic(tmp_path: Path) -> Path:
    project = copy_project(tmp_path / "project")
    edit(project / "mkdocs.yml", "open_safety_points: warning", "open_safety_points: error")
    return project


def test_open_safety_points_are_errors_where_the_clinic_says_so(strict_clinic: Path, undecided: Path) -> None:
    assert open_points(checked(strict_clinic, errors=True)) == open_points(checked(undecided)) != set()


def test_a_reopened_safety_point_is_an_error_too(strict_clinic: Path, undecided: Path) -> None:
    decide(strict_clinic, fingerprint("\n".join(checked(undecided))))
    change_the_claim(strict_clinic)
    assert [line for line in checked(strict_clinic, errors=True) if "[position-reopened]" in line]
