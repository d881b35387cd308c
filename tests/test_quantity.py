"""Quantities: the grammar that authors write, and what two of them have in common."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.model.quantity import NotAQuantity, Quantity, apart, parse

from .builders import ANY_TEXT
from .effort import examples

modest = examples(100)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("30 minutes", 30, 30, "minute"),
        ("1 day", 1, 1, "day"),
        ("2 to 3 sessions", 2, 3, "session"),
        ("2–3 sessions", 2, 3, "session"),
        ("two to three treatments", 2, 3, "session"),
        ("a week", 1, 1, "week"),
        ("an hour", 1, 1, "hour"),
        ("at least 2 per year", 2, None, "per year"),
        ("over 2 hours", 2, None, "hour"),
        ("more than 2 hours", 2, None, "hour"),
        ("up to 5", None, 5, None),
        ("under 1 mm", None, 1, "millimetre"),
        ("about 6 weeks", 6, 6, "week"),  # "about" widens nothing
        ("a few days", 2, None, "day"),
        ("a couple of days", 2, None, "day"),
        ("several sessions", 2, None, "session"),
        ("100 to 700 USD per session", 100, 700, "USD per session"),
        ("1,200 USD", 1200, 1200, "USD"),
        ("0.5 to 2.5 mm", 0.5, 2.5, "millimetre"),
        ("20%", 20, 20, "percent"),
        ("  2   to  3   days ", 2, 3, "day"),
    ],
)
def test_what_authors_write(text: str, low: float | None, high: float | None, unit: str | None) -> None:
    assert parse(text) == Quantity(low, high, unit)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a quantity"),
        ("soon", "is not a quantity"),
        ("2 to", "is not a unit"),
        ("2 goes", "is not a unit"),
        ("2 usd", "is not a unit"),
        ("3 to 2 days", "ends below its start"),
        ("2 days to 3 sessions", "mixes two units"),
        ("1 mm to 2 days", "mixes two units"),
        ("-2 days", "is not a quantity"),
    ],
)
def test_what_is_outside_the_grammar(text: str, reason: str) -> None:
    with pytest.raises(NotAQuantity, match=reason):
        parse(text)


def test_mixed_units_of_time_meet_in_the_first() -> None:
    assert parse("45 minutes to 1 hour") == parse("45 to 60 minutes")
    assert parse("1 hour to 90 minutes") == Quantity(1, 1.5, "hour")


@pytest.mark.parametrize(
    ("one", "other", "are_apart"),
    [
        ("90 minutes", "1.5 hours", False),
        ("30 minutes", "2 hours", True),
        ("up to 1 day", "at least 2 days", True),
        ("up to 2 days", "at least 2 days", False),  # bounds are inclusive
        ("2 to 3 sessions", "3 to 6 sessions", False),
        ("2 to 3 sessions", "4 sessions", True),
        ("a few days", "10 years", False),  # two or more, without an upper end
        ("12 months", "1 year", False),
        ("340 days", "12 months", False),
        ("340 days", "1 year", False),  # as 12 months are: another unit changes nothing
        ("300 days", "1 year", True),
        ("2 sessions", "2 days", False),  # what cannot be compared is not apart
    ],
)
def test_whether_two_quantities_have_nothing_in_common(one: str, other: str, are_apart: bool) -> None:
    assert apart(parse(one), parse(other)) is are_apart
    assert apart(parse(other), parse(one)) is are_apart


@pytest.mark.parametrize(
    "text",
    [
        "1 day",
        "2 to 3 sessions",
        "at least 2 per year",
        "up to 5",
        "700 USD per session",
        "20 percent",
        "1 to 2 months",
    ],
)
def test_a_quantity_is_written_as_authors_write_it(text: str) -> None:
    assert str(parse(text)) == text


units = st.sampled_from(
    ["second", "minute", "hour", "day", "week", "month", "year", "session", "millimetre", "percent", "degree", "visit"]
)
compound = st.one_of(units, st.just("USD"), units.map(lambda unit: f"USD per {unit}"), units.map(lambda u: f"per {u}"))
numbers = st.integers(0, 1_000_000).map(lambda number: number / 100)  # what a person would type


@modest
@given(st.tuples(numbers, numbers).map(sorted), st.one_of(st.none(), compound))
def test_every_closed_range_can_be_read_back(ends: list[float], unit: str | None) -> None:
    quantity = Quantity(ends[0], ends[1], unit)
    assert parse(str(quantity)) == quantity


@modest
@given(numbers, st.booleans(), st.one_of(st.none(), compound))
def test_every_half_open_range_can_be_read_back(end: float, opens_upwards: bool, unit: str | None) -> None:
    quantity = Quantity(end, None, unit) if opens_upwards else Quantity(None, end, unit)
    assert parse(str(quantity)) == quantity


words = st.sampled_from(
    ["about", "over", "up to", "at least", "a few", "several", "per", "to", "–", "USD", "mm", "days"]
)
words |= st.sampled_from(["2", "3.5", "1,000", "½", "²", "%", ",", ".", "hour"])


@modest
@given(st.one_of(ANY_TEXT, st.lists(words, max_size=8).map(" ".join), st.lists(words, max_size=8).map("".join)))
def test_any_text_is_a_quantity_or_says_why_not(text: str) -> None:
    with contextlib.suppress(NotAQuantity):
        assert isinstance(parse(text), Quantity)
