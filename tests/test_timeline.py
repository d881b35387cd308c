"""Aftercare in phases of time: golden cases of the rules in timeline.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.survey import survey
from candour.knowledge.timeline import Phase, Timeline, phase_of, timeline
from candour.model.moment import Moment, MomentKind
from candour.model.quantity import Quantity
from candour.output.pages.timeline import plan
from candour.output.render import Renderer
from candour.wording.voices import voice_words

from .builders import claims, one_article, term
from .points import library


def of(*articles: str, **changes: object) -> Timeline:
    return timeline("peel", survey(library(*articles, **changes)))  # type: ignore[arg-type]


def phases(*articles: str, **changes: object) -> dict[str, list[str]]:
    """Each phase with its cards: "Make-up: avoid until 1 week afterwards | allowed …"."""
    return {
        phase.value: [
            f"{card.term.label}: "
            + " | ".join(
                " ".join(
                    filter(None, (line.action, line.term.label * (line.term != card.term), voice_words(line.voice)))
                )
                for line in card.lines
            )
            for card in cards
        ]
        for phase, cards in of(*articles, **changes).phases.items()
    }


@pytest.mark.parametrize(
    ("said", "phase"),
    [
        ("advice: avoid, until: 6 hours after", "start"),
        ("advice: avoid, until: healed", "start"),
        ("advice: do", "start"),
        ("advice: allowed", "unsaid"),
        ("hedge: may", "unsaid"),
        ("advice: do, hedge: may", "unsaid"),
        ("stance: denied", "unsaid"),
        ("advice: allowed, until: redness", "unsaid"),
        ("advice: allowed, from: appointment-day", "start"),
        ("advice: do, from: appointment-day", "start"),
        ("advice: do, from: 6 hours after", "start"),
        ("advice: allowed, from: next-day", "day"),
        ("advice: allowed, from: 24 hours after", "day"),
        ("advice: do, from: 1 day after, until: healed", "day"),
        ("advice: allowed, from: at least 2 days after", "week"),
        ("advice: allowed, from: a few days after", "week"),
        ("advice: allowed, from: 7 days after", "week"),
        ("advice: allowed, from: 5 to 10 days after", "week"),
        ("advice: allowed, from: 2 weeks after", "later"),
        ("advice: allowed, from: a few weeks after", "later"),
        ("advice: allowed, from: a few months after", "later"),
        ("advice: allowed, from: healed", "healed"),
        ("advice: allowed, from: redness", "gone"),
    ],
)
def test_a_card_stands_in_the_phase_in_which_its_advice_begins(said: str, phase: str) -> None:
    assert list(phases(f"aftercare term: makeup, {said}")) == [phase]


def test_a_term_has_one_card_with_its_voices_in_the_order_of_their_moments() -> None:
    found = phases(
        "aftercare term: makeup, advice: allowed, from: healed",
        "aftercare term: makeup, advice: avoid, until: at least 24 hours after",
        "aftercare term: makeup, advice: allowed, from: 1 day after",
        "aftercare term: makeup, advice: allowed",
    )
    assert found == {
        "start": [
            "Make-up: avoid until at least 24 hours afterwards | allowed from 1 day afterwards"
            " | allowed once the skin has healed | allowed"
        ]
    }


def test_in_a_card_cautions_come_before_permissions_at_whatever_moment() -> None:
    (card,) = phases(
        """aftercare term: makeup, advice: allowed, from: next-day
           aftercare term: light-makeup, advice: allowed, until: redness""",
        "aftercare term: makeup, advice: avoid, until: healed",
        "aftercare term: makeup, advice: avoid, until: next-day",
    )["start"]
    actions = [line.split(" ")[0] for line in card.removeprefix("Make-up: ").split(" | ")]
    assert actions == ["avoid", "avoid", "allowed", "allowed"]


def test_what_no_article_gives_a_moment_for_never_stands_under_from_the_start(renderer: Renderer) -> None:
    site = survey(library("aftercare term: makeup, advice: allowed\naftercare term: spa, advice: avoid"))
    assert phases("aftercare term: makeup, advice: allowed\naftercare term: makeup, advice: do, hedge: may") == {
        "unsaid": ["Make-up: may-help “may” | allowed"]
    }
    html = next(one for one in plan(site, renderer) if "/peel/" in one.url)().html
    start, last = html.index('id="phase--start"'), html.index("The articles do not say from when")
    assert start < html.index("Spa</a>") < last < html.index("Make-up</a>")


def test_narrower_terms_stand_in_the_card_of_the_widest_that_is_advised_on() -> None:
    found = phases(
        "aftercare term: makeup, advice: avoid, until: healed",
        "aftercare term: light-makeup, advice: allowed, from: 2 days after",
    )
    assert found == {
        "start": ["Make-up: avoid until the skin has healed | allowed Light make-up from 2 days afterwards"]
    }
    assert phases("aftercare term: light-makeup, advice: allowed, from: 2 days after") == {
        "week": ["Light make-up: allowed from 2 days afterwards"]
    }


def test_all_sides_stand_in_the_one_card_and_the_point_with_them() -> None:
    found = of(
        "aftercare term: makeup, advice: allowed, from: 1 day after",
        "aftercare term: makeup, advice: avoid, until: healed",
    )
    ((card,),) = found.phases.values()
    assert len(card.lines) == 2
    assert [point.terms[0] for point in card.points] == ["makeup"]


def test_a_caution_on_a_wider_term_stands_in_the_card_of_the_narrower_one() -> None:
    extra = {
        "docs/terms/heat.md": term("Heat", "exposure"),
        "docs/terms/sauna.md": term("Sauna", "exposure", broader="[heat, spa]"),
    }
    spa = "aftercare term: spa, advice: ask-first"
    found = of(f"aftercare term: heat, advice: avoid\n{spa}\naftercare term: sauna, advice: allowed", extra=extra)
    cards = {card.term.id: card for cards in found.phases.values() for card in cards}
    assert set(cards) == {"heat", "spa"}
    assert [line.term.id for line in cards["heat"].lines] == ["heat", "sauna"]
    assert [claim.term for claim in cards["heat"].wider] == ["spa"]


def test_what_is_to_be_done_stands_first_and_what_is_allowed_late() -> None:
    found = phases(
        """aftercare term: sunscreen, advice: do
           aftercare term: makeup, advice: do, hedge: may
           aftercare term: scars, stance: denied
           aftercare term: acne, advice: ask-first
           aftercare term: redness, advice: avoid
           aftercare term: office, advice: limit
           aftercare term: spa, advice: allowed
           aftercare term: peeling"""
    )
    assert found == {
        "start": [
            "Sunscreen: do",
            "Redness: avoid",
            "Acne: ask-first",
            "Doctor's office: limit",
        ],
        "unsaid": ["Peeling: unsaid", "Make-up: may-help “may”", "Spa: allowed", "Scars: denied"],
    }


def test_what_may_have_to_be_left_out_is_no_command() -> None:
    assert phases("aftercare term: makeup, advice: avoid, hedge: may") == {
        "start": ["Make-up: ask-first may have to be stopped or left out"]
    }


@pytest.mark.parametrize("advice", ["avoid", "do", "limit", "ask-first"])
def test_a_medicine_is_never_commanded(advice: str) -> None:
    medicine = {
        "docs/terms/aspirin.md": term("Aspirin", "medicine", broader="pills"),
        "docs/terms/pills.md": term("Pills", "medicine"),
    }
    word = {"ask-first": "ask first"}.get(advice, advice)
    assert phases(f"aftercare term: aspirin, advice: {advice}", extra=medicine) == {
        "start": [f"Aspirin: medicine {word}"]
    }


def test_when_to_call_comes_first_with_effects_and_calls() -> None:
    extra = {"docs/terms/calling-the-clinic.md": term("Calling", "care")}
    found = of(
        """aftercare term: calling-the-clinic, advice: do, condition: if you are not sure
           side_effects term: redness, seriousness: call-the-clinic
           side_effects term: peeling, seriousness: emergency
           side_effects term: scars, seriousness: complication""",
        "side_effects term: redness, seriousness: expected",
        extra=extra,
    )
    assert [effect.term.id for effect in found.calls] == ["peeling", "redness"]
    assert [[voice_words(voice) for voice in effect.calling] for effect in found.calls] == [
        ["emergency"],
        ["call the clinic"],
    ]
    assert [card.term.id for card in found.calling] == ["calling-the-clinic"]
    assert found.phases == {}


def test_no_phase_is_there_in_which_nothing_begins_and_none_is_called_silent(renderer: Renderer) -> None:
    site = survey(library("aftercare term: makeup, advice: allowed, from: healed"))
    assert list(timeline("peel", site).phases) == [Phase.HEALED]
    html = next(one for one in plan(site, renderer) if "/peel/" in one.url)().html
    assert "No article" not in html
    assert "Call the clinic that treated you." in html


def test_a_slip_is_a_note_and_no_advice(renderer: Renderer) -> None:
    site = survey(library("aftercare term: makeup, advice: avoid, slip: true\naftercare term: spa, advice: do"))
    found = timeline("peel", site)
    assert [card.term.id for cards in found.phases.values() for card in cards] == ["spa"]
    assert [claim.term for claim in found.slips] == ["makeup"]
    html = next(one for one in plan(site, renderer) if "/peel/" in one.url)().html
    assert "seem to come from another text" in html


def test_slips_stand_right_after_the_start_and_one_note_on_two_terms_once(renderer: Renderer) -> None:
    said = "aftercare term: makeup, advice: avoid, slip: true\naftercare term: sunscreen, advice: avoid, slip: true"
    later = "aftercare term: spa, advice: allowed, from: healed"
    for first in ("aftercare term: office, advice: do", ""):
        site = survey(library(f"{said}\n{later}\n{first}"))
        html = next(one for one in plan(site, renderer) if "/peel/" in one.url)().html
        slips, healed = html.index('class="slips"'), html.index('id="phase--healed"')
        assert html.index('id="phase--start"' if first else 'id="phase--call"') < slips < healed
        assert html.count("The source slipped.") == 1
        assert all(label in html[slips:healed] for label in ("Make-up:", "Sunscreen:"))


(WAIT,) = one_article(claims("aftercare", "term: makeup, advice: avoid"), "[x](aftercare:makeup)\n").claims


@given(
    st.sampled_from(["minute", "hour", "day", "week", "month"]),
    st.floats(0.1, 400),
    st.floats(0.1, 400),
)
def test_what_begins_later_never_stands_in_an_earlier_phase(unit: str, one: float, other: float) -> None:
    order = list(Phase)
    early, late = (
        phase_of(replace(WAIT, said={"from": Moment(MomentKind.AFTER, Quantity(time, time, unit))}))
        for time in (min(one, other), max(one, other))
    )
    assert order.index(early) <= order.index(late)
