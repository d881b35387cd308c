"""The manual's examples: every value of every qualifier has one, and each is written as an editor would write it."""

from __future__ import annotations

import pickle

import pytest

from candour.model.entries import entry_of
from candour.model.examples import ANY, DECIDING, EXAMPLES, Sentence
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.qualifier import Qualifier, ValueKind
from candour.reading.front_matter import read

EACH = [(key, example) for key, examples in EXAMPLES.items() for example in examples]


@pytest.mark.parametrize("qualifier", QUALIFIERS.values(), ids=QUALIFIERS)
def test_every_value_has_an_example(qualifier: Qualifier) -> None:
    others = {ValueKind.WORD: [], ValueKind.FLAG: ["true"]}.get(qualifier.kind, [ANY])
    assert sorted(example.value for example in EXAMPLES[qualifier.key]) == sorted([*qualifier.accepts, *others])


@pytest.mark.parametrize(("key", "example"), EACH, ids=[f"{key} {example.value}" for key, example in EACH])
def test_an_example_is_a_claim_that_says_its_value(key: str, example: Sentence) -> None:
    page, problems = read("docs/articles/x.md", f"---\nclaim: {{{example.claim}, lines: [7]}}\n---\n".encode())
    assert page is not None, problems
    entry = entry_of(example.group).model_validate(page.front["claim"])
    said = entry.said.get(key, QUALIFIERS[key].default)
    assert example.group in GROUPS
    if example.value in QUALIFIERS[key].words:
        assert str(said) == example.value
    else:
        assert said is not None
        assert str(said) not in QUALIFIERS[key].words


@pytest.mark.parametrize("group", [*GROUPS, None])
def test_a_claim_travels_between_processes(group: str | None) -> None:
    """Of a large library, articles with translations hand their claims as typed from one process to another."""
    assert pickle.loads(pickle.dumps(entry_of(group))) is entry_of(group)  # noqa: S301  # its own


@pytest.mark.parametrize(("said", "written"), DECIDING, ids=[written for _, written in DECIDING])
def test_words_that_decide_lead_to_values_that_are_taken(said: str, written: str) -> None:
    keys, _, value = written.partition(": ")
    for key in keys.split(" or "):
        value, _, more = value.partition(", ")
        assert value in QUALIFIERS[key].accepts or QUALIFIERS[key].kind is ValueKind.MOMENT
        if more:
            test_words_that_decide_lead_to_values_that_are_taken(said, more)
