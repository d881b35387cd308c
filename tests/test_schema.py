"""The models: what a front matter may hold, and what a group of claims takes."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from candour.model.entries import Entry, entry_of
from candour.model.front import ArticleFront, TermFront, TreatmentFront
from candour.model.groups import GROUP_OF_MARK, GROUPS
from candour.model.quantity import Quantity


def claim(group: str, **typed: Any) -> Any:
    return entry_of(group).model_validate({"term": "makeup", "lines": ["1"]} | typed)


def test_the_groups_and_their_marks() -> None:
    assert [(group.id, group.mark) for group in GROUPS.values()] == [
        ("benefits", "benefit"),
        ("candidates", "candidate"),
        ("contraindications", "contraindication"),
        ("preparation", "preparation"),
        ("procedure", "procedure"),
        ("practitioners", "practitioner"),
        ("side_effects", "side-effect"),
        ("aftercare", "aftercare"),
        ("alternatives", "alternative"),
        ("facts", "fact"),
    ]
    assert len(GROUP_OF_MARK) == len(GROUPS)


def test_an_article_has_a_list_of_claims_for_each_group() -> None:
    assert GROUPS.keys() <= ArticleFront.model_fields.keys()


@pytest.mark.parametrize(
    "model", [ArticleFront, TermFront, TreatmentFront, *dict.fromkeys(entry_of(group) for group in GROUPS)]
)
def test_every_field_is_described_for_the_manual(model: type[BaseModel]) -> None:
    assert not [name for name, field in model.model_fields.items() if not field.description]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [(["42"], (42,)), (["9-13", "42"], (9, 10, 11, 12, 13, 42)), (["9 - 10"], (9, 10)), (["5", "5", "4-5"], (5, 4))],
)
def test_lines_are_numbers_and_ranges(typed: list[str], lines: tuple[int, ...]) -> None:
    assert claim("benefits", lines=typed).lines == lines


@pytest.mark.parametrize(
    "typed", [[], "42", ["0"], ["13-9"], ["9-"], ["-9"], ["nine"], ["1.5"], ["²"], [None], [["9"]]]
)
def test_what_is_not_a_line(typed: object) -> None:
    with pytest.raises(ValidationError, match="lines"):
        claim("benefits", lines=typed)


def test_a_claim_is_stated_unless_it_says_otherwise() -> None:
    plain = claim("benefits")
    assert (plain.stance, plain.hedge, plain.scope, plain.only) == ("stated", None, None, False)


def test_a_wait_is_a_time_or_until_the_skin_has_healed() -> None:
    assert claim("aftercare", **{"from": "1 day"}).from_ == Quantity(1, 1, "day")
    assert claim("aftercare", **{"for": "healed"}).for_ == "healed"
    with pytest.raises(ValidationError, match="not a quantity"):
        claim("aftercare", **{"from": "soon"})


@pytest.mark.parametrize(
    ("group", "key", "value"),
    [
        ("contraindications", "strength", "caution"),
        ("preparation", "advice", "ask-first"),
        ("aftercare", "advice", "allowed"),
        ("side_effects", "seriousness", "call-the-clinic"),
        ("facts", "value", "2 days"),
    ],
)
def test_a_qualifier_belongs_to_its_groups(group: str, key: str, value: str) -> None:
    assert getattr(claim(group, **{key: value}), key) == value
    with pytest.raises(ValidationError, match="Extra inputs"):
        claim("benefits", **{key: value})


@pytest.mark.parametrize(("typed", "flag"), [("true", True), ("false", False)])
def test_only_is_true_or_false(typed: str, flag: bool) -> None:
    assert claim("practitioners", only=typed).only is flag


@pytest.mark.parametrize(
    "id", ["Acne", "acne scars", "acne_scars", "-acne", "acne-", "acne--scars", "../acne", "", "é"]
)
def test_what_cannot_be_an_id(id: str) -> None:
    with pytest.raises(ValidationError):
        claim("benefits", term=id)


def test_an_entry_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Entry(term="makeup", lines=["1"]).term = "other"  # type: ignore[arg-type]
