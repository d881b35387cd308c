"""What a source measures: "2 to 3 sessions" ↔ Quantity(2, 3, "session").

The grammar is small; `GRAMMAR` states it in full. Bounds are inclusive. "a few", "a couple of" and
"several" mean two or more, without an upper end; "about" widens nothing; "over" and "at least" open
the upper end, "up to" and "under" the lower.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

GRAMMAR = "such as '30 minutes', '2 to 3 sessions', '100 to 700 USD per session', 'at least 2 per year' or 'a few days'"

_SECONDS = {  # a month and a year are the mean of the Julian calendar (365.25 days)
    "second": 1.0,
    "minute": 60.0,
    "hour": 3_600.0,
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 2_629_800.0,
    "year": 31_557_600.0,
}
_UNITS = {unit: unit for unit in (*_SECONDS, "session", "millimetre", "percent", "degree", "unit", "visit")} | {
    "mm": "millimetre",
    "millimeter": "millimetre",
    "%": "percent",
    "min": "minute",
    "treatment": "session",
}
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: number for number, word in enumerate(_COUNTS, 1)} | {"a": 1, "an": 1}
_VAGUE = ("a few", "a couple of", "several")

_NUMBER = r"\d{1,3}(?:,\d{3}){1,2}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?|(?:" + "|".join(_WORDS) + r")\b"
_VALUE = re.compile(
    rf"""(?:(?P<prefix>about|over|more\ than|at\ least|up\ to|under|less\ than)\ )?
    (?: (?P<vague>{"|".join(map(re.escape, _VAGUE))})
      | (?P<low>{_NUMBER}) (?:\ ?(?P<low_unit>[a-z%]+))? (?:\ to\ |\ ?–\ ?) (?P<high>{_NUMBER})
      | (?P<only>{_NUMBER}) )
    (?:\ ?(?P<unit>[A-Za-z%].*))?""",
    re.VERBOSE,
)


class NotAQuantity(ValueError):
    """The text is outside the grammar; the message says what is wrong and what is accepted."""


def is_time(unit: str | None) -> bool:
    """Whether a unit counts time."""
    return unit in _SECONDS


@dataclass(frozen=True, slots=True)
class Quantity:
    """A range that includes both ends; None is an open end. `unit` is singular: "USD per session".

    `words` are the source's own ("a few days"), which say more than the bounds do. They are ignored when comparing
    and in `str`, which fingerprints and exports use.
    """

    low: float | None
    high: float | None
    unit: str | None
    words: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        if self.low is None:
            amount = f"up to {_plain(self.high or 0)}"
        elif self.high is None:
            amount = f"at least {_plain(self.low)}"
        elif self.low == self.high:
            amount = _plain(self.low)
        else:
            amount = f"{_plain(self.low)} to {_plain(self.high)}"
        return f"{amount} {plural(self.unit, self.high or self.low)}" if self.unit else amount


def parse(text: str) -> Quantity:
    """Read a quantity. Raises NotAQuantity if the text is outside the grammar.

    >>> parse("45 minutes to 1 hour")
    Quantity(low=45.0, high=60.0, unit='minute')
    """
    words = " ".join(text.split())
    match = _VALUE.fullmatch(words)
    if not match:
        raise NotAQuantity(f"'{text}' is not a quantity; write it {GRAMMAR}")
    return replace(_range(match, text), words=words)


def _range(match: re.Match[str], text: str) -> Quantity:
    unit = _unit(match["unit"], text)
    if match["vague"]:
        return Quantity(2.0, None, unit)
    low = _number(match["low"] or match["only"])
    high = _number(match["high"]) if match["high"] else low
    if match["low_unit"]:
        low, high, unit = _one_unit(low, _unit(match["low_unit"], text), high, unit, text)
    if low > high:
        raise NotAQuantity(f"'{text}' ends below its start; write the smaller number first")
    match match["prefix"]:
        case "over" | "more than" | "at least":
            return Quantity(low, None, unit)
        case "up to" | "under" | "less than":
            return Quantity(None, high, unit)
    return Quantity(low, high, unit)


def _one_unit(
    low: float, low_unit: str | None, high: float, high_unit: str | None, text: str
) -> tuple[float, float, str | None]:
    """Both ends in the lower end's unit: "45 minutes to 1 hour" is 45 to 60 minutes."""
    if low_unit == high_unit:
        return low, high, low_unit
    if low_unit not in _SECONDS or high_unit not in _SECONDS:
        raise NotAQuantity(f"'{text}' mixes two units; write both ends in one")
    return low, high * _SECONDS[high_unit] / _SECONDS[low_unit], low_unit


def _unit(words: str | None, text: str) -> str | None:
    """A unit in the singular: "sessions" → "session", "USD per session" as it is, None for none."""
    if not words:
        return None
    amount, per, base = words.strip().rpartition("per ")
    parts = [_one(part.strip(), text) for part in (amount, base) if part.strip()]
    return f"per {parts[0]}" if per and len(parts) == 1 else " per ".join(parts)


def _one(word: str, text: str) -> str:
    if re.fullmatch(r"[A-Z]{3}", word):  # a currency's ISO 4217 code
        return word
    for form in (word, word.removesuffix("s")):
        if form in _UNITS:
            return _UNITS[form]
    accepted = ", ".join(sorted(set(_UNITS.values())))
    raise NotAQuantity(f"'{word}' in '{text}' is not a unit; use {accepted}, or a currency's code such as USD")


def _number(text: str) -> float:
    return float(_WORDS.get(text) or text.replace(",", ""))


def _plain(number: float) -> str:
    return f"{number:.10g}"


def plural(unit: str | None, amount: float | None) -> str:
    """A unit as written after its amount: "sessions", "USD per session"; "" for none."""
    if not unit or unit.startswith("per ") or amount == 1 or unit == "percent":
        return unit or ""
    head, per, rest = unit.partition(" per ")
    return (head if head.isupper() else head + "s") + per + rest


def _times(number: float | None, factor: float) -> float | None:
    return None if number is None else number * factor


@dataclass(frozen=True, slots=True)
class Written:
    """A quantity as the parts of its words, for wording it in another language: "about", 45 "minute", 1 "hour".

    `reserve` ("about") and `vague` ("a few", in place of a figure) are "" if absent. A single figure is both ends.
    """

    reserve: str
    vague: str
    low: float
    low_unit: str | None
    high: float
    unit: str | None


def written(quantity: Quantity) -> Written:
    """The parts of a quantity's own words, or of its `str` if it has none."""
    words = quantity.words
    match = _VALUE.fullmatch(words)
    if not match:
        reserve = "up to" if quantity.low is None else "at least" if quantity.high is None else ""
        ends = [end for end in (quantity.low, quantity.high) if end is not None] or [0.0]
        return Written(reserve, "", ends[0], quantity.unit, ends[-1], quantity.unit)
    reserve, unit = match["prefix"] or "", _unit(match["unit"], words)
    if match["vague"]:
        return Written(reserve, match["vague"], 2.0, unit, 2.0, unit)
    low = _number(match["low"] or match["only"])
    high = _number(match["high"]) if match["high"] else low
    return Written(reserve, "", low, _unit(match["low_unit"], words) or unit, high, unit)


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one kind have no value in common; False if they cannot be compared.

    A month is 28 to 31 days, as in calendars, and a year is twelve of them, so that a change of units alone never
    sets two times apart.
    """
    mine, theirs = _span(one, other), _span(other, one)
    if mine is None or theirs is None:
        return False
    return _below(mine[1], theirs[0]) or _below(theirs[1], mine[0])


_MONTHS = {"month": 1.0, "year": 12.0}

_CALENDAR = {unit: (months * 28 * 86_400.0, months * 31 * 86_400.0) for unit, months in _MONTHS.items()}
"""The shortest and longest month and year, in seconds; twelve months and one year are the same time."""


def _span(one: Quantity, other: Quantity) -> tuple[float | None, float | None] | None:
    """Both ends of `one` in a unit that it shares with `other`; None if there is none."""
    mine, theirs = one.unit or "", other.unit or ""
    if mine == theirs:
        return one.low, one.high
    if mine in _MONTHS and theirs in _MONTHS:
        return _times(one.low, _MONTHS[mine]), _times(one.high, _MONTHS[mine])
    if mine in _SECONDS and theirs in _SECONDS:
        shortest, longest = _CALENDAR.get(mine, (_SECONDS[mine], _SECONDS[mine]))
        return _times(one.low, shortest), _times(one.high, longest)
    my_head, my_base = _rate(mine)
    their_head, their_base = _rate(theirs)
    if my_head == their_head and my_base in _SECONDS and their_base in _SECONDS:
        return _times(one.low, 1 / _SECONDS[my_base]), _times(one.high, 1 / _SECONDS[my_base])
    return None


def _rate(unit: str) -> tuple[str, str]:
    """Split "session per month" into ("session", "month")."""
    head, _, base = unit.rpartition("per ")
    return head.strip(), base


def _below(high: float | None, low: float | None) -> bool:
    """Whether one range ends before the other starts, rounding aside."""
    return high is not None and low is not None and high < low * (1 - 1e-9)


def convert(quantity: Quantity, unit: str | None) -> tuple[float | None, float | None] | None:
    """Both ends in another unit (a month and a year as the calendar's mean); None if it cannot be converted."""
    if quantity.unit == unit:
        return quantity.low, quantity.high
    if quantity.unit in _SECONDS and unit in _SECONDS:
        factor = _SECONDS[quantity.unit] / _SECONDS[unit]
        return _times(quantity.low, factor), _times(quantity.high, factor)
    return None


def canonical(quantity: Quantity) -> tuple[object, ...]:
    """A key that is equal for "14 days" and "2 weeks", and for "12 months" and "1 year"."""
    unit = quantity.unit or ""
    if unit in _MONTHS:
        return _times(quantity.low, _MONTHS[unit]), _times(quantity.high, _MONTHS[unit]), "month"
    if unit in _SECONDS:
        return _times(quantity.low, _SECONDS[unit]), _times(quantity.high, _SECONDS[unit]), "second"
    return quantity.low, quantity.high, unit


def shortest(time: Quantity) -> Quantity:
    """The shortest that a time can be, in the largest unit that gives a whole number: 24 hours → 1 day."""
    low = time.low if time.low is not None else time.high or 0.0
    if time.unit == "month" and low and low % 12 == 0:
        return Quantity(low / 12, low / 12, "year")
    seconds = low * _SECONDS.get(time.unit or "", 0)
    larger = ("week", "day", "hour") if time.unit in ("second", "minute", "hour", "day") and seconds else ()
    for unit in larger:
        if seconds % _SECONDS[unit] == 0:
            return Quantity(seconds / _SECONDS[unit], seconds / _SECONDS[unit], unit)
    return Quantity(low, low, time.unit)
