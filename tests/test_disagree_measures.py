"""One qualifier of two claims cannot have both values: when, how much, how often, how long; and the order of steps."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind

from .points import names, only, points, sides

RETINOID = "contraindications term: sunscreen"
REDNESS = "side_effects term: redness"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("4 months", "6 to 12 months", True),
        ("at least 4 months", "6 to 12 months", False),
        ("6 months", "6 to 12 months", False),
        ("6 months", "at least 6 months", False),
        ("a few months", "1 year", False),  # vague never
        ("ever", "6 months", True),
        ("now", "6 months", True),
        ("now", "ever", True),
        ("recent", "6 months", False),
        ("recent", "ever", False),
    ],
)
def test_when_it_excludes(one: str, other: str, apart: bool) -> None:
    found = names(points(f"{RETINOID}, when: {one}", f"{RETINOID}, when: {other}"))
    assert found == (["sunscreen/when"] if apart else [])


def test_who_says_no_time_is_not_compared() -> None:
    assert points(f"{RETINOID}, when: ever", RETINOID) == []


def test_a_side_has_its_time_and_its_force() -> None:
    point = only(
        points(f"{RETINOID}, strength: avoid, when: 6 to 12 months", f"{RETINOID}, strength: ask-first, when: 4 months")
    )
    assert (point.kind, point.safety) == (PointKind.DIFFERENT_FORCE, True)
    assert sides(point) == {
        "avoid, now or within the last 6 to 12 months": "a",
        "ask first, now or within the last 4 months": "b",
    }


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("20 minutes", "1 hour", True),
        ("60 minutes", "1 hour", False),
        ("2 sessions", "1 hour", False),  # no unit in common
        ("up to 2 sessions", "3 sessions", True),
    ],
)
def test_amounts_of_one_unit(one: str, other: str, apart: bool) -> None:
    said = "aftercare term: sunscreen, advice: do, amount: "
    assert names(points(said + one, said + other)) == (["sunscreen/amount"] if apart else [])


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("common", "rare", True),
        ("common", "uncommon", True),
        ("common", "very-rare", True),
        ("uncommon", "rare", False),  # words for less
        ("common", "common", False),
        ("common", "2 percent", False),  # a word and a number
        ("2 percent", "5 percent", True),
        ("2 percent", "1 in 50", False),
        ("2 percent", "1 in 100", True),
    ],
)
def test_how_often_it_happens(one: str, other: str, apart: bool) -> None:
    found = points(f"{REDNESS}, likelihood: {one}", f"{REDNESS}, likelihood: {other}")
    assert names(found) == (["redness/likelihood"] if apart else [])


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2 days", "1 week", True),
        ("1 to 7 days", "1 week", False),
        ("permanent", "1 week", True),
        ("permanent", "a time", True),
        ("permanent", "lasting", False),
        ("lasting", "1 week", False),
        ("a few days", "1 month", False),
        ("a time", "1 week", False),
    ],
)
def test_how_long_it_lasts(one: str, other: str, apart: bool) -> None:
    assert names(points(f"{REDNESS}, for: {one}", f"{REDNESS}, for: {other}")) == (["redness/for"] if apart else [])


def test_how_long_before_one_calls_is_not_how_long_it_lasts() -> None:
    call = f"{REDNESS}, seriousness: call-the-clinic, for: over 1 week"
    assert points(f"{REDNESS}, seriousness: expected, for: 2 days", call) == []


def test_another_degree_is_another_effect() -> None:
    assert points(f"{REDNESS}, for: 2 days, degree: mild", f"{REDNESS}, for: 1 week, degree: severe") == []
    (point,) = points(f"{REDNESS}, for: 2 days, degree: mild", f"{REDNESS}, for: 1 week")
    assert point.outcome is Outcome.EXPLAINED_BY_SCOPE


def step(*terms: str) -> str:
    """An article's procedure in this order; terms with "+" between them share a place."""
    return "\n".join(
        f"procedure term: {term}, step: {number}"
        for number, places in enumerate(terms, 1)
        for term in places.split("+")
    )


def test_another_order_of_two_steps() -> None:
    point = only(points(step("sunscreen", "makeup"), step("makeup", "sunscreen"), step("sunscreen", "makeup")))
    assert (point.id, point.kind, point.safety) == ("peel/makeup/step", PointKind.VALUES_APART, False)
    assert sides(point) == {"Sunscreen, then Make-up": "ac", "Make-up, then Sunscreen": "b"}


@pytest.mark.parametrize(
    "other", ["sunscreen+makeup", "sunscreen", "pain", "sunscreen pain makeup", "sunscreen makeup sunscreen"]
)
def test_what_does_not_change_places_is_quiet(other: str) -> None:
    assert points(step("sunscreen", "makeup"), step(*other.split())) == []


def test_steps_that_change_places_with_one_another_are_one_point() -> None:
    point = only(points(step("makeup", "sunscreen", "pain", "scars"), step("pain", "makeup", "sunscreen", "scars")))
    assert point.terms == ("pain", "makeup", "sunscreen")
    assert sides(point) == {"Make-up, then Sunscreen, then Pain": "a", "Pain, then Make-up, then Sunscreen": "b"}


def test_an_article_that_has_one_of_the_steps_gives_no_order() -> None:
    point = only(points(step("sunscreen", "makeup"), step("makeup", "sunscreen"), step("makeup")))
    assert [claim.article for claim in point.beside] == ["c"]
