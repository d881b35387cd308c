"""The top of a treatment's page: facts from elsewhere, all that excludes, all that may happen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from candour.knowledge.survey import survey
from candour.model.front import Position
from candour.model.groups import GROUPS
from candour.output.pages.overview import OverviewLine, OverviewList, lists
from candour.output.pages.treatment import plan
from candour.output.render import Renderer

from .builders import on_one_line
from .points import library

FACTS = "Key facts from elsewhere"


def overview(*said: str) -> dict[str, OverviewList]:
    site = survey(library(*said))
    return {one.heading: one for one in lists(site.library.treatments["peel"], site)}


def said(line: OverviewLine) -> list[str]:
    return [words for words, _ in line.said]


def test_the_first_list_of_effects_says_what_to_do_in_an_emergency() -> None:
    found = overview(
        "side_effects term: redness, seriousness: expected", "side_effects term: peeling, seriousness: call-the-clinic"
    )
    notes = [one.note for one in found.values() if one.heading != FACTS]
    assert notes == ["If you feel very ill or cannot breathe well, dial the emergency number.", ""]


def test_a_reserve_is_counted_beside_the_agreement_and_never_dropped() -> None:
    found = overview(
        "side_effects term: redness, seriousness: expected, hedge: may",
        "side_effects term: redness, seriousness: expected, hedge: usually",
        "side_effects term: redness, seriousness: expected",
    )
    (line,) = found["Usual or passing, articles say"].lines
    assert line.said == (("to be expected", "3 articles; 1 says “may”, 1 says “usually”"),)


def test_a_note_beside_the_words_is_marked_on_the_line(renderer: Renderer) -> None:
    """Whoever reads no further must see that there is a note (law 9)."""
    site = survey(
        library("preparation term: makeup, advice: allowed, slip: true\nfacts term: interval, value: 2 hours")
    )
    lines = {line.label: line for one in lists(site.library.treatments["peel"], site) for line in one.lines}
    assert {label: line.is_noted for label, line in lines.items()}["Interval"] is False
    html = on_one_line(next(one for one in plan(site, renderer) if one.url == "treatments/peel.html")().html)
    assert html.count("⚑ editor’s note") == sum(line.is_noted for line in lines.values())


def test_cautions_and_effects_are_never_cut() -> None:
    names = ("pregnancy", "acne", "scars", "active-acne", "acne-scars", "severe-acne-scars", "peeling", "flaking")
    found = overview(
        "\n".join(f"{group} term: {name}" for group in ("contraindications", "side_effects") for name in names)
    )
    assert len(found["Reasons not to have it"].lines) == len(names)
    assert len(found["No judgement given"].lines) == len(names)


def test_complications_stand_before_what_is_normal() -> None:
    found = list(
        overview(
            "side_effects term: redness, seriousness: expected\nside_effects term: scarring, seriousness: complication"
        )
    )
    assert found == ["Complications", "Usual or passing, articles say"]


def test_a_list_of_facts_that_is_cut_names_what_it_leaves_out() -> None:
    names = ("interval", "session-length", "visit-length", "needling-time")
    facts = "\n".join(f"facts term: {name}, value: 2 hours" for name in names)
    choices = "\n".join(["facts term: pain, value: slight", facts])
    found = overview(choices, "facts term: pain, value: slight")[FACTS]
    assert found.lines[0].label == "Pain"  # what two articles tell comes first
    assert len(found.lines) + len(found.more) == 5
    assert "Ask us for our own price" in found.note


def test_what_is_cut_is_named_on_the_page(renderer: Renderer) -> None:
    scopes = ("adults", "children", "doctor", "dentist", "office", "spa", "acne", "scars")
    terms = {
        f"docs/terms/quantity-{name}.md": f"---\nlabel: Quantity {name}\nkind: quantity\n---\nA meaning.\n"
        for name in scopes
    }
    facts = "\n".join(f"facts term: quantity-{name}, value: 2 hours" for name in scopes)
    site = survey(library(facts, extra=terms))
    html = next(one for one in plan(site, renderer) if one.url == "treatments/peel.html")().html
    assert "2 more:" in html
    for name in scopes:
        assert f"Quantity {name}</a>" in html


def test_a_fact_without_a_value_is_named_among_those_that_are_left_out() -> None:
    found = overview("facts term: pain\nfacts term: interval, value: 2 hours\nfacts term: visit-length, scope: adults")
    assert [line.label for line in found[FACTS].lines] == ["Interval"]
    assert [line.label for line in found[FACTS].more] == ["Pain", "Visit length"]
    assert FACTS not in overview("facts term: pain")


@pytest.mark.parametrize("group", [group.id for group in GROUPS.values() if group.safety])
def test_a_preview_of_what_touches_safety_names_no_term(renderer: Renderer, group: str) -> None:
    terms = ("redness", "peeling", "scarring", "face", "spa", "acne")
    site = survey(library("\n".join(f"{group} term: {term}" for term in terms)))
    html = next(one for one in plan(site, renderer) if one.url == "treatments/peel.html")().html
    assert re.findall(r"<small>(\d+ terms.*?)</small>", html, re.DOTALL) == ["6 terms"]


def test_what_is_denied_or_limited_says_so() -> None:
    found = overview(
        "facts term: pain, value: painful, stance: denied\nfacts term: interval, value: 1 day",
        "facts term: pain, value: slight, scope: adults\nfacts term: interval, value: 1 day",
    )[FACTS]
    assert {line.label: said(line) for line in found.lines} == {
        "Interval": ["1 day"],
        "Pain": ["slight, for: Adults", "says not, painful"],
    }


def test_only_what_disagrees_is_marked_and_what_is_explained_is_not() -> None:
    apart = overview("facts term: pain, value: slight", "facts term: pain, value: painful")[FACTS]
    scoped = overview("facts term: pain, value: slight", "facts term: pain, value: painful, scope: adults")[FACTS]
    assert [len(line.points) for line in (*apart.lines, *scoped.lines)] == [1, 0]


def test_a_warning_on_a_wider_term_is_told_with_the_narrower_one() -> None:
    found = overview(
        "contraindications term: active-acne, strength: caution\ncontraindications term: acne, strength: avoid"
    )
    (line,) = found["Ask first"].lines
    assert said(line) == ["with caution", "see also Acne: avoid"]


@pytest.mark.parametrize(
    "harm",
    [
        "side_effects term: scars, hedge: may",
        "contraindications term: acne-scars",
        "preparation term: scars, advice: ask-first",
    ],
)
def test_a_benefit_that_is_a_harm_or_is_warned_of_does_not_stand_alone(renderer: Renderer, harm: str) -> None:
    site = survey(library(f"benefits term: acne-scars\nbenefits term: peeling\n{harm}"))
    html = next(one for one in plan(site, renderer) if one.url == "treatments/peel.html")().html
    (card,) = re.findall(r"<small>2 terms(.*?)</small>", html, re.DOTALL)
    assert card == ": Peeling, and 1 more"


def test_what_the_clinic_has_decided_stands_first() -> None:
    site = survey(library("facts term: pain, value: slight", "facts term: pain, value: painful"))
    (point,) = site.points["peel"]
    position = Position(
        point="pain",
        advice="We numb it.",
        by="A. Name",
        role="doctor",
        on="2026-01-02",
        due="2027-01-02",
        fingerprint=str(point.fingerprint),
    )
    decided = replace(site, positions={point.id: position})
    (facts,) = lists(site.library.treatments["peel"], decided)
    assert [one.advice for one in facts.lines[0].positions] == ["We numb it."]
