"""Ranges on one axis: from zero to a round number, in the unit of the first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.axis import Axis, Bar, axis
from candour.model.quantity import Quantity, parse
from candour.wording.amounts import number, units

from .effort import examples


def drawn(*quantities: str) -> Axis:
    found = axis([parse(text) for text in quantities])
    assert found is not None
    return found


def test_ranges_stand_where_their_ends_are() -> None:
    found = drawn("2 to 3 sessions", "4 to 8 sessions")
    assert units(found.unit) == "sessions"
    assert found.ticks == ((0, 0), (25, 2), (50, 4), (75, 6), (100, 8))
    assert found.bars == (Bar(25, 12.5, False, False), Bar(50, 50, False, False))


@pytest.mark.parametrize(
    ("largest", "labels"),
    [
        ("8 days", "0 2 4 6 8"),
        ("9 days", "0 2.5 5 7.5 10"),
        ("3 days", "0 1 2 3"),
        ("0.5 mm", "0 0.2 0.4 0.6"),
        ("700 USD", "0 200 400 600 800"),
        ("1,000 USD", "0 250 500 750 1000"),
        ("45 minutes", "0 20 40 60"),
    ],
)
def test_it_ends_at_a_round_number(largest: str, labels: str) -> None:
    assert " ".join(number(label) for _, label in drawn(largest).ticks) == labels


def test_a_single_value_has_no_width() -> None:
    assert drawn("2 days", "8 days").bars[0] == Bar(25, 0, False, False)


def test_an_open_upper_end_runs_to_the_axis_end_which_lies_beyond() -> None:
    found = drawn("2 hours", "at least 4 hours")
    assert found.ticks[-1] == (100, 5)
    assert found.bars[1] == Bar(80, 20, False, True)


def test_an_open_lower_end_starts_at_zero() -> None:
    assert drawn("up to 4 weeks", "8 weeks").bars[0] == Bar(0, 50, True, False)


def test_other_units_are_converted_to_the_first() -> None:
    found = drawn("45 to 60 minutes", "1 hour", "1 day")
    assert found.unit == "minute"
    bars = [bar for bar in found.bars if bar]
    assert bars[1].start == pytest.approx(100 * 60 / 1500)
    assert bars[2].start == pytest.approx(100 * 1440 / 1500)


def test_what_cannot_be_converted_has_no_bar() -> None:
    found = drawn("2 days", "3 sessions", "4 days")
    assert [bar is None for bar in found.bars] == [False, True, False]


def test_a_vague_amount_has_no_bar_and_no_say_in_the_unit() -> None:
    found = drawn("a few weeks", "2 days", "up to several days", "8 days")
    assert found.unit == "day"
    assert [bar is None for bar in found.bars] == [True, False, True, False]


def test_shares_are_drawn_in_percent() -> None:
    assert (drawn("1 in 20", "10%").unit, drawn("1 in 20", "10%").bars[0]) == ("percent", Bar(50, 0, False, False))


@pytest.mark.parametrize("quantities", [[], [Quantity(0.0, 0.0, "day")], [Quantity(None, None, "day")]])
def test_nothing_to_draw_is_no_axis(quantities: list[Quantity]) -> None:
    assert axis(quantities) is None


bounds = st.integers(0, 2_000).map(float)
ranges = st.builds(lambda low, more: Quantity(low, low + more, "day"), bounds, bounds)
some = st.one_of(
    ranges,
    bounds.map(lambda low: Quantity(low, None, "hour")),
    bounds.map(lambda high: Quantity(None, high, "week")),
)


@examples(100)
@given(st.lists(some, min_size=1, max_size=5))
def test_every_bar_lies_on_the_axis(quantities: list[Quantity]) -> None:
    found = axis(quantities)
    if found is None:
        assert all(not quantity.low and not quantity.high for quantity in quantities)
        return
    assert len(found.bars) == len(quantities)
    assert 2 <= len(found.ticks) <= 8
    assert (found.ticks[0], found.ticks[-1][0]) == ((0, 0), 100)
    for bar in found.bars:
        assert bar is not None
        assert 0 <= bar.start <= 100 + 1e-6
        assert 0 <= bar.width <= 100 + 1e-6
