"""Expected or alarming: normal here, a reason to call there."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind

from .points import names, only, points, sides


def effect(term: str, seriousness: str = "") -> str:
    return f"side_effects term: {term}" + (f", seriousness: {seriousness}" if seriousness else "")


def test_normal_here_and_a_reason_to_call_there() -> None:
    point = only(points(effect("redness", "expected"), effect("redness", "call-the-clinic")))
    assert (point.id, point.kind) == ("peel/redness/expected-or-alarming", PointKind.EXPECTED_OR_ALARMING)
    assert sides(point) == {"normal if it happens": "a", "a reason to call": "b"}
    assert (point.outcome, point.safety) == (Outcome.DISAGREE, True)


def test_flaking_is_expected_and_peeling_a_reason_to_call() -> None:
    """Who flakes peels: a wide alarm meets the narrower effect."""
    point = only(points(effect("flaking", "expected"), effect("peeling", "call-the-clinic")))
    assert (point.id, point.outcome) == ("peel/peeling/expected-or-alarming", Outcome.DISAGREE)
    assert point.terms == ("peeling", "flaking")


def test_a_narrow_alarm_beneath_a_wide_normal_effect_is_explained() -> None:
    point = only(points(effect("peeling", "expected"), effect("flaking", "call-the-clinic")))
    assert point.id == "peel/flaking/expected-or-alarming/explained-by-scope"
    assert point.outcome is Outcome.EXPLAINED_BY_SCOPE


def test_a_complication_is_an_alarm_too() -> None:
    redness = [effect("redness", how) for how in ("expected", "complication", "call-the-clinic")]
    assert sides(only(points(*redness))) == {
        "normal if it happens": "a",
        "a complication": "b",
        "a reason to call": "c",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("expected", "expected"),
        ("complication", "call-the-clinic"),  # two alarms
        ("expected", ""),  # an article that does not say how it takes it
        ("call-the-clinic", ""),
    ],
)
def test_what_does_not_oppose_is_quiet(one: str, other: str) -> None:
    assert points(effect("redness", one), effect("redness", other)) == []


def test_who_does_not_say_stands_beside() -> None:
    point = only(points(effect("redness", "expected"), effect("redness", "complication"), effect("redness")))
    assert [claim.article for claim in point.beside] == ["c"]


def test_a_denied_effect_is_not_an_alarm() -> None:
    found = points(effect("redness", "expected"), effect("redness", "complication") + ", stance: denied")
    assert names(found) == ["redness/stated-and-denied"]


def test_two_scopes_do_not_meet() -> None:
    for_adults = effect("redness", "expected") + ", scope: adults"
    assert points(for_adults, effect("redness", "complication") + ", scope: children") == []


def test_a_scope_against_none_is_explained_across_articles_and_quiet_within_one() -> None:
    for_adults, always = effect("redness", "expected") + ", scope: adults", effect("redness", "complication")
    assert only(points(for_adults, always)).outcome is Outcome.EXPLAINED_BY_SCOPE
    assert points(f"{for_adults}\n{always}") == []


def test_an_article_can_call_one_effect_both_by_its_wider_term() -> None:
    point = only(points(f"{effect('flaking', 'expected')}\n{effect('peeling', 'complication')}"))
    assert point.is_within_one_article
