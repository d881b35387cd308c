"""The models: what a front matter may hold, and what a group of claims takes."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from candour.model.entries import Entry, entry_of
from candour.model.front import ArticleFront, TermFront, TreatmentFront
from candour.model.groups import GROUP_OF_MARK, GROUPS, QUALIFIERS
from candour.model.moment import Moment, MomentKind, moment
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


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("24 hours after", Moment(MomentKind.AFTER, Quantity(24, 24, "hour"))),
        ("at least 7 days before", Moment(MomentKind.BEFORE, Quantity(7, None, "day"))),
        ("healed", Moment(MomentKind.HEALED)),
        ("next-day", Moment(MomentKind.NEXT_DAY)),
        ("redness", Moment(MomentKind.GONE, term="redness")),
    ],
)
def test_a_moment_is_counted_from_the_appointment_or_told_by_a_word(typed: str, read: Moment) -> None:
    assert claim("aftercare", until=typed).until == read
    assert moment(str(read)) == read


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("1 day", "write '1 day after', or '1 day before' the appointment"),
        ("Soon", "'Soon' is not a moment"),
        ("48 hours following your treatment", "says more than a moment; write '48 hours after'"),
        ("5 days before your appointment", "write '5 days before'"),
        ("12 hours post-treatment", "write '12 hours after'"),
        ("2 weeks prior to it", "write '2 weeks before'"),
        ("for 5 days", "write '5 days after'"),
        ("5 mm after", "'5 mm' is not a time"),
        ("many after", "'many' is not a quantity"),
    ],
)
def test_what_is_no_moment(typed: str, wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        claim("aftercare", **{"from": typed})


@pytest.mark.parametrize(
    ("group", "key", "typed", "wrong"),
    [
        ("contraindications", "when", "ago", "it takes 'ever', 'recent' or 'now', or a time, such as '6 months'"),
        ("contraindications", "when", "evver", "did you mean 'ever'"),
        ("side_effects", "likelihood", "2 days", "or a share, such as"),
        ("side_effects", "likelihood", "200 percent", "is more than all"),
        ("side_effects", "likelihood", "50 to 120 percent", "is more than all"),
        ("side_effects", "for", "soon", "or a time, such as"),
        ("side_effects", "for", "1,5 hours", "holds '1,5', which is not a number; write '1.5'"),
        ("side_effects", "likelihood", "1/1000", "such as '1 in 1000'"),
        ("contraindications", "when", "6 moons", "'moons' in '6 moons' is not a unit"),
        ("facts", "than", "Much", "'unsaid', or the id of a term"),
        ("procedure", "step", "0", "a whole number from 1 to 99"),
        ("aftercare", "amount", ["2 visits", "daily", "3 visits"], "it has 3 quantities"),
        ("aftercare", "amount", [{"a": "b"}], "an amount must be text"),
    ],
)
def test_what_a_qualifier_refuses_and_takes(group: str, key: str, typed: object, wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        claim(group, **{key: typed})


def test_an_amount_is_a_size_or_a_size_and_a_rate() -> None:
    assert claim("aftercare", amount="3 visits").amount == (Quantity(3, 3, "visit"),)
    both = claim("aftercare", amount=["3 visits", "at least 2 per year"]).amount
    assert both == (Quantity(3, 3, "visit"), Quantity(2, None, "per year"))


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


MOMENTS_IN_ORDER = [
    ["at least 2 weeks before", "7 days before", "48 hours before"],
    ["24 hours before", "appointment", "24 hours after", "2 days after", "over 1 week after"],
    ["2 days before", "during", "at least 1 hour after"],
    ["3 days before", "appointment-day", "2 days after"],
    ["1 day before", "next-day", "3 days after"],
    ["1 day before", "healed"],
]


@pytest.mark.parametrize("moments", MOMENTS_IN_ORDER, ids=" < ".join)
def test_what_is_over_before_it_begins_is_refused(moments: list[str]) -> None:
    for group in ("preparation", "aftercare", "side_effects"):
        for number, start in enumerate(moments):
            for end in moments[number:]:
                assert str(claim(group, **{"from": start, "until": end}).until)
            for end in moments[:number]:
                with pytest.raises(ValidationError, match="is over before"):
                    claim(group, **{"from": start, "until": end})


@pytest.mark.parametrize("vague", ["a few days after", "healed", "redness", "next-day"])
def test_moments_that_nobody_can_place_are_never_in_a_wrong_order(vague: str) -> None:
    assert claim("aftercare", **{"from": "1 day after", "until": vague}).until
    assert claim("aftercare", **{"from": vague, "until": "1 week after"}).until


def test_no_key_stands_beside_one_that_says_the_opposite() -> None:
    for key, other in ((key, one.excludes) for key, one in QUALIFIERS.items() if one.excludes):
        for group in GROUPS:
            assert claim(group, **{key: "true"}).said
            with pytest.raises(ValidationError, match=f"'{key}' and '{other}' say opposite things"):
                claim(group, **{key: "true", other: "true"})
