"""Different force: the same exclusion or advice in another strength, or with another wait."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind

from .points import names, only, points, sides


def makeup(force: str) -> str:
    return f"aftercare term: makeup, advice: {force}"


def pregnancy(strength: str) -> str:
    return f"contraindications term: pregnancy, strength: {strength}"


def test_make_up_the_next_day_and_when_the_skin_has_healed() -> None:
    point = only(points(makeup("allowed, from: 1 day after"), makeup("avoid, until: healed")))
    assert (point.id, point.kind, point.outcome) == ("peel/makeup", PointKind.DIFFERENT_FORCE, Outcome.DISAGREE)
    assert sides(point) == {"wait at least 1 day": "a", "wait until the skin has healed": "b"}
    assert point.safety


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("avoid, until: 1 day after", "allowed, from: 1 day after"),  # two ways of saying one wait
        ("avoid, until: 24 hours after", "allowed, from: 1 day after"),
        ("avoid, until: at least 24 hours after", "allowed, from: 1 day after"),
        ("avoid, until: healed", "allowed, from: healed"),
        ("avoid, until: 7 days after", "avoid, until: 1 week after"),
        ("allowed, from: a few days after", "allowed, from: 3 days after"),
        ("avoid, until: 1 week after", "avoid"),  # a time not given is not compared
        ("allowed, from: 1 day after", "allowed"),
        ("avoid, until: healed", "allowed"),
        ("do, hedge: may", "allowed"),  # what may be done is allowed
    ],
)
def test_one_wait_in_two_ways_is_quiet(one: str, other: str) -> None:
    assert points(makeup(one), makeup(other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("avoid, until: 24 hours after", "allowed, from: 2 days after"),
        ("avoid, until: 1 week after", "avoid, until: 8 days after"),
        ("allowed, from: healed", "allowed, from: 1 week after"),  # which no clock tells
        ("avoid", "allowed"),
        ("do", "ask-first"),
        ("limit", "avoid"),
        ("do, hedge: may", "do"),
    ],
)
def test_another_wait_or_another_advice_is_found(one: str, other: str) -> None:
    assert names(points(makeup(one), makeup(other))) == ["makeup"]


def test_one_wait_reads_the_same_in_every_unit() -> None:
    point = only(
        points(
            makeup("avoid, until: 24 hours after"), makeup("allowed, from: 1 day after"), makeup("avoid, until: healed")
        )
    )
    assert sides(point) == {"wait at least 1 day": "ab", "wait until the skin has healed": "c"}


def test_an_exclusion_in_three_strengths() -> None:
    point = only(points(pregnancy("avoid"), pregnancy("caution"), pregnancy("not-recommended"), pregnancy("avoid")))
    assert sides(point) == {"avoid": "ad", "not recommended": "c", "with caution": "b"}


def test_a_strength_not_given_is_not_compared() -> None:
    assert points(pregnancy("avoid"), "contraindications term: pregnancy") == []


def test_force_is_compared_on_the_same_term_only() -> None:
    light = "aftercare term: light-makeup, advice: allowed, from: 1 day after"
    assert points(makeup("avoid, until: healed"), light) == []
    assert points("contraindications term: scars, strength: avoid", "contraindications term: acne-scars") == []


def test_force_is_compared_in_the_same_group_only() -> None:
    assert points(makeup("avoid"), "preparation term: makeup, advice: allowed") == []


def test_a_term_may_differ_in_two_groups() -> None:
    one, other = (f"{makeup(advice)}\npreparation term: makeup, advice: {advice}" for advice in ("avoid", "do"))
    assert names(points(one, other)) == ["makeup", "makeup/preparation"]


@pytest.mark.parametrize(("one", "other"), [("adults", "children"), ("adults", None)])
def test_another_scope_is_not_compared(one: str, other: str | None) -> None:
    scoped = makeup(f"avoid, scope: {one}")
    assert points(scoped, makeup("allowed") + (f", scope: {other}" if other else "")) == []


def test_one_scope_is_compared() -> None:
    assert names(points(makeup("avoid, scope: adults"), makeup("allowed, scope: adults"))) == ["makeup/adults"]


def test_denied_advice_has_no_force() -> None:
    assert names(points(makeup("avoid, stance: denied"), makeup("do"))) == ["makeup/stated-and-denied"]
