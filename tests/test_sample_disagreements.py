"""What the five articles do not agree on, as a careful reader finds it; and where they agree."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from candour.knowledge.disagree import Disagreement
from candour.knowledge.survey import survey
from candour.project.load import load

from .builders import SAMPLE

COUNTS = "docs/articles/needle-length-numbing-and-number-of-sessions.md"


def found(over: Mapping[str, bytes] | None = None) -> dict[str, Disagreement]:
    """Every point of the shipped content, with some pages laid over it, by its name."""
    loaded = load((dict(SAMPLE.pages) | dict(over or {})).items(), SAMPLE.files)
    points = survey(loaded.library).points["micro-needling"]
    return {point.id.removeprefix("micro-needling/"): point for point in points}


POINTS = found()


@pytest.mark.parametrize(
    ("name", "kind", "outcome"),
    [
        ("makeup", "different-force", "disagree"),
        ("eczema", "different-force", "disagree"),
        ("pregnancy", "different-force", "disagree"),
        ("scars/for-and-against", "for-and-against", "disagree"),
        ("active-acne/for-and-against/explained-by-scope", "for-and-against", "explained-by-scope"),
        ("some-types-of-acne/for-and-against/explained-by-scope", "for-and-against", "explained-by-scope"),
        ("keloid-scars/for-and-against/explained-by-scope", "for-and-against", "explained-by-scope"),
        ("scarring/stated-and-denied", "stated-and-denied", "disagree"),
        ("pain/stated-and-denied", "stated-and-denied", "disagree"),
        ("pigment-changes/stated-and-denied", "stated-and-denied", "disagree"),
        ("preparing-beforehand/stated-and-denied", "stated-and-denied", "disagree"),
        ("doctor/stated-and-denied", "stated-and-denied", "disagree"),
        ("medical-office/stated-and-denied", "stated-and-denied", "disagree"),
        ("peeling/expected-or-alarming", "expected-or-alarming", "disagree"),
        ("pain", "values-apart", "disagree"),
        ("invasiveness", "values-apart", "disagree"),
        ("serum-timing", "values-apart", "disagree"),
        ("session-count", "values-apart", "disagree"),
        ("session-length/different-quantity", "values-apart", "different-quantity"),
        ("time-to-results/different-quantity", "values-apart", "different-quantity"),
    ],
)
def test_it_is_found(name: str, kind: str, outcome: str) -> None:
    assert (POINTS[name].kind, POINTS[name].outcome) == (kind, outcome)


@pytest.mark.parametrize(
    "term",
    ["redness-length", "irritation-length", "redness", "irritation", "sunscreen", "needling-time", "visit-length",
     "numbing-lead-time", "open-wounds", "cost-beside-laser", "sessions-a-year", "interval"],
)  # fmt: skip
def test_where_articles_agree_it_is_quiet(term: str) -> None:
    assert [name for name, point in POINTS.items() if point.terms[0] == term] == []


def test_make_up_the_next_day_stands_against_healed_skin() -> None:
    sides = {side.sense: len(side.articles) for side in POINTS["makeup"].sides}
    assert sides == {"wait at least 1 day": 2, "wait until the skin has healed": 1}


def test_peeling_is_a_reason_to_call_and_flaking_is_expected() -> None:
    assert POINTS["peeling/expected-or-alarming"].terms == ("peeling", "flaking")


def test_needling_time_and_visit_length_are_two_things() -> None:
    terms = {claim.term for claim in POINTS["session-length/different-quantity"].claims}
    assert terms == {"needling-time", "visit-length"}


def test_what_can_harm_touches_safety_and_a_matter_of_taste_does_not() -> None:
    safety = {name for name, point in POINTS.items() if point.safety}
    assert {"makeup", "eczema", "scars/for-and-against", "doctor/stated-and-denied"} <= safety
    assert not {"pain", "invasiveness", "serum-timing", "session-count"} & safety


def test_five_articles_stand_on_a_side_beside_or_silent() -> None:
    for point in POINTS.values():
        speaking = {claim.article for claim in (*point.claims, *point.beside)}
        assert len(speaking) + len(point.silent) == 5


def test_one_changed_number_closes_its_disagreement_and_no_other() -> None:
    page = dict(SAMPLE.pages)[COUNTS]
    assert page.count(b"4 to 6 sessions") == 1
    changed = found({COUNTS: page.replace(b"4 to 6 sessions", b"2 to 3 sessions")})
    assert POINTS.keys() - changed.keys() == {"session-count"}
    assert changed.keys() <= POINTS.keys()
    assert {name: point.fingerprint for name, point in changed.items()} == {
        name: point.fingerprint for name, point in POINTS.items() if name != "session-count"
    }


def test_one_changed_number_opens_a_disagreement_and_no_other() -> None:
    path = "docs/articles/preparing-for-it-and-when-to-avoid-it.md"
    page = dict(SAMPLE.pages)[path]
    changed = found({path: page.replace(b"value: about 30 minutes", b"value: about 40 minutes")})
    assert changed.keys() - POINTS.keys() == {"needling-time"}
    assert POINTS.keys() <= changed.keys()
