"""A moment of a treatment, from or until which something holds: "24 hours after", "healed", "redness" (has gone).

Times are counted from the appointment. "The next day" is a moment of its own: it is not 24 hours.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from candour.model.quantity import NotAQuantity, Quantity, is_time, parse, rough_seconds

MOMENTS = (
    "a time with 'before' or 'after', such as '7 days before' or '24 hours after', one of 'appointment', "
    "'appointment-day', 'next-day', 'during' and 'healed', or the id of a term, such as 'redness', for when it has gone"
)


class MomentKind(StrEnum):
    """What a moment is told by. All but the first two and the last are words of their own."""

    BEFORE = "before"
    AFTER = "after"
    APPOINTMENT = "appointment"
    APPOINTMENT_DAY = "appointment-day"
    NEXT_DAY = "next-day"
    DURING = "during"
    HEALED = "healed"
    GONE = "gone"


_WORDS = frozenset(MomentKind) - {MomentKind.BEFORE, MomentKind.AFTER, MomentKind.GONE}

MOMENT_WORDS: tuple[str, ...] = tuple(kind.value for kind in MomentKind if kind in _WORDS)
"""The moments that are one word."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment. `time` is how long before or after the appointment; `term` is what must have gone, by its id."""

    kind: MomentKind
    time: Quantity | None = None
    term: str | None = None

    def __str__(self) -> str:
        if self.time:
            return f"{self.time} {self.kind}"
        return self.term or self.kind.value

    @property
    def typed(self) -> str:
        """As its editor wrote it."""
        return f"{self.time.words or self.time} {self.kind}" if self.time else str(self)

    @property
    def span(self) -> tuple[float, float]:
        """The earliest and the latest that it can be, in seconds from the appointment."""
        if self.time is None:
            return _SPANS[self.kind]
        low, high = (None, None) if self.time.vague else rough_seconds(self.time)
        low, high = low or 0.0, math.inf if high is None else high
        return (-high, -low) if self.kind is MomentKind.BEFORE else (low, high)

    def in_names(self, terms: Mapping[str, str]) -> Moment:
        """The same moment with new ids: `terms` maps old ids to new ones."""
        return replace(self, term=terms.get(self.term, self.term)) if self.term else self


_DAY = 86_400.0
_SPANS: Mapping[MomentKind, tuple[float, float]] = {
    MomentKind.APPOINTMENT: (0.0, 0.0),
    MomentKind.DURING: (0.0, 0.0),
    MomentKind.APPOINTMENT_DAY: (-_DAY, _DAY),
    MomentKind.NEXT_DAY: (0.0, 2 * _DAY),
    MomentKind.HEALED: (0.0, math.inf),
    MomentKind.GONE: (-math.inf, math.inf),  # a cold sore can have gone before the appointment
}

PASSING = ("condition", "effect", "care", "medicine", "product", "exposure")
"""The kinds of terms that can have gone."""


class NotAMoment(ValueError):
    """The text is no moment; the message says what is accepted.

    `meant` is the moment that it says in other words, `time` a time that does not say of what; "" for neither.
    """

    def __init__(self, message: str, *, meant: str = "", time: str = "") -> None:
        super().__init__(message)
        self.meant, self.time = meant, time


def moment(text: str) -> Moment:
    """Read a moment. Raises NotAMoment.

    >>> moment("next-day").kind.value, moment("redness").term
    ('next-day', 'redness')
    """
    words = " ".join(text.split())
    if words in MOMENT_WORDS:
        return Moment(MomentKind(words))
    amount, _, side = words.rpartition(" ")
    if amount and side in (MomentKind.BEFORE, MomentKind.AFTER):
        return Moment(MomentKind(side), time=_time(amount))
    if _ID.fullmatch(words):
        return Moment(MomentKind.GONE, term=words)
    raise _refused(text, words)


_TAIL = re.compile(
    r"(?:for |until |from |within )?(?P<time>.+?) (?:(?P<side>before|after|following|post)\b|(?P<early>prior)\b).*"
)
_SIDES = {"before": "before", "after": "after", "following": "after", "post": "after"}


def _refused(text: str, words: str) -> NotAMoment:
    """Why a text is no moment, with the right spelling where its time can be read."""
    told = _TAIL.fullmatch(words)
    if told and _is_time(told["time"]):
        meant = f"{told['time']} {'before' if told['early'] else _SIDES[told['side']]}"
        return NotAMoment(f"'{text}' says more than a moment; write '{meant}'", meant=meant)
    time = words.removeprefix("for ").removeprefix("until ").removeprefix("from ")
    if _is_time(time):
        message = f"'{text}' does not say of what; write '{time} after', or '{time} before' the appointment"
        return NotAMoment(message, time=time)
    return NotAMoment(f"'{text}' is not a moment; write {MOMENTS}")


def _is_time(text: str) -> bool:
    try:
        return bool(_time(text))
    except NotAMoment:
        return False


def _time(text: str) -> Quantity:
    try:
        time = parse(text)
    except NotAQuantity as error:
        raise NotAMoment(str(error)) from None
    if not is_time(time.unit):
        raise NotAMoment(f"'{text}' is not a time; write {MOMENTS}")
    return time
