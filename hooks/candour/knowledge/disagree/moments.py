"""When two moments are apart: "24 hours after" and "48 hours after", "healed" and any time on a clock.

Moments are compared as waits (quantity.waits_apart). What no clock tells (healed, until redness has gone) is apart from
every other moment: nobody can say which comes first. A vague time ("a few days after") is apart from no moment.
"""

from __future__ import annotations

from candour.model.moment import Moment, MomentKind
from candour.model.quantity import Quantity, convert, waits_apart

_ON_THE_CLOCK = {
    MomentKind.APPOINTMENT: Quantity(0.0, 0.0, "hour"),
    MomentKind.DURING: Quantity(0.0, 0.0, "hour"),
    MomentKind.APPOINTMENT_DAY: Quantity(0.0, 24.0, "hour"),
    MomentKind.NEXT_DAY: Quantity(0.0, 24.0, "hour"),  # it begins at midnight, at most a day after the appointment
}
"""Moments without a time of their own, as hours from the appointment."""

_UNTOLD = (MomentKind.HEALED, MomentKind.GONE)


def moments_apart(one: Moment, other: Moment) -> bool:
    """Whether two moments cannot be the same one."""
    if any(moment.time and moment.time.vague for moment in (one, other)):
        return False
    if one.kind in _UNTOLD or other.kind in _UNTOLD:
        return (one.kind, one.term) != (other.kind, other.term)
    if {one.kind, other.kind} == {MomentKind.BEFORE, MomentKind.AFTER}:
        return True
    return waits_apart(_clock(one), _clock(other))


def _clock(moment: Moment) -> Quantity:
    """How long before or after the appointment."""
    return moment.time or _ON_THE_CLOCK[moment.kind]


def wait_in_hours(moment: Moment | None) -> float:
    """How long a moment keeps somebody waiting, to put long waits first; what no clock tells is longest."""
    if moment is None:
        return 0.0
    if moment.kind in _UNTOLD:
        return float("inf")
    low, high = convert(_clock(moment), "hour") or (None, None)
    return low if low is not None else high or 0.0
