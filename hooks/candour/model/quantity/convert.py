"""A quantity in another unit, as a key that is the same in every unit, and as the shortest that a time can be."""

from __future__ import annotations

from candour.model.quantity.compare import Ends, percent, rate_of, scaled
from candour.model.quantity.parsing import written
from candour.model.quantity.units import EVERY, MONTHS, SECONDS, is_share, plural, sizes
from candour.model.quantity.value import Quantity

_BASES = ("second", "millimetre", "mcg", "session")
"""The unit that a key is in, for each thing that units measure; months and years are in months."""

_A_FEW = 2.0


def convert(quantity: Quantity, unit: str | None) -> Ends | None:
    """Both ends in another unit (a month and a year as the calendar's mean); None if it cannot be converted."""
    mine, other = quantity.unit or "", unit or ""
    if quantity.vague:
        return None
    if mine == other:
        return quantity.low, quantity.high
    if is_share(mine) and is_share(other):
        return scaled(quantity, percent(mine) / percent(other))
    if mine.startswith(EVERY) != other.startswith(EVERY):
        return None
    (head, base), (other_head, other_base) = rate_of(mine), rate_of(other)
    beside = sizes(base, other_base) if base and head == other_head else sizes(mine, other)
    if beside is None:
        return None
    grows = not base or mine.startswith(EVERY)  # a longer base makes a rate larger, and an interval's number smaller
    return scaled(quantity, beside[0] / beside[1] if grows else beside[1] / beside[0])


def canonical(quantity: Quantity) -> tuple[object, ...]:
    """A key that is equal for "14 days" and "2 weeks", "12 months" and "1 year", "daily" and "every day"."""
    said, unit = (quantity.reserve, quantity.exclusive), quantity.unit or ""
    if quantity.vague:
        return quantity.words, None, unit, *said
    if is_share(unit):
        return *_rounded(scaled(quantity, percent(unit))), "percent", *said
    head, base = rate_of(unit)
    if not base:
        low, high, unit = _in_base(quantity.low, quantity.high, unit)
        return low, high, unit, *said
    one, _, of = _in_base(1.0, 1.0, base)
    low, high = scaled(quantity, one or 1.0) if unit.startswith(EVERY) else scaled(quantity, 1 / (one or 1.0))
    if unit.startswith(EVERY):
        low, high = high and 1 / high, low and 1 / low
    return *_rounded((low, high)), f"{head} per {of}", *said


def _in_base(low: float | None, high: float | None, unit: str) -> tuple[float | None, float | None, str]:
    for of in ("month",) if unit in MONTHS else _BASES:
        beside = sizes(unit, of)
        if beside:
            factor = beside[0] / beside[1]
            return low and low * factor, high and high * factor, of
    return low, high, unit


def _rounded(ends: Ends) -> Ends:
    """Without what computing in binary leaves behind."""
    low, high = ends
    return low and float(f"{low:.9g}"), high and float(f"{high:.9g}")


def rough_seconds(time: Quantity) -> Ends:
    """Where a time stands on a clock; a vague one, which must stand somewhere, at two of its unit."""
    if time.vague:
        return _A_FEW * SECONDS.get(time.unit or "", 0.0), None
    return convert(time, "second") or (None, None)


def shortest(time: Quantity) -> Quantity:
    """The shortest that a time can be, in the largest unit that gives a whole number: 24 hours → 1 day.

    A vague time has its own words, without a bound: "at least a few days" → a few days.
    """
    if time.vague:
        low = written(time).low
        words = f"{low.vague} {plural(low.unit, None)}" if low.vague else time.words
        return Quantity(None, None, time.unit, words, vague=True)
    low_end = time.low if time.low is not None else time.high or 0.0
    if time.unit == "month" and low_end and low_end % 12 == 0:
        return Quantity(low_end / 12, low_end / 12, "year")
    seconds = low_end * SECONDS.get(time.unit or "", 0)
    larger = ("week", "day", "hour") if time.unit in ("second", "minute", "hour", "day") and seconds else ()
    for unit in larger:
        if seconds % SECONDS[unit] == 0:
            return Quantity(seconds / SECONDS[unit], seconds / SECONDS[unit], unit)
    return Quantity(low_end, low_end, time.unit)
