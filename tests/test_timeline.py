"""Aftercare in phases of time: golden cases of the rule in timeline.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.survey import survey
from candour.knowledge.timeline import Phase, phase_of, timeline
from candour.model.quantity import Quantity
from candour.wording.voices import voice_words

from .builders import claims, one_article
from .points import library


def phases(*articles: str) -> dict[str, list[str]]:
    """Each phase that has advice: "wait Make-up: allowed, from 1 day"."""
    found = timeline("peel", survey(library(*articles)))
    return {
        phase.value: [
            f"{advice.action} {advice.term.label}: {' | '.join(voice_words(voice) for voice in advice.voices)}".rstrip(
                ": "
            )
            for advice in advised
        ]
        for phase, advised in found.items()
        if advised
    }


@pytest.mark.parametrize(
    ("said", "phase"),
    [
        ("advice: avoid, until: 6 hours after", "hours"),
        ("advice: avoid, until: up to 12 hours after", "hours"),
        ("advice: avoid, until: 24 hours after", "day"),
        ("advice: avoid, until: at least 24 hours after", "day"),
        ("advice: allowed, from: 1 day after", "day"),
        ("advice: limit, until: a few days after", "week"),
        ("advice: avoid, until: 1 week after", "week"),
        ("advice: avoid, until: 7 days after", "week"),
        ("advice: avoid, until: 5 to 10 days after", "longer"),
        ("advice: do, until: 2 weeks after", "longer"),
        ("advice: do, from: 1 day after, until: 1 week after", "longer"),
        ("advice: allowed, from: healed", "healed"),
        ("advice: avoid, until: healed", "healed"),
        ("advice: do, from: 1 day after, until: healed", "healed"),
        ("advice: do", "unsaid"),
        ("hedge: may", "unsaid"),
    ],
)
def test_advice_stands_in_the_shortest_phase_that_holds_all_of_it(said: str, phase: str) -> None:
    assert list(phases(f"aftercare term: makeup, {said}")) == [phase]


def test_both_ways_of_saying_a_wait_stand_together_in_their_own_words() -> None:
    found = phases(
        "aftercare term: makeup, advice: allowed, from: 1 day after",
        "aftercare term: makeup, advice: avoid, until: at least 24 hours after",
    )
    assert found == {
        "day": ["wait Make-up: avoid, until at least 24 hours afterwards | allowed, from 1 day afterwards"]
    }


def test_both_waits_stand_and_each_carries_the_point() -> None:
    """None is chosen: whoever reads one phase alone is told of the other."""
    site = survey(
        library(
            "aftercare term: makeup, advice: allowed, from: 1 day after",
            "aftercare term: makeup, advice: avoid, until: healed",
            "aftercare term: makeup, advice: allowed",
        )
    )
    found = {phase: advised for phase, advised in timeline("peel", site).items() if advised}
    assert list(found) == [Phase.DAY, Phase.HEALED, Phase.UNSAID]
    for (advice,) in found.values():
        (point,) = advice.points
        assert {side.sense for side in point.sides} == {
            "allowed",
            "allowed, from 1 day afterwards",
            "avoid, until the skin has healed",
        }


def test_a_narrower_term_is_pointed_to_the_wider_one_s_difference() -> None:
    site = survey(
        library(
            "aftercare term: makeup, advice: allowed, from: 1 day after",
            "aftercare term: makeup, advice: avoid, until: healed",
            "aftercare term: light-makeup, advice: allowed, from: 2 days after",
        )
    )
    (light,) = timeline("peel", site)[Phase.WEEK]
    assert (light.points, [point.terms[0] for point in light.beside]) == ((), ["makeup"])


def test_what_holds_back_stands_first_and_what_only_may_be_done_is_allowed() -> None:
    found = phases(
        """aftercare term: sunscreen, advice: do
           aftercare term: makeup, advice: do, hedge: may
           aftercare term: scars, stance: denied
           aftercare term: acne, advice: ask-first
           aftercare term: redness, advice: avoid
           aftercare term: peeling"""
    )
    assert found == {
        "unsaid": [
            "avoid Redness",
            "ask-first Acne",
            "do Sunscreen",
            "unsaid Peeling",
            "allowed Make-up",
            "denied Scars",
        ]
    }


def test_a_phase_by_the_clock_is_there_when_nobody_speaks_of_it() -> None:
    assert list(timeline("peel", survey(library("benefits term: scars")))) == [
        Phase.HOURS,
        Phase.DAY,
        Phase.WEEK,
        Phase.LONGER,
    ]


(WAIT,) = one_article(claims("aftercare", "term: makeup, advice: avoid"), "[x](aftercare:makeup)\n").claims


@given(
    st.sampled_from(["minute", "hour", "day", "week", "month"]),
    st.floats(0.1, 400),
    st.floats(0.1, 400),
)
def test_a_longer_wait_never_stands_in_an_earlier_phase(unit: str, one: float, other: float) -> None:
    order = list(Phase)
    short, long = (
        phase_of(replace(WAIT, said={"advice": "avoid", "for": Quantity(time, time, unit)}))
        for time in (min(one, other), max(one, other))
    )
    assert order.index(short) <= order.index(long)
