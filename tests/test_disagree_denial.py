"""Stated and denied: one article states what another, or the same one, denies."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind

from .points import only, points, sides

NO_SCARRING = "side_effects term: scarring, stance: denied"


def test_it_can_scar_and_it_does_not() -> None:
    point = only(points("side_effects term: scarring, hedge: may", NO_SCARRING, "side_effects term: scarring"))
    assert (point.id, point.kind) == ("peel/scarring/stated-and-denied", PointKind.STATED_AND_DENIED)
    assert sides(point) == {"it can happen": "ac", "it does not happen": "b"}
    assert (point.outcome, point.safety) == (Outcome.DISAGREE, True)


@pytest.mark.parametrize(
    "articles",
    [(NO_SCARRING, NO_SCARRING), (NO_SCARRING, f"{NO_SCARRING}, hedge: usually"), ("side_effects term: scarring",) * 2],
)
def test_articles_of_one_mind_are_quiet(articles: tuple[str, str]) -> None:
    assert points(*articles) == []


def test_silence_is_no_denial() -> None:
    assert points("side_effects term: scarring", "side_effects term: redness") == []


@pytest.mark.parametrize(
    ("denied", "stated"),
    [
        ("side_effects term: pigment-changes", "side_effects term: dark-spots"),
        ("side_effects term: dark-spots", "side_effects term: pigment-changes"),
        ("benefits term: scars", "benefits term: severe-acne-scars"),
    ],
)
def test_a_denial_reaches_its_own_term_only(denied: str, stated: str) -> None:
    """That the skin needs no preparation says nothing of a medicine that stands below it (law 5)."""
    assert points(f"{denied}, stance: denied", stated) == []


def test_who_speaks_of_a_narrower_thing_stands_beside() -> None:
    point = only(
        points(
            "side_effects term: pigment-changes",
            "side_effects term: pigment-changes, stance: denied\nside_effects term: dark-spots, hedge: may",
        )
    )
    assert [(claim.article, claim.term) for claim in point.beside] == [("b", "dark-spots")]


def test_terms_side_by_side_do_not_meet() -> None:
    assert points("side_effects term: scarring, stance: denied", "side_effects term: dark-spots") == []


def test_an_article_can_deny_what_it_states() -> None:
    point = only(points(f"side_effects term: scarring\n{NO_SCARRING}"))
    assert point.is_within_articles
    assert sides(point) == {"both of these: it can happen; it does not happen": "a"}


def test_who_says_both_is_a_side_of_its_own() -> None:
    point = only(points(f"side_effects term: scarring\n{NO_SCARRING}", "side_effects term: scarring", NO_SCARRING))
    assert sides(point) == {
        "both of these: it can happen; it does not happen": "a",
        "it can happen": "b",
        "it does not happen": "c",
    }


def test_a_reserve_is_told_unless_the_words_have_it() -> None:
    point = only(
        points("side_effects term: scarring, hedge: probably", NO_SCARRING, "side_effects term: scarring, hedge: may")
    )
    assert sides(point) == {"it can happen": "c", "it can happen, “probably”": "a", "it does not happen": "b"}


def test_groups_are_kept_apart() -> None:
    """That a treatment leaves no scars says nothing about whom scars keep from it."""
    assert points("side_effects term: scars, stance: denied", "contraindications term: scars") == []


def test_two_scopes_do_not_meet() -> None:
    assert points(f"{NO_SCARRING}, scope: adults", "side_effects term: scarring, scope: children") == []


def test_a_scope_against_none_is_explained_across_articles_and_quiet_within_one() -> None:
    narrow = f"{NO_SCARRING}, scope: adults"
    assert only(points(narrow, "side_effects term: scarring")).outcome is Outcome.EXPLAINED_BY_SCOPE
    assert points(f"{narrow}\nside_effects term: scarring") == []


def test_a_denied_fact_meets_only_its_own_value() -> None:
    denied = "facts term: pain, value: slight, stance: denied"
    assert points(denied, "facts term: pain, value: painful") == []
    point = only(points(denied, "facts term: pain, value: slight"))
    assert (point.id, point.safety) == ("peel/pain/stated-and-denied", False)
    assert sides(point) == {"it is so, slight": "b", "it is not so, slight": "a"}


@pytest.mark.parametrize(
    ("group", "stated", "denied"),
    [
        ("benefits", "it gets better", "it does not get better"),
        ("procedure", "it is done", "it is not done"),
        ("preparation", "there is something to do", "there is nothing to do"),
        ("candidates", "it is so", "it is not so"),
    ],
)
def test_sides_speak_as_their_group_does(group: str, stated: str, denied: str) -> None:
    point = only(points(f"{group} term: scars", f"{group} term: scars, stance: denied"))
    assert sides(point) == {stated: "a", denied: "b"}


def test_who_speaks_only_of_the_benefit_is_silent_on_the_risk() -> None:
    """Silence is not safety: to treat dark spots is not to speak of getting them."""
    (point,) = points(
        "side_effects term: pigment-changes",
        "side_effects term: pigment-changes, stance: denied",
        "benefits term: dark-spots",
    )
    assert point.silent == ("c",)


def test_who_speaks_of_the_very_thing_elsewhere_is_not_silent() -> None:
    (point,) = points(
        "side_effects term: scarring", "side_effects term: scarring, stance: denied", "facts term: scarring"
    )
    assert (point.silent, [claim.article for claim in point.beside]) == ((), ["c"])
