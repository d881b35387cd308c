"""For and against: it is said to be for this here, a reason not to there."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind, disagreements

from .builders import term
from .points import library, names, only, points, sides

NO_SCARS = "contraindications term: scars, strength: avoid"
NO_ACNE_SCARS = "contraindications term: acne-scars, strength: avoid"


@pytest.mark.parametrize("group", ["benefits", "candidates"])
def test_scars_are_a_reason_for_and_against(group: str) -> None:
    point = only(points(f"{group} term: scars", NO_SCARS))
    assert (point.id, point.kind, point.outcome) == (
        "peel/scars/for-and-against",
        PointKind.FOR_AND_AGAINST,
        Outcome.DISAGREE,
    )
    assert sides(point) == {"a reason not to have it": "b", "it is said to be for this": "a"}
    assert (point.safety, point.of_a_kind) == (True, False)


@pytest.mark.parametrize(
    ("narrow", "label"), [("acne-scars", "Acne scars"), ("severe-acne-scars", "Severe acne scars")]
)
def test_a_wide_warning_meets_narrower_reasons(narrow: str, label: str) -> None:
    point = only(points(f"benefits term: {narrow}", NO_SCARS))
    assert (point.id, point.outcome, point.of_a_kind) == ("peel/scars/for-and-against", Outcome.DISAGREE, False)
    assert point.terms == ("scars", narrow)
    assert sides(point) == {"a reason not to have it": "b", f"it is said to be for this ({label})": "a"}


def test_wide_and_narrow_reasons_of_one_article_are_one_answer_and_of_two_articles_two() -> None:
    """Who says only "acne scars" does not say "scars": a count is of what all who are counted say (law 3)."""
    both = "benefits term: scars\ncandidates term: acne-scars"
    same = "benefits term: acne-scars\ncandidates term: scars"
    point = only(points(both, NO_SCARS, "benefits term: severe-acne-scars", same, "benefits term: scars"))
    assert sides(point) == {
        "a reason not to have it": "b",
        "it is said to be for this (Scars, Acne scars)": "ad",
        "it is said to be for this (Severe acne scars)": "c",
        "it is said to be for this": "e",
    }
    assert len(point.claims) == 7


@pytest.mark.parametrize("limit", ["scope: adults", "condition: if they are small"])
def test_who_limits_what_is_treated_gives_another_answer(limit: str) -> None:
    point = only(points("benefits term: scars", NO_SCARS, f"benefits term: scars, {limit}"))
    assert [len(side.articles) for side in point.sides] == [1, 1, 1]


def test_who_is_for_it_and_warns_of_it_is_a_side_of_its_own() -> None:
    point = only(points(f"candidates term: scars\n{NO_SCARS}", "benefits term: scars"))
    assert sides(point) == {
        "both of these: a reason not to have it; it is said to be for this": "a",
        "it is said to be for this": "b",
    }


def test_a_warning_of_a_kind_belongs_to_a_whole_answer_and_names_its_term() -> None:
    found = points(f"benefits term: scars\n{NO_ACNE_SCARS}", NO_SCARS)
    wide = next(point for point in found if point.terms[0] == "scars")
    assert sides(wide) == {
        "both of these: a reason not to have it (Acne scars); it is said to be for this": "a",
        "a reason not to have it": "b",
    }


def test_a_warning_of_a_kind_of_what_another_is_for_is_open_and_told_as_such() -> None:
    """Whoever has acne may have active acne; nobody has said that the rest is meant."""
    point = only(points("candidates term: acne", "contraindications term: active-acne, strength: not-recommended"))
    assert (point.id, point.outcome) == ("peel/active-acne/for-and-against", Outcome.DISAGREE)
    assert (point.of_a_kind, point.safety) == (True, True)
    assert sides(point) == {"a reason not to have it": "b", "it is said to be for something wider (Acne)": "a"}


def test_who_warns_of_a_kind_and_is_for_the_rest_explains_it() -> None:
    """Keloid scars are an exception that the article makes which treats scars."""
    warner = "benefits term: scars\ncontraindications term: acne-scars, strength: avoid"
    point = only(points(warner, "benefits term: scars"))
    assert point.id == "peel/acne-scars/for-and-against/explained-by-scope"
    assert sides(point) == {
        "both of these: a reason not to have it; it is said to be for something wider (Scars)": "a",
        "it is said to be for something wider (Scars)": "b",
    }


def test_who_is_for_something_wider_still_makes_no_exception_of_what_another_is_for() -> None:
    warner = "benefits term: scars\ncontraindications term: severe-acne-scars, strength: avoid"
    found = points(warner, "benefits term: acne-scars")
    assert names(found) == ["severe-acne-scars/for-and-against"]


def test_an_article_that_refines_itself_differs_from_nobody() -> None:
    warner = f"benefits term: scars\n{NO_ACNE_SCARS}"
    assert points(warner) == []
    assert points(warner, warner) == []


def test_one_article_can_be_for_and_against() -> None:
    point = only(points(f"candidates term: scars\n{NO_SCARS}"))
    assert point.is_within_articles


def test_a_denied_benefit_is_no_reason_to_have_it() -> None:
    assert points("benefits term: scars, stance: denied", NO_SCARS) == []


def test_a_denied_exclusion_is_no_reason_against() -> None:
    assert points("benefits term: scars", "contraindications term: scars, stance: denied") == []


def test_a_slip_is_no_reason_to_have_it() -> None:
    assert points("benefits term: scars, slip: true", NO_SCARS) == []


def test_neighbours_do_not_meet() -> None:
    assert points("benefits term: acne-scars", "contraindications term: active-acne") == []


def test_two_scopes_do_not_meet() -> None:
    assert points("candidates term: scars, scope: adults", f"{NO_SCARS}, scope: children") == []


def test_a_limited_warning_against_a_reason_is_explained_across_articles_and_quiet_within_one() -> None:
    reason, warning = "candidates term: scars", f"{NO_SCARS}, scope: children"
    assert names(points(reason, warning)) == ["scars/children/for-and-against/explained-by-scope"]
    assert points(f"{reason}\n{warning}") == []


@pytest.mark.parametrize(
    "limit", ["scope: adults", "condition: if they are small", "scope: adults, condition: if small"]
)
def test_a_limited_reason_is_not_taken_out_of_a_warning(limit: str) -> None:
    """Whoever is warned of having scars at all is warned as an adult too (law 2)."""
    point = only(points(f"candidates term: scars, {limit}", NO_SCARS))
    assert (point.id, point.outcome, point.safety) == ("peel/scars/for-and-against", Outcome.DISAGREE, True)
    assert set(point.contest.contested) == set(point.claims)
    assert points(f"candidates term: scars, {limit}\n{NO_SCARS}") == []


def test_a_limited_reason_for_something_wider_leaves_the_point_open() -> None:
    """Who is in good health may have active acne."""
    warning = "contraindications term: active-acne, strength: not-recommended"
    point = only(points("candidates term: acne, scope: adults", warning))
    assert (point.id, point.of_a_kind, point.safety) == ("peel/active-acne/for-and-against", True, True)
    assert sides(point) == {
        "a reason not to have it": "b",
        "it is said to be for something wider (Acne for: Adults)": "a",
    }


def test_who_is_for_something_wider_is_told_with_what_it_leaves_out() -> None:
    """ "For acne, but some types cannot be treated" is a whole answer (law 7), and "for acne" is not."""
    extra = {"docs/terms/some-acne.md": term("Some acne", broader="acne")}
    mine = "candidates term: acne\ncontraindications term: some-acne, strength: avoid"
    found = library(
        mine, "contraindications term: active-acne, strength: not-recommended", "benefits term: acne", extra=extra
    )
    (point,) = (one for one in disagreements(found, found.treatments["peel"]) if one.terms[0] == "active-acne")
    assert sides(point) == {
        "a reason not to have it": "b",
        "both of these: a reason not to have it (Some acne); it is said to be for something wider (Acne)": "a",
        "it is said to be for something wider (Acne)": "c",
    }
    assert {claim.term for claim in point.contest.contested} == {"acne", "active-acne"}


def test_both_limited_a_reason_meets_the_warning_that_holds_for_it() -> None:
    reason, warning = "candidates term: scars, scope: adults, condition: if small", f"{NO_SCARS}, scope: adults"
    point = only(points(reason, warning))
    assert (point.id, point.outcome) == ("peel/scars/adults/for-and-against", Outcome.DISAGREE)
    assert len(point.sides) == 2
    (explained,) = names(points(f"{reason}, unless: acne", "candidates term: scars", f"{NO_SCARS}, scope: children"))
    assert explained == "scars/children/for-and-against/explained-by-scope"


def test_an_exception_that_the_warner_makes_explains_a_limited_reason_too() -> None:
    warner = "benefits term: scars\ncontraindications term: acne-scars, strength: avoid"
    point = only(points(warner, "benefits term: scars, scope: adults"))
    assert point.id == "peel/acne-scars/for-and-against/explained-by-scope"


def test_a_reason_keeps_its_reserve_and_its_case() -> None:
    point = only(
        points(
            "benefits term: scars, hedge: may",
            f"{NO_SCARS}, when: ever, hedge: may",
            "benefits term: acne-scars, scope: adults",
        )
    )
    assert sides(point) == {
        "a reason not to have it, now or at any time before, “may”": "b",
        "it is said to be for this (Acne scars for: Adults)": "c",
        "it is said to be for this, “may”": "a",
    }


def test_how_strongly_an_article_warns_makes_no_side() -> None:
    point = only(points("benefits term: scars", NO_SCARS, "contraindications term: scars, strength: not-recommended"))
    assert sides(point) == {"a reason not to have it": "bc", "it is said to be for this": "a"}


def test_what_is_treated_is_cut_with_a_count_and_warnings_are_not() -> None:
    kinds = [f"scar-{number}" for number in range(6)]
    extra = {f"docs/terms/{id}.md": term(id, broader="scars") for id in kinds}
    warned = "\n".join(f"contraindications term: {id}" for id in kinds)
    found = library("\n".join(f"benefits term: {id}" for id in kinds), f"{NO_SCARS}\n{warned}", extra=extra)
    wide = next(one for one in disagreements(found, found.treatments["peel"]) if one.terms[0] == "scars")
    reasons, warnings = sorted(sides(wide), key=len)
    assert reasons == "it is said to be for this (scar-0, scar-1, scar-2, 3 more)"
    assert all(f"a reason not to have it ({id})" in warnings for id in kinds)


def test_who_says_something_else_of_it_stands_beside_and_others_give_no_answer() -> None:
    found = points("benefits term: scars", NO_SCARS, "benefits term: scars, stance: denied", "benefits term: acne")
    point = next(point for point in found if point.kind is PointKind.FOR_AND_AGAINST)
    assert [(claim.article, claim.stance) for claim in point.beside] == [("c", "denied")]
    assert list(point.silent) == ["d"]


def test_a_wider_warning_stands_with_the_narrower_one() -> None:
    """Who warns against all scars warns against keloids too, and is not merely "also speaking of it"."""
    found = points("benefits term: scars", NO_ACNE_SCARS, NO_SCARS)
    narrow = next(point for point in found if point.terms[0] == "acne-scars")
    assert sides(narrow) == {
        "a reason not to have it": "b",
        "a reason not to have it (Scars)": "c",
        "it is said to be for something wider (Scars)": "a",
    }
