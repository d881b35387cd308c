"""What a source measures: a range, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from candour.model.quantity.figures import digits
from candour.model.quantity.units import EVERY, plural


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A range; None is an open end. `unit` is singular: "USD per session", "per day", "every month", "in 30000".

    `words` are the source's own. A vague amount ("a few days") has no bounds: it is its words. Bounds are included,
    except the one bound of an `exclusive` quantity ("under 18 years"). A `reserve` ("about", "usually") is said with
    the amount and changes no bound. `str` is used by fingerprints and exports, and to compare.
    """

    low: float | None
    high: float | None
    unit: str | None
    words: str = field(default="", repr=False)
    vague: bool = False
    exclusive: bool = False
    reserve: str = ""

    def __str__(self) -> str:
        if self.vague:
            return self.words
        hedge = self.reserve.removesuffix("about").strip()
        about = "about" if self.reserve.endswith("about") else ""
        return " ".join(filter(None, (hedge, self._bound(), about, self._amount())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quantity) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return self.low, self.high, self.unit, self.exclusive, self.reserve, self.vague and self.words

    def _bound(self) -> str:
        is_interval = (self.unit or "").startswith(EVERY)
        if self.low is None:
            return "at least" if is_interval else "under" if self.exclusive else "up to"
        if self.high is None:
            return "at most" if is_interval else "over" if self.exclusive else "at least"
        return ""

    def _amount(self) -> str:
        ends = [end for end in (self.low, self.high) if end is not None] or [0.0]
        figures = " to ".join(map(digits, dict.fromkeys(ends)))
        unit = plural(self.unit, ends[-1])
        if not unit.startswith(EVERY):
            return f"{figures} {unit}".strip()
        counted = unit.removeprefix(EVERY)
        return EVERY + (counted if figures == "1" else f"{figures} {counted}")
