"""A choice's options may have other words: an editor may type any of them, and a reader may search for them."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import disagreements
from candour.model.front import TermFront

from .builders import term
from .points import library

PAIN = term("Pain", "choice", options="{painless: [no pain, pain-free], slight: a little, painful: }")


def front(options: object) -> TermFront:
    return TermFront.model_validate({"label": "Pain", "kind": "choice", "options": options})


@pytest.mark.parametrize(
    ("said", "option"),
    [
        ("painless", "painless"),
        ("no pain", "painless"),
        ("Pain free", "painless"),
        ("a  little", "slight"),
        ("painful", "painful"),
        ("agony", None),
        ("no", None),
    ],
)
def test_an_option_is_known_by_any_of_its_words(said: str, option: str | None) -> None:
    words = {"painless": ["no pain", "pain-free"], "slight": "a little", "painful": None}
    assert front(words).option(said) == option


def test_a_list_and_a_mapping_hold_the_same_options() -> None:
    listed, worded = front(["painless", "slight"]), front({"painless": [], "slight": None})
    assert listed.worded == worded.worded == {"painless": (), "slight": ()}
    assert front(None).worded == {}


def test_two_words_for_one_option_are_one_answer() -> None:
    said = ("facts term: pain, value: no pain", "facts term: pain, value: painless")
    found = library(*said, extra={"docs/terms/pain.md": PAIN})
    assert {claim.option for claim in found.claims_by_term["pain"]} == {"painless"}
    assert disagreements(found, found.treatments["peel"]) == []
