"""How much a claim warns, so that a warning that was weakened can be told first.

Nothing clinical is decided here: a claim that warns less may be right. It is the change that a clinician
must not miss.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from candour.model.library import Claim, Wait
from candour.model.quantity import convert

_FORCE = {  # a claim with no word of force still warns more than no claim
    "caution": 2,
    "not-recommended": 3,
    "avoid": 4,
    "ask-first": 2,
    "limit": 3,
    "do": 2,
    "expected": 2,
    "complication": 3,
    "call-the-clinic": 4,
}
_HEDGE = {"may": 0, "probably": 1, "usually": 2, None: 3}
_HEALED = 1e12
"""Seconds: longer than any time, shorter than always."""


def is_softer(old: Claim | None, new: Claim | None) -> bool:
    """Whether a claim in a safety group warns less than before, in any respect."""
    was, now = _force(old), _force(new)
    if now < was or old is None or new is None or was * now < 0:
        return now < was
    return any(one < other for one, other in zip(_reach(new), _reach(old), strict=True))


def _reach(claim: Claim) -> Iterator[float]:
    """For how long, how surely, for whom. A permission or denial with more reserve warns more, not less."""
    sign = 1 if _force(claim) > 0 else -1
    time = claim.for_ or claim.from_
    yield sign * (_seconds(time) if time else math.inf)
    yield sign * _HEDGE[claim.hedge]
    yield sign * (claim.scope is None)
    yield claim.only


def _force(claim: Claim | None) -> int:
    if claim is None:
        return 0
    if claim.stance == "denied":
        return -1
    if claim.advice == "allowed":  # "allowed from tomorrow" is "avoid until tomorrow"
        return _FORCE["avoid"] if claim.from_ else -1
    return _FORCE.get(claim.strength or claim.advice or claim.seriousness or "", 1)


def _seconds(time: Wait) -> float:
    if time is None or time == "healed":
        return _HEALED
    low, high = convert(time, "second") or (None, None)
    return low if low is not None else high or 0
