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
    assert sides(point) == {"usual or passing": "a", "a reason to call": "b"}
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
        "usual or passing": "a",
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
    assert point.is_within_articles
    assert sides(point) == {"both of these: a complication; Flaking: usual or passing": "a"}


@pytest.mark.parametrize("alarm", ["emergency", "call-at-once", "call-the-clinic", "complication"])
def test_every_word_but_one_is_an_alarm(alarm: str) -> None:
    assert names(points(effect("redness", "expected"), effect("redness", alarm))) == ["redness/expected-or-alarming"]


def test_the_most_serious_stands_first() -> None:
    judged = ["expected", "complication", "call-the-clinic", "call-at-once", "emergency"]
    point = only(points(*(effect("redness", how) for how in judged)))
    assert "".join(sides(point).values()) == "edcba"


@pytest.mark.parametrize(
    ("normal", "alarm", "meet"),
    [
        ("for: 2 weeks", "for: over 3 days", True),
        ("for: up to 2 weeks", "for: over 3 days", True),
        ("for: up to 3 days", "for: over 3 days", False),  # one begins where the other ends
        ("for: 2 days", "for: over 1 week", False),
        ("", "for: over 3 days", False),  # who gives no time does not say that it is normal for so long
        ("for: a few days", "for: over 3 days", False),  # vague is never compared
        ("for: a time", "for: over 3 days", False),
        ("for: permanent", "for: over 3 days", True),
        ("for: 2 weeks", "", True),
    ],
)
def test_they_meet_where_their_times_do(normal: str, alarm: str, meet: bool) -> None:
    one, other = (
        ", ".join(filter(None, parts))
        for parts in ((effect("redness", "expected"), normal), (effect("redness", "call-the-clinic"), alarm))
    )
    assert [name for name in names(points(one, other)) if "alarming" in name] == (
        ["redness/expected-or-alarming"] if meet else []
    )


def test_another_degree_has_nothing_to_do_with_it_and_none_explains() -> None:
    mild, severe = (
        f"{effect('redness', 'expected')}, degree: mild",
        f"{effect('redness', 'call-the-clinic')}, degree: severe",
    )
    assert points(mild, severe) == []
    assert only(points(mild, effect("redness", "call-the-clinic"))).outcome is Outcome.EXPLAINED_BY_SCOPE
    same = only(points(mild, severe.replace("severe", "mild")))
    assert (same.id, same.outcome) == ("peel/redness/mild/expected-or-alarming", Outcome.DISAGREE)


def test_whoever_flakes_peels_and_a_neighbour_does_not() -> None:
    assert points(effect("redness", "expected"), effect("peeling", "call-the-clinic")) == []


NORMAL = "side_effects term: redness, seriousness: expected"
CALL = "side_effects term: redness, seriousness: call-the-clinic"


@pytest.mark.parametrize(
    ("normal", "call", "opposed"),
    [
        ("for: 2 days", "from: 3 days after", False),
        ("for: 1 week", "from: 3 days after", True),
        ("until: 2 days after", "for: over 3 days", False),
        ("until: 1 week after", "from: next-day", True),
        ("for: a few days", "from: 3 days after", False),
        ("", "from: 3 days after", False),
        ("for: 1 week", "from: during", True),
        ("for: 1 week", "from: healed", False),
    ],
)
@pytest.mark.parametrize("within", [True, False])
def test_normal_at_first_and_a_reason_to_call_later_do_not_meet(
    normal: str, call: str, opposed: bool, within: bool
) -> None:
    one, other = ", ".join(filter(None, (NORMAL, normal))), f"{CALL}, {call}"
    assert bool(points(f"{one}\n{other}") if within else points(one, other)) is opposed


def test_a_side_tells_from_when_to_call() -> None:
    point = only(points(f"{NORMAL}, for: 1 week", f"{CALL}, from: 3 days after"))
    assert "a reason to call, from 3 days afterwards" in {side.sense for side in point.sides}
