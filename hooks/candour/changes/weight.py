"""How much a claim warns, so that a weakened warning can be shown first.

The table of model/groups.py says what each qualifier adds (Bearing). Nothing clinical is decided here: a claim that
warns less may be right, but a clinician must not miss the change.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Claim
from candour.model.moment import Moment, MomentKind
from candour.model.qualifier import Bearing, Qualifier, Value
from candour.model.quantity import Quantity, convert, rough_seconds

_DAY = 86_400.0
_HEALED = 1e12
"""Seconds: longer than any time, shorter than always."""

_UNTOLD = 1e11
"""Seconds for how long an effect lasts where nobody says: it may go on, but nobody says that it stays."""

_VAGUE = 1e6
"""Seconds for a time that nobody can count, such as "a few days"."""

_LENGTHS = {"permanent": math.inf, "ever": math.inf, "lasting": _HEALED, "now": 0.0}
"""Words for a length of time, in seconds; the others are vague."""

_SHARES = {"common": 10.0, "uncommon": 1.0, "rare": 0.1, "very-rare": 0.01}
"""Percent: the lower ends of the bands of the European guideline on the summary of product characteristics (2009)."""

_EITHER = [key for key, one in QUALIFIERS.items() if one.bearing is Bearing.EITHER]


def warns_of_its_term(claim: Claim) -> bool:
    """Whether a claim of a safety group warns of its term; it may also say that there is nothing to warn about."""
    return GROUPS[claim.group].safety and _side(claim) > 0


def is_softer(old: Claim | None, new: Claim | None, warned: bool = True) -> bool:
    """Whether a claim in a safety group warns less than before, in any respect.

    A new permission does so only where something `warned` before.
    """
    was, now = _side(old), _side(new)
    if old is None:
        return warned and now < was
    if was != now or old is None or new is None:
        return now < was
    if any(old.said.get(key) != new.said.get(key) for key in _EITHER):
        return True  # only a reader can tell which of two amounts warns more
    before, after = dict(_respects(old, was)), dict(_respects(new, now))
    return any(after.get(key, 0) < before.get(key, 0) for key in before.keys() | after.keys())


def _side(claim: Claim | None) -> int:
    """1 for a claim that warns, -1 for one that says there is nothing to warn about, 0 for no claim."""
    if claim is None:
        return 0
    return -1 if claim.is_denied or (_advice(claim) == _PERMITTED) else 1


_STRICTEST, *_, _PERMITTED = QUALIFIERS["advice"].accepts


def _advice(claim: Claim) -> str | None:
    """What is advised: "allowed from tomorrow" is "avoid until tomorrow"."""
    is_later = claim.from_ or (claim.until and _place(claim.until) < 0)
    return _STRICTEST if claim.advice == _PERMITTED and is_later else claim.advice


def _respects(claim: Claim, side: int) -> Iterator[tuple[str, float]]:
    """How much a claim warns in each respect; a denial or permission with more reserve warns more."""
    for key, qualifier in QUALIFIERS.items():
        if not qualifier.is_taken_by(claim.group):
            continue
        match qualifier.bearing:
            case Bearing.STRICTNESS:
                yield key, -float(qualifier.rank(_advice(claim) if key == "advice" else claim.word(key)))
            case Bearing.SURENESS:
                yield key, side * _sureness(qualifier, claim)
            case Bearing.LENGTH:
                yield key, side * _length(claim.said.get(key), _UNTOLD)
            case Bearing.REACH:
                yield key, side * _length(claim.said.get(key), 0.0)
            case Bearing.SHARE:
                yield key, side * _share(claim.said.get(key))
            case Bearing.NARROWS:
                yield key, side * float(key not in claim.said)
            case Bearing.ADDS:
                yield key, float(key in claim.said)
    yield "time", side * _held(claim)


def _sureness(qualifier: Qualifier, claim: Claim) -> float:
    word = claim.word(qualifier.key)
    return float(len(qualifier.words) if word is None else qualifier.accepts.index(word))


def _length(value: Value | None, none: float) -> float:
    """A length of time in seconds; for a range, its lower end."""
    if value is None:
        return none
    low, high = rough_seconds(value) if isinstance(value, Quantity) else (None, None)
    return low if low is not None else high if high is not None else _LENGTHS.get(str(value), _VAGUE)


def _share(value: Value | None) -> float:
    """How often, in percent; for a range, its upper end."""
    if isinstance(value, Quantity):
        return next((end for end in reversed(convert(value, "percent") or ()) if end is not None), 100.0)
    return _SHARES.get(str(value), 100.0)


def _held(claim: Claim) -> float:
    """For how many seconds something is held back, or asked for; without moments always."""
    if claim.from_ is None and claim.until is None:
        return math.inf
    if claim.advice == _PERMITTED:
        wait = _place(claim.from_) if claim.from_ else 0.0
        return wait + (max(0.0, -_place(claim.until)) if claim.until else 0.0)
    is_before = claim.group == "preparation"
    start = _place(claim.from_) if claim.from_ else -_HEALED if is_before else 0.0
    end = _place(claim.until) if claim.until else 0.0 if is_before else 2 * _HEALED
    return end - start


def _place(moment: Moment) -> float:
    """A moment's place in time: seconds after the appointment, negative before it."""
    if moment.time:
        return _length(moment.time, 0.0) * (-1 if moment.kind is MomentKind.BEFORE else 1)
    return _PLACES.get(moment.kind, _HEALED)


_PLACES = {
    MomentKind.APPOINTMENT: 0.0,
    MomentKind.DURING: 0.0,
    MomentKind.APPOINTMENT_DAY: _DAY / 2,
    MomentKind.NEXT_DAY: _DAY - 1,
}
