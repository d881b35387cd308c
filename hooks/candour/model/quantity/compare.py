"""What two quantities have in common: whether they can both be true, and whether they are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from candour.model.quantity.units import DIMENSIONS, EVERY, MONTHS, SECONDS, SHARE, divided, is_share
from candour.model.quantity.value import Quantity

Ends = tuple[float | None, float | None]

_CALENDAR: Mapping[str, tuple[float, float]] = {
    unit: (MONTHS[unit] * 28 * 86_400, MONTHS[unit] * 31 * 86_400) if unit in MONTHS else (seconds, seconds)
    for unit, seconds in SECONDS.items()
}
"""The shortest and longest that a unit of time is, in seconds; twelve months and one year are the same time."""


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities have no value in common; False if they cannot be compared, as vague ones never can.

    A month is 28 to 31 days, as in calendars, and a year is twelve of them, so that a change of units alone never
    sets two times apart. Two lower bounds always meet: for times to wait, see `waits_apart`.
    """
    mine, theirs = _span(one, other), _span(other, one)
    if mine is None or theirs is None:
        return False
    touching = (one.exclusive or other.exclusive) and "about" not in (one.reserve + other.reserve)
    return _below(mine[1], theirs[0], touching) or _below(theirs[1], mine[0], touching)


def waits_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two times to wait end at different moments: "at least 24 hours" and "at least 48 hours" do.

    What counts is the earliest moment at which something is permitted. That of a lower bound is the bound itself; that
    of a range is anywhere in it, and that of "up to 2 weeks" at any time until then. Vague times are never apart.
    """
    return apart(_earliest(one), _earliest(other))


def _earliest(time: Quantity) -> Quantity:
    return replace(time, high=time.low, exclusive=False) if time.low is not None and time.high is None else time


def _below(high: float | None, low: float | None, touching: bool) -> bool:
    """Whether one range ends before the other starts, rounding aside; or where it starts, if an end is excluded."""
    if high is None or low is None:
        return False
    return high < low * (1 - 1e-9) or (touching and high <= low * (1 + 1e-9))


def _span(one: Quantity, other: Quantity) -> Ends | None:
    """Both ends of `one` in a unit that it shares with `other`; None if there is none."""
    mine, theirs = one.unit or "", other.unit or ""
    if one.vague or other.vague:
        return None
    if mine == theirs and not mine.startswith(EVERY):
        return one.low, one.high
    if is_share(mine) and is_share(theirs):
        return scaled(one, percent(mine))
    my_head, my_base = rate_of(mine)
    their_head, their_base = rate_of(theirs)
    if my_base and their_base:
        return _as_often(one, my_base, their_base) if my_head == their_head else None
    if mine in SECONDS and theirs in SECONDS:
        shortest, longest = _lengths(mine, theirs)
        return one.low and one.low * shortest, one.high and one.high * longest
    return next((scaled(one, of[mine]) for of in DIMENSIONS if mine in of and theirs in of), None)


def _lengths(unit: str, other: str) -> tuple[float, float]:
    """The shortest and longest of a unit of time: in months if both are, else in seconds."""
    return (MONTHS[unit], MONTHS[unit]) if unit in MONTHS and other in MONTHS else _CALENDAR[unit]


def _as_often(one: Quantity, base: str, other: str) -> Ends:
    """How often, in a base that two rates share; an interval is the inverse of a rate."""
    shortest, longest = _lengths(base, other)
    if (one.unit or "").startswith(EVERY):
        return one.high and 1 / (one.high * longest), one.low and 1 / (one.low * shortest)
    return one.low and one.low / longest, one.high and one.high / shortest


def rate_of(unit: str) -> tuple[str, str]:
    """What is counted in a rate, and per which time; an interval is a rate that counts nothing. ("", "") for others."""
    head, base = ("", unit.removeprefix(EVERY)) if unit.startswith(EVERY) else divided(unit)
    if base not in SECONDS:
        return "", ""
    return "session" if head == "treatment" else head, base


def percent(share: str) -> float:
    """How many percent one of a share is: 0.1 of "in 1000"."""
    return 100 / int(share.removeprefix(SHARE)) if share.startswith(SHARE) else 1.0


def scaled(quantity: Quantity, factor: float) -> Ends:
    """Both ends times a factor."""
    return quantity.low and quantity.low * factor, quantity.high and quantity.high * factor
