"""How much a claim warns, so that a weakened warning can be shown first.

The table of model/groups.py says what each qualifier adds (Bearing). Nothing clinical is decided here: a claim that
warns less may be right, but a clinician must not miss the change.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import HEALED, Bearing, Qualifier
from candour.model.quantity import Quantity, rough_seconds

_HEALED = 1e12
"""Seconds: longer than any time, shorter than always."""


def is_softer(old: Claim | None, new: Claim | None) -> bool:
    """Whether a claim in a safety group warns less than before, in any respect."""
    was, now = _side(old), _side(new)
    if was != now or old is None or new is None:
        return now < was
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
    return _STRICTEST if claim.advice == _PERMITTED and claim.from_ else claim.advice


def _respects(claim: Claim, side: int) -> Iterator[tuple[str, float]]:
    """How much a claim warns in each respect; a denial or permission with more reserve warns more."""
    waits = []
    for key, qualifier in QUALIFIERS.items():
        if not qualifier.is_taken_by(claim.group):
            continue
        match qualifier.bearing:
            case Bearing.STRICTNESS:
                yield key, -float(qualifier.rank(_advice(claim) if key == "advice" else claim.word(key)))
            case Bearing.SURENESS:
                yield key, side * _sureness(qualifier, claim)
            case Bearing.LENGTH:
                waits.append(claim.said.get(key))
            case Bearing.NARROWS:
                yield key, side * float(key not in claim.said)
            case Bearing.ADDS:
                yield key, float(key in claim.said)
    given = [_seconds(wait) for wait in waits if wait]
    yield "time", side * (given[-1] if given else math.inf)


def _sureness(qualifier: Qualifier, claim: Claim) -> float:
    word = claim.word(qualifier.key)
    return float(len(qualifier.words) if word is None else qualifier.accepts.index(word))


def _seconds(wait: object) -> float:
    """The length of a wait in seconds; for a range, its lower end."""
    if wait == HEALED or not isinstance(wait, Quantity):
        return _HEALED
    low, high = rough_seconds(wait)
    return low if low is not None else high or 0
