"""What a file says, piece by piece: sentences and values, each with its place. Two revisions are compared by these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.language.sentences import introduced


class FragmentKind(StrEnum):
    """What a piece is: this says which others it may have become, and whether its order counts."""

    VALUE = "value"
    """The only value of its key."""
    ENTRY = "entry"
    """One of several values of a key, or a sentence of a long one."""
    SENTENCE = "sentence"
    HEADING = "heading"
    LINE = "line"
    """A line as it was typed, since what differs in it stands in no sentence."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """One sentence or one value of a file.

    `place` is the heading above it or its key ("summary", "extra.clinic.emergency"), `leads` are the words that
    introduce it, outermost first.
    """

    text: str
    place: str = ""
    line: int = 1
    kind: FragmentKind = FragmentKind.SENTENCE
    leads: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """Its words with those that introduce it."""
        return introduced(self.leads, self.text)

    @property
    def shown(self) -> str:
        """The same for who sees its place beside it: the heading is not repeated."""
        return introduced((lead for lead in self.leads if lead != self.place.rstrip(": ")), self.text)


@dataclass(frozen=True, slots=True)
class Fragments:
    """All that a file says. `name` is its title or its file's name, `text` its text as it was typed."""

    name: str = ""
    pieces: Sequence[Fragment] = ()
    text: str = ""
