"""The clinic's positions: decided, still open, reopened by a change, or on a point that is none."""

from __future__ import annotations

import pytest

from candour.checks.positions import position_problems
from candour.knowledge.disagree import Disagreement
from candour.knowledge.positions import standing
from candour.knowledge.survey import Site, survey
from candour.problem import Problem, Severity
from candour.reading.front_matter import Page

from .builders import loaded, treatment
from .points import TERMS, page

NEXT_DAY = "aftercare term: makeup, advice: allowed, from: 1 day after"
HEALED = "aftercare term: makeup, advice: avoid, until: healed"
PEEL = "docs/treatments/peel.md"


def position(point: str = "makeup", fingerprint: str = "0" * 12) -> str:
    return (
        f"\n  - {{point: {point}, advice: Wait a day., by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02,"
        f" fingerprint: {fingerprint}}}"
    )


def site(*said: str, positions: str = "") -> tuple[Site, Page]:
    """A site of articles a, b …, and the page of their treatment."""
    more = {"positions": positions} if positions else {}
    articles = {f"docs/articles/{name}.md": page(one) for name, one in zip("abc", said, strict=False)}
    found = loaded({**TERMS, **articles, PEEL: treatment("Peel", **more)})
    assert found.problems == ()
    return survey(found.library), found.pages[PEEL]


def problems(*said: str, positions: str = "", open_points: Severity = Severity.WARNING) -> list[Problem]:
    found, front = site(*said, positions=positions)
    return list(position_problems(found.library.treatments["peel"], found.points["peel"], front, open_points))


def the_point(*said: str) -> Disagreement:
    (point,) = site(*said)[0].points["peel"]
    return point


DECIDED = position(fingerprint=the_point(NEXT_DAY, HEALED).fingerprint)


def test_a_position_on_the_claims_as_they_are_holds() -> None:
    found, _ = site(NEXT_DAY, HEALED, positions=DECIDED)
    (id,) = found.positions
    assert (id, found.positions[id].advice, found.positions[id].by) == ("peel/makeup", "Wait a day.", "A. Reader")
    assert problems(NEXT_DAY, HEALED, positions=DECIDED) == []


def test_a_decided_point_stays_a_disagreement() -> None:
    found, _ = site(NEXT_DAY, HEALED, positions=DECIDED)
    assert [len(point.sides) for point in found.points["peel"]] == [2]


def test_one_changed_number_reopens_it() -> None:
    said = (NEXT_DAY.replace("1 day", "2 days"), HEALED)
    assert site(*said, positions=DECIDED)[0].positions == {}
    (problem,) = problems(*said, positions=DECIDED)
    assert (problem.code, problem.severity, problem.path) == ("position-reopened", Severity.WARNING, PEEL)
    written = treatment("Peel", positions=DECIDED).splitlines()[problem.line - 1][problem.column - 1 :]
    assert written == DECIDED[-16:]
    assert f"write fingerprint: {the_point(*said).fingerprint}" in problem.message


def test_the_fingerprint_that_is_printed_closes_it_again() -> None:
    said = (NEXT_DAY.replace("1 day", "2 days"), HEALED)
    again = position(fingerprint=problems(*said, positions=DECIDED)[0].message[-15:])
    assert problems(*said, positions=again) == []


def test_another_article_that_takes_a_side_reopens_it() -> None:
    assert [problem.code for problem in problems(NEXT_DAY, HEALED, HEALED, positions=DECIDED)] == ["position-reopened"]


def test_another_article_on_something_else_does_not() -> None:
    assert problems(NEXT_DAY, HEALED, "benefits term: scars", positions=DECIDED) == []


def test_a_position_on_an_unknown_point_is_an_error_with_the_nearest_name() -> None:
    (open_point, problem) = sorted(problems(NEXT_DAY, HEALED, positions=position("makup")))
    assert (problem.code, problem.severity) == ("unknown-point", Severity.ERROR)
    assert problem.message == "articles do not differ on 'makup'; did you mean 'makeup'?"
    assert (problem.line, problem.column) == (5, 13)
    assert open_point.code == "open-point"


def test_where_articles_agree_there_is_nothing_to_decide() -> None:
    (problem,) = problems(NEXT_DAY, NEXT_DAY, positions=DECIDED)
    assert (problem.code, problem.message) == ("unknown-point", "articles do not differ on 'makeup'")


@pytest.mark.parametrize("severity", Severity)
def test_an_open_safety_point_is_as_grave_as_the_clinic_holds_it(severity: Severity) -> None:
    (problem,) = problems(NEXT_DAY, HEALED, open_points=severity)
    assert (problem.code, problem.severity) == ("open-point", severity)
    print_ = the_point(NEXT_DAY, HEALED).fingerprint
    assert problem.message == f"'makeup' touches safety and is not decided; write a position (fingerprint: {print_})"


def test_a_point_that_touches_no_safety_may_stay_open() -> None:
    assert problems("facts term: pain, value: slight", "facts term: pain, value: painful") == []


def test_an_explained_point_may_stay_open() -> None:
    assert problems("candidates term: acne\ncontraindications term: active-acne", "candidates term: acne") == []


def test_a_reopened_point_that_touches_no_safety_is_a_warning_however_grave_open_ones_are() -> None:
    said = ("facts term: pain, value: slight", "facts term: pain, value: painful")
    (problem,) = problems(*said, positions=position("pain"), open_points=Severity.ERROR)
    assert (problem.code, problem.severity) == ("position-reopened", Severity.WARNING)


def test_only_the_treatments_own_points_are_decided() -> None:
    found, _ = site(NEXT_DAY, HEALED, positions=DECIDED)
    assert standing(found.library.treatments["peel"], []) == {}
    assert standing(found.library.treatments["needling"], found.points["peel"]) == {}
