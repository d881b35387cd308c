"""Disagreements in plain sentences; every count in them is computed."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind, disagreements
from candour.wording import points as phrase

from .points import library, only, points

FEW, MANY = "facts term: sessions, value: 2 sessions", "facts term: sessions, value: 4 to 6 sessions"
SCAR, NO_SCAR = "side_effects term: scarring", "side_effects term: scarring, stance: denied"
FOR, AGAINST = "benefits term: scars", "contraindications term: scars, strength: avoid"
DOCTOR, DENTIST = "practitioners term: doctor, only: true", "practitioners term: dentist"
NEXT_DAY = "aftercare term: makeup, advice: allowed, from: 1 day after"
HEALED = "aftercare term: makeup, advice: avoid, until: healed"
NORMAL, ALARM = (f"side_effects term: redness, seriousness: {how}" for how in ("expected", "call-the-clinic"))
AVOID, CAUTION = (f"contraindications term: pregnancy, strength: {how}" for how in ("avoid", "caution"))


def phrased(*said: str, **changes: str) -> tuple[str, str]:
    """The sentence and the question for the first point."""
    found = library(*said, **changes)
    point = disagreements(found, found.treatments["peel"])[0]
    return phrase.difference(point, found), phrase.question(point, found)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            (FEW, MANY, FEW),
            "Articles do not agree on “Number of sessions”: 2 sessions (2 articles); 4 to 6 sessions (1 article).",
        ),
        (
            (f"{SCAR}\n{NO_SCAR}",),
            "One article contradicts itself on “Scarring from it”: it can happen (1 article); "
            "it does not happen (1 article).",
        ),
        (
            (f"{SCAR}\n{NO_SCAR}", SCAR),
            "Articles do not agree on “Scarring from it”: it can happen (2 articles); it does not happen (1 article). "
            "1 article says both.",
        ),
        (
            ("benefits term: acne-scars", AGAINST),
            "Articles do not agree on “Scars”: Scars: a reason not to have it (1 article); "
            "Acne scars: a reason to have it (1 article).",
        ),
        (
            ("candidates term: acne", "contraindications term: active-acne"),
            "On “Active acne”, one side speaks of a narrower case than the other: "
            "Active acne: a reason not to have it (1 article); Acne: a reason to have it (1 article).",
        ),
        (
            (AVOID, CAUTION),
            "On “Pregnancy”, all who speak of it warn, but not equally strongly: "
            "avoid (1 article); with caution (1 article).",
        ),
        (
            ("facts term: needling-time, value: 30 minutes", "facts term: visit-length, value: 2 hours"),
            "“Length of a session” can mean different things, so these figures need not contradict each other: "
            "Needling time: 30 minutes (1 article); Visit length: 2 hours (1 article).",
        ),
        (
            (DOCTOR, DENTIST),
            "Articles do not agree on “Who does the treatment”: Dentist (1 article); Doctor only (1 article).",
        ),
    ],
)
def test_what_the_difference_is(said: tuple[str, ...], sentence: str) -> None:
    assert phrased(*said)[0] == sentence


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ((FEW, MANY), "I read different answers (2 sessions; or 4 to 6 sessions). What can I expect?"),
        ((SCAR, NO_SCAR), "I read both that it can happen and that it does not happen. What is right for me?"),
        (
            (FOR, AGAINST),
            "some articles call it a reason to have the treatment, others a reason not to. What about me?",
        ),
        ((NORMAL, ALARM), "is it normal afterwards, or should I call you?"),
        ((AVOID, CAUTION), "articles warn about it, some more strongly than others. Does it concern me?"),
        (
            (NEXT_DAY, HEALED),
            "I read different advice (wait at least 1 day; or wait until the skin has healed). What do you advise?",
        ),
        (
            ("candidates term: acne", "contraindications term: active-acne"),
            "an article names it as a reason not to have the treatment. Does it concern me?",
        ),
    ],
)
def test_what_to_ask(said: tuple[str, ...], question: str) -> None:
    assert phrased(*said)[1].partition(": ")[2] == question


@pytest.mark.parametrize(
    ("said", "marker", "aside"),
    [
        ((FEW, MANY), "articles disagree", "another source says otherwise"),
        ((FOR, AGAINST), "articles disagree", "another source says otherwise"),
        ((f"{SCAR}\n{NO_SCAR}",), "one article contradicts itself", "this article also says otherwise"),
        ((AVOID, CAUTION), "all warn, not equally strongly", "another source warns more or less strongly"),
        (
            ("candidates term: acne", "contraindications term: active-acne"),
            "explained by whom or what they speak of",
            "explained by whom or what they speak of",
        ),
    ],
)
def test_a_marker_says_no_more_than_the_point(said: tuple[str, ...], marker: str, aside: str) -> None:
    point = only(points(*said))
    assert (phrase.marker(point), phrase.aside(point)) == (marker, aside)


def test_what_to_ask_where_one_says_only() -> None:
    assert phrased(DOCTOR, DENTIST)[1] == "Who does the treatment? I read: Dentist; or Doctor only."
    office = phrased("practitioners term: office, only: true", "practitioners term: spa")[1]
    assert office == "Where the treatment is done? I read: Doctor's office only; or Spa."
    face = phrased("procedure term: face, only: true", "procedure term: thighs")[1]
    assert face == "Where on the body it is done? I read: Face only; or Thighs."


def test_a_side_names_the_texts_that_its_articles_come_from() -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: one-text}}"
    said = phrased(FEW, MANY, FEW, source=source)[0]
    assert "2 sessions (2 articles (1 text)); 4 to 6 sessions (1 article)" in said


def test_a_side_on_many_terms_names_the_first_three() -> None:
    reasons = "\n".join(f"benefits term: {term}" for term in ("acne-scars", "scars", "severe-acne-scars"))
    sentence, _ = phrased(reasons, AGAINST)
    assert "Acne scars, Scars, Severe acne scars: a reason to have it" in sentence
    denied = "\n".join(f"side_effects term: {term}" for term in ("professional", "doctor", "dermatologist", "dentist"))
    sentence, _ = phrased(denied, "side_effects term: professional, stance: denied")
    assert "Dentist, Dermatologist, Doctor and others: it can happen" in sentence


def test_every_kind_and_outcome_has_its_words() -> None:
    assert set(phrase.KIND_WORDS) == set(PointKind)
    assert set(phrase.OUTCOME_WORDS) == set(Outcome)
