"""What one article says about one term, as a cell of a comparison shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.model.library import Claim


class State(StrEnum):
    """What one article says about one term in one group. Silence is data: it is never the same as a no."""

    STATED = "stated"
    DENIED = "denied"
    BOTH = "both"
    ELSEWHERE = "elsewhere"  # not in this group, but the article speaks of it
    SILENT = "not-mentioned"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article speaks of a term.

    `own` are its claims that name the term, in any group; `narrower` those that name a narrower one. `words` is
    the address of the first section that holds a name of the term, given if no claim names it.
    """

    own: Sequence[Claim] = ()
    narrower: Sequence[Claim] = ()
    words: str = ""

    @property
    def urls(self) -> list[str]:
        """The address of each place."""
        return [claim.url for claim in (*self.own, *self.narrower)] + ([self.words] if self.words else [])


@dataclass(frozen=True, slots=True)
class Cell:
    """One article on one term: its state, and the claims that make it, or where else the article speaks of it."""

    state: State
    claims: Sequence[Claim] = ()
    elsewhere: Mention | None = None


SILENT = Cell(State.SILENT)
