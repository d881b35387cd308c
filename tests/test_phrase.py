"""Disagreements in plain sentences; every count in them is computed."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind, disagreements
from candour.wording import points as phrase

from .points import library, only

FEW, MANY = "facts term: sessions, value: 2 sessions", "facts term: sessions, value: 4 to 6 sessions"
SCAR, NO_SCAR = "side_effects term: scarring", "side_effects term: scarring, stance: denied"
FOR, AGAINST = "benefits term: scars", "contraindications term: scars, strength: avoid"
DOCTOR, DENTIST = "practitioners term: doctor, only: true", "practitioners term: dentist"
NEXT_DAY = "aftercare term: makeup, advice: allowed, from: 1 day after"
HEALED = "aftercare term: makeup, advice: avoid, until: healed"
NORMAL, ALARM = (f"side_effects term: redness, seriousness: {how}" for how in ("expected", "call-the-clinic"))
OF_A_KIND = ("candidates term: acne", "contraindications term: active-acne")
EXPLAINED = ("candidates term: acne\ncontraindications term: active-acne", "candidates term: acne")


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
            "On “Scarring from it”, one article says both that it can happen and that it does not happen.",
        ),
        (
            (f"{SCAR}\n{NO_SCAR}",) * 2,
            "On “Scarring from it”, 2 articles say both that it can happen and that it does not happen.",
        ),
        (
            (f"{SCAR}\n{NO_SCAR}", SCAR),
            "Articles do not agree on “Scarring from it”: both of these: it can happen; it does not happen "
            "(1 article); it can happen (1 article).",
        ),
        (
            (f"{FEW}\n{MANY}",),
            "One article gives more than one answer on “Number of sessions”: both of these: 2 sessions; "
            "4 to 6 sessions.",
        ),
        (
            ("benefits term: acne-scars", AGAINST),
            "Articles do not agree on “Scars”: a reason not to have it (1 article); "
            "it is said to be for this (Acne scars) (1 article).",
        ),
        (
            OF_A_KIND,
            "One side warns of “Active acne”, the other is for something that includes it: "
            "a reason not to have it (1 article); it is said to be for something wider (Acne) (1 article).",
        ),
        (
            EXPLAINED,
            "On “Active acne”, not all sides speak of the same case: "
            "both of these: a reason not to have it; it is said to be for something wider (Acne) (1 article); "
            "it is said to be for something wider (Acne) (1 article).",
        ),
        (
            ("facts term: needling-time, value: 30 minutes", "facts term: visit-length, value: 3 hours"),
            "“Length of a session” can mean different things, so these figures need not contradict each other: "
            "Needling time: 30 minutes (1 article); Visit length: 3 hours (1 article).",
        ),
        (
            (DOCTOR, DENTIST),
            "Articles do not agree on “Who does the treatment”: Doctor only (1 article); Dentist (1 article).",
        ),
    ],
)
def test_what_the_difference_is(said: tuple[str, ...], sentence: str) -> None:
    assert phrased(*said)[0] == sentence


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ((FEW, MANY), "I read different answers (2 sessions; 4 to 6 sessions). What can I expect?"),
        ((SCAR, NO_SCAR), "I read both that it can happen and that it does not happen. What is right for me?"),
        (
            (f"{SCAR}\n{NO_SCAR}", SCAR),
            "I read both that it can happen and that it does not happen. What is right for me?",
        ),
        ((FOR, AGAINST), "I read that it is a reason to have the treatment, and a warning. What about me?"),
        ((NORMAL, ALARM), "is it normal afterwards, or should I call you?"),
        (
            (NEXT_DAY, HEALED),
            "I read different advice (avoid, until the skin has healed; allowed, from 1 day afterwards). "
            "What do you advise?",
        ),
        (
            OF_A_KIND,
            "an article warns of it. Another names Acne, which includes it, as something that the treatment is for. "
            "What about me?",
        ),
        (EXPLAINED, "an article warns of it. Does it concern me?"),
    ],
)
def test_what_to_ask(said: tuple[str, ...], question: str) -> None:
    assert phrased(*said)[1].partition(": ")[2] == question


def test_a_question_says_how_many_answers_it_leaves_out() -> None:
    said = [f"facts term: sessions, value: {number} sessions" for number in range(2, 8)]
    assert "(2 sessions; 3 sessions; 4 sessions; 5 sessions; 2 more)" in phrased(*said)[1]


@pytest.mark.parametrize(
    ("said", "marker", "aside"),
    [
        ((FEW, MANY), "articles disagree", "another source says otherwise"),
        ((FOR, AGAINST), "articles disagree", "another source says otherwise"),
        ((f"{SCAR}\n{NO_SCAR}",), "one article contradicts itself", "this article also says otherwise"),
        ((f"{SCAR}\n{NO_SCAR}",) * 2, "2 articles contradict themselves", "another source says otherwise"),
        (("benefits term: acne-scars", AGAINST), "articles disagree", "articles differ on “Scars”"),
        (OF_A_KIND, "one side warns of a kind", "articles differ on “Active acne”"),
        ((DOCTOR, DENTIST), "articles disagree", "articles differ on “Who does the treatment”"),
        (
            EXPLAINED,
            "explained by whom, what or when they speak of",
            "explained by whom, what or when they speak of",
        ),
    ],
)
def test_a_marker_says_no_more_than_the_point(said: tuple[str, ...], marker: str, aside: str) -> None:
    found = library(*said)
    point = only(disagreements(found, found.treatments["peel"]))
    assert phrase.marker(point) == marker
    assert {phrase.aside(point, claim, found) for claim in point.contest.contested} == {aside}


def test_another_source_says_otherwise_only_where_it_does() -> None:
    """An article's words that all others say too are not contradicted by them."""
    slight, painless = (f"facts term: pain, value: {value}" for value in ("slight", "painless"))
    found = library(f"{slight}\n{painless}", slight)
    point = only(disagreements(found, found.treatments["peel"]))
    asides = {(claim.article, claim.option): phrase.aside(point, claim, found) for claim in point.claims}
    assert asides == {
        ("a", "slight"): "this article also says otherwise",
        ("a", "painless"): "another source says otherwise",
        ("b", "slight"): "another source says otherwise",
    }


def test_what_to_ask_where_one_says_only() -> None:
    assert phrased(DOCTOR, DENTIST)[1] == "Who does the treatment: I read Doctor only; Dentist. How is it here?"
    office = phrased("practitioners term: office, only: true", "practitioners term: spa")[1]
    assert office == "Where the treatment is done: I read Doctor's office only; Spa. How is it here?"


def test_a_side_names_the_texts_that_its_articles_come_from() -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: one-text}}"
    said = phrased(FEW, MANY, FEW, source=source)[0]
    assert "2 sessions (2 articles (1 text)); 4 to 6 sessions (1 article)" in said


def test_every_kind_and_outcome_has_its_words() -> None:
    assert set(phrase.KIND_WORDS) == set(PointKind)
    assert set(phrase.OUTCOME_WORDS) == set(Outcome)
