"""What the five articles do not agree on, as a careful reader finds it; and where they agree."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from candour.knowledge.disagree import Disagreement
from candour.knowledge.survey import survey
from candour.project.load import Loaded, load

from .builders import SAMPLE

COUNTS = "docs/articles/needle-length-numbing-and-number-of-sessions.md"


def read(over: Mapping[str, bytes] | None = None) -> Loaded:
    """The sample, with some pages laid over it."""
    return load((dict(SAMPLE.pages) | dict(over or {})).items(), SAMPLE.files)


def found(over: Mapping[str, bytes] | None = None) -> dict[str, Disagreement]:
    """Every point of the sample, with some pages laid over it, by its name."""
    points = survey(read(over).library).points["micro-needling"]
    return {point.id.removeprefix("micro-needling/"): point for point in points}


LOADED = read()
POINTS = found()


@pytest.mark.parametrize(
    ("name", "kind", "outcome"),
    [
        ("makeup", "different-force", "disagree"),
        ("scars/for-and-against", "for-and-against", "disagree"),
        ("active-acne/for-and-against", "for-and-against", "disagree"),
        ("sensitive-skin/for-and-against", "for-and-against", "disagree"),
        ("keloid-scars/for-and-against/explained-by-scope", "for-and-against", "explained-by-scope"),
        ("scarring/stated-and-denied", "stated-and-denied", "disagree"),
        ("pain/stated-and-denied", "stated-and-denied", "disagree"),
        ("pigment-changes/stated-and-denied", "stated-and-denied", "disagree"),
        ("doctor/stated-and-denied", "stated-and-denied", "disagree"),
        ("medical-office/stated-and-denied", "stated-and-denied", "disagree"),
        ("peeling/expected-or-alarming", "expected-or-alarming", "disagree"),
        ("pain", "values-apart", "disagree"),
        ("invasiveness", "values-apart", "disagree"),
        ("numbing-done-by", "values-apart", "disagree"),
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
     "numbing-lead-time", "open-wounds", "cost-beside-laser", "sessions-a-year", "interval",
     # all who speak of these advise against it, with more or less force
     "pregnancy", "eczema",
     # the skin needs no preparation, which says nothing of medicines
     "preparing-beforehand", "ibuprofen", "isotretinoin", "topical-retinoids",
     # one article is for acne, and itself excepts some types
     "some-types-of-acne"],
)  # fmt: skip
def test_where_articles_agree_it_is_quiet(term: str) -> None:
    assert [name for name, point in POINTS.items() if point.terms[0] == term] == []


def answers(name: str) -> dict[str, set[str]]:
    """What each side says, and the originals of its articles by the number of their file."""
    library = LOADED.library
    return {
        side.sense: {library.articles[article].front.source.document[:3] for article in side.articles}
        for side in POINTS[name].sides
    }


def test_every_article_that_speaks_of_make_up_has_its_own_answer() -> None:
    """001 line 63: only when healed; 002 line 47: not for 24 hours; 003 line 42: the next day; 004 line 35: it hides
    the redness, with no wait."""
    assert answers("makeup") == {
        "avoid, until the skin has healed": {"001"},
        "avoid, until at least 24 hours afterwards": {"002"},
        "allowed, from 1 day afterwards": {"003"},
        "allowed": {"004"},
    }


def test_who_does_it_is_each_articles_whole_list() -> None:
    """001 line 73: "a professional procedure only in a doctor's office"; the others name nurses, and one a dentist."""
    said = answers("doctor/stated-and-denied")
    assert said["Doctor only"] == {"001"}
    assert said["Doctor, Nurse practitioner"] == {"004"}
    assert any("Nurse aesthetician" in sense and whose == {"003"} for sense, whose in said.items())


def test_scars_are_treated_and_warned_of() -> None:
    """004 lines 9, 13 and 52: it treats scars and warns of them; 003 line 42 warns of keloid scars only."""
    said = answers("scars/for-and-against")
    both = {sense: whose for sense, whose in said.items() if sense.startswith("both")}
    assert {"a reason not to have it (Keloid scars)" in sense: whose for sense, whose in both.items()} == {
        True: {"003"},
        False: {"004"},
    }
    assert {document for sense, whose in said.items() if sense not in both for document in whose} == {
        "000",
        "001",
        "002",
    }


def test_active_acne_is_no_exception_that_somebody_made() -> None:
    """000 line 28 is for acne, 003 line 42 against active acne; 003 does not say that it treats other acne.

    000 line 33 leaves out some types of acne, and does not say which: that is a part of its answer.
    """
    assert POINTS["active-acne/for-and-against"].of_a_kind
    assert answers("active-acne/for-and-against") == {
        "a reason not to have it": {"003"},
        "both of these: a reason not to have it (Some types of acne); it is said to be for something wider (Acne)": {
            "000"
        },
    }


def test_one_article_says_that_it_hurts_not_at_all_and_a_little() -> None:
    """001 lines 7 and 49; 002 lines 33, 35 and 51; 003 lines 11 and 34."""
    assert answers("pain") == {
        "all of these: painful; comfortable, “usually”; painless, for: Numbing cream": {"002"},
        "both of these: slight, “may”; painless": {"001"},
        "both of these: slight, for: Dermatologist; slight, “may”": {"003"},
    }


def test_peeling_is_a_reason_to_call_and_flaking_is_expected() -> None:
    assert POINTS["peeling/expected-or-alarming"].terms == ("peeling", "flaking")


def test_needling_time_and_visit_length_are_two_things() -> None:
    terms = {claim.term for claim in POINTS["session-length/different-quantity"].claims}
    assert terms == {"needling-time", "visit-length"}


def test_what_can_harm_touches_safety_and_a_matter_of_taste_does_not() -> None:
    safety = {name for name, point in POINTS.items() if point.safety}
    assert {"makeup", "active-acne/for-and-against", "scars/for-and-against", "doctor/stated-and-denied"} <= safety
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
