"""The amounts that a text names: "two or three sessions", "45 minutes to one hour", "a few days", "5 per cent".

Their words are data: language/measures/<code>.txt. This finds amounts wherever they stand in running text. What an
editor types as a quantity is read strictly, in model/quantity.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from candour.language.lists import entries_of
from candour.language.spoken import primary
from candour.limits import ENGINE_FILE, read_within

_FOLDER = Path(__file__).parent / "measures"

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|us\$|[^\W\d_]+|[^\s\w]", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_STANDS_BEFORE = ("$", "GBP", "EUR", "SPF")
_MOST_FILLERS = 3
_LONGEST = 3
"""The most words of a unit or a number: "cuarenta y cinco"."""


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount in a text, from `start` to `end`: one number or the two ends of a range, in one unit.

    A vague one ("a few days") has no numbers. A bare number has no unit; an age has "age", and how often something is
    done "every day". `base` is what it is counted
    per: "month". `bound` is "upper" or "lower" where words make it one end: "at most three sessions".
    """

    numbers: tuple[float, ...]
    unit: str | None
    start: int
    end: int
    base: str = ""
    bound: str = ""

    @property
    def is_vague(self) -> bool:
        return not self.numbers


@dataclass(frozen=True, slots=True)
class _Number:
    """A number at some tokens, up to `end` (left out); None if it is vague."""

    value: float | None
    end: int
    is_article: bool = False


@dataclass(frozen=True)
class _Words:
    """The words for numbers and units in a language, each as its tokens."""

    numbers: Mapping[tuple[str, ...], float] = field(default_factory=dict)
    times: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    whole: Mapping[tuple[str, ...], tuple[float, str]] = field(default_factory=dict)
    among: Mapping[tuple[str, ...], bool] = field(default_factory=dict)
    near: Mapping[tuple[str, str], list[tuple[str, ...]]] = field(default_factory=dict)
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    decimal: str = "."
    begins: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def measures_in(text: str, language: str) -> tuple[Measure, ...]:
    """The amounts in a text, in order. In a language without lists only figures are found, without their units.

    >>> [(one.numbers, one.unit, one.base) for one in measures_in("Two or three sessions a year", "en")]
    [((2.0, 3.0), 'session', 'year'), ((1.0,), 'year', '')]
    """
    found = _Text(text, _known(primary(language)))
    return tuple(found.measures()) if found.may_measure else ()


def may_measure(text: str, language: str, units: Collection[str]) -> bool:
    """Whether a text has a word of some units, or one that an age or a share follows: a quick look."""
    return not _words_of_units(primary(language), tuple(units)).isdisjoint(_TOKEN.findall(text.lower()))


@cache
def _words_of_units(language: str, units: tuple[str, ...]) -> frozenset[str]:
    known = _known(language)
    found = {tokens[0] for tokens, unit in known.units.items() if unit in units}
    found |= {tokens[0] for tokens, (_, unit) in known.whole.items() if unit in units}
    found |= {tokens[-1] for tokens in known.near.get(("aged", "before"), ()) if "age" in units}
    return frozenset(found | ({tokens[0] for tokens in known.among} - {"in", "de", "en"}))


_Known = TypeVar("_Known")


class _Text:
    """A text as tokens, with the words of its language."""

    def __init__(self, text: str, words: _Words) -> None:
        self._text = text
        self._tokens = [token.lower() for token in _TOKEN.findall(text)]  # İ has two letters in lower case
        self._words = words

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return [match.span() for match in _TOKEN.finditer(self._text)]

    @property
    def may_measure(self) -> bool:
        """Whether a figure, a number in words or a time is there: most texts have none."""
        return bool(_DIGIT.search(self._text)) or not self._words.begins.isdisjoint(self._tokens)

    def measures(self) -> Iterator[Measure]:
        at = 0
        while at < len(self._tokens):
            if self._tokens[at] not in self._words.starts and not self._tokens[at][0].isdecimal():
                at += 1
                continue
            found = self._whole(at) or self._amount(at)
            if found is None:
                at += 1
                continue
            measure, end = found
            base = self._base(end) if measure.unit not in (None, "percent") else ""
            unit = "age" if measure.unit is None and self._near("aged", at, end) else measure.unit
            most, least = self._near("upper", at, end), self._near("lower", at, end)
            bound = "lower" if least > most else "upper" if most else ""  # "no less than" is not "less than"
            yield replace(measure, base=base, unit=unit, bound=bound)
            at = end

    def _near(self, side: str, at: int, end: int) -> int:
        """How many words of a list stand right before or right behind some tokens."""
        before, behind = self._words.near.get((side, "before"), ()), self._words.near.get((side, "behind"), ())
        found = [one for one in before if tuple(self._tokens[max(at - len(one), 0) : at]) == one]
        found += [one for one in behind if tuple(self._tokens[end : end + len(one)]) == one]
        return max(map(len, found), default=0)

    def _whole(self, at: int) -> tuple[Measure, int] | None:
        """A word that is an amount of its own; "half an hour" is none."""
        found = self._longest(self._words.whole, at)
        if not found or self._unit(self._after_fillers(found[1])):
            return None
        (number, unit), end = found
        if unit == "time" and number == 1 and not self._base(end):  # "once the skin has healed"
            return None
        return self._measure((number,), unit, at, end), end

    def _amount(self, at: int) -> tuple[Measure, int] | None:
        before = self._unit(at)  # "$100", "SPF 30"
        first = self._number(before[1] if before else at)
        if first is None:
            return None
        if before and first.value is None:
            return None
        low_unit = self._unit(self._after_fillers(first.end))
        share = self._share(at, first) if low_unit is None else None
        if share or (low_unit is None and first.is_article):
            return share
        end = low_unit[1] if low_unit else first.end
        second = self._second(end) if first.value is not None else None
        unit = low_unit[0] if low_unit else before[0] if before else None
        numbers = () if first.value is None else (first.value,)
        if second:
            high_unit = self._unit(self._after_fillers(second.end))
            if high_unit and low_unit and high_unit[0] != low_unit[0]:
                return self._mixed(at, first, low_unit, second, high_unit)
            unit = high_unit[0] if high_unit else unit
            if high_unit or unit is None or low_unit is None:
                numbers, end = (*numbers, second.value or 0.0), high_unit[1] if high_unit else second.end
        if first.value is None and not (low_unit and self._tokens[low_unit[1] - 1].endswith("s")):  # "some day"
            return None
        return self._measure(numbers, unit, at, end), end

    def _share(self, at: int, first: _Number) -> tuple[Measure, int] | None:
        """One in 30,000, as percent."""
        among = self._longest(self._words.among, first.end)
        total = self._number(among[1]) if among else None
        if not total or not total.value or not first.value or first.value >= total.value:
            return None
        return self._measure((100 * first.value / total.value,), "percent", at, total.end), total.end

    def _mixed(
        self, at: int, first: _Number, low: tuple[str, int], second: _Number, high: tuple[str, int]
    ) -> tuple[Measure, int]:
        """The first of two amounts in two units: "45 minutes to one hour". The second follows as its own."""
        return self._measure((first.value or 0.0,), low[0], at, low[1]), low[1]

    def _second(self, at: int) -> _Number | None:
        """The upper end of a range."""
        if at >= len(self._tokens) or self._tokens[at] not in self._words.sets.get("range", ()):
            return None
        number = self._number(at + 1)
        return number if number and number.value is not None and not number.is_article else None

    def _number(self, at: int) -> _Number | None:
        if at >= len(self._tokens):
            return None
        token = self._tokens[at]
        if token[0].isdecimal():
            return self._multiplied(_Number(_figure(token, self._words.decimal), at + 1))
        if token in self._words.sets.get("vague", ()):
            return _Number(None, at + 1)
        found = self._longest(self._words.numbers, at)
        if not found:
            return None
        value, end = found
        is_article = token in self._words.sets.get("article", ())
        if is_article and self._tokens[end : end + 1] and self._tokens[end] in self._words.sets["vague"]:
            return _Number(None, end + 1)
        return self._multiplied(self._compound(_Number(value, end, is_article)))

    def _compound(self, tens: _Number) -> _Number:
        """Twenty-four."""
        if not tens.value or tens.value < 20 or tens.value % 10:
            return tens
        at = tens.end + (self._tokens[tens.end : tens.end + 1] == ["-"])
        ones = self._words.numbers.get(tuple(self._tokens[at : at + 1]))
        if ones and 1 <= ones < 10 and self._tokens[at] not in self._words.sets.get("article", ()):
            return _Number(tens.value + ones, at + 1)
        return tens

    def _multiplied(self, number: _Number) -> _Number:
        """Two hundred."""
        factor = self._words.times.get(self._tokens[number.end]) if number.end < len(self._tokens) else None
        return _Number((number.value or 0) * factor, number.end + 1) if factor else number

    def _longest(self, known: Mapping[tuple[str, ...], _Known], at: int) -> tuple[_Known, int] | None:
        """What the longest of some words that stand here mean, and the place behind them."""
        for end in range(min(at + _LONGEST, len(self._tokens)), at, -1):
            if (words := tuple(self._tokens[at:end])) in known:
                return known[words], end
        return None

    def _after_fillers(self, at: int) -> int:
        """The place behind words that may stand between a number and its unit: "a few more days", "5-day"."""
        for _ in range(_MOST_FILLERS):
            if at < len(self._tokens) and self._tokens[at] in (*self._words.sets.get("filler", ()), "-", "+"):
                at += 1
        return at

    def _unit(self, at: int) -> tuple[str, int] | None:
        found = self._longest(self._words.units, at)
        return (found[0], found[1]) if found else None

    def _base(self, at: int) -> str:
        """What an amount is counted per: "a year"."""
        whole = self._words.whole.get(tuple(self._tokens[at : at + 1]))
        if whole and whole[0] == 1 and whole[1].startswith("every "):
            return whole[1].removeprefix("every ")
        if at < len(self._tokens) and self._tokens[at] in self._words.sets.get("per", ()):
            unit = self._unit(at + 1)
            return unit[0] if unit else ""
        return ""

    def _measure(self, numbers: tuple[float, ...], unit: str | None, at: int, end: int) -> Measure:
        return Measure(tuple(sorted(numbers)), unit, self._spans[at][0], self._spans[end - 1][1])


def _figure(token: str, decimal: str) -> float:
    """The number of some figures. Before just three of them, the sign that is not the decimal one parts thousands."""
    other = "," if decimal == "." else "."
    parts_thousands = re.fullmatch(rf"\d{{1,3}}(?:\{other}\d{{3}})+(?:\{decimal}\d+)?", token)
    whole, _, rest = (token.replace(other, "") if parts_thousands else token).replace(",", ".").partition(".")
    return float(f"{whole}.{rest.replace('.', '') or 0}")


@cache
def _known(language: str) -> _Words:
    path = _FOLDER / f"{language}.txt"
    if not language.isalpha() or not path.exists():
        return _Words()
    numbers, units, whole = {}, {}, {}
    times: dict[str, float] = {}
    among: dict[tuple[str, ...], bool] = {}
    near: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    sets: dict[str, set[str]] = {}
    for section, values, entry in entries_of(read_within(path, ENGINE_FILE).decode()):
        tokens = tuple(match[0] for match in _TOKEN.finditer(entry.lower()))
        match section:
            case "number":
                numbers[tokens] = float(values[0])
            case "times":
                times[entry] = float(values[0])
            case "unit":
                units[tokens] = values[0]
            case "whole":
                whole[tokens] = (float(values[0]), values[1])
            case "often":
                whole[tokens] = (float(values[0]), f"every {values[1]}")
            case "upper" | "lower" | "aged":
                near.setdefault((section, values[0]), []).append(tokens)
            case "among":
                among[tokens] = True
            case _:
                sets.setdefault(section, set()).add(entry)
    decimal = next(iter(sets.get("decimal", ".")))
    frozen = {name: frozenset(words) for name, words in sets.items()}
    begins = {tokens[0] for tokens in (*numbers, *whole)} | frozen.get("vague", frozenset())
    starts = begins | {tokens[0] for tokens, unit in units.items() if unit in _STANDS_BEFORE}
    of_time = {tokens[0] for tokens, unit in units.items() if unit in TIMES}
    begins = begins - frozen.get("article", frozenset()) | of_time  # "a" gives an amount only before such a unit
    return _Words(numbers, times, units, whole, among, near, frozen, decimal, frozenset(begins), frozenset(starts))
