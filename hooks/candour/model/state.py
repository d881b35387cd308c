"""What one article says about one term, as a cell of a comparison shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.model.library import Claim


class State(StrEnum):
    """What one article says about one term. Silence is data: it is never the same as a no."""

    STATED = "stated"
    DENIED = "denied"
    BOTH = "both"
    SILENT = "not-mentioned"


@dataclass(frozen=True, slots=True)
class Cell:
    """One article on one term: its state and the claims that make it."""

    state: State
    claims: Sequence[Claim] = ()


SILENT = Cell(State.SILENT)
