"""What to expect: each effect once, at its most serious, with all that is said of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from candour.knowledge.effects import Effect, effects
from candour.knowledge.survey import Site, survey
from candour.model.clinic import Clinic
from candour.model.settings import Settings
from candour.output.pages.effects import plan
from candour.output.render import Renderer
from candour.wording.voices import agreement, voice_words

from .builders import PROJECT, term
from .points import library


def sections(*articles: str, **changes: str) -> dict[str, list[Effect]]:
    return {one: list(listed) for one, listed in effects("peel", survey(library(*articles, **changes))).items()}


def told(effect: Effect, *articles: str) -> list[str]:
    found = library(*articles)
    return [f"{voice_words(voice)}: {agreement(voice, found)}" for voice in effect.voices]


def test_reasons_to_call_stand_first_and_what_is_denied_last() -> None:
    found = sections(
        """side_effects term: scarring, stance: denied
           side_effects term: acne
           side_effects term: redness, seriousness: expected
           side_effects term: scars, seriousness: complication
           side_effects term: pigment-changes, seriousness: emergency
           side_effects term: acne-scars, seriousness: call-at-once
           side_effects term: peeling, seriousness: call-the-clinic"""
    )
    assert {one: [effect.term.id for effect in listed] for one, listed in found.items()} == {
        "emergency": ["pigment-changes"],
        "call-at-once": ["acne-scars"],
        "call-the-clinic": ["peeling"],
        "complication": ["scars"],
        "unsaid": ["acne"],
        "expected": ["redness"],
        "denied": ["scarring"],
    }


def test_an_effect_stands_once_at_its_most_serious_and_the_rest_is_told_there() -> None:
    articles = (
        "side_effects term: redness, seriousness: expected",
        "side_effects term: redness, seriousness: call-the-clinic, condition: if it gets worse",
        "side_effects term: redness, seriousness: expected, hedge: usually",
        "side_effects term: redness, stance: denied",
    )
    found = sections(*articles)
    assert list(found) == ["call-the-clinic"]
    (redness,) = found["call-the-clinic"]
    assert told(redness, *articles) == [
        "call the clinic, if it gets worse: 1 article",
        "to be expected: 2 articles; 1 says “usually”",
        "says not: 1 article",
    ]


def test_an_article_that_judges_an_effect_in_one_place_has_judged_it() -> None:
    common, expected = (
        "side_effects term: redness, likelihood: common",
        "side_effects term: redness, seriousness: expected",
    )
    assert list(sections(f"{common}\n{expected}")) == ["expected"]
    assert list(sections(common, expected)) == ["unsaid"]  # the other article has not
    assert list(sections(f"{common}\nside_effects term: redness, stance: denied, scope: acne")) == ["unsaid"]


def test_what_happens_only_during_the_treatment_has_a_section_of_its_own() -> None:
    during = "side_effects term: redness, from: during"
    assert list(sections(during, f"{during}, seriousness: expected")) == ["during"]
    assert list(sections(during, "side_effects term: redness, stance: denied")) == ["during"]
    assert list(sections(during, "side_effects term: redness, seriousness: expected")) == ["unsaid"]
    assert list(sections(f"{during}, seriousness: call-at-once")) == ["call-at-once"]  # the most serious leads


def test_no_count_orders_effects() -> None:
    found = sections(
        "side_effects term: redness\nside_effects term: peeling",
        "side_effects term: redness",
        "side_effects term: redness",
    )
    assert [effect.term.label for effect in found["unsaid"]] == ["Peeling", "Redness"]


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("side_effects term: flaking, seriousness: expected", ["peeling"]),
        ("side_effects term: flaking, seriousness: call-at-once", []),
        ("side_effects term: flaking, stance: denied", ["peeling"]),
    ],
)
def test_a_related_effect_that_is_taken_more_seriously_is_told(said: str, near: list[str]) -> None:
    found = sections(said, "side_effects term: peeling, seriousness: call-the-clinic")
    (flaking,) = (effect for listed in found.values() for effect in listed if effect.term.id == "flaking")
    assert [claim.term for claim in flaking.near] == near


def test_lengths_degrees_and_likelihoods_stand_in_the_item() -> None:
    said = "side_effects term: redness, degree: mild, likelihood: 2 percent, for: 2 days, hedge: may"
    ((redness,),) = sections(said).values()
    assert told(redness, said) == ["mild, in 2 percent, for 2 days: 1 article; 1 says “may”"]


def test_facts_on_the_effect_and_directly_below_it_stand_beside_it_once() -> None:
    length = {"docs/terms/redness-length.md": term("How long redness lasts", "quantity", broader="redness")}
    found = sections(
        """side_effects term: redness, seriousness: expected
           facts term: redness-length, value: a few days, hedge: may
           facts term: interval, value: 2 days""",
        "side_effects term: redness",
        extra=length,  # type: ignore[arg-type]
    )
    ((redness,),) = found.values()
    (fact,) = redness.facts
    assert (fact.term.label, [voice_words(voice) for voice in fact.voices]) == (
        "How long redness lasts",
        ["a few days"],
    )


def html_of(site: Site, clinic: Clinic | None = None) -> str:
    site = replace(site, settings=Settings(clinic=clinic))
    (page,) = (one for one in plan(site, Renderer(PROJECT, clinic=clinic)) if "/peel/" in one.url)
    return page().html


def test_whom_to_call_stands_on_top() -> None:
    site = survey(library("side_effects term: redness, seriousness: call-the-clinic"))
    nobody = html_of(site)
    assert nobody.index("Call the clinic that treated you.") < nobody.index('id="effects--')
    assert "dial the emergency number" in nobody
    ours = html_of(site, Clinic(phone="+1 555 0100", emergency="Dial 112."))
    assert re.search(r'Call us:\s*<a class="phone" href="tel:\+15550100">', ours)
    assert "Dial 112." in ours
    assert "that treated you." not in ours
