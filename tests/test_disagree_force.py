"""Different advice: against it here and allowed there, or waits that cannot both hold."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind, disagreements

from .builders import term
from .points import library, names, only, points, sides


def makeup(force: str) -> str:
    return f"aftercare term: makeup, advice: {force}"


def ibuprofen(force: str) -> str:
    return f"preparation term: sunscreen, advice: {force}"


def test_make_up_the_next_day_and_when_the_skin_has_healed() -> None:
    point = only(points(makeup("allowed, from: next-day"), makeup("avoid, until: healed")))
    assert (point.id, point.kind, point.outcome) == ("peel/makeup", PointKind.DIFFERENT_FORCE, Outcome.DISAGREE)
    assert sides(point) == {"avoid, until the skin has healed": "b", "allowed, from the next day on": "a"}
    assert point.safety


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("avoid, until: 1 day after", "allowed, from: 1 day after"),  # two ways of saying one wait
        ("avoid, until: 24 hours after", "allowed, from: 1 day after"),
        ("avoid, until: at least 24 hours after", "allowed, from: 1 day after"),
        ("avoid, until: at least 24 hours after", "allowed, from: next-day"),
        ("avoid, until: appointment-day", "allowed, from: next-day"),
        ("avoid, until: healed", "allowed, from: healed"),
        ("avoid, until: redness", "allowed, from: redness"),
        ("avoid, until: 7 days after", "avoid, until: 1 week after"),
        ("allowed, from: a few days after", "allowed, from: 3 days after"),  # vague never
        ("avoid, until: a few days after", "allowed, from: 3 weeks after"),
        ("avoid, until: 1 week after", "avoid"),  # a time not given is not compared
        ("allowed, from: 1 day after", "allowed"),
        ("avoid", "allowed, from: healed"),
        ("avoid, until: healed", "allowed, unsaid: from-when"),
        ("do, hedge: may", "allowed"),  # what may be done is allowed
        ("avoid", "limit"),  # two words against it
        ("avoid", "ask-first"),
        ("do", "allowed"),  # two words for it
    ],
)
def test_what_can_both_be_followed_is_quiet(one: str, other: str) -> None:
    assert points(makeup(one), makeup(other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("avoid, until: 24 hours after", "allowed, from: 2 days after"),
        ("avoid, until: at least 24 hours after", "avoid, until: at least 48 hours after"),
        ("avoid, until: 48 hours after", "allowed, from: next-day"),
        ("avoid, until: 1 week after", "avoid, until: 8 days after"),
        ("limit, until: 1 week after", "limit, until: 1 month after"),
        ("allowed, from: healed", "allowed, from: 1 week after"),  # which no clock tells
        ("allowed, from: healed", "allowed, from: redness"),
        ("avoid, until: redness", "allowed, from: next-day"),
        ("avoid, until: healed", "allowed"),  # a permission without a wait
        ("avoid, until: healed", "allowed, until: redness"),  # from the start, as long as there is redness
        ("avoid, until: a few days after", "allowed"),
        ("avoid", "allowed"),
        ("avoid, hedge: may", "allowed"),  # "may have to be stopped"
        ("limit", "do"),
        ("ask-first", "do"),
    ],
)
def test_what_cannot_both_be_followed_is_found(one: str, other: str) -> None:
    assert names(points(makeup(one), makeup(other))) == ["makeup"]
    assert names(points(makeup(other), makeup(one))) == ["makeup"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("avoid, from: 7 days before", "avoid, from: 2 weeks before", True),
        ("avoid, from: 7 days before", "avoid, from: 1 week before", False),
        ("avoid, from: at least 7 days before", "avoid, from: 7 days before", False),
        ("avoid, from: 7 days before", "allowed, until: 2 days before", True),
        ("avoid, from: 48 hours before", "allowed, until: 2 days before", False),
        ("avoid, from: 7 days before", "avoid, from: 7 days after", True),
        ("avoid, from: 7 days before", "allowed", True),
        ("avoid, from: 6 months before, hedge: may", "allowed", True),
    ],
)
def test_before_the_appointment_the_last_permitted_moment_counts(one: str, other: str, apart: bool) -> None:
    assert names(points(ibuprofen(one), ibuprofen(other))) == (["sunscreen"] if apart else [])


def test_a_side_is_an_articles_whole_advice_in_its_own_force() -> None:
    point = only(
        points(
            makeup("avoid, until: 24 hours after"),
            makeup("avoid, until: 1 day after"),
            makeup("avoid, until: healed, hedge: may"),
            f"{makeup('avoid, until: 24 hours after')}\n{makeup('allowed, from: 2 days after')}",
            makeup("allowed, from: 1 day after"),
        )
    )
    assert sides(point) == {
        "may have to be stopped or left out, until the skin has healed": "c",
        "both of these: avoid, until 24 hours afterwards; allowed, from 2 days afterwards": "d",
        "avoid, until 1 day afterwards": "ab",
        "allowed, from 1 day afterwards": "e",
    }


def test_what_may_have_to_be_stopped_is_told_as_such() -> None:
    point = only(points(ibuprofen("avoid, hedge: may"), ibuprofen("allowed")))
    assert set(sides(point)) == {"may have to be stopped or left out", "allowed"}


@pytest.mark.parametrize("other", ["avoid", "not-recommended", "ask-first", "caution", ""])
def test_how_strongly_articles_warn_makes_no_point(other: str) -> None:
    """What all warn of is one warning (law 8)."""
    strength = f", strength: {other}" if other else ""
    pregnancy = "contraindications term: pregnancy"
    assert points(f"{pregnancy}, strength: avoid", pregnancy + strength) == []


def test_advice_is_compared_on_the_same_term_only() -> None:
    light = "aftercare term: light-makeup, advice: allowed, from: 1 day after"
    assert points(makeup("avoid, until: healed"), light) == []


def test_advice_is_compared_in_the_same_group_only() -> None:
    assert points(makeup("avoid"), "preparation term: makeup, advice: allowed") == []


def test_a_term_may_differ_in_two_groups() -> None:
    one, other = (f"{makeup(advice)}\npreparation term: makeup, advice: {advice}" for advice in ("avoid", "do"))
    assert names(points(one, other)) == ["makeup", "makeup/preparation"]


@pytest.mark.parametrize("limit", ["scope: adults", "unless: adults", "condition: if it bleeds"])
def test_a_limit_against_none_explains_and_another_limit_has_nothing_to_do_with_it(limit: str) -> None:
    limited = makeup(f"avoid, {limit}")
    assert only(points(limited, makeup("allowed"))).outcome is Outcome.EXPLAINED_BY_SCOPE
    other = points(limited, makeup(f"allowed, {limit.replace('adults', 'children').replace('it bleeds', 'you tan')}"))
    may_be_one = "condition" in limit  # free words are no proof of two cases
    assert [point.outcome for point in other] == [Outcome.EXPLAINED_BY_SCOPE] * may_be_one


def test_a_scope_that_limits_nothing_explains_nothing() -> None:
    treated = {"docs/terms/treated-area.md": term("The treated skin", "body-area")}
    found = library(makeup("avoid, scope: treated-area"), makeup("allowed"), extra=treated)
    assert only(disagreements(found, found.treatments["peel"])).outcome is Outcome.DISAGREE


def test_one_scope_is_compared() -> None:
    assert names(points(makeup("avoid, scope: adults"), makeup("allowed, scope: adults"))) == ["makeup/adults"]


def test_an_answer_for_a_narrower_case_stands_in_the_open_point_and_not_in_one_of_its_own() -> None:
    point = only(points(makeup("avoid"), makeup("allowed"), makeup("avoid, scope: adults")))
    assert sides(point) == {"avoid": "a", "avoid, for: Adults": "c", "allowed": "b"}


def test_denied_advice_has_no_force() -> None:
    assert names(points(makeup("avoid, stance: denied"), makeup("do"))) == ["makeup/stated-and-denied"]


def test_a_slip_is_no_answer_and_stands_beside() -> None:
    found = points(makeup("avoid"), makeup("allowed"), makeup("do, slip: true"))
    assert (sides(only(found)), [claim.article for claim in only(found).beside]) == (
        {"avoid": "a", "allowed": "b"},
        ["c"],
    )
    assert points(makeup("avoid"), makeup("allowed, slip: true")) == []
