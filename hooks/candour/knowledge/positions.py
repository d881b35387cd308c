"""The clinic's positions: which points it has decided, which are open, which a change has reopened.

A position is shown beside the sources, never instead of them. It names the fingerprint of the claims that it was
decided on. When one of them changes, it no longer holds, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from candour.knowledge.disagree import Disagreement
from candour.model.front import Position
from candour.model.library import Treatment


def standing(treatment: Treatment, points: Sequence[Disagreement]) -> dict[str, Position]:
    """The positions that hold, by the id of their disagreement."""
    decided = {point_id(treatment, position): position for position in treatment.front.positions}
    return {
        point.id: decided[point.id]
        for point in points
        if point.id in decided and point.fingerprint.fits(decided[point.id].fingerprint)
    }


def reopened(treatment: Treatment, points: Sequence[Disagreement]) -> dict[str, Position]:
    """The positions that a changed claim has reopened, by the id of their disagreement."""
    holding = standing(treatment, points)
    decided = {point_id(treatment, position): position for position in treatment.front.positions}
    return {point.id: decided[point.id] for point in points if point.id in decided and point.id not in holding}


def point_id(treatment: Treatment, position: Position) -> str:
    return f"{treatment.id}/{position.point}"
