"""Ranges on one axis: where a quantity's bars are, and how the axis is labelled.

Positions are percentages of the axis, which starts at zero and ends at a round number at or above
the largest bound. All ranges of one axis are in the unit of the first that has bounds, shares in percent. A vague
amount has no bar, nor has a range in a unit that cannot be converted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from candour.model.quantity import Quantity, convert, is_share


@dataclass(frozen=True, slots=True)
class Bar:
    """A range: `start` and `width` in percent of the axis, 0 wide for one value; an open end runs to the axis' end."""

    start: float
    width: float
    opens_left: bool
    opens_right: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """`ticks` are (position in percent, number); `unit` is what the numbers count."""

    unit: str | None
    ticks: tuple[tuple[float, float], ...]
    bars: tuple[Bar | None, ...]


def axis(quantities: Sequence[Quantity]) -> Axis | None:
    """One axis for some quantities; None if nothing can be drawn."""
    unit = next((quantity.unit for quantity in quantities if not quantity.vague), None)
    if is_share(unit):
        unit = "percent"
    ranges = [convert(quantity, unit) for quantity in quantities]
    bounds = [bound for found in ranges if found for bound in found if bound is not None]
    if not bounds or max(bounds) <= 0:
        return None
    step = _round_step(max(bounds) / 4)
    open_above = any(found and found[1] is None for found in ranges)
    end = step * math.ceil(max(bounds) / step + (0.25 if open_above else 0))
    count = round(end / step)
    ticks = tuple((100 * place / count, place * step) for place in range(count + 1))
    return Axis(unit, ticks, tuple(_bar(found, end) if found else None for found in ranges))


def _bar(found: tuple[float | None, float | None], end: float) -> Bar:
    low, high = found
    start = 100 * (low or 0) / end
    stop = 100.0 if high is None else 100 * high / end
    return Bar(start, stop - start, low is None, high is None)


def _round_step(rough: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least this number."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * (1 - 1e-9))
