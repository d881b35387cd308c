"""The models' keys in the order in which pages write them."""

from __future__ import annotations

import pytest

from candour.model.entries import Entry, entry_of
from candour.model.fields import FRONTS, Field, every_claims_fields, fields, on_one_line, own_fields
from candour.model.front import ArticleFront, Position, Removed, Source
from candour.model.groups import GROUPS

CONTRAINDICATION, FACT = entry_of("contraindications"), entry_of("facts")


def keys(listed: tuple[Field, ...]) -> list[str]:
    return [field.key for field in listed]


def test_a_claim_starts_with_its_term_and_its_lines_close_it() -> None:
    every = ["stance", "only", "open", "hedge", "unless", "condition", "scope", "unsaid"]
    assert keys(fields(CONTRAINDICATION)) == ["term", "strength", "when", "amount", *every, "lines", "formerly"]
    assert keys(fields(FACT)) == ["term", "value", "than", *every, "slip", "lines", "formerly"]


def test_a_group_s_own_keys_are_those_that_not_every_claim_takes() -> None:
    assert keys(own_fields(GROUPS["contraindications"])) == ["strength", "when", "amount"]
    assert keys(own_fields(GROUPS["benefits"])) == ["slip"]
    assert keys(every_claims_fields()) == [
        *("term", "stance", "only", "open", "hedge", "unless", "condition", "scope", "unsaid", "lines", "formerly")
    ]


def test_an_article_s_groups_come_last_in_their_own_order() -> None:
    head = ["title", "treatment", "summary", "source", "review", "removed", "references", "exceptions"]
    assert keys(fields(ArticleFront)) == [*head, *GROUPS]


@pytest.mark.parametrize("model", [*FRONTS.values(), Source, Position, *map(entry_of, GROUPS)])
def test_every_key_of_a_model_is_there_once(model: type[Entry]) -> None:
    known = {info.alias or name for name, info in model.model_fields.items()}
    assert len(fields(model)) == len(known)
    assert set(keys(fields(model))) == known


def test_what_a_key_takes() -> None:
    named = {field.key: field for model in (ArticleFront, CONTRAINDICATION, Source) for field in fields(model)}
    assert named["strength"].accepts == ("avoid", "not-recommended", "ask-first", "caution")
    assert named["only"].accepts == ("true",)
    assert (named["source"].model, named["source"].many) == (Source, False)
    assert (named["contraindications"].model, named["contraindications"].many) == (CONTRAINDICATION, True)
    assert (named["lines"].model, named["lines"].many, named["lines"].required) == (None, True, True)
    assert not named["publisher"].required


def test_claims_and_what_was_removed_stand_on_one_line_and_positions_do_not() -> None:
    assert on_one_line(FACT)
    assert on_one_line(Removed)
    assert not on_one_line(Position)
