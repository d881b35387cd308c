"""What a page's text is once it is read: its HTML, its marks, links, headings and passages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from candour.language.sentences import is_whole
from candour.model.marks import Mark
from candour.problem import Problem


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body, for the page's contents list."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the project (`page`: "docs/terms/x.md") and its anchor, if any."""

    page: str
    fragment: str
    href: str
    occurrence: int


PassageKind = Literal["heading", "text", "cell", "note"]
"""`text` is a paragraph or an item of a list, `cell` one of a table."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block's words as a reader sees them; code and addresses are blanked out.

    `notes` are the places in `text` where the number of an editor's note stands. A note's own words
    are passages too, behind all others.
    """

    text: str
    kind: PassageKind = "text"
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A body, converted once. `html` is complete; `ids` are all anchors that it holds.

    `doubtful` are the addresses that look like marks and cannot be read, each with its problem.
    """

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    doubtful: tuple[tuple[str, Problem], ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def running(self) -> list[str]:
        """The text whose reading is measured: paragraphs, items of lists, and cells of tables that are sentences."""
        return [one.text for one in self.passages if one.kind == "text" or (one.kind == "cell" and is_whole(one.text))]

    def slim(self, text: bool = False) -> Body:
        """What others read of it, once its marks have become claims and the rules have read its text.

        With `text` its passages are kept: another revision is held against them.
        """
        return replace(self, marks=(), doubtful=(), passages=self.passages if text else ())


EMPTY = Body("", (), frozenset(), (), ())
"""What a body that cannot be read amounts to."""
