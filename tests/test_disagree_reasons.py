"""For and against: a reason to have it here, a reason not to there."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind

from .points import names, only, points, sides

NO_SCARS = "contraindications term: scars, strength: avoid"


@pytest.mark.parametrize("group", ["benefits", "candidates"])
def test_scars_are_a_reason_for_and_against(group: str) -> None:
    point = only(points(f"{group} term: scars", NO_SCARS))
    assert (point.id, point.kind, point.outcome) == (
        "peel/scars/for-and-against",
        PointKind.FOR_AND_AGAINST,
        Outcome.DISAGREE,
    )
    assert sides(point) == {"a reason to have it": "a", "a reason not to have it": "b"}
    assert point.safety


@pytest.mark.parametrize("narrow", ["acne-scars", "severe-acne-scars"])
def test_a_wide_exclusion_meets_narrower_reasons(narrow: str) -> None:
    point = only(points(f"benefits term: {narrow}", NO_SCARS))
    assert (point.id, point.outcome) == ("peel/scars/for-and-against", Outcome.DISAGREE)
    assert point.terms == ("scars", narrow)


def test_wide_and_narrow_reasons_stand_on_one_side() -> None:
    point = only(
        points("benefits term: scars\ncandidates term: acne-scars", NO_SCARS, "benefits term: severe-acne-scars")
    )
    assert sides(point) == {"a reason to have it": "ac", "a reason not to have it": "b"}
    assert len(point.claims) == 4


def test_a_narrow_exclusion_beneath_a_wide_reason_is_explained() -> None:
    """Active acne keeps from it what acne brings to it: still a question to ask."""
    point = only(points("candidates term: acne", "contraindications term: active-acne, strength: not-recommended"))
    assert point.id == "peel/active-acne/for-and-against/explained-by-scope"
    assert point.outcome is Outcome.EXPLAINED_BY_SCOPE


def test_one_article_can_be_for_and_against() -> None:
    point = only(points(f"candidates term: scars\n{NO_SCARS}"))
    assert point.is_within_one_article


def test_a_denied_benefit_is_no_reason_to_have_it() -> None:
    assert points("benefits term: scars, stance: denied", NO_SCARS) == []


def test_a_denied_exclusion_is_no_reason_against() -> None:
    assert points("benefits term: scars", "contraindications term: scars, stance: denied") == []


def test_neighbours_do_not_meet() -> None:
    assert points("benefits term: acne-scars", "contraindications term: active-acne") == []


def test_two_scopes_do_not_meet() -> None:
    assert points("candidates term: scars, scope: adults", f"{NO_SCARS}, scope: children") == []


@pytest.mark.parametrize(
    ("reason", "exclusion", "scope"),
    [
        ("candidates term: scars, scope: adults", NO_SCARS, "adults"),
        ("candidates term: scars", f"{NO_SCARS}, scope: children", "children"),
    ],
)
def test_a_scope_against_none_is_explained_across_articles_and_quiet_within_one(
    reason: str, exclusion: str, scope: str
) -> None:
    assert names(points(reason, exclusion)) == [f"scars/{scope}/for-and-against/explained-by-scope"]
    assert points(f"{reason}\n{exclusion}") == []


def test_who_says_something_else_of_it_stands_beside_and_others_are_silent() -> None:
    found = points("benefits term: scars", NO_SCARS, "benefits term: scars, stance: denied", "benefits term: acne")
    point = next(point for point in found if point.kind is PointKind.FOR_AND_AGAINST)
    assert [(claim.article, claim.stance) for claim in point.beside] == [("c", "denied")]
    assert list(point.silent) == ["d"]


def test_a_wider_exclusion_stands_with_the_narrower_one() -> None:
    """Who warns against all scars warns against keloids too, and is not merely "also speaking of it"."""
    found = points(
        "benefits term: scars",
        "contraindications term: acne-scars, strength: avoid",
        "contraindications term: scars, strength: avoid",
    )
    narrow = next(point for point in found if point.terms[0] == "acne-scars")
    assert sides(narrow) == {"a reason to have it": "a", "a reason not to have it": "bc"}
