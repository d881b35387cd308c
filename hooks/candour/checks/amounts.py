"""An amount that a claim gives, beside those that its words give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from candour.language.measures import Measure, measures_in
from candour.language.spoken import ENGLISH
from candour.model.library import Claim
from candour.model.moment import Moment
from candour.model.quantity import EVERY, Quantity, divided, is_share, sizes

_COUNTS = frozenset({"session", "treatment", "visit", "time", "course"})
"""Units that count one thing in running text: "three visits", "you come three times"."""

_MONEY = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"})
"""The money that "$" can mean."""

_CALENDAR = ("month", "year")
_ABOUT = 0.09
"""How far a month of 28 to 31 days lies from one as a part of a year: four weeks are about a month."""


def amounts_of(claim: Claim) -> Iterator[tuple[str, Quantity]]:
    """Every amount that a claim gives, with the key of its qualifier."""
    for key, value in claim.said.items():
        match value:
            case Quantity():
                yield key, value
            case Moment(time=Quantity() as time):
                yield key, time
            case tuple():
                yield from ((key, one) for one in value)


def words_beside(quantity: Quantity, texts: Iterable[str], around: Iterable[str], language: str) -> str | None:
    """The amount in its words that a quantity should be: None if it is there, "" if the words give none of its kind.

    `texts` are the marked words, then their sentence. The first that gives an amount of its kind decides. What stands
    `around` them may give it too, as in "… for 24 hours. After that, …".
    """
    for text, found in _read(texts, language):
        alike = [one for one in found if _compares(one, quantity)]
        if _is_among(quantity, found, alike):
            return None
        if alike:
            return " and ".join(dict.fromkeys(text[one.start : one.end] for one in alike))
    for _, found in _read(around, language):
        if _is_among(quantity, found, [one for one in found if _compares(one, quantity)]):
            return None
    return ""


def _read(texts: Iterable[str], language: str) -> Iterator[tuple[str, Sequence[Measure]]]:
    """Texts with their amounts. A page may be in English though the site is not, and nobody has set `written_in`."""
    for text in texts:
        yield from ((text, measures_in(text, spoken)) for spoken in dict.fromkeys((language, ENGLISH)))


def _compares(measure: Measure, quantity: Quantity) -> bool:
    """Whether an amount in a text is of the kind of a quantity."""
    return _size(measure.unit, quantity) is not None or _size(measure.base, quantity) is not None


def _size(unit: str | None, quantity: Quantity) -> float | None:
    """How many of a quantity's unit one of a unit is; None if they measure different things."""
    mine = _counted(quantity.unit)
    if not unit or not mine:
        return None
    if (
        unit == mine
        or (unit == "age" and mine == "year")
        or (unit in _COUNTS and mine in _COUNTS)
        or (unit == "$" and mine in _MONEY)
    ):
        return 1.0
    if is_share(unit) and is_share(mine):
        return _percent(unit) / _percent(mine)
    beside = sizes(unit, mine)
    return beside[0] / beside[1] if beside else None


def _counted(unit: str | None) -> str:
    """What a quantity counts: the "USD" of "USD per session", the "hour" of "every hour", the "time" of "per year"."""
    unit = unit or ""
    return unit.removeprefix(EVERY) if unit.startswith(EVERY) else (divided(unit)[0] or "time") if unit else ""


def _percent(share: str) -> float:
    return 1.0 if share == "percent" else 100 / int(share.removeprefix("in "))


def _is_among(quantity: Quantity, found: Sequence[Measure], alike: Sequence[Measure]) -> bool:
    """Whether a quantity is one of the amounts, or runs from one of them to another."""
    if quantity.vague:
        return any(one.is_vague and one.unit == quantity.unit for one in alike)
    alike = [one for one in alike if not _is_bound_otherwise(one, quantity)]
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    if any(_same(_in_unit(one, quantity), ends) for one in alike):  # most claims; the rest costs more
        return True
    typed = [number for one in measures_in(quantity.words, ENGLISH) for number in _in_unit(one, quantity)]
    given = [_in_unit(one, quantity) for one in alike]
    given += [(1.0 * size,) for one in alike if one.base and (size := _size(one.base, quantity))]
    together = [number for numbers in given for number in numbers]
    # "adults" gives an age, and "monthly" a time between two; neither says anything against another number
    given += [one.numbers for one in found if (one.unit, _counted(quantity.unit)) == ("adult", "year")]
    given += [_in_unit(often, quantity) for one in found if (often := _as_time(one))]
    bare = [number for one in found if one.unit is None for number in one.numbers]
    return any(_same(numbers, said) for numbers in (*given, together) for said in (ends, typed)) or (
        bool(bare) and all(any(_near(end, one) for one in (*together, *bare)) for end in ends)
    )


def _as_time(measure: Measure) -> Measure | None:
    """How often, as the time between two."""
    is_often = (measure.unit or "").startswith(EVERY)
    return replace(measure, unit=(measure.unit or "").removeprefix(EVERY)) if is_often else None


def _is_bound_otherwise(measure: Measure, quantity: Quantity) -> bool:
    """Whether one is the least that there is, and the other the most: "at least 3 days" and "up to three days"."""
    if (quantity.unit or "").startswith(EVERY) or (quantity.low is None) == (quantity.high is None):
        return False
    return measure.bound == ("upper" if quantity.high is None else "lower")


def _in_unit(measure: Measure, quantity: Quantity) -> tuple[float, ...]:
    size = _size(measure.unit, quantity)
    if not size:
        return ()
    is_calendar = len({measure.unit in _CALENDAR, _counted(quantity.unit) in _CALENDAR}) == 2
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    numbers = [number * size for number in measure.numbers]
    if is_calendar:
        numbers = [next((end for end in ends if abs(end - one) <= _ABOUT * end), one) for one in numbers]
    return tuple(numbers)


def _same(numbers: Sequence[float], ends: Sequence[float]) -> bool:
    """Whether some numbers are both ends, and no others."""
    return (
        bool(numbers)
        and all(any(_near(end, one) for one in numbers) for end in ends)
        and all(any(_near(end, one) for end in ends) for one in numbers)
    )


def _near(one: float, other: float) -> bool:
    """Whether two numbers are the same; computing leaves something behind, and a third of all is 33 percent."""
    return abs(one - other) <= 1e-4 * max(abs(one), abs(other))
