"""Quantities: the grammar that authors write, and what two of them have in common."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.model.quantity import (
    NotAQuantity,
    Quantity,
    apart,
    canonical,
    convert,
    first_written,
    parse,
    shortest,
    waits_apart,
    written,
)

from .builders import ANY_TEXT
from .effort import examples
from .spellings import READ, REFUSED

modest = examples(100)


def said(quantity: Quantity) -> str:
    """As the tables of spellings.py write it: "2 to 3 session", "about … to 18 excluded year", "vague day"."""
    mark = " excluded" if quantity.exclusive else ""
    low, high = ("…" if end is None else f"{end:.10g}{mark}" for end in (quantity.low, quantity.high))
    amount = "vague" if quantity.vague else f"{low} to {high}"
    return " ".join(filter(None, (quantity.reserve, amount, quantity.unit)))


@pytest.mark.parametrize(("text", "meaning"), READ.items())
def test_a_spelling_is_read_rightly(text: str, meaning: str) -> None:
    assert said(parse(text)) == meaning
    assert parse(text).words == " ".join(text.replace("\u00a0", ",").replace("\u202f", ",").split())


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_a_spelling_is_refused_by_name(text: str, reason: str) -> None:
    with pytest.raises(NotAQuantity, match=re.escape(reason)):
        parse(text)


def test_the_tables_hold_what_was_asked_for() -> None:
    assert len({**READ, **REFUSED}) >= 120


@pytest.mark.parametrize("text", READ)
def test_what_a_quantity_is_written_as_says_the_same(text: str) -> None:
    quantity = parse(text)
    assert parse(str(quantity)) == quantity
    assert said(parse(str(quantity))) == said(quantity)
    assert canonical(parse(str(quantity))) == canonical(quantity)


@pytest.mark.parametrize(
    ("one", "other", "are_apart"),
    [
        ("90 minutes", "1.5 hours", False),
        ("30 minutes", "2 hours", True),
        ("up to 1 day", "at least 2 days", True),
        ("up to 2 days", "at least 2 days", False),  # bounds are inclusive
        ("2 to 3 sessions", "3 to 6 sessions", False),
        ("2 to 3 sessions", "4 sessions", True),
        ("a few days", "10 years", False),  # vague: no number to compare
        ("under 18 years", "at least 18 years", True),  # an excluded bound is outside
        ("under 18 years", "17 years", False),
        ("over 2 hours", "2 hours", True),
        ("over 2 hours", "about 2 hours", False),  # which may be a little more
        ("at least 24 hours", "at least 48 hours", False),  # as amounts they meet
        ("every 2 hours", "3 times a day", True),
        ("every 8 hours", "3 times a day", False),
        ("at least every 2 hours", "every hour", False),
        ("at least every 2 hours", "every 3 hours", True),
        ("every 4 weeks", "monthly", False),
        ("every 3 to 6 months", "twice a year", False),
        ("every 3 to 6 months", "yearly", True),
        ("1 in 10", "10 percent", False),
        ("1 in 30,000", "1 percent", True),
        ("half", "1 in 2", False),
        ("10 mm", "1 cm", False),
        ("2 mg", "500 mcg", True),
        ("2 to 3 treatments", "4 sessions", True),
        ("200 USD per treatment", "700 USD per session", False),  # a treatment may be the whole course
        ("38 °C", "80 °F", False),
        ("$100", "200 USD", False),  # whose dollar it is, the page does not say
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
    ("one", "other", "are_apart"),
    [
        ("at least 24 hours", "at least 48 hours", True),
        ("24 hours", "at least 1 day", False),
        ("at least 24 hours", "24 to 48 hours", False),
        ("over 24 hours", "1 day", False),  # the moment after it
        ("at least 24 hours", "up to 3 days", False),
        ("at least 1 month", "at least 30 days", False),
        ("4 months", "6 to 12 months", True),
        ("a few days", "at least 2 weeks", False),
    ],
)
def test_whether_two_waits_end_at_different_moments(one: str, other: str, are_apart: bool) -> None:
    assert waits_apart(parse(one), parse(other)) is are_apart
    assert waits_apart(parse(other), parse(one)) is are_apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 days", "2 weeks"),
        ("12 months", "1 year"),
        ("daily", "every day"),
        ("3 times per day", "every 8 hours"),
        ("every 2 days", "every 48 hours"),
        ("at least every 2 hours", "at least 12 times per day"),
        ("1 in 10", "10%"),
        ("1 cm", "10 mm"),
        ("2 treatments", "2 sessions"),
    ],
)
def test_one_meaning_in_two_units_has_one_key(one: str, other: str) -> None:
    assert canonical(parse(one)) == canonical(parse(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("30 minutes", "about 30 minutes"),
        ("over 2 hours", "at least 2 hours"),
        ("a few days", "several days"),
        ("2 hours", "usually 2 hours"),
        ("200 USD per session", "200 USD per treatment"),
        ("100 USD", "$100"),
    ],
)
def test_what_is_said_differently_is_not_the_same(one: str, other: str) -> None:
    assert parse(one) != parse(other)
    assert str(parse(one)) != str(parse(other))
    assert canonical(parse(one)) != canonical(parse(other))


@pytest.mark.parametrize(
    ("typed", "unit", "ends"),
    [
        ("90 minutes", "hour", (1.5, 1.5)),
        ("1 in 20", "percent", (5, 5)),
        ("every 2 weeks", "every day", (14, 14)),
        ("2 per week", "per day", (2 / 7, 2 / 7)),
        ("2 cm", "millimetre", (20, 20)),
        ("every 2 weeks", "per day", None),
        ("a few days", "hour", None),
        ("2 mg", "ml", None),
    ],
)
def test_a_quantity_in_another_unit(typed: str, unit: str, ends: tuple[float, float] | None) -> None:
    assert convert(parse(typed), unit) == (ends and pytest.approx(ends))


@pytest.mark.parametrize(
    ("typed", "least"),
    [
        ("24 hours", "1 day"),
        ("at least 24 to 48 hours", "1 day"),
        ("24 months", "2 years"),
        ("at least a few days", "a few days"),
        ("a few days to 2 weeks", "a few days"),
    ],
)
def test_the_shortest_that_a_time_can_be(typed: str, least: str) -> None:
    assert str(shortest(parse(typed))) == least


@pytest.mark.parametrize(
    ("typed", "former"),
    [
        ("a few days", "at least 2 days"),
        ("about 30 minutes", "30 minutes"),
        ("under 1 hour", "up to 1 hour"),
        ("2 to 3 treatments", "2 to 3 sessions"),
    ],
)
def test_a_fingerprint_of_the_first_version_still_fits(typed: str, former: str) -> None:
    assert first_written(parse(typed)) == former


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


times = st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year"])
units = times | st.sampled_from(["session", "treatment", "course", "visit", "syringe", "vial", "area", "time", "unit"])
units |= st.sampled_from(["millimetre", "centimetre", "mg", "mcg", "ml", "SPF", "°C", "degree", "percent", "$"])
compound = st.one_of(
    units,
    st.just("USD"),
    times.map("USD per {}".format),
    times.map("per {}".format),
    times.map("every {}".format),
)
numbers = st.integers(1, 1_000_000).map(lambda number: number / 100)  # what a person would type
reserves = st.sampled_from(["", "about", "usually", "usually about", "on average"])
shares = st.integers(100_000, 900_000).map("in {}".format)


@modest
@given(st.tuples(numbers, numbers).map(sorted), st.one_of(st.none(), compound, shares), reserves)
def test_every_closed_range_can_be_read_back(ends: list[float], unit: str | None, reserve: str) -> None:
    quantity = Quantity(ends[0], ends[1], unit, reserve=reserve)
    assert parse(str(quantity)) == quantity
    assert said(parse(str(quantity))) == said(quantity)


@modest
@given(numbers, st.booleans(), st.one_of(st.none(), compound), reserves, st.booleans())
def test_every_half_open_range_can_be_read_back(
    end: float, opens_upwards: bool, unit: str | None, reserve: str, exclusive: bool
) -> None:
    low, high = (end, None) if opens_upwards else (None, end)
    exclusive = exclusive and not (unit or "").startswith("every")
    quantity = Quantity(low, high, unit, exclusive=exclusive, reserve=reserve)
    assert parse(str(quantity)) == quantity
    assert said(parse(str(quantity))) == said(quantity)


spelt = st.sampled_from(sorted(READ))


@modest
@given(spelt, spelt)
def test_what_two_quantities_have_in_common_is_the_same_from_both_sides(one: str, other: str) -> None:
    mine, theirs = parse(one), parse(other)
    assert apart(mine, theirs) == apart(theirs, mine)
    assert waits_apart(mine, theirs) == waits_apart(theirs, mine)
    assert not apart(mine, mine)
    if canonical(mine) == canonical(theirs):
        assert not apart(mine, theirs)
    if mine.vague or theirs.vague:
        assert not apart(mine, theirs)
        assert not waits_apart(mine, theirs)


tokens = sorted({token for text in (*READ, *REFUSED) for token in text.split()})
words = st.sampled_from([*tokens, "²", ",", ".", "½", "/", "-", "$", "per", "every", "in", "a"])


@modest
@given(st.one_of(ANY_TEXT, st.lists(words, max_size=8).map(" ".join), st.lists(words, max_size=8).map("".join)))
def test_any_text_is_a_quantity_or_says_why_not(text: str) -> None:
    with contextlib.suppress(NotAQuantity):
        quantity = parse(text)
        assert parse(str(quantity)) == parse(quantity.words) == quantity
        assert written(quantity)


@pytest.mark.parametrize("unit", ["1 to ", "1,000", "twenty-", "1 hour ", "a few ", "at least ", "½", "per ", "1 500 "])
def test_a_long_text_is_read_in_a_time_that_grows_with_it(unit: str) -> None:
    def seconds(repeated: int) -> float:
        text, start = unit * repeated, time.process_time()
        with contextlib.suppress(NotAQuantity):
            parse(text)
        return time.process_time() - start

    assert min(seconds(40_000) for _ in range(3)) < 16 * max(min(seconds(10_000) for _ in range(3)), 0.001)
